"""What is written in a cell of a table: a figure, with its sign of a unit, or nothing."""

from __future__ import annotations

import datetime
import math
import re
import tomllib
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

from claimcheck.lexicon.table import unit_table
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.records import LARGEST
from claimcheck.tables.sheet import COMMA, POINT, Cell, NumberStyle

LONGEST_MARK = 40  # characters of a mark for a gap, with white space round it
LONGEST = 80  # characters of a figure with all its signs; more is no figure
_PLAIN = re.compile(r"(?a:-?\d{1,40}(?:\.\d{1,40})?)")
_MINUS = "-−‒–"
_GROUPS = " '’\u00a0\u2007\u2009\u202f"  # spaces and apostrophes group digits in every style
_NOTE = re.compile(
    r"(?<=[\d%)])\s*(?:[*†‡§¶#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[[A-Za-z0-9]{1,3}\]|\((?:[a-z]{1,3}|[1-9])\))$"
)
_BEFORE = re.compile(r"^([^\d\s.,()+\-−‒–'’]{1,5})\s*(?=[\d.,(+\-−‒–])")
_AFTER = re.compile(r"(?<=[\d.,)])\s*([^\d\s.,()+\-−‒–]{1,5})$")


class Written(NamedTuple):
    """A figure and the unit written beside it: a currency, "percent", or ""."""

    value: Decimal
    unit: str = ""


def number_in(cell: Cell, style: NumberStyle = POINT) -> Decimal | None:
    """The figure in a cell; None if the cell is empty, a mark for a gap, or holds something else.

    The sign of a currency or per cent is passed over ("£1,200", "12%" is 12), as are footnote
    marks; brackets are a minus, digits may be grouped.  `is_missing` tells gaps from the rest.
    """
    found = written_in(cell, style)
    return None if found is None else found.value


def written_in(cell: Cell, style: NumberStyle = POINT) -> Written | None:
    """The figure in a cell and its sign of currency or per cent; None as for `number_in`."""
    if isinstance(cell, str):
        return _written(cell, style)
    if isinstance(cell, bool) or cell is None or isinstance(cell, datetime.date):
        return None
    if isinstance(cell, float):
        return Written(Decimal(repr(cell))) if math.isfinite(cell) else None
    value = Decimal(cell)
    return Written(value) if value.is_finite() and _sized(value) else None


def is_missing(cell: Cell) -> bool:
    """True for an empty cell and for the marks that tables print for a gap ("–", "n/a", "..")."""
    if isinstance(cell, str):
        short = len(cell) < LONGEST_MARK
        return short and " ".join(cell.split()).casefold() in _marks().missing
    return cell is None or (isinstance(cell, (float, Decimal)) and math.isnan(cell))


def is_failed(cell: Cell) -> bool:
    """True for what a workbook shows where a formula failed ("#DIV/0!")."""
    return isinstance(cell, str) and cell.strip().upper() in _marks().failed


def style_of(cells: Iterable[Cell], otherwise: NumberStyle = POINT) -> NumberStyle:
    """The style that most of the figures that tell are written in.

    "12.5" and "1,234,567" tell, "1,234" does not; `otherwise` if none does or they are even.
    """
    point = comma = 0
    for cell in cells:
        if isinstance(cell, str) and ("," in cell or "." in cell):
            first, second = _written(cell, POINT), _written(cell, COMMA)
            point += first is not None and second is None
            comma += second is not None and first is None
    if point == comma:
        return otherwise
    return POINT if point > comma else COMMA


def is_footer(text: str) -> bool:
    """True for a line below a table that begins like no record: "Source: …", "* provisional"."""
    return _marks().footers.match(text) is not None


class _Marks(NamedTuple):
    missing: frozenset[str]
    failed: frozenset[str]
    footers: re.Pattern[str]


@cache
def _marks() -> _Marks:
    told = tomllib.loads(Path(__file__).with_name("cells.toml").read_text("utf-8"))
    words = "|".join(re.escape(word) for word in sorted(told["footers"], reverse=True))
    footers = re.compile(rf"\s*(?i:{words})(?:[\s:.]|$)")
    return _Marks(frozenset(told["missing"]), frozenset(told["failed"]), footers)


def _written(text: str, style: NumberStyle) -> Written | None:
    if _is_plain(text, style):
        return Written(Decimal(text))
    if not _may_be_figure(text):
        return None
    text = _NOTE.sub("", text.strip())
    bracketed = text.startswith("(") and text.endswith(")")
    text, negative, unit = _peeled(text[1:-1].strip() if bracketed else text)
    found = _pattern(style).fullmatch(text)
    if found is None or unit is None or (bracketed and negative):
        return None
    value = _value_of(found)
    if not _sized(value):
        return None
    return Written(-value if negative or bracketed else value, unit)


def _is_plain(text: str, style: NumberStyle) -> bool:
    """True for digits with at most one decimal point: the usual case."""
    return _PLAIN.fullmatch(text) is not None and (style.decimal == "." or "." not in text)


def _may_be_figure(text: str) -> bool:
    return len(text) <= LONGEST and any("0" <= sign <= "9" for sign in text)


def _value_of(found: re.Match[str]) -> Decimal:
    digits = "".join(sign for sign in found["whole"] if sign.isdecimal())
    return Decimal(f"{digits}.{found['part'] or ''}E{found['power'] or 0}")


def _peeled(text: str) -> tuple[str, bool, str | None]:
    """The digits, whether a minus stood before them, and the unit; None for a unit unknown."""
    text, negative = _signed(text)
    units: list[str | None] = []
    before = _BEFORE.match(text)
    if before:
        units.append(_unit_of(before[1], before=True))
        text, signed = _signed(text[before.end() :])
        negative = negative or signed
    after = _AFTER.search(text)
    if after:
        units.append(_unit_of(after[1], before=False))
        text = text[: after.start()]
    if not units:
        return text, negative, ""
    return text, negative, units[0] if len(set(units)) == 1 else None


def _signed(text: str) -> tuple[str, bool]:
    if text[:1] in _MINUS and text[:1]:
        return text[1:].lstrip(), True
    return text.removeprefix("+").lstrip(), False


def _unit_of(sign: str, before: bool) -> str | None:
    """The currency, or "percent", that a sign stands for; None for everything else."""
    table = unit_table()
    surface = table.prefixes.get(sign) if before else table.symbols.get(sign)
    return surface.unit if surface and surface.kind in ("currency", "percent") else None


@cache
def _pattern(style: NumberStyle) -> re.Pattern[str]:
    decimal = re.escape(style.decimal)
    group = f"[{_GROUPS}{',' if style.decimal == '.' else '.'}]"
    whole = rf"[1-9]\d{{0,2}}(?P<mark>{group})\d{{3}}(?:(?P=mark)\d{{3}})*|\d+"
    if style.decimal == ".":
        whole = rf"[1-9]\d?(?:,\d\d)+,\d{{3}}|{whole}"  # lakh and crore: 12,34,567
    return re.compile(
        rf"(?a:(?P<whole>{whole}|(?={decimal}\d))(?:{decimal}(?P<part>\d*))?"
        rf"(?:[eE](?P<power>[+-]?\d{{1,3}}))?)"
    )


def _sized(value: Decimal) -> bool:
    return not value or abs(value.adjusted()) <= LARGEST
