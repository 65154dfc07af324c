"""The same figure is told twice with different digits.

Why: "the 640 firefighters" of the lead are "the 460 firefighters" ten paragraphs on; one of the
two was mistyped, or kept from an earlier version.

Ignore when: the two count different things.

Method: two figures of one unit or noun, in different sentences or in a table, whose digits are the
same in another order, ten times as much, or the same but for one, and that stand among the same
words.  Where the later one points back ("the 460 firefighters") fewer words will do.  Figures of
other years, old values and a figure that is told a second time elsewhere are left alone.

Source: a figure told twice is the commonest relation in news, 42 in 1,000 documents.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.equations.retold import Retold, agreement
from claimcheck.model import (
    BlockKind,
    Mention,
    Quantity,
    Reading,
    Relation,
    Rule,
    Sentence,
    Term,
    Token,
    Verdict,
)
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.grid import Figure, Grid, find_grids, table_words
from claimcheck.patterns.retelling import (
    Likeness,
    digits_of,
    in_one_unit,
    is_basis,
    is_definite,
    is_tellable,
    likeness,
    near_stems,
    stems,
    stems_of,
    words_in,
)

RULE = Rule("CC402", "repeated-figure-mismatch", needs=("any",))

TELLING_DIGITS = 3  # significant digits that do not agree by chance
FEWEST_DIGITS = 2
YEARLIKE = range(1900, 2101)
MOST = 600  # figures of a draft that are looked at
BACK = 60  # figures before one that it may tell again
SENTENCE = 40  # tokens beside a figure of the text that may name its row and column
Labelled = tuple[Figure, frozenset[str]]
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.DEK})

BAD = [
    """The 640 firefighters on Sutter Ridge got help from the weather on Wednesday.

The wind had died down by noon.

The chief said that «the 460 firefighters» on the ridge came from nine counties.
""",
    """He stole $6.3 million from the clients of his firm, the court heard.

Most of «the $3.6 million» that he stole from the clients went on boats.
""",
]
GOOD = [
    """The 640 firefighters on Sutter Ridge got help from the weather on Wednesday.

Another 460 firefighters are on their way to the ridge.
""",
    """He stole $6.3 million from the clients of his firm, the court heard.

In 2019 he had paid back the $3.6 million that he took from other clients.
""",
    """It was swum over 3.8 km of water and run over 42 km of road.

The long race is swum over 38 km of water and run over 420 km of road.
""",
    """The 640 firefighters got help from the weather. Those 46 firefighters who fell ill are well.
""",
]


class Told(NamedTuple):
    """A figure with its significant digits, its sentence, and which sentence that is."""

    mention: Mention
    digits: str
    sentence: Sentence
    order: int


def find(reading: Reading) -> Iterator[Relation]:
    """Figures that tell an earlier one again with other digits."""
    told = _told(reading)
    found = list(_told_again(reading, told))
    pairs = Counter((earlier.order, later.order) for earlier, later, _ in found)
    for earlier, later, relation in found:
        # two sentences in which several figures differ tell of two things
        if pairs[earlier.order, later.order] == 1:
            yield relation
    yield from _in_tables(reading, told)


def _told_again(reading: Reading, told: Sequence[Told]) -> Iterator[tuple[Told, Told, Relation]]:
    printed = Counter(one.mention.ends for one in told)
    for place, later in enumerate(told):
        if len(later.digits) < FEWEST_DIGITS or printed[later.mention.ends] > 1:
            continue
        for earlier in told[max(place - BACK, 0) : place]:
            relation = _retold(reading, earlier, later)
            if relation is not None:
                yield earlier, later, relation
                break


def _told(reading: Reading) -> list[Told]:
    found = [
        Told(mention, digits_of(mention), sentence, order)
        for order, sentence in enumerate(reading.sentences)
        if sentence.block is None or sentence.block.kind in _PROSE
        for mention in sentence.mentions
        if is_tellable(mention) and len(mention.ends) == 1 and not _is_yearlike(mention)
    ]
    return found[:MOST]


def _is_yearlike(mention: Mention) -> bool:
    """True for a bare 2019, which may be a year whatever follows."""
    return len(mention.text) == 4 and mention.text.isdecimal() and int(mention.text) in YEARLIKE


def _retold(reading: Reading, earlier: Told, later: Told) -> Relation | None:
    """The relation of two tellings that differ by a slip; None if they are of different things."""
    if earlier.order == later.order or not _may_slip(earlier, later):
        return None
    one, other = reading.measure(earlier.mention), reading.measure(later.mention)
    same = in_one_unit(one, other)
    if same is None or one.unit.name != other.unit.name:
        return None
    alike = likeness(one, same)
    if alike < Likeness.DIGIT or agreement(one, same) is Verdict.SUPPORTED:
        return None
    if not _in_same_words(reading, earlier, later, alike):
        return None
    terms = Term("told", same), Term("retold", one)
    where = Retold("an earlier sentence")
    start, end = later.mention.start, later.mention.end
    return Relation(RULE.code, terms, where, start, end, ceiling=Verdict.REVIEW)


def _may_slip(one: Told, other: Told) -> bool:
    """True if a cheap look at the digits does not rule it out."""
    if one.mention.kind is not other.mention.kind or one.mention.ends == other.mention.ends:
        return False
    if sorted(one.digits) == sorted(other.digits):
        return True
    if min(len(one.digits), len(other.digits)) < TELLING_DIGITS:
        return False
    off = sum(a != b for a, b in zip(one.digits, other.digits, strict=False))
    return off <= 1 and abs(len(one.digits) - len(other.digits)) <= 1


def _in_same_words(reading: Reading, earlier: Told, later: Told, alike: Likeness) -> bool:
    tokens, others = reading.tokens(later.sentence), reading.tokens(earlier.sentence)
    at, before = _place(tokens, later.mention), _place(others, earlier.mention)
    if is_basis(tokens, at) or is_basis(others, before) or _other_time(earlier, later):
        return False
    if words_in(tokens, at, "contrast") or words_in(others, before, "contrast"):
        return False
    shared = len(near_stems(tokens, at) & near_stems(others, before))
    telling = min(len(earlier.digits), len(later.digits)) >= TELLING_DIGITS
    return shared >= _needed(alike, is_definite(tokens, at), telling)


def _needed(alike: Likeness, definite: bool, telling: bool) -> int:
    """How many words two tellings must have in common."""
    if alike is Likeness.SLIP:
        return 1 if definite else 2 if telling else 3
    return 2 if definite else 4


def _place(tokens: Sequence[Token], mention: Mention) -> int:
    return next(at for at, token in enumerate(tokens) if token.mention is mention)


def _other_time(earlier: Told, later: Told) -> bool:
    """True if the later sentence names a year or date that the earlier one does not."""
    first, second = (
        {(m.moment.year, m.moment.month) for m in told.sentence.mentions if m.moment}
        for told in (earlier, later)
    )
    return bool(second - first)


# Text against table


def _in_tables(reading: Reading, told: Sequence[Told]) -> Iterator[Relation]:
    """Figures of the text that a cell of a table tells with other digits."""
    for grid in find_grids(reading):
        cells: dict[str, list[Labelled]] = {}
        for one_cell in _cells(grid):
            cells.setdefault(_sorted(one_cell[0].mention), []).append(one_cell)
        values = {figure.value for alike in cells.values() for figure, _ in alike}
        for one in told:
            value = one.mention.ends[0].value
            if len(one.digits) < TELLING_DIGITS or value in values:
                continue
            figure = _cell(reading, one, cells.get(_sorted(one.mention), ()))
            if figure is not None:
                yield _against(reading, one.mention, figure)


def _sorted(mention: Mention) -> str:
    return "".join(sorted(digits_of(mention)))


def _cells(grid: Grid) -> Iterator[Labelled]:
    """The long figures of a table, with the stems of their head and of their row's label."""
    words = table_words()
    for row in range(grid.first, len(grid.rows)):
        label = grid.label(row)
        own = frozenset() if words.is_total(label) else stems_of(label)
        for column in range(grid.width):
            figure = grid.figure(row, column)
            head = stems_of(grid.head[column])
            if figure and head and len(digits_of(figure.mention)) >= TELLING_DIGITS:
                yield figure, own | head


def _cell(reading: Reading, one: Told, alike: Sequence[Labelled]) -> Figure | None:
    """The one cell with the digits of the figure in another order, if its words stand by it."""
    if len(alike) != 1:
        return None
    figure, words = alike[0]
    tokens = reading.tokens(one.sentence)
    at = _place(tokens, one.mention)
    near = tokens[max(at - SENTENCE, 0) : at + SENTENCE]
    return figure if words <= stems(near) else None


def _against(reading: Reading, mention: Mention, figure: Figure) -> Relation:
    told: Quantity = reading.measure(mention)
    cell = reading.measure(figure.mention)._replace(unit=told.unit)
    terms = Term("told", told), Term("retold", cell)
    where, ceiling = Retold("the table"), Verdict.REVIEW
    return Relation(RULE.code, terms, where, mention.start, mention.end, ceiling=ceiling)
