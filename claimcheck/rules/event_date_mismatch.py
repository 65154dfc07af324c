"""A date differs from the record of the event.

Why: anniversaries and background paragraphs are written from memory, and the year of an event is
the number most often carried over wrong.

Ignore when: another event of the same name is meant.

Method: a date in or beside the name of an event that a table dates ("the 1992 Barcelona Olympics",
"World War II ended in 1945"), or a year with what a country or an organization did then ("joined
the European Union in 2013").  Supported if the year, and the day if one is given, fit the record.
A date that can be that of the event alone and does not fit is refuted if such an event does not
come again; it is asked about for an invasion, an election, an earthquake.  A year within a war, and
one outside a treaty's years from signature to entry into force, are left alone.

Source: the shipped table of events and those that the desk adds; each row names its own.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from claimcheck.interval import Interval
from claimcheck.model import (
    Basis,
    Evidence,
    Match,
    Meaning,
    Printed,
    Quantity,
    Reading,
    Relation,
    Rule,
    Term,
    Unit,
    Verdict,
)
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.dates import agrees
from claimcheck.tables.evidence import say_period, say_source

RULE = Rule("CC503", "event-date-mismatch", needs=("match",))

BAD = [
    "He was born shortly after the fall of the Berlin Wall in «1991».",
    "A generation has passed since the Chernobyl disaster in «1996».",
    "World War II ended in «1946».",
    "Croatia joined the European Union in «2011».",
]
GOOD = [
    "The fall of the Berlin Wall in 1989 changed the town.",
    "Fifty years after the Chernobyl disaster, in 2036, the shelter must hold.",
    "She fled in 1991, long after the Chernobyl disaster.",
    "The inquiry into the Hillsborough disaster in 2016 took its time.",
    "In 1943, at the height of World War II, bread was dear.",
]

DATE = "date"


class DatedAs(NamedTuple):
    """That an event took place on the date which a sentence gives it."""

    match: Match

    @property
    def name(self) -> str:
        """What the equation says."""
        return self.match.measure.label if self.match.measure.cues else "date of the event"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if a row fits the date; else refuted, or asked about if in doubt."""
        moment = self.match.mention.moment
        if any(agrees(moment, row) for row in self.match.rows):
            return Verdict.SUPPORTED
        return Verdict.REVIEW if self.match.doubt else Verdict.REFUTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The year of the record."""
        period = self.match.rows[0].valid
        return None if period is None else Interval.of(period.first.year, period.last.year)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The event and its date on record."""
        row = self.match.rows[0]
        return f"{row.entity}: {say_period(row.valid)}" if row.valid else row.entity


def find(reading: Reading) -> Iterator[Relation]:
    """One relation for each date beside an event that a table dates."""
    for match in reading.matches:
        moment = match.mention.moment
        if not match.measure.dated_event or moment is None or not moment.year:
            continue
        year = Interval.point(moment.year)
        stated = match.mention._replace(ends=(Printed(Decimal(moment.year)),))
        quantity = Quantity(stated, Meaning(year, year, year), Unit("year", "year"))
        yield Relation(
            rule=RULE.code,
            terms=(Term(DATE, quantity),),
            equation=DatedAs(match),
            start=match.mention.start,
            end=match.mention.end,
            note=match.doubt,
            basis=Basis.RECORD,
            evidence=tuple(Evidence(say_source(row), row) for row in match.rows),
        )
