"""What an earlier edition's series explains, and what it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model import Edition, Match, ReferenceRow, Verdict
from claimcheck.tables import Tables, load_tables
from claimcheck.tables.comparing import Comparison, compare
from claimcheck.tables.editions import carried, editions_near
from tests.tables.scenes import match_of, mention_in, read
from tests.tables.towns import row

PRINTED = row("4000000", year=2014, superseded=True, source="Yearbook 2015")
TODAY = row("5000000", year=2014)
WANTED = row("4900000", year=2012)
SERIES = (WANTED, TODAY, PRINTED)


def compared(number: str, rows: tuple[ReferenceRow, ...], every: tuple[ReferenceRow, ...]) -> str:
    """What the comparison of a population of Norland in 2012 says: verdict and reason."""
    found = _compared(number, rows, every)
    return f"{found.verdict}: {found.reason}"


def _compared(
    number: str, rows: tuple[ReferenceRow, ...], every: tuple[ReferenceRow, ...]
) -> Comparison:
    reading = read(f"In 2012 Kenya had a population of {number}.")
    mention = mention_in(reading, number)
    measure = load_tables().measures["population"]
    match = Match(
        mention, measure, rows, linked=True, dated=True, editions=editions_near(every, rows)
    )
    return compare(match, reading.measure(mention))


def test_the_series_of_an_edition_is_told_beside_the_year_it_prints() -> None:
    said = compared("3.92 million", (WANTED,), SERIES)
    assert said.startswith("unchecked: revised since: agrees with the earlier edition's series")
    assert "Yearbook 2015 put 2014 at 4 million" in said


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("4.9 million", Verdict.SUPPORTED),
        ("4.3 million", Verdict.UNCHECKED),  # between the editions
        ("3.1 million", Verdict.REFUTED),
        ("6.2 million", Verdict.REFUTED),
    ],
)
def test_an_edition_never_supports_and_excuses_only_what_it_explains(
    number: str, verdict: Verdict
) -> None:
    assert _compared(number, (WANTED,), SERIES).verdict is verdict


@pytest.mark.parametrize(
    "every",
    [
        (WANTED, TODAY),
        (WANTED, PRINTED),
        (WANTED, row("5000000", year=2018), PRINTED._replace(valid=row("1", year=2018).valid)),
        (WANTED, TODAY._replace(value=Decimal(0)), PRINTED),
        (WANTED, TODAY._replace(unit="USD"), PRINTED),
    ],
    ids=["no edition", "no figure of today", "too far off", "nought", "another unit"],
)
def test_without_both_figures_of_a_near_year_nothing_is_carried(
    every: tuple[ReferenceRow, ...],
) -> None:
    assert editions_near(every, (WANTED,)) == ()
    assert _compared("3.92 million", (WANTED,), every).verdict is Verdict.REFUTED


def test_rates_are_not_carried() -> None:
    rates = [one._replace(unit="percent", measure="inflation") for one in SERIES]
    assert editions_near(rates, rates[:1]) == ()


def test_another_source_keeps_its_own_series() -> None:
    match = Match(
        mention_in(read("In 2012 there were 4 towns."), "4"),
        measure=None,  # type: ignore[arg-type]
        rows=(WANTED._replace(source="Bank"),),
        linked=True,
        dated=True,
        editions=(Edition(PRINTED, TODAY),),
    )
    assert list(carried(match)) == []


def test_the_nearest_edition_comes_first() -> None:
    older = (row("2000000", year=2009), row("1000000", year=2009, superseded=True))
    every = (*older, *SERIES)
    match = Match(
        mention_in(read("In 2012 there were 4 towns."), "4"),
        measure=None,  # type: ignore[arg-type]
        rows=(WANTED,),
        linked=True,
        dated=True,
        editions=editions_near(every, (WANTED,)),
    )
    assert [one.row.value for one in carried(match)] == [Decimal(3920000), Decimal(2450000)]
    assert [one.stated.valid for one in carried(match)] == [PRINTED.valid, older[1].valid]


def test_shipped_tables_hold_an_edition_that_excuses_a_year_it_does_not_print(
    shipped: Tables,
) -> None:
    match = match_of("Haiti's GDP was $8.4 billion in 2013.", "$8.4 billion", shipped)
    assert match is not None
    assert match.editions
    assert not any(one.superseded and one.valid == match.period for one in match.rows)
