"""A document with what was decided of each of its numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from claimcheck.model.document import Document
from claimcheck.model.mention import Kind, Mention
from claimcheck.model.outcome import Finding, Outcome, Severity, Suppressed, Unread, Verdict
from claimcheck.model.quotation import Quotation
from claimcheck.model.rule import Rule
from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    from claimcheck.model.answer import Answered

SOLUTIONS_TOLD = 6  # a sum of ten parts has eleven, and nobody reads them
NO_REFERENCE = "no related number, no reference"


class Entry(NamedTuple):
    """One line of the ledger: a number, and the outcomes that rest on it, the gravest first.

    The verdict is derived and cannot be set: the gravest of the outcomes; without any, unchecked
    for a claim and for what could not be read, and not_a_claim for what was set aside.  `answers`
    are what editors said of the number; they change no verdict.
    """

    mention: Mention
    outcomes: tuple[Outcome, ...] = ()
    answers: tuple[Answered, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What the pass says of the number; notes carry no verdict of their own."""
        found = [o.verdict for o in self.outcomes if o.severity is not Severity.NOTE]
        if found:
            return max(found, key=lambda verdict: verdict.gravity)
        if self.mention.is_claim or self.mention.kind is Kind.UNREAD:
            return Verdict.UNCHECKED
        return Verdict.NOT_A_CLAIM

    @property
    def reason(self) -> str:
        """Why there is no verdict on the number; "" if there is one."""
        if self.verdict not in (Verdict.UNCHECKED, Verdict.NOT_A_CLAIM):
            return ""
        said = [o.message for o in self.outcomes if o.verdict is self.verdict]
        return self.mention.reason or next(iter(said), NO_REFERENCE)

    @property
    def is_answered(self) -> bool:
        """True if an answer to the number holds."""
        return any(answered.holds for answered in self.answers)


class Coverage(NamedTuple):
    """How many numbers of the ledger have each verdict; `numbers` is the sum of them.

    `answered` are those, whatever the verdict, of which an editor's answer holds.
    """

    numbers: int
    supported: int
    refuted: int
    review: int
    unchecked: int
    not_claims: int
    unread: int
    answered: int = 0


class CheckedDocument(NamedTuple):
    """A document with one ledger entry for each number, in order, and the findings in order.

    `suppressed` are the findings that a comment, a baseline or an answer sets aside, with why.
    `quotations` are the words that the draft gives as another's, in order; none overlap.
    """

    document: Document
    ledger: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What looks like a number and was not read, with the reasons."""
        found = (entry.mention for entry in self.ledger if entry.mention.kind is Kind.UNREAD)
        return tuple(Unread(m.start, m.end, m.reason) for m in found)

    @property
    def coverage(self) -> Coverage:
        """How many numbers were checked, and with what verdict."""
        unread = len(self.unread)
        counts = dict.fromkeys(Verdict, 0)
        for entry in self.ledger:
            counts[entry.verdict] += 1
        return Coverage(
            numbers=len(self.ledger),
            supported=counts[Verdict.SUPPORTED],
            refuted=counts[Verdict.REFUTED],
            review=counts[Verdict.REVIEW],
            unchecked=counts[Verdict.UNCHECKED] - unread,
            not_claims=counts[Verdict.NOT_A_CLAIM],
            unread=unread,
            answered=sum(entry.is_answered for entry in self.ledger),
        )

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at `offset`; None if nobody is quoted there."""
        at = bisect_right(self.quotations, offset, key=lambda one: one.start) - 1
        if at >= 0 and offset < self.quotations[at].end:
            return self.quotations[at]
        return None

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the findings; None without any."""
        severities = (finding.severity for finding in self.findings)
        return max(severities, key=lambda severity: severity.rank, default=None)


def account_for(
    document: Document,
    mentions: Iterable[Mention],
    outcomes: Iterable[Outcome],
    rules: Mapping[str, Rule],
) -> CheckedDocument:
    """The document with its ledger and findings; every mention gets an entry.

    `rules` by code name the findings.  An outcome that accuses concerns the numbers it accuses;
    one that supports, all that it rests on.
    """
    grounded = [_grounded(outcome) for outcome in outcomes]
    by_mention: dict[tuple[int, int], list[Outcome]] = {}
    for outcome in grounded:
        for mention in concerned(outcome):
            by_mention.setdefault((mention.start, mention.end), []).append(outcome)
    ledger = tuple(
        Entry(mention, _gravest_first(by_mention.get((mention.start, mention.end), ())))
        for mention in _with_superlatives(mentions, grounded)
    )
    findings = [_finding(outcome, rules) for outcome in grounded if _needs_human(outcome)]
    findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    return CheckedDocument(document, ledger, tuple(findings))


def _with_superlatives(mentions: Iterable[Mention], outcomes: Iterable[Outcome]) -> list[Mention]:
    """The mentions, and in their places the claims without a number that outcomes rest on."""
    found = {(mention.start, mention.end): mention for mention in mentions}
    for outcome in outcomes:
        for mention in outcome.mentions:
            found.setdefault((mention.start, mention.end), mention)
    return [found[span] for span in sorted(found)]


def concerned(outcome: Outcome) -> tuple[Mention, ...]:
    """The mentions whose ledger entries an outcome belongs to."""
    if outcome.verdict.accuses:
        return outcome.accused or outcome.mentions
    return outcome.mentions


def _grounded(outcome: Outcome) -> Outcome:
    """The outcome itself; without evidence a verdict is only a question."""
    decided = outcome.verdict in (Verdict.REFUTED, Verdict.SUPPORTED)
    if decided and not outcome.evidence:
        return outcome._replace(verdict=Verdict.REVIEW)
    return outcome


def _gravest_first(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(sorted(outcomes, key=lambda outcome: -outcome.verdict.gravity))


def _needs_human(outcome: Outcome) -> bool:
    return outcome.verdict.accuses or outcome.severity is Severity.NOTE


def _suggestion(solutions: Sequence[str]) -> str:
    """ "holds if A were 5, or if B were 7": the solutions in one line, a few of many."""
    told = [
        text if place == 0 else text.removeprefix("holds ")
        for place, text in enumerate(solutions[:SOLUTIONS_TOLD])
    ]
    return ", or ".join(told) + (", or …" if len(solutions) > SOLUTIONS_TOLD else "")


def _finding(outcome: Outcome, rules: Mapping[str, Rule]) -> Finding:
    severity = Severity.ERROR if outcome.verdict is Verdict.REFUTED else Severity.WARNING
    return Finding(
        rule=outcome.rule,
        name=rules[outcome.rule].name,
        severity=outcome.severity or severity,
        verdict=outcome.verdict,
        basis=outcome.basis,
        start=outcome.start,
        end=outcome.end,
        mentions=concerned(outcome),
        message=outcome.message,
        evidence=outcome.evidence,
        suggestion=_suggestion([solution.text for solution in outcome.solutions]),
        slip=outcome.slip,
    )
