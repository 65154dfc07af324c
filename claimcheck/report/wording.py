"""The words of text reports: labels, the summary line, and draft text made fit to print."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.model import Finding, Kind, Severity, SuppressedBy, Verdict
from claimcheck.model.checked import CheckedDocument, Coverage, Entry

LABELS = {
    Verdict.REFUTED: "REFUTED",
    Verdict.REVIEW: "review",
    Verdict.SUPPORTED: "supported",
    Verdict.UNCHECKED: "unchecked",
    Verdict.NOT_A_CLAIM: "not a claim",
}
UNREAD_LABEL = "not read"
NOTE_LABEL = "note"
SET_ASIDE = {
    SuppressedBy.COMMENT: "suppressed",
    SuppressedBy.BASELINE: "known",
    SuppressedBy.UNCHANGED_LINE: "on unchanged lines",
    SuppressedBy.ANSWER: "answered",
}
KINDS_NAMED = 3  # kinds of what is not a claim that the summary names
_SET_ASIDE = {
    Kind.DATE: "dates",
    Kind.TIME: "times",
    Kind.YEAR: "dates",
    Kind.DECADE: "dates",
    Kind.AGE_NAME: "names",
    Kind.ORDINAL: "ordinals",
    Kind.SCORE: "scores",
    Kind.PHONE: "phone numbers",
    Kind.CODE: "names",
    Kind.ADDRESS: "addresses",
    Kind.CITATION: "citations",
    Kind.LIST_MARKER: "list markers",
    Kind.LINK: "links",
    Kind.IDIOM: "idioms",
}


def label_of(entry: Entry) -> str:
    """The word for what was decided of a number."""
    if entry.mention.kind is Kind.UNREAD and entry.verdict is Verdict.UNCHECKED:
        return UNREAD_LABEL
    return LABELS[entry.verdict]


def label_of_finding(finding: Finding) -> str:
    """The word for a finding: its verdict's, or that it is a note."""
    return NOTE_LABEL if finding.severity is Severity.NOTE else LABELS[finding.verdict]


def detail_of(entry: Entry) -> str:
    """Why: the gravest outcome's rule and message, or else the reason that there is none."""
    told = [outcome for outcome in entry.outcomes if outcome.verdict is entry.verdict]
    why = entry.reason if entry.reason or not told else f"{told[0].rule}  {told[0].message}"
    return "; ".join((why, *answers_of(entry))) if entry.answers else why


def answers_of(entry: Entry) -> tuple[str, ...]:
    """What editors said of a number, each in one line."""
    return tuple(answered.told for answered in entry.answers)


def told_of(finding: Finding) -> str:
    """The message of a finding, with what an answer says of it that does not settle it."""
    return f"{finding.message}; {finding.remark}" if finding.remark else finding.message


def summary_of(documents: Sequence[CheckedDocument]) -> str:
    """The summary line over the drafts: every number counted once."""
    counts = Coverage(*map(sum, zip(*(one.coverage for one in documents), strict=True)))
    drafts = f" in {len(documents)} drafts" if len(documents) > 1 else ""
    if not counts.numbers:
        return f"no numbers{drafts}{set_aside_of(documents)}"
    kinds = ", ".join(_kinds_aside(entry for one in documents for entry in one.ledger))
    parts = [
        (counts.supported, "supported"),
        (counts.refuted, "refuted"),
        (counts.review, "to review"),
        (counts.unchecked, "not checked (no reference)"),
        (counts.not_claims, f"not {_plural(counts.not_claims, 'claim')} ({kinds})"),
        (counts.unread, "not read"),
    ]
    told = ", ".join(f"{count:,} {words}" for count, words in parts if count)
    answered = f"; {counts.answered:,} answered by an editor" if counts.answered else ""
    aside = f"{answered}{set_aside_of(documents)}"
    return f"{_counted(counts.numbers, 'number')}{drafts}: {told}{aside}"


def set_aside_of(documents: Iterable[CheckedDocument]) -> str:
    """How many findings are set aside and why, to go after a summary; "" if none are."""
    counts = Counter(one.by for checked in documents for one in checked.suppressed)
    told = ", ".join(f"{counts[by]:,} {words}" for by, words in SET_ASIDE.items() if counts[by])
    return f"; findings set aside: {told}" if told else ""


def notes_of(documents: Iterable[CheckedDocument]) -> int:
    """How many findings are notes."""
    findings = (finding for one in documents for finding in one.findings)
    return sum(finding.severity is Severity.NOTE for finding in findings)


def _counted(count: int, word: str) -> str:
    return f"{count:,} {_plural(count, word)}"


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"


def _kinds_aside(entries: Iterable[Entry]) -> list[str]:
    aside = (entry for entry in entries if entry.verdict is Verdict.NOT_A_CLAIM)
    kinds = Counter(_SET_ASIDE.get(entry.mention.kind, "others") for entry in aside)
    named = sorted(kinds, key=lambda kind: -kinds[kind])[:KINDS_NAMED]
    return [*named, "others"] if len(kinds) > KINDS_NAMED and "others" not in named else named


def shown(text: str) -> str:
    """The text on one line, with nothing in it that a terminal obeys.

    As many characters as before: white space becomes a space, a control or a mark that turns the
    direction of text the replacement character.
    """
    return "".join(map(_shown, text)) if not text.isprintable() else text


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    joins = unicodedata.category(character) == "Cf" and character in "\u200c\u200d\u00ad\u2060"
    return character if joins else "\ufffd"


def columns_of(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """The text with spaces after it up to this many columns."""
    return text + " " * (columns - columns_of(text))


def clipped(text: str, columns: int) -> str:
    """The text cut to this many columns, with an ellipsis where it was cut."""
    if columns_of(text) <= columns:
        return text
    while text and columns_of(text) > columns - 1:
        text = text[: min(len(text) - 1, columns)]
    return text.rstrip() + "…"
