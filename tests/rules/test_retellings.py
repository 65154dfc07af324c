"""One figure told twice: headline and story, sentence and sentence, text and table."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .checking import accused, findings, outcomes, twins

STORY = """{}

{}

The talks began in May, said Edda Moan, who keeps the books of the port. Nobody knows when they end.
"""


def story(pair: str) -> str:
    """A story of "headline // lead"."""
    return STORY.format(*pair.split(" // "))


RETOLD = [
    "Port buys crane for ${4.2|2.4} million // The port of Aldham is to buy a crane for $4.2 million, it said.",
    "Port sales rise {17|71}% // Sales at the port of Aldham rose 17% in May, the clerk said.",
    "Port sales rise 17% // Sales at the port of Aldham rose {17|12}% in May, the clerk said.",
    "Fire kills {23|32} in Aldham // A fire that broke out in the port of Aldham killed 23 people.",
    "Port to lay off {640|460} workers // The port of Aldham will lay off 640 workers by June.",
    "Aldham votes to leave port union with {52.3|53.2}% // The town has voted. In the vote on the port union 52.3% were in favour.",
    "ALDHAM PORT GETS {150|15} MLN DLR LOAN // The port of Aldham received a 150 mln dlr loan for its crane, it said.",
    "Aldham beat Borley {3-1|4-1} in port derby // Aldham United beat Borley Town 3-1 at home on Saturday.",
]
AGREEING = [
    "Port buys crane for $1.2bn // The port of Aldham is to buy a crane for $1.24 billion.",
    "Port sales up by nearly 20% // Sales at the port of Aldham rose 19.4% in May.",
    "200 killed in Aldham port // More than 200 people were killed in the port of Aldham.",
    "Port finds 744 new shells // They brought back 1,860 shells, of which 744 were new to the port.",
    "Three ports lose 900 jobs // The port of Aldham will shed 400 jobs, and two others 250 jobs each.",
    "Port of Aldham opens pier 19 // The port of Aldham has opened its pier after 91 days of work.",
    "Borley beat Aldham 1-3 in port derby // Aldham United lost 3-1 to Borley Town on Saturday.",
    "Port profits double // The port of Aldham made $4 million, from $2 million.",
    "Port debt up to $600 million // The port of Aldham had a surplus of $379 million, which will pay it.",
]


@pytest.mark.parametrize("pair", RETOLD)
def test_a_headline_is_held_against_its_story(pair: str) -> None:
    good, bad, at = twins(story(pair))
    assert accused(good, "CC401") == []
    (finding,) = findings(bad, "CC401")
    assert any(m.start <= at < m.end or at == m.end for m in finding.accused)


@pytest.mark.parametrize("pair", AGREEING)
def test_a_headline_may_round_and_sum(pair: str) -> None:
    assert accused(story(pair), "CC401") == []


def test_a_headline_that_agrees_is_supported() -> None:
    good = twins(story(RETOLD[0])).good
    assert [one.verdict for one in outcomes(good, "CC401")] == [Verdict.SUPPORTED]


@settings(max_examples=30, deadline=None)
@given(size=st.integers(1000, 99999), factor=st.sampled_from((10, 100, 1000)))
def test_a_power_of_ten_between_headline_and_story_is_found(size: int, factor: int) -> None:
    assume(size % 10)
    text = story(
        f"Port pays {size:,} workers // The port of Aldham paid {size * factor:,} workers in May."
    )
    assert f"{size * factor:,}" in accused(text, "CC401")


TWICE = """The {} firefighters on Sutter Ridge got help from the weather on Wednesday.

The wind had died down by noon, and the smoke was gone.

{} came from nine counties, the chief said.
"""


@pytest.mark.parametrize(
    ("first", "second", "caught"),
    [
        (640, "The 640 firefighters", False),
        (640, "The 460 firefighters", True),
        (640, "Another 460 firefighters", False),
        (640, "The other 460 firefighters", False),
        (640, "In 2017 the 460 firefighters", False),
        (640, "The 310 firefighters", False),
        (6400, "The 640 firefighters of the ridge", True),
    ],
)
def test_a_figure_that_points_back_must_agree(first: int, second: str, caught: bool) -> None:
    found = findings(TWICE.format(first, second), "CC402")
    assert bool(found) == caught
    assert all(one.verdict is Verdict.REVIEW for one in found)


WAITS = """In all, {|16,480|} people were waiting at the end of the month, the board said.

| Hospital | Waiting | Beds |
| --- | --- | --- |
| Aldham | 8,420 | 930 |
| Borley | 6,175 | 204 |
| Clare | 3,865 | 166 |
| All | 18,460 | 1,300 |
"""


@pytest.mark.parametrize(
    ("said", "caught"),
    [("18,460", False), ("16,480", True), ("15,000", False), ("8,420", False)],
)
def test_text_is_held_against_the_table(said: str, caught: bool) -> None:
    found = accused(WAITS.replace("{|16,480|}", said), "CC402")
    assert (said in found) == caught
