"""A number as written, and how finely."""

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from claimcheck.model import Form, Printed
from claimcheck.namedtuple import NamedTuple

ONE = Decimal(1)
MAX_DIGITS = 40  # more than any printed figure; longer runs are hashes and serial numbers
EXACT = Context(prec=60)  # room for every product of a capped numeral and a scale word


class Numeral(NamedTuple):
    """One number that stands at `start:end` of a text.

    `printed` has the scale word in it, `scale` is that word's size (1 without).  `ordinal` tells
    "third" from "three".  `high` is set for orders ("hundreds").  A non-empty `reason` says why
    the digits could not be read.
    """

    start: int
    end: int
    printed: Printed
    form: Form = Form.DIGITS
    scale: Decimal = ONE
    ordinal: bool = False
    high: Printed | None = None
    reason: str = ""


@lru_cache(maxsize=8192)
def print_digits(digits: str) -> Printed:
    """Printed value of plain digits with an optional decimal point: "12.50", "1300"."""
    value = Decimal(digits)
    whole, point, places = digits.partition(".")
    if point:
        step = Decimal(1).scaleb(-len(places))
        return Printed(value, step, step)
    zeros = len(whole) - len(whole.rstrip("0"))
    return Printed(value, ONE, Decimal(10) ** zeros if zeros and value else ONE)


@lru_cache(maxsize=4096)
def scale_printed(printed: Printed, scale: Decimal) -> Printed:
    """The same with a scale word after it: every part times `scale`, exactly."""
    times = EXACT.multiply
    return Printed(
        times(printed.value, scale), times(printed.step, scale), times(printed.coarse, scale)
    )


def print_words(value: int, scale: int = 1) -> Printed:
    """Printed value of spelled words that end in the scale word `scale` (1 for none)."""
    step = Decimal(1 if scale == 100 else scale)
    return Printed(Decimal(value), step, max(step, Decimal(scale)))


def print_fraction(value: Fraction, step: Fraction = Fraction(1, 8)) -> Printed:
    """Printed value of a fraction, to 28 significant digits; mixed numbers have a step of 1/8."""
    as_decimal = divide(value)
    return Printed(as_decimal, divide(step), divide(step))


def divide(value: Fraction) -> Decimal:
    """The fraction as a Decimal of 28 significant digits."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def negate(printed: Printed) -> Printed:
    """The same below zero."""
    return Printed(-printed.value, printed.step, printed.coarse)
