"""Which number of the sources each number of the draft tells, or should have told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from claimcheck.compare.blocking import Blocks
from claimcheck.compare.figures import Figure
from claimcheck.compare.lending import is_counted, lent_figures
from claimcheck.compare.meant import in_millions
from claimcheck.compare.nearness import Nearness
from claimcheck.compare.one_unit import Fit, is_bare, one_noun, unit_words
from claimcheck.compare.rivals import Rival, rival_of
from claimcheck.compare.spans import years_of_writing
from claimcheck.compare.surroundings import root
from claimcheck.compare.values import fit_of, printed_middle
from claimcheck.meaning import meaning_of
from claimcheck.model import Form, Kind, Quantity
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.retelling import digits_of
from claimcheck.units import find_unit

FULL = (Fit.SAME, Fit.CONVERTED, Fit.ROUNDED)
FIT_GAIN = {Fit.SAME: 0.1, Fit.CONVERTED: 0.06, Fit.ROUNDED: 0.03}
CONTRADICTS = 0.4  # what speaks for two numbers being told of one thing
TELLING = 3  # digits of a number that is hardly told of two things
RELATED = 0.2  # nearness of two numbers of one thing
SENTENCE = 40  # words within which a source may lend a unit
BEFORE = 4  # more, of one that stands before
ELLIPSIS = 5  # words between two numbers that share the unit of one


class Hit(NamedTuple):
    """A number of the source that the draft's tells, how it does, and how near the words are."""

    figure: Figure
    fit: Fit
    near: float

    @property
    def score(self) -> float:
        """How much speaks for it."""
        return self.near + FIT_GAIN.get(self.fit, 0.0)


class Aligned(NamedTuple):
    """A number of the draft with the numbers of the sources that are the same, the best first."""

    figure: Figure
    hits: tuple[Hit, ...]

    @property
    def full(self) -> tuple[Hit, ...]:
        """Those that are the same in value and unit."""
        return tuple(hit for hit in self.hits if hit.fit in FULL)

    @property
    def best(self) -> Hit | None:
        """The likeliest of them."""
        return next(iter(self.full), None)


class Alignment:
    """The numbers of a draft beside those of its sources."""

    def __init__(
        self,
        draft: Sequence[Figure],
        sources: Sequence[Figure],
        now: int = 0,
        spoken: frozenset[str] = frozenset(),
    ) -> None:
        self.nearness = Nearness([*draft, *sources])
        self.blocks = Blocks(sources, self.nearness)
        self.sources = sources
        self._told = frozenset(figure.mention.kind for figure in sources)
        self.mates = _by_sentence(draft)
        self.source_mates = _by_sentence(sources)
        self.spoken = spoken
        self.paragraphs: dict[tuple[int, int], list[Figure]] = {}
        for figure in sources:
            self.paragraphs.setdefault((figure.source, figure.block), []).append(figure)
        self.ages: dict[str, list[Figure]] = {}
        for figure in sources:
            if figure.named:
                self.ages.setdefault(figure.named, []).append(figure)
        self.exact = _by_value(sources)
        moments = (figure.mention.moment for figure in sources)
        years = {m.year for m in moments if m and m.year}
        self.latest = max(years, default=0)
        self.now = frozenset({now}) if now else years_of_writing(years)
        self.aligned = [self._aligned_either_way(figure) for figure in draft]
        self._parts = _ends_told(self.aligned)
        self.best = {id(one.figure): one.best for one in self.aligned if one.best is not None}
        self.taken = {
            id(one.best.figure): one.best.near for one in self.aligned if one.best is not None
        }
        untaken = (figure for figure in sources if id(figure) not in self.taken)
        self._untold = frozenset(figure.mention.kind for figure in untaken)

    def _aligned_either_way(self, draft: Figure) -> Aligned:
        """The alignment; of "85m" that of 85 million, unless only metres are told."""
        found, millions = self._aligned(draft), in_millions(draft.mention)
        if found.best is None:
            found = self._in_lent_unit(draft) or found
        if millions is None or found.best is not None:
            return found
        quantity = Quantity(millions, meaning_of(millions), find_unit(""))
        other = draft._replace(mention=millions, quantity=quantity, whole=draft.written)
        aligned = self._aligned(other)
        return aligned if aligned.hits else found

    def _in_lent_unit(self, draft: Figure) -> Aligned | None:
        """What a bare number tells in a unit of the words before it; None if nothing."""
        lent = (self._aligned(one) for one in lent_figures(draft, self.beside(draft)))
        found = next((one for one in lent if one.best is not None), None)
        return found and Aligned(draft, found.full)

    def _aligned(self, draft: Figure) -> Aligned:
        found = []
        for source in self.blocks.alike(draft):
            fit = fit_of(draft, source)
            if fit is Fit.BARE and _is_lent(draft, source):
                fit = Fit.SAME
            if fit is Fit.BARE:
                fit = self._with_unit(draft, source)
            if fit is Fit.BARE and is_counted(draft):
                fit = None
            if fit is not None:
                near = self.nearness.between(draft, source)
                if near < RELATED and self._takes_unit(draft, source):
                    continue
                if fit is not Fit.ROUNDED or _rounds_fairly(draft, source, near):
                    found.append(Hit(source, fit, near))
        found = self._in_year(draft, found)
        found.sort(key=lambda hit: -hit.score)
        return Aligned(draft, tuple(found))

    def _in_year(self, draft: Figure, hits: list[Hit]) -> list[Hit]:
        """The hits; for a date of an earlier year only those that name the year."""
        moment = draft.mention.moment
        if moment is None or moment.year is None or moment.month is None:
            return hits
        if moment.year >= self.latest:
            return hits
        years = {id(hit): hit.figure.mention.moment for hit in hits}
        return [hit for hit in hits if (own := years[id(hit)]) and own.year is not None]

    def _takes_unit(self, draft: Figure, source: Figure) -> bool:
        """True if the draft gives a unit to a source's number that many things may have."""
        unit, short = draft.mention.unit, len(digits_of(source.mention)) < TELLING
        share = source.mention.form is Form.FRACTION
        aged = "old" in draft.mention.text
        if not unit or not short or share or aged or not is_bare(source.mention):
            return False
        before = self.source_mates.get((source.source, source.order - 1), ())
        if any(mate.mention.unit == unit and mate.block == source.block for mate in before):
            return False
        return not _lends(self.source_mates[source.source, source.order], source, unit, SENTENCE)

    def _with_unit(self, draft: Figure, source: Figure) -> Fit | None:
        """The fit of two numbers of which one has no unit: a neighbour may lend it."""
        if draft.mention.unit or draft.mention.noun:
            mates = self.source_mates[source.source, source.order]
            return Fit.SAME if _lends(mates, source, draft.mention.unit, SENTENCE) else None
        unit, mates = source.mention.unit, self.mates[draft.source, draft.order]
        if len(mates) == 1:
            before = self.mates.get((draft.source, draft.order - 1), ())
            if any(mate.mention.unit == unit for mate in before if mate.block == draft.block):
                return Fit.SAME
        return Fit.SAME if _lends(mates, draft, unit) else Fit.BARE

    def ends_apart(self, draft: Figure) -> tuple[Figure, Figure] | None:
        """The two numbers of one sentence of a source that a range of the draft joins."""
        mention, quantity = draft.mention, draft.quantity
        if not mention.is_range or quantity is None:
            return None
        if mention.kind is Kind.SCORE and self.tells(Kind.SCORE):
            return None
        if mention.form is Form.ORDER:  # the ends of "dozens" are nobody's numbers
            return None
        ends = [self._end(draft, end) for end in (0, 1)]
        for one in ends[0]:
            for other in ends[1]:
                if one is not other and (one.source, one.block) == (other.source, other.block):
                    return one, other
        return None

    def beside(self, draft: Figure) -> list[Figure]:
        """The numbers of the draft's sentence, and those of the one before in its paragraph."""
        before = self.mates.get((draft.source, draft.order - 1), ())
        mates = self.mates.get((draft.source, draft.order), ())
        return [*mates, *(mate for mate in before if mate.block == draft.block)]

    def names_unknown(self, draft: Figure) -> bool:
        """True if a name stands by the number that no source tells: a thing of its own."""
        return not draft.names <= self.spoken

    def tells(self, kind: Kind) -> bool:
        """True if a number of that kind stands in the sources."""
        return kind in self._told

    def untold(self, kind: Kind) -> bool:
        """True if a number of that kind stands in the sources and not in the draft."""
        return kind in self._untold

    def both_ends(self, figure: Figure) -> bool:
        """True if the draft tells both ends of a range of the source by themselves."""
        return len(self._parts.get(id(figure), ())) > 1

    def other_age(self, one: Aligned) -> Figure | None:
        """Another age that the sources give to the person named; None without one."""
        name = one.figure.named
        if not name or any(hit.figure.named == name for hit in one.full):
            return None
        told = {figure.mention.low: figure for figure in self.ages.get(name, ())}
        return next(iter(told.values())) if len(told) == 1 else None

    def _end(self, draft: Figure, place: int) -> list[Figure]:
        """The numbers of the sources that one end of a range tells."""
        assert draft.quantity is not None
        mention = draft.mention._replace(ends=draft.mention.ends[place : place + 1])
        quantity = draft.quantity._replace(mention=mention, meaning=meaning_of(mention))
        end = draft._replace(mention=mention, quantity=quantity)
        wanted = (Fit.SAME, Fit.CONVERTED)
        return [one for one in self.blocks.alike(end) if fit_of(end, one) in wanted]

    def rivals(self, draft: Figure) -> list[Rival]:
        """What the draft's number may stand for wrongly, the likeliest first."""
        pool = {id(one): one for one in self.blocks.beside(draft)}
        pool.update((id(one), one) for one in self.blocks.written(draft))
        found = []
        for source in pool.values():
            near, taken = self.nearness.between(draft, source), self.taken.get(id(source), 0.0)
            rival = rival_of(draft, source, near, taken)
            if rival is not None and fit_of(draft, source) not in FULL:
                found.append(rival)
        return sorted(found, key=lambda one: -one.score)


def _is_lent(draft: Figure, source: Figure) -> bool:
    """True if a word of the sentence or the one before gives the draft's number its unit."""
    if source.mention.kind is Kind.PERCENT:
        return False
    return not unit_words(source.mention).isdisjoint(map(root, draft.spoken))


def _lends(mates: Sequence[Figure], bare: Figure, unit: str, reach: int = ELLIPSIS) -> bool:
    """True if a number beside the bare one has the unit ("from 4 to 5%")."""
    before = reach if unit == "percent" else reach + BEFORE
    apart = (bare.at - mate.at for mate in mates if mate.mention.unit == unit)
    return any(0 < gap <= before or -reach <= gap < 0 for gap in apart)


def _rounds_fairly(draft: Figure, source: Figure, near: float) -> bool:
    """True unless a bound lies far from the number and nothing says that both are of one thing."""
    a, b = draft.quantity, source.quantity
    if a is None or b is None or not (a.meaning.one_sided or a.meaning.ceiling):
        return True
    first, second = printed_middle(a), printed_middle(b)
    if abs(first - second) <= max(abs(first), abs(second)) / (4 if a.mention.unit else 10):
        return True
    return near >= RELATED and (bool(a.mention.unit) or one_noun(a.mention, b.mention))


def _by_sentence(figures: Sequence[Figure]) -> Mapping[tuple[int, int], list[Figure]]:
    found: dict[tuple[int, int], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.source, figure.order), []).append(figure)
    return found


def _by_value(figures: Sequence[Figure]) -> dict[tuple[str, Fraction], Figure]:
    """The first single number of each dimension and value in base units."""
    found: dict[tuple[str, Fraction], Figure] = {}
    for figure in figures:
        if figure.quantity is not None and not figure.mention.is_range:
            unit = figure.quantity.unit
            found.setdefault((unit.dimension, unit.to_base(Fraction(figure.mention.low))), figure)
    return found


def _ends_told(aligned: Sequence[Aligned]) -> dict[int, set[Decimal]]:
    """For ranges of the sources, by their ids, the single numbers of the draft that hit them."""
    found: dict[int, set[Decimal]] = {}
    for one in aligned:
        for hit in one.hits:
            if hit.figure.mention.is_range and not one.figure.mention.is_range:
                found.setdefault(id(hit.figure), set()).add(one.figure.mention.low)
    return found
