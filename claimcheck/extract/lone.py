"""Number words that stand alone: whether "one", "half", "quarter" and "zero" claim anything."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.extract.ambiguity import read_rate_point
from claimcheck.extract.join import is_governed
from claimcheck.extract.nouns import read_noun, read_singular
from claimcheck.extract.scan import Scan, previous_word, word_start
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import number_words, word_set
from claimcheck.model import Kind
from claimcheck.numerals.numeral import Numeral
from claimcheck.regex import Regex

_GROUP = Regex(r"\b(?:Group|Gang) of \Z")
_WORD = Regex(r"[A-Za-z]++")
_PAIRED = Regex(r" (?:in|out of|or|to|and) ")
_IN_DIGITS = Regex(r" (?:in|out of) (?:every )?[0-9]{1,3}(?:,[0-9]{3})*(?![\w.,]?[0-9])")
_PART_NEXT = Regex(
    r" (?:of|were|are|is|have|had|has|more|less|over|off|said|on|by|from|share|stake|interest)\b"
    r"|[.,;:)\n—–]| ?\Z"
)


def set_aside_lone(scan: Scan, start: int, numeral: Numeral, word: str) -> tuple[Kind, str] | None:
    """Kind and reason of a lone number word that claims nothing; None if it is a claim.

    `start` is where its article or sign begins, `numeral` the word itself.
    """
    silent = _SILENT.get(word)
    if silent is not None:
        counts, reason = silent
        if not counts(scan, start, numeral):
            return Kind.IDIOM, reason
    text, at = scan.text, numeral.start
    before = previous_word(text, at).lower()
    if before in _phrases("before_rank"):
        return Kind.IDIOM, "a rank"
    if _is_label(scan, at, numeral.end, before):
        return Kind.CODE, "part of a name or label"
    if not numeral.printed.value and before in _phrases("before_zero"):
        return Kind.IDIOM, "a fixed phrase"
    if text[at].isupper() and text[at - 2 : at] not in ("", ". ", "\n") and _in_name(text, at):
        return Kind.CODE, "part of a name"
    return None


def _is_label(scan: Scan, at: int, end: int, before: str) -> bool:
    """True for "on day two of the trial" and "the Group of Eight", which count nothing."""
    text = scan.text
    if before == "of":
        return _GROUP.search(text, max(0, at - 12), at) is not None
    if before not in _phrases("before_label"):
        return False
    leads = previous_word(text, word_start(text, at, before)).lower() in _phrases("before_named")
    return leads and not read_noun(text, end) and read_simple(scan, end, words_only=True) is None


def _phrases(key: str) -> frozenset[str]:
    return word_set("asides.toml", "halves", key)


def is_alone(text: str, start: int, end: int) -> bool:
    """True if nothing else stands in the text: a table cell, a form's field."""
    around = start + len(text) - end
    return around < 20 and not text[:start].strip() and not text[end:].strip()


def _in_name(text: str, at: int) -> bool:
    before = previous_word(text, at)
    return (
        before[:1].isupper()
        and before[-1:].isalpha()
        and before.lower() not in word_set("asides.toml", "sequence", "starters")
    )


def _one_counts(scan: Scan, start: int, numeral: Numeral) -> bool:
    """True if "one" counts something: a noun, a unit, a fraction or a range follows."""
    text, end = scan.text, numeral.end
    following = text[end : end + 1]
    if text[start : start + 3].lower() in ("min", "neg"):
        return True
    if not following or following in ".,;:)?!\n’'\"”":
        return is_alone(text, start, end)
    if read_simple(scan, end, words_only=True) is not None or _IN_DIGITS.match(text, end):
        return True
    if following == "-":
        return text.startswith("-in-", end) or read_noun(text, end) != ""
    pair = _PAIRED.match(text, end)
    if pair is not None:
        return pair.group() == " out of " or _is_cardinal(text, pair.end())
    return _is_thing(read_singular(text, end).lower())


def _is_cardinal(text: str, at: int) -> bool:
    """True if a number in words stands at a place."""
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in number_words().cardinals


def _is_thing(noun: str) -> bool:
    """True for a noun that says what one is counted."""
    vague = noun in word_set("asides.toml", "ones", "not_nouns") or noun.endswith("ly")
    return bool(noun) and not vague


def _half_counts(scan: Scan, start: int, numeral: Numeral) -> bool:
    """True for "half of them", "more than half", "half a mile"; not for "the first half"."""
    text, at, end = scan.text, numeral.start, numeral.end
    if text[end : end + 1] == "-" and _is_cardinal_before(text, at):
        return False
    if text.startswith(" of", end) or _is_measured(scan, at, end):
        return True
    if text[end : end + 3] in (" a ", " an") or text.startswith(" the ", end):
        return not text.startswith(" an eye", end)
    before = previous_word(text, at).lower()
    if before in _phrases("before_half"):
        return text[end : end + 1] != "-" and not (before == "in" and text.startswith(" a", end))
    return is_alone(text, at, end)


def _is_cardinal_before(text: str, at: int) -> bool:
    """True if a number stands before: the "half" of "three half-brothers" is no number."""
    before = previous_word(text, at).lower()
    return before in number_words().cardinals or before.isdigit()


def _is_measured(scan: Scan, at: int, end: int) -> bool:
    """True if a unit follows, or the point of a rate."""
    unit = read_simple(scan, end, words_only=True)
    if unit is not None:
        return unit.surface[-1:] != "s" or unit.symbol or unit.unit == "percent"
    return read_rate_point(scan, at, end) is not None


def _quarter_counts(scan: Scan, start: int, numeral: Numeral) -> bool:
    """True for "a quarter of the seats" and "a quarter mile", not for a quarter of the year."""
    unit = read_simple(scan, numeral.end, words_only=True)
    if unit is not None and unit.kind == "unit":
        return True
    if read_rate_point(scan, numeral.start, numeral.end) is not None:
        return True
    if start == numeral.start:
        return scan.text.startswith(" of a ", numeral.end)
    text, end = scan.text, numeral.end
    stepped = text.startswith(" to ", end) and is_governed(text, start)
    return stepped or _PART_NEXT.match(text, end) is not None


_SILENT: dict[str, tuple[Callable[[Scan, int, Numeral], bool], str]] = {
    "one": (_one_counts, '"one" as a pronoun'),
    "half": (_half_counts, '"half" as part of a phrase'),
    "quarter": (_quarter_counts, '"quarter" as a period or part'),
    "quarters": (_quarter_counts, '"quarter" as a period or part'),
}
