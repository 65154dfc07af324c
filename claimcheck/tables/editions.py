"""What an earlier edition's series would put for a year that the edition itself does not print.

GDP is rebased and populations are counted anew: then the whole series moves.  An edition of 2015
that prints 2014 tells by how much, and a number for 2013 that moves as far agrees with the series
of its time.  It is no error, and no evidence either: nobody published the product.
"""

from collections.abc import Iterator, Sequence

from claimcheck.model import Edition, Match, ReferenceRow
from claimcheck.namedtuple import NamedTuple

YEARS = 5  # how far from its own year an edition speaks for its series
_DIFFERENCES = frozenset({"percent"})  # a rate near nought: its ratio says nothing


class Carried(NamedTuple):
    """A row of today as the edition's series had it, and the row that the edition prints."""

    row: ReferenceRow
    stated: ReferenceRow


def editions_near(
    every: Sequence[ReferenceRow], chosen: Sequence[ReferenceRow]
) -> tuple[Edition, ...]:
    """Revised rows within five years of the chosen ones, each beside today's row of its year."""
    former = [row for row in every if row.superseded and _may_carry(row)]
    if not former or not chosen:
        return ()
    years = {_year(row) for row in chosen if row.valid is not None}
    near = [row for row in former if any(abs(_year(row) - year) <= YEARS for year in years)]
    return tuple(
        Edition(stated, now) for stated in near for now in every if _is_revision(stated, now)
    )


def carried(match: Match) -> Iterator[Carried]:
    """Every row of the match as an earlier edition's series had it, the nearest year first."""
    for row in match.rows:
        if row.superseded or row.valid is None:
            continue
        year = row.valid.first.year
        for edition in sorted(match.editions, key=lambda one: abs(_year(one.stated) - year)):
            if edition.now.source == row.source and edition.now.scope == row.scope:
                ratio = edition.stated.value / edition.now.value
                low, high = sorted((row.low * ratio, row.high * ratio))
                moved = row._replace(value=row.value * ratio, low=low, high=high)
                yield Carried(moved, edition.stated)


def _may_carry(row: ReferenceRow) -> bool:
    return row.valid is not None and row.value > 0 and row.unit not in _DIFFERENCES


def _is_revision(stated: ReferenceRow, now: ReferenceRow) -> bool:
    """True for today's figure of what an earlier edition states."""
    same = (now.unit, now.asserted_by) == (stated.unit, stated.asserted_by)
    if now.superseded or not same or now.valid is None or now.value <= 0:
        return False
    return now.valid.first.year == _year(stated)


def _year(row: ReferenceRow) -> int:
    return row.valid.first.year if row.valid is not None else 0
