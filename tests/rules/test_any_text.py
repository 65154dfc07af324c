"""No text makes a rule or the judge fail, and what they say lies within it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Outcome, Verdict
from tests.texts import outcomes_of

WORDS = (
    "rose fell to from by of the a and or , . ( ) ; : % – percent points km miles °C °F $ £ "
    "million billion doubled halved three times twice one in four was up down an increase of "
    "which than more less out half a quarter people votes won majority a difference leaving "
    "the other between at least nearly about 0 1 5 7 12 1,300 12.5 2.40 1999 -3 99–77 0.0 "
    "1/3 100 (500) 6 ft 3 in 10-year Feb. 28 tons compared with profit costs revenue"
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of changes, shares and measures in any order."""
    return " ".join(draw(st.lists(st.sampled_from(WORDS.split()), max_size=30)))


@given(texts())
@settings(max_examples=150, deadline=None)
def test_no_text_makes_a_rule_fail(text: str) -> None:
    for outcome in outcomes_of(text):
        check(outcome, text)


def check(outcome: Outcome, text: str) -> None:
    assert 0 <= outcome.start < outcome.end <= len(text)
    assert outcome.mentions
    assert outcome.message
    assert outcome.evidence or outcome.verdict is Verdict.UNCHECKED
    accusing = outcome.verdict in (Verdict.REFUTED, Verdict.REVIEW)
    assert bool(outcome.accused) == accusing
    assert set(outcome.accused) <= set(outcome.mentions)


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_nor_does_any_string(text: str) -> None:
    for outcome in outcomes_of(text):
        check(outcome, text)
