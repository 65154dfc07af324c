"""Descriptions, pronouns and events: who is meant, and how far back it was named."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from tests.tables.scenes import match_of, scene_of, verdict_of

PLANT = "The Gravelines nuclear power plant stands on the coast."
FILLER = "\n".join(["Nothing else was said."] * 6)


def described(text: str, tables: Tables, at: int) -> list[tuple[str, int | None]]:
    scene = scene_of(text, tables, at)
    return [(one.id, scene.away.get(p)) for p in scene.names for one in scene.entities(p)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{PLANT} The plant has six reactors.", [("npp-gravelines", 0)]),
        (f"{PLANT}\nThe nuclear facility has six reactors.", [("npp-gravelines", 1)]),
        (f"{PLANT} This power station has six reactors.", [("npp-gravelines", 0)]),
        (f"{PLANT} A plant has six reactors.", []),
        (f"{PLANT} The country has six reactors.", []),
        ("France and Italy met. The country has six reactors.", []),
        ("France voted. The country has 56 reactors.", [("FRA", 0)]),
        ("France voted. It has 56 reactors.", [("FRA", 0)]),
        ("France voted. Its 56 reactors ran.", [("FRA", 0)]),
        ("Talks in France failed. It has 56 reactors.", []),
        ("France's team won. It has 56 players.", []),
        ("France voted.\nIt has 56 reactors.", []),
    ],
)
def test_whom_a_description_means(
    shipped: Tables, text: str, found: list[tuple[str, int | None]]
) -> None:
    assert described(text, shipped, 1) == found


def test_a_description_reaches_five_paragraphs(shipped: Tables) -> None:
    assert described(f"{PLANT}\n{FILLER}\nThe plant has six reactors.", shipped, 7) == []


def test_two_plants_leave_a_description_open(shipped: Tables) -> None:
    text = f"{PLANT} The Cattenom nuclear power plant is older. The plant has six reactors."
    assert described(text, shipped, 2) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kenya voted. The country has a population of 500 million.", "refuted"),
        ("Kenya voted.\nThe country has a population of 500 million.", "review"),
        ("Kenya voted.\nThe country has a population of 53 million.", "supported"),
        ("Kenya voted. Its population is 500 million.", "refuted"),
    ],
)
def test_a_description_refutes_only_within_the_paragraph(
    shipped: Tables, text: str, verdict: str
) -> None:
    number = "500 million" if "500" in text else "53 million"
    assert verdict_of(text, number, shipped) == verdict


def test_before_the_war_binds_the_year_before_an_event(shipped: Tables) -> None:
    text = (
        "Moscow invaded Ukraine in 2022.\nThe Zaporizhzhia nuclear power plant fell soon.\n"
        "The plant supplied nearly 25% of Ukraine's electricity before the war."
    )
    match = match_of(text, "25%", shipped, "2024")
    assert match is not None
    assert match.measure.name == "share_of_national_electricity"
    assert match.period is not None
    assert (match.period.first.year, match.period.last.year) == (2021, 2022)
    assert verdict_of(text, "25%", shipped, "2024") == "supported"


def test_a_war_that_no_table_dates_binds_nothing(shipped: Tables) -> None:
    text = "Kenya had a population of 500 million before the war."
    assert verdict_of(text, "500 million", shipped) == "unchecked"


def test_a_claim_of_one_side_is_told_as_such(shipped: Tables) -> None:
    text = (
        "Kyiv spoke of its incursion into Kursk.\n"
        "Ukraine's military gained control of about 1,300 square kilometers of land."
    )
    match = match_of(text, "1,300", shipped, "2025")
    assert match is not None
    assert all(row.asserted_by for row in match.rows)
    assert verdict_of(text, "1,300", shipped, "2025") == "supported"
    larger = text.replace("1,300", "9,300")
    assert verdict_of(larger, "9,300", shipped, "2025") == "review"
