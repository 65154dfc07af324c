"""One figure told twice: headline and story, sentence and sentence, text and table."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .checking import accused, findings, outcomes, twins

STORY = """{}

{}

The talks began in May, said Edda Moan, who keeps the books of the port.
"""


def story(pair: str) -> str:
    """A story of "headline // lead"."""
    return STORY.format(*pair.split(" // "))


PAIRS = tomllib.loads(Path(__file__).with_name("retellings.toml").read_text("utf-8"))


@pytest.mark.parametrize("pair", PAIRS["retold"])
def test_a_headline_is_held_against_its_story(pair: str) -> None:
    good, bad, at = twins(story(pair))
    assert accused(good, "CC401") == []
    (finding,) = findings(bad, "CC401")
    assert any(m.start <= at < m.end or at == m.end for m in finding.accused)


@pytest.mark.parametrize("pair", PAIRS["agreeing"])
def test_a_headline_may_round_and_sum(pair: str) -> None:
    assert accused(story(pair), "CC401") == []


@pytest.mark.parametrize("pair", PAIRS["other"])
def test_another_figure_is_no_retelling(pair: str) -> None:
    assert accused(story(pair), "CC4") == []


def test_a_headline_that_agrees_is_supported() -> None:
    good = twins(story(PAIRS["retold"][0])).good
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
