"""What stands before every page: the Host header, the token, and the headers that forbid what pages never need."""

import hmac
import ipaddress
import socket
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from viz.settings import LOCALHOST, Settings, is_address

COOKIE = "innograph_token"
# Pages load what lies beside them and nothing else; no script or style stands in a page itself.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


def _host_name(header: str) -> str:
    """Return the name in a Host header without its port; an address stands without brackets."""
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0].lower().rstrip(".")


class Guard:
    """Lets through who asks under a name of this server and, where one is set, shows the token.

    A page of a stranger that has its own name resolve to this machine (DNS rebinding) sends that name as Host; an
    address cannot be turned that way.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.names = {LOCALHOST, settings.host.lower(), *(name.lower() for name in settings.hosts)}
        if not settings.loopback:
            self.names.add(socket.gethostname().lower())

    def _is_ours(self, header: str) -> bool:
        name = _host_name(header)
        if name in self.names:
            return True
        return is_address(name) and (not self.settings.loopback or ipaddress.ip_address(name).is_loopback)

    def _shows_token(self, given: str | None) -> bool:
        return given is not None and hmac.compare_digest(given.encode(), (self.settings.token or "").encode())

    def _enter(self, scope: Scope) -> Response | None:
        """Return what is answered in the place of the page: a redirect that keeps a right token, or a refusal."""
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if self._shows_token(dict(query).get("token")):
            rest = urlencode([(name, value) for name, value in query if name != "token"])
            path = "/" + scope["path"].lstrip("/")  # "//elsewhere" would lead to another server
            answer = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
            answer.set_cookie(COOKIE, self.settings.token or "", httponly=True, samesite="strict", path="/")
            return answer
        if self._shows_token(_cookie(Headers(scope=scope))):
            return None
        said = "需要口令：请使用带 ?token=… 的地址打开。\nA token is needed: open the address that ends in ?token=…\n"
        return PlainTextResponse(said, 401)

    def _refusal(self, scope: Scope) -> Response | None:
        if not self._is_ours(Headers(scope=scope).get("host", "")):
            said = "不认识的主机名；请用启动时显示的地址，或以 --allow-host 登记这个名称。\nUnknown host name.\n"
            return PlainTextResponse(said, 421)
        return self._enter(scope) if self.settings.token else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have the application answer it, with the headers that go with every answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await (self._refusal(scope) or self.app)(scope, receive, with_headers)


def _cookie(headers: Headers) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return found.value if found else None
