"""Which numbers of the sources may speak of the same thing as one of the draft.

Blocked by value and by words, so that a long source costs no more for each number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from math import floor, log

from claimcheck.compare.figures import Figure
from claimcheck.compare.moments import times_of
from claimcheck.compare.nearness import COMMON, Nearness
from claimcheck.compare.one_unit import amount_of
from claimcheck.compare.values import spoken_reach, text_key
from claimcheck.model import Form, Kind, Moment

STEP = log(1.05)  # of the buckets of values: five percent
BARE = 1  # buckets looked into on both sides of a number without hedge
EITHER_WAY = 3  # the same, of one that is hedged
ONE_SIDED = 10  # of a bound: as far as it may tell another number
MOST_IN_ALL = 60  # numbers of all buckets together
FEW = 8  # numbers of one bucket that a share is made of, or that are written alike
MOST = 40  # numbers of one bucket that are looked at
WIDESPREAD = 150  # numbers with a word from which the word finds nothing
LIKELIEST = 16  # numbers that the words find
YEAR_DIGITS = 4
EXACT = frozenset({"year", "time"})  # no size
ZERO = -(10**6)  # bucket
Key = tuple[str, int | str | Decimal | None]


class Blocks:
    """The numbers of the sources, to be found by value and by the words round them."""

    def __init__(self, figures: Sequence[Figure], nearness: Nearness) -> None:
        self._figures = figures
        self._nearness = nearness
        self._by_value: dict[Key, list[Figure]] = {}
        self._by_text: dict[str, list[Figure]] = {}
        self._by_word: dict[str, list[int]] = {}
        for place, figure in enumerate(figures):
            for key in (*_exact(figure), *_keys(figure)):
                self._by_value.setdefault(key, []).append(figure)
            self._by_text.setdefault(figure.written.text, []).append(figure)
            for word, weight in figure.words.items():
                if weight >= COMMON:
                    self._by_word.setdefault(word, []).append(place)

    def alike(self, draft: Figure) -> Iterator[Figure]:
        """Those whose value may be the draft's, in some unit: the same value first.

        Where one value stands too often for all of them, the first that are written alike too.
        """
        seen: set[int] = set()
        for key in (*_exact(draft), *_wanted(draft)):
            for figure in islice(self._by_value.get(key, ()), MOST):
                if len(seen) < MOST_IN_ALL and id(figure) not in seen:
                    seen.add(id(figure))
                    yield figure
        if len(seen) >= MOST:
            written = islice(self._by_text.get(draft.written.text, ()), FEW)
            yield from (figure for figure in written if id(figure) not in seen)

    def written(self, draft: Figure) -> list[Figure]:
        """Those with the draft's figure as written, of whatever unit."""
        found = (self._by_value.get(key, ()) for key in _keys(draft) if key[0] == "raw")
        return [figure for figures in found for figure in figures[:MOST]]

    def of_size(self, dimension: str, value: Fraction) -> Iterator[Figure]:
        """Those of about the value, in base units of the dimension."""
        bucket = _bucket(value)
        for away in (0, -1, 1):
            yield from self._by_value.get((dimension, bucket + away), ())[:FEW]

    def beside(self, draft: Figure) -> list[Figure]:
        """Those that stand among the same words, the likeliest first."""
        scores: dict[int, float] = {}
        for word, weight in draft.words.items():
            places = self._by_word.get(word, ())
            if len(places) <= WIDESPREAD:
                gain = weight * self._nearness.rarity(word)
                for place in places:
                    scores[place] = scores.get(place, 0.0) + gain
        best = sorted(scores, key=lambda place: (-scores[place], place))[:LIKELIEST]
        return [self._figures[place] for place in best]


def _keys(figure: Figure) -> list[Key]:
    mention = figure.mention
    if mention.moment is not None:
        if mention.kind is Kind.TIME:
            return [("time", minute) for _, minute, _ in times_of(mention.text)]
        return list(_moment_keys(mention.moment))
    if figure.quantity is None:
        return [("text", text_key(mention))]
    unit = figure.quantity.unit
    values = [Fraction(end.value) for end in mention.ends]
    found: list[Key] = [("raw", _bucket(value)) for value in values]
    for reading in (unit, *unit.readings):
        found += [(reading.dimension, _bucket(reading.to_base(value))) for value in values]
    amount, per = amount_of(figure.quantity)
    if per:
        for reading in (amount, *amount.readings):
            found += [(reading.dimension, _bucket(reading.to_base(value))) for value in values]
    if mention.text.isdecimal() and len(mention.text) == YEAR_DIGITS:
        found.append(("year", int(mention.text)))
    if not mention.unit and mention.kind is Kind.NUMBER:
        found += [("time", minute) for _, minute, _ in times_of(mention.text)]
    if mention.form is Form.FRACTION and not mention.unit:
        found += [("percent", _bucket(value)) for value in values]
    return list(dict.fromkeys(found))


def _exact(figure: Figure) -> list[Key]:
    """The keys of what is printed with the same digits."""
    return [("=", end.value) for end in figure.mention.ends]


def _wanted(figure: Figure) -> list[Key]:
    """The keys of the draft's number and those round them, the nearest first."""
    keys, quantity, reach = _keys(figure), figure.quantity, spoken_reach(figure)
    if reach:
        minutes = [minute for _, minute, _ in times_of(figure.mention.text)]
        return [("time", (minute + by) % 60) for by in _apart(reach) for minute in minutes]
    if figure.mention.moment is not None or quantity is None:
        return keys
    if figure.mention.form is Form.ORDER:
        low, high = (_bucket(Fraction(end.value)) for end in figure.mention.ends)
        return [*keys, *(("raw", bucket) for bucket in range(low, high + 1))]
    one_sided = quantity.meaning.one_sided or quantity.meaning.ceiling
    plain = figure.mention.hedge is None and figure.mention.form is not Form.FRACTION
    reach = ONE_SIDED if one_sided else BARE if plain else EITHER_WAY
    return [
        (key[0], key[1] + away)
        for away in _apart(reach)
        for key in keys
        if isinstance(key[1], int) and (not away or key[0] not in EXACT)
    ]


def _apart(reach: int) -> list[int]:
    """0, and what lies up to so far on both sides, the nearest first."""
    return sorted(range(-reach, reach + 1), key=abs)


def _bucket(value: Fraction) -> int:
    """Place of the size on a scale of five percent; zero is below all."""
    size = abs(value)
    return floor((log(size.numerator) - log(size.denominator)) / STEP) if size else ZERO


def _moment_keys(moment: Moment) -> Iterator[Key]:
    if moment.day is not None:
        yield "day", moment.day
    if moment.weekday is not None:
        yield "weekday", moment.weekday
    if moment.month is not None:
        yield "month", moment.month
    for year in {moment.year, moment.last_year} - {None}:
        yield "year", year
