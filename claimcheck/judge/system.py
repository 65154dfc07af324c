"""The draft as one system: the fewest numbers whose change makes every relation hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.judge.weigh import Span, Weighed, span_of

LARGEST_GROUP = 12  # numbers; larger groups are judged one relation at a time
LARGEST_SYSTEM = 60  # relations; in larger groups those that hold clear nobody


def group_relations(weighed: Sequence[Weighed]) -> list[list[Weighed]]:
    """The relations in groups that share numbers, in the order of their first relation."""
    parent = list(range(len(weighed)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    owner: dict[Span, int] = {}
    for place, one in enumerate(weighed):
        for mention in one.mentions:
            other = owner.setdefault(span_of(mention), place)
            first, second = sorted((root(place), root(other)))
            parent[second] = first
    groups: dict[int, list[Weighed]] = {}
    for place, one in enumerate(weighed):
        groups.setdefault(root(place), []).append(one)
    return list(groups.values())


def explain_failures(group: Sequence[Weighed]) -> list[tuple[frozenset[Span], list[Weighed]]]:
    """Failing relations with the numbers that most probably are wrong.

    Each entry is a set of suspects and the relations they explain.  One suspect is a culprit; with
    several, one of them is wrong and nothing tells which.
    """
    failing = [one for one in group if one.fails]
    together = _explain_together(group, failing)
    if together:
        return together
    holding = [one for one in group if not one.fails] if len(group) <= LARGEST_SYSTEM else []
    return [(_own_suspects(one, holding), [one]) for one in failing]


def _explain_together(
    group: Sequence[Weighed], failing: list[Weighed]
) -> list[tuple[frozenset[Span], list[Weighed]]]:
    """The one number, or the only two, that explain all failures; nothing in a large group."""
    spans = sorted({span_of(mention) for one in group for mention in one.mentions})
    if len(spans) > LARGEST_GROUP or len(group) < 2:
        return []
    single = [span for span in spans if _explains((span,), failing, group)]
    if single:
        return [(frozenset(single), failing)]
    pair = _only_pair(spans, failing, group) if len(failing) > 1 else None
    return [(frozenset((span,)), _touching(span, failing)) for span in pair or ()]


def _only_pair(
    spans: Sequence[Span], failing: Sequence[Weighed], group: Sequence[Weighed]
) -> tuple[Span, ...] | None:
    found = [pair for pair in combinations(spans, 2) if _explains(pair, failing, group)]
    return found[0] if len(found) == 1 else None


def _explains(
    changed: tuple[Span, ...], failing: Sequence[Weighed], group: Sequence[Weighed]
) -> bool:
    """True if every failing relation holds one of the numbers, and one value of each satisfies
    all relations in which it stands alone."""
    for one in failing:
        if not any(one.role_of(span) for span in changed):
            return False
    return all(_can_change(span, changed, group) for span in changed)


def _can_change(span: Span, changed: tuple[Span, ...], group: Sequence[Weighed]) -> bool:
    allowed = EVERYTHING
    for one in group:
        if one.role_of(span) and not any(one.role_of(o) for o in changed if o != span):
            reach = one.reach(span)
            if reach is not None:
                allowed = allowed.intersect(_widened(reach))
    return not allowed.is_empty


def _widened(interval: Interval) -> Interval:
    """Both ends closed: rounding makes a touch a fit."""
    return Interval(
        interval.lower,
        interval.upper,
        interval.lower is not None,
        interval.upper is not None,
    )


def _touching(span: Span, failing: Sequence[Weighed]) -> list[Weighed]:
    return [one for one in failing if one.role_of(span)]


def _own_suspects(one: Weighed, holding: Sequence[Weighed]) -> frozenset[Span]:
    """The numbers of a failing relation, without those that relations which hold clear."""
    accused = one.relation.accused
    own = frozenset(
        span_of(quantity.mention)
        for role, quantity in one.terms.items()
        if not accused or role in accused
    )
    near = [other for other in holding if any(other.role_of(span) for span in own)]
    if not near:
        return own
    return frozenset(s for s in own if _can_change(s, (s,), [one, *near])) or own
