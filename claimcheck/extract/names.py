"""Numbers that are part of a name or a label, told by the word before: "Route 66", "Boeing 737"."""

from __future__ import annotations

from claimcheck.extract.nouns import read_noun
from claimcheck.extract.scan import OPENINGS, Scan, aside, previous_word, word_start
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import calendar_words, number_words, word_set
from claimcheck.model import Kind, Mention
from claimcheck.regex import Regex

_LABEL = "part of a name or label"
_SEVERAL = "one of several labels"
_DASHES = frozenset("-‐‑–")
_JOINED = Regex(r"[-‐‑–][0-9]{1,4}[A-Z]{0,3}(?![\w%$€£]|[.,][0-9]|[-–][0-9])")
_JOINT = Regex(r",? (?:and|or|to|through|&) |, ?")
LONGEST_JOINT = 10  # characters between two labels of several
_NOT_COUNTED = frozenset({"series", "news"})
_SINGULAR = Regex(r" ([a-z]{3,20})\b")
_COUNTED_TITLE = Regex(
    r" (?:[A-Z][a-z]{1,20}s|Dead|Hurt|Killed|Injured|Missing|Wounded|People|Men|Women|Children"
    r"|in|at|on)\b"
)
_TITLE_WORD = Regex(r"[A-Za-z][A-Za-z'’]{3,30}")
TITLE = 150  # characters on each side of a number within which a headline's line ends
FEWEST_IN_TITLE = 2  # words of four letters, all with a capital, that make a headline
_MODEL_NAME = Regex(
    r" (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z][a-z]*day)[A-Z][a-z]{2,20}\b"
)
_MODEL_CAPITALS = Regex(r" [A-Z]{3,4} [0-9]{1,3}(?!\w)")  # "a 737 MAX 8"
_MODEL_LEADS = frozenset({"the", "own", "new", "its", "a"})
_IS = Regex(r" (?:is|was|has|had|does)\b")  # "the 486 is fast": one thing, not so many


def read_named(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """Number that a word before it makes a label or part of a name: "Route 66", "Boeing 737"."""
    word = previous.strip(OPENINGS)
    if scan.mentions and scan.mentions[-1].reason == _SEVERAL and _is_listed(scan, at, end):
        return _name(scan, at, end, _SEVERAL)
    if _is_closed(word):
        return None
    lower = word.lower()
    if lower[-1] in "s." and _are_labels(scan, end, word, lower):
        return _name(scan, at, end, _SEVERAL)
    labelled = _is_label(scan.text, at, word, lower)
    if labelled and not is_counted(scan, end, units_only=word[0].isupper()):
        return _name(scan, at, end)
    if _is_model(scan, at, end, word) or _is_named(scan, at, end, word):
        return _name(scan, at, end)
    return None


def _are_labels(scan: Scan, end: int, word: str, lower: str) -> bool:
    """True behind a plural that leads to labels: "junctions 9 and 10", "Years 7 to 9"."""
    named = lower in word_set("asides.toml", "names", "several")
    if not named and word[0].isupper():
        named = lower in word_set("asides.toml", "names", "several_capital")
    return named and not is_counted(scan, end, units_only=word[0].isupper())


def _is_listed(scan: Scan, at: int, end: int) -> bool:
    """True for the label after a label of several: the 10 of "junctions 9 and 10"."""
    last = scan.mentions[-1]
    if at - last.end > LONGEST_JOINT:
        return False
    return _JOINT.fullmatch(scan.text, last.end, at) is not None and not is_counted(scan, end)


def _is_named(scan: Scan, at: int, end: int, word: str) -> bool:
    """True behind a capitalised word of a name, where the digits count nothing."""
    if not word[0].isupper() or not _is_name_word(scan, at, word, word.lower()):
        return False
    leads = previous_word(scan.text, word_start(scan.text, at, word)).lstrip(OPENINGS).lower()
    if leads in ("a", "an"):  # "a Beech 200 aircraft" is one
        return True
    return not is_counted(scan, end) and not is_counted_in_title(scan.text, at, end)


def is_counted_in_title(text: str, at: int, end: int) -> bool:
    """True for the 14 of "Storm Leaves 14 Dead": where all is in capitals, none is a name's."""
    if not _COUNTED_TITLE.match(text, end):
        return False
    start = text.rfind("\n", max(0, at - TITLE), at) + 1
    stop = text.find("\n", end, end + TITLE)
    stop = len(text) if stop < 0 else stop
    if at - start > TITLE or stop - end > TITLE:
        return False
    words = _TITLE_WORD.findall(text[start:stop])
    return len(words) >= FEWEST_IN_TITLE and all(word[0].isupper() for word in words)


def _numbers_element(text: str, at: int, word: str) -> bool:
    """True for "atomic number 72", which counts protons and labels nothing."""
    return previous_word(text, word_start(text, at, word)).lower() in ("atomic", "mass")


def _is_measure(word: str) -> bool:
    """True for a measure in one word before a model's number: "the 16-bit 8088 chip"."""
    return "-" in word and word[0].isdigit()


def _is_closed(word: str) -> bool:
    """True for no word, and for one that a mark parts from what follows; "No." is not."""
    return not word or word[-1] in ",;:!?" or (word[-1] == "." and len(word) > 5)


def _is_model(scan: Scan, at: int, end: int, word: str) -> bool:
    """True if the digits are a model's: "the 787 Dreamliner", "a 767 jetliner", "the 486 is"."""
    text, lower = scan.text, word.lower()
    if lower == "the" and end - at > 2 and _IS.match(text, end):
        return True
    if lower not in _MODEL_LEADS and not _is_measure(word):
        return False
    following = _SINGULAR.match(text, end)
    if following and following.group(1) in word_set("asides.toml", "names", "model_nouns"):
        return True
    if _MODEL_NAME.match(text, end) is not None:
        return not read_noun(text, end)
    if end - at < 3 or _MODEL_CAPITALS.match(text, end) is None:
        return False
    return not is_counted(scan, end)


def _is_label(text: str, at: int, word: str, lower: str) -> bool:
    """True if the word before digits makes a label of them: "Route", "page", "No."."""
    if lower not in word_set("asides.toml", "names", "cues"):
        return False
    if lower == "number" and _numbers_element(text, at, word):
        return False
    if lower in word_set("asides.toml", "names", "weak"):
        return word[0].isupper() or lower in word_set("asides.toml", "names", "also_lower")
    return True


def is_counted(scan: Scan, end: int, *, units_only: bool = False) -> bool:
    """True if a unit, a scale or a plural follows the digits, so that they count or measure it."""
    text = scan.text
    if text[end : end + 1] not in (" ", "-", "\u00a0"):
        return text[end : end + 1] in ("%", "°", "$", "€", '"', "″", "′")
    unit = read_simple(scan, end)
    if unit is not None and unit.surface not in word_set("reading.toml", "symbols", "never_apart"):
        return True
    if units_only:
        return False
    if text.startswith(" times", end):
        return True
    noun = read_noun(text, end)
    return bool(noun) and (noun[0].islower() or " " in noun) and noun not in _NOT_COUNTED


def _is_name_word(scan: Scan, at: int, word: str, lower: str) -> bool:
    """True for a capitalised word that is a name: neither a month nor the start of a sentence."""
    if not word[-1].isalnum():
        return False
    if lower in word_set("asides.toml", "sequence", "starters"):
        return _is_titled(scan.text, at, word)
    if (
        lower in calendar_words()[0]
        or lower in calendar_words()[1]
        or lower in number_words().cardinals
    ):
        return False
    start = word_start(scan.text, at, word)
    before = previous_word(scan.text, start)
    if before and before[-1] not in '.!?:”"':
        return True
    return not word[1:].islower()


def _is_titled(text: str, at: int, word: str) -> bool:
    """True for a small word with a capital behind "the": "The Minus 5"."""
    leads = previous_word(text, word_start(text, at, word)).lstrip(OPENINGS).lower()
    return leads == "the" and word[1:].islower()


def _name(scan: Scan, at: int, end: int, reason: str = _LABEL) -> Mention:
    """The label, with what a dash joins to it: "737-800", "exits 12-14"."""
    joined = _JOINED.match(scan.text, end) if scan.text[end : end + 1] in _DASHES else None
    if joined is not None and not is_counted(scan, joined.end(), units_only=True):
        end = joined.end()
    return aside(scan, (at, end), Kind.CODE, reason)
