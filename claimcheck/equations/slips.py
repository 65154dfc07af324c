"""The likely slip: what a small mistake of the hand would make of the right number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from claimcheck.equations.wording import say_quantity
from claimcheck.interval import Interval
from claimcheck.model import Quantity

FEWEST_DIGITS = 3  # with fewer, changed digits explain almost anything
WIDEST = 2  # times as large: the largest wanted value of the smallest

_APART = {
    f"{size} times too {way}": f"a factor of {size} apart"
    for size in ("ten", "a hundred", "a thousand", "a million")
    for way in ("large", "small")
}
_FACTORS = (
    (Fraction(1, 10), "ten times too large"),
    (Fraction(10), "ten times too small"),
    (Fraction(1, 1000), "a thousand times too large"),
    (Fraction(1000), "a thousand times too small"),
    (Fraction(1, 100), "a hundred times too large"),
    (Fraction(100), "a hundred times too small"),
    (Fraction(1, 10**6), "a million times too large"),
    (Fraction(10**6), "a million times too small"),
)
_SCALES = {
    (Fraction(1, 1000), "billion"): "billion for million",
    (Fraction(1000), "million"): "million for billion",
    (Fraction(1, 1000), "million"): "million for thousand",
    (Fraction(1000), "thousand"): "thousand for million",
    (Fraction(1, 1000), "trillion"): "trillion for billion",
    (Fraction(1000), "billion"): "billion for trillion",
}


def name_slip(quantity: Quantity, wanted: Interval) -> str:
    """The slip that turns a value in `wanted` into the printed one; "" if none does.

    In the quantity's own unit.  A wrong power of ten comes before digits in the wrong order, and
    these before one wrong digit.
    """
    mention = quantity.mention
    if len(mention.ends) != 1 or not mention.ends[0].value or not _is_narrow(wanted):
        return ""
    value = Fraction(mention.ends[0].value)
    for factor, words in _FACTORS:
        if value * factor in wanted:
            return _scale_words(mention.text, factor) or words
    printed = mention.ends[0].value
    fitting = _in_last_digits(wanted, printed)
    for rewrite, words in (
        (_transposed, "two digits changed places"),
        (_one_digit_off, "one digit is off"),
    ):
        if any(other in fitting for other in rewrite(printed)):
            return words
    return ""


def _in_last_digits(wanted: Interval, printed: Decimal) -> range:
    """The wanted values that have no more digits than the printed one, in units of its last."""
    assert wanted.lower is not None
    assert wanted.upper is not None
    unit = Fraction(10) ** _exponent(printed)
    low, high = wanted.lower / unit, wanted.upper / unit
    first = ceil(low) if wanted.lower_closed else floor(low) + 1
    last = floor(high) if wanted.upper_closed else ceil(high) - 1
    return range(first, last + 1)


def _is_narrow(wanted: Interval) -> bool:
    """True for values so near each other that a slip which hits them is no chance."""
    low, high = wanted.lower, wanted.upper
    if low is None or high is None or low * high < 0:
        return False
    return max(abs(low), abs(high)) <= WIDEST * min(abs(low), abs(high))


def name_slips(found: Sequence[tuple[Quantity, Interval]]) -> str:
    """The slip for numbers of which one is wrong, each with what it would have to be.

    Told of the one number that a slip explains; of the relation if the same slip, or a power of
    ten, explains several; "" otherwise.
    """
    slips = [
        (quantity, slip) for quantity, wanted in found if (slip := name_slip(quantity, wanted))
    ]
    kinds = {_APART.get(slip, slip) for _, slip in slips}
    if len(slips) == 1:
        return f"{say_quantity(slips[0][0])}: {slips[0][1]}"
    return kinds.pop() if len(kinds) == 1 else ""


def _scale_words(text: str, factor: Fraction) -> str:
    lowered = text.lower()
    for (size, word), slip in _SCALES.items():
        if size == factor and word in lowered:
            return slip
    return ""


def _exponent(value: Decimal) -> int:
    return int(value.as_tuple().exponent)


def _transposed(value: Decimal) -> Iterator[int]:
    """The value with two digits in the other order, in units of its last digit."""
    digits = value.as_tuple().digits
    if _too_few(digits):
        return
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            swapped = (*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :])
            yield _whole(swapped, value)


def _one_digit_off(value: Decimal) -> Iterator[int]:
    """The value with another digit in one place, in units of its last digit."""
    digits = value.as_tuple().digits
    if _too_few(digits):
        return
    whole, step = _whole(digits, value), -1 if value < 0 else 1
    for own in reversed(digits):
        for digit in range(10):
            if digit != own:
                yield whole + (digit - own) * step
        step *= 10


def _too_few(digits: Sequence[int]) -> bool:
    return len("".join(map(str, digits)).strip("0")) < FEWEST_DIGITS


def _whole(digits: Sequence[int], like: Decimal) -> int:
    """The number of the digits, with the sign of the other."""
    whole = int("".join(map(str, digits)))
    return -whole if like < 0 else whole
