"""Hedges: their names, the span that takes them in, and what only looks like one."""

from __future__ import annotations

import pytest

from claimcheck.lexicon.words import load_toml
from claimcheck.meaning import meaning_of
from tests.extract.reading import claim

BEFORE = [
    (phrase, name)
    for name, phrases in load_toml("hedges.toml")["before"].items()
    for phrase in phrases
    if phrase[0].isalpha()
]


@pytest.mark.parametrize(("phrase", "name"), BEFORE)
def test_every_phrase_of_the_table_before_a_number(phrase: str, name: str) -> None:
    text = f"They saw {phrase} 640 km of road."
    mention = claim(text)
    assert mention.hedge == name
    assert text[mention.full_start : mention.full_end] == f"{phrase} 640 km"


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("40 or so people", "approximately", "40 or so"),
        ("40-odd people", "approximately", "40-odd"),
        ("40 km or more", "at_least", "40 km or more"),
        ("40 people or more came", "at_least", "40 people or more"),
        ("a 40-plus crowd", "at_least", "40-plus"),
        ("40+ boats", "at_least", "40+"),
        ("some 40 or so boats", "approximately", "some 40 or so"),
        ("40 tonnes at most", "at_most", "40 tonnes at most"),
        ("~40 km", "approximately", "~40 km"),
        ("aged 40 and over", "at_least", "40 and over"),
        ("about $5", "approximately", "about $5"),
        ("Nearly a quarter of them", "nearly", "Nearly a quarter"),
        ("more than half the town", "more_than", "more than half"),
        ("They earn $40 plus a year.", "at_least", "$40 plus"),
        ("40 plus boats", "at_least", "40 plus"),
        ("They paid $40 plus.", "at_least", "$40 plus"),
    ],
)
def test_hedge_and_full_span(text: str, name: str, full: str) -> None:
    mention = claim(text)
    assert mention.hedge == name
    assert text[mention.full_start : mention.full_end] == full


@pytest.mark.parametrize(
    "text",
    [
        "It happened over three years.",
        "They sold 40 or more.".replace("or more", "and left"),
        "whereabouts 40 km",
        "<Example Mining NL> 40 pct",
        "the above 40 rules".replace("above", "said"),
        "He saw only 40 boats.",
        "A hangover 40 km on",
        "They paid $40 plus a tip.",
        "They paid $40 plus tax.",
        "They paid $40 plus the cost of lunch.",
    ],
)
def test_no_hedge(text: str) -> None:
    assert claim(text).hedge is None


def test_over_a_length_of_time_counts_after_a_preposition() -> None:
    assert claim("It ran for over three years.").hedge == "more_than"
    assert claim("It ran over three miles.").hedge == "more_than"


@pytest.mark.parametrize("name", sorted({name for _, name in BEFORE}))
def test_every_name_has_a_meaning(name: str) -> None:
    phrase = next(phrase for phrase, each in BEFORE if each == name)
    plain, hedged = claim("They saw 640 km."), claim(f"They saw {phrase} 640 km.")
    assert meaning_of(hedged) != meaning_of(plain)
