"""A Regex does what the compiled expression does."""

import re

import pytest

from claimcheck.regex import Regex

PATTERN, TEXT = r"(\d+) (\w+)", "Of 40 boats 3 sank, and 12 boats stayed."


def spans(found):
    return [match.span() for match in found]


@pytest.mark.parametrize("method", ["match", "fullmatch", "search"])
@pytest.mark.parametrize("at", [0, 3, 12])
def test_a_place_is_that_of_the_compiled_expression(method, at):
    ours = getattr(Regex(PATTERN), method)(TEXT, at, at + 8)
    theirs = getattr(re.compile(PATTERN), method)(TEXT, at, at + 8)
    assert (ours and ours.groups()) == (theirs and theirs.groups())


def test_all_places_are_those_of_the_compiled_expression():
    ours, theirs = Regex(PATTERN), re.compile(PATTERN)
    assert spans(ours.finditer(TEXT)) == spans(theirs.finditer(TEXT)) != []
    assert ours.findall(TEXT) == [("40", "boats"), ("3", "sank"), ("12", "boats")]


def test_texts_are_cut_and_changed():
    assert Regex(r"\s*[|]\s*").split("12 | 13|14") == ["12", "13", "14"]
    assert Regex(r"\d").sub("#", "24 of 30") == "## of ##"


def test_flags_count():
    assert Regex("km", re.IGNORECASE).search("40 KM")
    assert not Regex("km").search("40 KM")


def test_nothing_is_compiled_before_it_is_used():
    broken = Regex("(")
    with pytest.raises(re.error):
        broken.search("")
