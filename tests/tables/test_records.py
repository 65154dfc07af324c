"""Records to rows: bounds, periods, and mistakes told with their line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.errors import TableError
from claimcheck.model import Period
from claimcheck.tables.records import (
    Place,
    check_keys,
    entity_of,
    invented_measure,
    row_of,
)

PLACE = Place("towns.csv", 7)
RECORD = {"entity_id": "A1", "entity": "Ashby", "measure": "people", "value": "1200"}


def test_what_is_not_said_has_a_default() -> None:
    row = row_of(RECORD, "towns", PLACE)
    assert (row.low, row.high, row.unit, row.valid) == (Decimal(1200), Decimal(1200), "", None)
    assert row.source == "towns.csv"


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ({"year": "2019"}, "2019"),
        ({"valid_from": "2019-03-05", "valid_to": "2019-03-05"}, "2019-03-05"),
        ({"valid_from": "2019", "valid_to": "2019"}, "2019"),
        ({"valid_from": "2019-03", "valid_to": "2019-03"}, "2019-03"),
    ],
)
def test_periods(said: dict[str, str], period: str) -> None:
    assert row_of({**RECORD, **said}, "towns", PLACE).valid == Period.parse(period)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"value": ""}, "no value"),
        ({"measure": ""}, "no measure"),
        ({"entity": "", "entity_id": ""}, "no entity"),
        ({"value": "1,200"}, "is not a number"),
        ({"value": "many"}, "is not a number"),
        ({"value": "NaN"}, "is not a number"),
        ({"value": "Infinity"}, "is not a number"),
        ({"low": "1300", "high": "1100"}, "is above high"),
        ({"low": "x"}, "low 'x' is not a number"),
    ],
)
def test_a_mistake_is_told_with_its_place(said: dict[str, str], message: str) -> None:
    with pytest.raises(TableError, match=message) as caught:
        row_of({**RECORD, **said}, "towns", PLACE)
    assert str(caught.value).startswith("towns.csv:7: ")
    assert caught.value.hint


def test_the_same_figure_twice_is_told() -> None:
    row = row_of(RECORD, "towns", PLACE)
    other = row_of({**RECORD, "source": "another"}, "towns", PLACE)
    check_keys([(row, PLACE), (other, PLACE)])
    with pytest.raises(TableError, match=r"a second people of A1.*line 7"):
        check_keys([(row, PLACE), (row, Place("towns.csv", 9))])


def test_names_of_an_entity() -> None:
    entity, names = entity_of(
        {
            "entity_id": "A1",
            "type": "city",
            "name": "Ashby",
            "aliases": "Ashby-on-Lea|Old Ashby",
            "demonyms": "Ashbian",
            "ambiguous": "Ashby",
            "part_of": "N1",
        }
    )
    assert (entity.id, entity.type, entity.part_of) == ("A1", "city", ("N1",))
    assert [name[0] for name in names] == ["Ashby", "Ashby-on-Lea", "Old Ashby", "Ashbian"]
    assert [name[3] for name in names] == [True, False, False, False]


def test_a_measure_that_nobody_declares_is_called_by_its_own_words() -> None:
    measure = invented_measure("bus_stops", "x")
    assert (measure.name, measure.cues, measure.unit) == ("bus_stops", ("bus stops",), "x")
