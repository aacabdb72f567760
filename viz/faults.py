"""The page that says what went wrong, in one sentence."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from graphbuild.errors import InnographError

_SAID = {
    403: "不允许这样做。",
    404: "没有这一页；请从上方导航或查责任重新进入。",
    405: "这一页只能查看。",
    413: "提交的内容过长。",
    414: "地址过长。",
}


def page(request: Request, status: int, said: str) -> Response:
    """Return the error page with the sentence ``said``."""
    templates = request.app.state.templates
    answer: Response = templates.TemplateResponse(request, "error.html", {"said": said, "status": status}, status)
    return answer


def not_answered(request: Request, error: Exception) -> Response:
    """Return the page for an HTTPException."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = error.detail if isinstance(error, HTTPException) else ""
    own = detail if any(ord(c) > 127 for c in detail) else ""  # the framework's own words are English
    return page(request, status, own or _SAID.get(status, f"不能显示（{status}）。"))


def told(request: Request, error: Exception) -> Response:
    """Return the page for an InnographError: the same sentence that the command line prints."""
    return page(request, 400, error.zh if isinstance(error, InnographError) else str(error))


def failed(request: Request, _error: Exception) -> Response:
    """Return the page for a fault of our own; the traceback is in the server's output."""
    return page(request, 500, "innograph 内部出错；请把地址栏的内容和服务窗口的输出一起报告。")
