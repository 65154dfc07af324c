"""The columns of figures: what each measures, in which unit, and for which period."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.layout.columns import Column
from claimcheck.tables.layout.heads import is_change, read_head
from claimcheck.tables.layout.roles import Roles
from claimcheck.tables.layout.told import Told
from claimcheck.tables.layout.units import PERCENT, unit_said
from claimcheck.tables.layout.untold import UntoldError, Want
from claimcheck.tables.layout.values import Head, UnitSaid, ValueColumn
from claimcheck.tables.layout.words import families, head_words
from claimcheck.tables.sheet import Sheet

COUNT = UnitSaid("")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_UNTOLD = frozenset(
    {"data", "table", "export", "sheet", "final", "copy", "csv", "report", "figures", "the", "by"}
)


class Figures(NamedTuple):
    """Value columns; by the name of each measure its label, unit, noun and declared keys."""

    values: tuple[ValueColumn, ...]
    labels: dict[str, str]
    units: dict[str, UnitSaid]
    nouns: dict[str, str]
    declared: dict[str, Mapping[str, Any]]
    reasons: tuple[str, ...]


class _Table(NamedTuple):
    """What is known of the table when its figures are looked at."""

    sheet: Sheet
    told: Told
    columns: Sequence[Column]
    roles: Roles


def find_figures(sheet: Sheet, told: Told, columns: Sequence[Column], roles: Roles) -> Figures:
    """The columns of figures.  Raises TableError for a unit that nothing tells, or no figures."""
    chosen = [one for one in columns if _is_value(one, roles, told)]
    if not roles.periods and any(one.read.dated for one in chosen):
        chosen = [one for one in chosen if one.read.dated or not is_change(one.head)]
    if not chosen:
        hint = "give each measure a column of numbers, its unit in the head: spend [GBP million]"
        raise sheet.place.error("holds no column of figures", hint=hint)
    table = _Table(sheet, told, columns, roles)
    found = Figures((), {}, {}, {}, {}, ())
    for one in chosen:
        found = _with_column(found, one, table)
    return found if roles.measure is None else _with_labels(found, table, columns[roles.measure])


def name_of(table: str, label: str) -> str:
    """The name of a measure of a table: its own, whatever other tables call theirs."""
    return f"{_slug(table)}.{_slug(label)}"


def namespace(sheet: Sheet) -> str:
    """What sets the measures of a sheet apart from those of others: its name, and its package."""
    return f"{Path(sheet.place.file).parent.name}_{sheet.name}" if sheet.resource else sheet.name


def table_label(name: str) -> str:
    """What the name of a file says is measured: "budget" of "city-budget-2025"; "" if nothing."""
    words = [word.lower() for word in _WORDS.findall(name.replace("_", " "))]
    known = [word for word in words if word in families()]
    return known[-1] if known else " ".join(word for word in words if word not in _UNTOLD)


def head_with_unit(sheet: Sheet, text: str, column: str, *, told: bool) -> Head:
    """The head that stands in a column of measures; `told` if its unit stands elsewhere.

    Raises TableError for a sum of money whose currency nothing tells.
    """
    head = read_head(text)
    if head.unit is None and not told and _is_money(head.label):
        hint = f'write "{head.label} [GBP]", or give --unit GBP'
        place = sheet.at(None, column)
        raise UntoldError(place, f"{head.label!r} is money, and has no unit", hint, Want.UNIT)
    return head


def _slug(text: str) -> str:
    return "_".join(re.findall(r"\w+", text.lower())) or "table"


def _is_value(one: Column, roles: Roles, told: Told) -> bool:
    """True for a column of figures that state something."""
    if one.place in told.places:
        return True
    if one.place in roles.taken or not one.is_figures:
        return False
    words = head_words()
    named = one.plain in words.value and one.plain not in ("number",)
    return named or not (one.is_identifier or one.plain in words.period)


def _with_column(found: Figures, one: Column, table: _Table) -> Figures:
    """The figures with those of one more column."""
    roles = table.roles
    entity = one.head if roles.across else ""
    dated, scope = (None, "") if roles.across else (one.read.dated, one.read.scope)
    if roles.measure is not None:
        unit = table.told.units.get(one.place) or one.read.unit
        unit = unit or _unit_beside(table) or _in_cells(one) or COUNT
        value = ValueColumn(one.place, "", entity, dated, scope, unit, one.step * unit.scale)
        return found._replace(values=(*found.values, value))
    keys = {**table.told.measure, **table.told.measures.get(one.place, {})}
    label = _label(one, keys, table)
    unit, why = _unit(one, label, table)
    if not keys.get("label") and label not in (one.read.label, one.read.scope):
        why.append(f"the figures are taken for {label!r}, as the table is called")
    name = name_of(namespace(table.sheet), label)
    if found.units.get(name, unit) != unit:
        name = name_of(namespace(table.sheet), f"{label} {unit.unit}")
    value = ValueColumn(one.place, name, entity, dated, scope, unit, one.step * unit.scale)
    return found._replace(
        values=(*found.values, value),
        labels={**found.labels, name: label},
        units={**found.units, name: unit},
        nouns={**found.nouns, **({name: unit.noun} if unit.noun else {})},
        declared={**found.declared, name: keys},
        reasons=tuple(dict.fromkeys((*found.reasons, *why))),
    )


def _with_labels(found: Figures, table: _Table, column: Column) -> Figures:
    """The figures with the measures that the first cells of a column of measures name."""
    has_unit = table.roles.unit is not None or any(one.unit is not COUNT for one in found.values)
    heads = [head_with_unit(table.sheet, text, column.head, told=has_unit) for text in column.texts]
    names = {name_of(namespace(table.sheet), head.label): head for head in heads}
    return found._replace(
        labels={name: head.label for name, head in names.items()},
        units={name: head.unit for name, head in names.items() if head.unit is not None},
        declared=dict.fromkeys(names, table.told.measure),
    )


def _label(one: Column, keys: Mapping[str, Any], table: _Table) -> str:
    """What a column measures: as said, by its head, or by the table's name."""
    if keys.get("label"):
        return str(keys["label"])
    label = "" if table.roles.across else one.read.label or _common_scope(one, table)
    if label and label.lower() not in head_words().value:
        return label
    label = table_label(table.sheet.name)
    if not label:
        hint = f'say what the figures are: --measure "{one.head}=spending"'
        place = table.sheet.at(None, one.head)
        raise UntoldError(place, "nothing says what it measures", hint, Want.MEASURE)
    return label


def _common_scope(one: Column, table: _Table) -> str:
    """ "budget" where every head is "2023 budget" and the like: that is what they measure."""
    scopes = {other.read.scope for other in table.columns if other.read.dated}
    return one.read.scope if len(scopes) == 1 and one.read.scope in families() else ""


def _unit(one: Column, label: str, table: _Table) -> tuple[UnitSaid, list[str]]:
    """The unit of a column, and what was guessed of it."""
    beside = _unit_beside(table) if table.roles.unit is None else COUNT
    unit = table.told.units.get(one.place) or one.read.unit or beside
    if unit is not None:
        return unit, []
    unit = _in_cells(one)
    if unit is not None:
        return unit, [f"{one.head!r} is in {unit.unit}, as its cells say"]
    if _is_share(one, label):
        return UnitSaid(PERCENT), [f"{one.head!r} is taken for percentages"]
    if _is_money(label):
        hint = f'write "{one.head} [GBP]" in the head, or give --unit "{one.head}=GBP"'
        place = table.sheet.at(None, one.head)
        told = "is a sum of money, and nothing says in which currency"
        raise UntoldError(place, told, hint, Want.UNIT)
    return COUNT, [f"{one.head!r} has no unit: its figures are counts"]


def _unit_beside(table: _Table) -> UnitSaid | None:
    """The unit of the whole table: as said, or in the head of the names ("Department, £m")."""
    if table.told.unit is not None:
        return table.told.unit
    places = [one for one in (table.roles.entity, table.roles.measure) if one is not None]
    heads = (table.columns[place] for place in places)
    found = (head.read.unit or unit_said(head.head) for head in heads)
    return next((unit for unit in found if unit is not None), None)


def _in_cells(one: Column) -> UnitSaid | None:
    """The unit that the cells themselves carry: "£1,200", "12%"."""
    return UnitSaid(next(iter(one.units))) if len(one.units) == 1 and "" not in one.units else None


def _is_share(one: Column, label: str) -> bool:
    """True for "turnout" between 1 and 100."""
    words = label.lower().split()
    spelled = bool(words) and not head_words().shares.isdisjoint((words[0], words[-1]))
    return spelled and 1 < one.largest <= 100


def _is_money(label: str) -> bool:
    words = label.lower().split()
    return bool(words) and words[-1] in head_words().money
