"""Text and a publication date in, time expressions and intervals out. No file, no connection, no clock."""
