"""The commands, one module each: a thin function that prints and exits over a plain one that does the work."""
