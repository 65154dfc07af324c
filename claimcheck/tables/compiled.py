"""The compiled form of tables: one text file, of which only what a draft needs is read.

First line: name, version and the sizes in bytes of the blocks that follow (measures, cues, names,
entities, sources).  After them the rows, entity by entity; a line of the entities block says where
an entity's rows begin and how long they are.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from os import PathLike

from claimcheck.errors import TableError
from claimcheck.forking import cached_property
from claimcheck.model import Period, ReferenceRow
from claimcheck.tables.cues import cue_lines
from claimcheck.tables.entity import Entity
from claimcheck.tables.gazetteer import name_line
from claimcheck.tables.measures import pack_measures, unpack_measures
from claimcheck.tables.records import FOREVER, TableData

MAGIC = "claimcheck-tables 1"
SERIES = "@"
RANKING = "rank:"  # ids of the slices that hold a measure's values over all entities


class CompiledTables:
    """Tables read by slice; the file stays as it is, and nothing is parsed twice."""

    def __init__(self, path: str | PathLike[str]) -> None:
        try:
            with open(path, "rb") as file:
                sizes = _sizes(file.readline().decode(), path)
                measures, cues, names, self._entity_block, sources = map(file.read, sizes)
                self._blob = file.read()
        except OSError as error:
            hint = "run python -m claimcheck.tables.build"
            raise TableError(
                "the compiled tables are missing", file=str(path), hint=hint
            ) from error
        self.measures, self.heads = unpack_measures(measures.decode())
        self.cue_lines: Sequence[str] = cues.decode().splitlines()
        self.name_lines: Sequence[str] = names.decode().splitlines()
        self._sources = sources.decode()
        self._rankings: dict[str, dict[str, str]] = {}
        self._entities: dict[str, Entity | None] = {}
        self._rows: dict[tuple[str, str], tuple[ReferenceRow, ...]] = {}

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id; None if the tables do not know it."""
        if entity_id not in self._entities:
            fields = self._fields(entity_id)
            self._entities[entity_id] = _entity(fields) if fields else None
        return self._entities[entity_id]

    def states(self, entity_id: str, measure: str) -> bool:
        """True if there is a row of the measure of the entity."""
        return measure in self._series_of(entity_id)

    def rows(
        self, entity_id: str, measure: str, about: Period | None = None
    ) -> tuple[ReferenceRow, ...]:
        """The rows that state the measure of the entity, as the table orders them."""
        key = (entity_id, measure)
        if key not in self._rows:
            self._rows[key] = tuple(self._read_rows(entity_id, measure))
        return self._rows[key]

    def ranking(self, measure: str, year: int) -> tuple[tuple[str, Decimal], ...]:
        """Entity ids and values of the measure, largest first, in the latest year up to `year`."""
        lines = self._ranking_lines(measure)
        fitting = [said for said in lines if not said or int(said) <= year]
        if not fitting:
            return ()
        pairs = (pair.partition("=") for pair in lines[fitting[-1]].split("\t"))
        return tuple((one, Decimal(value)) for one, _, value in pairs)

    def _ranking_lines(self, measure: str) -> dict[str, str]:
        if measure not in self._rankings:
            lines = self._slice(RANKING + measure).splitlines()
            self._rankings[measure] = {a: b for a, _, b in (one.partition("\t") for one in lines)}
        return self._rankings[measure]

    def _fields(self, entity_id: str) -> list[str]:
        """The fields of an entity's line; empty if it has none."""
        wanted = f"{entity_id}\t".encode("utf-8", "surrogatepass")
        block = self._entity_block
        low, high = 0, len(block)
        while low < high:  # the lines are in order: halve what is left, line by line
            start = block.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = block.index(b"\n", start)
            if block.startswith(wanted, start):
                return block[start:end].decode().split("\t")
            if block[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return []

    def _slice(self, entity_id: str) -> str:
        fields = self._fields(entity_id)
        if not fields:
            return ""
        first = int(fields[6])
        return self._blob[first : first + int(fields[7])].decode()

    @cached_property
    def _series(self) -> dict[str, dict[str, list[str]]]:
        return {}

    def _series_of(self, entity_id: str) -> dict[str, list[str]]:
        if entity_id not in self._series:
            found: dict[str, list[str]] = {}
            for series in ("\n" + self._slice(entity_id)).split("\n" + SERIES)[1:]:
                found.setdefault(series.split("\t", 1)[0], []).append(series)
            self._series[entity_id] = found
        return self._series[entity_id]

    @cached_property
    def _source_lines(self) -> list[list[str]]:
        return [line.split("\t") for line in self._sources.splitlines()]

    def _read_rows(self, entity_id: str, measure: str) -> Iterator[ReferenceRow]:
        entity = self.entity(entity_id)
        if entity is None:
            return
        for series in self._series_of(entity_id).get(measure, ()):
            header, *lines = series.splitlines()
            _, unit, scope, asserted_by, source_number, table, revised = header.split("\t")
            source, url, vintage, retrieved = self._source_lines[int(source_number)]
            for line in lines:
                period, value, low, high, note = line.split("\t")
                best = Decimal(value)
                yield ReferenceRow(
                    table, entity_id, entity.label, measure, best, unit,
                    Decimal(low) if low else best, Decimal(high) if high else best,
                    _read_period(period), scope, vintage, asserted_by, source, url, retrieved, note,
                    bool(revised),
                )  # fmt: skip


def _sizes(line: str, path: str | PathLike[str]) -> list[int]:
    name, _, sizes = line.strip().partition(":")
    if name != MAGIC:
        hint = "run python -m claimcheck.tables.build"
        raise TableError("are not compiled tables of this version", file=str(path), hint=hint)
    return [int(size) for size in sizes.split()]


def _entity(fields: Sequence[str]) -> Entity:
    entity_id, kind, label, part_of, context, sort = fields[:6]
    return Entity(entity_id, kind, label, _listed(part_of), _listed(context), sort)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def compile_tables(
    data: TableData, rankings: Mapping[str, Mapping[int | None, Sequence[tuple[str, Decimal]]]]
) -> bytes:
    """The compiled form of table data; the same data give the same bytes."""
    sources: dict[tuple[str, str, str, str], int] = {}
    by_entity: dict[str, list[ReferenceRow]] = {}
    for row in data.rows:
        sources.setdefault((row.source, row.url, row.vintage, row.retrieved), len(sources))
        by_entity.setdefault(row.entity_id, []).append(row)
    slices = {one: _pack_rows(by_entity.get(one, []), sources) for one in data.entities}
    for measure, years in rankings.items():
        slices[RANKING + measure] = _pack_ranking(years)
    entities, rows, at = [], [], 0
    for entity_id in sorted(slices):
        packed = slices[entity_id].encode()
        entity = data.entities.get(entity_id) or Entity(entity_id, "ranking", entity_id)
        entities.append(_entity_line(entity, at, len(packed)))
        rows.append(packed)
        at += len(packed)
    blocks = [
        pack_measures(data.measures, data.heads) + "\n",
        _block(cue_lines(data.measures)),
        _block(sorted(map(name_line, data.names))),
        _block(sorted(entities)),
        _block(["\t".join(source) for source in sources]),
    ]
    encoded = [block.encode() for block in blocks]
    head = f"{MAGIC}:{' '.join(str(len(block)) for block in encoded)}\n"
    return b"".join([head.encode(), *encoded, *rows])


def _block(lines: Sequence[str]) -> str:
    return "".join(line + "\n" for line in lines)


def _entity_line(entity: Entity, at: int, size: int) -> str:
    lists = ("|".join(entity.part_of), "|".join(entity.context))
    fields = (entity.id, entity.type, entity.label, *lists, entity.sort, str(at), str(size))
    return "\t".join(fields)


def _pack_ranking(years: Mapping[int | None, Sequence[tuple[str, Decimal]]]) -> str:
    lines = []
    for year, pairs in sorted(years.items(), key=lambda item: item[0] or 0):
        lines.append("\t".join([str(year or ""), *(f"{one}={value}" for one, value in pairs)]))
    return _block(lines)


def _pack_rows(
    rows: Sequence[ReferenceRow], sources: Mapping[tuple[str, str, str, str], int]
) -> str:
    series: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        source = sources[row.source, row.url, row.vintage, row.retrieved]
        revised = "revised" if row.superseded else ""
        key = (row.measure, row.unit, row.scope, row.asserted_by, str(source), row.table, revised)
        low = "" if row.low == row.value else str(row.low)
        high = "" if row.high == row.value else str(row.high)
        fields = (_pack_period(row.valid), str(row.value), low, high, " ".join(row.note.split()))
        series.setdefault(key, []).append("\t".join(fields))
    return "".join(_block([SERIES + "\t".join(key), *lines]) for key, lines in series.items())


def _pack_period(period: Period | None) -> str:
    if period is None:
        return ""
    if period == Period.of_year(period.first.year):
        return str(period.first.year)
    return f"{period.first}/{'' if period.last == FOREVER else period.last}"


def _read_period(text: str) -> Period | None:
    if not text:
        return None
    if len(text) == 4:
        return Period.of_year(int(text))
    first, _, last = text.partition("/")
    until = datetime.date.fromisoformat(last) if last else FOREVER
    return Period(datetime.date.fromisoformat(first), until)
