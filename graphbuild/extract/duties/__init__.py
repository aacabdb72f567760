"""Who is responsible for what: labels, brackets, tables, prose, and conventions said once."""
