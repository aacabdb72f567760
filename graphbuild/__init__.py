"""Turns science, technology and innovation plans into a knowledge graph that proves itself."""

__version__ = "0.1.0"
