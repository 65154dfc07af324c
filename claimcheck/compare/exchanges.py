"""Two numbers of the draft that changed places: each is said of what the other is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.compare.align import ELLIPSIS, Aligned, Alignment, Hit
from claimcheck.compare.figures import BESIDE, Figure
from claimcheck.compare.one_unit import PER, is_bare
from claimcheck.compare.surroundings import Role, root, value_word
from claimcheck.model import Form, Kind, Mention
from claimcheck.patterns.retelling import retold_words

AHEAD = 6  # numbers behind one that it may have changed places with
APART = 1  # sentences between two that may
CLEARLY = 0.18  # by how much the words must speak for the exchange
TIMES = 1.5
STRONGLY = 0.3  # the same from either, where other words tell the old from the new value
ONE_SIDE = 0.18  # of what speaks for it, from one number only
BOTH_SIDES = 0.08  # of what speaks for the exchange, from either number
OF = 3  # tokens between a part and its whole
SIZES = 30  # times: numbers farther apart are not mistaken for each other
Words = dict[str, float]
Exchange = tuple[Aligned, Hit, bool]  # a number, where its value stands, whether as old and new


def find_exchanges(alignment: Alignment) -> dict[int, tuple[Hit, bool]]:
    """By the place of a number in the alignment: what the source says there instead.

    The second is true if the old and the new value of a change were exchanged.
    """
    found: dict[int, tuple[Hit, bool]] = {}
    for first, second in _pairs(alignment.aligned):
        one, other = alignment.aligned[first], alignment.aligned[second]
        swap = _exchange(alignment, one, other)
        if swap is not None:
            found.setdefault(first, (swap[1], swap[2]))
            found.setdefault(second, (swap[0], swap[2]))
    return found


def _pairs(aligned: Sequence[Aligned]) -> Iterator[tuple[int, int]]:
    """Numbers that stand near each other and are both told by the source."""
    for first, one in enumerate(aligned):
        for second in range(first + 1, min(first + 1 + AHEAD, len(aligned))):
            other = aligned[second]
            if other.figure.order - one.figure.order > APART:
                break
            if one.best and other.best:
                yield first, second


def _exchange(alignment: Alignment, one: Aligned, other: Aligned) -> tuple[Hit, Hit, bool] | None:
    a, b = _beside(one, other)
    if a.figure is b.figure or not _may_exchange(one.figure, other.figure, a.figure, b.figure):
        return None
    if _roles_exchanged(one.figure, other.figure, a.figure, b.figure):
        return a, b, True
    if _nouns_exchanged(one.figure, other.figure, a.figure, b.figure):
        return a, b, False
    if _keeps_place((one.figure, other.figure), (a.figure, b.figure)):
        return None
    roles = bool(one.figure.role and other.figure.role) or bool(a.figure.role or b.figure.role)
    least = STRONGLY if roles else 0
    return (a, b, False) if _words_cross(alignment, one, other, (a, b), least) else None


def _may_exchange(one: Figure, other: Figure, a: Figure, b: Figure) -> bool:
    """True for two different numbers of one kind, in the draft and in the source."""
    if _values(a) == _values(b) or not _compare(a, b) or not _one_unit(one.mention, other.mention):
        return False
    near = (a.source, a.order) == (b.source, b.order) and abs(a.at - b.at) <= ELLIPSIS
    return near or is_bare(a.mention) == is_bare(b.mention)


def _words_cross(
    alignment: Alignment, one: Aligned, other: Aligned, hits: tuple[Hit, Hit], least: float
) -> bool:
    """True if what is said of each number in the draft is said of the other in the source, of
    either at least so much."""
    a, b = hits[0].figure, hits[1].figure
    own = _apart(one.figure, other.figure), _apart(other.figure, one.figure)
    told = _apart(a, b), _apart(b, a)
    shared = alignment.nearness.shared
    kept = shared(own[0], told[0]) + shared(own[1], told[1])
    crossed = shared(own[0], told[1]), shared(own[1], told[0])
    if sum(crossed) <= kept * TIMES + CLEARLY or min(crossed) < least:
        return False
    parted = _parted(one.figure, other.figure, in_source=False) and _parted(a, b, in_source=True)
    if parted and min(crossed) > 0:
        return True
    return min(crossed) >= BOTH_SIDES or (parted and max(crossed) >= kept * TIMES + ONE_SIDE)


def _beside(one: Aligned, other: Aligned) -> tuple[Hit, Hit]:
    """The hits of the two that stand in one sentence of the source, or else the best."""
    places = {(b.figure.source, b.figure.order): b for b in reversed(other.full)}
    for a in one.full:
        b = places.get((a.figure.source, a.figure.order))
        if b is not None:
            return a, b
    assert one.best is not None
    assert other.best is not None
    return one.best, other.best


def _apart(one: Figure, other: Figure) -> Words:
    """The words of the one, as far as they weigh more there than beside the other."""
    found = {word: weight - other.words.get(word, 0.0) for word, weight in one.words.items()}
    own = {value_word(one.mention), value_word(other.mention), *wide_stems()}
    return {word: by for word, by in found.items() if by > BESIDE and word not in own}


def _compare(one: Figure, other: Figure) -> bool:
    """True if one could stand where the other does."""
    a, b = one.mention, other.mention
    if a.moment is not None or b.moment is not None:
        return a.kind is b.kind is Kind.YEAR
    if a.is_range != b.is_range or (a.form is Form.FRACTION) != (b.form is Form.FRACTION):
        return False
    if Kind.SCORE in (a.kind, b.kind) or one.quantity is None or other.quantity is None:
        return False
    if (
        not _one_unit(a, b)
        or _is_age(a) != _is_age(b)
        or (a.kind is Kind.ORDINAL) != (b.kind is Kind.ORDINAL)
    ):
        return False
    small, large = sorted((abs(a.high), abs(b.high)))
    return bool(small) and large <= small * SIZES and not _is_of(one, other)


def _is_of(one: Figure, other: Figure) -> bool:
    """True for "19 of 23": the one is part of the other."""
    first, last = sorted((one.at, other.at))
    beside = one.order == other.order and last - first <= OF
    return beside and any(word.endswith("of") for word in one.line[first + 1 : last])


def _one_unit(a: Mention, b: Mention) -> bool:
    """True if both are in one unit, or one without unit stands beside it ("to 5% from 3"), or
    without what it is for each of."""
    first, second = (one.unit.partition(PER)[0] for one in (a, b))
    return first == second or is_bare(a) or is_bare(b)


def _is_age(mention: Mention) -> bool:
    """True for "Tom Hale, 34" and "a 34-year-old", which no length of time is taken for."""
    return mention.unit == "year" and (mention.text.isdigit() or "old" in mention.text)


def _parted(one: Figure, other: Figure, *, in_source: bool) -> bool:
    """True if words that say something stand between two numbers; in a source, of a sentence."""
    if one.order != other.order or one.source != other.source:
        return not in_source
    first, last = sorted((one.at, other.at))
    return any(map(root, one.line[first + 1 : last]))


def _values(figure: Figure) -> object:
    return figure.mention.moment or tuple(end.value for end in figure.mention.ends)


def _nouns_exchanged(one: Figure, other: Figure, a: Figure, b: Figure) -> bool:
    """True if each number counts what the other counts in the source."""
    first, second, told, next_told = (_noun(f) for f in (one, other, a, b))
    return bool(first and second) and first != second and (first, second) == (next_told, told)


def _keeps_noun(draft: Figure, source: Figure) -> bool:
    """True if the number counts in the draft what the same number counts in the source."""
    noun = _noun(draft)
    return bool(noun) and noun == _noun(source)


def _keeps_place(draft: tuple[Figure, Figure], source: tuple[Figure, Figure]) -> bool:
    """True if one of the numbers counts the same things in both, or moves the same way."""
    pairs = zip(draft, source, strict=True)
    if _noun(source[0]) == _noun(source[1]):
        return _keeps_direction(draft, source)
    return any(_keeps_noun(one, told) for one, told in pairs) or _keeps_direction(draft, source)


def _keeps_direction(draft: tuple[Figure, Figure], source: tuple[Figure, Figure]) -> bool:
    """True if one number moves and the other does not, or the other way, as in the source."""
    moves = [[one.direction for one in pair] for pair in (draft, source)]
    return moves[0] == moves[1] and moves[0][0] != moves[0][1]


def _noun(figure: Figure) -> str:
    """The stem of the last word of what is counted; without a unit, that of the next word."""
    words = figure.mention.noun.lower().split()
    if not words and not figure.mention.unit:
        words = list(figure.line[figure.at + 1 : figure.at + 2])
    return root(words[-1]) if words else ""


@cache
def wide_stems() -> frozenset[str]:
    """The stems of nouns that many numbers are of: "people"."""
    return frozenset(map(root, retold_words()["wide"]))


def _roles_exchanged(one: Figure, other: Figure, a: Figure, b: Figure) -> bool:
    """True if what was the old value in the source is the new one in the draft."""
    if (a.source, a.order) != (b.source, b.order):
        return False
    if Role.OLD not in (one.role, other.role) or Role.OLD not in (a.role, b.role):
        return False
    if one.role is other.role or a.role is b.role:
        return False
    return (one.role is Role.OLD) == (b.role is Role.OLD) and (one.role is Role.OLD) != (
        a.role is Role.OLD
    )
