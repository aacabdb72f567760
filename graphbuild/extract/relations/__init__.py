"""Relations between the names of a document and its measures: one module for each kind."""
