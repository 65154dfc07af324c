"""What an editor answered to a number, and whether the answer still holds."""

from __future__ import annotations

import datetime
from enum import StrEnum

from claimcheck.namedtuple import NamedTuple


class AnswerVerdict(StrEnum):
    """What the editor says of the number: it is right, it is to be another, or it may stay."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    WAIVED = "waived"


class Standing(StrEnum):
    """How an answer relates to the draft as it is.

    It `HOLDS` while the number and its sentence say what they said; a correction is `PENDING`
    until the draft has it, and then `MADE`.  An answer is `REOPENED` if the finding now rests on
    other numbers elsewhere, `STALE` if the draft says something else there, and `GONE` if it has
    nothing like it.
    """

    HOLDS = "holds"
    PENDING = "pending"
    MADE = "made"
    REOPENED = "reopened"
    STALE = "stale"
    GONE = "gone"


class Answer(NamedTuple):
    """One answer: `claim` is the number's words, `sentence` the one that it stood in.

    `rule` is the code of the finding that it answers, "" if it signs the number off.  `source` is
    what confirms it, `now` what it is to be, `note` why.  `against` are the numbers outside of the
    sentence that the finding held it against, None where nobody said.  `line` is that of the entry
    in its file, from 1.
    """

    claim: str
    sentence: str
    verdict: AnswerVerdict
    rule: str = ""
    source: str = ""
    now: str = ""
    note: str = ""
    by: str = ""
    on: datetime.date | None = None
    against: tuple[str, ...] | None = None
    line: int | None = None

    @property
    def told(self) -> str:
        """ "confirmed by R. Ames on 2026-11-23: town register": the answer in one line."""
        to = f" to {self.now}" if self.now else ""
        by = f" by {self.by}" if self.by else ""
        on = f" on {self.on}" if self.on else ""
        why = "; ".join(part for part in (self.source, self.note) if part)
        return f"{self.verdict}{to}{by}{on}" + (f": {why}" if why else "")


class Answered(NamedTuple):
    """An answer and how it relates to the draft as it is."""

    answer: Answer
    standing: Standing

    @property
    def holds(self) -> bool:
        """True if nothing more is to be done: it holds, or the correction was made."""
        return self.standing in (Standing.HOLDS, Standing.MADE)

    @property
    def told(self) -> str:
        """The answer in one line, with what came of it."""
        answer = self.answer
        if self.standing is Standing.MADE:
            return f"{answer.told} (made; it was {answer.claim})"
        if self.standing is Standing.PENDING:
            return f"{answer.told} (not yet made)"
        if self.standing is Standing.REOPENED:
            others = ", ".join(answer.against or ()) or "nothing else"
            return f"answered when it stood against {others}: {answer.told}"
        if self.standing in (Standing.STALE, Standing.GONE):
            return f"answered for another wording, “{answer.sentence}”: {answer.told}"
        return answer.told
