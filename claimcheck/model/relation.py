"""Numbers that a rule found to be related, and the equation that relates them."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from claimcheck.interval import Interval
from claimcheck.model.outcome import Addition, Basis, Evidence, Verdict
from claimcheck.model.quantity import Quantity
from claimcheck.namedtuple import NamedTuple


class Equation(Protocol):
    """A relation between named terms that can be checked and solved for each of them."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported, review or refuted: can the equation hold for what the words allow?"""

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """What the term would have to be, in its own unit, for the others as printed.

        None if the equation does not determine it.
        """

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The arithmetic, in one line."""


@runtime_checkable
class NamesSlip(Protocol):
    """An equation that knows the slips people make with it (the wrong base of a percentage)."""

    def slip(self, terms: Mapping[str, Quantity]) -> str:
        """The likely slip when the equation does not hold, "" if none explains it."""


@runtime_checkable
class TellsAll(Protocol):
    """An equation whose message needs no number held against the others (shares that make 93%)."""

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """The whole message when the equation does not hold, in one line."""


@runtime_checkable
class AddsUp(Protocol):
    """An equation that says parts make a total, and can be laid out as a sum."""

    def addition(self, terms: Mapping[str, Quantity]) -> Addition:
        """The parts, what they make, and the total."""


class Term(NamedTuple):
    """A quantity in its role in an equation ("old", "new", "total", "part 2")."""

    role: str
    quantity: Quantity


class Relation(NamedTuple):
    """Numbers that a rule found to be related.

    `start`, `end` span the words that relate them.  `rule` is the code of the rule that found it.
    `accused` are the roles a finding names when nothing tells which number is wrong; all of them
    if empty.  `ceiling` is the gravest verdict this relation can bring about ("review" for a crude
    house factor or an uncertain reading).  `note` is shown with it; `evidence` is what the rule
    itself brings (a table row).  `alternatives` are other readings of the same words (an inherited
    scale word, another ton), each with all its terms; the reading that holds best counts.
    """

    rule: str
    terms: tuple[Term, ...]
    equation: Equation
    start: int
    end: int
    accused: tuple[str, ...] = ()
    ceiling: Verdict = Verdict.REFUTED
    note: str = ""
    basis: Basis = Basis.DRAFT
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[tuple[Term, ...], ...] = ()

    def quantities(self) -> dict[str, Quantity]:
        """The quantities by role."""
        return {term.role: term.quantity for term in self.terms}
