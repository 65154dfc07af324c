"""Numbers of the draft that one simple equation gives from the source's."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, islice, pairwise

from claimcheck.compare.align import Alignment
from claimcheck.compare.arithmetic import Result, quantity_of, ratio_results, value_of
from claimcheck.compare.chance import is_sure, turned_change
from claimcheck.compare.dated import is_made_explicit, reckoned
from claimcheck.compare.distant import distant_results
from claimcheck.compare.figures import Figure
from claimcheck.compare.lending import lent_figures, without_rate
from claimcheck.compare.mates import mate_results
from claimcheck.compare.one_unit import PERIODS
from claimcheck.compare.reckoning import (
    ADDS,
    FIGURES,
    is_multiple,
    is_reckoned,
    results_of,
    singles,
)
from claimcheck.compare.values import converts
from claimcheck.equations.wording import say_quantity
from claimcheck.meaning import printed_unit
from claimcheck.model import Form, Quantity
from claimcheck.namedtuple import NamedTuple
from claimcheck.units import find_unit

NEAREST = 4  # paragraphs of the sources that are tried
TABLE = 60  # numbers of a paragraph that is no prose, and is not reckoned with
MOST = 10  # numbers of one paragraph that are tried
OF_AGES = frozenset({"since", "to", ""})  # signs of what gives how old something is
ROUGHLY = Fraction(6, 100)  # of a share: what "one in eight" may be off
APART = Fraction(1, 5)  # of a number: no rounding is farther off


class Derived(NamedTuple):
    """The numbers that another follows from, and how.

    `sure` unless two numbers may give it by chance; `turned` says what it says the contrary of.
    """

    terms: tuple[Figure, ...]
    message: str
    sure: bool = True
    turned: str = ""


def derive(draft: Figure, alignment: Alignment) -> Derived | None:
    """How the number follows from numbers of one paragraph of a source; None if it does not.

    Sums and differences of numbers of one unit and thing, shares, multiples and percent changes,
    what is left of a hundred percent, and lengths of time between dates.
    """
    found = _derive(draft, alignment)
    if found is not None:
        return found
    others = chain(lent_figures(draft, alignment.beside(draft)), without_rate(draft))
    lent = (_derive(one, alignment) for one in others)
    return next((one for one in lent if one is not None), None)


def _derive(draft: Figure, alignment: Alignment) -> Derived | None:
    if draft.quantity is None or draft.mention.kind not in FIGURES or draft.mention.is_range:
        return None
    if draft.named:  # an age is no sum
        return None
    one = _one_unit_of(draft, alignment)
    if one is not None:
        return one
    if draft.twin is not None and converts(draft.twin, draft.quantity):
        return Derived((), f"converted from {say_quantity(draft.twin)}")
    paragraphs = list(_paragraphs(draft, alignment))
    near = [end for paragraph in paragraphs for end in singles(paragraph)]
    results = chain(
        *(results_of(draft, paragraph, alignment) for paragraph in paragraphs),
        mate_results(draft, alignment),
        distant_results(draft, near, alignment),
        ratio_results(near) if is_multiple(draft) else (),
    )
    aged = "old" in draft.mention.text
    fair = (result for result in results if not aged or result.sign in OF_AGES)
    found = next((result for result in fair if _follows(draft, result)), None)
    if found is None:
        return None
    message = f"follows from {_say(found)}"
    return Derived(found.terms, message, is_sure(draft, found), turned_change(draft, found))


def derive_moment(draft: Figure, alignment: Alignment) -> Derived | None:
    """How a date or time follows from what the source tells; None if it does not."""
    terms = reckoned(draft, alignment)
    if terms:
        return Derived(terms, f"follows from {_say(Result(Fraction(0), terms, '±'))}")
    if is_made_explicit(draft, alignment):
        return Derived((), "the source says it without a name")
    return None


def _one_unit_of(draft: Figure, alignment: Alignment) -> Derived | None:
    """ "12 months" from "within a year"; None if the source speaks of no such unit."""
    quantity = quantity_of(draft)
    if quantity.unit.dimension != "time":
        return None
    for near in alignment.blocks.beside(draft):
        for before, word in pairwise(near.line):
            named = before in ("a", "an", "one") and word in PERIODS
            if named and _says(quantity, find_unit(word).factor):
                return Derived((near,), f"the source says {before} {word}")
    return None


def _paragraphs(draft: Figure, alignment: Alignment) -> Iterator[list[Figure]]:
    """The numbers of the paragraphs that speak of the same thing, the nearest first; those that
    tell the other numbers of the draft's sentence before."""
    seen: set[tuple[int, int]] = set()
    mates = alignment.beside(draft)
    told = (alignment.best[id(mate)].figure for mate in mates if id(mate) in alignment.best)
    first = [figures[0] for figures in islice(alignment.paragraphs.values(), NEAREST + 1)]
    few = first if len(first) <= NEAREST else ()
    for near in chain(told, alignment.blocks.beside(draft), few):
        if (near.source, near.block) not in seen and len(seen) < NEAREST:
            seen.add((near.source, near.block))
            paragraph = alignment.paragraphs[near.source, near.block]
            if len(paragraph) <= TABLE:
                yield paragraph[:MOST]


def _follows(draft: Figure, result: Result) -> bool:
    """True if the draft's words allow the result; without a hedge a sum must be exact, and no term
    of it smaller than what the draft rounds to."""
    quantity = quantity_of(draft)
    printed = float(quantity.unit.to_base(Fraction(quantity.mention.ends[0].value)))
    if abs(float(result.value) - printed) > abs(printed) / 2 or not _says(quantity, result.value):
        return False
    if result.sign not in ADDS:
        return True
    unit = printed_unit(quantity.mention.ends[0]) * quantity.unit.factor
    dimension = quantity.unit.dimension
    told = [term for term in result.terms if term.quantity is not None]
    sizes = [abs(value_of(term)) for term in told if quantity_of(term).unit.dimension == dimension]
    own = quantity.unit.to_base(Fraction(quantity.mention.ends[0].value))
    exact = own == result.value or quantity.mention.hedge is not None
    return (exact or is_reckoned(draft)) and all(size >= unit for size in sizes)


def _says(draft: Quantity, value: Fraction) -> bool:
    """True if the draft's words allow the value, in base units, near their number."""
    printed = abs(Fraction(draft.mention.ends[0].value))
    own = draft.unit.from_base(value)
    off = abs(own - printed)
    if draft.mention.form is Form.FRACTION and off <= printed * ROUGHLY:
        return True
    return off <= printed * APART and own in draft.meaning.core


def _say(result: Result) -> str:
    texts = [" ".join(term.written.text.split()) for term in result.terms]
    if len(texts) == 1:
        return f"{result.sign} {texts[0]}".strip()
    return f" {result.sign} ".join(texts)
