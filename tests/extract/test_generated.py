"""A quantity rendered in any legal form is read back: value, unit, hedge and span."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.extract import extract_mentions
from claimcheck.model import Document
from tests.extract.strategies import CARRIERS, Written, claims, written_quantities


@settings(max_examples=400, deadline=None)
@given(written_quantities())
def test_render_and_read_back(written: Written) -> None:
    found = claims(written.text)
    assert len(found) == 1, written.text
    mention = found[0]
    assert (mention.low, mention.high) == (written.value, written.value)
    assert mention.unit == written.unit
    assert mention.hedge == written.hedge
    assert (mention.start, mention.end) == written.span
    assert (mention.full_start, mention.full_end) == written.full


@settings(max_examples=100, deadline=None)
@given(written_quantities(), written_quantities())
def test_two_sentences_are_read_as_each_alone(one: Written, two: Written) -> None:
    both = claims(f"{one.text}\n\n{two.text}")
    assert [(mention.low, mention.unit) for mention in both] == [
        (one.value, one.unit),
        (two.value, two.unit),
    ]


def test_carriers_hold_no_number() -> None:
    for carrier in CARRIERS:
        assert not extract_mentions(Document(carrier.format("it")))


WORDS = """1 5 12 1,300 2.5 ½ 1/2 1990 2018 $ € £ % km kg m ' " - – — / . , ; : ( ) [ ] and or to
from between about nearly million bn k one two half third dozen hundreds of a an per
square percent May March Monday a.m. pm years old No. Flight US http://x.y/1 ° × ±"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u00a0", "\u200b"])


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join))
)
@example("\ud800 5 km \udfff")
@example("5\u0301\u0302 6\u202e 7")
@example("1\x002\x003")
def test_any_text_keeps_the_laws_of_spans(text: str) -> None:
    last = 0
    for mention in extract_mentions(Document(text)):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start < mention.end
        assert last <= mention.start
        assert mention.full_start <= mention.start
        assert mention.end <= mention.full_end
        assert mention.is_claim == (not mention.reason)
        assert not mention.is_claim or mention.ends
        last = mention.end
