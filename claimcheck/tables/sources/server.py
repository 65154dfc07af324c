"""Database servers as addresses name them: connected to for reading, without telling a secret."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from claimcheck.config.address import without_secrets
from claimcheck.errors import MissingExtraError, TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.records import Place

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection

PATIENCE = 10  # seconds to wait for a server to answer
EXTRA = "pip install 'claimcheck-newsroom[sql]'"
DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
_VARIABLE = re.compile(r"\$\{(\w+)\}")


class Server(NamedTuple):
    """A database, by its address with the environment's values in place; never print the `url`."""

    url: URL
    place: Place

    @property
    def is_postgres(self) -> bool:
        """True for PostgreSQL and for what speaks like it."""
        return self.url.get_backend_name() == "postgresql"


def server_at(address: str) -> Server:
    """The server of an address, "${NAME}" in any part of it being a variable of the environment.

    Raises TableError for an address that makes no sense or a variable that is not set,
    MissingExtraError without SQLAlchemy.
    """
    place = Place(without_secrets(address))
    try:
        from sqlalchemy.engine import make_url
        from sqlalchemy.exc import ArgumentError
    except ImportError as error:
        raise MissingExtraError("databases need the package SQLAlchemy", hint=EXTRA) from error
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        hint = "such as postgresql://host/database#table"
        shown = Place(f"{address.partition('://')[0]}://…")  # what cannot be read may be secret
        raise shown.error("is no address of a database", hint) from None
    url = url.set(
        drivername=DRIVERS.get(url.drivername, url.drivername),
        username=_filled(url.username, place),
        password=_filled(url.password, place),
        host=_filled(url.host, place),
        database=_filled(url.database, place),
        query={key: _each_filled(value, place) for key, value in url.query.items()},
    )
    return Server(url, Place(_label(url)))


def _label(url: URL) -> str:
    port = f":{url.port}" if url.port else ""
    return f"{url.get_backend_name()}://{url.host or ''}{port}/{url.database or ''}"


def _each_filled(value: str | tuple[str, ...], place: Place) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return str(_filled(value, place))
    return tuple(_filled(one, place) for one in value)


def _filled(text: Any, place: Place) -> Any:
    if not isinstance(text, str):
        return text
    for name in _VARIABLE.findall(text):
        if name not in os.environ:
            hint = f"set {name} before the check"
            raise place.error(f"the environment has no variable {name}", hint)
    return _VARIABLE.sub(lambda found: os.environ[found[1]], text)


@contextmanager
def connected(server: Server, place: Place) -> Iterator[Connection]:
    """A connection that may only read.  What goes wrong on it becomes a TableError of one line."""
    from sqlalchemy import create_engine
    from sqlalchemy.exc import NoSuchModuleError, SQLAlchemyError
    from sqlalchemy.pool import NullPool

    options: dict[str, Any] = {"connect_timeout": PATIENCE} if server.is_postgres else {}
    reading: dict[str, Any] = {"no_parameters": True}
    if server.is_postgres:
        reading["postgresql_readonly"] = True
    try:
        engine = create_engine(server.url, poolclass=NullPool, connect_args=options)
        with engine.connect() as connection:
            yield connection.execution_options(**reading)
    except (ImportError, NoSuchModuleError) as error:
        told = f"no driver for {server.url.drivername} is installed"
        hint = EXTRA if server.is_postgres else "install the one that SQLAlchemy names for it"
        raise MissingExtraError(told, file=place.file, hint=hint) from error
    except SQLAlchemyError as error:
        raise _told(error, server, place) from None


def _told(error: Exception, server: Server, place: Place) -> TableError:
    """What the driver says, its first line, without what is secret in the address."""
    said = str(getattr(error, "orig", None) or error).strip().splitlines()
    line = said[0].strip() if said else type(error).__name__
    secrets = [server.url.password, os.environ.get("PGPASSWORD"), *server.url.query.values()]
    for secret in secrets:
        if isinstance(secret, str) and len(secret) > 2:
            line = line.replace(secret, "***")
    return place.error(line, "see that the server runs and who may read the table")
