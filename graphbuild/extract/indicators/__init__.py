"""Targets: the indicators of a plan with value, unit, year and baseline, from tables and from prose."""
