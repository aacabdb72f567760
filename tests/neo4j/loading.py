"""A loader in a process of its own, to be killed, and what tells two stores apart."""

import hashlib
import os
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from graphbuild.stores.bolt import BoltStore, neo4j_store
from graphbuild.stores.store import Store
from tests.neo4j.server import Server
from tests.stores.sample import facts

# prints each step, so that the test knows when to strike; the batches are small, so that there are many of them
_LOAD = """
import sys
from pathlib import Path
from graphbuild.stores import loader
from graphbuild.stores.store import open_store
loader.BATCH = int(sys.argv[2])
with open_store() as store:
    loader.load(Path(sys.argv[1]), store, lambda done, total: print(done, flush=True))
print("loaded", flush=True)
"""


def environment(server: Server) -> dict[str, str]:
    """Return the environment in which a command finds ``server``."""
    without = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "INNOGRAPH_"))}
    return {**without, "NEO4J_URI": server.address, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": server.password}


def start_load(path: Path, server: Server, batch: int) -> subprocess.Popen[str]:
    """Begin to load the graph file at ``path``; standard output gives the facts seen to, a line each batch."""
    command = [sys.executable, "-c", _LOAD, str(path), str(batch)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(server))


def opened(server: Server) -> AbstractContextManager[BoltStore]:
    """Return the store on ``server``, to be used in a ``with`` block."""
    return neo4j_store(server.address, server.address, server.user, None)


def checksum(store: Store) -> tuple[int, int, str]:
    """Return the number of nodes and edges, and a checksum over all their labels, ends and properties."""
    nodes = store.read("MATCH (n) RETURN count(n)").rows[0][0]
    edges = store.read("MATCH ()-[r]->() RETURN count(r)").rows[0][0]
    content = "\n".join(sorted(facts(store)))
    return nodes, edges, hashlib.sha256(content.encode()).hexdigest()
