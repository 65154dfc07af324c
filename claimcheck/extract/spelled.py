"""Numbers in words: which are claims, which are ordinals, idioms and vague orders."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.atoms import read_atom
from claimcheck.extract.clock import SPOKEN_HEADS, read_spoken
from claimcheck.extract.compounds import and_a_part
from claimcheck.extract.emit import emit_atoms
from claimcheck.extract.hedges import read_hedge
from claimcheck.extract.join import join_atom
from claimcheck.extract.lone import is_alone, set_aside_lone
from claimcheck.extract.names import is_counted
from claimcheck.extract.nouns import read_noun
from claimcheck.extract.prefixes import Prefix
from claimcheck.extract.scan import LOOK_BACK, Atom, Scan, aside, at_moment, previous_word
from claimcheck.extract.surfaces import UnitRead
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import calendar_words, idiom_patterns, number_words, word_set
from claimcheck.model import Form, Kind, Mention, Moment, Printed
from claimcheck.numerals.numeral import ONE, Numeral, print_words
from claimcheck.numerals.words import read_words
from claimcheck.regex import Regex

LONGEST_LEFT = 16  # characters of an idiom before its number word
_SPAN_DAY = Regex(r" day(?:,| (?:after|before|earlier|later|ago|old|of|in advance|a week|ahead))\b")
_WORD = Regex(r"[A-Za-z]++")
_WICKETS = Regex(r" for ([1-9][0-9]{1,2})(?![\w%]|[.,]?[0-9])")
_ORDER_OF = Regex(
    r" (?:of )?(tens|dozens|scores|hundreds?|thousands?|millions?|billions?|trillions?|lakhs"
    r"|crores)\b",
    re.IGNORECASE,
)
_SEVERAL = Regex(r"\b(several|few|many|couple)(?: a| of)?[ ]\Z", re.IGNORECASE)
_FRACTION_NEXT = Regex(
    r" (?:of|to|were|was|are|is|have|had|has|in|more|less|over|off|say|said|or|and|on|by|from|share"
    r"|stake|interest)\b|[.,;:)\n—–]| ?\Z"
)
_DAY_OF = Regex(
    r" of (January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_DEFINITE = frozenset({"the", "in", "his", "her", "their"})
_UNIT_BEFORE = Regex(r"\b(an?|one) ([a-z]+) and (?:an? |one[- ])?\Z", re.IGNORECASE)
_BAKERS = frozenset({"baker's", "bakers'"})
MAX_ORDER = 10**18  # "thousands of millions of billions" ends here
_OF = Regex(r" of (?=[a-zA-Z])")


def read_spelled(scan: Scan, at: int) -> int:
    """Where to go on after the number word at `at`; what it is goes to the scan's mentions."""
    text = scan.text
    found = _WORD.match(text, at)
    if found is None:
        return at + 1
    word, end = found.group().lower(), found.end()
    words = number_words()
    if word in words.orders:
        return _order(scan, at, end, words.orders[word])
    if _is_idiom(text, at, end, word):
        return _set_aside(scan, (at, end), Kind.IDIOM, "a set phrase")
    numeral = read_words(text, at)
    if numeral is None:
        return end
    if numeral.reason:
        scan.mentions.append(aside(scan, (at, numeral.end), Kind.UNREAD, numeral.reason))
        return numeral.end
    return (_ordinal if numeral.ordinal else _cardinal)(scan, at, numeral, word)


def read_article(scan: Scan, at: int, end: int) -> int:
    """Where to go on after "a" or "an": "a kilometre" is one, "a second" and "a foot" are not."""
    word = _WORD.match(scan.text, end)
    if word is None or not _may_measure(scan, word.group()):
        return end
    unit = read_simple(scan, end - 1, words_only=len(word.group()) > 2)
    if unit is None or not _is_one(scan.text, at, unit):
        return end
    numeral = Numeral(at, end - 1, print_words(1), Form.WORDS if not unit.symbol else Form.DIGITS)
    return emit_atoms(scan, join_atom(scan, read_atom(scan, numeral, Prefix(at))))


def _is_one(text: str, at: int, unit: UnitRead) -> bool:
    """True if "a" before the unit means one, of some units only behind a hedge or with a part."""
    if and_a_part(text, unit.end) or unit.unit in word_set("reading.toml", "articles", "units"):
        return True
    if unit.unit not in word_set("reading.toml", "articles", "hedged"):
        return False
    return read_hedge(text, at, unit.end, unit.unit, unit.end).start < at


def _may_measure(scan: Scan, word: str) -> bool:
    table = scan.table
    return word.lower() in table.names or word in table.symbols or word.lower() in table.heads


def _is_idiom(text: str, at: int, end: int, word: str) -> bool:
    """True if the word is part of a set phrase; "one day later" is a length of time."""
    idioms = idiom_patterns().get(word)
    if idioms is None:
        return False
    if idioms.after.match(text, end):
        return _SPAN_DAY.match(text, end) is None
    around = idioms.around.search(text, max(0, at - LONGEST_LEFT), end + LONGEST_LEFT)
    return around is not None and around.start() < at < around.end()


def _set_aside(
    scan: Scan, span: tuple[int, int], kind: Kind, reason: str, value: int | None = None
) -> int:
    ends = (Printed(Decimal(value)),) if value is not None else ()
    scan.mentions.append(aside(scan, span, kind, reason, ends)._replace(form=Form.WORDS))
    return span[1]


def _ordinal(scan: Scan, at: int, numeral: Numeral, word: str) -> int:
    """A third of …, a day ("the fourth of July"), else an ordinal that counts nothing."""
    text = scan.text
    if numeral.form is Form.FRACTION and _is_part(scan, numeral):
        return _claim(scan, _article(scan, at), numeral._replace(ordinal=False))
    value = number_words().ordinals.get(word, 0)
    if numeral.end > at + len(word) or not value:
        value = int(numeral.printed.value)
    day = _DAY_OF.match(text, numeral.end)
    if day:
        moment = Moment(month=calendar_words()[0][day.group(1).lower()], day=value)
        scan.mentions.append(at_moment(aside(scan, (at, day.end()), Kind.DATE, "a date"), moment))
        return day.end()
    return _set_aside(scan, (at, numeral.end), Kind.ORDINAL, "an ordinal", value)


def _is_part(scan: Scan, numeral: Numeral) -> bool:
    """True for "a third of the seats", "a tenth of a gallon", not for "a third time"."""
    text, at, end = scan.text, numeral.start, numeral.end
    article = text[max(0, at - 2) : at].lower() == "a "
    if article:
        measured = read_simple(scan, end, words_only=True) is not None
        return measured or _FRACTION_NEXT.match(text, end) is not None
    return text.startswith(" of a", end) and is_alone(text, at, len(text))


def _article(scan: Scan, at: int, word: str = "") -> int:
    """Where the article or the sign in words before a number begins, else `at`."""
    text, free = scan.text, scan.mentions[-1].end if scan.mentions else 0
    cardinal = word in number_words().cardinals
    for lead in ("minus ", "negative ") if cardinal else ("a ", "an ", "minus ", "negative "):
        begin = at - len(lead)
        stands = begin >= free and not text[begin - 1 : begin].isalnum()
        if stands and text[begin:at].lower() == lead:
            return begin
    return at


def _claim(scan: Scan, start: int, numeral: Numeral) -> int:
    text = scan.text
    negative = text[start : start + 5].lower() in ("minus", "negat")
    atom = read_atom(scan, numeral, Prefix(start, negative))
    return emit_atoms(scan, join_atom(scan, atom))


def _cardinal(scan: Scan, at: int, numeral: Numeral, word: str) -> int:
    """A claim, a vague order ("several hundred"), or a lone word that says nothing."""
    text, end = scan.text, at + len(word)
    start = at
    before = text[at - 1 : at]
    several = _SEVERAL.search(text, max(0, at - 11), at) if before == " " else None
    if several and word in number_words().scales:
        low, high = number_words().several[several.group(1).lower()]
        size = numeral.printed.value
        return _order(scan, at, numeral.end, (low * size, high * size), several.start(1))
    if before == " ":
        special = _special(scan, at, numeral, word)
        if special:
            return special
        start = _article(scan, at, word)
    spoken = text[numeral.end + 1 : numeral.end + 4] in SPOKEN_HEADS
    told = read_spoken(scan, start, numeral) if spoken else _wickets(scan, numeral)
    if told is not None:
        scan.mentions.append(told)
        return told.end
    quiet = set_aside_lone(scan, start, numeral, word) if numeral.end == end else None
    if quiet is not None:
        return _set_aside(scan, (at, end), *quiet, int(numeral.printed.value))
    return _claim(scan, start, numeral)


def _special(scan: Scan, at: int, numeral: Numeral, word: str) -> int:
    """Where to go on after numbers that begin before their word: "a day and a half"; else 0."""
    text = scan.text
    if word in ("half", "quarter"):
        return _unit_and_part(scan, at)
    if word == "dozen" and text[at - 8 : at - 1].lower().replace("’", "'") in _BAKERS:
        start = _article(scan, at - 8)
        return _claim(scan, start, numeral._replace(start=start, printed=print_words(13)))
    if word == "zero" and text[at - 9 : at - 1].lower() == "absolute" and _ends_noun(text, at + 4):
        atom = Atom(at - 9, numeral.end, numeral.printed, ONE, Form.WORDS, Kind.MEASURE, "kelvin")
        return emit_atoms(scan, join_atom(scan, atom))
    return 0


def _unit_and_part(scan: Scan, at: int) -> int:
    """Where to go on after "an hour and a half", of which the half is read first; else 0."""
    text = scan.text
    found = _UNIT_BEFORE.search(text, max(0, at - LOOK_BACK), at)
    unit = read_simple(scan, found.start(2) - 1, words_only=True) if found else None
    if found is None or unit is None or unit.end != found.end(2):
        return 0
    if and_a_part(text, unit.end) is None:
        return 0
    begin = found.start()
    if scan.mentions and scan.mentions[-1].start == begin:  # the "one" of "one day and a half"
        scan.mentions.pop()
    elif scan.mentions and scan.mentions[-1].end > begin:
        return 0
    numeral = Numeral(begin, found.end(1), print_words(1), Form.WORDS)
    return emit_atoms(scan, join_atom(scan, read_atom(scan, numeral, Prefix(begin))))


def _ends_noun(text: str, end: int) -> bool:
    """True unless what follows is named by the word before it: "absolute zero tolerance"."""
    found = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return found is None or found.group().lower() in word_set("reading.toml", "nouns", "stop")


def _wickets(scan: Scan, numeral: Numeral) -> Mention | None:
    """The score at cricket that begins with a word, if nothing is counted: "three for 89"."""
    found = _WICKETS.match(scan.text, numeral.end) if numeral.printed.value <= 10 else None
    if found is None or not numeral.printed.is_whole or is_counted(scan, found.end()):
        return None
    ends = (numeral.printed, Printed(Decimal(found.group(1))))
    return aside(scan, (numeral.start, found.end()), Kind.SCORE, "a result", ends)


def _order(scan: Scan, at: int, end: int, ends: tuple[Decimal, Decimal], start: int = -1) -> int:
    """Vague plurals: "hundreds of", "tens of thousands", "several hundred"."""
    text = scan.text
    start = at if start < 0 else start
    end, low, high = _multiplied(text, end, ends)
    named = text.startswith(" of", end) or (
        previous_word(text, at).lower() not in _DEFINITE and text[at : at + 6].lower() != "scores"
    )  # "she scores 3" counts nothing
    if text[at - 1 : at] == "-" or not named:
        return _set_aside(scan, (start, end), Kind.IDIOM, "no number is named")
    atom = Atom(start, end, Printed(low), ONE, Form.ORDER, Kind.NUMBER, high=Printed(high))
    bridge = _OF.match(text, end)
    after = bridge.end() - 1 if bridge else end
    unit = read_simple(scan, after, words_only=True)
    if unit is None:
        return emit_atoms(scan, [atom._replace(noun=read_noun(text, after), kind=Kind.COUNT)])
    kind = Kind.MONEY if unit.kind == "currency" else Kind.MEASURE
    return emit_atoms(scan, [atom._replace(end=unit.end, unit=unit.unit, kind=kind)])


def _multiplied(text: str, end: int, ends: tuple[Decimal, Decimal]) -> tuple[int, Decimal, Decimal]:
    """The order times the scale words after it: "tens of thousands"."""
    words, (low, high) = number_words(), ends
    bigger = _ORDER_OF.match(text, end)
    while bigger and high < MAX_ORDER:
        name = bigger.group(1).lower()
        size = words.scales.get(name) or words.groups.get(name) or words.orders[name][0]
        low, high, end = low * Decimal(size), high * Decimal(size), bigger.end()
        bigger = _ORDER_OF.match(text, end)
    return end, low, high
