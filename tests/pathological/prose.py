"""Sentences without end, and drafts of a hundred thousand sentences that say the same."""

from __future__ import annotations

from claimcheck.patterns.grid import MOST_CELLS
from tests.pathological.case import Bound, Case, alone, aside, nothing, times
from tests.pathological.telling import tell_count

BOUNDED = 30_000  # characters from which a figure is held against the same number of others
PAIR_WRONG = {"1300 kilometer": 1, "5 mile": 1, "refuted": 2, "CC201": 1}
CHANGE = {"154711": 1, "146610": 1}
CHANGE_WRONG = {**CHANGE, "31.3 percent": 1, "refuted": 3, "CC203": 1}
CHANGE_RIGHT = {**CHANGE, "5.5 percent": 1, "supported": 3}


def _counted(n: int) -> str:
    return "".join(f"- {at} apples\n" for at in range(n))


def _told_twice(n: int) -> str:
    return "".join(f"The yard has {at} workers. " for at in range(n))


RELATIONS = (
    Case("wrong conversions", times("It covers 1,300 km (5 mi). "), PAIR_WRONG),
    Case("wrong changes", times("Sales rose 31.3% to 154,711 from 146,610. "), CHANGE_WRONG),
    Case("right changes", times("Sales rose 5.5% to 154,711 from 146,610. "), CHANGE_RIGHT),
    Case(
        "totals",
        times("There were 5 people: 2 men and 3 women. "),
        {"5 people": 1, "2 men": 1, "3 women": 1, "supported": 3},
    ),
    Case(
        "densities",
        times("It has 100 people on 10 square km, 10 per square km. "),
        {
            "100 people": 1,
            "10 kilometer ** 2": 1,
            "10 1 / kilometer ** 2": 1,
            "supported": 3,
        },
    ),
    Case(
        "two currencies",
        times("It paid $1.8 billion (£1.4 billion). "),
        {"1800000000 USD": 1, "1400000000 GBP": 1},
    ),
    Case(
        "shares",
        times("Of voters 25% chose red, 30% blue, 45% green. "),
        {"25 percent": 1, "30 percent": 1, "45 percent": 1},
    ),
    Case(
        "respectively",
        times("They had 5 and 6 km respectively. "),
        {"5 kilometer": 1, "6 kilometer": 1},
    ),
    Case("one figure again and again", times("The yard has 500 workers. "), {"500 workers": 1}),
    Case(
        "weekdays",
        times("On Monday, March 3, 2021, it rained. "),
        {"date": 1, "refuted": 1, "CC301": 1},
    ),
    Case("ages", times("Ann Orr, 45, was born in 1980. "), {"45 year": 1, "year": 1}),
    Case(
        "a headline over it all",
        times("The storm killed 23 people there. ", head="Storm kills 23 in Kellahamn\n\n"),
        {"23 people": 1},
        {"23": 1, "supported": 2},
    ),
    Case(
        "a wrong headline over it all",
        times("the storm killed 24 people and ", head="Storm kills 23 in Kellahamn\n\n"),
        {"24 people": 1, "in pieces": 1},
        {"23": 1, "refuted": 2, "CC401": 1, "in pieces": -1},
    ),
)

NO_END = (
    alone("lists", "5 tonnes of rye, ", "5 metric_ton"),
    alone("additions", "5 + ", "5"),
    alone("shares without end", "25% of voters, 30% of men, ", "25 percent", "30 percent"),
    alone("halves of numbers", "half of 10, 5, ", "0.5", "10", "5"),
    alone("ages without end", "aged 5 ", "5 year"),
    alone("rates without end", "5 deaths per 100,000 people ", "5 deaths", "100000 people"),
    alone("changes without end", "rose 5 ", "5"),
    alone("years old", "5-year-old ", "5 year"),
    alone("speeches", "he said 5, ", "5"),
    nothing("verbs of change", "doubled to "),
    nothing("said", "he said, "),
    nothing("and", "and "),
)

NAMES = (
    nothing("a country", "Ukraine "),
    nothing("cities in cities", "New York New York City "),
    nothing("capitals of countries", "Paris London Berlin "),
    nothing("an ambiguous name", "Georgia "),
    nothing("a plant", "Zaporizhzhia nuclear power plant "),
    nothing("an element", "hydrogen "),
    nothing("measures", "population of "),
    nothing("superlatives", "the largest country "),
    nothing("a war", "World War II "),
    Case(
        "populations",
        times("Ukraine had a population of 43 million in 2020. "),
        {"43000000": 1, "year": 1},
    ),
    Case(
        "populations without end",
        times("population of Ukraine 43 million "),
        {"43000000": 1, "in pieces": 1},
    ),
    Case(
        "right products",
        times("The GDP of France was $2.9 trillion in 2022. "),
        {"2900000000000 USD": 1, "year": 1, "supported": 1},
    ),
    Case(
        "wrong products",
        times("The GDP of France was $5.9 trillion in 2022. "),
        {"5900000000000 USD": 1, "year": 1, "refuted": 1, "CC501": 1},
    ),
    Case("elements", times("Carbon has atomic number 6. "), {"6": 1, "supported": 1}),
    aside("diseases", "COVID-19 ", "code"),
    aside("aircraft", "Boeing 737 ", "code"),
)

TABLES = (
    Case(
        "rows",
        times("| a | 1 |\n"),
        {"1": 1},
        bound=Bound(MOST_CELLS // 2 * len("| a | 1 |\n"), {"1": 1, "in a large table": 1}),
    ),
    Case(
        "rows of tabs",
        times("a\t5\t6\n"),
        {"5": 1, "6": 1},
        bound=Bound(MOST_CELLS // 3 * len("a\t5\t6\n"), {"5": 1, "6": 1, "in a large table": 2}),
    ),
    Case("one row", times("5|"), {"5": 1, "in pieces": 1}),
    Case("items", _counted, {"numbers": 1}, way=tell_count, least=BOUNDED),
    Case("figures that differ", _told_twice, {"numbers": 1}, way=tell_count, least=BOUNDED),
)

PROSE = (*RELATIONS, *NO_END, *NAMES, *TABLES)
