"""Numbers and the legal ways to write them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen"""
SMALL = _SMALL.split()
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def spell(value: int, *, joint: str = "-", conjunction: str = "") -> str:
    """The number in words, below a quadrillion; `conjunction` goes after "hundred"."""
    for size, name in SCALES:
        if value >= size:
            head = f"{spell(value // size, joint=joint, conjunction=conjunction)} {name}"
            rest = value % size
            return (
                head if not rest else f"{head} {spell(rest, joint=joint, conjunction=conjunction)}"
            )
    if value >= 100:
        head, rest = f"{SMALL[value // 100]} hundred", value % 100
        return head if not rest else f"{head} {conjunction}{spell(rest, joint=joint)}"
    if value >= 20:
        unit = value % 10
        return TENS[value // 10] + (f"{joint}{SMALL[unit]}" if unit else "")
    return SMALL[value]


def group(value: int, mark: str) -> str:
    """The number in groups of three."""
    return f"{value:,}".replace(",", mark)


@st.composite
def spelled_integers(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A whole number below a quadrillion and its words."""
    value = draw(st.one_of(st.integers(0, 999), st.integers(0, 10**15 - 1)))
    words = spell(
        value, joint=draw(st.sampled_from("- ")), conjunction=draw(st.sampled_from(["", "and "]))
    )
    return Decimal(value), draw(st.sampled_from([words, words.capitalize(), words.upper()]))


@st.composite
def digit_integers(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A whole number and its digits, plain or grouped."""
    value = draw(st.integers(0, 10**12))
    mark = draw(st.sampled_from(["", ",", "\u00a0", "\u202f", "\u2009"]))
    return Decimal(value), group(value, mark) if mark else str(value)


@st.composite
def decimals(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A decimal fraction and its digits."""
    whole, places = draw(st.integers(0, 10**6)), draw(st.text("0123456789", min_size=1, max_size=4))
    written = f"{whole:,}.{places}"
    return Decimal(written.replace(",", "")), written


@st.composite
def scaled_numbers(draw: st.DrawFn) -> tuple[Decimal, str]:
    """A short number with a scale word."""
    value, written = draw(decimals()) if draw(st.booleans()) else draw(digit_integers())
    size, name = draw(st.sampled_from(SCALES))
    return value * size, f"{written}{draw(st.sampled_from(' -'))}{name}"


def written_numbers() -> st.SearchStrategy[tuple[Decimal, str]]:
    """A value and one legal way to write it."""
    return st.one_of(spelled_integers(), digit_integers(), decimals(), scaled_numbers())
