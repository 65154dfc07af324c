"""One written form of a unit: the longest name or symbol of the unit table at a place."""

from claimcheck.extract.scan import Scan
from claimcheck.lexicon.table import Surface, UnitTable
from claimcheck.lexicon.words import word_set
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

BLANK = r"[ \u00a0\u2009\u202f]"
_WORDS = Regex(
    rf"(?:{BLANK}{{1,2}}|{BLANK}?[-‐‑]{BLANK}?|)"
    r"((?:U\.[SK]\.|[A-Za-zµμΩÅåéóöāÀ-ÿ][\w'’]{0,40}+\.?)"
    r"(?>(?:[ -][A-Za-zÀ-ÿ.&%][\w.%&]{0,40}+){0,4}))"
)
_ONE_WORD = Regex(rf"(?:{BLANK}{{1,2}}|{BLANK}?[-‐‑]{BLANK}?|)([A-Za-z]{{1,40}}+)(?![\w'’.&%À-ÿ])")
_SYMBOL = Regex(rf"(?:{BLANK}?[-‑]?)([^\s,;:!?()\[\]{{}}<>“|—–]{{1,24}}+)")
_BRACKETED = Regex(r" ?[(\[{<]([A-Za-zµμ²³/%°]{1,6})[)\]}>]")
_OUTER = frozenset({"h", "hr", "hrs", "min", "mins", "m", "ft", "lb", "lbs", "st"})
_PART = Regex(r"[0-9]{1,2} ?(?:(?:mins?|m|secs?|s|ins?|lbs?|oz)(?!\w)|m[0-9]{1,2}s\b)")
_POWERS = frozenset("23^²³")
MAX_CUTS = 8  # places where a symbol may be cut back


class UnitRead(NamedTuple):
    """A unit phrase: where it ends, what it means."""

    end: int
    unit: str
    kind: str = "unit"
    readings: tuple[str, ...] = ()
    surface: str = ""
    symbol: bool = False


def read_surface(scan: Scan, end: int, *, words_only: bool) -> UnitRead | None:
    """Longest surface of the table at `end`, a name of up to five words or a symbol; else None."""
    plain = _ONE_WORD.match(scan.text, end)
    if plain is not None and _names_nothing(scan.table, plain.group(1)):
        return None if words_only else _read_symbol(scan, end)
    found = _WORDS.match(scan.text, end)
    if found is not None:
        read = _longest_name(scan, found.group(1), found.start(1))
        if read is not None:
            return read
        if words_only:
            return _spelled_symbol(scan, found.group(1), found.start(1))
    return None if words_only else _read_symbol(scan, end)


def _names_nothing(table: UnitTable, word: str) -> bool:
    """True for a plain word that neither is a unit nor begins one: the usual case, told first."""
    lower = word.lower()
    if table.heads.get(lower) or table.names.get(lower) or lower[0] in "cf" or lower[-3:] == "ies":
        return False
    return word not in table.symbols and word[:-1] not in table.symbols


def _longest_name(scan: Scan, phrase: str, start: int) -> UnitRead | None:
    """The longest surface of several words, else the first word if it names a unit."""
    table = scan.table
    first = _first_word(phrase)
    bare = first.rstrip(".")
    lower = bare.lower()
    most = table.heads.get(lower) or table.heads.get(first.lower()) or 1
    if most > 1 and len(first) < len(phrase):
        for stop in _word_ends(phrase, most):
            found = _phrase_surface(table, phrase, stop)
            if found is not None:
                return _as_read(start + found[1], found[0], phrase[: found[1]])
    surface = table.names.get(lower)
    if surface is None:
        surface = _misspelt(table, lower)
    return None if surface is None else _as_read(start + len(bare), surface, bare)


def _phrase_surface(table: UnitTable, phrase: str, stop: int) -> tuple[Surface, int] | None:
    """Surface written by the phrase up to `stop`, or to the full stop there, and where it ends."""
    written = phrase[:stop]
    surface = table.symbols.get(written) or table.names.get(_key(written))
    if surface is None and phrase[stop : stop + 1] == ".":
        surface, stop = table.symbols.get(written + "."), stop + 1
    return None if surface is None or phrase[stop : stop + 1].isalpha() else (surface, stop)


def _misspelt(table: UnitTable, lower: str) -> Surface | None:
    """A possessive ("six weeks' time") or a known misspelling of a scale of temperature."""
    if lower[-1:] in "'’":
        return table.names.get(lower[:-1])
    if lower.endswith("ies"):
        return table.names.get(lower[:-3] + "y")
    if lower[:1] not in "cf":
        return None
    for scale in ("celsius", "fahrenheit"):
        if lower in word_set("reading.toml", "degrees", scale):
            return table.names.get(scale)
    return None


def _first_word(phrase: str) -> str:
    return phrase.partition(" ")[0].partition("-")[0]


def _word_ends(phrase: str, most: int) -> list[int]:
    ends = [at for at, character in enumerate(phrase) if character in " -"] + [len(phrase)]
    ends = ends[1:most]
    return sorted((stop - (phrase[stop - 1] == ".") for stop in ends), reverse=True)


def _key(written: str) -> str:
    return written.lower().replace("-", " ").rstrip(".")


def _spelled_symbol(scan: Scan, phrase: str, start: int) -> UnitRead | None:
    """An abbreviation that may follow a spelled number: "ten km", "five lbs"."""
    word = _first_word(phrase).rstrip(".")
    surface = scan.table.symbols.get(word)
    if surface is None and len(word) < 5 and word.islower():
        return _plural_symbol(scan, word, start)
    if surface is None or surface.kind != "currency":
        if word not in word_set("reading.toml", "symbols", "after_words"):
            return None
    elif len(word) < 3:
        return None
    return None if surface is None else _as_read(start + len(word), surface, word)


def _read_symbol(scan: Scan, end: int) -> UnitRead | None:
    """The longest symbol at `end`, cut back at stops, slashes, hyphens and digits."""
    text, symbols = scan.text, scan.table.symbols
    found = _SYMBOL.match(text, end)
    if found is None:
        return _bracketed(scan, end)
    chunk, start = found.group(1), found.start(1)
    if chunk.isalpha() and chunk not in symbols:
        return _plural_symbol(scan, chunk, start) or _headline_symbol(scan, chunk, start)
    stop = _longest_symbol(scan, chunk)
    if not stop or not _is_whole(text, start + stop, chunk[:stop]):
        return None
    written = chunk[:stop]
    if written[-1] == "." and _ends_sentence(text, start + stop) and written[:-1] in symbols:
        written = written[:-1]
    written = _above(scan, written, chunk[stop : stop + 1])
    return _as_read(start + len(written), symbols[written], written)


def _above(scan: Scan, written: str, following: str) -> str:
    """The symbol above the bar where the one under it has a power: the "kg" of "kg/m²"."""
    above = written.partition("/")[0]
    raised = above != written and following in _POWERS
    return above if raised and above in scan.table.symbols else written


def _longest_symbol(scan: Scan, chunk: str) -> int:
    """How many characters of the chunk the longest symbol takes; 0 if none begins it."""
    stop = len(chunk)
    for _ in range(MAX_CUTS):
        if not stop or (chunk[:stop] in scan.table.symbols and not _cuts_number(chunk, stop)):
            return stop
        stop = _cut_back(chunk, stop)
    return stop if chunk[:stop] in scan.table.symbols else 0


def _cuts_number(chunk: str, stop: int) -> bool:
    """True if the digits before `stop` are no power but a number: "ft3" of "6ft3in"."""
    return chunk[stop - 1].isdigit() and chunk[stop : stop + 1].isalnum()


def _ends_sentence(text: str, end: int) -> bool:
    """True if a full stop before `end` closes the sentence rather than an abbreviation."""
    rest = text[end : end + 3].lstrip(" ")
    return not rest or rest[0] in "\n\r\"”'" or (rest[0].isupper() and text[end] == " ")


def _plural_symbol(scan: Scan, chunk: str, start: int) -> UnitRead | None:
    """A symbol with the plural ending that style books forbid: "120 kms"."""
    if (
        chunk[-1] != "s"
        or not 2 <= len(chunk) <= 5
        or chunk in word_set("reading.toml", "symbols", "never_apart")
    ):
        return None
    surface = scan.table.symbols.get(chunk[:-1])
    if surface is None or surface.kind != "unit" or (surface.readings and chunk != "gs"):
        return None
    return _as_read(start + len(chunk), surface, chunk)


def _headline_symbol(scan: Scan, chunk: str, start: int) -> UnitRead | None:
    """A symbol or currency in the capitals of a headline: "50 MLN STG", "12 PCT"."""
    if not chunk.isupper() or len(chunk) < 3:
        return None
    table = scan.table
    surface = table.symbols.get(chunk.lower()) or table.prefixes.get(chunk)
    return None if surface is None else _as_read(start + len(chunk), surface, chunk)


def _cut_back(chunk: str, stop: int) -> int:
    """The last place before `stop` where a symbol may end."""
    for at in range(stop - 1, 0, -1):
        left, right = chunk[at - 1], chunk[at]
        if not right.isalpha() or not left.isalpha():
            return at
    return 0


def _is_whole(text: str, stop: int, written: str) -> bool:
    """True if no letter runs on after the symbol, and no digit but a power."""
    if stop >= len(text):
        return True
    after = text[stop]
    if written[-1] in "'’′":
        return True
    if after.isalpha():
        return not written[-1].isalnum() and written[-1] not in "°"
    if after in "-–" and written.isupper() and len(written) == 1:
        return not text[stop + 1 : stop + 2].isdigit()
    return not after.isdigit() or _may_carry(text, stop, written)


def _may_carry(text: str, stop: int, written: str) -> bool:
    """True for a digit that is a power, or the number of a smaller unit."""
    if written in _OUTER and _PART.match(text, stop):
        return True
    return text[stop] in "23" and not text[stop + 1 : stop + 2].isalnum()


def _bracketed(scan: Scan, end: int) -> UnitRead | None:
    """A symbol in brackets: "20 (kg)"."""
    found = _BRACKETED.match(scan.text, end)
    surface = scan.table.symbols.get(found.group(1)) if found else None
    if found is None or surface is None or surface.readings:
        return None
    return _as_read(found.end(), surface, found.group(1))


def _as_read(end: int, surface: Surface, written: str) -> UnitRead:
    return UnitRead(end, surface.unit, surface.kind, surface.readings, written, surface.symbol)
