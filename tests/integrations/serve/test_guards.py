"""The laws of what is refused: no name that others can point here, no origin but the own."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers

from claimcheck.integrations.serve.guards import Reach, is_foreign, name_of

NAMES = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?(\.[a-z]{2,5}){1,3}", fullmatch=True)
PORTS = st.integers(1, 65535).map(lambda port: f":{port}") | st.just("")


@given(NAMES, PORTS)
def test_a_name_is_never_included_unless_it_was_said(name: str, port: str) -> None:
    for reach in (Reach(), Reach(open=True), Reach(open=True, names=(f"x.{name}", "x"))):
        assert not reach.includes(name + port)
    assert Reach(names=(name,)).includes(name + port)


@given(st.ip_addresses(), PORTS)
def test_an_address_is_included_if_it_is_the_own_or_others_may_ask(
    address: IPv4Address | IPv6Address, port: str
) -> None:
    host = f"[{address}]{port}" if address.version == 6 else f"{address}{port}"
    assert Reach(open=True).includes(host)
    assert Reach().includes(host) is address.is_loopback


@given(st.text())
def test_no_host_is_a_fault(host: str) -> None:
    assert isinstance(Reach(open=True).includes(host), bool)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("127.0.0.1:8642", "127.0.0.1"),
        ("LOCALHOST", "localhost"),
        ("localhost.:80", "localhost"),
        ("[::1]:80", "::1"),
        ("user@localhost", "localhost"),
        ("", ""),
        ("[::1", ""),
    ],
)
def test_the_name_in_a_host(host: str, name: str) -> None:
    assert name_of(host) == name


@pytest.mark.parametrize(
    ("method", "said", "foreign"),
    [
        ("POST", {}, False),
        ("POST", {"origin": "http://127.0.0.1:80"}, False),
        ("POST", {"origin": "https://127.0.0.1:80"}, False),
        ("POST", {"origin": "http://127.0.0.1:80", "sec-fetch-site": "same-origin"}, False),
        ("POST", {"origin": "http://127.0.0.1"}, True),
        ("POST", {"origin": "null"}, True),
        ("POST", {"origin": ""}, True),
        ("POST", {"sec-fetch-site": "none"}, False),
        ("POST", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, True),
        ("GET", {"origin": "http://evil.example"}, True),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors"}, True),
        ("GET", {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, False),
    ],
)
def test_what_another_site_makes_a_browser_send(
    method: str, said: dict[str, str], foreign: bool
) -> None:
    assert is_foreign(method, Headers({"host": "127.0.0.1:80", **said})) is foreign
