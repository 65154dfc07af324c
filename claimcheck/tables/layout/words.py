"""The words of heads, from words.toml and families.toml; read only for tables of one's own."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.namedtuple import NamedTuple

FOLDER = Path(__file__).parent
Words = frozenset[str]


class HeadWords(NamedTuple):
    """The classes of words.toml."""

    entity: Words
    period: Words
    beginnings: Words
    measure: Words
    value: Words
    unit: Words
    scope: Words
    note: Words
    source: Words
    url: Words
    identifier: Words
    identifier_ends: Words
    common: Words
    joined: Words
    plain: Words
    total: Words
    status: Words
    fiscal: Words
    neutral: tuple[str, ...]
    lengths: Words
    shares: Words
    money: Words
    blockers: tuple[str, ...]


class Family(NamedTuple):
    """How prose says one thing that tables count; families.toml tells what each part is."""

    heads: Words
    cues: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


@cache
def head_words() -> HeadWords:
    """The shipped words of heads."""
    raw = _read("words.toml")
    columns = {name: frozenset(words) for name, words in raw["columns"].items()}
    kinds, heads = raw["kinds"], raw["heads"]
    return HeadWords(
        **columns,
        common=frozenset(kinds["common"]),
        joined=frozenset(kinds["joined"]),
        plain=frozenset(kinds["plain"]),
        total=frozenset(kinds["total"]),
        status=frozenset(raw["scopes"]["status"]),
        fiscal=frozenset(raw["fiscal"]["words"]),
        neutral=tuple(sorted(heads["neutral"], key=len, reverse=True)),
        lengths=frozenset(heads["lengths"]),
        shares=frozenset(heads["shares"]),
        money=frozenset(heads["money"]),
        blockers=tuple(raw["blockers"]["any"]),
    )


@cache
def families() -> dict[str, Family]:
    """The shipped families by each of their heads; the first that has a head owns it."""
    found: dict[str, Family] = {}
    for name, raw in _read("families.toml").items():
        heads = frozenset((*raw["heads"], name))
        family = Family(
            heads, tuple(raw["cues"]), tuple(raw.get("verbs", ())), tuple(raw.get("nouns", ()))
        )
        for head in heads:
            found.setdefault(head, family)
    return found


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"))
