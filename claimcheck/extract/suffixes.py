"""Scale letters glued to digits: "250k", "$2.4bn", "35m users"; what "m" means by context."""

from decimal import Decimal

from claimcheck.extract.nouns import is_plural
from claimcheck.extract.scan import BLANKS, Scan, previous_word, word_start
from claimcheck.lexicon.words import number_words, word_set
from claimcheck.namedtuple import NamedTuple
from claimcheck.numerals.numeral import Numeral, scale_printed
from claimcheck.regex import Regex

_GLUED = Regex(r"(?: ?(MM?)|([kKmMbBtTG]M?))(?![A-Za-z0-9²³^/'’]| ?[xX×] ?[0-9]|-[A-Za-z])")
_NEXT_WORD = Regex(r"[ ]([A-Za-z][\w'-]{0,40})")
_POWERED = Regex(r" (?:cubic|square) [a-z]+s\b")  # "13m cubic metres"
_APART = Regex(rf"[{BLANKS}]{{1,2}}([kKMBGm])(?![A-Za-z0-9²³^/'’&-]|\.[\w-])")
_KELVIN = Regex(r"°|[Kk]elvin")  # beside these "K" is no thousand
_ALWAYS_SCALES = frozenset({"k", "K", "M", "MM", "b", "B"})
_LETTERS = frozenset("kKmMbBtTG")
_RACES = frozenset({"hurdles", "finals", "sprints", "heats"})
_POSSESSIVES = frozenset({"its", "the", "them", "their", "these", "those", "our"})
_HYPHEN = Regex(r"([kmKMbB])-(?=[A-Za-z])")


class Scaled(NamedTuple):
    """The numeral with its scale letter, and the decision taken."""

    numeral: Numeral
    note: str = ""
    unit: str = ""  # where the letter is one: the kilometres of "a 10K race"


def may_be_suffix(text: str, end: int) -> bool:
    """True if a scale letter may stand at `end`, a blank before it allowed."""
    following = text[end : end + 3].lstrip(BLANKS)[:1]
    return following in _LETTERS


def read_suffix(scan: Scan, numeral: Numeral, money: bool) -> Scaled:
    """The numeral with the scale letter after it, if there is one."""
    text = scan.text
    following = text[numeral.end : numeral.end + 1]
    if numeral.scale != 1 or not (following in BLANKS or following.isalpha()):
        return Scaled(numeral)
    if following in BLANKS:
        return _apart(text, numeral, money)
    found = _GLUED.match(text, numeral.end)
    if found is None:
        return _hyphened(text, numeral, money)
    letter = found.group(1) or found.group(2)
    if money:
        return _scaled(numeral, letter, found.end())
    return _by_letter(text, numeral, letter, found.end())


def _by_letter(text: str, numeral: Numeral, letter: str, end: int) -> Scaled:
    """What a letter says of a number that is no sum of money."""
    if letter in "kK" and _is_race(text, numeral.start, end):
        return Scaled(numeral._replace(end=end), '"K" read as kilometre', "kilometer")
    if letter == "K" and _speaks_of_kelvin(text, numeral):
        return Scaled(numeral)
    if letter in _ALWAYS_SCALES:
        return _scaled(numeral, letter, end)
    return _by_context(text, numeral, letter, end)


def _is_race(text: str, start: int, end: int) -> bool:
    """True for the letter of "a 10K race" and of the 5K that somebody ran."""
    word = _NEXT_WORD.match(text, end)
    if word is not None and word.group(1).lower() in word_set("reading.toml", "suffixes", "races"):
        return True
    article = previous_word(text, start)
    if article not in ("a", "the"):
        return False
    verb = previous_word(text, word_start(text, start, article)).lower()
    if verb not in word_set("reading.toml", "suffixes", "raced"):
        return False
    return word is None or word.group(1) in word_set("reading.toml", "nouns", "stop")


def _speaks_of_kelvin(text: str, numeral: Numeral) -> bool:
    return _KELVIN.search(text, max(0, numeral.start - 40), numeral.end + 40) is not None


def _hyphened(text: str, numeral: Numeral, money: bool) -> Scaled:
    """A scale letter before a hyphen: "a $5m-a-year deal", "a 10k-seat hall"."""
    found = _HYPHEN.match(text, numeral.end)
    if found is None or not (money or found.group(1) in "kK"):
        return Scaled(numeral)
    return _scaled(numeral, found.group(1), found.end() - 1)


def _apart(text: str, numeral: Numeral, money: bool) -> Scaled:
    found = _APART.match(text, numeral.end)
    if found is None:
        return Scaled(numeral)
    letter = found.group(1)
    if letter == "m":  # "$458 m" are millions, "458 m" metres
        return _scaled(numeral, letter, found.end()) if money else Scaled(numeral)
    after = _NEXT_WORD.match(text, found.end())
    counted = after is not None and is_plural(after.group(1)) and not _is_named(after.group(1))
    ends = not text[found.end() : found.end() + 1].strip()
    if money or counted or (letter in "kMG" and ends and after is None):
        return _scaled(numeral, letter, found.end())
    return Scaled(numeral)


def _is_named(plural: str) -> bool:
    """True for what a capital before it names: "two B grades"."""
    return plural in word_set("reading.toml", "suffixes", "named")


def _scaled(numeral: Numeral, letter: str, end: int) -> Scaled:
    scale = Decimal(number_words().suffixes[letter])
    printed = scale_printed(numeral.printed, scale)
    return Scaled(numeral._replace(end=end, printed=printed, scale=scale))


def _by_context(text: str, numeral: Numeral, letter: str, end: int) -> Scaled:
    """Million or metre: what is counted after it decides; "G" only at the end of a text."""
    word = _NEXT_WORD.match(text, end)
    following = word.group(1) if word else ""
    if letter == "G" and not following and not text[end : end + 1].strip():
        return _scaled(numeral, letter, end)
    if letter != "m":
        return Scaled(numeral)
    note = ""
    if _is_counted(following) or _POWERED.match(text, end):
        note = f'"m" read as million: it counts {following}'
    elif following == "of" and text[end + 4 : end + 10].split(" ", maxsplit=1)[0] in _POSSESSIVES:
        note = '"m" read as million: "of" follows'
    return _scaled(numeral, letter, end)._replace(note=note) if note else Scaled(numeral)


def _is_counted(word: str) -> bool:
    """True for a plural that "m" counts millions of, not for races and dimensions."""
    names = word_set("reading.toml", "symbols", "dimensions")
    return bool(word) and is_plural(word) and word not in names and word not in _RACES
