"""What is counted: the noun after a number, as written."""

from __future__ import annotations

import pytest

from claimcheck.extract.nouns import is_plural, read_noun, read_singular
from tests.extract.reading import claim


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        (" sheep.", "sheep"),
        (" people died", "people"),
        (" young people died", "young people"),
        (" newly built houses stood", "newly built houses"),
        (" children", "children"),
        (" women and men", "women"),
        (" of them", ""),
        (" in the boats", ""),
        (" percent", ""),
        (".", ""),
        ("", ""),
        (", boats", ""),
        ("-odd boats", "boats"),
    ],
)
def test_noun_after_a_number(after: str, noun: str) -> None:
    assert read_noun("12" + after, 2) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The yard built 14 boats.", "boats"),
        ("The yard built 14 new boats.", "new boats"),
        ("The yard employs 340 people.", "people"),
        ("The town lost 1,200 jobs.", "jobs"),
        ("The court freed 12 men.", "men"),
        ("The farm has 60 sheep.", "sheep"),
        ("The band has one drummer.", "drummer"),
        ("They sold 3 million copies.", "copies"),
        ("They freed twelve geese.", "geese"),
    ],
)
def test_counted_noun_of_a_mention(text: str, noun: str) -> None:
    assert claim(text).noun == noun


@pytest.mark.parametrize("after", [" of", " more", " fewer", " less"])
def test_comparatives_are_no_nouns(after: str) -> None:
    assert read_noun("12" + after + " than that", 2) == ""


@pytest.mark.parametrize("word", ["boats", "men", "women", "children", "people", "sheep", "mice"])
def test_plurals(word: str) -> None:
    assert is_plural(word)
    assert is_plural(word.capitalize())


@pytest.mark.parametrize("word", ["boat", "this", "glass", "bus", "was", "its", "us", "has"])
def test_no_plurals(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("after", "word"), [(" drummer left", "drummer"), (" of them", ""), (" tall man", "tall")]
)
def test_the_word_after_one(after: str, word: str) -> None:
    assert read_singular("one" + after, 3) == word
