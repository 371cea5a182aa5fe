"""How fast and how good it is, measured on what anyone can make again: `make bench`."""
