"""A run of `claimcheck compare`: two texts or more in, output and exit status out."""

from __future__ import annotations

import sys

import click

from claimcheck.cli.drafts import STANDARD_INPUT, read_draft
from claimcheck.cli.run import FINDINGS, view_of
from claimcheck.compare import Comparison, Revision, compare_versions, compare_with_sources
from claimcheck.model import Severity
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.comparison import render_comparison
from claimcheck.report.comparison.rows import worst_of

LEVELS = (*(severity.value for severity in Severity), "never")


class Request(NamedTuple):
    """What the command line asks for; further paths behind --source are sources too."""

    paths: tuple[str, ...]
    sources: tuple[str, ...]
    everything: bool
    format: str
    fail_on: str


def compare_texts(request: Request) -> int:
    """Print what became of the numbers; the exit status.

    Raises ClaimcheckError for a file that cannot be read or a format that nobody knows.
    """
    if request.fail_on not in LEVELS:
        raise click.UsageError(f"--fail-on is one of {', '.join(LEVELS)}, not {request.fail_on!r}")
    result = _compared(request)
    view = view_of(sys.stdout.isatty(), request.everything, notes=True)
    for text in render_comparison(result, request.format, view):
        click.echo(text, nl=False, color=view.color)
    worst = worst_of(result)
    if request.fail_on == "never" or worst is None:
        return 0
    return FINDINGS if worst.rank >= Severity(request.fail_on).rank else 0


def _compared(request: Request) -> Comparison | Revision:
    first, *others = request.paths
    names = [first, *others, *request.sources]
    if names.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once")
    if request.sources:
        sources = [read_draft(path) for path in (*request.sources, *others)]
        return compare_with_sources(read_draft(first), sources)
    if len(others) != 1:
        raise click.UsageError("give a draft with --source WIRE, or two versions: OLD NEW")
    return compare_versions(read_draft(first), read_draft(others[0]))
