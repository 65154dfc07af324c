"""Sheets written out in a test."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.tables.layout import Layout, Said, infer_layout, rows_of
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record, Sheet

Row = tuple[str, str, Decimal, str, str]


def sheet(text: str, name: str = "own") -> Sheet:
    """The sheet of lines whose cells are parted by "|"; the first line is the head."""
    lines = [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]
    return sheet_of(lines[0], lines[1:], name)


def sheet_of(head: tuple[str, ...], rows: list[tuple[Cell, ...]], name: str = "own") -> Sheet:
    """The sheet of cells that may be numbers and dates."""
    records = [Record(line, cells) for line, cells in enumerate(rows, 2)]
    place = Place(f"{name}.csv")
    return Sheet(place, name, head, {}, lambda: iter(records), lambda: name, len(rows))


def layout(text: str, said: Said | None = None, name: str = "own") -> Layout:
    """How the sheet is understood."""
    return infer_layout(sheet(text, name), said)


def figures(text: str, said: Said | None = None, name: str = "own") -> list[Row]:
    """Name, measure, value, unit and scope with period of each row."""
    opened = sheet(text, name)
    found = []
    for row, _ in rows_of(opened, infer_layout(opened, said)):
        when = "" if row.valid is None else f"{row.valid.first}/{row.valid.last}"
        label = row.measure.partition(".")[2]
        found.append((row.entity, label, row.value, row.unit, f"{when} {row.scope}".strip()))
    return found
