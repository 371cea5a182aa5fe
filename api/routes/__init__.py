"""What is answered, one module a thing."""
