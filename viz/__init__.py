"""The explorer: pages over the graph for people who write no Cypher."""
