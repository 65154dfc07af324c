"""Phrases of measures in a text: whole words, every one, in any case."""

from __future__ import annotations

import pytest

from claimcheck.model import Measure
from claimcheck.tables.cues import CueIndex, Role, cue_lines, words_of

MEASURES = {
    "population": Measure(
        "population", "population", cues=("population",), nouns=("people",), blockers=("male",),
        superlatives=("most populous",),
    ),
    "density": Measure("density", "density", cues=("population density", "per square")),
    "share": Measure("share", "share", cues=("electricity",), needs=("coal", "coal-fired plants")),
    "gdp": Measure("gdp", "GDP", cues=("gdp (ppp)", "gdp", "world's output")),
}  # fmt: skip
INDEX = CueIndex(cue_lines(MEASURES), tuple(MEASURES))


def phrases(text: str) -> list[str]:
    return [cue.phrase for cue in INDEX.find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The population density", ["population", "population density"]),
        ("POPULATION", ["population"]),
        ("populations", []),
        ("the third-most populous country", ["most populous"]),
        ("Coal-fired plants", ["coal", "coal - fired plants"]),
        ("GDP (PPP) of", ["gdp", "gdp ( ppp )"]),
        ("the world’s output", ["world 's output"]),
        ("the female and male people", ["male", "people"]),
        ("", []),
    ],
)
def test_every_phrase_is_found_as_whole_words(text: str, found: list[str]) -> None:
    assert phrases(text) == found


def test_a_phrase_tells_its_roles_by_measure() -> None:
    (cue,) = INDEX.find("people", 0, 6)
    assert cue.roles == ((Role.NOUN, "population"),)
    (need,) = INDEX.find("coal", 0, 4)
    assert need.roles == ((Role.NEED, "share"),)


def test_spans_are_those_of_the_text() -> None:
    text = "in all, the Population  Density of it"
    spans = {text[cue.start : cue.end] for cue in INDEX.find(text, 0, len(text))}
    assert spans == {"Population", "Population  Density"}


def test_only_the_stretch_asked_for_is_read() -> None:
    assert [cue.phrase for cue in INDEX.find("population gdp people", 11, 14)] == ["gdp"]


def test_words_have_straight_apostrophes() -> None:
    assert words_of("World’s GDP") == ["world", "'s", "gdp"]
