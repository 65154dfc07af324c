"""Numbers and quantities as messages show them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from claimcheck.interval import Interval
from claimcheck.lexicon.words import load_toml
from claimcheck.model import Quantity

FIGURES = 4  # significant figures of a computed number
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SIGNS = frozenset("$£€¥")
_CLOSE = frozenset({"%", "p"})  # stand right behind their number
_POWERS = {"2": "²", "3": "³"}


@cache
def unit_symbols() -> dict[str, str]:
    """Symbols of units for messages, by unit string."""
    return {name: str(symbol) for name, symbol in load_toml("symbols.toml").items()}


def say_number(value: Fraction, figures: int = FIGURES) -> str:
    """The number rounded to some figures, with separators and a scale word from a million up."""
    sign, size = ("−" if value < 0 else ""), abs(value)
    for scale, word in SCALES:
        if size >= scale:
            return f"{sign}{_plain(size / scale, figures)} {word}"
    return sign + _plain(size, figures)


def _plain(value: Fraction, figures: int) -> str:
    if not value:
        return "0"
    number = Decimal(value.numerator) / Decimal(value.denominator)
    places = max(figures - 1 - number.adjusted(), 0)
    text = f"{number:,.{min(places, 12)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def say_value(value: Fraction, unit: str, figures: int = FIGURES) -> str:
    """The number with its unit: "501.9 sq mi", "$1.2 million", "5.5%", "$5 per share"."""
    number = say_number(value, figures)
    amount, _, per = unit.partition(" / ")
    sign = unit_symbols().get(amount, "")
    if sign in _SIGNS:
        money = f"−{sign}{number[1:]}" if number.startswith("−") else sign + number
        return f"{money} per {say_unit(per)}" if per else money
    words = say_unit(unit, plural=number not in ("1", "−1"))
    return number + words if words in _CLOSE else f"{number} {words}".rstrip()


def say_unit(unit: str, *, plural: bool = False) -> str:
    """A unit as prose writes it: its symbol or its name, "g/cm³" for a quotient; "" for a count."""
    if unit in unit_symbols() or not unit:
        return unit_symbols().get(unit, "")
    amount, _, per = unit.partition(" / ")
    if per:
        return f"per {say_unit(per)}" if amount == "1" else f"{say_unit(amount)}/{say_unit(per)}"
    name, _, power = unit.partition(" ** ")
    symbol = unit_symbols().get(name)
    words = symbol or name.replace(" * ", "·").replace("_", " ")
    if power:
        return words + _POWERS.get(power, f"^{power}")
    return _plural(words) if plural and not symbol and not name.isupper() else words


def _plural(words: str) -> str:
    """ "acre feet", "centuries", "lumens"."""
    if words.endswith("foot"):
        return f"{words[:-4]}feet"
    if words.endswith("y") and words[-2:-1] not in tuple("aeiou"):
        return f"{words[:-1]}ies"
    return words + ("es" if words.endswith(("s", "x", "ch", "sh")) else "s")


def say_quantity(quantity: Quantity) -> str:
    """The mention as it is printed."""
    return " ".join(quantity.mention.text.split())


def say_interval(interval: Interval, unit: str, figures: int = FIGURES) -> str:
    """The interval in words: one value, "18 to 22", "over 18", "under 22"."""
    low, high = interval.lower, interval.upper
    if low is None and high is None:
        return "anything"
    if low is None or high is None:
        end = low if high is None else high
        assert end is not None
        return ("over " if high is None else "under ") + say_value(end, unit, figures)
    first, last = say_value(low, unit, figures), say_value(high, unit, figures)
    return first if first == last else f"{say_number(low, figures)} to {last}"
