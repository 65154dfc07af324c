"""The numbers of a text as things to compare."""

from __future__ import annotations

import pytest

from claimcheck.compare.figures import read_text
from claimcheck.documents import document_from_text
from claimcheck.model import Kind

from .test_clock import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose from 5 to 8 tonnes.", [5, 8]),
        ("It takes from 5 to 8 days.", [5]),
        ("Prices rose by 3 cents to 28 cents.", [3, 28]),
        ("Fees went up by just £285 to £9,535.", [285, 9535]),
        ("It fell from 8 to 5 percent.", [8, 5]),
    ],
)
def test_two_values_that_are_no_range_are_told_apart(text: str, values: list[int]) -> None:
    assert [one.mention.low for one in figures(text)] == values


def test_a_conversion_takes_the_hedge_of_what_it_converts() -> None:
    first, second = figures("It is about 90 miles (145 km) long.")
    assert (first.mention.hedge, second.mention.hedge) == ("approximately", "approximately")
    assert second.twin == first.quantity


def test_the_place_of_a_number() -> None:
    text = read_text(document_from_text("It has 5 homes.\n\nIt has 6 homes. It has 7 cars."), 2)
    assert [one.source for one in text.figures] == [2, 2, 2]
    assert [one.order for one in text.figures] == [0, 1, 2]
    assert [one.block for one in text.figures] == [0, 1, 1]


def test_the_sentence_before_speaks_too() -> None:
    second = figures("The mill burned. It has 7 homes.")[0]
    assert {"mill", "homes"} <= second.spoken


def test_words_behind_an_ordinal() -> None:
    assert "woman" in figures("She is the third woman there.")[0].behind


def test_what_is_no_number_is_skipped() -> None:
    text = read_text(document_from_text("On the one hand it has 7 homes."))
    assert [one.mention.text for one in text.figures] == ["7"]
    assert all(one.kind is not Kind.COUNT for one in text.skipped)


def test_the_words_of_a_text() -> None:
    text = read_text(document_from_text("Nothing in Port-Selwyn’s harbour.\n\nIt has 7 homes."))
    assert {"nothing", "harbour", "7", "homes"} <= text.words
    assert "cars" not in text.words


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("It began at half past six.", "half past six", "6:30"),
        ("She ran 2:05:41.", "2:05:41", "2:05:41"),
    ],
)
def test_the_mention_that_stands_in_the_text(text: str, written: str, meant: str) -> None:
    (one,) = figures(text)
    assert (one.written.text, one.mention.text) == (written, meant)
