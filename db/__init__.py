"""Memory: tables, filters and queries, on SQLite and Postgres alike."""
