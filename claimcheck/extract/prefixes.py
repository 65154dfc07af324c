"""What stands before a number: its currency and its sign."""

import re
from collections.abc import Mapping
from decimal import Decimal

from claimcheck.extract.scan import Scan, previous_word, word_start
from claimcheck.lexicon.table import Surface
from claimcheck.lexicon.words import number_words
from claimcheck.namedtuple import NamedTuple
from claimcheck.numerals.numeral import ONE
from claimcheck.regex import Regex

SIGNS = frozenset("$€£¥₹₦₺₽₩₪₫₱₴₡₲₵₸₼₾฿៛₭₮₨¢￥＄￡元৳֏₿")
_SPACES = frozenset(" \u00a0\u2009\u202f")
_DASHES = frozenset("-−–‑")
_BEFORE_MINUS = frozenset(" \u00a0\n\t([{“\"'‘/=:~≈<>≤≥;,|*_")
_MARKS = "(“\"'‘[*_"  # what may open before a word, Markdown's emphasis too
_MINUS_WORDS = frozenset({"minus", "negative"})
_TORN_COUNTRIES = {
    "c": "C$", "hk": "HK$", "us": "US$", "nz": "NZ$", "cad": "C$", "aud": "A$", "nzd": "NZ$",
    "mxn": "MXN", "usd": "US$",
    "C": "C$", "HK": "HK$", "US": "US$", "NZ": "NZ$", "S": "S$",
}  # fmt: skip
_PRICE = Regex(
    r"[0-9]{1,9}(?:\.[0-9])?"
    r"(?:,[0-9]{3}|\.[0-9]{2}(?![0-9])| ?(?:m|bn|k|million|billion|trillion|mn)\b)"
)
_LARGE = Regex(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9.]{1,9} (?:m|bn|million|billion|trillion|crore|lakh)\b"
)
_SCALED_CODE = Regex(r"[(\[]?([MKk])([A-Z]{3})")
_ARTICLES = frozenset({"the", "a", "an"})
LONGEST_REFERENCE = 9  # characters of a character reference: "&pound;", "&#8364;"
MAX_PREFIX = 6  # characters of the longest currency before a number


class Prefix(NamedTuple):
    """Where the number begins with its sign and currency, and what they say."""

    start: int
    negative: bool = False
    currency: Surface | None = None
    scale: Decimal = ONE  # of a code such as "MUSD"


def read_prefix(scan: Scan, start: int, previous: str) -> Prefix:
    """Sign and currency before the number at `start`; `previous` is the word before it."""
    if not start:
        return Prefix(start)
    text = scan.text
    before = text[start - 1]
    if before in _SPACES:
        return _apart(scan, start, previous)
    if before in _DASHES:
        return _signed(scan, start)
    if before in SIGNS or before.isalpha() or before in ".=":
        return _glued(scan, start)
    return _referenced(scan, start) if before == ";" else Prefix(start)


def _referenced(scan: Scan, start: int) -> Prefix:
    """Currency as a character reference left in the text: "&#163;5", "&pound;5"."""
    from html import unescape  # takes long to load, and few drafts hold a reference

    begin = scan.text.rfind("&", max(0, start - LONGEST_REFERENCE), start)
    sign = unescape(scan.text[begin:start]) if begin >= 0 else ""
    return Prefix(begin, False, scan.table.prefixes.get(sign)) if sign in SIGNS else Prefix(start)


def _glued(scan: Scan, start: int) -> Prefix:
    """Currency directly before the digits: "$5", "US$5", "$US5", "Rs5", "AUD1.5m"."""
    text, table = scan.text, scan.table.prefixes
    for length in range(min(MAX_PREFIX, start), 0, -1):
        begin = start - length
        surface = table.get(text[begin:start]) or _house_sign(table, text, begin, start)
        if surface is not None and _at_edge(text, begin):
            if length == 1 and text[begin].isalpha() and not _is_priced(text, start):
                return Prefix(start)
            begin, surface = _lower_country(scan, begin, surface)
            return _minus_before(text, begin, surface)
    return Prefix(start)


def _house_sign(table: Mapping[str, Surface], text: str, begin: int, start: int) -> Surface | None:
    """Signs that wires write in ASCII: "Y=100 million", "PS6m"."""
    written = text[begin:start]
    if written == "Y=" or (written == "PS" and _PRICE.match(text, start)):
        return table.get("¥" if written == "Y=" else "£")
    return None


def _is_priced(text: str, start: int) -> bool:
    """True if the digits after a one-letter currency look like money: "R500m", "R1,500"."""
    found = _PRICE.match(text, start)
    return found is not None


def _at_edge(text: str, begin: int) -> bool:
    """True if no word runs into a currency that begins here."""
    return not begin or not text[begin].isalnum() or not text[begin - 1].isalnum()


def _minus_before(text: str, begin: int, surface: Surface) -> Prefix:
    if begin and text[begin - 1] in _DASHES and (begin == 1 or text[begin - 2] in _BEFORE_MINUS):
        return Prefix(begin - 1, True, surface)
    word = text[max(0, begin - 6) : begin].lower()
    if word == "minus ":
        return Prefix(begin - 6, True, surface)
    return Prefix(begin, False, surface)


def _signed(scan: Scan, start: int) -> Prefix:
    """A dash directly before the digits: a minus after a blank, a bracket or a currency."""
    text = scan.text
    if start == 1 or text[start - 2] in _BEFORE_MINUS:
        return _currency_apart(scan, start - 1, negative=True)
    if text[start - 2] in SIGNS:
        money = _glued(scan, start - 1)
        return Prefix(money.start, money.currency is not None, money.currency)
    return Prefix(start)


def _apart(scan: Scan, start: int, previous: str) -> Prefix:
    """Something before the blank: "$ 5", "USD 5", "minus 5", "- 5" where a text begins."""
    if not previous:
        return Prefix(start)
    text = scan.text
    last = previous[-1]
    if last.isalpha():
        return _word_apart(scan, start, previous)
    if last in _DASHES and len(previous) == 1:
        begin = text.rfind(previous, 0, start)
        alone = not text[:begin].strip() if begin < 8 else text[begin - 1] in "(["
        return Prefix(begin, True) if alone else Prefix(start)
    return _currency_apart(scan, start) if last in SIGNS or last in ".=" else Prefix(start)


def _word_apart(scan: Scan, start: int, previous: str) -> Prefix:
    """A word before the blank: a currency's code or name, "minus", or another."""
    if previous.lower().lstrip(_MARKS) in _MINUS_WORDS:
        if scan.text[max(0, start - 14) : start].lower() == "plus or minus ":
            return Prefix(start)  # either way: the number says how far
        begin = scan.text.rfind(previous[-5:], 0, start) - (len(_bare(previous)) - 5)
        return Prefix(begin, True)
    if previous[-1].islower() and previous[0].islower():
        return _named_before(scan, start, previous)
    code = _SCALED_CODE.fullmatch(previous)
    return _scaled_code(scan, start, previous, code) if code else _currency_apart(scan, start)


def _named_before(scan: Scan, start: int, previous: str) -> Prefix:
    """Currency in small letters before the number: "rmb 10", "dollar 22.5 million"."""
    if previous in scan.table.prefixes:
        return _currency_apart(scan, start)
    surface = scan.table.names.get(previous)
    if surface is None or surface.kind != "currency" or "" in surface.readings:
        return Prefix(start)
    if _LARGE.match(scan.text, start) is None:
        return Prefix(start)
    begin = word_start(scan.text, start, previous)
    earlier = previous_word(scan.text, begin).lower()
    counted = earlier in _ARTICLES or earlier[-1:].isdigit() or earlier in number_words().scales
    return Prefix(start) if counted else Prefix(begin, False, surface)


def _scaled_code(scan: Scan, start: int, previous: str, code: re.Match[str]) -> Prefix:
    """Millions in the currency's code: "MEUR 120"."""
    currency = scan.table.prefixes.get(code.group(2))
    if currency is None or previous in scan.table.prefixes:
        return _currency_apart(scan, start)
    begin = word_start(scan.text, start, previous) + code.start(1)
    return Prefix(begin, False, currency, Decimal(number_words().suffixes[code.group(1)]))


def _bare(word: str) -> str:
    return word.lstrip(_MARKS)


def _currency_apart(scan: Scan, start: int, *, negative: bool = False) -> Prefix:
    """Currency before at most one blank before `start`."""
    text, table = scan.text, scan.table.prefixes
    stop = start - 1 if start and text[start - 1] in _SPACES else start
    for length in range(min(MAX_PREFIX, stop), 0, -1):
        begin = stop - length
        surface = table.get(text[begin:stop])
        if surface is not None and _at_edge(text, begin):
            if length == 1 and text[begin].isalpha():
                return Prefix(start, negative)
            begin, surface = _lower_country(scan, begin, surface)
            return (
                _minus_before(text, begin, surface)
                if not negative
                else Prefix(begin, True, surface)
            )
    return Prefix(start, negative)


def _lower_country(scan: Scan, begin: int, surface: Surface) -> tuple[int, Surface]:
    """The country torn from its sign in lower-cased text: "c $ 16.4 million", "hk $ 10"."""
    text = scan.text
    if text[begin] != "$" or not begin:
        return begin, surface
    stop = begin - 1 if text[begin - 1] == " " else begin
    word = text[max(0, stop - 4) : stop].rpartition(" ")[2]
    found = scan.table.prefixes.get(_TORN_COUNTRIES.get(word, ""))
    return (stop - len(word), found) if found else (begin, surface)
