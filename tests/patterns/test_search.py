"""Where patterns match: sentences with their numbers found by the digits alone."""

from __future__ import annotations

import re

import pytest

from claimcheck.model import Document, Kind, Mention, Quantity, Reading, Sentence
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.search import search
from claimcheck.patterns.tokens import slot_types, token_places, tokenize
from tests.quantities import COUNT, mention, quantity

NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def reading_of(text: str) -> Reading:
    """A reading of one sentence; digits before a % are percentages."""
    mentions = []
    for found in NUMBER.finditer(text):
        percent = text.startswith("%", found.end())
        year = not percent and re.fullmatch("(19|20)\\d\\d", found[0])
        kind = Kind.PERCENT if percent else Kind.YEAR if year else Kind.NUMBER
        unit = "percent" if percent else ""
        mentions.append(mention(found[0], unit=unit, kind=kind, start=found.start(), text=found[0]))
    names = cues_in(text.lower()).union(*map(slot_types, mentions))
    sentence = Sentence(0, len(text), None, tuple(mentions), names)
    return Reading(
        Document(text),
        (sentence,),
        tuple(mentions),
        measure,
        tokens=lambda one: tokenize(text, one),
        cues=dict.fromkeys(names, (0,)),
        places=lambda one: token_places(tokenize(text, one)),
    )


def measure(found: Mention) -> Quantity:
    return quantity(found.text, unit=COUNT)


CHANGE = ("{verb:rise|fall} ... {percent:percent} ... to {new} ... from {old}",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose 5% to 105 from 100.", {"percent": "5", "new": "105", "old": "100"}),
        ("Sales rose by 5% in March 1987 to 105 units, from 100.", {"new": "105", "old": "100"}),
        ("Sales rose 5% (7 in the north) to 105 from 100.", {"percent": "5", "new": "105"}),
        ("Sales rose 5% in the year to date to 105 from 100.", {"new": "105", "old": "100"}),
        ("Rents fell but sales rose 5% to 105 from 100.", {"verb": "rose"}),
    ],
)
def test_a_change_is_found(text: str, found: dict[str, str]) -> None:
    (hit,) = search(reading_of(text), CHANGE)
    said = {role: one.text for role, one in hit.mentions.items()} | dict(hit.words)
    assert found.items() <= said.items()


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 5% of 105 from 100.",
        "Sales rose 5% or 7 to 105 from 100.",
        "Sales rose 5%; costs ran to 105 from 100.",
        "Sales rose 5% in a year in which nobody in the whole land cared to look to 105 from 100.",
    ],
)
def test_no_change_is_found(text: str) -> None:
    assert list(search(reading_of(text), CHANGE)) == []


def test_numbers_are_told_once() -> None:
    reading = reading_of("Sales rose 5% to 105 from 100.")
    assert len(list(search(reading, (*CHANGE, "{percent:percent} to {new} from {old}")))) == 1


def test_a_phrase_is_one_token() -> None:
    reading = reading_of("They went up 5% compared with 4.")
    words = [token.word for token in reading.tokens(reading.sentences[0])]
    assert words == ["they", "went up", "", "%", "compared with", "", "."]
