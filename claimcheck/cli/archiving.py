"""A run of `claimcheck archive`: an archive in, parts and a summary out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from claimcheck.archive import Fields, Plan, Tally, check_archive, open_archive
from claimcheck.cli.main import INTERRUPTED, complain
from claimcheck.cli.progress import Progress
from claimcheck.cli.settings import config_for, overlaid
from claimcheck.cli.walk import drafts_in
from claimcheck.errors import ConfigError
from claimcheck.namedtuple import NamedTuple


class ArchiveOptions(NamedTuple):
    """What the command line says."""

    source: str
    out: str
    text: str = "text"
    id: str | None = None
    date: str | None = None
    tables: tuple[str, ...] = ()
    jobs: str | None = None
    part_size: int = 2000
    timeout: int = 60
    anew: bool = False
    config: str | None = None
    no_config: bool = False


def check_all(options: ArchiveOptions) -> int:
    """Write the parts, print what they amount to; the exit status.

    Raises ClaimcheckError for an archive, a folder, settings or tables that cannot be used.
    """
    plan = _plan(options)
    bar = _Bar()
    try:
        tally = check_archive(plan, bar.advance)
    except KeyboardInterrupt:
        bar.clear()
        complain("interrupted; the same command goes on from there")
        return INTERRUPTED
    bar.clear()
    click.echo(summary(tally, options.out), nl=False)
    return 0


def summary(tally: Tally, folder: str) -> str:
    """What a run amounts to, in two lines or three."""
    text = (
        f"{_counted(tally.documents)} checked into {folder}\n"
        f"{tally.numbers:,} numbers: {tally.supported:,} supported, {tally.refuted:,} refuted, "
        f"{tally.review:,} to review, {tally.unchecked:,} not checked, "
        f"{tally.not_a_claim:,} not claims\n"
    )
    if tally.failed:
        whose = "its row says" if tally.failed == 1 else "their rows say"
        text += f"{_counted(tally.failed)} could not be checked; {whose} why in the column error\n"
    return text


def _counted(documents: int) -> str:
    return f"{documents:,} document{'' if documents == 1 else 's'}"


def _plan(options: ArchiveOptions) -> Plan:
    base = config_for(options.source, options.config, options.no_config)
    config = overlaid(base, {"tables": options.tables, "jobs": options.jobs})

    def drafts(folder: str) -> Iterator[str]:
        for found in drafts_in(folder, lambda _: config):
            if not isinstance(found, str):
                raise found
            yield found

    _refuse_inside(options)
    fields = Fields(options.text, options.id, options.date)
    return Plan(
        source=open_archive(options.source, fields, drafts),
        folder=Path(options.out),
        fields=fields,
        config=config,
        part_size=options.part_size,
        timeout=options.timeout,
        jobs=config.jobs or os.cpu_count() or 1,
        anew=options.anew,
    )


def _refuse_inside(options: ArchiveOptions) -> None:
    """Raises ConfigError for parts in the archive itself: a second run would read those."""
    source, out = Path(options.source).resolve(), Path(options.out).resolve()
    if out.is_relative_to(source):
        hint = "name a folder outside of it"
        raise ConfigError("lies in the archive itself", file=options.out, hint=hint)


class _Bar:
    """How far the run has come, on a terminal."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._done = 0

    def advance(self, done: int, whole: int) -> None:
        """Show that so much of the whole is done."""
        if self._progress is None:
            self._progress = Progress(whole)
        self._progress.advance(done - self._done)
        self._done = done

    def clear(self) -> None:
        """Make room for what is printed."""
        if self._progress is not None:
            self._progress.clear()
