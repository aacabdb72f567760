"""What stands before a page that writes: where the request comes from, and that it comes from our own form."""

import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

_LARGEST = 16_384  # bytes of a form
FORM_TOKEN = secrets.token_urlsafe(24)
"""What only a page of this process can have put into a form."""


def _from_elsewhere(request: Request) -> bool:
    """A browser says where a form was sent from; a page of another site cannot make it say otherwise."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site not in (None, "same-origin"):
        return True
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host")


async def form_of(request: Request) -> Mapping[str, str]:
    """Return the fields of the form; raises HTTPException for one that is not ours, is too long, or no form."""
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > _LARGEST:
        raise HTTPException(413)
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        raise HTTPException(415, "提交的内容不是表单。")
    body = (await request.body())[:_LARGEST]
    try:
        fields = dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=20))
    except ValueError as error:
        raise HTTPException(400, "提交的表单不完整。") from error
    given = fields.get("form_token", "").encode("utf-8", "replace")
    if _from_elsewhere(request) or not hmac.compare_digest(given, FORM_TOKEN.encode()):
        raise HTTPException(403, "这份表单不是从本页面提交的；请重新打开页面再试。")
    return fields
