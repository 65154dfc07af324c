"""The judged sentences: one number (or none) of one text, with the verdict a reader gave it."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

SENTENCES = Path(__file__).with_name("sentences.jsonl")


class Kind(StrEnum):
    """How a text came about.  In a distractor no number may get a verdict from the record."""

    REAL = "real"
    CORRUPTED = "corrupted"
    DISTRACTOR = "distractor"


class Gold(StrEnum):
    """What a careful reader with the tables at hand says of the number."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH = "not-enough-info"
    NONE = "none"


class Record(NamedTuple):
    """One line of the file; `start`, `end` are code points of `text`, None in a distractor.

    `value` is in `unit`, an ISO date for a dated event, and `table_value` what a reference says, in
    the table's own unit.  `as_of` is the year the text binds to the number, `doc_year` the year it
    was written.  `cause` names the trap or the corruption, `topic` the family of the subject.
    """

    id: str
    kind: Kind
    text: str
    start: int | None
    end: int | None
    mention: str | None
    entity: str | None
    entity_id: str | None
    measure: str | None
    unit: str | None
    value: float | str | None
    as_of: int | str | None
    doc_year: int
    table_value: float | str | None
    table_as_of: int | str | None
    verdict: Gold
    reason: str
    cause: str
    topic: str

    @property
    def is_trap(self) -> bool:
        """True if the record must give no verdict on what is judged here."""
        return self.verdict in {Gold.NONE, Gold.NOT_ENOUGH}


def load_records(path: Path = SENTENCES) -> list[Record]:
    """Records of the file, in order.  Raises TypeError for a field missing or unknown."""
    lines = path.read_text(encoding="utf8").splitlines()
    return [_record(**json.loads(line)) for line in lines]


def _record(kind: str, verdict: str, **fields: object) -> Record:
    return Record(kind=Kind(kind), verdict=Gold(verdict), **fields)  # type: ignore[arg-type]
