"""Sums in two currencies against the rate of the document's day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model import Match, Measure, Period, Quantity, ReferenceRow
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.rates import NAME, Rates
from claimcheck.tables.scene import Scene

MONEY = "money:"
DAYS = 10  # days on either side of the date of which a rate may be taken
SOURCE = "European Central Bank, daily reference rates"
URL = "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates"
RATE = Measure(
    "exchange_rate_of_the_day",
    "sum at the rate of the day",
    tolerance=Decimal("0.03"),
    refutes_beyond=Decimal(5),
)


def find_conversion(
    scene: Scene, quantities: tuple[Quantity, Quantity], rates: Rates | None
) -> Iterator[Match]:
    """A match of a sum in brackets with the sum before it, at the rate of the document's day.

    `quantities` are those of the sum before the brackets and of the sum in them.
    """
    date = scene.document.date
    if rates is None or date is None:
        return
    before, inside = quantities
    codes = [one.unit.dimension.removeprefix(MONEY) for one in quantities]
    rate = rates.rate(codes[0], codes[1], date.last)
    if rate is None or inside.unit.name != codes[1] or before.unit.name != codes[0]:
        return
    yield Match(
        inside.mention,
        RATE,
        (_row(before, rate, codes, date),),
        linked=True,
        dated=True,
        period=date,
        doubt="another day's rate may be meant",
        steps=(f"the sum before the brackets at {rate} {codes[1]} for one {codes[0]}",),
    )


def _row(before: Quantity, rate: Decimal, codes: list[str], date: Period) -> ReferenceRow:
    ends = [end.value * rate for end in before.mention.ends]
    low, high = min(ends), max(ends)
    day = Period(date.last - datetime.timedelta(days=DAYS), date.last)
    text = " ".join(before.mention.text.split())
    return ReferenceRow(
        table=NAME,
        entity_id="/".join(codes),
        entity=text,
        measure=RATE.name,
        value=low,
        unit=codes[1],
        low=low,
        high=high,
        valid=day,
        scope="",
        vintage=str(date.last),
        asserted_by="",
        source=SOURCE,
        url=URL,
        retrieved="",
        note=f"{text} × {rate} {codes[1]}/{codes[0]}",
    )


def money_pair(scene: Scene, number: int) -> int | None:
    """Place of the sum before the brackets in which a sum of another currency stands."""
    pieces = scene.clause.pieces
    behind = number >= 2 and pieces[number - 1].word == "("
    return number - 2 if behind and pieces[number - 2].kind is PieceKind.NUMBER else None
