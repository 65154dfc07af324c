"""Units as heads of tables write them: "GBP million", "£m", "$000s", "km²", "per 1,000 people"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.lexicon.table import unit_table
from claimcheck.lexicon.words import number_words
from claimcheck.tables.layout.values import ONE, UnitSaid
from claimcheck.units import find_unit

LONGEST = 60  # characters of a unit
PERCENT, COUNT_WORD = "percent", "count"
_THOUSANDS = re.compile(r"(?:1,?)?['’]?000['’]?s?")
_EXPRESSION = re.compile(r"\*\*| / |\w_\w")
_ROUND = re.compile(r"10*(?:,?000)*")
_ABBREVIATED = re.compile(r"(?i:bn|mn|mln|mio|tn|trn)")  # scales, whatever units they are too
_DOUBTFUL = frozenset("bBtTG")  # alone they are heads of other things
_SIGN = re.compile(r"[^\w\s.,;:'’()\[\]/%°*+-]")
_FILLERS = frozenset({"in", "of", "the", "units", "unit"})


@lru_cache(maxsize=1024)
def unit_said(text: str) -> UnitSaid | None:
    """The unit that a text is and nothing else; None if it is none.

    Scale words multiply.  A Pint unit ("kilometer ** 2") and what prose writes are both taken; of
    "% of GDP" the unit is per cent.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or is_rate(text):
        return None
    return _stated(text) or _with_scale(text) or _share(text)


def _stated(text: str) -> UnitSaid | None:
    """The unit of a Pint expression, or of prose."""
    unit = None if _ABBREVIATED.fullmatch(text) else _of_prose("", text)
    if (
        unit is None
        and _EXPRESSION.search(text)
        and not find_unit(text).dimension.startswith("noun:")
    ):
        unit = text
    return None if unit is None else UnitSaid(unit)


def _share(text: str) -> UnitSaid | None:
    """Per cent of something that a unit's place names: "% of GDP"."""
    share, of, _ = text.partition(" of ")
    unit = _of_prose("", share) if of else None
    return UnitSaid(unit) if unit == PERCENT else None


def _with_scale(text: str) -> UnitSaid | None:
    """A unit with a scale, or a scale alone: "£ million", "thousands", "million people"."""
    sign, rest = _sign_of(text)
    scale, words = _scaled(rest)
    if scale == ONE and not sign:
        return None
    phrase = " ".join(words)
    if not phrase and not sign:
        return None if rest in _DOUBTFUL else UnitSaid("", scale)
    stated = _stated(phrase) if not sign else None
    unit = stated.unit if stated else _of_prose(sign, phrase)
    if unit is not None:
        return UnitSaid(unit, scale)
    counted = scale > ONE and not sign and all(word.isalpha() and len(word) > 2 for word in words)
    return UnitSaid("", scale, phrase) if counted and len(words) <= 2 else None


def _scaled(text: str) -> tuple[Decimal, list[str]]:
    """The product of the scale words, and the words that are left."""
    scale = ONE
    words: list[str] = []
    for at, word in enumerate(text.split()):
        if word.lower() in _FILLERS and (at == 0 or scale > ONE):
            continue
        size = _size_of(word)
        if size is None:
            words.append(word)
        else:
            scale *= size
    return scale, words


def _size_of(word: str) -> Decimal | None:
    """The size of a scale word, an abbreviation or a letter that stands for one."""
    if _THOUSANDS.fullmatch(word):
        return Decimal(1000)
    known, lower = number_words(), word.lower().rstrip(".")
    size = known.scales.get(lower) or known.abbreviations.get(lower) or known.suffixes.get(word)
    return None if size is None else Decimal(size)


def _sign_of(text: str) -> tuple[str, str]:
    """A currency's sign at the beginning, and the rest; "" if none stands there."""
    prefixes = unit_table().prefixes
    for length in range(min(len(text), 4), 0, -1):
        sign = text[:length]
        if _SIGN.search(sign) and prefixes.get(sign) is not None:
            return sign, text[length:]
    for length in range(min(len(text), 2), 0, -1):  # "million £"
        sign = text[-length:]
        if _SIGN.search(sign) and prefixes.get(sign) is not None:
            return sign, text[:-length]
    return "", text


def _of_prose(sign: str, words: str) -> str | None:
    """The unit of "£1", "1 kg", "£1 per pupil", read as prose is; None if it is none."""
    if not words and not sign:
        return None
    glue = "" if words.startswith(("%", "°", "/")) else " "
    phrase = f"{sign}1{glue if words else ''}{words}"
    mentions = extract_mentions(document_from_text(phrase))
    if len(mentions) != 1 or not mentions[0].unit or not mentions[0].is_claim:
        return None
    mention = mentions[0]
    whole = (mention.start, mention.end) == (0, len(phrase))
    return mention.unit if whole and mention.low == 1 else None


def spell_unit(unit: UnitSaid) -> str:
    """The unit in words that `unit_said` reads back; "count" for a plain number."""
    scale = next((word for word, size in number_words().scales.items() if size == unit.scale), "")
    if unit.scale != ONE and not scale:
        scale = f"{unit.scale:f}"
    return " ".join(word for word in (scale, unit.unit or unit.noun) if word) or COUNT_WORD


def is_rate(text: str) -> bool:
    """True for "per 1,000 residents": the figure of a head that is prose's too."""
    words = text.lower().split()
    return len(words) > 1 and words[0] == "per" and bool(_ROUND.fullmatch(words[1]))
