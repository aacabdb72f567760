"""Cypher for analysts: the query library as forms, and statements of one's own."""
