"""What a Python program calls: extract the numbers of a text, check them, and hold the report."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING, cast

from claimcheck.config import Config, config_from, period_of, read_config
from claimcheck.documents import document_from_text
from claimcheck.model import Document, Mention, Period, Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document, find_numbers
from claimcheck.report.frame import frame_of
from claimcheck.report.record import record_of
from claimcheck.tables import Tables, load_tables

if TYPE_CHECKING:
    import pandas as pd

    from claimcheck.compare import Comparison, Revision

    Source = str | PathLike[str] | pd.DataFrame


class Report(CheckedDocument):
    """What `check` found: `ledger`, `findings`, `unread` and `coverage`, and ways to pass it on."""

    __slots__ = ()

    def to_frame(self) -> pd.DataFrame:
        """One row a number, in order; columns and types are those of `report.frame.SCHEMA`."""
        return frame_of(self)

    def to_dict(self) -> dict[str, object]:
        """The report as plain values that JSON can hold; `version` numbers their form."""
        return record_of([self])

    def to_json(self, indent: int | None = 2) -> str:
        """The report as JSON text, as `claimcheck check --format json` prints it."""
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def _repr_html_(self) -> str:
        """The report as notebooks show it: the marked draft and the evidence, without a script."""
        from claimcheck.report.html.page import part_of

        return part_of(self)


def extract(
    text: str | Document, *, all: bool = False, extractor: str = "claimcheck"
) -> list[Mention]:
    """The numbers that a text claims, in order; with `all`, those set aside too.

    What was set aside (dates, scores, phone numbers …) says what it is in `.kind` and why in
    `.reason`.  Offsets are code points: `text[m.start:m.end] == m.text`.
    """
    document = text if isinstance(text, Document) else Document(text)  # no blocks are needed
    found = find_numbers(document, Settings(extractor=extractor))
    return found if all else [mention for mention in found if mention.is_claim]


def check(
    text: str | Document,
    *,
    date: str | int | datetime.date | Period | None = None,
    tables: Source | Iterable[Source] | Tables | None = None,
    config: Settings | Mapping[str, object] | str | PathLike[str] | None = None,
    answers: str | PathLike[str] | None = None,
) -> Report:
    """The report on a text: a verdict on each of its numbers, with the evidence.

    `date` is when it is published: a day, a month or a year ("2025-03-18", "2025-03", 2025).
    `tables` (a path, a DataFrame, or several) are added to the shipped ones.  `config` is a
    Settings, a mapping with the keys of claimcheck.toml, or the path of such a file; no file is
    read unasked.  `answers` is the path of the file with the answers to the text.  Raises
    ClaimcheckError for a date, table, setting or answer that cannot be used.
    """
    settings, opened = prepare(tables, config)
    if date is not None:
        settings = settings._replace(date=period_of(date))
    checked = check_document(_as_document(text), settings, opened)
    return Report(*(checked if answers is None else _answered(checked, answers)))


def _answered(checked: CheckedDocument, file: str | PathLike[str]) -> CheckedDocument:
    from claimcheck.answers.file import read_answers
    from claimcheck.answers.holding import hold_answers

    return hold_answers(checked, read_answers(file)).checked


def prepare(
    tables: Source | Iterable[Source] | Tables | None = None,
    config: Settings | Mapping[str, object] | str | PathLike[str] | None = None,
) -> tuple[Settings, Tables]:
    """The settings and opened tables that `check` makes of these; it takes them as they are.

    For many texts: files are read once.  Raises ClaimcheckError as `check` does.
    """
    wanted = _config(config)
    if not isinstance(tables, Tables):
        tables = _tables((*wanted.tables, *_sources(tables)), wanted.settings.shipped_tables)
    return wanted.settings, tables


def compare_with_sources(
    draft: str | Document, sources: str | Document | Iterable[str | Document]
) -> Comparison:
    """For every number of the draft what its sources say of it; texts, not paths.

    `numbers` holds them in order with `.standing`, `.message` and `.places`; `findings` those that
    a human must look at.
    """
    from claimcheck.compare import compare_with_sources as compare

    several = [sources] if isinstance(sources, (str, Document)) else list(sources)
    return compare(_as_document(draft), [_as_document(source) for source in several])


def compare_versions(old: str | Document, new: str | Document) -> Revision:
    """For every number of two versions of a text what was done to it; texts, not paths.

    `numbers` holds them with `.edit`, `.old`, `.new` and `.message`; `alterations` those of which
    the two say different things.
    """
    from claimcheck.compare import compare_versions as compare

    return compare(_as_document(old), _as_document(new))


def _tables(sources: tuple[Source, ...], shipped: bool) -> Tables:
    return load_tables(sources, shipped=shipped) if sources else _shipped(shipped)


@cache
def _shipped(wanted: bool) -> Tables:
    """The shipped tables, opened once a process."""
    return load_tables(shipped=wanted)


def _sources(tables: Source | Iterable[Source] | None) -> tuple[Source, ...]:
    if tables is None:
        return ()
    if isinstance(tables, (list, tuple, set, frozenset)):
        return tuple(tables)
    return (cast("Source", tables),)


def _config(config: Settings | Mapping[str, object] | str | PathLike[str] | None) -> Config:
    if config is None:
        return Config()
    if isinstance(config, Settings):
        return Config(settings=config)
    return config_from(config) if isinstance(config, Mapping) else read_config(config)


def _as_document(text: str | Document) -> Document:
    return text if isinstance(text, Document) else document_from_text(text)
