"""quantulum3's own parser behind our mentions: `extractor = "quantulum3"`.

It reads what quantulum3 reads, right or wrong; dates and names are numbers to it, hedges nothing.
Its spans point into a text that it rewrote, so each is held against the draft: one that cuts a
word or holds no number is not used, and the number is listed as unread.  It gives ranges as mean
and uncertainty, which become two ends again.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any

from claimcheck.errors import MissingExtraError
from claimcheck.lexicon.expression import Power, parse_powers, render_powers
from claimcheck.lexicon.lines import read_lines
from claimcheck.lexicon.table import ENGINE
from claimcheck.model import Document, Form, Kind, Mention, Printed
from claimcheck.namedtuple import NamedTuple
from claimcheck.numerals import Numeral, read_digits, read_words
from claimcheck.regex import Regex
from claimcheck.units import find_unit

LONGEST_PIECE = 600  # characters that quantulum3 gets at once: its time grows with the square
LONGEST_DIGITS = 30  # a run of 200 digits costs it 15 seconds
FIGURES = 12  # significant digits kept of its floats
SEARCHED = 200  # characters before a piece's longest end in which a place to cut is looked for
NEARBY = 24  # characters beside a span in which a shifted number is looked for
_PIECE_END = Regex(r"\n+|(?<=[.!?][\"”’ ])(?=[A-Z“\"‘])")
_CUT = Regex(r"(?<=[,;])\s|(?<=[a-z])\s(?=[a-z])")
_ARTICLE = Regex(r"an? ", re.IGNORECASE)  # "a gram" is one gram
_NUMERIC = Regex(r"[0-9]|[¼-¾⅐-⅞]|\b[a-zA-Z]")
_DIGIT_RUN = Regex(rf"[0-9]{{{LONGEST_DIGITS},}}")
_FAILURES = (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)


class Piece(NamedTuple):
    """A stretch of the draft that is parsed at once, and where it starts."""

    start: int
    text: str


class EngineUnit(NamedTuple):
    """Our unit string for a unit of quantulum3, and what its values are multiplied by."""

    unit: str
    times: int


def extract_mentions(document: Document) -> list[Mention]:
    """Every quantity that quantulum3 finds, in order; what cannot be placed has kind UNREAD.

    Raises MissingExtraError if quantulum3 is not installed.
    """
    parse = _parser()
    found: list[Mention] = []
    for piece in _pieces(document):
        end = found[-1].end if found else 0
        for mention in sorted(_read_piece(parse, piece), key=lambda each: (each.start, -each.end)):
            if mention.start >= end:
                found.append(mention)
                end = mention.end
    return found


def _parser() -> Any:
    """quantulum3's parse function, without its classifier, which breaks with scikit-learn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import classifier, parser
    except ImportError as error:
        raise MissingExtraError(
            "the extractor 'quantulum3' needs the package quantulum3",
            hint="pip install quantulum3",
        ) from error
    classifier.USE_CLF = False
    return parser.parse


def _pieces(document: Document) -> Iterator[Piece]:
    text = document.text
    stretches = [(block.start, block.end) for block in document.blocks] or [(0, len(text))]
    for first, last in stretches:
        ends = [found.end() for found in _PIECE_END.finditer(text, first, last)]
        for start, stop in pairwise([first, *ends, last]):
            yield from _cut(text, start, stop)


def _cut(text: str, start: int, stop: int) -> Iterator[Piece]:
    """The stretch in pieces of bounded length, cut after a comma or between two words."""
    while stop - start > LONGEST_PIECE:
        last = start + LONGEST_PIECE
        end = max((cut.end() for cut in _CUT.finditer(text, last - SEARCHED, last)), default=last)
        yield Piece(start, text[start:end])
        start = end
    if stop > start:
        yield Piece(start, text[start:stop])


def _read_piece(parse: Any, piece: Piece) -> Iterator[Mention]:
    if not _NUMERIC.search(piece.text):
        return
    run = _DIGIT_RUN.search(piece.text)
    if run is not None:
        yield _unread(piece, *run.span(), "a run of digits too long for quantulum3")
        yield from _read_piece(parse, Piece(piece.start, piece.text[: run.start()]))
        yield from _read_piece(parse, Piece(piece.start + run.end(), piece.text[run.end() :]))
        return
    try:
        with _quiet():
            quantities = parse(piece.text)
    except _FAILURES as error:
        yield _unread(piece, 0, len(piece.text), f"quantulum3 failed: {type(error).__name__}")
        return
    for quantity in quantities:
        yield _as_mention(piece, quantity)


@contextmanager
def _quiet() -> Iterator[None]:
    """Undo the handler that each call of quantulum3 gives the root logger."""
    before = list(logging.root.handlers)
    try:
        yield
    finally:
        for handler in list(logging.root.handlers):
            if handler not in before:
                logging.root.removeHandler(handler)


def _as_mention(piece: Piece, quantity: Any) -> Mention:
    start, end = _trimmed(piece.text, *quantity.span)
    numerals = list(_numerals(piece.text, start, end)) if _is_whole(piece.text, start, end) else []
    values = _values(quantity)
    if not _ARTICLE.match(piece.text, start) and (
        not numerals or _elsewhere(piece.text, start, end, numerals, values)
    ):
        start, end = _to_words(piece.text, start, end)
        return _unread(piece, start, end, "quantulum3's span does not hold its number")
    meant = _meant(quantity.unit)
    ends = tuple(_printed(value, numerals, meant.times) for value in values)
    form = next((n.form for n in numerals for value in values if _same(n, value)), Form.DIGITS)
    return Mention(
        piece.start + start,
        piece.start + end,
        piece.text[start:end],
        _kind(meant.unit),
        ends,
        meant.unit,
        form,
        full_start=piece.start + start,
        full_end=piece.start + end,
    )


def _values(quantity: Any) -> tuple[Decimal, ...]:
    """The value, or the two ends that mean and uncertainty stand for."""
    if not quantity.uncertainty:
        return (_decimal(quantity.value),)
    low = _decimal(quantity.value - quantity.uncertainty)
    return low, _decimal(quantity.value + quantity.uncertainty)


def _decimal(value: float) -> Decimal:
    rounded = Decimal(f"{value:.{FIGURES}g}")
    return Decimal(f"{rounded:f}")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its ends."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_whole(text: str, start: int, end: int) -> bool:
    """True for a stretch of the text that cuts no word and no number at its ends."""
    return start < end and not (_joined(text, start) or _joined(text, end))


def _joined(text: str, at: int) -> bool:
    pair = text[max(at - 1, 0) : at + 1] if at else ""
    return len(pair) == 2 and (pair.isalpha() or pair.isdigit())


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words, within the text."""
    start, end = max(min(start, len(text) - 1), 0), max(min(end, len(text)), 1)
    while start and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return start, max(end, start + 1)


def _numerals(text: str, start: int, end: int) -> Iterator[Numeral]:
    """The numbers that we read in a stretch of the text."""
    for found in _NUMERIC.finditer(text, start, end):
        if found.start() < start:
            continue
        letter = text[found.start()].isalpha() and text[found.start()].isascii()
        numeral = (read_words if letter else read_digits)(text, found.start())
        if numeral is not None and not numeral.reason and numeral.end <= max(end, start):
            start = numeral.end
            yield numeral


def _elsewhere(
    text: str, start: int, end: int, numerals: list[Numeral], values: tuple[Decimal, ...]
) -> bool:
    """True if the number is not in the span and stands beside it: the span was shifted."""
    if any(_same(numeral, value) for numeral in numerals for value in values):
        return False
    beside = (
        (max(start - NEARBY, 0), start),
        (end, min(end + NEARBY, len(text))),
    )
    near = [numeral for low, high in beside for numeral in _numerals(text, low, high)]
    return any(_same(numeral, value) for numeral in near for value in values)


def _same(numeral: Numeral, value: Decimal) -> bool:
    written = abs(numeral.printed.value)
    return abs(abs(value) - written) <= abs(value) * Decimal("1e-9")


def _printed(value: Decimal, numerals: list[Numeral], times: int) -> Printed:
    """The value with the precision of the number in the text that it stands for."""
    like = next((n.printed for n in numerals if _same(n, value)), None)
    step = like.step if like else _last_place(value)
    coarse = like.coarse if like else step
    return Printed(value * times, step * times, coarse * times)


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


@lru_cache(maxsize=1)
def _unit_strings() -> dict[str, EngineUnit]:
    rows = ((name, *rest.split("|")) for name, rest in read_lines(ENGINE)["units"].items())
    return {name: EngineUnit(unit, int(times)) for name, unit, times in rows}


def _meant(unit: Any) -> EngineUnit:
    """Our unit string for a unit of quantulum3: by its name, else by its parts."""
    known = _unit_strings().get(unit.name)
    if known is not None:
        return known
    powers: list[Power] = []
    times = 1
    for part in unit.dimensions or ():
        base = _unit_strings().get(part["base"])
        if base is None:
            continue
        times *= base.times ** max(part["power"], 0)
        powers += [Power(p.atom, p.exponent * part["power"]) for p in parse_powers(base.unit) or ()]
    string = render_powers(powers)
    return EngineUnit(string if parse_powers(string) is not None else "", times)


def _kind(unit: str) -> Kind:
    if not unit:
        return Kind.NUMBER
    dimension = find_unit(unit).dimension
    if dimension in ("percent", "percentage_point"):
        return Kind.PERCENT
    return Kind.MONEY if dimension.startswith("money:") else Kind.MEASURE


def _unread(piece: Piece, start: int, end: int, reason: str) -> Mention:
    at, to = piece.start + start, piece.start + end
    return Mention(
        at, to, piece.text[start:end], Kind.UNREAD, full_start=at, full_end=to, reason=reason
    )
