"""Timelines out, over HTTP."""
