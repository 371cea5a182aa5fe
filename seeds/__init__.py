"""The cast and the dispatches that a first run imports."""
