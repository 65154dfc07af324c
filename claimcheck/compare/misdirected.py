"""Changes that a draft tells the wrong way round: "grew from 212 to 208"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.figures import Figure
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
    alike = [
        one
        for one in mates
        if one is not old and one.mention.unit == old.mention.unit and not one.mention.is_range
    ]
    if old.whole is not None:
        return next((one for one in alike if one.whole == old.whole), None)
    before = [one for one in alike if 0 < old.at - one.at <= NEAR and _follows(old)]
    return max(before, key=lambda one: one.at, default=None)


def _follows(old: Figure) -> bool:
    return _words_before(old) in SAID


def _words_before(figure: Figure) -> str:
    return " ".join(figure.line[max(figure.at - 2, 0) : figure.at])


def _direction(old: Figure, new: Figure | None) -> str:
    said = SAID.get(_words_before(old), "")
    if said or new is None or old.whole is None:
        return said
    return old.direction if old.direction == new.direction else ""


def _say(mention: Mention) -> str:
    end = mention.ends[0].value
    return f"{end:,}" if mention.is_range or not mention.text else " ".join(mention.text.split())
