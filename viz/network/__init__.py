"""关系图: what surrounds a thing, drawn and as a table."""
