"""Phrases of measures in a text: whole words, every one, in any case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Measure
from claimcheck.tables.cues import CueIndex, Role, cue_lines, words_of

from .sighted import cues_in

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
PHRASES = {line.partition("\t")[0] for line in cue_lines(MEASURES)}
WORDS = sorted({*(word for phrase in PHRASES for word in phrase.split()), "World’s", "Pop", "a"})


def phrases(text: str) -> list[str]:
    return [cue.phrase for cue in cues_in(INDEX, text)]


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
    (cue,) = cues_in(INDEX, "people")
    assert cue.roles == ((Role.NOUN, "population"),)
    (need,) = cues_in(INDEX, "coal")
    assert need.roles == ((Role.NEED, "share"),)


def test_spans_are_those_of_the_text() -> None:
    text = "in all, the Population  Density of it"
    spans = {text[cue.start : cue.end] for cue in cues_in(INDEX, text)}
    assert spans == {"Population", "Population  Density"}


def test_only_the_stretch_asked_for_is_read() -> None:
    assert [cue.phrase for cue in cues_in(INDEX, "population gdp people", 11, 14)] == ["gdp"]


def test_words_have_straight_apostrophes() -> None:
    assert words_of("World’s GDP") == ["world", "'s", "gdp"]


@given(st.lists(st.sampled_from(WORDS), max_size=10), st.sampled_from([" ", "  ", "\n", "-"]))
def test_all_stretches_of_words_that_are_phrases_are_found(words: list[str], between: str) -> None:
    text = between.join(words)
    said = words_of(text)
    wanted = [
        " ".join(said[first:last])
        for first in range(len(said))
        for last in range(first + 1, len(said) + 1)
        if " ".join(said[first:last]) in PHRASES
    ]
    assert [cue.phrase for cue in cues_in(INDEX, text)] == wanted
