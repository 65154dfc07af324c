"""Addresses of databases: their parts, and how they are shown."""

from __future__ import annotations

import pytest

from claimcheck.config.address import is_address, parted, without_secrets


@pytest.mark.parametrize(
    ("address", "head", "part"),
    [
        ("postgresql://host/db#spend", "postgresql://host/db", "spend"),
        ("postgresql://host/db", "postgresql://host/db", ""),
        ("postgresql://h:5432/db#select '@'", "postgresql://h:5432/db", "select '@'"),
        ("postgresql://h/db#select\n1 # 2", "postgresql://h/db", "select\n1 # 2"),
        ("postgresql://u@h/db#t", "postgresql://u@h/db", "t"),
        ("postgresql://u:a#b@h/db#t", "postgresql://u:a#b@h/db", "t"),
        ("postgresql://u:a/b@h/db#t", "postgresql://u:a/b@h/db", "t"),
        ("sqlite:///a.db#t", "sqlite:///a.db", "t"),
    ],
)
def test_what_stands_behind_the_mark(address: str, head: str, part: str) -> None:
    assert parted(address) == (head, part)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://u:geheim@h/db#t", "postgresql://u:***@h/db#t"),
        ("postgresql://u:ge#heim@h/db#t", "postgresql://u:***@h/db#t"),
        ("postgresql://u:ge/heim@h/db", "postgresql://u:***@h/db"),
        ("postgresql://:geheim@h/db", "postgresql://:***@h/db"),
        ("postgresql://u:${PW}@h/db", "postgresql://u:${PW}@h/db"),
        ("postgresql://h/db?password=geheim&x=1", "postgresql://h/db?password=***&x=1"),
        ("postgresql://h/db?sslkey=${KEY}", "postgresql://h/db?sslkey=${KEY}"),
        ("postgresql://h:5432/db#select 'a:b@c'", "postgresql://h:5432/db#select 'a:b@c'"),
        ("https://u:geheim@h/x.csv", "https://u:***@h/x.csv"),
        ("budget.csv", "budget.csv"),
    ],
)
def test_secrets_are_not_shown(address: str, shown: str) -> None:
    assert without_secrets(address) == shown


def test_paths_are_no_addresses() -> None:
    assert is_address("sqlite:///a.db")
    assert not is_address("C:\\tables\\a.csv")
