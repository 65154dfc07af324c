"""A document as rules see it: sentences with their numbers, cues, tokens, quantities."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.model import Desk, Mention
from claimcheck.reading import read_mentions
from tests.texts import reading_of

TEXT = "Sales rose 5 percent to 105. Nobody came. The plant closed on Feb. 28 with 40 jobs."


def test_each_sentence_has_its_numbers() -> None:
    reading = reading_of(TEXT)
    found = [[mention.text for mention in one.mentions] for one in reading.sentences]
    assert found == [["5 percent", "105"], [], ["Feb. 28", "40"]]
    assert [reading.text[one.start : one.end] for one in reading.sentences] == [
        "Sales rose 5 percent to 105.",
        "Nobody came.",
        "The plant closed on Feb. 28 with 40 jobs.",
    ]


def test_claims_leave_out_what_was_set_aside() -> None:
    assert [mention.text for mention in reading_of(TEXT).claims()] == ["5 percent", "105", "40"]


def test_cues_tell_where_to_look() -> None:
    reading = reading_of(TEXT)
    first, _, third = reading.sentences
    assert list(reading.with_cue("rise")) == [first]
    assert list(reading.with_cue("percent")) == [first]
    assert list(reading.with_cue("date")) == [third]
    assert list(reading.with_cue("halve")) == []


def test_quantities_and_tokens_are_kept() -> None:
    reading = reading_of(TEXT)
    mention: Mention = reading.mentions[0]
    assert reading.measure(mention) is reading.measure(mention)
    assert reading.tokens(reading.sentences[0]) is reading.tokens(reading.sentences[0])
    assert reading.places(reading.sentences[0])["rose"] == (1,)


def test_the_desk_says_how_far_about_reaches() -> None:
    document = document_from_text("About 1,250 came.")
    mentions = extract_mentions(document)
    wide = read_mentions(document, mentions, Desk(core_share=Desk().grey_share))
    usual = read_mentions(document, mentions)
    assert wide.measure(mentions[0]).meaning.core.covers(usual.measure(mentions[0]).meaning.core)
    assert wide.measure(mentions[0]).meaning.core != usual.measure(mentions[0]).meaning.core


@given(st.text(alphabet="a5 .%(\n$,", max_size=60))
def test_every_mention_is_in_one_sentence(text: str) -> None:
    reading = reading_of(text)
    held = [mention for sentence in reading.sentences for mention in sentence.mentions]
    assert held == list(reading.mentions)
    assert all(
        sentence.start <= mention.start and mention.end <= sentence.end
        for sentence in reading.sentences
        for mention in sentence.mentions
    )
