"""A run of `claimcheck explain`: a place in a draft in, how its numbers were checked out."""

from __future__ import annotations

import click

from claimcheck.cli.checking import answered, tables_of
from claimcheck.cli.drafts import read_draft
from claimcheck.cli.options import Options
from claimcheck.cli.places import DraftPlace
from claimcheck.errors import DocumentError
from claimcheck.model.checked import Entry
from claimcheck.pipeline import judge_reading, reading_of
from claimcheck.report.explanation import explanation_of


def explain_numbers(options: Options, place: DraftPlace) -> None:
    """Print how the numbers at the place were checked.  Raises DocumentError if none is there."""
    path = options.paths[0]
    config = options.config_of(path)
    tables = tables_of(config)
    reading = reading_of(read_draft(path), config.settings, tables)
    checked = answered(judge_reading(reading, config.settings), path)
    document = reading.document

    def here(entry: Entry) -> bool:
        mention = entry.mention
        at = document.locate(mention.full_start, mention.full_end)
        if place.page not in (None, at.page):
            return False
        if place.column is None:
            return at.line <= place.line <= at.end_line
        here = place.line, place.column
        return (at.line, at.column) <= here < (at.end_line, at.end_column)

    found = [entry for entry in checked.ledger if here(entry)]
    if not found:
        hint = "claimcheck check --all lists the numbers with their places"
        raise DocumentError("there is no number here", file=path, line=place.line, hint=hint)
    for entry in found:
        click.echo("\n".join(explanation_of(entry, checked, reading, tables)))
