"""Every door of the house: the `dateline` command."""
