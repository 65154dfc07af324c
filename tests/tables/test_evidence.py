"""Rows, sources and periods in words."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from claimcheck.model import Measure, Period
from claimcheck.tables.evidence import say_figure, say_period, say_row, say_source
from claimcheck.tables.records import FOREVER, Place, row_of

ROW = row_of(
    {
        "entity_id": "A1",
        "entity": "Ashby",
        "measure": "area",
        "value": "1300",
        "unit": "kilometer ** 2",
        "year": "2019",
        "source": "Land office",
        "url": "https://land.example/",
    },
    "towns",
    Place("towns.csv"),
)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Period.of_year(2019), "2019"),
        (Period.parse("2019-03-05"), "2019-03-05"),
        (Period.parse("2019-03"), "2019-03"),
        (Period(datetime.date(2019, 1, 1), datetime.date(2019, 3, 31)), "2019-01 to 2019-03"),
        (Period(datetime.date(2015, 1, 1), datetime.date(2019, 12, 31)), "2015–2019"),
        (Period(datetime.date(2015, 4, 1), FOREVER), "since 2015"),
    ],
)
def test_period(period: Period, said: str) -> None:
    assert say_period(period) == said


def test_a_row_names_entity_measure_and_year() -> None:
    area = Measure("area", "land area")
    assert say_row(ROW, area) == "Ashby, land area, 2019: 1,300 km²"
    assert say_row(ROW._replace(valid=None), area) == "Ashby, land area: 1,300 km²"
    assert say_row(ROW._replace(scope="town"), area).endswith("1,300 km² (town)")


def test_a_span_of_sources_is_told_with_the_best_value() -> None:
    wide = ROW._replace(low=Decimal(1200), high=Decimal(1400))
    assert say_figure(wide).startswith("1,300 km², ")
    assert "1,200" in say_figure(wide)
    assert "1,400" in say_figure(wide)


def test_a_source_is_told_with_what_is_known_of_it() -> None:
    assert say_source(ROW) == "Land office, https://land.example/"
    claimed = ROW._replace(asserted_by="the mayor", vintage="May 2020", url="")
    assert say_source(claimed) == "Land office, May 2020, a claim of the mayor"
