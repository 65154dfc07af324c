"""A run of `claimcheck check`: drafts in, output and exit status out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from claimcheck.cli.checking import Failed, check_draft, checked_by
from claimcheck.cli.drafts import STANDARD_INPUT, drafts_named
from claimcheck.cli.main import INTERRUPTED, USAGE_ERROR, complain
from claimcheck.cli.options import Options
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError, ConfigError
from claimcheck.model import Settings, Severity
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import Format, View, format_named
from claimcheck.rules import refuse_unknown_rules

if TYPE_CHECKING:
    from claimcheck.cli.baseline import BaselineFile
    from claimcheck.cli.progress import Progress

Sift = Callable[[CheckedDocument, Settings], CheckedDocument]
Result = TypeVar("Result")

FINDINGS = 1
FEWEST_FOR_JOBS = 8  # drafts below which one process is as quick
LEAST_FOR_JOBS = 2_000_000  # bytes, about a second of one process
LEAST_TO_KEEP = 32_000  # bytes of a single draft that is kept for the next run
PLAIN_WIDTH = 100  # columns, where no terminal says how many it has
NARROWEST = 40  # columns below which nothing is laid out


class Run:
    """What the drafts amounted to so far: the gravest rank, and whether all could be read.

    `sifts` set findings aside that are known already, or on lines that nobody changed.
    """

    def __init__(self, options: Options, sifts: Sequence[Sift] = ()) -> None:
        self.options = options
        self.sifts = sifts
        self.worst = -1
        self.failed = self.interrupted = False
        self.progress: Progress | None = None
        self._said: set[str] = set()

    def checked(self) -> Iterator[CheckedDocument]:
        """The drafts, checked, as far as they can be read; the others are complained of."""
        try:
            for result in self._results(list(self._paths())):
                checked = self._sifted(result)
                if isinstance(checked, Failed):
                    self._complain(checked.message)
                    continue
                if checked.worst is not None:
                    self.worst = max(self.worst, checked.worst.rank)
                yield checked
                if self.interrupted:
                    break
        except KeyboardInterrupt:
            self.interrupted = True

    def make_room(self) -> None:
        """Take the bar off the terminal, so that something can be printed."""
        if self.progress is not None:
            self.progress.clear()

    def _paths(self) -> Iterator[str]:
        options = self.options
        for named in drafts_named(options.paths, options.config_of, options.stdin_filename):
            if isinstance(named, str):
                yield named
            else:
                self._complain(str(named))

    def _results(self, paths: list[str]) -> Iterable[CheckedDocument | Failed]:
        tasks = [(path, self.options) for path in paths]
        jobs = jobs_for(paths, self.options)
        if is_worth_keeping(paths):
            from claimcheck.cli.keeping import results_of

            results = results_of(tasks, jobs)
        else:
            results = checked_by(check_draft, tasks, jobs)
        return self._counted(results, len(paths)) if len(paths) > 1 else results

    def _counted(self, results: Iterable[Result], count: int) -> Iterator[Result]:
        """The results, with a bar that says how many there are."""
        from claimcheck.cli.progress import Progress

        self.progress = Progress(count)
        for result in results:
            self.progress.advance()
            yield result
        self.make_room()

    def _sifted(self, result: CheckedDocument | Failed) -> CheckedDocument | Failed:
        if isinstance(result, Failed):
            return result
        try:
            for sift in self.sifts:
                settings = self.options.config_of(result.document.name).settings
                result = sift(result, settings)
        except ClaimcheckError as error:
            return Failed(str(error))
        return result

    def _complain(self, message: str) -> None:
        self.make_room()
        if message not in self._said:  # a revision that git does not know, for each draft
            complain(message)
        self._said.add(message)
        self.failed = True

    def status(self, fail_on: str) -> int:
        """The exit status, given the least severity that counts."""
        if self.interrupted:
            return INTERRUPTED
        if self.failed:
            return USAGE_ERROR
        counts = fail_on != "never" and self.worst >= Severity(fail_on).rank
        return FINDINGS if counts else 0


def check_drafts(options: Options) -> int:
    """Print what the drafts' numbers amount to; the exit status."""
    config = options.config_of(options.paths[0])
    refuse_unknown_rules(config.settings)
    form = format_named(config.format)
    baseline = _baseline_of(options, config)
    run = Run(options, list(_sifts(options, baseline)))
    notes = config.fail_on == "note"
    if options.output not in (None, STANDARD_INPUT):
        _write(form, run, View(options.everything, notes or options.everything))
    else:
        view = view_of(sys.stdout.isatty(), options.everything, notes)
        _print(form.render(run.checked(), view), run, view.color)
    if baseline is not None and not run.interrupted:
        baseline.finish()
    return run.status(config.fail_on)


def _write(form: Format, run: Run, view: View) -> None:
    """Write the report into the file that was named."""
    from claimcheck.cli.output import Output

    output = Output(run.options.output or "")
    run.sifts = (*run.sifts, output.sift)
    output.write(form, run, view)


def _print(parts: Iterator[str], run: Run, color: bool) -> None:
    """Print the parts; who interrupts it between two drafts still gets the summary."""
    try:
        for text in parts:
            run.make_room()
            click.echo(text, nl=False, color=color)
    except KeyboardInterrupt:
        run.interrupted = True
        _print(parts, run, color)


def _baseline_of(options: Options, config: Config) -> BaselineFile | None:
    if config.baseline is None:
        if options.update_baseline or options.prune_baseline:
            hint = "add --baseline claimcheck-baseline.json"
            raise ConfigError("no baseline is named", hint=hint)
        return None
    from claimcheck.cli.baseline import BaselineFile

    return BaselineFile(config.baseline, options.update_baseline, options.prune_baseline)


def _sifts(options: Options, baseline: BaselineFile | None) -> Iterator[Sift]:
    if baseline is not None:
        yield baseline.sift
    if options.diff is not None:
        from claimcheck.cli.changes import Changes

        yield Changes(options.diff).sift
    if options.annotate is not None:
        from claimcheck.cli.annotating import Annotation

        yield Annotation(options.annotate, options.paths).sift


def jobs_for(paths: Sequence[str], options: Options) -> int:
    """How many processes are to check the drafts: one for a few small ones, unless it was said.

    Only this process has the standard input.
    """
    if STANDARD_INPUT in paths:
        return 1
    said = options.config_of(options.paths[0]).jobs
    if said is not None or len(paths) < FEWEST_FOR_JOBS:
        return min(said or 1, max(len(paths), 1))
    size = sum(os.path.getsize(path) for path in paths if os.path.isfile(path))
    return 1 if size < LEAST_FOR_JOBS else min(os.cpu_count() or 1, len(paths))


def is_worth_keeping(paths: Sequence[str]) -> bool:
    """True if recalling what comes of the drafts may be much quicker than checking them again.

    Of one small draft the check itself takes no longer than finding out what it depends on.
    """
    if len(paths) > 1:
        return True
    return any(os.path.isfile(path) and os.path.getsize(path) >= LEAST_TO_KEEP for path in paths)


def view_of(terminal: bool, everything: bool, notes: bool) -> View:
    """How to print: in colour and to its width on a terminal, plainly elsewhere.

    NO_COLOR and FORCE_COLOR say otherwise, in this order.
    """
    color = terminal and os.environ.get("TERM") != "dumb"
    color = (color or bool(os.environ.get("FORCE_COLOR"))) and not os.environ.get("NO_COLOR")
    width = _columns() if terminal else PLAIN_WIDTH
    return View(everything, notes or everything, color, terminal, width)


def _columns() -> int:
    """Columns of the terminal; shutil has it too, and takes long to load."""
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isdecimal() else os.get_terminal_size().columns
    return max(columns or PLAIN_WIDTH, NARROWEST)
