"""Rows of the shipped tables, drawn at random and said in several ways: one verdict for all."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.tables.shipped import root
from tests.metamorphic.test_hedges import BEFORE

WRONG = {"refuted", "review", "unchecked"}
YEARS = ("2005", "2010", "2015")
SENTENCES = (
    "The population of {name} in {year} was {figure}.",
    "In {year}, the population of {name} was {figure}.",
    "In {year}, {name} had a population of {figure}.",
    "{name} had a population of {figure} in {year}.",
)
SURROUNDINGS = (
    "{}",
    "“{}”",
    "The wind blew from the west that day. {}",
    "The wind blew from the west.\n\n{}\n\nNobody was there to see it.",
    "> {}",
)


@lru_cache(maxsize=1)
def populations() -> list[tuple[str, str, Decimal]]:
    """Country, year and population of the rows that a sentence can name."""
    folder = root()
    with open(folder / "entities.csv", encoding="utf-8") as file:
        rows = csv.DictReader(file)
        names = {row["entity_id"]: row["name"] for row in rows if row["type"] == "country"}
    with open(folder / "population.csv", encoding="utf-8") as file:
        return [
            (names[row["entity_id"]], row["valid_from"][:4], Decimal(row["value"]))
            for row in csv.DictReader(file)
            if row["measure"] == "population"
            and row["entity_id"] in names
            and row["valid_from"][:4] in YEARS
            and Decimal(row["value"]) > 10**6
        ]


def figures(value: Decimal) -> tuple[str, str]:
    """The value to three figures, with a scale word and in digits."""
    rounded = int(round(value, 2 - value.adjusted()))
    millions = Decimal(rounded) / 10**6
    return f"{millions.normalize():f} million", f"{rounded:,}"


def verdict(text: str, figure: str) -> str:
    """The verdict on the figure."""
    report = claimcheck.check(text, date="2020")
    (entry,) = [entry for entry in report.ledger if figure in entry.mention.text]
    return str(entry.verdict)


@settings(max_examples=40)
@given(st.data())
def test_said_in_any_way_a_row_has_one_verdict(data: st.DataObject) -> None:
    name, year, value = data.draw(st.sampled_from(populations()))
    factor = data.draw(st.sampled_from((Decimal(1), Decimal(2), Decimal("0.4"))))
    told = {}
    for figure in figures(value * factor):
        sentence = data.draw(st.sampled_from(SENTENCES)).format(name=name, year=year, figure=figure)
        text = data.draw(st.sampled_from(SURROUNDINGS)).format(sentence)
        told[text] = verdict(text, figure)
    assert len(set(told.values())) == 1, told
    assert set(told.values()) <= ({"supported"} if factor == 1 else WRONG), told


@settings(max_examples=40)
@given(st.data(), st.sampled_from(("approximately", "nearly", "more_than", "at_least", "up_to")))
def test_hedges_of_one_class_give_one_verdict(data: st.DataObject, hedge: str) -> None:
    name, year, value = data.draw(st.sampled_from(populations()))
    figure = figures(value * data.draw(st.sampled_from((Decimal(1), Decimal("1.02"), Decimal(3)))))[
        0
    ]
    told = {}
    for words in data.draw(st.lists(st.sampled_from(BEFORE[hedge]), min_size=2, max_size=3)):
        said = f"In {year}, {name} had a population of {words} {figure}."
        told[said] = verdict(said, figure)
    assert len(set(told.values())) == 1, told
