"""What was decided of mentions, and what a human must see."""

from enum import StrEnum
from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.model.mention import Mention
from claimcheck.model.record import ReferenceRow
from claimcheck.namedtuple import NamedTuple


class Verdict(StrEnum):
    """What the pass says of a number; a number with several outcomes takes the gravest."""

    REFUTED = "refuted"
    REVIEW = "review"
    SUPPORTED = "supported"
    UNCHECKED = "unchecked"
    NOT_A_CLAIM = "not_a_claim"

    @property
    def gravity(self) -> int:
        """4 for refuted down to 0 for not a claim."""
        return _GRAVITY[self]

    @property
    def accuses(self) -> bool:
        """True for what a human must look at: refuted and review."""
        return self in (Verdict.REFUTED, Verdict.REVIEW)


_GRAVITY = {verdict: 4 - place for place, verdict in enumerate(Verdict)}


class Severity(StrEnum):
    """How loudly a finding is told: refuted is an error, review a warning."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class Basis(StrEnum):
    """What an outcome rests on: the draft's own numbers, or a reference row."""

    DRAFT = "draft"
    RECORD = "record"


class Evidence(NamedTuple):
    """Why: one line of arithmetic, or a row of a table, or a reading that was chosen."""

    text: str
    row: ReferenceRow | None = None


class Solution(NamedTuple):
    """What one number would have to be for the relation to hold, in its own unit."""

    mention: Mention
    interval: Interval
    text: str


class Fit(NamedTuple):
    """How one number of a relation fits the others, or the record; all in `unit`.

    `printed` is what is written, `core` what its words say, `outer` adds what an editor would ask
    about.  `wanted` is what it may be, the others being anything their words say (a row with its
    tolerance); `exact` what it would be, the others being as printed.
    """

    mention: Mention
    unit: str
    printed: Interval
    core: Interval
    outer: Interval
    wanted: Interval
    exact: Interval


class Addend(NamedTuple):
    """A part of a sum, and its value in the unit of the sum."""

    mention: Mention
    value: Fraction


class Addition(NamedTuple):
    """Parts that do not add up: what they make, and what they should, as printed, in `unit`.

    `total` is the mention that states it; None for the hundred percent that nobody prints.
    """

    parts: tuple[Addend, ...]
    total: Mention | None
    made: Fraction
    stated: Fraction
    unit: str


class Outcome(NamedTuple):
    """What was decided of some mentions by one rule.

    `mentions` are all the numbers it rests on, `accused` those it holds against (empty unless
    refuted or review).  `start`, `end` span the relation in the text.  `slip` names the likely
    error, "" if none explains the gap.  A `note` severity carries no verdict of its own.
    `fits` place the numbers on an axis, where the relation determines them; `addition` lays out
    a sum that fails.
    """

    rule: str
    verdict: Verdict
    basis: Basis
    mentions: tuple[Mention, ...]
    start: int
    end: int
    message: str
    evidence: tuple[Evidence, ...] = ()
    solutions: tuple[Solution, ...] = ()
    accused: tuple[Mention, ...] = ()
    slip: str = ""
    severity: Severity | None = None
    fits: tuple[Fit, ...] = ()
    addition: Addition | None = None


class Finding(NamedTuple):
    """An outcome that a human must see.

    `rule` is the code ("CC201"), `name` the rule's name ("conversion-mismatch"); `start`, `end`
    cover the relation or the number it is about, `mentions` are the numbers it accuses.  `remark`
    tells of an answer that does not settle it.
    """

    rule: str
    name: str
    severity: Severity
    verdict: Verdict
    basis: Basis
    start: int
    end: int
    mentions: tuple[Mention, ...]
    message: str
    evidence: tuple[Evidence, ...] = ()
    suggestion: str = ""
    slip: str = ""
    remark: str = ""


class Unread(NamedTuple):
    """A stretch of text that looks like a number and was not read, with the reason."""

    start: int
    end: int
    reason: str


class SuppressedBy(StrEnum):
    """Why a finding is set aside.

    A comment in the draft, the baseline, a line left as it was, or an editor's answer.
    """

    COMMENT = "comment"
    BASELINE = "baseline"
    UNCHANGED_LINE = "unchanged_line"
    ANSWER = "answer"


class Suppressed(NamedTuple):
    """A finding that counts neither for the default view nor for the exit status.

    `reason` is what the comment gives, or the answer; "" for the others.  `line` is where the
    comment stands in the file.
    """

    finding: Finding
    by: SuppressedBy
    reason: str = ""
    line: int | None = None
