"""Units of rows are known, and those of one measure have one dimension."""

from __future__ import annotations

import pytest

from claimcheck.errors import TableError
from claimcheck.model import Measure
from claimcheck.tables.records import Place, row_of
from claimcheck.tables.unit_check import Stated, with_checked_units

PLACE = Place("own.csv", 3)


def stated(*units: str) -> list[Stated]:
    record = {"entity": "Ashby", "measure": "size", "value": "5"}
    return [(row_of({**record, "unit": unit}, "own", PLACE), PLACE) for unit in units]


@pytest.mark.parametrize(
    ("units", "declared"),
    [
        (("km", "mile"), "meter"),
        (("GBP", "USD"), "EUR"),
        (("",), ""),
        (("percent",), "percent"),
        (("USD / barrel", "EUR / liter"), "USD / oil_bbl"),
        (("MW", "gigawatt"), "watt"),
    ],
)
def test_units_of_one_dimension(units: tuple[str, ...], declared: str) -> None:
    measures = {"size": Measure("size", "size", cues=("size",), unit=declared)}
    rows = stated(*units)
    if declared.startswith("USD /"):
        rows = rows[:1]
    assert list(with_checked_units(rows, measures)) == rows
    assert list(with_checked_units(rows, {})) == rows


@pytest.mark.parametrize(("unit", "declared"), [("", "km"), ("km", "km ** 2"), ("GBP", "percent")])
def test_a_unit_of_another_dimension_is_told(unit: str, declared: str) -> None:
    measures = {"size": Measure("size", "size", cues=("size",), unit=declared)}
    with pytest.raises(TableError, match=r"own.csv:3: column 'unit': size in .* cannot be in"):
        list(with_checked_units(stated(unit), measures))
    with pytest.raises(TableError, match="cannot be in"):
        list(with_checked_units(stated(declared, unit), {}))


@pytest.mark.parametrize(
    ("unit", "hint"),
    [("kilomtr", "kilometre"), ("furlng", "furlong"), ("megawat", "megawatt"), ("florp", "Pint")],
)
def test_an_unknown_unit_is_told_with_the_closest(unit: str, hint: str) -> None:
    with pytest.raises(TableError, match=f"the unit '{unit}' is not known") as caught:
        list(with_checked_units(stated(unit), {}))
    assert hint in caught.value.hint


def test_entities_may_have_units_of_their_own() -> None:
    measures = {"size": Measure("size", "size")}
    assert len(list(with_checked_units(stated("km", "kg", ""), measures))) == 3
