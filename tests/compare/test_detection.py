"""The stories: slips caught, untouched numbers accused; `python -m tests.compare` tells more."""

from __future__ import annotations

from .scoring import compare_texts, load_stories, score

FEWEST_SLIPS = 60
FEWEST_KINDS = 10


def test_the_stories_hold_slips_of_many_kinds() -> None:
    slips = [slip for story in load_stories() for slip in story.slips]
    assert len(slips) >= FEWEST_SLIPS
    assert len({slip.kind for slip in slips}) >= FEWEST_KINDS


def test_slips_are_caught_and_honest_numbers_left_alone() -> None:
    result = score(load_stories(), compare_texts)
    assert result.good_enough, (result.share_caught, result.share_accused)
