"""What is too long for a sentence is read in pieces, and its numbers say so."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.model import Reading
from claimcheck.model.reading import MOST_FIRST
from claimcheck.reading import read_mentions
from claimcheck.reading.pieces import IN_LONG_DRAFT, IN_PIECES, LONGEST_SENTENCE, MOST_NUMBERS

SHORT = "The yard sold 1,300 tonnes and 12 cranes. "
STRETCHES = ("5 km ", "about 12 percent ", "and ", "x" * 90 + " ", "more than 7,000 people, ", "(")


def reading_of(text: str) -> Reading:
    document = document_from_text(text)
    return read_mentions(document, extract_mentions(document))


def test_a_sentence_within_bounds_is_whole() -> None:
    within = "5 " * MOST_NUMBERS + "x" * (LONGEST_SENTENCE - 2 * MOST_NUMBERS)
    (sentence,) = reading_of(within).sentences
    assert not sentence.cut
    assert not any(mention.reason for mention in sentence.mentions)


def test_one_number_more_cuts_it() -> None:
    first, second = reading_of("5 " * (MOST_NUMBERS + 1)).sentences
    assert first.cut
    assert second.cut
    assert (len(first.mentions), len(second.mentions)) == (MOST_NUMBERS, 1)


def test_and_so_does_one_character() -> None:
    text = "5 " + "x" * (LONGEST_SENTENCE - 2)
    assert not reading_of(text).sentences[0].cut
    assert reading_of(text + "x").sentences[0].cut


def test_neighbours_of_a_long_sentence_are_whole() -> None:
    reading = reading_of(SHORT + "5 km " * 300 + "end. " + SHORT)
    cut = [sentence.cut for sentence in reading.sentences]
    assert cut == [False, True, True, True, False]
    assert [m.reason for m in reading.mentions if not m.reason] == [""] * 4


def test_the_ledger_tells_why_a_number_is_unchecked() -> None:
    report = claimcheck.check("5 km " * 300)
    assert {entry.reason for entry in report.ledger} == {IN_PIECES}


def rate_behind(numbers: int) -> claimcheck.Report:
    """The report on a draft that tells a rate, then so many numbers, and the rate's amounts."""
    rate = "They are worth $84 million, or about $7,000 a kilogram. "
    return claimcheck.check(rate + "It sold 5 cars. " * numbers + "Police found 1,200 kilograms.")


def test_a_rate_is_held_against_the_first_numbers_of_a_draft() -> None:
    near, far = rate_behind(MOST_FIRST - 3), rate_behind(MOST_FIRST - 2)
    assert [finding.rule for finding in near.findings] == ["CC211"]
    assert near.ledger[1].reason == ""
    assert not far.findings
    assert [entry.reason == IN_LONG_DRAFT for entry in far.ledger[:3]] == [False, True, False]


def test_so_is_a_density() -> None:
    people = "The county has a population of 93,400. "
    density = "It covers 404 square miles and has 23.1 people per square mile."
    many = "It sold 5 cars. " * MOST_FIRST
    ahead, behind = (
        claimcheck.check(text + "It rained. So it did. " + density)
        for text in (people + many, many + people)
    )
    assert [finding.rule for finding in ahead.findings] == ["CC212"]
    assert (behind.findings, behind.ledger[-1].reason) == ((), IN_LONG_DRAFT)


@given(st.lists(st.sampled_from(STRETCHES), min_size=40, max_size=400))
@settings(max_examples=30, deadline=None)
def test_pieces_are_the_sentence_and_their_mentions_its_own(stretches: list[str]) -> None:
    text = "".join(stretches)
    document = document_from_text(text)
    mentions = extract_mentions(document)
    reading = read_mentions(document, mentions)
    told = [mention for sentence in reading.sentences for mention in sentence.mentions]
    assert [m._replace(reason="") for m in told] == mentions
    assert list(reading.mentions) == told
    for sentence in reading.sentences:
        assert sentence.end - sentence.start <= LONGEST_SENTENCE
        assert len(sentence.mentions) <= MOST_NUMBERS
        for mention in sentence.mentions:
            assert sentence.start <= mention.start < mention.end <= sentence.end
    for before, after in pairwise(reading.sentences):
        assert before.end == after.start or not (before.cut and after.cut)
