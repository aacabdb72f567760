"""Where graphs are kept: Neo4j over Bolt, or the embedded engine over its own Bolt; one way in for both."""
