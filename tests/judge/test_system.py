"""The fewest numbers whose change makes every relation hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.judge.system import LARGEST_GROUP, explain_failures, group_relations
from claimcheck.judge.weigh import Weighed
from claimcheck.model import Quantity

from .relations import at, share, share_at, total


def culprits(group: list[Weighed]) -> list[list[int]]:
    """Where the suspects of each finding stand."""
    return [sorted(start for start, _ in suspects) for suspects, _ in explain_failures(group)]


def test_relations_that_share_a_number_are_one_group() -> None:
    one = total(at(0, "60"), at(10, "21"), at(20, "39"))
    two = total(at(0, "60"), at(30, "15"), at(40, "45"))
    three = total(at(50, "9"), at(60, "4"), at(70, "5"))
    assert [len(group) for group in group_relations([one, three, two])] == [2, 1]


def test_groups_grow_together_over_a_later_relation() -> None:
    one = total(at(0, "60"), at(10, "21"), at(20, "39"))
    two = total(at(30, "9"), at(40, "4"), at(50, "5"))
    bridge = total(at(60, "69"), at(0, "60"), at(30, "9"))
    assert [len(group) for group in group_relations([one, two, bridge])] == [3]


@given(st.integers(0, 8))
def test_each_relation_is_in_one_group(count: int) -> None:
    relations = [total(at(30 * n, "9"), at(30 * n + 10, "4"), at(30 * n + 20, "5"))
                 for n in range(count)]  # fmt: skip
    groups = group_relations(relations)
    assert sum(map(len, groups)) == count
    assert len(groups) == count


def test_one_number_in_two_failing_relations_is_the_culprit() -> None:
    wrong = at(0, "1990")
    failing = [
        share(share_at(10, "43.3"), at(20, "433"), wrong),
        share(share_at(30, "20.0"), at(40, "200"), wrong),
    ]
    assert culprits(failing) == [[0]]


def test_a_relation_that_holds_clears_its_numbers() -> None:
    whole = at(0, "1000")
    good = share(share_at(10, "43.3"), at(20, "433"), whole)
    bad = share(share_at(30, "60.0"), at(40, "201"), whole)
    assert culprits([good, bad]) == [[30, 40]]


def test_one_relation_alone_has_only_suspects() -> None:
    assert culprits([total(at(0, "71"), at(10, "21"), at(20, "39"))]) == [[0, 10, 20]]


def test_what_holds_has_no_suspects() -> None:
    assert culprits([total(at(0, "60"), at(10, "21"), at(20, "39"))]) == []


def test_two_culprits_are_named_where_only_that_pair_explains_all() -> None:
    whole = at(0, "1000")
    group = [
        share(share_at(10, "43.3"), at(20, "433"), whole),
        share(share_at(30, "60.0"), at(40, "201"), whole),
        share(share_at(30, "60.0"), at(50, "205"), whole),
        share(share_at(60, "90.0"), at(70, "101"), whole),
        share(share_at(60, "90.0"), at(80, "103"), whole),
    ]
    assert culprits(group) == [[30], [60]]


def test_numbers_accused_by_the_rule_are_the_only_suspects() -> None:
    one = total(at(0, "71"), at(10, "21"), at(20, "39"))
    accused = one._replace(relation=one.relation._replace(accused=("total",)))
    assert culprits([accused]) == [[0]]


@pytest.mark.parametrize("count", [2, LARGEST_GROUP + 4])
def test_large_groups_are_judged_relation_by_relation(count: int) -> None:
    whole = at(0, "1000")
    group = [
        share(share_at(20 * n + 20, "80.0"), at(20 * n + 30, "101"), whole) for n in range(count)
    ]
    found = culprits(group)
    assert found == [[0]] if count == 2 else len(found) == count


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(11, 99), min_size=2, max_size=4), st.integers(150, 900))
def test_a_wrong_total_told_twice_is_always_the_culprit(parts: list[int], by: int) -> None:
    wrong = at(0, f"{sum(parts) + by}.0")

    def told(first: int) -> Weighed:
        found: list[Quantity] = [
            at(first + 10 * place, f"{part}.0") for place, part in enumerate(parts)
        ]
        return total(wrong, *found)

    assert culprits([told(100), told(300)]) == [[0]]
