"""The likely slip: what a small mistake of the hand would make of the right number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

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
    for rewrite, words in (
        (_transposed, "two digits changed places"),
        (_one_digit_off, "one digit is off"),
    ):
        if any(Fraction(other) in wanted for other in rewrite(mention.ends[0].value)):
            return words
    return ""


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


def _digits(value: Decimal) -> tuple[list[int], int]:
    _, digits, exponent = value.as_tuple()
    return list(digits), int(exponent)


def _transposed(value: Decimal) -> Iterator[Decimal]:
    digits, exponent = _digits(value)
    if _too_few(digits):
        return
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            swapped = [*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :]]
            yield _number(value, swapped, exponent)


def _one_digit_off(value: Decimal) -> Iterator[Decimal]:
    digits, exponent = _digits(value)
    if _too_few(digits):
        return
    for at, own in enumerate(digits):
        for digit in range(10):
            if digit != own:
                yield _number(value, [*digits[:at], digit, *digits[at + 1 :]], exponent)


def _too_few(digits: list[int]) -> bool:
    return len("".join(map(str, digits)).strip("0")) < FEWEST_DIGITS


def _number(like: Decimal, digits: list[int], exponent: int) -> Decimal:
    return Decimal((like.as_tuple().sign, tuple(digits), exponent))
