"""Answers for a place in a draft: what they are of, and which earlier ones they replace."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from claimcheck.answers.claims import LONGEST, claim_of, words_of
from claimcheck.answers.holding import Draft, Held, Placed, key_of, outcomes_of
from claimcheck.errors import AnswerError
from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Finding, Mention, SuppressedBy
from claimcheck.model.answer import Answer, AnswerVerdict
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple


class Place(NamedTuple):
    """A place in the file as reports print it, from 1.

    Without a column it is all of the line, without a page that line of every page.
    """

    line: int
    column: int | None = None
    page: int | None = None


class Said(NamedTuple):
    """What an editor answers."""

    verdict: AnswerVerdict
    source: str = ""
    now: str = ""
    note: str = ""
    by: str = ""
    on: datetime.date | None = None


class Given(NamedTuple):
    """New answers, and those that they replace."""

    answers: tuple[Answer, ...]
    replaced: tuple[Answer, ...]


class _Target(NamedTuple):
    mention: Mention
    finding: Finding | None

    @property
    def rule(self) -> str:
        return self.finding.rule if self.finding else ""


def answers_at(held: Held, place: Place, said: Said, rule: str = "") -> Given:
    """What is answered at a place: each finding there, or the number if there is none.

    `rule` chooses among several findings.  Raises AnswerError if nothing is there, or several
    numbers are.
    """
    checked = held.checked
    targets = list(_targets(checked, place, said))
    name, line = checked.document.name, place.line
    if rule:
        targets = [target for target in targets if target.rule == rule]
    if not targets:
        told = f"there is no finding of {rule} here" if rule else "there is no number here"
        hint = "claimcheck check --all lists the numbers with their places"
        raise AnswerError(told, file=name, line=line, hint=hint)
    if len({target.mention for target in targets}) > 1:
        columns = sorted({_start(checked, target.mention)[2] for target in targets})
        hint = f"name the column: {', '.join(map(str, columns))}"
        raise AnswerError("there are several numbers here", file=name, line=line, hint=hint)
    draft = Draft(checked)
    answers = [_answer(checked, draft, target, said) for target in targets]
    unique = {(one.claim, one.sentence, one.rule): one for one in answers}
    return Given(tuple(unique.values()), tuple(_replaced(held.placed, targets)))


def _targets(checked: CheckedDocument, place: Place, said: Said) -> Iterator[_Target]:
    """The findings at a place and, of the numbers there, those that no finding accuses."""
    here = [e.mention for e in checked.ledger if _is_at(checked, e.mention, place)]
    told: set[Mention] = set()
    for finding in _answerable(checked):
        accused = [mention for mention in finding.mentions if mention in here]
        if _begins_at(checked, finding, place):
            told.update(one for one in here if one.start == finding.start)
            accused = _meant(accused, finding, said)
        told.update(accused)
        yield from (_Target(mention, finding) for mention in accused)
    yield from (_Target(mention, None) for mention in here if mention not in told)


def _meant(there: list[Mention], finding: Finding, said: Said) -> list[Mention]:
    """The numbers that are meant where a finding begins: a correction is of one with its unit."""
    if not said.now:
        return [*there, *finding.mentions][:1]
    units = [mention.unit for mention in extract_mentions(Document(said.now))]
    fitting = [one for one in finding.mentions if one.unit in units[:1]]
    return [one for one in fitting if one in there] or fitting or there or list(finding.mentions)


def _answerable(checked: CheckedDocument) -> Iterator[Finding]:
    """The findings that accuse a number, those too that an answer set aside."""
    aside = (one.finding for one in checked.suppressed if one.by is SuppressedBy.ANSWER)
    return (finding for finding in (*checked.findings, *aside) if finding.mentions)


def _is_at(checked: CheckedDocument, mention: Mention, place: Place) -> bool:
    at = checked.document.locate(mention.full_start, mention.full_end)
    if place.page not in (None, at.page) or not at.line <= place.line <= at.end_line:
        return False
    if place.column is None:
        return True
    here = place.line, place.column
    return (at.line, at.column) <= here < (at.end_line, at.end_column)


def _begins_at(checked: CheckedDocument, finding: Finding, place: Place) -> bool:
    at = checked.document.locate(finding.start, finding.end)
    here = place.page in (None, at.page)
    return here and (at.line, at.column) == (place.line, place.column)


def _start(checked: CheckedDocument, mention: Mention) -> tuple[int, int, int]:
    at = checked.document.locate(mention.start, mention.end)
    return at.page or 0, at.line, at.column


def _answer(checked: CheckedDocument, draft: Draft, target: _Target, said: Said) -> Answer:
    mention, document = target.mention, checked.document
    passage = draft.passage(mention)
    sentence = passage.text if passage else " ".join(mention.text.split())
    against = None
    if target.finding is not None:
        outcome = outcomes_of(checked).get(key_of(target.finding), target.finding)
        against = draft.against(mention, outcome)
    answer = Answer(
        claim=words_of(document, mention),
        sentence=sentence,
        rule=target.rule,
        against=against or None,
        **said._asdict(),
    )
    if len(sentence) > LONGEST or not claim_of(answer).places:
        at = document.locate(mention.start, mention.end)
        hint = "suppress it with a comment in the draft"
        told = "the number cannot be told by its sentence"
        raise AnswerError(told, file=document.name, line=at.line, hint=hint)
    return answer


def _replaced(placed: Iterable[Placed], targets: list[_Target]) -> Iterator[Answer]:
    """The answers of before to the same numbers and rules."""
    asked = {(target.mention, target.rule) for target in targets}
    for one in placed:
        if any((mention, one.answer.rule) in asked for mention in one.mentions):
            yield one.answer
