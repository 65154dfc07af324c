"""Numbers on their axes and sums as columns: what a picture of an outcome needs."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.equations.share import Share
from claimcheck.equations.shares import Hundred
from claimcheck.interval import Interval
from claimcheck.judge import judge_relations
from claimcheck.judge.showing import MOST_FITS, addition_of, fits_of
from claimcheck.judge.weigh import weigh
from claimcheck.model import Document, Kind, Reading, Verdict

from .relations import at, relate, share, share_at, total

READING = Reading(Document(""), (), (), lambda mention: at(0, mention.text))


def test_a_fit_has_what_the_words_allow_and_what_the_others_ask_for() -> None:
    weighed = total(at(0, "71"), at(10, "21"), at(20, "39"))
    fits = list(fits_of(weighed.mentions, weighed))
    assert [fit.mention.start for fit in fits] == [0, 10, 20]
    whole = fits[0]
    assert 71 in whole.printed
    assert whole.outer.covers(whole.core)
    assert whole.core.covers(whole.printed)
    assert whole.exact.lower == whole.exact.upper == 60
    assert 60 in whole.wanted
    assert 71 not in whole.wanted


@pytest.mark.parametrize("percent", ["25", "24", "30"])
def test_supported_is_where_the_two_meet(percent: str) -> None:
    weighed = share(share_at(0, percent), at(10, "52"), at(20, "210"))
    fit = next(fits_of(weighed.mentions[:1], weighed))
    meets = not fit.core.intersect(fit.wanted).is_empty
    assert meets is (weighed.verdict is Verdict.SUPPORTED)
    assert fit.unit == "percent"


def test_an_exact_count_is_that_number_of_things() -> None:
    medals, gold = (
        one._replace(mention=one.mention._replace(kind=Kind.COUNT))
        for one in (at(0, "27"), at(10, "16"))
    )
    weighed = total(medals, gold, at(20, "9"))
    fits = list(fits_of(weighed.mentions, weighed))
    assert fits[0].core.is_point
    assert fits[0].outer.is_point
    assert fits[2].wanted == Interval.point(11)


def test_no_more_than_a_few_numbers_are_placed() -> None:
    weighed = total(at(0, "900"), *(at(10 * n, "9") for n in range(1, 40)))
    assert len(list(fits_of(weighed.mentions, weighed))) == MOST_FITS


def test_what_is_not_weighed_is_not_placed() -> None:
    empty = at(10, "21")
    empty = empty._replace(mention=empty.mention._replace(ends=()))
    weighed = total(at(0, "60"), empty, at(20, "39"))
    assert list(fits_of(weighed.mentions, weighed)) == []


def test_a_sum_is_laid_out_with_what_its_parts_make() -> None:
    addition = addition_of(total(at(0, "71"), at(10, "21"), at(20, "39")))
    assert addition is not None
    assert [part.value for part in addition.parts] == [21, 39]
    assert (addition.made, addition.stated, addition.unit) == (60, 71, "")
    assert addition.total is not None
    assert addition.total.start == 0


def test_a_hundred_percent_that_nobody_prints_has_no_mention() -> None:
    shares = weigh(relate(Hundred(), a=share_at(0, "50"), b=share_at(10, "30")))
    addition = addition_of(shares)
    assert addition is not None
    assert (addition.made, addition.stated, addition.total) == (Fraction(80), Fraction(100), None)


def test_other_equations_are_no_sums() -> None:
    weighed = weigh(relate(Share(), percent=share_at(0, "9"), part=at(10, "1"), whole=at(20, "4")))
    assert addition_of(weighed) is None


def test_outcomes_carry_them() -> None:
    failing = total(at(0, "71"), at(10, "21"), at(20, "39")).relation
    holding = total(at(30, "60"), at(40, "21"), at(50, "39")).relation
    wrong, right = judge_relations([failing, holding], READING)
    assert wrong.addition is not None
    assert {fit.mention for fit in wrong.fits} == set(wrong.accused)
    assert right.addition is None
    assert {fit.mention for fit in right.fits} == set(right.mentions)
