"""Numbers written with digits: groups, decimals, fractions, powers of ten, scale words.

Everything is bounded: a run of digits has at most twelve separators and forty digits; longer ones
come back with a reason and no value.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from claimcheck.lexicon.words import number_words
from claimcheck.model import Form, Printed
from claimcheck.numerals.numeral import (
    EXACT,
    MAX_DIGITS,
    ONE,
    Numeral,
    divide,
    print_digits,
    print_fraction,
    scale_printed,
)
from claimcheck.numerals.scales import read_scale
from claimcheck.regex import Regex

_RUN = Regex(r"[0-9]++(?>(?:[.,][0-9]++){0,12})")
_GROUPED = Regex(r"[0-9]{1,3}(?>(?:,[0-9]{3})+)(?>(?:\.[0-9]++)?)\Z")
_INDIAN = Regex(r"[0-9]{1,2}(?:,[0-9]{2}){1,8},[0-9]{3}(?>(?:\.[0-9]++)?)\Z")
_EUROPEAN = Regex(r"[0-9]{1,3}(?>(?:\.[0-9]{3})+),[0-9]++\Z|[0-9]{1,3}(?>(?:\.[0-9]{3}){2,})\Z")
_POINT_GROUPS = Regex(r"[0-9]{1,3}(?>(?:\.[0-9]{3})+)\Z")
_DECIMAL_COMMA = Regex(r"[0-9]++,(?:[0-9]{1,2}|[0-9]{4,})\Z")
_SPACED = Regex(
    r"(?>(?:[\u00a0\u202f\u2009][0-9]{3}){1,12})(?![0-9])(?>(?:\.[0-9]++)?)"
    r"|(?>(?: [0-9]{3}){2,6})(?![0-9])(?>(?:\.[0-9]++)?)"
    r"|[ ](?:[0-9]00|[0-9]{2}0)(?![0-9]|[-–/:]| [0-9](?![0-9]{0,2} (?:[0-9]00|[0-9]{2}0)(?![0-9])))"
    r"(?>(?:\.[0-9]++)?)"
)
_BROKEN_GROUP = Regex(r"(?>(?: ?, ?000){1,4})(?![0-9,.])")  # "80, 000", torn by a tokeniser
_TORN_GROUPS = Regex(r"(?>(?: ?, ?[0-9]{3}(?![0-9])){1,4})(?!,[0-9])")
_POWER = Regex(
    r"[eE]([-+−]?[0-9]{1,3})(?![\w.])"
    r"|\s?[x×·*⋅]\s?10(?:\s?\^\s?|\*\*)([-+−–]?[0-9]{1,3})(?![0-9])"
    r"|\s?[x×·*⋅]\s?10([-+−–][0-9]{1,3})(?![0-9])"
    r"|\s?[x×·*⋅]\s?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
)
_TEN_RAISED = Regex(
    r"([⁻⁺][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[⁴⁵⁶⁷⁸⁹]|[¹²][⁰¹²³⁴⁵⁶⁷⁸⁹])(?![⁰¹²³⁴⁵⁶⁷⁸⁹])"
    r"|[ ](−[0-9]{1,2})(?![0-9.])|(−[0-9])(?![0-9.,/])"
)  # footnote marks are no powers
_BINARY = Regex(r"\s?[x×]\s?2\^([0-9]{1,3})(?![0-9])")
_SLASH = Regex(r"[/⁄]([0-9]{1,4})(?![0-9/⁄.,%]|,[0-9])")
_SLASH_CLOSED = Regex(r"[/⁄]([2-9]|1[0-6]|32|64)(?=[.,](?![0-9]))")  # before a stop: "3/4."
_MIXED = Regex(r"(?:\s{1,2}|[-‑–])([0-9]{1,2})[/⁄]([0-9]{1,3})(?![0-9/⁄])")
_SUPER_MIXED = Regex(r"\s?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})⁄([₀₁₂₃₄₅₆₇₈₉]{1,2})")
_NO_DIGIT = Regex(r"[^0-9.]")
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁻⁺−–", "01234567890123456789-+--")
_LEADS = frozenset(" \u00a0\u202f\u2009,-–‑⁰¹²³⁴⁵⁶⁷⁸⁹")
_POWER_SIGNS = frozenset("eE x×·*⋅\u00a0\u2009\u202f")
_TOO_LONG = f"more than {MAX_DIGITS} digits"


def read_digits(
    text: str, start: int, *, decimal_comma: bool = False, torn_comma: bool = False
) -> Numeral | None:
    """Number whose first digit, or ½ and the like, stands at `start`, scale word included.

    None if no number can be read there.  Its sign and its currency are the caller's, and so is
    what the text does with commas: 3,14 (`decimal_comma`), 1, 118 (`torn_comma`).
    """
    vulgar = number_words().vulgar
    if text[start] in vulgar:
        return _scaled(text, _vulgar(start, start + 1, vulgar[text[start]]))
    run = _RUN.match(text, start)
    if run is None:
        return None
    raw, end = run.group(), run.end()
    if _is_too_long(raw):
        return Numeral(start, end, Printed(Decimal(0)), reason=_TOO_LONG)
    if not raw.isdigit():
        listed = start > 1 and text[start - 1] == "," and text[start - 2].isdigit()
        raw, end = _regroup(raw, end, decimal_comma, listed)
    sign = text[end : end + 1]
    torn = _TORN_GROUPS.match(text, end) if torn_comma and len(raw) <= 3 else None
    if torn and raw[0] != "0":
        raw, end, sign = raw + _NO_DIGIT.sub("", torn.group()), torn.end(), ""
    if (sign and not sign.isalpha()) or sign in ("e", "E", "x"):
        return _scaled(text, _extended(text, start, raw, end, sign))
    return _scaled(text, Numeral(start, end, print_digits(raw)))


def _is_too_long(raw: str) -> bool:
    return len(raw) > MAX_DIGITS and sum(map(str.isdigit, raw)) > MAX_DIGITS


def read_decimal(text: str, start: int) -> Numeral | None:
    """Number that begins with its decimal point: ".08", ".500"."""
    run = _RUN.match(text, start + 1)
    if run is None or not run.group().isdigit() or len(run.group()) > MAX_DIGITS:
        return None
    return _scaled(text, Numeral(start, run.end(), print_digits("0." + run.group())))


def _regroup(raw: str, end: int, decimal_comma: bool, listed: bool) -> tuple[str, int]:
    """Digits with separators as plain digits with a point, and where they end."""
    commas = raw.count(",")
    if not commas and not decimal_comma and raw.count(".") == 1:
        return raw, end
    if decimal_comma and (_POINT_GROUPS.match(raw) or commas == 1):
        return raw.replace(".", "").replace(",", "."), end
    if _is_grouped(raw):
        return raw.replace(",", ""), end
    if _is_continental(raw, listed):
        return raw.replace(".", "").replace(",", "."), end
    head = _leading_number(raw)
    return head, end - len(raw) + len(head)


def _is_grouped(raw: str) -> bool:
    """True for 1,234,567.8 and 12,34,567."""
    return bool(_GROUPED.match(raw) or _INDIAN.match(raw))


def _is_continental(raw: str, listed: bool) -> bool:
    """True for 1.234,5 and, where it is no member of a list, for 3,14."""
    return bool(_EUROPEAN.match(raw) or (not listed and _DECIMAL_COMMA.match(raw)))


def _leading_number(raw: str) -> str:
    """The first of several numbers that commas and points run together."""
    first = re.match(r"[0-9]++(?:\.[0-9]++(?!\.))?", raw)
    return first.group() if first else raw


def _extended(text: str, start: int, raw: str, end: int, sign: str) -> Numeral:
    """What may follow the digits: groups after spaces, a fraction, a power of ten."""
    vulgar = number_words().vulgar
    if sign in vulgar:
        return _mixed(start, end + 1, raw, vulgar[sign])
    longer = None
    if sign in "/⁄":
        slash = _SLASH.match(text, end) or _closed(text, raw, end)
        if slash and "." not in raw:
            return _vulgar(start, slash.end(), _ratio(raw, slash.group(1)))
    elif raw == "10":
        longer = _power(text, start, end, "1", _TEN_RAISED)
    if longer is None and sign in _LEADS and _is_led(text[end + 1 : end + 3]):
        longer = _lengthened(text, start, raw, end)
    if longer is None and sign in _POWER_SIGNS:
        longer = _power(text, start, end, raw, _POWER) or _binary(text, start, end, raw)
    return longer or Numeral(start, end, print_digits(raw))


def _closed(text: str, raw: str, end: int) -> re.Match[str] | None:
    """The slash of a simple fraction that ends a clause; "908/03," and "16/10," are codes."""
    found = _SLASH_CLOSED.match(text, end)
    return found if found and raw.isdigit() and int(raw) < int(found.group(1)) else None


def _is_led(following: str) -> bool:
    """True if a digit, a fraction or a torn comma stands where a number could go on."""
    return following[:1].isnumeric() or following[1:].isnumeric() or following[:1] == ","


def _power(text: str, start: int, end: int, raw: str, written: Regex) -> Numeral | None:
    """The digits times the power of ten that is written behind them."""
    power = written.match(text, end)
    if power is None:
        return None
    exponent = int(next(filter(None, power.groups())).translate(_SUPER))
    return Numeral(start, power.end(), _raised(raw, exponent))


def _binary(text: str, start: int, end: int, raw: str) -> Numeral | None:
    """The digits times the power of two that is written behind them."""
    binary = _BINARY.match(text, end)
    if binary is None:
        return None
    value = EXACT.multiply(Decimal(raw), EXACT.power(Decimal(2), int(binary.group(1))))
    return Numeral(start, binary.end(), Printed(value))


def _lengthened(text: str, start: int, raw: str, end: int) -> Numeral | None:
    """The number with a fraction or groups of three after a blank, or a torn comma."""
    mixed = None if "." in raw else _with_fraction(text, start, raw, end)
    if mixed is not None:
        return mixed
    short = len(raw) <= 3 and raw[0] != "0"
    spaced = _SPACED.match(text, end) or _BROKEN_GROUP.match(text, end) if short else None
    if spaced:
        digits = raw + _NO_DIGIT.sub("", spaced.group())
        return Numeral(start, spaced.end(), print_digits(digits))
    vulgar = number_words().vulgar.get(text[end + 1 : end + 2]) if text[end] == " " else None
    return _mixed(start, end + 2, raw, vulgar) if vulgar else None


def _with_fraction(text: str, start: int, raw: str, end: int) -> Numeral | None:
    """The whole number with a fraction less than one behind it: "3 1/2", "3¹⁄₂"."""
    found = _MIXED.match(text, end) or _SUPER_MIXED.match(text, end)
    if found is None:
        return None
    top, bottom = (int(part.translate(_SUPER)) for part in found.groups())
    return _mixed(start, found.end(), raw, Fraction(top, bottom)) if 0 < top < bottom else None


def _ratio(top: str, bottom: str) -> Fraction | None:
    return Fraction(int(top), int(bottom)) if int(bottom) else None


def _vulgar(start: int, end: int, value: Fraction | None) -> Numeral:
    if value is None:
        return Numeral(start, end, Printed(Decimal(0)), reason="division by zero")
    return Numeral(start, end, print_fraction(value), Form.FRACTION)


def _mixed(start: int, end: int, whole: str, part: Fraction) -> Numeral:
    value = Fraction(whole) + part
    step = Fraction(1, max(8, part.denominator))
    return Numeral(start, end, print_fraction(value, step), Form.MIXED)


def _raised(raw: str, exponent: int) -> Printed:
    printed = print_digits(raw)
    step = printed.step.scaleb(exponent, EXACT)
    return Printed(printed.value.scaleb(exponent, EXACT), step, step)


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """The numeral with the scale words that follow it."""
    if numeral.reason:
        return numeral
    found = read_scale(text, numeral.end, of=numeral.form is Form.FRACTION)
    if found is None:
        return numeral
    end, scale, form = found
    printed = numeral.printed
    if numeral.form is Form.FRACTION:
        tenth = divide(Fraction(int(scale), 10))
        value = EXACT.multiply(printed.value, scale)
        return Numeral(numeral.start, end, Printed(value, tenth, tenth), form, scale)
    return numeral._replace(end=end, printed=scale_printed(printed, scale), scale=scale or ONE)
