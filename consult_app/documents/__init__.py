"""From data to paper: forms, documents and their two writers."""
