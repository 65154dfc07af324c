"""A number differs from the record.

Why: "Kenya has a population of 5.4 million" is off by a factor of ten, and nothing else in the
draft says so; a reference table does.

Ignore when: the figure is newer than the table, or counts something else than the row does (another
territory, another definition).  A row that only one side of a conflict asserts is a claim of that
side.

Method: names, the words of a measure and the number are tied by syntax; the year in the sentence,
or the four years up to the document's date, choose the rows.  The number is supported if one row
agrees within the tolerance of its measure.  It is refuted only if it is several tolerances from
every row of every source, for a period that is known; what matches an older year is told as such.
Anything else stays unchecked, with the reason.

Source: the shipped tables and those that the desk adds; each row names its own.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.model import (
    Basis,
    Match,
    Quantity,
    Reading,
    ReferenceRow,
    Relation,
    Rule,
    Term,
    Verdict,
)
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.comparing import compare, tolerance
from claimcheck.tables.evidence import evidence_of, say_figure, say_period, say_row
from claimcheck.units import find_unit

RULE = Rule("CC501", "reference-mismatch", needs=("match",))

BAD = [
    "The population of Kenya in 2019 was «5.2 million».",
    "In 2010, Austria had a population of «12.9 million».",
    "Cobalt is a chemical element with atomic number «72».",
]
GOOD = [
    "The population of Kenya in 2019 was 52 million.",
    "The female population of Kenya in 2019 was 26 million.",
    "Kenya's population grew by 5 million between 2009 and 2019.",
    "Cobalt is a chemical element with atomic number 27.",
    "Georgia has a population of 11 million.",
]

STATED = "stated"


class RecordedAs(NamedTuple):
    """That a number is what the rows of a match record."""

    match: Match

    @property
    def name(self) -> str:
        """What the equation says."""
        return f"{self.match.measure.label} as recorded"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported, review, refuted or unchecked, by the meaning of the words."""
        return compare(self.match, terms[STATED]).verdict

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """What the number would have to be: the row with its tolerance, in the number's unit."""
        row = compare(self.match, terms[role]).row
        unit = terms[role].unit
        if row is None or find_unit(row.unit).dimension != unit.dimension:
            return None
        slack = tolerance(self.match.measure, row)
        base = find_unit(row.unit)
        low, high = (
            base.to_base(Fraction(row.low) - slack),
            base.to_base(Fraction(row.high) + slack),
        )
        return Interval.of(unit.from_base(low), unit.from_base(high))

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """What the record has, in one line; for what is not checked, why."""
        comparison = compare(self.match, terms[STATED])
        if comparison.row is None:
            return comparison.reason
        said = say_row(comparison.row, self.match.measure)
        if comparison.row.asserted_by:
            said = f"{said}, as {comparison.row.asserted_by} claims"
        if comparison.verdict is Verdict.UNCHECKED and comparison.reason:
            return f"not compared with {said}: {comparison.reason}"
        return said


def find(reading: Reading) -> Iterator[Relation]:
    """One relation for each number that a table can say something of."""
    for match in reading.matches:
        if match.rank is not None or match.measure.dated_event:
            continue
        quantity = reading.measure(match.mention)
        if not match.linked and compare(match, quantity).verdict is Verdict.UNCHECKED:
            continue
        yield Relation(
            rule=RULE.code,
            terms=(Term(STATED, quantity),),
            equation=RecordedAs(match),
            start=match.mention.start,
            end=match.mention.end,
            note=_note(match, quantity),
            basis=Basis.RECORD,
            evidence=evidence_of(match, quantity),
        )


def _note(match: Match, quantity: Quantity) -> str:
    """How it differs: by how much, and which older figure it agrees with."""
    comparison = compare(match, quantity)
    if comparison.verdict not in (Verdict.REFUTED, Verdict.REVIEW) or comparison.row is None:
        return ""
    words = "the draft differs from the record"
    if match.others:
        words += f"; it agrees with {_when(match.others[0])}"
    return f"{words} ({comparison.reason})" if comparison.reason else words


def _when(row: ReferenceRow) -> str:
    when = say_period(row.valid) if row.valid is not None else "an undated row"
    return f"the figure of {when}, {say_figure(row)}"
