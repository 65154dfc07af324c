"""Answers held against a draft: which still hold, and what they set aside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.answers.claims import Claim, claim_of, corrections_of, words_key, words_of
from claimcheck.answers.nearest import Nearest
from claimcheck.answers.passages import Index, Passage, Span, passages_of
from claimcheck.model import Document, Finding, Mention, Outcome, Suppressed, SuppressedBy
from claimcheck.model.answer import Answer, Answered, AnswerVerdict, Standing
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.namedtuple import NamedTuple

_ORDER = list(Standing)
_key_of = lru_cache(maxsize=4096)(words_key)


class Placed(NamedTuple):
    """An answer, how it stands, and the numbers of the draft that it is about."""

    answer: Answer
    standing: Standing
    mentions: tuple[Mention, ...]


class Held(NamedTuple):
    """The draft with the answers at its numbers, and every answer as it stands, in order."""

    checked: CheckedDocument
    placed: tuple[Placed, ...]


def hold_answers(checked: CheckedDocument, answers: Sequence[Answer]) -> Held:
    """The draft with its answers: findings that one settles are set aside, others say of it.

    An answer settles a finding of its rule that accuses its number, in a sentence that says what
    it said, against the same numbers elsewhere.  No verdict changes.
    """
    draft = Draft(checked)
    placed = [draft.place(answer) for answer in answers]
    settling = _Settling(checked, draft, placed)
    kept = [settling.told(finding) for finding in checked.findings]
    found = tuple(settling.placed())
    return Held(
        checked._replace(
            ledger=tuple(_answered(checked.ledger, found)),
            findings=tuple(finding for finding in kept if finding is not None),
            suppressed=(*checked.suppressed, *settling.settled),
        ),
        found,
    )


class Draft:
    """A checked draft by passages: where its numbers stand, and which of them an answer is of."""

    def __init__(self, checked: CheckedDocument) -> None:
        self.document: Document = checked.document
        self._mentions = [entry.mention for entry in checked.ledger]
        self.passages = list(passages_of(checked.document, self._mentions))
        self._starts = [passage.own[0] for passage in self.passages]
        self._index = Index(self.passages)
        self._nearest: Nearest | None = None

    def passage(self, mention: Mention) -> Passage | None:
        """The passage that a number stands in."""
        at = bisect_right(self._starts, mention.start) - 1
        found = self.passages[at] if at >= 0 else None
        return found if found is not None and found.has(mention) else None

    def place(self, answer: Answer) -> Placed:
        """The answer with the numbers it is about, as they stand."""
        claim = claim_of(answer)
        corrected = answer.verdict is AnswerVerdict.CORRECTED
        if said := self._said(claim):
            return Placed(answer, Standing.PENDING if corrected else Standing.HOLDS, said)
        for correction in corrections_of(answer) if corrected else ():
            if said := self._said(correction):
                return Placed(answer, Standing.MADE, said)
        if self._nearest is None:
            self._nearest = Nearest(self.passages)
        span = self._nearest.span(claim)
        near = () if span is None else tuple(self._within([span]))
        return Placed(answer, Standing.STALE if near else Standing.GONE, near)

    def _said(self, claim: Claim) -> tuple[Mention, ...]:
        """The numbers of the passages that say the same."""
        agreeing = self._index.saying(claim.passage)
        spans = (span for passage in agreeing for span in claim.spans_in(passage))
        return tuple(dict.fromkeys(self._within(spans)))

    def _within(self, spans: Iterable[Span]) -> Iterator[Mention]:
        """The numbers that have words in the spans."""
        for start, end in spans:
            at = bisect_left(self._mentions, start + 1, key=lambda mention: mention.end)
            while at < len(self._mentions) and self._mentions[at].start < end:
                yield self._mentions[at]
                at += 1

    def against(self, mention: Mention, outcome: Outcome | Finding) -> tuple[str, ...]:
        """The words of the numbers that an outcome rests on, outside of this one's passage."""
        own = self.passage(mention)
        others = (m for m in outcome.mentions if own is None or not own.has(m))
        return tuple(words_of(self.document, other) for other in others if other != mention)


class _Settling:
    """Parts the findings that an answer settles from the others, and notes what they rest on."""

    def __init__(self, checked: CheckedDocument, draft: Draft, placed: Sequence[Placed]) -> None:
        self.settled: list[Suppressed] = []
        self._draft, self._placed = draft, placed
        self._outcomes = outcomes_of(checked)
        self._by_span: dict[Span, list[int]] = {}
        self._settling: set[int] = set()
        self._reopened: set[int] = set()
        for number, one in enumerate(placed):
            for mention in one.mentions:
                self._by_span.setdefault((mention.start, mention.end), []).append(number)

    def told(self, finding: Finding) -> Finding | None:
        """The finding, with what an answer says that does not settle it; None if one does."""
        remarks = []
        for mention, number in self._about(finding):
            answer, standing, _ = self._placed[number]
            if standing is Standing.HOLDS and not self._same_numbers(mention, finding, answer):
                standing = Standing.REOPENED
                self._reopened.add(number)
            if standing is Standing.HOLDS:
                self._settling.add(number)
                self.settled.append(Suppressed(finding, SuppressedBy.ANSWER, answer.told))
                return None
            if standing is not Standing.MADE:
                remarks.append(Answered(answer, standing).told)
        return finding._replace(remark="; ".join(dict.fromkeys(remarks))) if remarks else finding

    def _about(self, finding: Finding) -> list[tuple[Mention, int]]:
        """The answers to a finding by their numbers, those that hold first."""
        found = [
            (mention, number)
            for mention in finding.mentions
            for number in self._by_span.get((mention.start, mention.end), ())
            if self._placed[number].answer.rule == finding.rule
        ]
        return sorted(found, key=lambda pair: _ORDER.index(self._placed[pair[1]].standing))

    def _same_numbers(self, mention: Mention, finding: Finding, answer: Answer) -> bool:
        """True if the finding rests on the numbers elsewhere that it did, where anybody said."""
        if answer.against is None:
            return True
        now = self._draft.against(mention, self._outcomes.get(key_of(finding), finding))
        return sorted(map(_key_of, now)) == sorted(map(_key_of, answer.against))

    def placed(self) -> Iterator[Placed]:
        """The answers as they stand when all findings were told."""
        for number, one in enumerate(self._placed):
            reopened = number in self._reopened and number not in self._settling
            yield one._replace(standing=Standing.REOPENED) if reopened else one


def key_of(one: Outcome | Finding) -> tuple[str, int, int, str]:
    """What a finding shares with the outcome that it was made of."""
    return one.rule, one.start, one.end, one.message


def outcomes_of(checked: CheckedDocument) -> Mapping[tuple[str, int, int, str], Outcome]:
    """The outcomes of the ledger by what their findings share with them."""
    return {key_of(outcome): outcome for entry in checked.ledger for outcome in entry.outcomes}


def _answered(ledger: Iterable[Entry], placed: Iterable[Placed]) -> Iterator[Entry]:
    """The entries with their answers, those that hold first; outdone ones are left out."""
    found: dict[Span, list[Answered]] = {}
    for one in sorted(placed, key=lambda one: _ORDER.index(one.standing)):
        for mention in one.mentions:
            known = found.setdefault((mention.start, mention.end), [])
            if one.standing is not Standing.STALE or not _has_rule(known, one.answer.rule):
                known.append(Answered(one.answer, one.standing))
    for entry in ledger:
        answers = found.get((entry.mention.start, entry.mention.end))
        yield entry._replace(answers=tuple(answers)) if answers else entry


def _has_rule(known: Iterable[Answered], rule: str) -> bool:
    return any(answered.answer.rule == rule for answered in known)
