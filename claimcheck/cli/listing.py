"""A run of `claimcheck extract`: drafts in, one aligned line a number out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal

import click

from claimcheck.cli.drafts import AS_NAMED, Named, drafts_named, read_draft
from claimcheck.cli.main import USAGE_ERROR, complain
from claimcheck.cli.settings import config_for
from claimcheck.config import Config
from claimcheck.documents import FileOptions
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document, Mention
from claimcheck.pipeline import engine_of
from claimcheck.report.formats.concise import place_of
from claimcheck.report.wording import clipped, columns_of, padded, shown

FIGURES = 12  # significant figures of a value
WIDEST = 48  # columns of a cell; longer ones are clipped


def list_numbers(
    paths: tuple[str, ...], everything: bool, extractor: str, form: FileOptions = AS_NAMED
) -> int:
    """Print the numbers of the drafts; the exit status."""
    read_numbers = engine_of(extractor)
    status = 0
    for named in drafts_named(paths, _nearest):
        try:
            document = _read(named, form)
        except ClaimcheckError as error:
            complain(str(error))
            status = USAGE_ERROR
            continue
        found = [m for m in read_numbers(document) if everything or m.is_claim]
        for line in _aligned([list(_cells(document, mention)) for mention in found]):
            click.echo(line)
    return status


def _nearest(path: str) -> Config:
    return config_for(path, None, no_file=False)


def _read(named: Named, form: FileOptions) -> Document:
    if isinstance(named, ClaimcheckError):
        raise named
    return read_draft(named, options=form)


def _cells(document: Document, mention: Mention) -> Iterator[str]:
    yield place_of(document, mention.start, mention.end)
    yield shown(document.text[mention.full_start : mention.full_end] or mention.text)
    yield mention.kind.value
    yield _value(mention)
    yield mention.reason or " ".join(part for part in (mention.unit, mention.noun) if part)


def _value(mention: Mention) -> str:
    if not mention.ends:
        return ""
    ends = [_plain(mention.low)] + ([_plain(mention.high)] if mention.is_range else [])
    hedge = f"{mention.hedge} " if mention.hedge else ""
    return hedge + "..".join(ends)


def _plain(value: Decimal) -> str:
    """The value in full, with separators, to as many figures as a reader takes in."""
    if not value.is_finite():
        return str(value)
    return f"{Context(prec=FIGURES).plus(value).normalize():,f}"


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    clippings = [[clipped(cell, WIDEST) for cell in row] for row in rows]
    widths = [max(map(columns_of, column)) for column in zip(*clippings, strict=True)]
    for row in clippings:
        cells = (padded(cell, width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
