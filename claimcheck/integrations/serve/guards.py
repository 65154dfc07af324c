"""What is refused before a route sees it: other hosts, other origins, what is no JSON.

A page elsewhere can make a browser send requests here.  It cannot name this host unless its own
name was pointed here (DNS rebinding), and such a name is refused; it cannot hide its origin; and
it cannot send JSON without asking first, which nothing here allows.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimcheck.integrations.serve.refusal import MEDIA_JSON, RequestError, refusal
from claimcheck.namedtuple import NamedTuple

SAFE = ("GET", "HEAD")
OWN_SITES = ("same-origin", "none")  # what a browser says of a request of the page, or of its user
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Reach(NamedTuple):
    """Under which names the server may be asked.

    The machine's own alone; where it is `open` to others, by any address, and by `names`.
    """

    open: bool = False
    names: tuple[str, ...] = ()

    def includes(self, host: str) -> bool:
        """True for a Host header that names this server: an address cannot be rebound."""
        name = name_of(host)
        if name == "localhost" or name in self.names:
            return True
        try:
            address = ip_address(name)
        except ValueError:
            return False
        return self.open or address.is_loopback


def name_of(host: str) -> str:
    """The name in a Host header, without its port; "" for what is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:  # half an IPv6 address
        return ""


class Guard:
    """The application behind it sees only requests of the user and of the page itself."""

    def __init__(self, app: ASGIApp, reach: Reach) -> None:
        self.app, self.reach = app, reach

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or refuse it; every answer has the headers of `HEADERS`."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        error = self._error(scope["method"], Headers(scope=scope))
        app = self.app if error is None else refusal(error)
        await app(scope, receive, send_guarded)

    def _error(self, method: str, headers: Headers) -> RequestError | None:
        if not self.reach.includes(headers.get("host", "")):
            hint = "open the address that claimcheck printed; --name allows another one"
            return RequestError(421, "the Host header does not name this server", hint)
        if is_foreign(method, headers):
            hint = "open the page itself, or send the request from no page"
            return RequestError(403, "the request comes from another site", hint)
        media = headers.get("content-type", "").partition(";")[0].strip().lower()
        if method not in SAFE and media != MEDIA_JSON:
            return RequestError(415, "the body is not JSON", f"send Content-Type: {MEDIA_JSON}")
        return None


def is_foreign(method: str, headers: Headers) -> bool:
    """True for what a page of another origin makes a browser send; a link to here is none."""
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2].lower() != headers["host"].lower():
        return True
    if headers.get("sec-fetch-site", "none") in OWN_SITES:
        return False
    return method not in SAFE or headers.get("sec-fetch-mode") != "navigate"
