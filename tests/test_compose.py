"""The compose file keeps Neo4j to this machine, has no password of its own, and its loader runs once, when told."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from graphbuild import __version__

ROOT = Path(__file__).resolve().parent.parent
COMPOSE = ROOT / "docker-compose.yml"
PASSWORD = "at-least-8-characters"


def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]
    return found


def compose() -> list[str]:
    """The tool that is here, version 2 or 1; CI must have one."""
    plugin = (
        shutil.which("docker")
        and not subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode
    )
    if plugin:
        return ["docker", "compose"]
    if shutil.which("docker-compose"):
        return ["docker-compose"]
    if os.environ.get("CI"):
        pytest.fail("CI must check docker-compose.yml: make machine installs docker-compose")
    pytest.skip("neither docker compose nor docker-compose is here")


def checked(**environment: str) -> subprocess.CompletedProcess[str]:
    given = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), **environment}
    return subprocess.run(
        [*compose(), "-f", str(COMPOSE), "--profile", "load", "config"],
        capture_output=True, text=True, check=False, env=given,
    )  # fmt: skip


def test_neo4j_is_reachable_from_this_machine_only_and_needs_a_password() -> None:
    service = services()["neo4j"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert service["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")
    assert service["image"].startswith("neo4j:5.26")
    assert service["healthcheck"]["test"]
    assert "NEO4J_PASSWORD" not in service["environment"]  # the image would take it for a setting and not start


def test_compose_takes_the_file_and_loads_the_examples_unless_told_otherwise() -> None:
    done = checked(NEO4J_PASSWORD=PASSWORD)
    assert done.returncode == 0, done.stderr
    found = yaml.safe_load(done.stdout)["services"]
    assert found["neo4j"]["environment"]["NEO4J_AUTH"] == f"neo4j/{PASSWORD}"
    assert str(ROOT / "examples" / "plans") in str(found["loader"]["volumes"])
    own = yaml.safe_load(checked(NEO4J_PASSWORD=PASSWORD, INNOGRAPH_INPUT="./out").stdout)["services"]["loader"]
    assert str(ROOT / "out") in str(own["volumes"])


def test_compose_refuses_to_start_without_a_password() -> None:
    done = checked()
    assert done.returncode != 0
    assert "NEO4J_PASSWORD" in done.stderr


def test_the_loader_waits_for_a_healthy_server_and_runs_only_when_named() -> None:
    loader = services()["loader"]
    assert loader["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert loader["profiles"]  # else "up" would bring the examples into the user's graph
    assert loader["restart"] == "no"
    assert loader["environment"]["NEO4J_PASSWORD"].startswith("${NEO4J_PASSWORD:?")


def test_the_loader_may_write_nothing_but_temporary_files() -> None:
    loader = services()["loader"]
    assert (loader["read_only"], loader["tmpfs"], loader["cap_drop"]) == (True, ["/tmp"], ["ALL"])
    assert all(volume["read_only"] for volume in loader["volumes"])
    assert loader["image"] == f"innograph:{__version__}"


def test_the_explorer_is_reachable_from_this_machine_only_and_writes_nothing() -> None:
    explorer = services()["explorer"]
    assert explorer["ports"] == ["127.0.0.1:8765:8765"]
    assert explorer["command"] == ["serve", "--host", "0.0.0.0", "--behind-proxy"]  # and not --allow-edits
    assert explorer["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert (explorer["read_only"], explorer["tmpfs"], explorer["cap_drop"]) == (True, ["/tmp"], ["ALL"])
    assert "volumes" not in explorer
    assert explorer["environment"]["NEO4J_PASSWORD"].startswith("${NEO4J_PASSWORD:?")
    assert explorer["healthcheck"]["test"]
    assert explorer["image"] == f"innograph:{__version__}"
