"""Serves the explorer at an address."""

import socket
import webbrowser
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import uvicorn

from graphbuild.errors import InnographError
from graphbuild.stores.store import Store
from viz.app import explorer
from viz.settings import Settings

_KEEP_ALIVE = 30  # seconds
_AT_ONCE = 512  # requests; more are told to come back, so that memory stays bounded


def bound(host: str, port: int) -> socket.socket:
    """Return a socket at ``host`` and ``port`` (0 for any free one); raises InnographError when it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # named a TCP socket, asyncio sends what is written at once; else each page waits 40 ms for the reader's ACK
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise InnographError(
            f"不能在 {host}:{port} 上服务（{why}）；请用 --port 换一个端口，或检查 --host。",
            f"Cannot serve at {host}:{port} ({why}); choose another port with --port, or check --host.",
        ) from error
    return listening


def address_of(listening: socket.socket, token: str | None) -> str:
    """Return the address that a browser on this machine opens."""
    host, port = listening.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    named = f"[{shown}]" if ":" in shown else shown
    return f"http://{named}:{port}/" + (f"?token={quote(token)}" if token else "")


class _Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        self.ready()


def serve(
    store: Store, settings: Settings, port: int, ready: Callable[[str], None], open_browser: bool = False
) -> None:
    """Answer at ``settings.host`` until interrupted; ``ready`` gets the address once it answers.

    An empty store is served as well: pages say so until plans are loaded. Raises InnographError for a port that is
    taken, and as ``explorer``.
    """
    app = explorer(store, settings)
    with bound(settings.host, port) as listening:
        address = address_of(listening, settings.token)

        def answering() -> None:
            ready(address)
            if open_browser:
                webbrowser.open(address)

        config = uvicorn.Config(
            app,
            access_log=False,
            log_level="warning",
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=_KEEP_ALIVE,
            limit_concurrency=_AT_ONCE,
            lifespan="off",
        )
        _Server(config, answering).run([listening])
