import neo4j
import pytest
from neo4j.exceptions import AuthError

from graphbuild.stores.store import Store
from tests.neo4j.server import Server


def test_the_real_server_answers_with_its_version(neo4j_server: Server, neo4j_empty: Store) -> None:
    rows = neo4j_empty.read("CALL dbms.components() YIELD name, versions, edition RETURN *").rows
    assert ("community", "Neo4j Kernel", [neo4j_server.version]) in rows


def test_it_wants_a_password(neo4j_server: Server) -> None:
    with pytest.raises(AuthError), neo4j.GraphDatabase.driver(neo4j_server.address, auth=("neo4j", "wrong")) as driver:
        driver.verify_connectivity()
