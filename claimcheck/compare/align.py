"""Which number of the sources each number of the draft tells, or should have told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.compare.blocking import Blocks
from claimcheck.compare.figures import Figure
from claimcheck.compare.nearness import Nearness
from claimcheck.compare.surroundings import root
from claimcheck.compare.values import Fit, fit_of, in_one_unit, printed_middle, unit_words
from claimcheck.meaning import meaning_of
from claimcheck.model import Form, Kind, Mention
from claimcheck.patterns.retelling import Likeness, likeness

FULL = (Fit.SAME, Fit.CONVERTED, Fit.ROUNDED)
FIT_GAIN = {Fit.SAME: 0.1, Fit.CONVERTED: 0.06, Fit.ROUNDED: 0.03}
SLIP_GAIN = {Likeness.SLIP: 0.3, Likeness.DIGIT: 0.2, Likeness.SIZE: 0.05, Likeness.NONE: 0.0}
SAME_FIGURE = 0.3  # the same figure of another unit
SAME_NOUN = 0.15
SAME_KIND = 0.05
STRANGE = 0.03  # nearness of two numbers that have nothing to do with each other
TAKEN = 0.2  # off, if the draft tells the source's number elsewhere
CONTRADICTS = 0.4  # what speaks for two numbers being told of one thing
SHARED_BEHIND = (0.0, 0.0, 0.2)  # by the words behind two ordinals that are alike
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


class Rival(NamedTuple):
    """A number of the source that the draft's may stand for wrongly."""

    figure: Figure
    near: float
    score: float
    likeness: Likeness


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

    def __init__(self, draft: Sequence[Figure], sources: Sequence[Figure]) -> None:
        self.nearness = Nearness([*draft, *sources])
        self.blocks = Blocks(sources, self.nearness)
        self.mates = _by_sentence(draft)
        self.source_mates = _by_sentence(sources)
        self.paragraphs: dict[tuple[int, int], list[Figure]] = {}
        for figure in sources:
            self.paragraphs.setdefault((figure.source, figure.block), []).append(figure)
        moments = (figure.mention.moment for figure in sources)
        self.latest = max((m.year for m in moments if m and m.year), default=0)
        self.aligned = [self._aligned(figure) for figure in draft]
        self.taken = {
            id(one.best.figure): one.best.near for one in self.aligned if one.best is not None
        }

    def _aligned(self, draft: Figure) -> Aligned:
        found = []
        for source in self.blocks.alike(draft):
            fit = fit_of(draft, source)
            if fit is Fit.BARE and _is_lent(draft, source):
                fit = Fit.SAME
            if fit is Fit.BARE:
                fit = self._with_unit(draft, source)
            if fit is not None:
                near = self.nearness.between(draft, source)
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

    def _with_unit(self, draft: Figure, source: Figure) -> Fit | None:
        """The fit of two numbers of which one has no unit: a neighbour may lend it."""
        if draft.mention.unit or draft.mention.noun:
            mates = self.source_mates[source.source, source.order]
            return Fit.SAME if _lends(mates, source, draft.mention.unit, SENTENCE) else None
        mates = self.mates[draft.source, draft.order]
        return Fit.SAME if _lends(mates, draft, source.mention.unit) else Fit.BARE

    def ends_apart(self, draft: Figure) -> tuple[Figure, Figure] | None:
        """The two numbers of one sentence of a source that a range of the draft joins."""
        mention, quantity = draft.mention, draft.quantity
        if not mention.is_range or quantity is None or mention.kind is Kind.SCORE:
            return None
        ends = [self._end(draft, end) for end in (0, 1)]
        for one in ends[0]:
            for other in ends[1]:
                if one is not other and (one.source, one.block) == (other.source, other.block):
                    return one, other
        return None

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
        found = [self._rival(draft, source) for source in pool.values()]
        return sorted((one for one in found if one), key=lambda one: -one.score)

    def _rival(self, draft: Figure, source: Figure) -> Rival | None:
        near = self.nearness.between(draft, source)
        if near < STRANGE:
            return None
        gain = _gain(draft, source)
        if gain is None or fit_of(draft, source) in FULL:
            return None
        alike = _likeness(draft, source)
        score = near + gain + SLIP_GAIN[alike] * min(1.0, 0.3 + 3 * near)
        if id(source) in self.taken and self.taken[id(source)] >= near:
            score -= TAKEN
        return Rival(source, near, score, alike)


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
    if abs(first - second) <= max(abs(first), abs(second)) / 10:
        return True
    return near >= RELATED and (bool(a.mention.unit) or one_noun(a.mention, b.mention))


def _by_sentence(figures: Sequence[Figure]) -> Mapping[tuple[int, int], list[Figure]]:
    found: dict[tuple[int, int], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.source, figure.order), []).append(figure)
    return found


def _gain(draft: Figure, source: Figure) -> float | None:
    """What the kinds of two different numbers say for their being of one thing; None if against."""
    a, b = draft.mention, source.mention
    if a.moment is not None or b.moment is not None:
        return _moment_gain(a, b)
    if draft.quantity is None or source.quantity is None:
        return SAME_KIND if a.kind is b.kind and a.text[:1] == b.text[:1] else None
    if Kind.ORDINAL in (a.kind, b.kind):
        shared = len(draft.behind & source.behind)
        other = a.kind is b.kind and not _same_figure(a, b)
        return SHARED_BEHIND[min(shared, 2)] if other else None
    return _number_gain(draft, source)


def _number_gain(draft: Figure, source: Figure) -> float | None:
    a, b = draft.mention, source.mention
    scores = Kind.SCORE in (a.kind, b.kind) and a.kind is not b.kind
    if scores or _is_share(a) != _is_share(b):
        return None
    if _same_figure(a, b) and a.form is not Form.FRACTION:
        return SAME_FIGURE
    if in_one_unit(draft, source) is None:
        return None
    return SAME_KIND + (SAME_NOUN if one_noun(a, b) else 0.0)


def _moment_gain(a: Mention, b: Mention) -> float | None:
    one, other = a.moment, b.moment
    if one is None or other is None or (a.kind is Kind.TIME) != (b.kind is Kind.TIME):
        return None
    if a.kind is Kind.TIME:
        return SAME_NOUN
    said = [
        (x, y) for x, y in zip(one[:4], other[:4], strict=True) if x is not None and y is not None
    ]
    if not said or all(x == y for x, y in said):
        return None
    return SAME_KIND + (SAME_NOUN if any(x == y for x, y in said) else 0.0)


def _is_share(mention: Mention) -> bool:
    return mention.form is Form.FRACTION and not mention.unit


def _same_figure(a: Mention, b: Mention) -> bool:
    return {end.value for end in a.ends} == {end.value for end in b.ends}


def one_noun(a: Mention, b: Mention) -> bool:
    """True if the same things are counted, as far as the nouns tell."""
    first, second = ({root(word) for word in m.noun.lower().split()} - {""} for m in (a, b))
    if a.unit or b.unit:
        return a.unit == b.unit
    return bool(first & second)


def _likeness(draft: Figure, source: Figure) -> Likeness:
    a, b = draft.quantity, source.quantity
    if a is None or b is None or draft.mention.moment is not None:
        return Likeness.NONE
    return likeness(a, b)
