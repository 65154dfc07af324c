"""A client: requests as programs send them, and answers as they come."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http.client import HTTPConnection
from typing import Any, NamedTuple
from urllib.parse import urlsplit

JSON = {"Content-Type": "application/json"}
WRONG = "The reserve covers 1,300 square kilometers (800 square miles)."
RIGHT = "The reserve covers 1,300 square kilometers (500 square miles)."


class Told(NamedTuple):
    """The answer to a request."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def value(self) -> Any:
        """The body, which is JSON."""
        return json.loads(self.body)


def send(
    address: str,
    path: str,
    body: bytes | None = None,
    method: str = "",
    headers: Mapping[str, str] | None = None,
) -> Told:
    """The answer to a request with these headers and no others but Host and the length."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        connection.request(method or ("GET" if body is None else "POST"), path, body, headers or {})
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.getheaders()}
        return Told(response.status, told, response.read())
    finally:
        connection.close()


def check(address: str, path: str = "/v1/check", **asked: object) -> Told:
    """The answer to a draft that is sent as JSON."""
    return send(address, path, json.dumps(asked).encode(), headers=JSON)
