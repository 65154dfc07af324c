"""A numeral with its sign, currency, scale letter, unit or counted noun: one atom."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.ambiguity import decide, read_rate_point
from claimcheck.extract.money import local_dollar, read_sign_after, skip_currency_word
from claimcheck.extract.nouns import read_leading, read_noun, read_singular
from claimcheck.extract.prefixes import Prefix
from claimcheck.extract.scan import Atom, Scan
from claimcheck.extract.suffixes import may_be_suffix, read_suffix
from claimcheck.extract.surfaces import UnitRead
from claimcheck.extract.units import (
    compose,
    extend_unit,
    read_denominator,
    read_simple,
)
from claimcheck.lexicon.words import number_words
from claimcheck.model import Form, Kind
from claimcheck.numerals.numeral import Numeral, negate, scale_printed
from claimcheck.numerals.scales import read_scale
from claimcheck.regex import Regex

_KINDS = {"currency": Kind.MONEY, "percent": Kind.PERCENT}
_AGE = Regex(r"[ -]{1,2}olds?\b(?!-)|[ ]of[ ]age\b|[ -]old\b|[ ]{1,2}-[ ]old\b")
_AGE_LETTERS = Regex(r"[ -]?(?:y/?o|yr-old|yrs? old)(?![\w/])")
_BELOW_ZERO = " below zero"
_TIMES = Regex(r"[ -]times?(?![\w-])|[ -]?fold\b")
_PART_OF = Regex(r"(?: of|-of)?(?: an?| one|-an?)?(?=[ -])")
_PER_AFTER = Regex(r" per |/| a ")
_AGED = frozenset({"year", "month", "week", "day"})
_CODED = Regex(r" ?([MKTk])([A-Z]{3})(?!\w)")
_OF_RATE = Regex(
    r" of (?:[a-z-]{1,24} ){1,3}(?:an?|per) "
    r"(second|minute|hour|day|week|month|year)\b(?! (?:earlier|ago|later|before|old))"
)
_AGED_BEFORE = Regex(r"\b(?:(?:[Aa]ged?|[Aa]ges) (?:of )?|who (?:is|was|turned|turns) )\Z")
_NAME_BEFORE = Regex(r"[A-Z][a-z][\w'’-]*\Z")
_AGE_SYMBOLS = frozenset({"yo", "y.o.", "y/o"})
_DEGREES = frozenset({"degree", "degC", "degF"})
_NO_UNIT = ""


def read_atom(scan: Scan, numeral: Numeral, prefix: Prefix, *, money: bool = False) -> Atom:
    """The atom of a numeral whose sign and currency have been read; `money` if it is a price."""
    note = ""
    if numeral.form is not Form.WORDS and may_be_suffix(scan.text, numeral.end):
        numeral, note, unit = read_suffix(scan, numeral, money or prefix.currency is not None)
        if unit:
            return Atom(
                prefix.start, numeral.end, numeral.printed, numeral.scale, numeral.form,
                Kind.MEASURE, unit, notes=(note,),
            )  # fmt: skip
    if prefix.scale > 1 and numeral.scale == 1:
        printed = scale_printed(numeral.printed, prefix.scale)
        numeral = numeral._replace(printed=printed, scale=prefix.scale)
    printed = negate(numeral.printed) if prefix.negative else numeral.printed
    atom = Atom(
        prefix.start, numeral.end, printed, numeral.scale, numeral.form, Kind.NUMBER,
        notes=(note,) if note else (), high=numeral.high,
    )  # fmt: skip
    if prefix.currency is not None:
        currency = prefix.currency
        start_unit = UnitRead(numeral.end, currency.unit, "currency", currency.readings, "", True)
        return _with_unit(scan, atom, skip_currency_word(scan, start_unit), "")
    return _led(scan.text, _measured(scan, numeral, atom))


def _led(text: str, atom: Atom) -> Atom:
    """The atom with the noun that leads to its plain digits: "magnitude 7.2"."""
    bare = atom.kind is Kind.NUMBER or atom.kind is Kind.COUNT
    if bare and atom.form is Form.DIGITS and atom.scale == 1:
        leading = read_leading(text, atom.start, atom.end)
        return atom._replace(kind=Kind.COUNT, noun=leading) if leading else atom
    return atom


def _measured(scan: Scan, numeral: Numeral, atom: Atom) -> Atom:
    """The atom with what follows it: a sign, a unit, a denominator, a counted noun, an age."""
    text, end = scan.text, numeral.end
    if end >= len(text):
        return _aged(text, atom)
    sign = read_sign_after(scan, end)
    if sign is not None:
        return _with_unit(scan, atom, sign, "")
    if text[end] == "/" or text.startswith((" /", " per "), end):
        divided = _divided(scan, atom)
        if divided is not atom or text[end] == "/":
            return divided
    if text[end] in ".,;:)!?\n]":
        return _aged(text, atom)
    return _with_words(scan, numeral, atom) or _counted(scan, atom)


def _with_words(scan: Scan, numeral: Numeral, atom: Atom) -> Atom | None:
    """The atom with the unit that words or symbols after it name; None if none do."""
    text, end = scan.text, numeral.end
    fraction = numeral.form is Form.FRACTION
    spelled = numeral.form is Form.WORDS or (fraction and text[end - 1].isalpha())
    found = read_simple(scan, end, words_only=spelled)
    if found is None and (fraction or numeral.form is Form.MIXED):
        found = read_rate_point(scan, numeral.start, end)
    if found is None and fraction:
        found = _part_of_unit(scan, end)
    if found is not None:
        decided, note = decide(scan, numeral, found)
        if decided is not None:
            if decided.kind == "currency":
                atom, decided = _scaled_after(scan, atom, decided)
            return _with_unit(scan, atom, decided, note)
    joined = _CODED.match(text, end) if text[end : end + 2].lstrip()[:1].isupper() else None
    return _scaled_code(scan, atom, joined) if joined else None


def _scaled_after(scan: Scan, atom: Atom, unit: UnitRead) -> tuple[Atom, UnitRead]:
    """A scale word behind the currency: "75 USD million"."""
    scaled = read_scale(scan.text, unit.end) if atom.scale == 1 else None
    if scaled is None or not unit.symbol:
        return atom, unit
    end, scale, _ = scaled
    return atom._replace(printed=scale_printed(atom.printed, scale), scale=scale), unit._replace(
        end=end
    )


def _scaled_code(scan: Scan, atom: Atom, found: re.Match[str]) -> Atom | None:
    """Millions in the currency's code: "30 MUSD", "120 MEUR"."""
    currency = scan.table.prefixes.get(found.group(2))
    if currency is None:
        return None
    scale = Decimal(number_words().suffixes[found.group(1)])
    printed = scale_printed(atom.printed, scale)
    return atom._replace(
        end=found.end(), printed=printed, scale=scale, unit=currency.unit, kind=Kind.MONEY
    )


def _part_of_unit(scan: Scan, end: int) -> UnitRead | None:
    """The unit in "half a litre", "a tenth of a gallon", "half an hour"."""
    bridge = _PART_OF.match(scan.text, end)
    if bridge is None or bridge.end() == end:
        return None
    found = read_simple(scan, bridge.end(), words_only=True)
    if found is None or found.kind == "currency":
        return None
    single = bridge.group().endswith(("a", "an", "one"))
    return found if single or found.unit != "percent" else None


def _with_unit(scan: Scan, atom: Atom, unit: UnitRead, note: str) -> Atom:
    """The atom with its unit, what that is divided by, and an age or "below zero" after it."""
    if unit.unit == "USD" and unit.readings:
        unit, note = local_dollar(scan, unit, note)
    unit = extend_unit(scan, unit)
    end, notes = _age_after(scan.text, unit)
    notes = (*atom.notes, note, *notes) if note else (*atom.notes, *notes)
    printed, name = atom.printed, unit.unit
    if name in _DEGREES and scan.text.startswith(_BELOW_ZERO, end):
        end, printed = end + len(_BELOW_ZERO), negate(printed)
    if scan.text.startswith(" of ", end) and unit.kind == "unit":
        rate = _OF_RATE.match(scan.text, end)
        name = compose(name, rate.group(1)) if rate else name
    kind = _KINDS.get(unit.kind, Kind.MEASURE)
    return Atom(
        atom.start, end, printed, atom.scale, atom.form, kind, name, atom.noun,
        _distinct(unit.readings), notes, atom.high, atom.led,
    )  # fmt: skip


def _distinct(readings: tuple[str, ...]) -> tuple[str, ...]:
    """The units that may be meant; none if there is only one."""
    if "" in readings:
        readings = tuple(filter(None, readings))
    return readings if len(readings) > 1 else ()


def _age_after(text: str, unit: UnitRead) -> tuple[int, tuple[str, ...]]:
    """Where the unit ends with "-old" or "of age" after it, and the note that it is an age."""
    if unit.surface in _AGE_SYMBOLS:
        return unit.end, ("age",)
    if unit.unit in _AGED and text[unit.end : unit.end + 1] in ("-", " "):
        age = _AGE.match(text, unit.end)
        if age:
            return age.end(), ("age",)
    return unit.end, ()


def _divided(scan: Scan, atom: Atom) -> Atom:
    """A bare number over a unit: "4,985/sq mi"."""
    below = read_denominator(scan, atom.end, _NO_UNIT)
    if below is None or below.kind == "noun":
        return atom
    return atom._replace(end=below.end, unit=compose("", below.unit), kind=Kind.MEASURE)


def _counted(scan: Scan, atom: Atom) -> Atom:
    """The number with what it counts; "three times" and ages in letters are kept whole."""
    text, end = scan.text, atom.end
    times = _TIMES.match(text, end) if text[end + 1 : end + 2] in "tfo" else None
    if times:
        return _repeated(scan, atom, times.end())
    age = _AGE_LETTERS.match(text, end) if text[end : end + 3].lstrip(" -")[:1] == "y" else None
    if age:
        return atom._replace(
            end=age.end(), unit="year", kind=Kind.MEASURE, notes=(*atom.notes, "age")
        )
    if text.startswith(_BELOW_ZERO, end):
        return atom._replace(
            end=end + len(_BELOW_ZERO), printed=negate(atom.printed), unit="degree",
            kind=Kind.MEASURE, readings=("degree", "degC", "degF"),
        )  # fmt: skip
    noun = read_noun(text, end)
    if not noun and atom.printed.value == 1:
        noun = read_singular(text, end)
    if not noun:
        return _aged(text, atom)
    return _per_noun(scan, atom, noun)


def _aged(text: str, atom: Atom) -> Atom:
    """The bare number as an age where the text says so: "aged 66", "Kim Novak, 66, said"."""
    if atom.scale != 1 or not 0 < atom.printed.value < 120:
        return atom
    start = atom.start
    apposition = (
        text[atom.end : atom.end + 1] in (",", ".", ";", ")", "")
        and text[start - 2 : start] == ", "
        and atom.form is Form.DIGITS
        and _NAME_BEFORE.search(text, max(0, start - 30), start - 2) is not None
        and not text[atom.end + 1 : atom.end + 2].isdigit()
    )
    if apposition or _AGED_BEFORE.search(text, max(0, start - 12), start):
        start -= len("age ") if text[start - 8 : start].endswith(" of age ") else 0
        return atom._replace(
            start=start, unit="year", kind=Kind.MEASURE, notes=(*atom.notes, "age")
        )
    return atom


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
    start, end, printed, scale, form, _, unit, _, readings, notes, high, led = atom
    return Atom(
        start, end, printed, scale, form, Kind.COUNT, unit, noun, readings, notes, high, led
    )
