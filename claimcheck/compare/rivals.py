"""What a number of the draft may stand for wrongly, and how much speaks for it."""

from __future__ import annotations

from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import in_one_unit, one_noun
from claimcheck.model import Form, Kind, Mention
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.retelling import Likeness, likeness

SLIP_GAIN = {Likeness.SLIP: 0.3, Likeness.DIGIT: 0.2, Likeness.SIZE: 0.05, Likeness.NONE: 0.0}
SAME_FIGURE = 0.3  # the same figure of another unit
SAME_NOUN = 0.15
SAME_KIND = 0.05
STRANGE = 0.03  # nearness of two numbers that have nothing to do with each other
TAKEN = 0.2  # off, if the draft tells the source's number elsewhere
SHARED_BEHIND = (0.0, 0.12, 0.2)  # by the words behind two ordinals that are alike


class Rival(NamedTuple):
    """A number of the source that the draft's may stand for wrongly."""

    figure: Figure
    near: float
    score: float
    likeness: Likeness


def rival_of(draft: Figure, source: Figure, near: float, taken: float) -> Rival | None:
    """How likely the draft's number stands for the source's, wrongly; None if it cannot.

    `near` is the nearness of the two, `taken` that with which the draft tells the source's number
    elsewhere, 0 if it does not.
    """
    gain = _gain(draft, source) if near >= STRANGE else None
    if gain is None:
        return None
    alike = _likeness(draft, source)
    score = near + gain + SLIP_GAIN[alike] * min(1.0, 0.3 + 3 * near)
    if taken >= near:
        score -= TAKEN
    return Rival(source, near, score, alike)


def _gain(draft: Figure, source: Figure) -> float | None:
    """What the kinds of two different numbers say for their being of one thing; None if against."""
    a, b = draft.mention, source.mention
    if a.moment is not None or b.moment is not None:
        return _moment_gain(a, b)
    if draft.quantity is None or source.quantity is None:
        return SAME_KIND if a.kind is b.kind and a.text[:1] == b.text[:1] else None
    if Kind.ORDINAL in (a.kind, b.kind):
        shared = len(draft.behind & source.behind)
        other = a.kind is b.kind and not _same_figure(a, b)
        return SHARED_BEHIND[min(shared, 2)] if other else None
    return _number_gain(draft, source)


def _number_gain(draft: Figure, source: Figure) -> float | None:
    a, b = draft.mention, source.mention
    scores = Kind.SCORE in (a.kind, b.kind) and a.kind is not b.kind
    if scores or _is_share(a) != _is_share(b):
        return None
    if _same_figure(a, b) and a.form is not Form.FRACTION and _is_mistaken(draft, source):
        return SAME_FIGURE
    if in_one_unit(draft, source) is None:
        return None
    return SAME_KIND + (SAME_NOUN if one_noun(a, b) else 0.0)


def _is_mistaken(draft: Figure, source: Figure) -> bool:
    """True if the units are of a kind, or one of them is a percentage: "20" for "20%"."""
    a, b = draft.quantity, source.quantity
    assert a is not None
    assert b is not None
    first, second = (q.unit.dimension.partition(":")[0] for q in (a, b))
    return first == second or {first, second} <= {"", "percent", "percentage_point"}


def _moment_gain(a: Mention, b: Mention) -> float | None:
    one, other = a.moment, b.moment
    if one is None or other is None or (a.kind is Kind.TIME) != (b.kind is Kind.TIME):
        return None
    if a.kind is Kind.TIME:
        return SAME_NOUN
    said = [
        (x, y) for x, y in zip(one[:4], other[:4], strict=True) if x is not None and y is not None
    ]
    if not said or all(x == y for x, y in said):
        return None
    return SAME_KIND + (SAME_NOUN if any(x == y for x, y in said) else 0.0)


def _is_share(mention: Mention) -> bool:
    return mention.form is Form.FRACTION and not mention.unit


def _same_figure(a: Mention, b: Mention) -> bool:
    return {end.value for end in a.ends} == {end.value for end in b.ends}


def _likeness(draft: Figure, source: Figure) -> Likeness:
    a, b = draft.quantity, source.quantity
    if a is None or b is None or draft.mention.moment is not None:
        return Likeness.NONE
    return likeness(a, b)
