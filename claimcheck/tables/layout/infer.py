"""A sheet → what its columns mean: types, names, periods, measures and their units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extract.units import singular
from claimcheck.tables.days import DayOrder, day_order, is_ambiguous
from claimcheck.tables.layout.columns import Column, columns_of, sample_of
from claimcheck.tables.layout.descriptor import said_of
from claimcheck.tables.layout.figures import Figures, find_figures, namespace
from claimcheck.tables.layout.heads import read_head
from claimcheck.tables.layout.moments import dated, is_fiscal
from claimcheck.tables.layout.roles import Roles, find_roles
from claimcheck.tables.layout.told import find_told
from claimcheck.tables.layout.untold import UntoldError, Want
from claimcheck.tables.layout.values import Dated, Layout, Said
from claimcheck.tables.layout.words import head_words
from claimcheck.tables.sheet import Sheet

YEAR = 360  # days


def infer_layout(sheet: Sheet, said: Said | None = None) -> Layout:
    """What the columns of a sheet mean, by what is said, their heads and the first records.

    Without `said`, what the descriptor of the sheet's package says.  Raises TableError, with what
    to do, for what cannot be guessed: no names, no figures, a currency nobody states.
    """
    told_of = said_of(sheet.resource, sheet.place) if said is None else said
    records = sample_of(sheet)
    if not records:
        raise sheet.place.error("holds no figures", hint="put a line a figure under the head")
    columns = columns_of(sheet, records)
    roles = find_roles(sheet, told_of, columns, records)
    if roles.entity is None and not told_of.about and not roles.across:
        raise _nameless(sheet, columns)
    figures = find_figures(sheet, find_told(sheet, told_of, columns), columns, roles)
    return _layout(sheet, told_of, columns, roles, figures)


def _nameless(sheet: Sheet, columns: Sequence[Column]) -> Exception:
    figures = [one.head for one in columns if one.is_figures]
    hint = "give --entity COLUMN, or --about NAME if all of it is about one thing"
    if len(figures) > 2:
        hint += ", or --heads entities if the heads are the names"
    return UntoldError(sheet.place, "no column names what the figures are of", hint, Want.NAMES)


def _layout(
    sheet: Sheet, said: Said, columns: Sequence[Column], roles: Roles, figures: Figures
) -> Layout:
    cells = [text for place in roles.periods[:1] for text in columns[place].texts]
    heads = [columns[place].plain for place in roles.periods]
    whole = _date(sheet, said) if not roles.periods else None
    undated = whole is None and not roles.periods and any(v.dated is None for v in figures.values)
    reasons = (
        *roles.reasons,
        *figures.reasons,
        *(["no period: undated figures may support and never refute"] if undated else []),
    )
    fiscal = is_fiscal(cells, heads[0] if heads else "")
    stated = (dated(cell, fiscal=fiscal) for cell in cells)
    periods = [whole, *(one.dated for one in figures.values), *stated]
    return Layout(
        table=namespace(sheet),
        columns=sheet.columns,
        entity=roles.entity,
        about=said.about,
        kind=said.kind or _kind(columns, roles),
        periods=roles.periods,
        date=whole,
        order=_order(sheet, cells, columns, roles),
        fiscal=fiscal,
        measure=roles.measure,
        unit=roles.unit,
        fields=roles.fields,
        values=figures.values,
        labels=figures.labels,
        units=figures.units,
        nouns=figures.nouns,
        declared=figures.declared,
        scoped=roles.scoped,
        source=said.source,
        retrieved=said.retrieved,
        yearly=len(roles.periods) < 2 and _is_yearly(periods),
        reasons=reasons,
    )


def _is_yearly(periods: Sequence[Dated | None]) -> bool:
    """True if there are periods, and each is a year or more."""
    told = [one.period for one in periods if one is not None]
    return bool(told) and all((one.last - one.first).days >= YEAR for one in told)


def _kind(columns: Sequence[Column], roles: Roles) -> str:
    """The word for what each name is: "department" over departments; "" if the head has none."""
    if roles.entity is None:
        return ""
    words = head_words()
    plain = columns[roles.entity].read.label.lower().removesuffix(" name").strip()
    kind = singular(plain)
    return kind if kind in words.entity and kind not in words.plain else ""


def _date(sheet: Sheet, said: Said) -> Dated | None:
    """The period of the whole table: as said, or in the name of its file."""
    if said.date:
        found = dated(said.date)
        if found is None:
            hint = "write 2024, 2024-03, 2024-03-18, Q1 2024 or FY 2024/25"
            raise sheet.place.error(f"{said.date!r} is no period", hint=hint)
        return found
    return read_head(sheet.name.replace("-", " ")).dated


def _order(
    sheet: Sheet, cells: Sequence[str], columns: Sequence[Column], roles: Roles
) -> DayOrder | None:
    """Whether days come first.  Raises TableError if only the writer knows."""
    order = day_order(cells)
    doubtful: Iterator[str] = (cell for cell in cells if is_ambiguous(cell))
    first = next(doubtful, None)
    if order is None and first is not None:
        hint = "write days as 2025-04-03"
        at = roles.periods[0]
        line = next(one.line for one in sheet.read() if str(one.cells[at]).strip() == first.strip())
        raise sheet.at(line, columns[at].head).error(f"{first!r} may be two days", hint=hint)
    return order
