"""How surely a number of the draft is the one that an equation gives."""

from __future__ import annotations

from claimcheck.compare.arithmetic import Result, value_of
from claimcheck.compare.figures import Figure
from claimcheck.compare.reckoning import ADDS, is_reckoned
from claimcheck.compare.surroundings import Role
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.patterns.retelling import digits_of

TELLING = 3  # digits of a number that hardly two others give by chance
CLOSE = 4  # tokens beside a number in which a word says that it was reckoned
BY_CHANCE = frozenset({"÷", "to", "of", "×"})


def is_sure(draft: Figure, result: Result) -> bool:
    """True unless numbers that have nothing to do with the draft's may give it by chance.

    A number of few digits is nearly always some quotient or sum of those of a paragraph.
    """
    if "old" in draft.mention.text:
        return False
    telling = len(digits_of(draft.mention)) >= TELLING and draft.mention.hedge is None
    if result.sign not in BY_CHANCE | ADDS or telling:
        return True
    return result.sign in ADDS and says_reckoned(draft)


def says_reckoned(draft: Figure) -> bool:
    """True if a word close to the number can only say that it is a sum or a difference."""
    return is_reckoned(draft, CLOSE, vocabulary().classes["loose"])


def turned_change(draft: Figure, result: Result) -> str:
    """What a change says the contrary of: of the old and the new value that it lies between; ""
    if it does not."""
    if result.sign != "−" or len(result.terms) != 2 or not draft.direction:
        return ""
    olds = [term for term in result.terms if term.role is Role.OLD]
    if len(olds) != 1 or any(term.quantity is None for term in result.terms):
        return ""
    (old,) = olds
    new = next(term for term in result.terms if term is not old)
    told = "rise" if value_of(new) > value_of(old) else "fall"
    return "" if told == draft.direction else f"direction turned: the source says a {told}"
