"""A server on this machine that answers as the providers do, from recorded answers of our own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

RECORDED = Path(__file__).parent / "recorded"
JSON, XML = "application/json", "application/xml"
KINDS = {"json": JSON, "xml": XML, "csv": "text/csv"}


class Provider:
    """What the server answers: by the end of a path and the page, a status, a kind and a body."""

    def __init__(self) -> None:
        self.address = ""
        self.asked: list[str] = []
        self._answers: dict[tuple[str, str], tuple[int, str, bytes]] = {}

    def answers(self, path: str, recorded: str, *, page: str = "", status: int = 200) -> None:
        """Answer requests for a path that begins so with a recorded file."""
        kind = KINDS[recorded.rpartition(".")[2]]
        self._answers[path, page] = (status, kind, (RECORDED / recorded).read_bytes())

    def says(self, path: str, body: bytes, kind: str = JSON) -> None:
        """Answer all requests for a path that begins so with these bytes from now on."""
        self._answers = {key: told for key, told in self._answers.items() if key[0] != path}
        self._answers[path, ""] = (200, kind, body)

    def answer(self, path: str, page: str) -> tuple[int, str, bytes]:
        """The answer for a path: of its page, or else of all pages."""
        for begin, told in sorted(self._answers, reverse=True):
            if path.startswith(begin) and told in ("", page):
                return self._answers[begin, told]
        return 404, JSON, b"{}"


@pytest.fixture
def provider() -> Iterator[Provider]:
    """A provider with nothing to say yet; its `address` is that of a server on this machine."""
    told = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            told.asked.append(self.path)
            page = parse_qs(parts.query).get("page", [""])[0]
            status, kind, body = told.answer(parts.path, page)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the tests look at `asked`."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()
