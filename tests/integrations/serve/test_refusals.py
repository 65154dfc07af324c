"""What is refused: the status, and an error that says what to do."""

from __future__ import annotations

import json
import socket
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import pytest

from claimcheck.integrations.serve.guards import HEADERS, Reach
from claimcheck.integrations.serve.limits import Limits

from .asking import JSON, WRONG, Told, check, send
from .running import serving

SMALL = Limits(body=2000, characters=500)
ASKED = json.dumps({"text": WRONG}).encode()


@pytest.fixture(scope="module")
def small() -> Iterator[str]:
    """A server that takes little, and that others may call desk.example."""
    with serving(SMALL, Reach(open=True, names=("desk.example",))) as address:
        yield address


def assert_refused(told: Told, status: int, words: str) -> None:
    assert told.status == status
    assert set(told.value) <= {"error", "hint", "line"}
    assert words in told.value["error"]
    assert told.value["hint"]


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (b"", 400, "not JSON"),
        (b"{", 400, "not JSON"),
        (b"[" * 5000, 400, "not JSON"),
        (b'{"text": NaN}', 400, "not JSON"),
        (b"\xff", 400, "not JSON"),
        (b"[]", 400, "not a JSON object"),
        (b"{}", 400, "a text or a file"),
        (b'{"text": "5", "file": ""}', 400, "a text or a file"),
        (b'{"text": 5}', 400, "text is a string"),
        (b'{"txt": "5"}', 400, "no key 'txt'"),
        (b'{"file": "*"}', 400, "not base64"),
        (b'{"text": "5", "settings": []}', 400, "settings is an object"),
        (b'{"text": "5", "settings": {"tables": ["/etc/passwd"]}}', 400, "no setting 'tables'"),
        (b'{"text": "5", "settings": {"extend": "x.toml"}}', 400, "no setting 'extend'"),
        (b'{"text": "5", "settings": {"select": ["x"]}}', 422, "not a rule code"),
        (b'{"text": "5", "settings": {"ignore": ["CC9"]}}', 422, "no rule is called 'CC9'"),
        (b'{"text": "5", "date": "soon"}', 422, "not a date"),
        (b'{"text": "5", "answers": "x"}', 422, "is not TOML"),
        (b'{"text": "5", "answer": {}}', 400, "no key 'answer'"),
        (b'{"text": "{\\\\rtf 5"}', 422, ""),
        (json.dumps({"file": b64encode(b"%PDF-").decode(), "name": "a.docx"}).encode(), 422, ""),
    ],
)
def test_a_request_that_makes_no_sense(address: str, body: bytes, status: int, words: str) -> None:
    assert_refused(send(address, "/v1/check", body, headers=JSON), status, words)


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [
        ("x", 400, "of no number"),
        ({"rule": "CC201"}, 400, "of no number"),
        ({"place": True}, 400, "place of an answer"),
        ({"place": 0, "why": "x"}, 400, "no 'why'"),
        ({"place": 0, "source": 5}, 400, "source of an answer"),
        ({"place": 9, "verdict": "waived"}, 400, "no such number"),
        ({"place": 0, "verdict": "perhaps"}, 422, "no verdict is called 'perhaps'"),
        ({"place": 0, "verdict": "confirmed"}, 422, "confirmed without a source"),
        ({"place": 0, "rule": "CC500", "verdict": "waived", "note": "x"}, 422, "no finding"),
    ],
)
def test_an_answer_that_makes_no_sense(address: str, answer: Any, status: int, words: str) -> None:
    assert_refused(check(address, "/answer", text=WRONG, answer=answer), status, words)


@pytest.mark.parametrize(
    ("headers", "status", "words"),
    [
        ({"Host": "evil.example"}, 421, "Host header"),
        ({"Host": "localhost.evil.example"}, 421, "Host header"),
        ({"Host": "127.0.0.1.evil.example"}, 421, "Host header"),
        ({"Host": "192.0.2.7"}, 421, "Host header"),
        ({"Host": "["}, 421, "Host header"),
        ({"Host": ""}, 421, "Host header"),
        ({"Origin": "http://evil.example"}, 403, "another site"),
        ({"Origin": "http://127.0.0.1:1"}, 403, "another site"),
        ({"Origin": "null"}, 403, "another site"),
        ({"Sec-Fetch-Site": "cross-site"}, 403, "another site"),
        ({"Sec-Fetch-Site": "same-site"}, 403, "another site"),
        ({"Content-Type": "text/plain"}, 415, "not JSON"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415, "not JSON"),
    ],
)
def test_a_page_elsewhere_cannot_have_drafts_checked(
    address: str, headers: dict[str, str], status: int, words: str
) -> None:
    for path in ("/v1/check", "/live", "/answer"):
        assert_refused(send(address, path, ASKED, headers={**JSON, **headers}), status, words)


def test_nothing_allows_another_origin_to_ask_first(address: str) -> None:
    asked = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    told = send(address, "/v1/check", method="OPTIONS", headers=asked)
    assert told.status == 403
    assert not [name for name in told.headers if name.startswith("access-control")]


def test_a_link_from_another_site_leads_to_the_page_alone(address: str) -> None:
    linked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert send(address, "/", headers=linked).status == 200
    embedded = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert_refused(send(address, "/assets/page.js", headers=embedded), 403, "another site")


@pytest.mark.parametrize(
    "host", ["desk.example", "DESK.example:443", "192.0.2.7:80", "[2001:db8::1]"]
)
def test_a_server_for_others_answers_to_its_names_and_addresses(small: str, host: str) -> None:
    assert send(small, "/healthz", headers={"Host": host}).status == 200


@pytest.mark.parametrize("host", ["evil.example", "sub.desk.example", "127.1.evil.example"])
def test_a_server_for_others_answers_to_no_other_name(small: str, host: str) -> None:
    assert_refused(send(small, "/healthz", headers={"Host": host}), 421, "Host header")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"text": "7 " * 251}, "502 characters; 500 are read"),
        ({"file": b64encode(b"7 " * 251).decode()}, "502 characters"),
        ({"text": "7 " * 5000}, "over 0.00191 MB"),
        ({"text": "7" * 100_000}, "over 0.00191 MB"),
    ],
)
def test_what_is_too_large(small: str, asked: dict[str, str], words: str) -> None:
    assert_refused(check(small, **asked), 413, words)


def test_a_length_that_is_not_true_is_no_way_round(small: str) -> None:
    chunked = {**JSON, "Transfer-Encoding": "chunked"}
    body = b"".join(b"%x\r\n%s\r\n" % (500, b"7" * 500) for _ in range(8)) + b"0\r\n\r\n"
    assert_refused(send(small, "/v1/check", body, headers=chunked), 413, "over")


def test_a_check_that_takes_too_long_is_ended_and_the_next_one_is_not() -> None:
    with serving(Limits(seconds=0.001)) as address:
        told = check(address, text=WRONG)
        assert_refused(told, 503, "took over 0.001 seconds")
        assert int(told.headers["retry-after"]) > 0
        assert send(address, "/healthz").status == 200


def test_more_than_can_wait_are_turned_away_until_there_is_room() -> None:
    head = "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    with serving(Limits(at_once=1, waiting=0)) as address:
        host, port = address.removeprefix("http://").rstrip("/").split(":")
        with socket.create_connection((host, int(port))) as slow:
            slow.sendall(f"{head}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n".encode())
            assert slow.recv(100).startswith(b"HTTP/1.1 100")  # its body is waited for
            assert_refused(check(address, text=WRONG), 503, "too many drafts")
            slow.sendall(b'{"a": "b"')
            assert slow.recv(100).startswith(b"HTTP/1.1 400")
        assert check(address, text=WRONG).status == 200


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/nothing", "GET", 404),
        ("/assets/../app.py", "GET", 404),
        ("/assets/%2e%2e%2fapp.py", "GET", 404),
        ("/assets/nothing.js", "GET", 404),
        ("/v1/check", "GET", 405),
        ("/v1/check?format=exe", "POST", 400),
    ],
)
def test_what_is_not_there(address: str, path: str, method: str, status: int) -> None:
    told = send(address, path, ASKED if method == "POST" else None, method, JSON)
    assert_refused(told, status, "")


@pytest.mark.parametrize("path", ["/", "/assets/page.css", "/healthz", "/nothing", "/v1/check"])
def test_every_answer_is_guarded_and_kept_nowhere(address: str, path: str) -> None:
    told = send(address, path)
    assert {name: told.headers[name.lower()] for name in HEADERS} == HEADERS
    assert told.headers["cache-control"] == "no-store"
    assert "server" not in told.headers
