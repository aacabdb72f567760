"""Scoring a graph against annotated plans."""
