"""How the explorer is served: who may reach it, and whether it may write judgements."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import InnographError

LOCALHOST = "localhost"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line decides.

    ``host`` is the address served at. ``token`` is what a visitor must show, None for none. ``hosts`` are further
    names under which the explorer is reached (those of a reverse proxy). ``decisions`` is the ledger that “报告错误”
    writes to, None where nothing may be written. ``behind_proxy`` says that others see to who gets in.
    """

    host: str = "127.0.0.1"
    token: str | None = None
    hosts: tuple[str, ...] = ()
    decisions: Path | None = None
    behind_proxy: bool = False

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach ``host``."""
        return self.host == LOCALHOST or (is_address(self.host) and ipaddress.ip_address(self.host).is_loopback)


def is_address(name: str) -> bool:
    """Tell whether ``name`` is an IP address, not a name that somebody's DNS answers for."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def checked(settings: Settings) -> Settings:
    """Return ``settings``; raises InnographError where others than this machine could read without being asked."""
    if settings.loopback or settings.token or settings.behind_proxy:
        return settings
    raise InnographError(
        f"--host {settings.host} 会让其他机器也能打开；请用 --token 设置口令（或环境变量 INNOGRAPH_TOKEN），"
        "或只在本机地址上服务、由带登录的反向代理转发；访问已由代理或容器端口限制时，加 --behind-proxy。",
        f"--host {settings.host} lets other machines in; set --token (or INNOGRAPH_TOKEN), or serve on loopback behind "
        "a reverse proxy that asks for a login; where a proxy or a container's port already limits access, add "
        "--behind-proxy.",
    )
