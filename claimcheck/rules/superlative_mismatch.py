"""A superlative or a rank differs from the record.

Why: "Nigeria, the world's most populous country" is checkable wherever a table is complete, and
writers carry ranks over from older stories.

Ignore when: another list is meant (territories counted in, another definition, a later year).

Method: only over tables declared complete for the kind of entity, and over the world or a
continent that the sentence names.  Supported if the table gives the rank, or if the values are so
close that the order is a tie; refuted if they are far apart; else it stays unchecked.

Source: the shipped tables and those that the desk adds; each row names its own.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from claimcheck.interval import Interval
from claimcheck.model import (
    Basis,
    Evidence,
    Match,
    Meaning,
    Quantity,
    Rank,
    Reading,
    Relation,
    Rule,
    Term,
    Unit,
    Verdict,
)
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.evidence import say_row, say_source

RULE = Rule("CC502", "superlative-mismatch", needs=("match",))

BAD = [
    "Canada is the world's «largest» country.",
    "Cairo said that Mali is the «second largest» country in Africa by area.",
]
GOOD = [
    "Russia is the world's largest country.",
    "Canada is one of the world's largest countries.",
    "Canada is the world's second largest country.",
    "Canada is the largest country that has ever hosted the games.",
]

RANK = "rank"
TIE = Decimal("0.05")  # relative: values closer than that, and than the tolerance, are a tie
CLEAR = 5  # tolerances beyond which it is clear


class RankedAs(NamedTuple):
    """That an entity has the rank which a sentence claims."""

    match: Match
    rank: Rank

    @property
    def name(self) -> str:
        """What the equation says."""
        return f"rank by {self.match.measure.label}"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported for the rank itself or a tie, refuted for a clear difference."""
        tolerance = self.match.measure.tolerance
        if self.rank.claimed == self.rank.actual or self.rank.margin <= min(TIE, tolerance):
            return Verdict.SUPPORTED
        if self.match.bar or self.rank.margin < CLEAR * tolerance:
            return Verdict.UNCHECKED
        return Verdict.REFUTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The rank that the table gives."""
        return Interval.point(self.rank.actual)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The rank that the table gives, over what, and by how much it differs."""
        end = "from the bottom, " if self.rank.least else ""
        entity = self.match.rows[0].entity if self.match.rows else ""
        order = f"{end}by {self.match.measure.label} ({self.rank.scope})"
        said = f"{entity} is number {self.rank.actual} {order}"
        if self.rank.actual == self.rank.claimed:
            return said
        return f"{said}, {float(self.rank.margin):.1%} from number {self.rank.claimed}"


def find(reading: Reading) -> Iterator[Relation]:
    """One relation for each rank that a complete table can judge."""
    for match in reading.matches:
        if match.rank is None:
            continue
        point = Interval.point(match.rank.claimed)
        quantity = Quantity(match.mention, Meaning(point, point, point), Unit("", ""))
        yield Relation(
            rule=RULE.code,
            terms=(Term(RANK, quantity),),
            equation=RankedAs(match, match.rank),
            start=match.mention.start,
            end=match.mention.end,
            basis=Basis.RECORD,
            evidence=tuple(
                Evidence(f"{say_row(row, match.measure)} [{say_source(row)}]", row)
                for row in match.rows
            ),
        )
