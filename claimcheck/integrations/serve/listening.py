"""The server: its socket, what it says when it starts, and how it ends."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable
from ipaddress import ip_address

from claimcheck.config import Config
from claimcheck.errors import ConfigError, MissingExtraError
from claimcheck.integrations.serve.limits import Limits
from claimcheck.namedtuple import NamedTuple

PACKAGES = ("anyio", "starlette", "uvicorn")
HINT = "pip install 'claimcheck-newsroom[serve]'"
WARNING = (
    "whoever reaches this address can have drafts checked here, and what they send is not"
    " encrypted: put a server that does both in front of it"
)


class Place(NamedTuple):
    """Where to listen, `port` 0 being any that is free.

    `exposed` allows an address that other machines reach, and `names` are those that they may call
    it by; `opened` shows the page in a browser.
    """

    host: str = "127.0.0.1"
    port: int = 0
    exposed: bool = False
    names: tuple[str, ...] = ()
    opened: bool = False


def serve(config: Config, place: Place, limits: Limits, say: Callable[[str], None]) -> None:
    """Answer requests until a signal ends it; `say` prints a line.

    Raises ConfigError for a place where it cannot listen, MissingExtraError without its packages.
    """
    try:
        from claimcheck.integrations.serve.guards import Reach
        from claimcheck.integrations.serve.running import run
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in PACKAGES:
            raise
        message = f"the page needs the package {package}"
        raise MissingExtraError(message, hint=HINT) from error
    with listen(place) as listening:
        if place.exposed:
            say(f"warning: {WARNING}")
        address = address_of(listening)
        say(f"claimcheck listens at {address}  (Ctrl-C ends it; no draft is kept)")
        if place.opened:
            webbrowser.open(address)
        names = tuple(name.lower() for name in place.names)
        run(config, Reach(place.exposed, names), limits, listening)


def listen(place: Place) -> socket.socket:
    """A socket that listens there.  Raises ConfigError if it cannot, or may not."""
    try:
        family, _, _, _, address = socket.getaddrinfo(
            place.host, place.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError):
        message = f"no address is called {place.host!r}"
        raise ConfigError(message, hint="--host 127.0.0.1 is this machine alone") from None
    if not place.exposed and not ip_address(str(address[0]).partition("%")[0]).is_loopback:
        hint = "--expose allows it; or leave --host out"
        raise ConfigError(
            f"others can reach {place.host}, and nobody is asked who they are", hint=hint
        )
    try:
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        hint = "--port 0 takes a port that is free"
        raise ConfigError(
            f"cannot listen at {place.host}:{place.port}: {error.strerror}", hint=hint
        ) from None


def address_of(listening: socket.socket) -> str:
    """The address of the page, for a browser on this machine."""
    host, port = listening.getsockname()[:2]
    if ip_address(host).is_unspecified:
        host = "127.0.0.1" if listening.family == socket.AF_INET else "::1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
