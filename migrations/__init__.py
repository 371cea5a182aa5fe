"""Alembic revisions; packaged so that an installed dateline can migrate."""
