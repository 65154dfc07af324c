"""The cards: what was decided of some numbers, once each, with all the evidence for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.model import (
    Basis,
    Document,
    Finding,
    Mention,
    Outcome,
    Severity,
    Suppressed,
    SuppressedBy,
)
from claimcheck.model.checked import CheckedDocument, concerned
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.html.sources import Source, sources_of
from claimcheck.report.html.status import NOTE, Status, status_of_verdict
from claimcheck.report.html.strip import Strip, strips_of
from claimcheck.report.html.sums import Located, SumView, sum_of
from claimcheck.report.pages import title_of
from claimcheck.report.whereabouts import in_words
from claimcheck.report.wording import clipped
from claimcheck.rules import rule_modules

MOST_WRITTEN = 3  # numbers that a card is named after
LONGEST = 240  # characters of the relation that a card quotes
LARGE = 1000  # numbers of a draft; in a larger one what holds is told without its strips
LONGEST_NAME = 60  # columns of a number where it is named
AROUND = 70  # characters before and after it
BASES = {Basis.DRAFT: "against the draft's own numbers", Basis.RECORD: "against the record"}

Spans = dict[tuple[int, int], int]


class Excerpt(NamedTuple):
    """The words of a relation, and what stands before and after them in their block."""

    before: str
    words: str
    after: str


class Card(NamedTuple):
    """One outcome: `number` is its own in the draft, from 1.

    `written` names the numbers it is about, `excerpt` quotes the words that relate them.  `places`
    are those in the ledger of all the numbers it rests on.  `more` are the lines of evidence that
    the message does not say, `solutions` what would make it hold.  `aside` says who set it aside,
    `answer` what an editor answered that does not settle it.  `where` names the block that it
    stands in and who says it, "" for the body's own.
    """

    number: int
    status: Status
    severity: str
    rule: str
    name: str
    title: str
    basis: str
    written: str
    excerpt: Excerpt
    line: int
    column: int
    message: str
    places: tuple[int, ...]
    more: tuple[str, ...]
    sources: tuple[Source, ...]
    solutions: tuple[str, ...]
    strips: tuple[Strip, ...]
    sum: SumView | None
    aside: str = ""
    where: str = ""
    answer: str = ""


class Deck(NamedTuple):
    """The cards of a document: what needs a human, notes, what was set aside, and the rest.

    `by_mention` gives the numbers of the cards of each span, the gravest first.
    """

    findings: tuple[Card, ...]
    notes: tuple[Card, ...]
    aside: tuple[Card, ...]
    others: tuple[Card, ...]
    by_mention: dict[tuple[int, int], tuple[int, ...]]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All the cards."""
        return self.findings + self.notes + self.aside + self.others


def deck_of(checked: CheckedDocument) -> Deck:
    """Every outcome and every finding as one card, in the order of the text within each kind."""
    spans = {(e.mention.start, e.mention.end): at for at, e in enumerate(checked.ledger)}
    dealer = _Dealer(checked, spans, _outcomes(checked))
    told = [dealer.finding(finding) for finding in sorted(checked.findings, key=_is_note)]
    aside = [dealer.suppressed(one) for one in checked.suppressed]
    left = dealer.left()
    if len(checked.ledger) > LARGE:
        left = (outcome._replace(fits=()) for outcome in left)
    others = [dealer.outcome(outcome) for outcome in left]
    return Deck(
        tuple(card for card in told if card.status is not NOTE),
        tuple(card for card in told if card.status is NOTE),
        tuple(aside),
        tuple(others),
        _by_mention(checked, dealer),
    )


def _outcomes(checked: CheckedDocument) -> list[Outcome]:
    """The outcomes of the ledger, each once, in the order of the text."""
    found = {id(outcome): outcome for entry in checked.ledger for outcome in entry.outcomes}
    return sorted(found.values(), key=lambda outcome: (outcome.start, outcome.end, outcome.rule))


def _by_mention(
    checked: CheckedDocument, dealer: _Dealer
) -> dict[tuple[int, int], tuple[int, ...]]:
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for entry in checked.ledger:
        numbers = (dealer.numbers.get(_key(outcome)) for outcome in entry.outcomes)
        known = dict.fromkeys(number for number in numbers if number is not None)
        found[entry.mention.start, entry.mention.end] = tuple(known)
    return found


def _key(one: Outcome | Finding) -> tuple[str, int, int, str]:
    """What a finding shares with the outcome that it was made of."""
    return one.rule, one.start, one.end, one.message


def _is_note(finding: Finding) -> bool:
    return finding.severity is Severity.NOTE


class _Dealer:
    """Makes one card after the other, and numbers them."""

    def __init__(self, checked: CheckedDocument, spans: Spans, outcomes: list[Outcome]) -> None:
        self.draft, self.spans, self.outcomes = Located.of(checked.document), spans, outcomes
        self.checked = checked
        self.by_key = {_key(outcome): outcome for outcome in outcomes}
        self.numbers: dict[tuple[str, int, int, str], int] = {}
        self.dealt = 0

    def finding(self, finding: Finding) -> Card:
        """The card of a finding, with what its outcome adds."""
        outcome = self.by_key.get(_key(finding)) or _outcome_of(finding)
        card = self.outcome(outcome)
        severity = finding.severity.value
        return card._replace(severity=severity, name=finding.name, answer=finding.remark)

    def suppressed(self, one: Suppressed) -> Card:
        """The card of a finding that somebody set aside, with the reason."""
        if one.by is SuppressedBy.ANSWER:
            return self.finding(one.finding)._replace(aside=f"answered: {one.reason}")
        words = one.by.value.replace("_", " ")
        place = f" in line {one.line}" if one.line is not None else ""
        reason = f": {one.reason}" if one.reason else ""
        return self.finding(one.finding)._replace(aside=f"set aside by {words}{place}{reason}")

    def left(self) -> Iterator[Outcome]:
        """The outcomes that have no card yet."""
        return (outcome for outcome in self.outcomes if _key(outcome) not in self.numbers)

    def outcome(self, outcome: Outcome) -> Card:
        """The card of an outcome."""
        self.dealt += 1
        self.numbers.setdefault(_key(outcome), self.dealt)
        document = self.draft.document
        at = document.locate(outcome.start, outcome.end)
        is_note = outcome.severity is Severity.NOTE
        name, title = _rule(outcome.rule)
        return Card(
            number=self.dealt,
            status=NOTE if is_note else status_of_verdict(outcome.verdict),
            severity="",
            rule=outcome.rule,
            name=name,
            title=title,
            basis=BASES[outcome.basis],
            written=_written(concerned(outcome)),
            excerpt=_excerpt(document, outcome),
            line=at.line,
            column=at.column,
            where=in_words(outcome, self.checked),
            message=outcome.message,
            places=self._places(outcome.mentions),
            more=tuple(_unsaid(outcome)),
            sources=tuple(sources_of(outcome.evidence)),
            solutions=tuple(one.text.removeprefix("holds ") for one in outcome.solutions),
            strips=tuple(strips_of(outcome)),
            sum=None if outcome.addition is None else sum_of(outcome.addition, self.draft),
        )

    def _places(self, mentions: Iterable[Mention]) -> tuple[int, ...]:
        spans = ((mention.start, mention.end) for mention in mentions)
        return tuple(self.spans[span] for span in spans if span in self.spans)


def _outcome_of(finding: Finding) -> Outcome:
    """A finding of the pass itself, which no number of the ledger carries, as an outcome."""
    return Outcome(
        rule=finding.rule,
        verdict=finding.verdict,
        basis=finding.basis,
        mentions=finding.mentions,
        start=finding.start,
        end=finding.end,
        message=finding.message,
        evidence=finding.evidence,
        slip=finding.slip,
        severity=finding.severity,
    )


@cache
def _rules() -> dict[str, tuple[str, str]]:
    return {one.rule.code: (one.rule.name, title_of(one)) for one in rule_modules()}


def _rule(code: str) -> tuple[str, str]:
    """The rule's name and what it finds; "" for what is no rule of the package."""
    return _rules().get(code, ("", ""))


def named(mention: Mention) -> str:
    """The number as written, on one line; the beginning of a very long one."""
    return clipped(" ".join(mention.text.split()), LONGEST_NAME)


def _written(mentions: tuple[Mention, ...]) -> str:
    """The numbers as written, a few of many."""
    texts = list(dict.fromkeys(named(mention) for mention in mentions))
    return ", ".join(texts[:MOST_WRITTEN]) + (" …" if len(texts) > MOST_WRITTEN else "")


def _excerpt(document: Document, outcome: Outcome) -> Excerpt:
    """The words of the relation with some of what stands round them in their block."""
    block = document.block_at(outcome.start)
    first = max(block.start if block else 0, outcome.start - AROUND)
    stop = min(outcome.end, outcome.start + LONGEST)
    last = min(block.end if block else len(document.text), stop + AROUND)
    before, words, after = (
        document.text[begin:end]
        for begin, end in ((first, outcome.start), (outcome.start, stop), (stop, max(stop, last)))
    )
    if block and first > block.start:
        before = "…" + before.partition(" ")[2]
    if stop < outcome.end:
        return Excerpt(before, words, " …")
    if block and last < block.end:
        after = after.rpartition(" ")[0] + "…"
    return Excerpt(before, words, after)


def _unsaid(outcome: Outcome) -> Iterator[str]:
    """The evidence that neither the message nor a row that is shown says."""
    for evidence in outcome.evidence:
        if evidence.row is None and evidence.text not in outcome.message:
            yield evidence.text
