"""From relations to outcomes: who is accused, with what evidence, and which slip is named."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.equations.change import Difference, PercentChange
from claimcheck.equations.conversion import Conversion
from claimcheck.equations.share import Share, Sum
from claimcheck.equations.slips import name_slip
from claimcheck.interval import Interval
from claimcheck.judge import judge_relations
from claimcheck.meaning import rescale
from claimcheck.model import Document, Equation, Quantity, Reading, Relation, Term, Verdict
from tests.quantities import KILOMETER, MILE, PERCENT, quantity

READING = Reading(Document(""), (), (), lambda mention: quantity(mention.text))


def relation(equation: Equation, **terms: Quantity) -> Relation:
    found = tuple(Term(role, one) for role, one in terms.items())
    spans = [(term.quantity.mention.start, term.quantity.mention.end) for term in found]
    return Relation("CC203", found, equation, min(spans)[0], max(end for _, end in spans))


def percent(number: str, at: int) -> Quantity:
    return quantity(number, unit=PERCENT, at=at)


def accused(*relations: Relation) -> list[list[str]]:
    outcomes = judge_relations(relations, READING)
    return [[m.text for m in one.accused] for one in outcomes if one.accused]


def test_what_holds_is_supported_with_its_arithmetic() -> None:
    change = relation(
        PercentChange(),
        percent=percent("5", 0),
        new=quantity("105", at=10),
        old=quantity("100", at=20),
    )
    (outcome,) = judge_relations([change], READING)
    assert outcome.verdict is Verdict.SUPPORTED
    assert outcome.evidence[0].text == "100 to 105 is a rise of 5%"
    assert len(outcome.mentions) == 3


def test_one_relation_alone_accuses_all_its_numbers() -> None:
    change = relation(
        PercentChange(),
        percent=percent("31", 0),
        new=quantity("105", at=10),
        old=quantity("101", at=20),
    )
    (outcome,) = judge_relations([change], READING)
    assert outcome.verdict is Verdict.REFUTED
    assert [m.text for m in outcome.accused] == ["31", "105", "101"]
    assert outcome.message.startswith("101 to 105 is a rise of 3.96%, not 31")
    assert [one.text for one in outcome.solutions] == [
        "holds if 31 were 3.96%",
        "holds if 105 were 132.3",
        "holds if 101 were 80.15",
    ]


def test_the_whole_is_named_when_every_share_of_it_fails() -> None:
    whole = quantity("190,000", at=0)
    shares = [
        relation(Share(), percent=percent(said, at), part=quantity(part, at=at + 5), whole=whole)
        for at, said, part in (
            (10, "43.3", "68,511"),
            (30, "19.3", "30,547"),
            (50, "7.4", "11,698"),
        )
    ]
    (outcome,) = [one for one in judge_relations(shares, READING) if one.accused]
    assert [m.text for m in outcome.accused] == ["190,000"]
    assert (outcome.start, outcome.end) == (0, 7)
    assert len(outcome.evidence) == 3


def test_relations_that_hold_clear_their_numbers() -> None:
    whole = quantity("158,349", at=0)
    good = relation(
        Share(), percent=percent("43.3", 10), part=quantity("68,511", at=15), whole=whole
    )
    bad = relation(
        Share(), percent=percent("91.3", 30), part=quantity("30,547", at=35), whole=whole
    )
    assert accused(good, bad) == [["91.3", "30,547"]]


def test_two_wrong_numbers_are_two_findings() -> None:
    whole = quantity("158,349", at=0)
    parts = {"43.3": "68,511", "26.0": "30,547", "7.4": "11,698", "1.1": "12,843"}
    shares = [
        relation(Share(), percent=percent(said, at), part=quantity(part, at=at + 5), whole=whole)
        for at, (said, part) in zip((10, 30, 50, 70), parts.items(), strict=True)
    ]
    sums = relation(
        Sum(), total=percent("50.7", 90), one=percent("43.3", 10), two=percent("7.4", 50)
    )
    assert accused(*shares, sums) == [["26.0", "30,547"], ["1.1", "12,843"]]


def test_the_reading_that_holds_best_counts() -> None:
    new, old = quantity("381e6", at=10), quantity("160", at=20)
    found = relation(PercentChange(), percent=percent("138", 0), new=new, old=old)
    assert accused(found) == [["138", "381e6", "160"]]
    scaled = (found.terms[0], found.terms[1], Term("old", rescale(old, Fraction(10**6))))
    kinder = Relation("CC203", found.terms, found.equation, 0, 23, alternatives=(scaled,))
    assert accused(kinder) == []


def test_a_ceiling_is_kept() -> None:
    found = relation(
        Difference(),
        difference=quantity("5", at=0),
        new=quantity("30", at=5),
        old=quantity("10", at=9),
    )
    gentle = Relation("CC209", found.terms, found.equation, 0, 11, ceiling=Verdict.REVIEW)
    (outcome,) = judge_relations([gentle], READING)
    assert outcome.verdict is Verdict.REVIEW


def test_what_cannot_be_judged_has_no_outcome() -> None:
    two = quantity("17", "18", unit=KILOMETER)
    found = relation(Conversion(), b=quantity("5", unit=MILE, at=20), a=two)
    assert judge_relations([found], READING) == []


@pytest.mark.parametrize(
    ("printed", "wanted", "slip"),
    [
        ("480", "48", "ten times too large"),
        ("4.8", "4800", "a thousand times too small"),
        ("5218", "5128", "two digits changed places"),
        ("5218", "5248", "one digit is off"),
        ("52", "57", ""),
        ("5218", "777", ""),
    ],
)
def test_slips_of_the_hand(printed: str, wanted: str, slip: str) -> None:
    assert name_slip(quantity(printed), Interval.point(int(wanted))) == slip


def test_a_wrong_scale_word_is_named_as_such() -> None:
    said = quantity("48e9")
    named = Quantity(said.mention._replace(text="48 billion"), said.meaning, said.unit)
    assert name_slip(named, Interval.around(48 * 10**6, 10**6)) == "billion for million"
