"""Pages made here: a document with all that was found in it, the playground, the docs. They work without script."""
