"""What the words round a number say of it."""

from __future__ import annotations

import pytest

from claimcheck.compare.surroundings import Role, merged, root

from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("It rose to 5% from 4%.", [Role.NEW, Role.OLD]),
        ("It is 19 cents, up from 16 cents.", [Role.NONE, Role.OLD]),
        ("It was 97.1%, less than last year's 97.4%.", [Role.NONE, Role.OLD]),
        ("It carries 142 rather than 126.", [Role.NONE, Role.OLD]),
        ("It is 24 a day instead of the usual 36.", [Role.NONE, Role.OLD]),
        ("It is $1.34 against $1.12.", [Role.NONE, Role.OLD]),
        ("It made $512 million, up from $431 million, or $4 a share.", ["", "old", "old"]),
        ("It has 12 homes and 14 cars.", [Role.NONE, Role.NONE]),
    ],
)
def test_old_and_new_values(text: str, roles: list[str]) -> None:
    assert [one.role for one in figures(text)] == roles


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose by 5%.", "rise"),
        ("Sales fell 5%.", "fall"),
        ("A 5% drop came.", "fall"),
        ("Freight: 418,000 tonnes, plus three per cent", "rise"),
        ("Sales were +5%.", "rise"),
        ("Sales were 5%.", ""),
        ("Sales rose, but the price is 5%.", ""),
    ],
)
def test_directions(text: str, direction: str) -> None:
    assert figures(text)[-1].direction == direction


@pytest.mark.parametrize(
    ("text", "pole"),
    [
        ("It made a loss of 5 million.", "loss"),
        ("It made a profit of 5 million.", "profit"),
        ("It lies 5 km north of Arle.", "north"),
    ],
)
def test_poles(text: str, pole: str) -> None:
    assert pole in figures(text)[0].poles


@pytest.mark.parametrize(
    ("text", "soft"),
    [
        ("It is thought 5 million fled.", True),
        ("Doctors believed 50 died.", True),
        ("All 50.", False),
    ],
)
def test_estimates(text: str, soft: bool) -> None:
    assert figures(text)[0].soft is soft


def test_near_words_weigh_more() -> None:
    words = figures("The mayor of the town said that the bridge cost 5 million crowns.")[0].words
    assert words["bridg"] > words["town"] > words["mayor"]


def test_words_past_a_boundary_weigh_less() -> None:
    plain, parted = figures("The bridge costs 5 million. The bridge, it says, costs 7 million.")
    assert plain.words["bridg"] > parted.words["bridg"]


def test_months_and_years_are_words_but_not_those_of_another_year() -> None:
    assert "#month 10" in figures("It was 12% in October and low.")[0].words
    assert "#month 11" not in figures("It was 12% last November and low.")[0].words
    assert "#2019" in figures("It was 12% in 2019.")[0].words


def test_names_of_the_clause() -> None:
    found = figures("The town of Pell, with 640,000 people, is near; Arle has 12 homes.")
    assert found[0].names == {"pell"}
    assert "pell" not in found[1].names


def test_stems_meet() -> None:
    assert root("rescue") == root("rescued")
    assert root("the") == ""


def test_the_heavier_weight_counts() -> None:
    assert merged({"a": 1.0, "b": 0.1}, {"b": 0.15}) == {"a": 1.0, "b": 0.15}
