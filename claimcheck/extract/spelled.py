"""Numbers in words: which are claims, which are ordinals, idioms and vague orders."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.atoms import read_atom
from claimcheck.extract.dates import aside
from claimcheck.extract.emit import emit_atoms
from claimcheck.extract.join import join_atom
from claimcheck.extract.nouns import read_noun, read_singular
from claimcheck.extract.prefixes import Prefix
from claimcheck.extract.scan import Atom, Scan, previous_word
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import calendar_words, idiom_patterns, number_words, word_set
from claimcheck.model import Form, Kind, Moment, Printed
from claimcheck.numerals.numeral import ONE, Numeral, print_words
from claimcheck.numerals.words import read_words

LONGEST_LEFT = 16  # characters of an idiom before its number word
_SPAN_DAY = re.compile(
    r" day(?:,| (?:after|before|earlier|later|ago|old|of|in advance|a week|ahead))\b"
)
_WORD = re.compile(r"[A-Za-z]++")
_ORDER_OF = re.compile(
    r" (?:of )?(tens|dozens|scores|hundreds|thousands|millions|billions|trillions|lakhs|crores|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(several|few|many)(?: a)?[ ]\Z", re.IGNORECASE)
_FRACTION_NEXT = re.compile(
    r" (?:of|to|were|was|are|is|have|had|has|in|more|less|over|off|say|said|or|and|on|by|from|share|stake|interest)\b|[.,;:)\n—–]| ?\Z"
)
_DAY_OF = re.compile(
    r" of (January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_NOUN_HYPHEN = re.compile(r"-[a-z]")
_MONEY_WORD = re.compile(r" of (?=[a-zA-Z])")


def read_spelled(scan: Scan, at: int) -> int:
    """Where to go on after the number word at `at`; what it is goes to the scan's mentions."""
    text = scan.text
    found = _WORD.match(text, at)
    if found is None:
        return at + 1
    word, end = found.group().lower(), found.end()
    words = number_words()
    if word in words.orders:
        return _order(scan, at, end, *words.orders[word])
    idiom = _idiom_at(text, at, end, word)
    if idiom and text.startswith(" day", end) and _SPAN_DAY.match(text, end):
        idiom = 0
    if idiom:
        return _set_aside(scan, at, max(end, idiom), Kind.IDIOM, "a set phrase")
    numeral = read_words(text, at)
    if numeral is None:
        return end
    if numeral.reason:
        mention = aside(scan, at, numeral.end, Kind.UNREAD, numeral.reason)
        scan.mentions.append(mention)
        return numeral.end
    if numeral.ordinal:
        return _ordinal(scan, at, numeral, word)
    return _cardinal(scan, at, end, numeral, word)


def read_article(scan: Scan, at: int, end: int) -> int:
    """Where to go on after "a" or "an": "a kilometre" is one, "a second" and "a foot" are not."""
    word = _WORD.match(scan.text, end)
    if word is None or not _may_measure(scan, word.group()):
        return end
    unit = read_simple(scan, end - 1, words_only=len(word.group()) > 2)
    if unit is None or unit.unit not in word_set("reading.toml", "articles", "units"):
        return end
    numeral = Numeral(at, end - 1, print_words(1), Form.WORDS if not unit.symbol else Form.DIGITS)
    return emit_atoms(scan, join_atom(scan, read_atom(scan, numeral, Prefix(at))))


def _may_measure(scan: Scan, word: str) -> bool:
    table = scan.table
    return word.lower() in table.names or word in table.symbols or word.lower() in table.heads


def _idiom_at(text: str, at: int, end: int, word: str) -> int:
    """Where the idiom of which the word is part ends; 0 if it is part of none."""
    idioms = idiom_patterns().get(word)
    if idioms is None:
        return 0
    if idioms.after.match(text, end):
        return end
    around = idioms.around.search(text, max(0, at - LONGEST_LEFT), end + LONGEST_LEFT)
    return end if around is not None and around.start() < at < around.end() else 0


def _set_aside(
    scan: Scan, start: int, end: int, kind: Kind, reason: str, value: int | None = None
) -> int:
    ends = (Printed(Decimal(value)),) if value is not None else ()
    mention = aside(scan, start, end, kind, reason, ends)
    scan.mentions.append(mention._replace(form=Form.WORDS))
    return end


def _ordinal(scan: Scan, at: int, numeral: Numeral, word: str) -> int:
    """A third of …, one of a name's ordinals, or a day: "the fourth of July"."""
    text = scan.text
    if numeral.form is Form.FRACTION:
        article = text[at - 2 : at].lower() == "a " or text[at - 3 : at].lower() == "an "
        part = _FRACTION_NEXT.match(text, numeral.end)
        unit = None
        if article or text.startswith(" of a", numeral.end):
            unit = read_simple(scan, numeral.end, words_only=True)
            bare = is_alone(text, at, len(text)) or article
            if (part and article) or unit or (text.startswith(" of a", numeral.end) and bare):
                return _claim(scan, _article(text, at), numeral._replace(ordinal=False))
    day = _DAY_OF.match(text, numeral.end)
    if day:
        month = word_set("calendar.toml", "words", "ambiguous_months") and _month(day.group(1))
        moment = Moment(month=month, day=int(_ordinal_value(word)))
        scan.mentions.append(aside(scan, at, day.end(), Kind.DATE, "a date", (), moment))
        return day.end()
    value = number_words().ordinals.get(word, int(numeral.printed.value))
    if numeral.end > at + len(word):
        value = int(numeral.printed.value)
    return _set_aside(scan, at, numeral.end, Kind.ORDINAL, "an ordinal", value)


def _ordinal_value(word: str) -> int:
    return number_words().ordinals.get(word, 1)


def _month(name: str) -> int:
    return calendar_words()[0][name.lower()]


def _article(text: str, at: int, word: str = "") -> int:
    """Where the article or the sign in words before a number begins, else `at`."""
    cardinal = word in number_words().cardinals
    for lead in ("minus ", "negative ") if cardinal else ("a ", "an ", "minus ", "negative "):
        begin = at - len(lead)
        if begin >= 0 and text[begin:at].lower() == lead and not text[begin - 1 : begin].isalnum():
            return begin
    return at


def _claim(scan: Scan, start: int, numeral: Numeral) -> int:
    text = scan.text
    negative = text[start : start + 5].lower() in ("minus", "negat")
    atom = read_atom(scan, numeral, Prefix(start, negative))
    return emit_atoms(scan, join_atom(scan, atom))


def _cardinal(scan: Scan, at: int, end: int, numeral: Numeral, word: str) -> int:
    text = scan.text
    start = at
    before = text[at - 1 : at]
    several = _SEVERAL.search(text, max(0, at - 10), at) if before == " " else None
    if several and word in number_words().scales:
        low, high = number_words().several[several.group(1).lower()]
        size = numeral.printed.value
        return _order(scan, at, numeral.end, low * size, high * size, several.start(1))
    if before == " ":
        start = _article(text, at, word)
    if numeral.end == end:
        quiet = _quiet(scan, at, start, numeral, word)
        if quiet:
            return quiet
    return _claim(scan, start, numeral)


def _quiet(scan: Scan, at: int, start: int, numeral: Numeral, word: str) -> int:
    """Where to go on if a lone number word says nothing; 0 if it is a claim."""
    text, end = scan.text, numeral.end
    if word == "one" and not _one_counts(scan, start, end):
        return _set_aside(scan, at, end, Kind.IDIOM, '"one" as a pronoun', 1)
    if word == "half" and not _half_counts(scan, at, numeral):
        return _set_aside(scan, at, end, Kind.IDIOM, '"half" as part of a phrase')
    if word in ("quarter", "quarters") and not _quarter_counts(scan, at, end, start):
        return _set_aside(scan, at, end, Kind.IDIOM, '"quarter" as a period or part')
    if previous_word(text, at).lower() in ("top", "bottom"):
        return _set_aside(scan, at, end, Kind.IDIOM, "a rank", int(numeral.printed.value))
    if word in ("zero", "nil", "nought", "naught") and previous_word(text, at).lower() in (
        "ground",
        "absolute",
        "below",
        "above",
        "net",
        "patient",
        "year",
    ):
        return _set_aside(scan, at, end, Kind.IDIOM, "a fixed phrase", 0)
    if text[at].isupper() and text[at - 2 : at] not in ("", ". ", "\n") and _in_name(text, at):
        return _set_aside(scan, at, end, Kind.CODE, "part of a name", int(numeral.printed.value))
    return 0


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


def _one_counts(scan: Scan, start: int, end: int) -> bool:
    """True if "one" counts something: a noun, a unit, a fraction or a range follows."""
    text = scan.text
    following = text[end : end + 1]
    if text[start : start + 3].lower() in ("min", "neg"):
        return True
    if not following or following in ".,;:)?!\n’'\"”":
        return is_alone(text, start, end)
    if read_simple(scan, end, words_only=True) is not None:
        return True
    if text.startswith((" in ", " out of ", " or ", " to ", " and two ", "-in-"), end):
        rest = (
            _WORD.match(text, text.index(" ", end + 1) + 1) if text.startswith(" ", end) else None
        )
        if following == "-":
            return True
        return rest is not None and (
            rest.group().lower() in number_words().cardinals or text.startswith(" out of", end)
        )
    if following == "-":
        return read_noun(text, end) != ""
    noun = read_singular(text, end)
    return (
        bool(noun)
        and noun.lower() not in word_set("asides.toml", "ones", "not_nouns")
        and not noun.lower().endswith("ly")
    )


def _half_counts(scan: Scan, at: int, numeral: Numeral) -> bool:
    text, end = scan.text, numeral.end
    if text.startswith(" of", end) or read_simple(scan, end, words_only=True):
        return True
    if text[end : end + 3] in (" a ", " an") or text.startswith(" the ", end):
        return not text.startswith(" an eye", end)
    before = previous_word(text, at).lower()
    if before in (
        "than",
        "about",
        "nearly",
        "almost",
        "over",
        "under",
        "a",
        "by",
        "in",
        "least",
        "around",
        "roughly",
        "only",
        "just",
        "exactly",
        "approximately",
        "some",
    ):
        return text[end : end + 1] != "-" and not (before == "in" and text.startswith(" a", end))
    return is_alone(text, at, end)


def _quarter_counts(scan: Scan, at: int, end: int, start: int) -> bool:
    text = scan.text
    unit = read_simple(scan, end, words_only=True)
    if unit is not None and unit.kind == "unit":
        return True
    if start == at:
        return text.startswith(" of a ", end)
    return _FRACTION_NEXT.match(text, end) is not None and not text.startswith(
        (" in", " to", " was", " or", " and"), end
    )


def _order(
    scan: Scan, at: int, end: int, low: Decimal, high: Decimal, start: int | None = None
) -> int:
    """Vague plurals: "hundreds of", "tens of thousands", "several hundred"."""
    text = scan.text
    start = at if start is None else start
    bigger = _ORDER_OF.match(text, end)
    while bigger:
        words = number_words()
        name = bigger.group(1).lower()
        size = words.scales.get(name) or words.groups.get(name) or words.orders[name][0]
        low, high, end = low * Decimal(size), high * Decimal(size), bigger.end()
        bigger = _ORDER_OF.match(text, end) if high < 10**18 else None
    if (
        scan.text[at - 1 : at] == "-"
        or previous_word(text, at).lower() in ("the", "in", "his", "her", "their")
        and not text.startswith(" of", end)
    ):
        return _set_aside(scan, start, end, Kind.IDIOM, "no number is named")
    atom = Atom(start, end, Printed(low), ONE, Form.ORDER, Kind.NUMBER, high=Printed(high))
    bridge = _MONEY_WORD.match(text, end)
    unit = read_simple(scan, bridge.end() - 1 if bridge else end, words_only=True)
    if unit is not None and unit.surface:
        kind = Kind.MONEY if unit.kind == "currency" else Kind.MEASURE
        atom = atom._replace(end=unit.end, unit=unit.unit, kind=kind)
        return emit_atoms(scan, [atom])
    noun = read_noun(text, bridge.end() - 1 if bridge else end)
    return emit_atoms(scan, [atom._replace(noun=noun, kind=Kind.COUNT)])
