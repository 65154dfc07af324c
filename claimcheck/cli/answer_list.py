"""A run of `claimcheck answers`: how the answers to drafts stand, and what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from claimcheck.answers.file import with_answers
from claimcheck.answers.holding import Held, Placed
from claimcheck.cli.answering import held_draft, named
from claimcheck.cli.drafts import Named, drafts_named
from claimcheck.cli.main import USAGE_ERROR, complain
from claimcheck.cli.options import Options
from claimcheck.cli.writing import write_whole
from claimcheck.errors import AnswerError, ClaimcheckError
from claimcheck.model import Mention, Severity, Verdict
from claimcheck.model.answer import Standing
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.formats.concise import place_of
from claimcheck.report.wording import clipped, shown

WIDEST = 48  # columns of a number that is listed
LABELS = {
    Standing.HOLDS: "answered",
    Standing.MADE: "answered",
    Standing.PENDING: "to correct",
    Standing.REOPENED: "stale",
    Standing.STALE: "stale",
    Standing.GONE: "stale",
}
OPEN = "open"
STALE = frozenset(standing for standing, label in LABELS.items() if label == "stale")


class _Line(NamedTuple):
    """A line of the list: what it is sorted by, the place, how it stands, and what."""

    order: int
    place: str
    label: str
    told: str


def list_answers(options: Options, prune: bool) -> int:
    """Print how the answers of drafts stand and what is open; the exit status."""
    counts: Counter[str] = Counter()
    failed = False
    for draft in drafts_named(options.paths, options.config_of):
        try:
            counts += _listed(draft, options, prune)
        except ClaimcheckError as error:
            complain(str(error))
            failed = True
    labels = dict.fromkeys((*LABELS.values(), OPEN))
    click.echo(", ".join(f"{counts[label]:,} {label}" for label in labels))
    return USAGE_ERROR if failed else 0


def _listed(draft: Named, options: Options, prune: bool) -> Counter[str]:
    """How many lines of each label were printed for a draft."""
    if isinstance(draft, ClaimcheckError):
        raise draft
    file, text, held = held_draft(draft, options)
    lines = sorted(_lines(held, file), key=lambda line: line.order)
    for line in lines:
        click.echo(f"{line.place}  {line.label:10}  {line.told}".rstrip())
    if prune:
        _prune(file, text, held.placed)
    return Counter(line.label for line in lines)


def _lines(held: Held, file: Path) -> Iterator[_Line]:
    checked = held.checked
    pending = _pending(checked.ledger)
    for finding in checked.findings:
        corrected = any((mention, finding.rule) in pending for mention in finding.mentions)
        if finding.severity is not Severity.NOTE and not corrected:
            place = place_of(checked.document, finding.start, finding.end)
            told = f"{finding.rule}  {shown(finding.message)}"
            yield _Line(finding.start, place, OPEN, told)
    for entry in checked.ledger:
        yield from _of_number(entry, checked)
    for one in held.placed:
        if not one.mentions:
            place = f"{shown(str(file))}:{one.answer.line or 1}"
            told = f"{named(one.answer)} is not in the draft: {shown(one.answer.told)}"
            yield _Line(len(checked.document.text), place, LABELS[one.standing], told)


def _of_number(entry: Entry, checked: CheckedDocument) -> Iterator[_Line]:
    """The answers to a number; that it is open, if nothing was held against it and none holds."""
    mention = entry.mention
    place = place_of(checked.document, mention.start, mention.end)
    words = clipped(shown(mention.text), WIDEST)
    for answered in entry.answers:
        parts = (answered.answer.rule, words, shown(answered.told))
        told = "  ".join(part for part in parts if part)
        yield _Line(mention.start, place, LABELS[answered.standing], told)
    if entry.verdict is Verdict.UNCHECKED and not entry.is_answered:
        yield _Line(mention.start, place, OPEN, f"{words}  {shown(entry.reason)}")


def _pending(ledger: Iterable[Entry]) -> set[tuple[Mention, str]]:
    """The numbers and rules of which somebody said how they are to be corrected."""
    return {
        (entry.mention, answered.answer.rule)
        for entry in ledger
        for answered in entry.answers
        if answered.standing is Standing.PENDING
    }


def _prune(file: Path, text: str, placed: Iterable[Placed]) -> None:
    """Remove the answers that hold no more, and the file if none is left."""
    gone = {one.answer for one in placed if one.standing in STALE}
    if not gone:
        return
    new = with_answers(text, str(file), (), gone)
    if new:
        write_whole(file, new.encode())
    else:
        _remove(file)
    noun = "answer" if len(gone) == 1 else "answers"
    click.echo(f"{len(gone):,} {noun} removed from {shown(str(file))}")


def _remove(file: Path) -> None:
    try:
        file.unlink()
    except OSError as error:
        raise AnswerError(f"cannot be removed: {error.strerror}", file=str(file)) from None
