"""The timeline element, its page and its styles; served as they stand."""
