"""Terms of an equation from words: "percent 5%, new 105, old 100"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.equations.formula import Formula
from claimcheck.model import Quantity, Unit, Verdict
from tests.quantities import COUNT, PERCENT, quantity


def terms(said: str, unit: Unit = COUNT) -> dict[str, Quantity]:
    """Quantities by role; a % after a number makes it a percentage, a word before it a hedge."""
    found = {}
    for part in said.split(", "):
        role, _, rest = part.rpartition(" ")
        role, _, hedge = role.partition(":")
        own = PERCENT if rest.endswith("%") else unit
        found[role] = quantity(rest.rstrip("%"), unit=own, hedge=hedge or None)
    return found


def solves(equation: Formula, found: dict[str, Quantity], role: str) -> bool:
    """True if the value that is solved for, printed finely, makes the equation hold."""
    wanted = equation.solve(role, found)
    if wanted is None or wanted.middle is None:
        return False
    fine = quantity(f"{float(wanted.middle):.6f}", unit=found[role].unit)
    return equation.compare({**found, role: fine}) is Verdict.SUPPORTED


def middle(equation: Formula, found: dict[str, Quantity], role: str) -> Fraction:
    """The middle of what the role would have to be."""
    wanted = equation.solve(role, found)
    assert wanted is not None
    assert wanted.middle is not None
    return wanted.middle
