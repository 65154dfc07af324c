"""Why a number got its verdict, in steps and in evidence."""

from __future__ import annotations

import pytest

from claimcheck.model import Period
from claimcheck.tables import Tables, explain_mention, match_reading
from claimcheck.tables.evidence import evidence_of, say_figure, say_period, say_source
from claimcheck.tables.records import FOREVER
from tests.tables.scenes import mention_in, read
from tests.tables.towns import row


def steps(text: str, number: str, tables: Tables) -> str:
    reading = read(text)
    return "\n".join(explain_mention(reading, tables, mention_in(reading, number)))


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("In 2010, Kenya had a population of 4.1 million.", "4.1 million", "entity is the subject"),
        ("In 2010, Kenya had a population of 4.1 million.", "4.1 million", "the year said: 2010"),
        ("In 2010, Kenya had a population of 4.1 million.", "4.1 million", "World Bank"),
        ("In 2010, Kenya had a population of 4.1 million.", "4.1 million", "refuted"),
        ("Kenya's male population is 24 million.", "24 million", "put aside because of “male”"),
        ("He ate 12 apples.", "12", "no name that a table knows"),
        ("He ate 12 apples.", "12", "stays unchecked"),
        ("The Chernobyl disaster happened in 1986.", "1986", "a date beside"),
        ("The United States is the third-most populous country in the world.", "third", "rank"),
    ],
)
def test_every_step_is_told(shipped: Tables, text: str, number: str, said: str) -> None:
    assert said in steps(text, number, shipped)


def test_evidence_names_row_source_and_both_intervals(shipped: Tables) -> None:
    reading = match_reading(read("In 2010, Kenya had a population of 4.1 million."), shipped)
    (match,) = reading.matches
    said = [one.text for one in evidence_of(match, reading.measure(match.mention))]
    assert "World Bank" in said[0]
    assert "https://" in said[0]
    assert any("the words allow" in text and "the record allows" in text for text in said)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (Period.of_year(2020), "2020"),
        (Period.parse("2020-03-04"), "2020-03-04"),
        (Period(Period.of_year(2018).first, Period.of_year(2020).last), "2018–2020"),
        (Period(Period.of_year(2018).first, FOREVER), "since 2018"),
    ],
)
def test_periods_are_said_shortly(period: Period, said: str) -> None:
    assert say_period(period) == said


def test_figures_show_the_span_of_their_sources() -> None:
    assert say_figure(row("24.1", low="20", high="25", unit="percent")) == "24.1%, 20 to 25%"
    assert say_figure(row("5100000")) == "5.1 million"
    assert say_source(row("1")) == "Census Office, 2020"
