"""What is said of each number of a draft."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare import Standing

from .comparing import comparison, number, standings

WIRE = (
    "The mill in Arle employs about 430 people and made between 2.7 and 3.1 million sacks.\n\n"
    "Its share of the market is 38%, up from 31%. It opened on March 3, 1912, a Tuesday.\n\n"
    "A ton costs $85 and 14 drivers from 19 towns bring it over 120 km."
)
TOLD = [
    ("Some 430 people work at the mill in Arle.", "430", "found"),
    ("At the mill in Arle 430 people work.", "430", "hedge_changed"),
    ("The mill in Arle made 3.1 million sacks.", "3.1 million", "contradicted"),
    ("It has 38 percent of the market, seven points more.", "38 percent", "found"),
    ("Its share of the market is 38 percent, up from 31.", "31", "found"),
    ("Its share of the market fell to 31% from 38%.", "31%", "contradicted"),
    ("Its share of the market is 38.", "38", "contradicted"),
    ("It opened in 1912.", "1912", "found"),
    ("It opened in 1921.", "1921", "contradicted"),
    ("A ton costs €85.", "€85", "contradicted"),
    ("Drivers bring it over 75 miles.", "75 miles", "found"),
    ("It also has a school with 1,284 pupils.", "1,284", "not_in_source"),
]


@pytest.mark.parametrize(("draft", "text", "standing"), TOLD)
def test_standings(draft: str, text: str, standing: str) -> None:
    assert number(draft, WIRE, text).standing.value == standing


def test_a_text_beside_itself_has_every_number() -> None:
    assert not comparison(WIRE, WIRE).findings
    assert comparison(WIRE, WIRE).unused == ()


@given(st.sampled_from(TOLD), st.integers(0, 2))
@settings(max_examples=25)
def test_a_source_less_contradicts_no_number_that_all_had(
    told: tuple[str, str, str], place: int
) -> None:
    draft, text, standing = told
    paragraphs = WIRE.split("\n\n")
    less = "\n\n".join(paragraphs[:place] + paragraphs[place + 1 :])
    if standing == Standing.FOUND.value:
        found = standings(draft, less)[text]
        assert found in ("found", "follows", "not_in_source", "not_compared")


@given(st.sampled_from(["Brask", "Sorrel", "Lindal", "Hollen"]))
@settings(max_examples=4)
def test_a_name_changed_in_both_changes_nothing(name: str) -> None:
    for draft, text, standing in TOLD:
        one, other = draft.replace("Arle", name), WIRE.replace("Arle", name)
        assert number(one, other, text).standing.value == standing


def test_a_small_number_among_other_words_is_held_against_the_nearer_one() -> None:
    wire = "The drug lay in two of 14 containers.\n\nPolice watched and then arrested 16 people."
    found = number("The drug lay in containers, 16 containers in all.", wire, "16")
    assert found.standing is Standing.CONTRADICTED


@pytest.mark.parametrize(
    "text", ["Two trains in three did not leave.", "Four houses in ten are old."]
)
def test_so_many_in_so_many_is_one_share(text: str) -> None:
    wire = "Of 300 trains 200 did not leave. Some 40% of houses are old."
    assert len(comparison(text, wire).numbers) == 1


def test_a_headline_may_leave_the_hedge_to_the_story() -> None:
    draft = "# Mill with 430 people\n\nSome 430 people work at the mill in Arle."
    assert not [one for one in comparison(draft, WIRE).findings if one.mention.text == "430"][1:]


def test_dates_that_lead_nowhere_do_not_fail() -> None:
    wire = "The rate was 2.4% in August, and 10.7% in October 2022. It aims for 2% by 2027."
    draft = "In July it was half a point higher, 11 steps within 17 months. For 2026 it is 25."
    assert comparison(draft, wire).numbers
