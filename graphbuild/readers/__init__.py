"""Reads plan files: one module per format, one entry for all."""
