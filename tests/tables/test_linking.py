"""The shapes of syntax that tie number, measure and entity, and those that look like them."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from tests.tables.scenes import match_of

TIED = [
    ("The population of Kenya is 5 million.", "5 million"),
    ("The total population of Kenya was estimated at 5 million in 2019.", "5 million"),
    ("The population of the Republic of Kenya stood at 5 million in 2019.", "5 million"),
    ("Kenya has a population of 5 million.", "5 million"),
    ("Kenya has an estimated total population of about 5 million.", "5 million"),
    ("Kenya, for example, has a population of 5 million.", "5 million"),
    ("Kenya, which has a population of 5 million, votes today.", "5 million"),
    ("Kenya, with a population of 5 million, votes today.", "5 million"),
    ("Kenya, with 5 million people, votes today.", "5 million"),
    ("Kenya, home to 5 million people, votes today.", "5 million"),
    ("Kenya is home to 5 million people.", "5 million"),
    ("Kenya, a country of 5 million people, votes today.", "5 million"),
    ("Kenya, a country of 5 million, votes today.", "5 million"),
    ("Kenya is an African country with a population of 5 million.", "5 million"),
    ("Kenya is the largest country there, with a population of 5 million.", "5 million"),
    ("Kenya’s population is 5 million.", "5 million"),
    ("Kenya's 5 million people celebrated.", "5 million"),
    ("The Kenyan population is 5 million.", "5 million"),
    ("With a population of 5 million, Kenya is small.", "5 million"),
    ("With an area of 580,000 km² and a population of 5 million, Kenya is small.", "5 million"),
    ("Now Kenya has 5 million inhabitants.", "5 million"),
    ("He said that Kenya has a population of 5 million.", "5 million"),
    ("Kenya covers 5 million square kilometers.", "5 million square kilometers"),
    ("Kenya is a country covering 5 million square kilometers.", "5 million square kilometers"),
    ("Kenya has an area of 5 million square kilometers.", "5 million square kilometers"),
    ("France generates 12% of its electricity from nuclear power.", "12%"),
    ("France gets about 12 percent of its electricity from nuclear plants.", "12 percent"),
    ("In 2020, 12 percent of France’s electricity was produced with nuclear power.", "12 percent"),
    ("Nuclear power provides 12 percent of France’s electricity.", "12 percent"),
    ("The Danube is 1,000 km long.", "1,000 km"),
    ("The 1,000-kilometer Danube floods.", "1,000-kilometer"),
    ("Mont Blanc (3,000 m) is popular.", "3,000 m"),
    ("Mont Blanc, at 3,000 meters, is popular.", "3,000 meters"),
    ("At 3,000 meters, Mont Blanc is popular.", "3,000 meters"),
    ("Zinc is a metal with the symbol Zn and atomic number 12.", "12"),
    ("The atomic number of zinc is 12.", "12"),
    ("The speed of light is 12 meters per second.", "12 meters per second"),
]
UNTIED = [
    ("Kenya's capital has a population of 5 million.", "5 million"),
    ("A town in Kenya has a population of 5 million.", "5 million"),
    ("It lies 40 miles from Kenya, and has a population of 5 million.", "5 million"),
    ("Kenya has a camp with a population of 5 million.", "5 million"),
    ("Kenya has a middle class of 5 million people.", "5 million"),
    ("In Kenya, 5 million people lack water.", "5 million"),
    ("The film was seen by 5 million people in Kenya.", "5 million"),
    ("At the time of the 2011 Kenya census it had a population of 5,120.", "5,120"),
    ("Kenya and Uganda have a population of 5 million.", "5 million"),
    ("The office for Kenya has a population of 5 million on file.", "5 million"),
    ("The population of northern Kenya is 5 million.", "5 million"),
    ("Kenya sent troops to 5 countries.", "5"),
    ("Wildfires in Kenya burned 5 million square kilometers.", "5 million square kilometers"),
    ("Rebels hold 100,000 square kilometers of Kenya.", "100,000 square kilometers"),
    ("The plane fell from 3,000 meters near Mont Blanc.", "3,000 meters"),
    ("A trek of 12 km along the Danube is planned.", "12 km"),
]


def is_linked(text: str, number: str, tables: Tables) -> bool:
    match = match_of(text, number, tables)
    return match is not None and match.linked


@pytest.mark.parametrize(("text", "number"), TIED)
def test_syntax_ties(shipped: Tables, text: str, number: str) -> None:
    assert is_linked(text, number, shipped)


@pytest.mark.parametrize(("text", "number"), UNTIED)
def test_nearness_alone_does_not_tie(shipped: Tables, text: str, number: str) -> None:
    assert not is_linked(text, number, shipped)


@pytest.mark.parametrize(
    ("text", "number", "entity"),
    [
        ("Kenya has 5 million people, Uganda has 7 million people.", "7 million", "Uganda"),
        ("Kenya has 5 million people, Uganda has 7 million people.", "5 million", "Kenya"),
        ("Kenya, unlike Uganda, has a population of 5 million.", "5 million", "Kenya"),
        ("Kenya borders Uganda, whose population is 5 million.", "5 million", "Uganda"),
        ("Uganda lies west of Kenya, which has a population of 5 million.", "5 million", "Kenya"),
    ],
)
def test_the_number_goes_to_its_own_entity(
    shipped: Tables, text: str, number: str, entity: str
) -> None:
    match = match_of(text, number, shipped)
    assert match is not None
    assert {row.entity for row in match.rows} == {entity}


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("In 2020, 12% of France’s electricity came from coal and 7% from wind.", "12%", "coal"),
        ("In 2020, France’s electricity came from coal (12%) and wind (7%).", "12%", "coal"),
        ("In 2020, France’s electricity came from coal (12%) and wind (7%).", "7%", "wind"),
    ],
)
def test_the_nearest_fuel_decides(shipped: Tables, text: str, number: str, measure: str) -> None:
    match = match_of(text, number, shipped)
    assert match is not None
    assert match.measure.name == f"{measure}_share_of_electricity"
