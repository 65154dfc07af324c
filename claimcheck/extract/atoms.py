"""A numeral with its sign, currency, scale letter, unit or counted noun: one atom."""

from __future__ import annotations

import re

from claimcheck.extract.ambiguity import decide
from claimcheck.extract.nouns import read_noun, read_singular
from claimcheck.extract.prefixes import Prefix
from claimcheck.extract.scan import Atom, Scan
from claimcheck.extract.suffixes import read_suffix
from claimcheck.extract.units import (
    UnitRead,
    compose,
    extend_unit,
    read_denominator,
    read_simple,
)
from claimcheck.model import Form, Kind
from claimcheck.numerals.numeral import Numeral, negate

_KINDS = {"currency": Kind.MONEY, "percent": Kind.PERCENT}
_AGE = re.compile(r"[ -]{1,2}olds?\b(?!-)|[ ]of[ ]age\b|[ -]old\b|[ ]{1,2}-[ ]old\b")
_AGE_LETTERS = re.compile(r"[ -]?(?:y/?o|yr-old|yrs? old)(?![\w/])")
_BELOW_ZERO = re.compile(r" below zero\b")
_TIMES = re.compile(r"[ -]times?(?![\w-])|[ -]?fold\b")
_PART_OF = re.compile(r"(?: of|-of)?(?: an?|-an?)?(?=[ -])")
_PER_AFTER = re.compile(r" per |/| a ")
_AGED = frozenset({"year", "month", "week", "day"})
_NO_UNIT = ""


def read_atom(scan: Scan, numeral: Numeral, prefix: Prefix) -> Atom:
    """The atom of a numeral whose sign and currency have been read."""
    note = ""
    if numeral.form is not Form.WORDS:
        numeral, note = read_suffix(scan, numeral, prefix.currency is not None)
    printed = negate(numeral.printed) if prefix.negative else numeral.printed
    atom = Atom(
        prefix.start, numeral.end, printed, numeral.scale, numeral.form, Kind.NUMBER,
        notes=(note,) if note else (), high=numeral.high,
    )  # fmt: skip
    if prefix.currency is not None:
        currency = prefix.currency
        start_unit = UnitRead(numeral.end, currency.unit, "currency", currency.readings, "", True)
        return _with_unit(scan, atom, _skip_currency_word(scan, start_unit), "")
    return _measured(scan, numeral, atom)


def _skip_currency_word(scan: Scan, money: UnitRead) -> UnitRead:
    """The money with the currency told twice: "$5 dollars", "$31.20 US", "€5 euros"."""
    if scan.text[money.end : money.end + 1] != " ":
        return money
    again = read_simple(scan, money.end, words_only=True)
    if again is not None and again.kind == "currency" and again.surface != "cents":
        same = money.unit in again.readings or again.unit == money.unit
        unit = money.unit if same else again.unit
        return money._replace(end=again.end, unit=unit)
    return money


def _measured(scan: Scan, numeral: Numeral, atom: Atom) -> Atom:
    text, end = scan.text, numeral.end
    if end >= len(text):
        return atom
    following = text[end]
    if following in ".,;:)!?\n]" or following == "/":
        return _divided(scan, atom) if following == "/" else atom
    spelled = numeral.form is Form.WORDS or (numeral.form is Form.FRACTION and text[end - 1].isalpha())
    found = read_simple(scan, end, words_only=spelled)
    if found is None and numeral.form is Form.FRACTION:
        found = _part_of_unit(scan, end)
    if found is not None:
        decided, note = decide(scan, numeral, found)
        if decided is not None:
            return _with_unit(scan, atom, decided, note)
    return _counted(scan, atom)


def _part_of_unit(scan: Scan, end: int) -> UnitRead | None:
    """The unit in "half a litre", "a tenth of a gallon", "half an hour"."""
    bridge = _PART_OF.match(scan.text, end)
    if bridge is None or bridge.end() == end:
        return None
    found = read_simple(scan, bridge.end(), words_only=True)
    return found if found is not None and found.kind == "unit" else None


def _with_unit(scan: Scan, atom: Atom, unit: UnitRead, note: str) -> Atom:
    text = scan.text
    unit = extend_unit(scan, unit)
    notes = (*atom.notes, note) if note else atom.notes
    readings = unit.readings if len(unit.readings) > 1 else ()
    end, printed = unit.end, atom.printed
    if unit.unit in _AGED and text[end : end + 1] in (" ", "-"):
        age = _AGE.match(text, end)
        if age:
            end, notes = age.end(), (*notes, "age")
    elif unit.unit in ("degree", "degC", "degF") and text.startswith(" below zero", end):
        end, printed = end + len(" below zero"), negate(printed)
    kind = _KINDS.get(unit.kind, Kind.MEASURE)
    return atom._replace(
        end=end, printed=printed, kind=kind, unit=unit.unit, readings=readings, notes=notes
    )


def _divided(scan: Scan, atom: Atom) -> Atom:
    """A bare number over a unit: "4,985/sq mi"."""
    below = read_denominator(scan, atom.end, _NO_UNIT)
    if below is None or below.kind == "noun":
        return atom
    return atom._replace(end=below.end, unit=compose("", below.unit), kind=Kind.MEASURE)


def _counted(scan: Scan, atom: Atom) -> Atom:
    """The number with what it counts; "three times" and ages in letters are kept whole."""
    text, end = scan.text, atom.end
    times = _TIMES.match(text, end)
    if times:
        return _repeated(scan, atom, times.end())
    age = _AGE_LETTERS.match(text, end) if text[end : end + 3].lstrip(" -")[:1] == "y" else None
    if age:
        return atom._replace(end=age.end(), unit="year", kind=Kind.MEASURE, notes=(*atom.notes, "age"))
    below = _BELOW_ZERO.match(text, end) if text.startswith(" below", end) else None
    if below:
        return atom._replace(
            end=below.end(), printed=negate(atom.printed), unit="degree", kind=Kind.MEASURE,
            readings=("degree", "degC", "degF"),
        )  # fmt: skip
    noun = read_noun(text, end)
    if not noun and atom.printed.value == 1:
        noun = read_singular(text, end)
    if not noun:
        return atom
    return _per_noun(scan, atom, noun)


def _repeated(scan: Scan, atom: Atom, end: int) -> Atom:
    below = read_denominator(scan, end, _NO_UNIT)
    if below is not None and below.kind == "unit":
        unit = compose("", below.unit)
        return atom._replace(end=below.end, unit=unit, kind=Kind.MEASURE, noun="times")
    return atom._replace(end=end, kind=Kind.COUNT, noun="times")


def _per_noun(scan: Scan, atom: Atom, noun: str) -> Atom:
    """A count, or a density or rate of it: "5 people per square mile"."""
    stop = atom.end + 1 + len(noun)
    if scan.text[stop : stop + 1] in (" ", "/") and _PER_AFTER.match(scan.text, stop):
        below = read_denominator(scan, stop, _NO_UNIT)
        if below is not None and below.kind == "unit":
            unit = compose("", below.unit)
            return atom._replace(end=below.end, unit=unit, kind=Kind.MEASURE, noun=noun)
    return atom._replace(kind=Kind.COUNT, noun=noun)
