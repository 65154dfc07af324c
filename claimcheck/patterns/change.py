"""Old and new values of a change, brought to one unit and one scale."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from claimcheck.meaning import as_difference, meaning_of, rescale, scale_word, unhedged
from claimcheck.model import Kind, Mention, Quantity, Reading, Term, Unit
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.search import Hit
from claimcheck.patterns.unchanged import is_fraction, is_no_change, word_ahead

Terms = tuple[Term, ...]
_UP = frozenset({"rise", "up", "more"})
_COMPARED = frozenset({"more_than", "less_than"})
_THAN = frozenset({"more", "less"})
_DOWN = frozenset({"fall", "down", "less"})


@cache
def change_patterns(said: str, value: str) -> tuple[str, ...]:
    """The ways to tell a change with the old and the new value.

    `said` are the slot types of what is told of the change ("percent|fraction"), `value` those of
    the two values.  A difference must stand right behind its verb; a percentage need not.
    """
    of_percent = "percent" in said.split("|")
    gap = "by|a|an|another|some?" if "figure" in said.split("|") else "..."
    lines = (*_CHANGES, *(_OF_PERCENT if of_percent else _OF_AMOUNT))
    slots = {
        "V": "{verb:rise|fall} " + gap,
        "S": f"{{said:{said}}}",
        "N": f"{{new:{value}}}",
        "O": f"{{old:{value}}}",
    }
    return tuple(" ".join(slots.get(part, part) for part in line.split()) for line in lines)


_CHANGES = (
    "V S ... to|at N ... {basis} .. O",
    "N ... ,|–|— S {verb:up|down} on|from .. O",
    "V S ... to|at N ,? up|down|higher|lower from O",
    "V S ... to|at N .. ,|–|— up|down|higher|lower from O",
    "V S ... from O ... to N",
    "{verb:rise|fall} ... from O ... to N ... ,|–|— a|an? {rise|fall} of|by? S",
    "{verb:rise|fall} ... to N ... from O ... ,|–|— a|an? {rise|fall} of|by? S",
    "{verb:rise|fall} ... to|at N ... {up|down} S {basis} .. O",
    "S {verb:rise|fall} ... from O ... to N",
    "S {verb:rise|fall} ... to N ... from O",
    "N ... ,|–|— {verb:up|down} S {basis} .. O",
    "N ... ,|–|— a|an ... {verb:rise|fall} of S {basis} .. O",
    "N ... ,|–|— which ... {verb:rise|fall} of S {basis} .. O",
    "N ... ,|–|— a|an S {verb:rise|fall} {basis|more} .. O",
    "N ... ,|–|— S {verb:more|less} .. O",
    "N was|were|is|are|stood? {verb:up|down} S {basis} .. O",
    "N ... ,|–|— S {verb:more|less} ... when .. O",
    "V S ... from {both:range}",
    "{verb:rise|fall} ... from {both:range} ... ,|–|— a|an? {rise|fall} of|by? S",
    "S {verb:rise|fall} ... from {both:range}",
)
_OF_AMOUNT = ("{verb:rise|fall} by? {step:range} {basis} .. O",)
_OF_PERCENT = (
    "S {verb:more|less} .. O ,|–|— at|to|with N",
    "N ... {up|down} from O ... ,|–|— a|an {verb:rise|fall} of S",
    "N ... {up|down} from O ... ,|–|— a|an S {verb:rise|fall}",
    "N ... {verb:up|down} from O ,|–|— or S",
    "N ... {verb:up|down} from O ( S",
    "N ,? {basis} .. O ... ,|–|— {verb:up|down} S",
    "N ,? {basis} .. O ... ,|–|— a|an {verb:rise|fall} of S",
    "N ,? {basis} .. O ... ,|–|— a|an S {verb:rise|fall}",
    "{verb:rise|fall} ... from O ... to N ... ,|–|— a|an S {rise|fall}",
    "{verb:rise|fall} ... to N ... from O ... ,|–|— a|an S {rise|fall}",
    "{verb:rise|fall} ... from {both:range} ... ,|–|— a|an S {rise|fall}",
    "{verb:rise|fall} ... from {both:range} ... ,|–|— or? S",
    "{verb:rise|fall} ... from {both:range} ( {rise|fall}? of|by? S",
    "{verb:rise|fall} ... from O ... to N ,|–|— or? S",
    "{verb:rise|fall} ... to N ... from O ,|–|— or? S",
    "{verb:rise|fall} ... from O ... to N ( {rise|fall}? of|by? S",
    "{verb:rise|fall} ... to N ... from O ( {rise|fall}? of|by? S",
    "N ... ,|–|— a|an ... {verb:rise|fall} of S over|on|to ... O",
    "N ... ,|–|— {up|down} {skipped:figure} {basis} O ... ,|–|— a|an {verb:rise|fall} of S",
    "and S ... to N from O",
)


def sign_of(hit: Hit, name: str = "verb") -> int:
    """1 for a verb of rising, −1 for one of falling, 0 for neither."""
    classes = cues_in(hit.words.get(name, ""))
    return bool(classes & _UP) - bool(classes & _DOWN)


def change_terms(reading: Reading, hit: Hit, role: str) -> list[Terms]:
    """The terms of what is said (in this role), "new" and "old", and other readings of them.

    A bare number takes the unit of the other ("to $26 from 31"), and in another reading its scale
    word ("to 381 million from 160").  Empty if the two values have different units.
    """
    step = hit.mentions.get("step")
    said = reading.measure(hit.mentions["said"]) if step is None else end_of(reading, step, 0)
    old, new = old_and_new(reading, hit)
    if is_no_change(reading, hit, said, new, old):
        return []
    pair = share_unit(new, _compared(hit, old))
    if pair is None:
        return []
    new, old = pair
    if role == "difference":
        said, new, old = _richest_unit(as_difference(said), new, old)
    readings = [(new, old), *scaled_readings(new, old)]
    if role == "difference":
        major = _in_major_units(said, readings)
        readings = major if major and _has_decimals(new) else [*readings, *major]
    return [(Term(role, said), Term("new", a), Term("old", b)) for a, b in readings]


def _compared(hit: Hit, old: Quantity) -> Quantity:
    """The old value; in "12% more than 8 million" the 8 million has no hedge."""
    than = not cues_in(hit.words.get("verb", "")).isdisjoint(_THAN)
    return unhedged(old) if than and old.mention.hedge in _COMPARED else old


def _richest_unit(*quantities: Quantity) -> list[Quantity]:
    """The quantities in the unit of the one that says most: "$68 more" beside "$2,418 a year"."""
    rich = max(quantities, key=lambda one: (one.unit.name.count(" / "), bool(one.unit.name)))
    return [_lent(one, rich) if _takes_unit(one, rich) else one for one in quantities]


def _has_decimals(quantity: Quantity) -> bool:
    return any(end.step < 1 for end in quantity.mention.ends)


def _in_major_units(
    said: Quantity, readings: list[tuple[Quantity, Quantity]]
) -> list[tuple[Quantity, Quantity]]:
    """The values in dollars, where cents are said of them ("rose 25 cents to 17.25 from 17.00")."""
    minor = said.unit.dimension.startswith("money:") and said.unit.factor != 1
    if not minor or " / " in said.unit.dimension:
        return []
    major = Unit(said.unit.dimension.removeprefix("money:"), said.unit.dimension)
    return [
        (new._replace(unit=major), old._replace(unit=major))
        for new, old in readings
        if not (new.mention.unit or old.mention.unit)
    ]


def old_and_new(reading: Reading, hit: Hit) -> tuple[Quantity, Quantity]:
    """The old and the new value of a match, which may be the two ends of "from A to B"."""
    both = hit.mentions.get("both")
    if both is not None:
        return end_of(reading, both, 0), end_of(reading, both, -1)
    step = hit.mentions.get("step")  # "rose by 30 to 150 from 120"
    old = reading.measure(hit.mentions["old"])
    if step is not None:
        return old, end_of(reading, step, -1)
    return old, _outside(reading, hit, reading.measure(hit.mentions["new"]), old)


def _outside(reading: Reading, hit: Hit, new: Quantity, old: Quantity) -> Quantity:
    """The new value; a bare old one is held against the form before the brackets, not in them."""
    if old.mention.unit or not word_ahead(reading, new.mention).startswith("("):
        return new
    mentions = hit.sentence.mentions
    at = bisect_left(mentions, new.mention.start, key=lambda one: one.start)
    return reading.measure(mentions[at - 1]) if at else new


def end_of(reading: Reading, mention: Mention, at: int) -> Quantity:
    """One end of a mention with two, as a quantity of its own."""
    return reading.measure(mention._replace(ends=(mention.ends[at],)))


def share_unit(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two in comparable units, a bare number taking the other's; None if they differ.

    Not a percentage's: "to 1,572" beside "12 percent" stays what it is.
    """
    if one.unit.dimension == other.unit.dimension:
        return one, other
    one, other = _without_shared(one), _without_shared(other)
    if one.unit.dimension == other.unit.dimension:
        return one, other
    if _takes_unit(one, other):
        return _lent(one, other), other
    if _takes_unit(other, one):
        return one, _lent(other, one)
    return None


def _lent(poor: Quantity, rich: Quantity) -> Quantity:
    """The first in the unit of the second; cents stay cents ("5 cents" beside "$1.20 a share")."""
    if poor.unit.dimension == rich.unit.dimension:
        return poor
    if not poor.unit.dimension or rich.unit.name.startswith(f"{poor.unit.name} / "):
        return poor._replace(unit=rich.unit)
    factor = poor.unit.factor * rich.unit.factor
    return poor._replace(unit=Unit(poor.unit.name, rich.unit.dimension, factor))


def _without_shared(quantity: Quantity) -> Quantity:
    """The quantity without a unit that it was only lent by a neighbour."""
    if not any("shared" in note for note in quantity.mention.notes):
        return quantity
    mention = quantity.mention._replace(unit="", kind=Kind.NUMBER, notes=())
    return Quantity(mention, meaning_of(mention), Unit("", ""))


def _takes_unit(poor: Quantity, rich: Quantity) -> bool:
    """True for "26" beside "$31", and for "$1" or "5 cents" beside "$1.20 a share"."""
    currency = poor.unit.dimension.removeprefix("money:")
    if rich.unit.name.startswith((f"{poor.unit.name} / ", f"{currency} / ")):
        return scale_word(poor.mention) == 1
    if rich.unit.name == "percent" or poor.mention.unit or poor.mention.noun:
        return False
    led = rich.unit.dimension == "time" and poor.mention.start < rich.mention.start
    return not led and not is_fraction(poor.mention)  # "240 in 2021, doubling in 20 years"


def scaled_readings(one: Quantity, other: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """The two with the scale word of the one on the other too, where only one has any."""
    first, second = scale_word(one.mention), scale_word(other.mention)
    if first > 1 and second == 1:
        yield one, rescale(other, first)
    elif second > 1 and first == 1:
        yield rescale(one, second), other


def word_before(reading: Reading, hit: Hit, cue: str) -> str:
    """The word or phrase before a cue word of the match; "" if there is none."""
    tokens = reading.tokens(hit.sentence)
    at = bisect_left(tokens, hit.start, key=lambda token: token.start)
    while at < len(tokens) and tokens[at].start < hit.end:
        if tokens[at].word == cue:
            return tokens[at - 1].word if at else ""
        at += 1
    return ""
