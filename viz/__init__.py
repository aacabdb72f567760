"""Network views over the graph; the rooms of this package come with their own issue."""
