"""Unit strings such as "USD / oil_bbl" and "kilometer ** 2": read into powers and written again."""

from collections.abc import Iterable

from claimcheck.namedtuple import NamedTuple

MAX_LENGTH = 200  # longer strings are no unit
MAX_POWER = 12
_SIGNS = {"*": 1, "/": -1}


class Power(NamedTuple):
    """An atom of a unit string and its exponent, negative under the bar."""

    atom: str
    exponent: int


def parse_powers(text: str) -> tuple[Power, ...] | None:
    """The atoms of a unit string in order, "1" left out; None if it is not one.

    The grammar is that of Pint's own printing: atoms joined by " * " and " / ", each with at most
    one " ** n".  Nothing is evaluated.
    """
    if not text:
        return ()
    if len(text) > MAX_LENGTH:
        return None
    tokens = _tokens(text)
    if len(tokens) % 2 == 0:  # a control sign of our own stands in the text
        return None
    powers: list[Power] = []
    for operator, token in zip(["*", *tokens[1::2]], tokens[::2], strict=True):
        power = _power(operator, token)
        if power is None:
            return None
        if power.atom != "1":
            powers.append(power)
    return tuple(powers)


def render_powers(powers: Iterable[Power]) -> str:
    """The unit string of the powers, equal atoms gathered: "a * b ** 2 / c", "1 / a"; or ""."""
    gathered: dict[str, int] = {}
    for atom, exponent in powers:
        gathered[atom] = gathered.get(atom, 0) + exponent
    over = [_render(atom, e) for atom, e in gathered.items() if e > 0]
    under = [_render(atom, -e) for atom, e in gathered.items() if e < 0]
    if not over and not under:
        return ""
    return " / ".join([" * ".join(over) or "1", *under])


def _tokens(text: str) -> list[str]:
    """Atoms and operators by turns; "**" stays with its atom, blanks inside an atom stay."""
    spaced = (
        text.replace("**", "\0").replace("*", "\1*\1").replace("/", "\1/\1").replace("\0", "**")
    )
    return [_tight(token.strip()) for token in spaced.split("\1")]


def _power(operator: str, token: str) -> Power | None:
    """The power that an operator joins to the others; None if either is not one."""
    sign = _SIGNS.get(operator)
    atom, _, exponent = token.partition("**")
    if sign is None or not atom or not _is_exponent(exponent):
        return None
    return Power(atom, sign * int(exponent or 1))


def _tight(token: str) -> str:
    atom, stars, exponent = token.partition("**")
    return f"{atom.strip()}{stars}{exponent.strip()}"


def _is_exponent(text: str) -> bool:
    digits = text.removeprefix("-")
    return not text or (
        digits.isascii() and digits.isdigit() and len(digits) < 3 and int(digits) <= MAX_POWER
    )


def _render(atom: str, exponent: int) -> str:
    return atom if exponent == 1 else f"{atom} ** {exponent}"
