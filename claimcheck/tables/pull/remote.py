"""Answers of web servers, bounded in size and time; the only place that opens a connection."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from claimcheck.errors import MissingExtraError, TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.pull.pulled import changed

TIMEOUT = (10, 120)  # seconds to connect, and between two parts of an answer
LARGEST = 512 * 1024 * 1024  # bytes of an answer
PART = 1 << 20  # bytes read at a time
TRIES = 3
AGENT = "claimcheck (numeric-claim verification; tables pull)"


class Answer(NamedTuple):
    """What a server returned, and the address it was asked for without its credentials."""

    url: str
    body: bytes

    def text(self) -> str:
        """The answer as UTF-8 text.  Raises TableError if it is none."""
        try:
            return self.body.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise changed(self.url, "it is not UTF-8 text") from None

    def json(self) -> Any:
        """The answer as JSON.  Raises TableError if it is none."""
        try:
            return json.loads(self.text())
        except ValueError:
            raise changed(self.url, "it is not JSON") from None


def library(name: str) -> Any:
    """A package of the extra `pull`.  Raises MissingExtraError if it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[pull]'"
        raise MissingExtraError(f"pulling tables needs the package {name}", hint=hint) from error


def session() -> Any:
    """A requests session that asks again where a server is busy."""
    requests = library("requests")
    retry = import_module("urllib3.util").Retry(
        TRIES - 1, backoff_factor=0.5, status_forcelist=(429, 502, 503, 504)
    )
    made = requests.Session()
    made.headers["User-Agent"] = AGENT
    for scheme in ("https://", "http://"):
        made.mount(scheme, requests.adapters.HTTPAdapter(max_retries=retry))
    return made


def fetch(url: str, params: Mapping[str, str] | None = None) -> Answer:
    """The answer of a server.  Raises TableError with the address, the reason and what to do."""
    errors = library("requests").exceptions
    try:
        with session().get(url, params=params, timeout=TIMEOUT, stream=True) as response:
            if not response.ok:
                raise refused(url, response.status_code)
            return Answer(url, _bounded(response, url))
    except errors.RequestException as error:
        raise unreachable(url, error) from None


def refused(url: str, status: int) -> TableError:
    """The error for an answer with a status that is none of success."""
    hint = "check the name of the table" if status in (400, 404) else "try again later"
    return TableError(f"the server answers {status}", file=url, hint=hint)


def unreachable(url: str, error: Exception) -> TableError:
    """The error for a server that does not answer."""
    hint = "check the connection and the address; checks themselves need no network"
    return TableError(f"cannot be fetched: {type(error).__name__}", file=url, hint=hint)


def _bounded(response: Any, url: str) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in response.iter_content(PART):
        size += len(part)
        if size > LARGEST:
            hint = "ask for fewer entities or years"
            raise TableError(f"answers with over {LARGEST >> 20} MB", file=url, hint=hint)
        parts.append(part)
    return b"".join(parts)
