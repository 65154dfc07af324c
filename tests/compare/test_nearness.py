"""How much the words round two numbers have in common."""

from __future__ import annotations

import pytest

from claimcheck.compare.nearness import Nearness

from .test_clock import figures

TOLD = figures(
    "The mill employs 430 people. The mill burned 12 times. The bridge cost 84 crowns. "
    "The bridge is 96 metres long."
)


def test_a_number_is_nearest_to_itself() -> None:
    nearness = Nearness(TOLD)
    for one in TOLD:
        assert nearness.between(one, one) == pytest.approx(1)
        assert all(nearness.between(one, other) < 1 for other in TOLD if other is not one)


def test_nearness_is_the_same_either_way() -> None:
    nearness = Nearness(TOLD)
    for one in TOLD:
        for other in TOLD:
            assert nearness.between(one, other) == pytest.approx(nearness.between(other, one))


def test_nothing_in_common_is_no_nearness() -> None:
    one, other = figures("Bakers sold 430 rolls.")[0], figures("Divers found 12 wrecks.")[0]
    assert Nearness([one, other]).between(one, other) == 0


def test_rare_words_weigh_more() -> None:
    nearness = Nearness(TOLD)
    assert nearness.rarity("unheard") >= nearness.rarity("employ") > nearness.rarity("mill") > 0


def test_what_is_shared_weighs_by_the_lesser_weight() -> None:
    nearness = Nearness(TOLD)
    assert nearness.shared({"mill": 1.0}, {"mill": 0.5}) == pytest.approx(
        0.5 * nearness.rarity("mill")
    )
    assert nearness.shared({"mill": 1.0}, {"bridg": 1.0}) == 0
