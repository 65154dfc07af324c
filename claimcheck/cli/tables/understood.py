"""What a table was understood to say, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import ReferenceRow
from claimcheck.report.wording import shown
from claimcheck.tables.cells import is_missing
from claimcheck.tables.evidence import say_period
from claimcheck.tables.layout import Layout, measures_of
from claimcheck.tables.layout.units import COUNT_WORD, spell_unit
from claimcheck.tables.layout.values import ValueColumn
from claimcheck.tables.sheet import Sheet

HEADS = ("column", "is", "measures", "unit", "such as")
WIDEST = 34  # characters of a cell
MOST_CUES = 6  # words of a measure that are shown


def lines_of(sheet: Sheet, layout: Layout, rows: Sequence[ReferenceRow]) -> Iterator[str]:
    """The table's size and span, its columns one a line, and what was guessed of it."""
    names = len({row.entity for row in rows})
    yield f"{sheet.place.file}: {len(rows)} figures of {names} names{_span(rows)}"
    first = next(sheet.read())
    cells = [
        [*_column(place, layout), "" if is_missing(cell) else str(cell)]
        for place, cell in enumerate(first.cells)
    ]
    yield from _aligned([list(HEADS), *cells])
    for measure in measures_of(layout).values():
        cues = ", ".join(measure.cues[:MOST_CUES])
        yield f"prose says {measure.label!r} with: {cues or 'the name itself'}"
    yield from (f"assumed: {note}" for note in sheet.notes)
    yield from (f"guessed: {reason}" for reason in layout.reasons)


def _span(rows: Sequence[ReferenceRow]) -> str:
    """The first and the last period of the rows."""
    dated = sorted({row.valid for row in rows if row.valid is not None})
    if not dated:
        return ", undated"
    first, last = say_period(dated[0]), say_period(dated[-1])
    return f", {first}" if first == last else f", {first} to {last}"


def _column(place: int, layout: Layout) -> list[str]:
    """A column's head, what it is, what it measures and its unit."""
    head = layout.columns[place]
    value = next((one for one in layout.values if one.place == place), None)
    if value is not None:
        return [head, "figures", _measured(value, layout), _unit(value, layout)]
    return [head, _role(place, layout), "", ""]


def _measured(value: ValueColumn, layout: Layout) -> str:
    label = layout.labels.get(value.measure, "").lower()
    when = say_period(value.dated.period) if value.dated else ""
    scope = "" if value.scope == label else value.scope
    return " ".join(part for part in (value.entity, label, when, scope) if part)


def _unit(value: ValueColumn, layout: Layout) -> str:
    told = spell_unit(value.unit)
    return "" if told == COUNT_WORD and layout.unit is not None else told


def _role(place: int, layout: Layout) -> str:
    fields = {at: name for name, at in layout.fields.items()}
    one = {layout.entity: "names", layout.measure: "measures", layout.unit: "units"}
    if place in layout.periods:
        return "periods"
    return one.get(place) or fields.get(place, "left out")


def _aligned(table: list[list[str]]) -> Iterator[str]:
    cells = [[_clipped(cell) for cell in line] for line in table]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = (f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True))
        yield f"  {'  '.join(padded)}".rstrip()


def _clipped(text: str) -> str:
    text = shown(text)
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"
