"""Who did what, where, in which sense, and is it the same event. No file, no connection, no clock."""
