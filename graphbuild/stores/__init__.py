"""Where a graph is kept and asked: Neo4j, or the embedded engine, both over Bolt."""
