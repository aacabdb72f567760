"""What stands before every page: the Host header, the token, and the headers that forbid what pages never need."""

import hashlib
import hmac
import ipaddress
import re
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


_HOST = re.compile(r"(?:\[(?P<address>[0-9a-f:.]+)\]|(?P<name>[^\[\]:/@\s]+))(?::\d{1,5})?", re.IGNORECASE)


def _host_name(header: str) -> str:
    """Return the name in a Host header without its port, "" for what is none; an address stands without brackets."""
    found = _HOST.fullmatch(header)
    return (found["address"] or found["name"]).lower().rstrip(".") if found else ""


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

    def _is_token(self, given: str | None) -> bool:
        return given is not None and hmac.compare_digest(_proof(given), _proof(self.settings.token or ""))

    def _enter(self, scope: Scope) -> Response | None:
        """Return what is answered in the place of the page: a redirect that keeps a right token, or a refusal."""
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if self._is_token(dict(query).get("token")):
            rest = urlencode([(name, value) for name, value in query if name != "token"])
            path = "/" + scope["path"].lstrip("/")  # "//elsewhere" would lead to another server
            answer = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
            answer.set_cookie(COOKIE, _proof(self.settings.token or ""), httponly=True, samesite="strict", path="/")
            return answer
        shown = _cookie(Headers(scope=scope)).encode("utf-8", "replace")
        if hmac.compare_digest(shown, _proof(self.settings.token or "").encode()):
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


def _proof(token: str) -> str:
    """Return what a browser keeps in the place of the token, which may hold any character."""
    return hashlib.sha256(b"innograph " + token.encode("utf-8", "surrogatepass")).hexdigest()


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
