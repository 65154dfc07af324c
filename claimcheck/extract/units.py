"""The unit phrase after a number: "km/h", "square miles", "dollars a barrel", "years old".

Longest surface of the unit table first, then powers and what follows "per", "a" or "/".  Every
look-up is of a bounded number of words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.table import Surface, UnitTable
from claimcheck.lexicon.words import word_set
from claimcheck.extract.scan import Scan

_BLANK = r"[ \u00a0\u2009\u202f]"
_WORDS = re.compile(
    rf"(?:{_BLANK}{{1,2}}|{_BLANK}?[-‐‑]{_BLANK}?|)((?:U\.[SK]\.|[A-Za-zµμΩÅåéóöāÀ-ÿ][\w'’]{{0,40}}+\.?)(?:[ -][A-Za-zÀ-ÿ.&%][\w.%&]{{0,40}}+){{0,4}}+)"
)
_SYMBOL = re.compile(rf"(?:{_BLANK}?[-‑]?)([^\s,;:!?()\[\]{{}}<>“|—–]{{1,24}}+)")
_CUT = re.compile(r"[./'’”\"*·⋅^\-–−]|(?<=[A-Za-z])(?=[0-9])|(?<=[%°])(?=[A-Za-z])")
_BRACKETED = re.compile(r" ?[(\[{<]([A-Za-zµμ²³/%°]{1,6})[)\]}>]")
_POWER_WORDS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_POWER_BEFORE = re.compile(
    rf"(?:{_BLANK}{{1,2}}|[ ]?[-‑][ ]?|)([Ss]quare|[Cc]ubic|[Ss]q\.?|[Cc]u\.?)(?:{_BLANK}{{1,2}}|-)"
)
_POWER_AFTER = re.compile(r" (squared|cubed)\b|\^?([-−][1-4]|[2-4])(?![\w.])|([²³])")
_PER = re.compile(
    r"(?: per |-per-| / ?|/ ?| p/)(?=[A-Za-zµμ])|(?: an? |-an?-| an?-| - an? - )(?=[A-Za-z])"
)
_EARLIER = re.compile(
    r"[a-z]{1,20} (?:earlier|ago|before|later|previously|after|old)\b"
)  # "$5 a year earlier" is no rate
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]{0,40}+")


MAX_CUTS = 8  # places where a symbol may be cut back


_FACTOR = re.compile(r" ?[·⋅]? ?([A-Za-zµμ°]{1,4}) ?[-−⁻]([1-4¹²³])(?![\w.])")
_SUPERSCRIPT = str.maketrans("¹²³", "123")


class UnitRead(NamedTuple):
    """A unit phrase: where it ends, what it means."""

    end: int
    unit: str
    kind: str = "unit"
    readings: tuple[str, ...] = ()
    surface: str = ""
    symbol: bool = False


def read_unit(scan: Scan, end: int, *, words_only: bool = False) -> UnitRead | None:
    """Unit phrase that begins at `end`, or after one blank or hyphen; None if none does.

    `words_only` leaves symbols of one or two letters out: after a spelled number they are words.
    """
    found = read_simple(scan, end, words_only=words_only)
    if found is None:
        return None
    return extend_unit(scan, found)


def extend_unit(scan: Scan, found: UnitRead) -> UnitRead:
    """The unit with what it is divided by: "a barrel", "per day", "/km2"."""
    if found.symbol and scan.text[found.end : found.end + 1] in (" ", "·", "⋅"):
        found = _multiplied(scan, found)
    for _ in range(2):
        below = read_denominator(scan, found.end, found.kind)
        if below is None:
            break
        unit = compose(found.unit, below.unit)
        readings = _compose_readings(found, below)
        found = found._replace(end=below.end, unit=unit, readings=readings)
    return found


def _multiplied(scan: Scan, found: UnitRead) -> UnitRead:
    """The unit times others with negative powers, as science writes it: "km s−1", "kg · m −3"."""
    for _ in range(3):
        factor = _FACTOR.match(scan.text, found.end)
        surface = scan.table.symbols.get(factor.group(1)) if factor else None
        if factor is None or surface is None:
            break
        power = factor.group(2).translate(_SUPERSCRIPT)
        unit = compose(found.unit, raise_unit(surface.unit, int(power)))
        found = found._replace(end=factor.end(), unit=unit, readings=())
    return found


def _compose_readings(above: UnitRead, below: UnitRead) -> tuple[str, ...]:
    if not above.readings and not below.readings:
        return ()
    return _pair_readings(above.readings or (above.unit,), below.readings or (below.unit,))


@lru_cache(maxsize=1024)
def _pair_readings(tops: tuple[str, ...], bottoms: tuple[str, ...]) -> tuple[str, ...]:
    tops, bottoms = tuple(filter(None, tops)), tuple(filter(None, bottoms))
    if len(tops) == 1 and len(bottoms) == 1:
        return ()
    return tuple(compose(top, bottom) for top in tops for bottom in bottoms)


@lru_cache(maxsize=4096)
def compose(above: str, below: str) -> str:
    """Unit string of a quotient: ("USD", "oil_bbl") → "USD / oil_bbl"; ("", "mile ** 2") → "1 / mile ** 2"."""
    under = parse_powers(below)
    over = parse_powers(above)
    if under is None or over is None:
        return f"{above or 1} / {below}"
    return render_powers([*over, *(Power(atom, -exponent) for atom, exponent in under)])


@lru_cache(maxsize=1024)
def raise_unit(unit: str, power: int) -> str:
    """Unit string of a power: ("kilometer", 2) → "kilometer ** 2"."""
    atoms = parse_powers(unit) or ()
    return render_powers([Power(atom, exponent * power) for atom, exponent in atoms])


def read_simple(scan: Scan, end: int, *, words_only: bool = False) -> UnitRead | None:
    """Unit without a denominator: a name of up to five words, a symbol, a power of either."""
    text = scan.text
    if end >= len(text):
        return None
    power = (
        _POWER_BEFORE.match(text, end) if text[end : end + 2].lstrip(" -")[:1] in "scSC" else None
    )
    if power:
        base = _read_surface(scan, power.end(), words_only=False)
        if base is not None:
            whole = _read_surface(scan, end, words_only=False)
            if whole is not None and whole.end >= base.end:
                return whole
            exponent = _POWER_WORDS[power.group(1).lower()]
            return base._replace(unit=raise_unit(base.unit, exponent), readings=())
    found = _read_surface(scan, end, words_only=words_only)
    if found is None:
        return None
    return _powered(text, found)


def _powered(text: str, found: UnitRead) -> UnitRead:
    """The unit with a power written after it: "km squared", "km^2", "m3"."""
    if found.end >= len(text) or text[found.end] not in " ^23²³-−":
        return found
    power = _POWER_AFTER.match(text, found.end)
    if power is None or found.kind != "unit" or not found.unit:
        return found
    word, digit, raised = power.groups()
    if digit and not found.symbol:
        return found
    exponent = {"squared": 2, "cubed": 3, "²": 2, "³": 3}.get(word or raised or "")
    exponent = exponent or int((digit or "1").replace("−", "-"))
    return found._replace(end=power.end(), unit=raise_unit(found.unit, exponent), readings=())


def _read_surface(scan: Scan, end: int, *, words_only: bool) -> UnitRead | None:
    found = _WORDS.match(scan.text, end)
    if found is not None:
        read = _longest_name(scan, found.group(1), found.start(1))
        if read is not None:
            return read
        if words_only:
            return _spelled_symbol(scan, found.group(1), found.start(1))
    return None if words_only else _read_symbol(scan, end)


def _longest_name(scan: Scan, phrase: str, start: int) -> UnitRead | None:
    """The longest surface of several words, else the first word if it names a unit."""
    table = scan.table
    first = _first_word(phrase)
    bare = first.rstrip(".")
    lower = bare.lower()
    most = table.heads.get(lower) or table.heads.get(first.lower()) or 1
    if most > 1 and len(first) < len(phrase):
        for stop in _word_ends(phrase, most):
            written = phrase[:stop]
            surface = table.symbols.get(written) or table.names.get(_key(written))
            if surface is None and phrase[stop : stop + 1] == ".":
                surface, stop = table.symbols.get(written + "."), stop + 1
            if surface is not None and not phrase[stop : stop + 1].isalpha():
                return _as_read(start + stop, surface, written)
    surface = table.names.get(lower)
    if surface is None:
        surface = _misspelt(table, lower)
    return None if surface is None else _as_read(start + len(bare), surface, bare)


def _misspelt(table: UnitTable, lower: str) -> Surface | None:
    """A possessive ("six weeks' time") or a known misspelling of a scale of temperature."""
    if lower[-1:] in "'’":
        return table.names.get(lower[:-1])
    if lower[:1] not in "cf":
        return None
    for scale in ("celsius", "fahrenheit"):
        if lower in word_set("reading.toml", "degrees", scale):
            return table.names.get(scale)
    return None


def _first_word(phrase: str) -> str:
    return phrase.partition(" ")[0].partition("-")[0]


def _word_ends(phrase: str, most: int) -> list[int]:
    ends = [at for at, character in enumerate(phrase) if character in " -"] + [len(phrase)]
    ends = ends[1:most]
    return sorted((stop - (phrase[stop - 1] == ".") for stop in ends), reverse=True)


def _key(written: str) -> str:
    return written.lower().replace("-", " ").rstrip(".")


def _spelled_symbol(scan: Scan, phrase: str, start: int) -> UnitRead | None:
    """An abbreviation that may follow a spelled number: "ten km", "five lbs"."""
    word = _first_word(phrase).rstrip(".")
    surface = scan.table.symbols.get(word)
    if surface is None and len(word) < 5 and word.islower():
        return _plural_symbol(scan, word, start)
    if surface is None or surface.kind != "currency":
        if word not in word_set("reading.toml", "symbols", "after_words"):
            return None
    elif len(word) < 3:
        return None
    return None if surface is None else _as_read(start + len(word), surface, word)


def _read_symbol(scan: Scan, end: int) -> UnitRead | None:
    """The longest symbol at `end`, cut back at stops, slashes, hyphens and digits."""
    text, symbols = scan.text, scan.table.symbols
    found = _SYMBOL.match(text, end)
    if found is None:
        return _bracketed(scan, end)
    chunk, start = found.group(1), found.start(1)
    surface = symbols.get(chunk)
    stop = len(chunk)
    if surface is None and chunk.isalpha():
        return _plural_symbol(scan, chunk, start)
    cuts = MAX_CUTS
    while surface is None and stop > 0 and cuts:
        cuts -= 1
        stop = _cut_back(chunk, stop)
        if stop:
            surface = symbols.get(chunk[:stop])
    if surface is None or not _is_whole(text, start + stop, chunk[:stop]):
        return None
    written = chunk[:stop]
    if written[-1] == "." and _ends_sentence(text, start + stop) and written[:-1] in symbols:
        stop, surface, written = stop - 1, symbols[written[:-1]], written[:-1]
    if "/" in written and stop < len(chunk) and chunk[stop] in "23^²³":
        stop = written.index("/")
        surface, written = symbols.get(chunk[:stop], surface), chunk[:stop]
    return _as_read(start + stop, surface, written)


def _ends_sentence(text: str, end: int) -> bool:
    """True if a full stop before `end` closes the sentence rather than an abbreviation."""
    rest = text[end : end + 3].lstrip(" ")
    return not rest or rest[0] in "\n\r\"”'" or rest[0].isupper() and text[end] == " "


def _plural_symbol(scan: Scan, chunk: str, start: int) -> UnitRead | None:
    """A symbol with the plural ending that style books forbid: "120 kms"."""
    if chunk[-1] != "s" or not 2 <= len(chunk) <= 5:
        return None
    surface = scan.table.symbols.get(chunk[:-1])
    if surface is None or surface.kind != "unit" or surface.readings and chunk != "gs":
        return None
    return _as_read(start + len(chunk), surface, chunk)


def _cut_back(chunk: str, stop: int) -> int:
    """The last place before `stop` where a symbol may end."""
    for at in range(stop - 1, 0, -1):
        left, right = chunk[at - 1], chunk[at]
        if not right.isalpha() or not left.isalpha():
            return at
    return 0


def _is_whole(text: str, stop: int, written: str) -> bool:
    """True if no letter runs on after the symbol, and no digit but a power."""
    if stop >= len(text):
        return True
    after = text[stop]
    if after.isalpha():
        return not written[-1].isalnum() and written[-1] not in "°"
    if after in "-–" and written.isupper() and len(written) == 1:
        return not text[stop + 1 : stop + 2].isdigit()
    return not after.isdigit() or (after in "23" and not text[stop + 1 : stop + 2].isalnum())


def _bracketed(scan: Scan, end: int) -> UnitRead | None:
    """A symbol in brackets: "20 (kg)"."""
    found = _BRACKETED.match(scan.text, end)
    surface = scan.table.symbols.get(found.group(1)) if found else None
    if found is None or surface is None or surface.readings:
        return None
    return _as_read(found.end(), surface, found.group(1))


def _as_read(end: int, surface: Surface, written: str) -> UnitRead:
    return UnitRead(end, surface.unit, surface.kind, surface.readings, written, surface.symbol)


def read_denominator(scan: Scan, end: int, kind: str) -> UnitRead | None:
    """What the unit that ends at `end` is divided by; None if nothing.

    After "per" and "/" any unit or noun may stand; after "a" and "an" a unit of time or trade.
    """
    text = scan.text
    if text[end : end + 1] not in (" ", "-", "/"):
        return None
    per = _PER.match(text, end)
    if per is None:
        return None
    article = per.group().strip(" -") in ("a", "an")
    if article and _EARLIER.match(text, per.end()):
        return None
    below = read_simple(scan, per.end())
    if below is not None and below.kind != "currency":
        if not article or _divides(below, kind):
            return below if below.unit != "percent" else None
    word = _WORD.match(text, per.end())
    if word is None:
        return None
    noun = word.group().lower()
    if article:
        allowed = noun in word_set("reading.toml", "denominators", "nouns") and kind == "currency"
    else:
        allowed = noun not in word_set("reading.toml", "denominators", "never")
        allowed = allowed and (kind in ("currency", "percent") or per.group() in (" per ", "-per-"))
    return UnitRead(word.end(), singular(noun), "noun") if allowed else None


def _divides(below: UnitRead, kind: str) -> bool:
    """True for units that "a" divides by: times of any quantity, measures of money or distance."""
    if below.symbol:
        return False
    times = word_set("reading.toml", "denominators", "times")
    return below.unit in times or kind == "currency" or below.unit in ("hour", "gallon", "liter")


def singular(noun: str) -> str:
    """The noun without its plural ending, by rule."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
