"""Finds what a plan states: one module per kind of fact, each a pure function over a spaCy Doc."""
