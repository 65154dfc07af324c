"""Places in drafts as the command line names them: DRAFT:LINE:COLUMN, as reports print them."""

from __future__ import annotations

import click

from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_PLACE = Regex(r"(.+?)(?::p(\d{1,9}))?:(\d{1,9})(?::(\d{1,9}))?", flags=16)  # re.DOTALL


class DraftPlace(NamedTuple):
    """A place in the draft at a path: line and column from 1, the page where it has pages."""

    path: str
    line: int
    column: int | None
    page: int | None


def place_named(said: str) -> DraftPlace:
    """The place that is written "draft.md:22:4", "draft.md:22" or "draft.pdf:p3:22:4".

    Raises click.UsageError for anything else.
    """
    found = _PLACE.fullmatch(said)
    if found is None:
        hint = "write DRAFT:LINE:COLUMN, as check prints it"
        raise click.UsageError(f"{said!r} is not a place; {hint}")
    page, line, column = (int(part) if part else None for part in found.groups()[1:])
    return DraftPlace(found[1], line or 0, column, page)
