"""The World Bank's indicators API, version 2: `NY.GDP.MKTP.CD`, or several with ";" between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.pull.pulled import (
    Ask,
    Pulled,
    PulledMeasure,
    PulledRow,
    changed,
    figure,
    measure_in,
)
from claimcheck.tables.pull.remote import fetch

SERVER = "https://api.worldbank.org/v2"
EXAMPLE = "SP.DYN.LE00.IN"
PAGE = "20000"  # observations of a page, the most that the API gives
MOST_PAGES = 200


_Key = tuple[str, str, str]  # code and name of the country, period


class _Series(NamedTuple):
    """One indicator: what the API says of it, and its observations by code and period."""

    measure: PulledMeasure
    publisher: str
    updated: str
    observations: Mapping[_Key, Any]


def pull(ask: Ask) -> Pulled:
    """The observations of all countries and groups, a row for each and each period."""
    server = (ask.server or SERVER).rstrip("/")
    names = [name.strip() for name in ask.what.split(";") if name.strip()]
    series = [_series(server, name, ask.label if len(names) == 1 else "") for name in names]
    keys = dict.fromkeys(key for one in series for key in one.observations)
    url = f"{server}/country/all/indicator/{quote(';'.join(names))}"
    rows = tuple(
        PulledRow(key[1], key[0], key[2], tuple(_figures(series, key, url))) for key in sorted(keys)
    )
    return Pulled(
        name=f"worldbank-{'-'.join(names).lower().replace('.', '-')}",
        title="; ".join(one.measure.label for one in series),
        source=series[0].publisher,
        url=url,
        vintage=max(one.updated for one in series),
        measures=tuple(one.measure for one in series),
        rows=rows,
    )


def _figures(series: list[_Series], key: _Key, url: str) -> Iterator[Decimal | None]:
    return (figure(one.observations.get(key), url) for one in series)


def _series(server: str, name: str, label: str) -> _Series:
    measure, publisher = _described(server, name, label)
    observations: dict[_Key, Any] = {}
    updated = ""
    for head, page in _pages(f"{server}/country/all/indicator/{quote(name)}"):
        updated = str(head.get("lastupdated") or updated)
        for one in page:
            key = (_text(one, "countryiso3code"), _name(one, "country"), _text(one, "date"))
            if one.get("value") is not None:
                observations[key] = one["value"]
    return _Series(measure, publisher, updated, observations)


def _described(server: str, name: str, label: str) -> tuple[PulledMeasure, str]:
    """The measure of an indicator, its unit out of its name, and who publishes it."""
    url = f"{server}/indicator/{quote(name)}"
    for _, found in _pages(url):
        for one in found:
            title, _, unit = _text(one, "name").partition(" (")
            note = str(one.get("sourceNote") or "")
            measure = measure_in(label or title, unit.split(")")[0], note)
            return measure, f"World Bank, {_name(one, 'source')}"
    raise changed(url, "it describes no indicator")


def _pages(url: str) -> Iterator[tuple[Mapping[str, Any], list[dict[str, Any]]]]:
    """Head and entries of each page of an answer."""
    number = 1
    while number <= MOST_PAGES:
        answer = fetch(url, {"format": "json", "per_page": PAGE, "page": str(number)}).json()
        head, entries = _parts(answer, url)
        yield head, entries
        if number >= int(head.get("pages") or 1):
            return
        number += 1


def _parts(answer: Any, url: str) -> tuple[Mapping[str, Any], list[dict[str, Any]]]:
    """The head and the entries of one page; the API tells of a wrong name in the head."""
    if not isinstance(answer, list) or not answer or not isinstance(answer[0], dict):
        raise changed(url, "it is no list of a head and entries")
    told = answer[0].get("message")
    if told:
        said = "; ".join(str(one.get("value", "")) for one in told if isinstance(one, dict))
        raise changed(url, said or "an error without words")
    entries = answer[1] if len(answer) > 1 else None
    if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise changed(url, "it holds no entries")
    return answer[0], entries


def _text(entry: Mapping[str, Any], key: str) -> str:
    if key not in entry:
        raise changed(SERVER, f"an entry has no {key!r}")
    return str(entry[key] or "")


def _name(entry: Mapping[str, Any], key: str) -> str:
    named = entry.get(key)
    if not isinstance(named, dict) or not named.get("value"):
        raise changed(SERVER, f"an entry has no name for {key!r}")
    return str(named["value"])
