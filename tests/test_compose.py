"""The compose file keeps Neo4j to this machine and has no password of its own."""

from pathlib import Path

import yaml

COMPOSE = Path(__file__).resolve().parent.parent / "docker-compose.yml"


def test_neo4j_is_reachable_from_this_machine_only_and_needs_a_password() -> None:
    service = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]["neo4j"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert service["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
    assert service["image"].startswith("neo4j:5.26")
    assert service["healthcheck"]["test"]
    assert "NEO4J_PASSWORD" not in service["environment"]  # the image would take it for a setting and not start
