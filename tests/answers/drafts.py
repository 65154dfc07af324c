"""Drafts with numbers to answer, checked without tables, and answers to them."""

from __future__ import annotations

import datetime

from claimcheck.answers.holding import Held, Placed, hold_answers
from claimcheck.documents.formats.md import document_from_markdown
from claimcheck.model import Settings
from claimcheck.model.answer import Answer, AnswerVerdict, Standing
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from tests.suppressions.drafts import no_tables

PARK = "The park covers 1,300 square kilometers (800 square miles) of dunes."
RANGERS = "It has about 40 rangers, the warden said on Tuesday."
DRAFT = f"# Dunes of Hollen\n\n{PARK} {RANGERS}\n"
DAY = datetime.date(2025, 3, 18)


def checked(source: str = DRAFT) -> CheckedDocument:
    """The draft, in Markdown, checked."""
    return check_document(document_from_markdown(source), Settings(), no_tables())


def confirmed(claim: str, sentence: str, rule: str = "") -> Answer:
    """A number confirmed."""
    return Answer(
        claim, sentence, AnswerVerdict.CONFIRMED, rule, source="Park office", by="R. Ames", on=DAY
    )


def corrected(claim: str, sentence: str, now: str, rule: str = "") -> Answer:
    """A number that is to be another."""
    return Answer(claim, sentence, AnswerVerdict.CORRECTED, rule, now=now, on=DAY)


def waived(claim: str, sentence: str, rule: str = "") -> Answer:
    """A number that may stay."""
    return Answer(claim, sentence, AnswerVerdict.WAIVED, rule, note="his own words", on=DAY)


MILES = confirmed("800 square miles", PARK, "CC201")
STAFF = confirmed("about 40", RANGERS)


def held(source: str, *answers: Answer) -> Held:
    """The draft with the answers held against it."""
    return hold_answers(checked(source), answers)


def standing(source: str, answer: Answer) -> Standing:
    """How an answer stands to a draft."""
    return held(source, answer).placed[0].standing


def words(placed: Placed) -> list[str]:
    """The numbers that an answer is about, as written."""
    return [mention.text for mention in placed.mentions]
