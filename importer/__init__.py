"""News in: bytes become documents, documents become events, events become rows."""
