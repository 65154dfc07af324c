"""Whatever a sheet holds, it is understood or refused in one line."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import TableError
from claimcheck.tables.layout import entity_of, infer_layout, measure_named, measures_of, rows_of
from claimcheck.tables.layout.heads import read_head
from claimcheck.tables.layout.units import spell_unit, unit_said
from tests.tables.layout.sheets import sheet_of

WORDS = (
    "Department", "Year", "Quarter", "Spend [GBP million]", "Budget", "2023", "2024 budget", "Code",
    "Area (km²)", "Note", "Measure", "Unit", "Value", "Total", "FY 2024/25", "%", "(m)", "[]", "",
    "low", "high", "Source", "Parks & Co", "Q1 2024", "03/04/2024",
)  # fmt: skip
CELLS = (
    st.sampled_from(WORDS)
    | st.integers(-10, 3000)
    | st.floats()
    | st.dates(datetime.date(1000, 1, 1))
    | st.none()
    | st.booleans()
    | st.decimals(allow_nan=False, allow_infinity=True)
    | st.text(max_size=12)
    | st.sampled_from(("£1,200", "12%", "1.234,5", "n/a", "#DIV/0!", "00123", "(5)", "1e99999"))
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """A head of a few columns, and records of as many cells."""
    heads = draw(st.lists(st.sampled_from(WORDS) | st.text(max_size=20), min_size=1, max_size=6))
    row = st.tuples(*[CELLS for _ in heads])
    return tuple(" ".join(head.split()) for head in heads), draw(st.lists(row, max_size=6))


@settings(max_examples=200)
@given(tables())
def test_a_sheet_is_understood_or_refused(
    table: tuple[tuple[str, ...], list[tuple[object, ...]]],
) -> None:
    opened = sheet_of(table[0], table[1])  # type: ignore[arg-type]
    try:
        layout = infer_layout(opened)
        rows = [row for row, _ in rows_of(opened, layout)]
    except TableError:
        return
    known = measures_of(layout)
    for row in rows:
        assert row.low <= row.value <= row.high
        assert entity_of(row.entity, layout)[0].id == row.entity
        assert known.get(row.measure) or measure_named(layout, row.measure, row.unit).label


@given(st.text(max_size=40) | st.sampled_from(WORDS))
def test_any_text_is_a_head_and_perhaps_a_unit(text: str) -> None:
    read_head(text)
    unit = unit_said(text)
    if unit is not None and (unit.unit or unit.scale != 1):
        assert unit_said(spell_unit(unit)) == unit
