"""Two numbers of two texts in a unit that compares, whatever they are written in."""

from __future__ import annotations

from enum import Enum

from claimcheck.compare.figures import Figure
from claimcheck.compare.surroundings import root
from claimcheck.model import Form, Kind, Mention, Quantity, Unit
from claimcheck.namedtuple import NamedTuple
from claimcheck.units import find_unit

POUNDS = {"pound", "GBP"}  # of money, read as a weight where no sign tells
EACH = frozenset({"each", "every", "apiece", "per"})
YEARLY = {
    "hour": frozenset({"hourly"}),
    "day": frozenset({"daily"}),
    "week": frozenset({"weekly"}),
    "month": frozenset({"monthly"}),
    "year": frozenset({"annual", "annually", "yearly"}),
}
PER = " / "
PERIODS = frozenset({"hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
_DEGREES = frozenset({"degree", "degC", "degF"})


class Fit(Enum):
    """How the draft's number tells the source's."""

    SAME = "the same number"
    CONVERTED = "the same in another unit"
    ROUNDED = "rounded"
    PART = "one end of a range"
    BARE = "the same number without its unit"
    PER = "the same number without what it is for each of"


class Terms(NamedTuple):
    """Two quantities in one unit, and whether a unit had to be supplied for one of them."""

    draft: Quantity
    source: Quantity
    lost: Fit | None = None


def in_one_unit(draft: Figure, source: Figure) -> Terms | None:
    """The two quantities in a unit that compares; None if they are of different kinds of things."""
    a, b = draft.quantity, source.quantity
    if a is None or b is None:
        return None
    if Kind.ORDINAL in (a.mention.kind, b.mention.kind):
        return Terms(a._replace(unit=b.unit), b)
    if a.unit.dimension == b.unit.dimension:
        return Terms(a, b)
    read = _as_read(a, b)
    if read is not None:
        return read
    if {a.unit.name, b.unit.name} == POUNDS:
        return Terms(a._replace(unit=b.unit), b)
    share = _as_shares(a, b) or _as_noun(a, b) or _as_temperatures(a, b)
    return share or _as_bare(a, b) or _as_per(draft, source)


def _as_read(a: Quantity, b: Quantity) -> Terms | None:
    """Another reading of a unit's name: 80 cents are euros where the other speaks of euros."""
    if PER in a.unit.name or PER in b.unit.name:
        return None
    first, second = read_as(a.unit, b.unit.dimension), read_as(b.unit, a.unit.dimension)
    if first is not None:
        return Terms(a._replace(unit=first), b)
    return None if second is None else Terms(a, b._replace(unit=second))


def read_as(unit: Unit, dimension: str) -> Unit | None:
    """The unit, or another size that its name may have, of the dimension."""
    if unit.dimension == dimension:
        return unit
    return next((one for one in unit.readings if one.dimension == dimension), None)


def _as_shares(a: Quantity, b: Quantity) -> Terms | None:
    """A fraction and a percentage: "a quarter" and 25%."""
    for share, other in ((a, b), (b, a)):
        fraction = share.mention.form is Form.FRACTION and not share.mention.unit
        if fraction and other.unit.name == "percent":
            as_share = share._replace(unit=Unit("", "percent"))
            return Terms(as_share, b) if share is a else Terms(a, as_share)
    return None


def _as_noun(a: Quantity, b: Quantity) -> Terms | None:
    """A unit that stands behind a word: "five more years" and "five years"."""
    for short, other in ((a, b), (b, a)):
        last = short.mention.noun.lower().split()[-1:]
        if not short.mention.unit and last and _names(last[0], other.unit):
            lent = short._replace(unit=other.unit)
            return Terms(lent, b) if short is a else Terms(a, lent)
    return None


def _names(noun: str, unit: Unit) -> bool:
    """True for "years" of the year, and "points" of the percentage point."""
    return noun.removesuffix("s") in (unit.name, unit.name.removeprefix("percentage_"))


def _as_temperatures(a: Quantity, b: Quantity) -> Terms | None:
    """Degrees of no scale, and degrees of one."""
    names = {a.unit.name.removeprefix("delta_"), b.unit.name.removeprefix("delta_")}
    if not names <= _DEGREES or (len(names) == 2 and "degree" not in names):
        return None
    return Terms(a, b._replace(unit=a.unit))


def is_bare(mention: Mention) -> bool:
    """True for a number without unit and noun, which may be of anything."""
    return mention.kind in (Kind.NUMBER, Kind.AGE_NAME) and not mention.unit and not mention.noun


def _as_bare(a: Quantity, b: Quantity) -> Terms | None:
    """A number without unit takes that of the other; of an age nothing is lost."""
    for bare, other in ((a, b), (b, a)):
        if is_bare(bare.mention) and bare.mention.form is not Form.FRACTION:
            lent = bare._replace(unit=other.unit)
            name, money = other.unit.name, other.mention.kind is Kind.MONEY
            kept = name == "year" or money or (bare is b and name != "percent")
            lost = None if kept else Fit.BARE
            return Terms(lent, b, lost) if bare is a else Terms(a, lent, lost)
    return None


def _as_per(draft: Figure, source: Figure) -> Terms | None:
    """ "$5" for "$5 a barrel": the same number, if the sentence names what it is for each of."""
    a, b = draft.quantity, source.quantity
    assert a is not None
    assert b is not None
    for figure, one, other in ((draft, a, b), (source, b, a)):
        amount, per = amount_of(other)
        own = read_as(one.unit, amount.dimension)
        if own is None:
            own, amount = one.unit, read_as(amount, one.unit.dimension) or amount
        if not per or PER in one.unit.name or own.dimension != amount.dimension:
            continue
        if not amount.dimension and one.mention.unit:
            continue
        whole, part = other._replace(unit=amount), one._replace(unit=own)
        price = other.mention.kind is Kind.MONEY and per not in PERIODS
        lost = None if price or is_said(per, figure) else Fit.PER
        return Terms(part, whole, lost) if other is b else Terms(whole, part, lost)
    return None


def amount_of(quantity: Quantity) -> tuple[Unit, str]:
    """The unit above the line, and what stands under it; "" without a line."""
    amount, _, per = quantity.unit.name.partition(PER)
    if not per:
        return quantity.unit, ""
    return find_unit("" if amount == "1" else amount), per


def unit_words(mention: Mention) -> frozenset[str]:
    """The stems of the words that a number is written with: "crown" of "6.8 million crowns"."""
    words = "".join(c if c.isalpha() else " " for c in mention.text.lower()).split()
    return frozenset(root(word) for word in words) - {""}


def is_said(per: str, figure: Figure) -> bool:
    """True if the sentence names what a rate is for each of."""
    if not EACH.isdisjoint(figure.line) or not YEARLY.get(per, EACH).isdisjoint(figure.spoken):
        return True
    words = per.replace("oil_bbl", "barrel").replace("_", " ").split()
    return any(word[:5] == other[:5] for word in words for other in figure.spoken)


def one_noun(a: Mention, b: Mention) -> bool:
    """True if the same things are counted, as far as the nouns tell."""
    first, second = ({root(word) for word in m.noun.lower().split()} - {""} for m in (a, b))
    if a.unit or b.unit:
        return a.unit == b.unit
    return bool(first & second) or bool(a.noun and a.noun.lower() == b.noun.lower())
