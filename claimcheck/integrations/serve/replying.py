"""Answers that editors give in the page: held against the draft, and added to their file."""

from __future__ import annotations

import datetime

from claimcheck.answers.file import answers_from, with_answers
from claimcheck.answers.giving import Place, Said, answers_at
from claimcheck.answers.holding import Held, hold_answers
from claimcheck.errors import AnswerError, did_you_mean
from claimcheck.integrations.serve.asking import Asked, Reply
from claimcheck.integrations.serve.refusal import RequestError
from claimcheck.model.answer import AnswerVerdict
from claimcheck.model.checked import CheckedDocument
from claimcheck.model.document import ANSWERS_ENDING


def held_by(checked: CheckedDocument, asked: Asked) -> Held:
    """The draft with the answers that came with it.  Raises AnswerError."""
    return hold_answers(checked, answers_from(asked.answers, _file(asked)))


def with_reply(checked: CheckedDocument, asked: Asked) -> str:
    """The file of answers with the one that is given in it, or without it if it is taken back.

    Raises AnswerError for an answer that does not say enough, RequestError for one of no number.
    """
    reply = asked.reply
    if reply is None or not 0 <= reply.place < len(checked.ledger):
        raise RequestError(400, "the draft has no such number", "places count from 0")
    mention = checked.ledger[reply.place].mention
    at = checked.document.locate(mention.start, mention.end)
    place = Place(at.line, at.column, at.page)
    given = answers_at(held_by(checked, asked), place, _said(reply), reply.rule)
    added = () if reply.remove else given.answers
    text = with_answers(asked.answers, _file(asked), added, given.replaced)
    answers_from(text, _file(asked))  # says what is missing
    return text


def _said(reply: Reply) -> Said:
    verdicts = [verdict.value for verdict in AnswerVerdict]
    if reply.verdict not in verdicts:
        hint = did_you_mean(reply.verdict, verdicts)
        raise AnswerError(f"no verdict is called {reply.verdict!r}", hint=hint)
    source, now, note, by = (
        " ".join(text.split()) for text in (reply.source, reply.now, reply.note, reply.by)
    )
    verdict, today = AnswerVerdict(reply.verdict), datetime.date.today()
    return Said(verdict, source, now, note, by, today)


def _file(asked: Asked) -> str:
    return asked.name + ANSWERS_ENDING
