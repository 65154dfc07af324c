"""What comparisons have in common for the eye: a row a number, with its label and its places."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare import Compared, Comparison, Edit, Edited, Place, Revision, Standing
from claimcheck.model import Basis, Document, Finding, Mention, Severity, Verdict
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple

CODE = "compare"
# a hedge that changed has one name in both kinds of comparison
LABELS: dict[Standing | Edit, str] = {
    Standing.CONTRADICTED: "CONTRADICTED",
    Standing.HEDGE: "hedge changed",
    Standing.MISSING: "not in the source",
    Standing.FOLLOWS: "follows",
    Standing.FOUND: "found",
    Standing.UNCOMPARED: "not compared",
    Edit.CHANGED: "CHANGED",
    Edit.APPEARED: "appeared",
    Edit.VANISHED: "vanished",
    Edit.MOVED: "moved",
    Edit.REWORDED: "reworded",
    Edit.UNCHANGED: "unchanged",
}
SEVERITIES: dict[Standing | Edit, Severity] = {
    Standing.CONTRADICTED: Severity.ERROR,
    Standing.HEDGE: Severity.WARNING,
    Standing.MISSING: Severity.NOTE,
    Edit.CHANGED: Severity.WARNING,
    Edit.APPEARED: Severity.NOTE,
    Edit.VANISHED: Severity.NOTE,
}


class Written(NamedTuple):
    """A number where it stands."""

    document: Document
    mention: Mention


class Row(NamedTuple):
    """One number: where it stands, what became of it, and where the others stand."""

    own: Written
    status: Standing | Edit
    message: str
    others: tuple[Written, ...] = ()

    @property
    def label(self) -> str:
        """The word for what became of it."""
        return LABELS[self.status]

    @property
    def severity(self) -> Severity | None:
        """How loudly it is told; None for what needs nobody."""
        return SEVERITIES.get(self.status)


def rows_of(result: Comparison | Revision) -> list[Row]:
    """A row a number, in order."""
    if isinstance(result, Comparison):
        return [_compared(result, one) for one in result.numbers]
    return [_edited(result, one) for one in result.numbers]


def unused_of(result: Comparison | Revision) -> list[Written]:
    """The numbers of the sources that the draft does not use; of versions none."""
    if isinstance(result, Revision):
        return []
    return [written(result, place) for place in result.unused]


def worst_of(result: Comparison | Revision) -> Severity | None:
    """The gravest severity; None where nothing needs a human."""
    found = [row.severity for row in rows_of(result) if row.severity]
    return max(found, key=lambda severity: severity.rank, default=None)


def summary_of(result: Comparison | Revision) -> str:
    """The counts in one line."""
    rows = rows_of(result)
    if not rows:
        return "no numbers"
    told = []
    for status, label in LABELS.items():
        count = sum(row.status == status for row in rows)
        if count:
            told.append(f"{count:,} {label.lower()}")
    return f"{len(rows):,} {'number' if len(rows) == 1 else 'numbers'}: {', '.join(told)}"


def written(result: Comparison, place: Place) -> Written:
    """A number of a source where it stands."""
    return Written(result.sources[place.source], place.mention)


def _compared(result: Comparison, one: Compared) -> Row:
    others = tuple(written(result, place) for place in one.places)
    return Row(Written(result.draft, one.mention), one.standing, one.message, others)


def _edited(result: Revision, one: Edited) -> Row:
    old = None if one.old is None else Written(result.old, one.old)
    if one.new is None:
        assert old is not None
        return Row(old, one.edit, one.message)
    others = () if old is None else (old,)
    return Row(Written(result.new, one.new), one.edit, one.message, others)


def finding_of(row: Row) -> Finding:
    """The row as a finding of the common formats."""
    mention = row.own.mention
    wrong = row.severity is Severity.ERROR
    return Finding(
        rule=CODE,
        name=row.status.value,
        severity=row.severity or Severity.NOTE,
        verdict=Verdict.REFUTED if wrong else Verdict.REVIEW,
        basis=Basis.RECORD,
        start=mention.start,
        end=mention.end,
        mentions=(mention,),
        message=row.message,
    )


def checked_of(result: Comparison | Revision) -> CheckedDocument:
    """The rows of the draft, or of the new version, that a human must see, as findings."""
    document = result.draft if isinstance(result, Comparison) else result.new
    return CheckedDocument(document, (), tuple(_findings(result, document)))


def _findings(result: Comparison | Revision, document: Document) -> Iterator[Finding]:
    for row in rows_of(result):
        if row.severity and row.own.document is document:
            yield finding_of(row)
