"""What a provider returns: figures of entities by period, with their measures and their source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from claimcheck.errors import TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.layout.units import unit_said

_ADJUSTED = frozenset({"constant", "international", "ppp", "chained", "real", "inflation"})
_COUNTED = frozenset({"number of people", "number of persons"})


class Ask(NamedTuple):
    """What is asked of a provider.

    `what` is the provider's own name of it: a slug, an indicator, a flow with its key.  `server`
    replaces the provider's address; `entity` names the column or dimension that tells whom the
    figures are about, `label` what the one measure is called; both may be "" for the provider's.
    """

    what: str
    server: str = ""
    entity: str = ""
    label: str = ""


class PulledMeasure(NamedTuple):
    """A column of figures.

    `unit` is as heads of tables write it ("million euro"), "" for counts and pure numbers; `note`
    is what the provider says of it.  A figure in adjusted units (constant prices, purchasing power)
    `only_supports`: prose seldom says that it means those.
    """

    label: str
    unit: str = ""
    note: str = ""
    only_supports: bool = False


class PulledRow(NamedTuple):
    """The figures of one entity in one period, in the order of the measures; None where missing.

    `code` is the provider's code of the entity (ISO 3166 alpha-3 for countries, where it has one);
    `period` is as the provider writes it: "2024", "2024-Q1", "2024-03-18".
    """

    entity: str
    code: str
    period: str
    values: tuple[Decimal | None, ...]


class Pulled(NamedTuple):
    """A table as a provider has it today; `vintage` is when the provider last changed it."""

    name: str
    title: str
    source: str
    url: str
    vintage: str
    measures: tuple[PulledMeasure, ...]
    rows: tuple[PulledRow, ...]


def measure_in(label: str, unit: str, note: str) -> PulledMeasure:
    """The measure with its unit as a provider words it: "current US$", "annual %".

    Words before a unit, and what follows " in " or a comma, are left out.  One word that is no
    unit is what is counted ("people"); of several that are none the figures only support.
    """
    known = next((said for said in _units_in(unit) if unit_said(said)), "")
    adjusted = not _ADJUSTED.isdisjoint(re.findall(r"[a-z]+", f"{label} {unit}".lower()))
    unread = not known and len(unit.split()) > 1 and unit.strip().lower() not in _COUNTED
    return PulledMeasure(label, known, note, adjusted or unread)


def _units_in(text: str) -> Iterator[str]:
    """The text, then its ends without the words before them, shorter and shorter."""
    for part in (text, text.split(" in ", maxsplit=1)[0], text.split(",", maxsplit=1)[0]):
        words = part.split()
        for first in range(len(words)):
            yield " ".join(words[first:])


def figure(text: object, url: str) -> Decimal | None:
    """The number of a field as a provider writes it; None for one that is empty.

    Raises TableError for what is no finite number.
    """
    said = "" if text is None else str(text).strip()
    if said in ("", ":", "NaN", "nan"):
        return None
    try:
        number = Decimal(said)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise changed(url, f"{said!r} stands where a figure should")
    return number


def changed(url: str, what: str) -> TableError:
    """The error for an answer of a form that the provider has not had so far."""
    hint = "the provider may have changed its format; what was pulled before is untouched"
    return TableError(f"unexpected answer: {what}", file=url, hint=hint)
