"""One relation: its best reading, its ceiling, and what each number would have to be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.equations.share import Sum
from claimcheck.judge.weigh import span_of, weigh
from claimcheck.meaning import rescale
from claimcheck.model import Term, Verdict
from tests.quantities import quantity

from .relations import at, relate, total


@pytest.mark.parametrize(
    ("whole", "verdict", "fails"),
    [("60", Verdict.SUPPORTED, False), ("71", Verdict.REFUTED, True)],
)
def test_a_relation_is_held_against_its_equation(whole: str, verdict: Verdict, fails: bool) -> None:
    weighed = total(at(0, whole), at(10, "21"), at(20, "39"))
    assert (weighed.verdict, weighed.fails) == (verdict, fails)


def test_the_reading_that_holds_best_is_taken() -> None:
    relation = relate(Sum(), total=at(0, "60e6"), one=at(10, "21"), two=at(20, "39e6"))
    assert weigh(relation).verdict is Verdict.REFUTED
    scaled = tuple(
        Term(term.role, rescale(term.quantity, Fraction(10**6))) if term.role == "one" else term
        for term in relation.terms
    )
    kinder = weigh(relation._replace(alternatives=(scaled,)))
    assert kinder.verdict is Verdict.SUPPORTED
    assert kinder.terms["one"].mention.low == 21 * 10**6


def test_of_readings_that_hold_the_first_is_taken() -> None:
    relation = relate(Sum(), total=at(0, "71"), one=at(10, "21"), two=at(20, "39"))
    others = [
        relate(Sum(), total=at(0, "71"), one=at(place, "21"), two=at(40, "50")).terms
        for place in (10, 30)
    ]
    first = weigh(relation._replace(alternatives=tuple(others)))
    assert first.verdict is Verdict.SUPPORTED
    assert span_of(first.terms["one"].mention)[0] == 10


@pytest.mark.parametrize(
    ("ceiling", "verdict"),
    [(Verdict.REVIEW, Verdict.REVIEW), (Verdict.REFUTED, Verdict.REFUTED),
     (Verdict.UNCHECKED, Verdict.UNCHECKED)],
)  # fmt: skip
def test_no_verdict_is_graver_than_the_ceiling(ceiling: Verdict, verdict: Verdict) -> None:
    relation = relate(Sum(), total=at(0, "71"), one=at(10, "21"), two=at(20, "39"))
    assert weigh(relation._replace(ceiling=ceiling)).verdict is verdict


def test_a_ceiling_takes_nothing_from_what_holds() -> None:
    relation = relate(Sum(), total=at(0, "60"), one=at(10, "21"), two=at(20, "39"))
    assert weigh(relation._replace(ceiling=Verdict.REVIEW)).verdict is Verdict.SUPPORTED


def test_numbers_without_a_value_are_not_weighed() -> None:
    empty = at(10, "21")
    empty = empty._replace(mention=empty.mention._replace(ends=()))
    assert total(at(0, "60"), empty, at(20, "39")).verdict is Verdict.UNCHECKED


def test_mentions_are_in_order_and_once() -> None:
    weighed = total(at(20, "42"), at(0, "21"), at(0, "21"))
    assert [mention.start for mention in weighed.mentions] == [0, 20]


def test_roles_by_place() -> None:
    weighed = total(at(0, "60"), at(10, "21"), at(20, "39"))
    assert weighed.role_of((0, 2)) == "total"
    assert weighed.role_of((10, 12)) == "part 0"
    assert weighed.role_of((99, 100)) is None
    assert weighed.reach((99, 100)) is None
    assert span_of(quantity("39", at=20).mention) == (20, 22)


def test_what_a_number_would_have_to_be_takes_the_others_at_their_widest() -> None:
    weighed = total(at(0, "71"), at(10, "21"), at(20, "39"))
    reach = weighed.reach((0, 2))
    assert reach is not None
    assert 60 in reach
    assert Fraction(605, 10) in reach
    assert 62 not in reach
