"""The unit phrase after a number: "km/h", "square miles", "dollars a barrel", "years old".

Longest surface of the unit table first, then powers and what follows "per", "a" or "/".  Every
look-up is of a bounded number of words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.scan import Scan
from claimcheck.extract.surfaces import BLANK, UnitRead, read_surface
from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.words import word_set
from claimcheck.regex import Regex

_POWER_WORDS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3, "cu.": 3}
_POWER_BEFORE = Regex(
    rf"(?:{BLANK}{{1,2}}|[ ]?[-‑][ ]?|)([Ss]quare|[Cc]ubic|[Ss]q\.?|[Cc]u\.?)(?:{BLANK}{{1,2}}|-)"
)
_POWER_AFTER = Regex(r" (squared|cubed)\b|\^?([-−][1-4]|[2-4])(?![\w.])|([²³])")
_PER = Regex(
    r"(?: per |-per-| / ?|/ ?| p/)(?=[A-Za-zµμ])|(?: an? |-an?-| an?-| - an? - )(?=[A-Za-z])"
)
_EARLIER = Regex(
    r"[a-z]{1,20} (?:earlier|ago|before|later|previously|after|old)\b"
)  # "$5 a year earlier" is no rate
_WORD = Regex(r"[A-Za-z][A-Za-z'’]{0,40}+")


MOST_ADJECTIVES = 4  # words behind "per" up to its noun
LONGEST_SYMBOL = 3  # characters
_FACTOR = Regex(
    r" ?[·⋅]? ?([A-Za-zµμ°]{1,4})(?: ?(?:\^?[-−]|⁻)([1-4¹²³])(?![\w.])|\^([1-4])(?![\w.])|([²³]))"
)
_PER_HUNDRED = Regex(r"(?: per |/) ?100[ -]?(?:km|kilomet(?:er|re)s?)\b")
_CONSUMED = frozenset({"liter", "kilowatt_hour", "kilogram", "gram"})  # on the road
_SUPERSCRIPT = str.maketrans("¹²³", "123")


def extend_unit(scan: Scan, found: UnitRead) -> UnitRead:
    """The unit with what it is divided by: "a barrel", "per day", "/km2"."""
    brief = found.symbol or len(found.surface) <= LONGEST_SYMBOL
    if brief and scan.text[found.end : found.end + 1] in (" ", "·", "⋅"):
        found = _multiplied(scan, found)
    hundred = _PER_HUNDRED.match(scan.text, found.end) if found.unit in _CONSUMED else None
    if hundred:
        unit = compose(found.unit, "hundred_kilometer")
        return found._replace(end=hundred.end(), unit=unit, readings=())
    for _ in range(2):
        below = read_denominator(scan, found.end, found.kind)
        if below is None:
            break
        unit = compose(found.unit, below.unit)
        readings = _compose_readings(found, below)
        found = found._replace(end=below.end, unit=unit, readings=readings)
    return found


def _multiplied(scan: Scan, found: UnitRead) -> UnitRead:
    """The unit times others with powers, as science writes it: "km s−1", "kg · m −3", "kg m^2"."""
    for _ in range(3):
        factor = _FACTOR.match(scan.text, found.end)
        surface = scan.table.symbols.get(factor.group(1)) if factor else None
        if factor is None or surface is None:
            break
        below = factor.group(2)
        if below and factor[0][0] == " " and not found.symbol:
            break  # "10 kg C-4"
        power = int((below or factor.group(3) or factor.group(4)).translate(_SUPERSCRIPT))
        unit = compose(found.unit, raise_unit(surface.unit, power if below else -power))
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
    """Unit string of a quotient: ("USD", "oil_bbl") → "USD / oil_bbl"; ("", "day") → "1 / day"."""
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
        base = read_surface(scan, power.end(), words_only=False)
        if base is not None:
            whole = read_surface(scan, end, words_only=False)
            if whole is not None and whole.end >= base.end:
                return whole
            base = _before_slash(scan, base)
            exponent = _POWER_WORDS[power.group(1).lower()]
            return base._replace(unit=raise_unit(base.unit, exponent), readings=())
    found = read_surface(scan, end, words_only=words_only)
    if found is None:
        return None
    return _powered(text, found)


def _before_slash(scan: Scan, base: UnitRead) -> UnitRead:
    """The unit above the bar of a symbol such as "ft/s", to which a power word belongs."""
    above, slash, below = base.surface.partition("/")
    surface = scan.table.symbols.get(above) if slash else None
    if surface is None:
        return base
    return base._replace(end=base.end - len(slash + below), unit=surface.unit, surface=above)


_EXPONENTS = {"squared": 2, "cubed": 3, "²": 2, "³": 3}


def _powered(text: str, found: UnitRead) -> UnitRead:
    """The unit with a power written after it: "km squared", "km^2", "m3"."""
    if found.end >= len(text) or text[found.end] not in " ^234²³-−" or found.surface[-1] in "'’°":
        return found
    power = _POWER_AFTER.match(text, found.end)
    if power is None or found.kind != "unit" or not found.unit:
        return found
    if power.group(2) and not found.symbol:
        return found
    unit = raise_unit(found.unit, _exponent(power))
    return found._replace(end=power.end(), unit=unit, readings=())


def _exponent(power: re.Match[str]) -> int:
    word, digit, raised = power.groups()
    return _EXPONENTS.get(word or raised) or int((digit or "1").replace("−", "-"))


def read_denominator(scan: Scan, end: int, kind: str) -> UnitRead | None:
    """What the unit that ends at `end` is divided by; None if nothing.

    After "per" and "/" any unit or noun may stand; after "a" and "an" a unit of time or trade.
    """
    text = scan.text
    per = _PER.match(text, end) if text[end : end + 1] in (" ", "-", "/") else None
    if per is None:
        return None
    article = per.group().strip(" -") in ("a", "an")
    if article and _EARLIER.match(text, per.end()):
        return None
    below = read_simple(scan, per.end())
    if below is not None and _may_stand(below, article, kind):
        return below if below.unit != "percent" else None
    word = _WORD.match(text, per.end())
    if word is None or not _may_divide(word.group().lower(), per.group(), kind):
        return None
    noun = _noun_under(text, word)
    return UnitRead(noun.end(), singular(noun.group().lower()), "noun") if noun else None


def _noun_under(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """The noun that a word behind "per" is or leads to; None behind an adjective without one."""
    nouns = word_set("reading.toml", "denominators", "nouns")
    adjectives = word_set("reading.toml", "denominators", "adjectives")
    for _ in range(MOST_ADJECTIVES):
        lower = word.group().lower()
        apart = lower not in nouns and text[word.end() : word.end() + 1] == " "
        following = _WORD.match(text, word.end() + 1) if apart else None
        if lower in adjectives:
            if following is None:
                return None
            word = following
        elif following and following.group().lower() in nouns:
            return following  # "per adult ticket", "per exchangeable unit"
        else:
            return word
    return None


def _may_stand(below: UnitRead, article: bool, kind: str) -> bool:
    """True if the unit can stand under the bar; behind "a" few can."""
    return below.kind != "currency" and (not article or _divides(below, kind))


def _may_divide(noun: str, joint: str, kind: str) -> bool:
    """True if the noun can stand under the bar: "$5 a share", "3 percent per patient"."""
    if joint.strip(" -") in ("a", "an"):
        return kind == "currency" and noun in word_set("reading.toml", "denominators", "nouns")
    if noun in word_set("reading.toml", "denominators", "never"):
        return False
    return kind in ("currency", "percent") or joint in (" per ", "-per-")


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
    singulars = word_set("reading.toml", "nouns", "not_plural")  # "bus", "glass"
    if noun in singulars:
        return noun
    if noun.endswith("es") and noun[:-2] in singulars:
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
