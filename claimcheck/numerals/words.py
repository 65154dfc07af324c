"""Numbers written in words: "twenty-three thousand four hundred", "two and a half", "two-thirds".

A run has at most `MAX_WORDS` words; a longer one comes back with a reason and no value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from claimcheck.lexicon.words import number_words
from claimcheck.model import Form, Printed
from claimcheck.numerals.joining import AND_DIGITS, NEXT, added_in_digits, added_in_words
from claimcheck.numerals.numeral import (
    EXACT,
    ONE,
    Numeral,
    divide,
    print_fraction,
    print_words,
)
from claimcheck.numerals.runs import LARGEST, Run
from claimcheck.numerals.scales import read_scale
from claimcheck.regex import Regex

MAX_WORDS = 40
AHEAD = 60  # characters behind a comma in which a number goes on to hundreds
LARGE_WITHIN = 4  # words
_FIRST = Regex(r"[A-Za-z]{1,14}+")
_AFTER_COMMA = Regex(r",[ ]([A-Za-z]{1,14}+)")
_POINT = Regex(r"[ ]point", re.IGNORECASE)
_HALF_A = Regex(r"[ -]{1,2}(?:of[ ])?(?:an?[ ]{1,2})?", re.IGNORECASE)
_MEASURED_QUARTERS = Regex(r"quarter[ -](?!final)[a-z]{3,12}s\b", re.IGNORECASE)
_LONG = f"a run of more than {MAX_WORDS} number words"


def read_words(text: str, start: int) -> Numeral | None:
    """Number whose first word stands at `start`; None if no number word does.

    Ordinals come back with `ordinal` set ("twenty-first"), simple fractions as Form.FRACTION,
    "several hundred" and "tens of thousands" not at all (see `read_order`).
    """
    words = number_words()
    first = _FIRST.match(text, start)
    if first is None:
        return None
    word = first.group().lower()
    alone = _alone(text, start, first.end(), word)
    if alone is not None:
        return alone
    if word == "half":
        return _half(text, start, first.end())
    if word in words.denominators:
        return _part(text, start, first.end(), word)
    if word in words.ordinals:
        printed = print_words(words.ordinals[word])
        return Numeral(start, first.end(), printed, Form.WORDS, ordinal=True)
    run = Run(text, words)
    return _continue(text, start, run) if run.take(word, first.end()) else None


def _alone(text: str, start: int, end: int, word: str) -> Numeral | None:
    """A small number that no number word follows: the usual case, read without more ado."""
    printed = _small_numbers().get(word)
    if printed is None or text[end : end + 1] == ",":
        return None
    following = NEXT.match(text, end)
    if following is not None and following.group(1).lower() in _continuing_words():
        return None
    return Numeral(start, end, printed, Form.WORDS)


@cache
def _small_numbers() -> Mapping[str, Printed]:
    return {word: print_words(value) for word, value in number_words().cardinals.items()}


@cache
def _continuing_words() -> frozenset[str]:
    """Every word that may go on with a number: cardinals, scales, fractions, "and", "point"."""
    words = number_words()
    groups = (words.cardinals, words.scales, words.groups, words.denominators, words.ordinals)
    return frozenset({"and", "&", "point", *(word for group in groups for word in group)})


def continue_words(text: str, numeral: Numeral) -> Numeral:
    """A number begun in digits and a scale word, with the words that go on: "3 hundred and 21"."""
    value = int(numeral.printed.value)
    if value != numeral.printed.value or value > 10**24:
        return numeral
    run = Run(text, number_words())
    run.total, run.least, run.last, run.end = value, int(numeral.scale), "scale", numeral.end
    run.ending, run.taken = run.least, 1
    if numeral.scale == 100:
        if value >= 1000:
            return numeral
        run.total, run.current, run.last, run.least = 0, value, "hundred", LARGEST
    done = _continue(text, numeral.start, run)
    return numeral if done.end == numeral.end or done.ordinal else done


def _continue(text: str, start: int, run: Run) -> Numeral:
    while True:
        found = _next_word(text, run)
        if found is None:
            break
        word = found.group(1).lower()
        if run.take(word, found.end()):
            if run.taken > MAX_WORDS:
                return Numeral(start, run.end, Printed(Decimal(0)), Form.WORDS, reason=_LONG)
            continue
        if word in ("and", "&") and run.last:
            joined = _after_and(text, start, run, found.end())
            if joined is not None:
                return joined
            if run.end > found.end():
                continue
            break
        return _closed(text, start, run, word, found.end())
    return _done(start, run)


def _next_word(text: str, run: Run) -> re.Match[str] | None:
    """The word after the run; behind a scale word a comma may part them."""
    found = NEXT.match(text, run.end)
    if found is None and run.last == "scale":
        found = _AFTER_COMMA.match(text, run.end)
        if found is not None and not _is_large(text, found.start(1), run):
            return None
    return found


def _is_large(text: str, at: int, run: Run) -> bool:
    """True for "two hundred" behind "one million,"; "a billion, eight percent" are two numbers."""
    words = text[at : at + AHEAD].lower().replace("-", " ").split()[:LARGE_WITHIN]
    return any(word in run.words.scales for word in words)


def _done(start: int, run: Run) -> Numeral:
    printed = print_words(run.value, run.ending)
    return Numeral(
        start, run.end, printed, Form.WORDS, Decimal(run.ending if run.ending > 100 else 1)
    )


def _closed(text: str, start: int, run: Run, word: str, end: int) -> Numeral:
    """The run before a word that is no cardinal: a denominator, an ordinal, "point" or another."""
    words = run.words
    parts = words.denominators.get(word)
    if parts is not None and _is_fraction(run, word, parts):
        return _fraction(text, start, end, Fraction(run.value, parts))
    ordinal = words.ordinals.get(word, 0)
    if (ordinal and run.last in ("hundred", "scale")) or (run.last == "tens" and 0 < ordinal < 10):
        return Numeral(start, end, print_words(run.value + ordinal), Form.WORDS, ordinal=True)
    if word == "point":
        return _decimals(text, start, run, end)
    return _done(start, run)


def _is_fraction(run: Run, word: str, parts: int) -> bool:
    """One third, two thirds; but "twenty-third" is an ordinal and "two quarters" a count."""
    if word in ("halves", "quarter", "quarters"):
        return run.value in (1, 3)
    if word.endswith("s"):
        return run.value > 1
    return run.value == 1 and run.last == "unit"


def _fraction(text: str, start: int, end: int, value: Fraction) -> Numeral:
    found = read_scale(text, end, of=True)
    if found is None:
        return Numeral(start, end, print_fraction(value), Form.FRACTION)
    end, scale, _ = found
    tenth = divide(Fraction(int(scale), 10))
    exact = EXACT.divide(
        EXACT.multiply(scale, Decimal(value.numerator)), Decimal(value.denominator)
    )
    return Numeral(start, end, Printed(+exact, tenth, tenth), Form.WORDS, scale)


def _after_and(text: str, start: int, run: Run, end: int) -> Numeral | None:
    """The mixed number that "and" makes; None if it makes none (the run may have grown)."""
    tail = _fraction_after(text, end)
    if tail is not None:
        return _mixed(text, start, run, *tail)
    if run.last in ("hundred", "scale"):
        digits = AND_DIGITS.match(text, run.end)
        if digits and 0 < added_in_digits(text, digits, run) < run.ending <= 1000:
            run.current += int(digits.group(1))
            run.end, run.last, run.ending = digits.end(), "unit", 1
            return None
        found = NEXT.match(text, end)
        word = found.group(1).lower() if found else ""
        if (
            found
            and word in run.words.cardinals
            and 0 < added_in_words(text, found, run) < run.ending
        ):
            run.take(word, found.end())
    return None


def _fraction_after(text: str, end: int) -> tuple[Fraction, int] | None:
    """The fraction in "… and a half", "… and three quarters", and where it ends."""
    words = number_words()
    first = NEXT.match(text, end)
    if first is None:
        return None
    top = first.group(1).lower()
    count = 1 if top == "a" else words.cardinals.get(top, 0)
    second = NEXT.match(text, first.end()) if 0 < count < 20 else None
    if second is None:
        return None
    bottom = second.group(1).lower()
    parts = words.denominators.get(bottom)
    if parts is None:
        return None
    adjective = count == 3 and _MEASURED_QUARTERS.match(text, second.start(1))
    if (count > 1) != bottom.endswith("s") and not adjective:
        return None
    return Fraction(count, parts), second.end()


def _mixed(text: str, start: int, run: Run, part: Fraction, end: int) -> Numeral:
    """Two and a half; of a scale word the part is a part: "one million and a half"."""
    if run.last == "scale":
        value = run.value + part * run.ending
        step = Fraction(run.ending, 10)
    else:
        value, step = run.value + part, Fraction(1, 8)
    found = read_scale(text, end) if run.last != "scale" else None
    if found:
        end, scale, _ = found
        value, step = value * int(scale), Fraction(int(scale), 10)
        return Numeral(start, end, print_fraction(value, step), Form.WORDS, scale)
    return Numeral(start, end, print_fraction(value, step), Form.MIXED)


def _decimals(text: str, start: int, run: Run, end: int) -> Numeral:
    """Two point five, two hundred point zero three, and the scale words after them."""
    places, end = _places(text, run, end)
    if not places:
        return _done(start, run)
    step = ONE.scaleb(-len(places))
    printed = Printed(Decimal(f"{run.value}.{places}"), step, step)
    scaled = read_scale(text, end)
    if scaled:
        end, scale, _ = scaled
        parts = (EXACT.multiply(part, scale) for part in printed)
        return Numeral(start, end, Printed(*parts), Form.WORDS, scale)
    return Numeral(start, end, printed, Form.WORDS)


def _places(text: str, run: Run, end: int) -> tuple[str, int]:
    """The digits that words after "point" say, and where they end: "zero three", "twenty-five"."""
    places = ""
    for _ in range(MAX_WORDS):
        found = NEXT.match(text, end)
        value = run.words.cardinals.get(found.group(1).lower()) if found else None
        if found is None or value is None:
            break
        if places and places[-1] == "~":
            places = places[:-1]
            places = places[:-1] + str(value) if value < 10 else places + str(value)
        else:
            places += f"{value}~" if value >= 20 else str(value)
        end = found.end()
    return places.replace("~", ""), end


def _half(text: str, start: int, end: int) -> Numeral:
    """Half a million, half a dozen, half: with "a" only where a scale word follows."""
    bridge = _HALF_A.match(text, end)
    if bridge:
        found = read_scale(text, bridge.end())
        if found:
            stop, scale, _ = found
            step = divide(Fraction(int(scale), 10)) if scale > 100 else ONE
            value = EXACT.multiply(scale, Decimal("0.5"))
            return Numeral(start, stop, Printed(value, step, step), Form.WORDS, scale)
    return Numeral(start, end, print_fraction(Fraction(1, 2)), Form.FRACTION)


def _part(text: str, start: int, end: int, word: str) -> Numeral:
    """A third, a quarter of a million: whether it is an ordinal is the caller's to tell."""
    whole = _fraction(text, start, end, Fraction(1, number_words().denominators[word]))
    ordinal = word in number_words().ordinals and whole.form is Form.FRACTION
    return whole._replace(ordinal=ordinal)
