"""What joins two numbers: ranges, tolerances, compound quantities, "one in five"."""

from __future__ import annotations

import re

from claimcheck.extract.atoms import read_atom
from claimcheck.extract.compounds import read_compound
from claimcheck.extract.emit import SHARED_WITH_NEXT
from claimcheck.extract.prefixes import Prefix, read_prefix
from claimcheck.extract.ratios import read_noun_ratio, read_ratio
from claimcheck.extract.scaling import count_millions, count_thousands, scale_like
from claimcheck.extract.scan import Atom, Scan, previous_word
from claimcheck.lexicon.words import word_set
from claimcheck.model import Form, Kind, Printed
from claimcheck.numerals.digits import read_decimal, read_digits
from claimcheck.numerals.words import continue_words, read_words
from claimcheck.regex import Regex

_JOINT = Regex(
    r"-(?P<hyphen>in|to)-|(?P<hung>- (?:to|and|or) )"
    r"|(?P<dash>[ \u00a0]?(?:[-–—−‐‑]|~)[ \u00a0]?)(?!to)"
    r"| (?P<torn>to)-"
    r"| {1,2}(?P<word>to|and|or|through|thru|by|plus or minus|give or take|in|out of)(?: every)? "
    r"| ?(?P<plusminus>±|\+/-|\+-|\+/−) ?"
)
_HEDGE = Regex(r"(?:about|around|roughly|approximately|nearly|almost|some) |~ ?")
_NUMBER = Regex(r"[-−+]?(?:[A-Z]{0,3}[$€£¥₹₽₩₪฿₦]\s?[A-Z]{0,2})?[-−]?(?=[0-9½¼¾⅓⅔]|\.[0-9])")
_BETWEEN = Regex(
    r"\b[Bb]etween (?:(?:about|around|roughly|approximately|an estimated|some|nearly) |~)?\Z"
)
_FROM = Regex(
    r"\b[Ff]rom (?:(?:about|around|roughly|approximately|nearly|almost|an estimated|just|over|under"
    r"|only|up to|a|as low as|as high as|at least|more than|less than|the|some) ){0,2}~?\Z"
)
_AFTER_ARTICLE = ("hundred", "thousand", "million", "billion", "half", "quarter", "dozen")
_JOINT_SIGNS = frozenset(" \u00a0-–—−‐‑~±+")
_JOINT_HEADS = frozenset(" toabpgi-–—−‐‑~±+")  # first characters of what may join two numbers
MOST_APART = 100  # a bare second end this many times the first belongs to another number
MOST_BEHIND_A_PART = 20  # "half to three miles" are a range, "a third to 40 tonnes" are not
_WINDOW = 70  # characters before a range in which a verb of change may stand
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def read_second(scan: Scan, at: int, *, money: bool = False) -> Atom | None:
    """Atom that begins at `at`, its currency and a hedge before it allowed; None if none does.

    After money a scale letter is one: the "m" of "$5-10m" is no metre.
    """
    text = scan.text
    hedge = _HEDGE.match(text, at)
    at = hedge.end() if hedge else at
    lead = _NUMBER.match(text, at)
    if lead is not None:
        return _second_digits(scan, at, lead.end(), money)
    if text[at : at + 1] not in _LETTERS or (text[at].isupper() and text[at - 1] in "-–"):
        return None
    return _second_words(scan, at)


def _second_digits(scan: Scan, at: int, start: int, money: bool) -> Atom | None:
    text = scan.text
    numeral = read_decimal(text, start) if text[start] == "." else read_digits(text, start)
    if numeral is None or numeral.reason:
        return None
    prefix = read_prefix(scan, start, previous_word(text, start))
    if prefix.start < at:
        prefix = prefix._replace(start=at, negative=False)
    if numeral.scale > 1:
        numeral = continue_words(text, numeral)
    return read_atom(scan, numeral, prefix, money=money)


def _second_words(scan: Scan, at: int) -> Atom | None:
    text = scan.text
    start = at
    negative = text.startswith(("minus ", "negative "), at)
    if negative:
        at = text.index(" ", at) + 1
    elif text.startswith(("a ", "an "), at):
        at = text.index(" ", at) + 1
        if not text.startswith(_AFTER_ARTICLE, at):
            return None
    numeral = read_words(text, at)
    if numeral is None or numeral.ordinal or numeral.reason:
        return None

    return read_atom(scan, numeral, Prefix(start, negative))


def join_atom(scan: Scan, first: Atom) -> list[Atom]:
    """The atom with what is joined to it: one atom, or two that share unit and scale."""
    if first.kind is Kind.MEASURE or first.kind is Kind.MONEY:
        first = read_compound(scan, first)
    joint = _joint_after(scan.text, first.end)
    if joint is None or _is_minus(scan.text, first, joint[0]):
        return [read_noun_ratio(scan, first) if first.noun else first]
    end, word = joint
    if word in ("in", "out of"):
        return [read_ratio(scan, first, end, word)]
    if first.high is not None:
        return [first]
    money = first.kind is Kind.MONEY and word in ("-", "to")
    second = read_second(scan, end, money=money)
    if second is None:
        return [first]
    return _pair(scan, count_millions(scan.text, first, second), second, word)


def _joint_after(text: str, end: int) -> tuple[int, str] | None:
    """Where the word or dash that may join two numbers ends, and which it is; None without one."""
    following = text[end : end + 1]
    if following not in _JOINT_SIGNS or (
        following == " " and text[end + 1 : end + 2] not in _JOINT_HEADS
    ):
        return None
    joint = _JOINT.match(text, end)
    if joint is None:
        return None
    return joint.end(), _joint_word(joint)


def _is_minus(text: str, first: Atom, end: int) -> bool:
    """True if the dash before `end` is the sign of the next number: "−5 −3", "-5 -3"."""
    if text[end - 1] not in "-−" or text[end - 2] not in " \u00a0":
        return False
    return text[end - 1] == "−" or text[first.start] in "-−"


def _joint_word(joint: re.Match[str]) -> str:
    """The word of a joint ("3- to 5-year" too), else its sign."""
    hung = (joint["hung"] or "")[2:].strip()
    word = joint["word"] or joint["hyphen"] or hung or joint["torn"]
    return word or ("±" if joint["plusminus"] else "-")


def _pair(scan: Scan, first: Atom, second: Atom, word: str) -> list[Atom]:
    """The two numbers as one range, as two, or the first alone."""
    if word in ("±", "plus or minus", "give or take"):
        return [_tolerance(scan, first, second)]
    if not _compatible(first, second):
        return [first]
    if word in ("and", "to", "-") and _is_between(scan.text, first.start):
        return [_range(scan, first, second, between=True)]
    if word in ("and", "or"):
        return [scale_like(first, second)]
    if word == "by" or (word == "-" and not _is_span(scan.text, first, second)):
        return [first]
    return _led_to(scan, first, second) if word == "to" else [_range(scan, first, second)]


def _led_to(scan: Scan, first: Atom, second: Atom) -> list[Atom]:
    """Two numbers joined by "to": a range, a change, or by how much and to what."""
    if _is_part_and_sum(scan.text, first, second):
        return [first, second]
    if _is_step(scan.text, first, second):
        return [_share(scale_like(first, second, change=True), second), second]
    if _is_change(scan.text, first.start):
        first = scale_like(first, second, change=True)
        first = first._replace(notes=(*first.notes, "change"))
    return [_range(scan, first, second)]


def _compatible(first: Atom, second: Atom) -> bool:
    """True if both may be ends of one range."""
    if second.high is not None or first.noun == "times":
        return False
    if first.kind is Kind.NUMBER:
        return True
    if second.kind is Kind.NUMBER:
        return _is_near(first, second)
    if Kind.COUNT in (first.kind, second.kind):
        return first.kind is second.kind and first.unit == second.unit
    rate = second.unit.startswith(f"{first.unit} / ")
    return rate or first.unit == second.unit or first.unit in second.readings


def _is_near(first: Atom, second: Atom) -> bool:
    """True if a bare second number may take the first's unit: not "two months to 8 billion"."""
    inherits = first.kind is Kind.MONEY and first.scale == 1
    last = second.printed.value / second.scale if inherits else second.printed.value
    return last <= MOST_APART * abs(first.printed.value)


def _is_between(text: str, start: int) -> bool:
    return _BETWEEN.search(text, max(0, start - 32), start) is not None


def _is_span(text: str, first: Atom, second: Atom) -> bool:
    """True if a dash joins the ends of a range; "3-1" and "5 - 3" alone do not."""
    bare = first.kind is Kind.NUMBER and second.kind is Kind.NUMBER
    if bare and first.printed.value >= second.printed.value:
        return False
    if text[first.end : first.end + 1] == " " and text[first.end + 2 : first.end + 3] == " ":
        return first.kind is Kind.NUMBER or first.unit == second.unit
    return True


def _is_change(text: str, start: int) -> bool:
    """True if a verb of change governs the two numbers: "rose from 4 to 6"."""
    window = text[max(0, start - _WINDOW) : start]
    source = _FROM.search(window)
    if source is None:
        return False
    words = window[: source.start()].lower().replace(",", " ").split()[-7:]
    return any(word in word_set("reading.toml", "change", "verbs") for word in words)


def _is_part_and_sum(text: str, first: Atom, second: Atom) -> bool:
    """True for "a fifth to $512m": a part by which something changed, and what it came to."""
    if first.form is not Form.FRACTION or not text[first.end - 1].isalpha() or first.unit:
        return False
    if second.form is Form.FRACTION or second.kind is Kind.PERCENT:
        return False
    large = second.kind is Kind.MONEY or second.printed.value > MOST_BEHIND_A_PART
    return large or is_governed(text, first.start)


def _is_step(text: str, first: Atom, second: Atom) -> bool:
    """True if the first of two numbers says by how much, the second to what: "fell 3 to 97"."""
    low, high = first.printed.value, second.printed.value
    if text.startswith(" from ", second.end) and is_governed(text, first.start):
        return True
    if first.kind is Kind.NUMBER and low < high <= 3 * low:
        return False
    return is_governed(text, first.start)


def is_governed(text: str, start: int) -> bool:
    """True if a verb of change stands before `start`, "by" allowed between."""
    words = text[max(0, start - 30) : start].lower().split()[-2:]
    verbs = word_set("reading.toml", "change", "verbs")
    if not words:
        return False
    return words[-1] in verbs or (words[-1] == "by" and words[0] in verbs)


def _share(plain: Atom, other: Atom) -> Atom:
    """The atom with the unit or noun of the other, if it has none of its own."""
    if plain.kind is not Kind.NUMBER or other.kind is Kind.NUMBER:
        return plain
    return plain._replace(
        kind=other.kind, unit=other.unit, noun=plain.noun or other.noun, readings=other.readings,
        notes=(*plain.notes, SHARED_WITH_NEXT),
    )  # fmt: skip


def _range(scan: Scan, first: Atom, second: Atom, *, between: bool = False) -> Atom:
    first = count_thousands(scan.text, scale_like(first, second), second)
    bearer = second if first.kind is Kind.NUMBER else first
    if first.unit and second.unit.startswith(f"{first.unit} / "):
        bearer = second
    start = first.start
    if between:
        near = scan.text[max(0, start - 40) : start].lower()
        start = start - len(near) + near.rfind("between")
    form = Form.FRACTION if first.form is second.form is Form.FRACTION else Form.DIGITS
    spoken = scan.text[first.end : first.end + 4] == " to " and not between
    led = start - 5 if spoken and scan.text[max(0, start - 5) : start].lower() == "from " else -1
    return bearer._replace(
        start=start, end=second.end, printed=first.printed, high=second.printed, form=form, led=led,
        notes=(*first.notes, *second.notes), noun=second.noun or first.noun, scale=second.scale,
    )  # fmt: skip


def _tolerance(scan: Scan, first: Atom, second: Atom) -> Atom:
    """A ± B as the range from A − B to A + B."""
    if second.unit and first.unit and second.unit != first.unit:
        return first
    bearer = second if first.kind is Kind.NUMBER else first
    middle, off = first.printed.value, second.printed.value
    step = min(first.printed.step, second.printed.step)
    ends = (Printed(middle - off, step, step), Printed(middle + off, step, step))
    return bearer._replace(
        start=first.start, end=second.end, printed=ends[0], high=ends[1], form=Form.DIGITS,
        notes=(*first.notes, "tolerance"),
    )  # fmt: skip
