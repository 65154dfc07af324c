"""Changes that a draft tells the wrong way round: "grew from 212 to 208"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import is_bare
from claimcheck.compare.surroundings import Role
from claimcheck.model import Mention

NEAR = 12  # tokens between the two values of a change
SAID = {"up from": "rise", "down from": "fall"}


def misdirected(draft: Figure, mates: Sequence[Figure]) -> str:
    """What is wrong with the change that the number is the old or new value of; "" if nothing.

    Said only where words tell both the direction and which value is the old one.
    """
    for one in mates:
        if one.role is not Role.OLD or one.quantity is None:
            continue
        new = _new_value(one, mates)
        direction = _direction(one, new)
        if new is None or not direction or draft not in (one, new):
            continue
        old_value, new_value = one.mention.low, new.mention.low
        told = "rise" if new_value > old_value else "fall"
        if old_value != new_value and told != direction:
            old_text, new_text = (_say(value.mention) for value in (one, new))
            return f"from {old_text} to {new_text} is no {direction}"
    return ""


def _new_value(old: Figure, mates: Sequence[Figure]) -> Figure | None:
    """The value that stands beside the old one, in its unit: after "from 5 to", or before "up
    from"."""
    alike = [one for one in mates if one is not old and _is_alike(one.mention, old.mention)]
    if old.whole is not None:
        return next((one for one in alike if one.whole == old.whole), None)
    before = [one for one in alike if 0 < old.at - one.at <= NEAR and _follows(old, one)]
    return max(before, key=lambda one: one.at, default=None)


def _is_alike(new: Mention, old: Mention) -> bool:
    """True for two values in one unit, of which the second may leave it out."""
    told = bool(new.ends) and bool(old.ends) and not new.is_range
    return told and (new.unit == old.unit or is_bare(old))


def _follows(old: Figure, new: Figure) -> bool:
    """True for "5, up from 4" and "to 5 from 4"."""
    return _words_before(old) in SAID or _is_to_from(old, new)


def _is_to_from(old: Figure, new: Figure) -> bool:
    return new.role is Role.NEW and old.line[new.at + 1 : old.at] == ("from",)


def _words_before(figure: Figure) -> str:
    return " ".join(figure.line[max(figure.at - 2, 0) : figure.at])


def _direction(old: Figure, new: Figure | None) -> str:
    said = SAID.get(_words_before(old), "")
    if said or new is None:
        return said
    if old.whole is None:
        return new.direction if _is_to_from(old, new) else ""
    return old.direction if old.direction == new.direction else ""


def _say(mention: Mention) -> str:
    end = mention.ends[0].value
    return f"{end:,}" if mention.is_range or not mention.text else " ".join(mention.text.split())
