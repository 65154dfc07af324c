"""Charts of Our World in Data: the CSV of a chart with its metadata, by the slug of its address."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
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

SERVER = "https://ourworldindata.org/grapher"
EXAMPLE = "life-expectancy"
FULL = {"v": "1", "csvType": "full", "useColumnShortNames": "true"}
_ENTITY, _CODE, _PERIODS = "entity", "code", ("year", "day", "date")


class _Header(NamedTuple):
    """Places of the columns of a chart's CSV."""

    entity: int
    code: int
    period: int
    values: tuple[int, ...]


def pull(ask: Ask) -> Pulled:
    """The data of a chart, a row for each entity and period."""
    address = f"{(ask.server or SERVER).rstrip('/')}/{quote(ask.what)}"
    about = fetch(f"{address}.metadata.json", FULL).json()
    answer = fetch(f"{address}.csv", FULL)
    lines = list(csv.reader(answer.text().splitlines()))
    if not lines:
        raise changed(answer.url, "the CSV is empty")
    header = _header(lines[0], answer.url)
    told = [_told(about, lines[0][place], answer.url) for place in header.values]
    measures = [_measure(one, ask.label if len(told) == 1 else "") for one in told]
    chart = about.get("chart", {})
    return Pulled(
        name=f"owid-{ask.what}",
        title=str(chart.get("title") or ask.what),
        source=str(told[0].get("citationShort") or chart.get("citation") or "Our World in Data"),
        url=str(chart.get("originalChartUrl") or address),
        vintage=str(told[0].get("lastUpdated") or ""),
        measures=tuple(measures),
        rows=tuple(_rows(lines[1:], header, answer.url)),
    )


def _header(names: Sequence[str], url: str) -> _Header:
    lower = [name.strip().lower() for name in names]
    period = next((lower.index(name) for name in _PERIODS if name in lower), -1)
    if _ENTITY not in lower or period < 0:
        raise changed(url, f"the CSV has the columns {', '.join(names)}")
    code = lower.index(_CODE) if _CODE in lower else -1
    known = {lower.index(_ENTITY), code, period}
    values = tuple(place for place in range(len(names)) if place not in known)
    if not values:
        raise changed(url, "the CSV has no column of figures")
    return _Header(lower.index(_ENTITY), code, period, values)


def _told(about: Any, column: str, url: str) -> Mapping[str, Any]:
    """What the metadata say of a column."""
    columns = about.get("columns") if isinstance(about, dict) else None
    if not isinstance(columns, dict) or not all(isinstance(c, dict) for c in columns.values()):
        raise changed(url, "the metadata describe no columns")
    for name, told in columns.items():
        if isinstance(told, dict) and column in (
            name,
            told.get("shortName"),
            told.get("titleShort"),
        ):
            return told
    raise changed(url, f"the metadata do not describe the column {column!r}")


def _measure(told: Mapping[str, Any], label: str) -> PulledMeasure:
    unit = str(told.get("unit") or told.get("shortUnit") or "")
    title = str(told.get("titleShort") or told.get("titleLong") or "")
    return measure_in(label or title, unit, str(told.get("descriptionShort") or ""))


def _rows(lines: Sequence[Sequence[str]], header: _Header, url: str) -> Iterator[PulledRow]:
    needed = max(header.entity, header.code, header.period, *header.values)
    for number, line in enumerate(lines, start=2):
        if len(line) <= needed:
            raise changed(url, f"line {number} of the CSV has {len(line)} fields")
        values = tuple(figure(line[place], url) for place in header.values)
        if any(value is not None for value in values):
            code = line[header.code] if header.code >= 0 else ""
            yield PulledRow(line[header.entity], code, line[header.period], values)
