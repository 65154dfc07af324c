"""Scale letters glued to digits: "250k", "$2.4bn", "35m users"; what "m" and "t" mean by context."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.extract.nouns import is_plural
from claimcheck.extract.scan import Scan
from claimcheck.lexicon.words import number_words, word_set
from claimcheck.numerals.numeral import Numeral, scale_printed

_GLUED = re.compile(r"(?: ?(MM?)|([kKmMbBtTG]M?))(?![A-Za-z0-9²³^/'’]| ?[xX×] ?[0-9]|-[A-Za-z])")
_NEXT_WORD = re.compile(r"[ ]([A-Za-z][\w'-]{0,40})")
_APART = re.compile(r"[ ]{1,2}([kKMBG])(?![A-Za-z0-9²³^/'’.&-])")
_HYPHEN = re.compile(r"([kmKMbB])-(?=[A-Za-z])")


class Scaled(NamedTuple):
    """The numeral with its scale letter, and the decision taken."""

    numeral: Numeral
    note: str = ""


def read_suffix(scan: Scan, numeral: Numeral, money: bool) -> Scaled:
    """The numeral with the scale letter after it, if there is one."""
    if numeral.scale != 1:
        return Scaled(numeral)
    text = scan.text
    following = text[numeral.end : numeral.end + 1]
    if following == " ":
        return _apart(text, numeral, money)
    if not following.isalpha():
        return Scaled(numeral)
    found = _GLUED.match(text, numeral.end)
    if found is None:
        hyphen = _HYPHEN.match(text, numeral.end)
        if hyphen is None or not (money or hyphen.group(1) in "kK"):
            return Scaled(numeral)
        return _scaled(numeral, hyphen.group(1), hyphen.end() - 1)
    letter = found.group(1) or found.group(2)
    if money or letter in ("k", "K", "M", "MM", "b", "B"):
        return _scaled(numeral, letter, found.end())
    if letter in ("m", "t", "T", "G"):
        return _by_context(text, numeral, letter, found.end())
    return Scaled(numeral)


def _apart(text: str, numeral: Numeral, money: bool) -> Scaled:
    found = _APART.match(text, numeral.end)
    if found is None:
        return Scaled(numeral)
    letter = found.group(1)
    after = _NEXT_WORD.match(text, found.end())
    counted = after is not None and is_plural(after.group(1))
    ends = not text[found.end() : found.end() + 1].strip()
    if money or counted or (letter in "kMG" and ends and after is None):
        return _scaled(numeral, letter, found.end())
    return Scaled(numeral)


def _scaled(numeral: Numeral, letter: str, end: int) -> Scaled:
    scale = Decimal(number_words().suffixes[letter])
    printed = scale_printed(numeral.printed, scale)
    return Scaled(numeral._replace(end=end, printed=printed, scale=scale))


def _by_context(text: str, numeral: Numeral, letter: str, end: int) -> Scaled:
    """Million or metre, trillion or tonne: what is counted after it decides."""
    word = _NEXT_WORD.match(text, end)
    following = word.group(1) if word else ""
    if letter == "G":
        return (
            _scaled(numeral, letter, end)
            if not following and not text[end : end + 1].strip()
            else Scaled(numeral)
        )
    if letter == "T":
        return Scaled(numeral)
    dimension = following in word_set("reading.toml", "symbols", "dimensions")
    if following and not dimension and letter == "m":
        if is_plural(following) and following not in ("hurdles", "finals", "sprints", "heats"):
            return _scaled(numeral, letter, end)._replace(
                note=f'"m" read as million: it counts {following}'
            )
    if letter == "m" and following == "of":
        after = text[end + 4 : end + 9].split(" ", maxsplit=1)[0]
        if after in ("its", "the", "them", "their", "these", "those", "our"):
            return _scaled(numeral, letter, end)._replace(note='"m" read as million: "of" follows')
    return Scaled(numeral)
