"""What a person reads: each finding with its excerpt and arithmetic, then the summary line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from claimcheck.model import Finding, Severity, SuppressedBy
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.report.excerpt import excerpt_of
from claimcheck.report.formats import View
from claimcheck.report.formats.concise import place_of
from claimcheck.report.whereabouts import where_of, whose_words
from claimcheck.report.wording import (
    SET_ASIDE,
    clipped,
    columns_of,
    detail_of,
    label_of,
    label_of_finding,
    notes_of,
    padded,
    shown,
    summary_of,
)

INDENT = "    "
LABEL_COLUMNS = 11
TEXT_COLUMNS = 40  # of a number in the ledger; longer ones are clipped
NARROWEST_DETAIL = 30
SAID_AGAIN = 16  # characters from which a beginning told twice is left out
_COLORS = {
    "REFUTED": "red",
    "review": "yellow",
    "supported": "green",
    "not read": "magenta",
    "note": "cyan",
}


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """The findings, with every number before them if asked for, and one summary at the end."""
    done: list[CheckedDocument] = []
    for checked in documents:
        done.append(checked)
        yield from _sections(checked, view)
    if done:
        yield _style(summary_of(done), view, bold=True) + "\n"
    hidden = 0 if view.notes else notes_of(done)
    if hidden:
        yield f"{hidden} {'note' if hidden == 1 else 'notes'} not shown: --all shows them\n"
    elif len(done) == 1 and not view.everything and _says_little(done[0]):
        yield "--all shows what each number was held against\n"


def _says_little(checked: CheckedDocument) -> bool:
    """True if it claims numbers, and the summary is all that is told of them."""
    told = checked.findings or checked.suppressed
    return not told and any(entry.mention.is_claim for entry in checked.ledger)


def _sections(checked: CheckedDocument, view: View) -> Iterator[str]:
    """The ledger, if it is asked for, and the findings, each with an empty line after it."""
    if view.everything and checked.ledger:
        yield "".join(_ledger(checked, view)) + "\n"
    for finding in checked.findings:
        if finding.severity is not Severity.NOTE or view.notes:
            yield "".join(_finding(finding, checked, view)) + "\n"
    yield from _set_aside(checked, view)


def _set_aside(checked: CheckedDocument, view: View) -> Iterator[str]:
    """A line for each finding that is known and, with everything asked for, each suppressed one."""
    for one in checked.suppressed:
        finding = one.finding
        told = one.by is SuppressedBy.BASELINE and finding.severity is not Severity.NOTE
        if told or view.everything:
            place = place_of(checked.document, finding.start, finding.end)
            label = _style(SET_ASIDE[one.by], view, dim=True)
            why = f"  ({shown(one.reason)})" if one.reason else ""
            yield f"{place}  {label}  {finding.rule} {finding.name}{why}\n"


def _ledger(checked: CheckedDocument, view: View) -> Iterator[str]:
    """One aligned line a number: where, what was decided, the number, why."""
    places = [place_of(checked.document, e.mention.start, e.mention.end) for e in checked.ledger]
    texts = [clipped(_number(entry, checked), TEXT_COLUMNS) for entry in checked.ledger]
    left, middle = max(map(columns_of, places)), max(map(columns_of, texts))
    room = view.width - left - LABEL_COLUMNS - middle - 6
    for place, text, entry in zip(places, texts, checked.ledger, strict=True):
        label = _label(label_of(entry), view)
        head = f"{padded(place, left)}  {label}  {padded(text, middle)}  "
        detail = shown(detail_of(entry) + whose_words(entry, checked))
        if view.terminal and room >= NARROWEST_DETAIL:
            detail = ("\n" + " " * (view.width - room)).join(_wrapped(detail, room))
        yield f"{head}{detail}".rstrip() + "\n"


def _number(entry: Entry, checked: CheckedDocument) -> str:
    """The number as written, with its hedge."""
    mention = entry.mention
    written = checked.document.text[mention.full_start : mention.full_end]
    return shown(written if mention.text in written else mention.text)


def _finding(finding: Finding, checked: CheckedDocument, view: View) -> Iterator[str]:
    place = place_of(checked.document, finding.start, finding.end)
    label = label_of_finding(finding)
    styled = _style(label, view, fg=_COLORS.get(label), bold=True)
    where = shown(where_of(finding, checked))
    yield f"{place}  {styled}  {finding.rule} {finding.name}{where}\n"
    for line, marks in excerpt_of(checked.document.text, finding, view.width - len(INDENT) - 2):
        yield f"{INDENT}│ {line}\n"
        yield f"{INDENT}│ {_style(marks, view, fg=_COLORS.get(label))}".rstrip() + "\n"
    for text in _explanation(finding):
        for part in _wrapped(shown(text), view.width - len(INDENT)) or [""]:
            yield f"{INDENT}{part}\n"


def _wrapped(text: str, columns: int) -> list[str]:
    from textwrap import wrap  # takes long to load, and a clean draft needs none

    return wrap(text, columns)


def _explanation(finding: Finding) -> list[str]:
    """The message, then what the evidence and the suggestion add to it."""
    told = [finding.message]
    more = [*(evidence.text for evidence in finding.evidence), finding.suggestion]
    for text in more:
        new = _unsaid(text, told)
        if new:
            told.append(new)
    return [*told, finding.remark] if finding.remark else told


def _unsaid(text: str, told: list[str]) -> str:
    """What of the text was not told yet: nothing if all was, the rest if its beginning was."""
    if any(text in other for other in told):
        return ""
    said = max(_shared_beginning(text, other) for other in told)
    if said < SAID_AGAIN or text[said : said + 1].isalnum():
        return text
    return text[said:].strip(" ;,")


def _shared_beginning(text: str, other: str) -> int:
    """How many characters the two begin with alike."""
    unlike = (at for at, (a, b) in enumerate(zip(text, other, strict=False)) if a != b)
    return next(unlike, min(len(text), len(other)))


def _label(label: str, view: View) -> str:
    spaces = " " * (LABEL_COLUMNS - len(label))
    color = _COLORS.get(label)
    return _style(label, view, fg=color, bold=color == "red", dim=color is None) + spaces


def _style(text: str, view: View, fg: str | None = None, **how: bool) -> str:
    return click.style(text, fg=fg, **how) if view.color and text else text
