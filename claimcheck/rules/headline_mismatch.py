"""The headline gives another figure than the story.

Why: the figure of the headline was taken from an earlier version, or mistyped; it is what most
readers see.

Ignore when: the headline's figure is a sum or a difference that the story does not state.

Method: a figure of the headline is supported by any figure of the story that it can stand for,
rounded or hedged.  If none can, it is held against the figure of the same unit or noun that stands
early in the story among the words of the headline; the closer the two are written (a power of ten,
digits changed), the fewer words they need in common.

Source: 42 headlines with a figure of the story in 1,000 news documents.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimcheck.equations.retold import Retold, agreement
from claimcheck.meaning import printed_unit
from claimcheck.model import (
    BlockKind,
    Kind,
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
from claimcheck.patterns.retelling import (
    Likeness,
    clause_near,
    digits_of,
    in_one_unit,
    is_basis,
    is_tellable,
    is_whole,
    likeness,
    plain_stems,
    shared_near,
    stems,
    words_anywhere,
)

RULE = Rule("CC401", "headline-mismatch", needs=("headline",))

EARLY = 3  # sentences of the story in which the headline's figure is expected
BESIDE = 2  # tokens beside a bare number that say what it is of
SMALL = 10  # of bare numbers, those under it say too little
FEWEST_WORDS = 2  # a first line with fewer, or no more than numbers, is a row of figures
LONGEST = 60  # characters of a headline that ends in a full stop ("… in the U.S.")
LEAD = 3  # what the first sentence counts beside words in common
FEWEST_SHARED = 2  # words in common without which nothing is refuted
TELLING_DIGITS = 3  # significant digits that do not agree by chance
MOST_SHARED = 4  # words in common that count
CLEARLY = 1  # how far a figure that disagrees must lead over one that may agree
_STORY = frozenset({BlockKind.DEK, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM})

BAD = [
    """Ferry firm pays «$11bn» for rival

The ferry firm Halvard is to buy its rival Osmund for «$1.1bn», it said on Monday.

The deal brings together the two largest fleets of the coast.
""",
    """Flood leaves «243» families homeless

The flood that broke the dam of Tarn on Friday has left «423» families homeless, the mayor said.

Tents and food arrived in the evening.
""",
]
GOOD = [
    """Ferry firm pays $1.1bn for rival

The ferry firm Halvard is to buy its rival Osmund for $1.14 billion, it said on Monday.

Osmund had asked for $1.4bn in May.
""",
    """Nearly 20% more visitors at the castle

The castle counted 19.4% more visitors this summer, while takings rose 2%.

The abbey lost 29% of its own.
""",
    """Three towns lose 900 jobs

The mill in Aldham is to close with 400 jobs, and those in Borley and Clare will shed 250 each.

The union spoke of a black day.
""",
]


class Headline(NamedTuple):
    """A figure of the headline with the stems that name things, all stems, and those beside it."""

    quantity: Quantity
    words: frozenset[str]
    all: frozenset[str]
    near: frozenset[str]


class Candidate(NamedTuple):
    """A figure of the story beside one of the headline.

    `place` is that of its sentence; `shared` says how many words the paragraph so far has in common
    with the headline, `own` the sentence, `close` those beside the figure.  `basis` is set for the
    old value of a change, `exact` if the headline prints the same number or rounds it, `part` if it
    may be one of several that the headline adds up.
    """

    quantity: Quantity
    place: int
    likeness: Likeness
    verdict: Verdict
    exact: bool
    shared: int
    own: int
    close: int
    basis: bool
    part: bool

    @property
    def leads(self) -> bool:
        """True if it stands in the first sentence of the story."""
        return self.place == 0

    @property
    def is_related(self) -> bool:
        """True with as many words in common as anything that is refuted has."""
        return self.shared >= (1 if self.leads and self.close else FEWEST_SHARED)

    @property
    def score(self) -> int:
        """How much speaks for it as the figure that the headline means."""
        lead = {0: LEAD, 1: 1}.get(self.place, 0)
        return self.likeness + min(self.shared, MOST_SHARED) + lead - (LEAD if self.basis else 0)


def find(reading: Reading) -> Iterator[Relation]:
    """Figures of the headline with the figure of the story that they tell."""
    first = _headline(reading)
    if first is None:
        return
    tokens = reading.tokens(first)
    words, every = plain_stems(tokens), stems(tokens)
    story = [s for s in reading.sentences[1:] if s.block is None or s.block.kind in _STORY]
    for at, mention in _claims(tokens):
        near = stems(clause_near(tokens, at, BESIDE))
        headline = Headline(reading.measure(mention), words, every, near)
        chosen = _choose(list(_candidates(reading, headline, story)))
        if chosen is not None:
            yield _relation(headline.quantity, chosen.quantity)
    yield from _score(reading, first, story)


def _headline(reading: Reading) -> Sentence | None:
    """The headline if it tells a figure or score."""
    first = reading.sentences[0] if reading.sentences else None
    if first is None or first.block is None or first.block.kind is not BlockKind.HEADLINE:
        return None
    told = any(mention.is_claim or mention.kind is Kind.SCORE for mention in first.mentions)
    return first if told and _is_headline(reading.text, first, reading.tokens(first)) else None


def _claims(tokens: Sequence[Token]) -> Iterator[tuple[int, Mention]]:
    """The places of the figures."""
    for at, token in enumerate(tokens):
        if token.mention is not None and token.mention.is_claim and token.mention.ends:
            yield at, token.mention


def _is_headline(text: str, first: Sentence, tokens: Sequence[Token]) -> bool:
    """False for a row of figures, and for a whole sentence that ends in "Inc."."""
    numbers = sum(mention.is_claim for mention in first.mentions)
    whole = text[first.start : first.end].rstrip()
    sentence = whole.endswith(".") and len(whole) > LONGEST
    return not sentence and len(stems(tokens)) >= max(FEWEST_WORDS, numbers + 1)


def _candidates(
    reading: Reading, headline: Headline, story: Sequence[Sentence]
) -> Iterator[Candidate]:
    block, told = None, frozenset[str]()
    for place, sentence in enumerate(story):
        if place >= EARLY and not any(mention.is_claim for mention in sentence.mentions):
            continue
        tokens = reading.tokens(sentence)
        own = plain_stems(tokens)
        told = own | (told if sentence.block is block else frozenset())
        block = sentence.block
        past = words_anywhere(tokens, "past") and place > 0
        for at, mention in _claims(tokens):
            other = _comparable(headline, reading.measure(mention), tokens, at)
            if other is not None:
                found = _candidate(headline, other, tokens, at)
                part = _is_part(headline.quantity.mention, mention, sentence)
                yield found._replace(
                    place=place,
                    shared=len(headline.words & told),
                    own=len(headline.words & own),
                    part=part,
                    basis=found.basis or past,
                )


def _comparable(
    headline: Headline, other: Quantity, tokens: Sequence[Token], at: int
) -> Quantity | None:
    """The figure in the headline's unit; None if it is of something else.

    A bare number ("kills 23", "of which 744") is held against a count that is the same, or that
    stands by the same word.
    """
    one, told = headline.quantity, other.mention
    named = is_tellable(one.mention)
    if named and is_tellable(told):
        return in_one_unit(one, other)
    if one.mention.unit or told.unit or _is_small(one.mention):
        return None
    linked = not named and shared_near(tokens, at, headline.near) > 0
    return other if linked or one.mention.ends == told.ends else None


def _is_small(mention: Mention) -> bool:
    """True for a bare number that prose uses for anything."""
    return mention.high < SMALL


def _candidate(headline: Headline, other: Quantity, tokens: Sequence[Token], at: int) -> Candidate:
    verdict = agreement(other, headline.quantity)
    rounds = _rounds(headline.quantity.mention, other.mention)
    return Candidate(
        other,
        0,
        likeness(headline.quantity, other),
        verdict,
        exact=verdict is Verdict.SUPPORTED and rounds,
        shared=0,
        own=0,
        close=shared_near(tokens, at, headline.all),
        basis=is_basis(tokens, at) or is_whole(tokens, at),
        part=False,
    )


def _score(reading: Reading, first: Sentence, story: Sequence[Sentence]) -> Iterator[Relation]:
    """The one score of the headline, with the one that the first sentence tells."""
    told = _scores([first])
    if len(told) != 1 or not story:
        return
    scores = _scores(story)
    lead = [score for score in scores if score.end <= story[0].end]
    same = [score for score in scores if _points(score) == _points(told[0])]
    if same or len(lead) == 1:
        yield _relation(reading.measure(told[0]), reading.measure((same or lead)[0]))


def _scores(sentences: Iterable[Sentence]) -> list[Mention]:
    mentions = (mention for sentence in sentences for mention in sentence.mentions)
    return [m for m in mentions if m.kind is Kind.SCORE and len(m.ends) == 2]


def _points(score: Mention) -> set[Decimal]:
    """What both sides scored, whoever is told first."""
    return {end.value for end in score.ends}


def _is_part(headline: Mention, other: Mention, sentence: Sentence) -> bool:
    """True for a smaller count among others: "900 jobs" may be 400 here and 250 there."""
    counts = [m for m in sentence.mentions if m.is_claim and not m.unit]
    return not other.unit and len(counts) > 1 and other.high < headline.low


def _rounds(headline: Mention, other: Mention) -> bool:
    """True if the headline prints the figure no finer than the story does."""
    if len(headline.ends) != len(other.ends):
        return False
    return min(map(printed_unit, headline.ends)) >= min(map(printed_unit, other.ends))


def _choose(found: Sequence[Candidate]) -> Candidate | None:
    """The first that agrees, or else the one that the headline should have told."""
    exact = next((one for one in found if one.exact), None)
    if exact is not None:
        return exact
    wrong = [one for one in found if one.verdict is not Verdict.SUPPORTED and _should(one, found)]
    best = max(wrong, key=lambda one: (one.score, one.likeness, -one.place), default=None)
    agreeing = [one for one in found if one.verdict is Verdict.SUPPORTED]
    fair = max(agreeing, key=lambda one: one.score, default=None)
    if best is None or (fair is not None and fair.score + CLEARLY > best.score):
        return fair
    return best


def _should(one: Candidate, found: Sequence[Candidate]) -> bool:
    """True if the figure is so near to the headline in words and form that it should agree."""
    if one.basis or not one.is_related:
        return False
    if not one.leads:
        return _should_later(one)
    if one.likeness is Likeness.SIZE:
        return _is_clear(one) and not _has_rival(one, found)
    return one.likeness > Likeness.SIZE


def _should_later(one: Candidate) -> bool:
    """The same of a figure that stands behind the first sentence: only a slip tells it."""
    if one.likeness is Likeness.SLIP:
        return one.own > 0 or len(digits_of(one.quantity.mention)) >= TELLING_DIGITS
    early = one.likeness is Likeness.DIGIT and one.place < EARLY
    return early and one.own > 0 and one.close > 0


def _is_clear(one: Candidate) -> bool:
    """True if the words tell well that the whole of the headline's figure is meant."""
    clear = one.close > 0 or one.shared >= MOST_SHARED
    return clear and not one.part and not one.quantity.meaning.ceiling


def _has_rival(one: Candidate, found: Sequence[Candidate]) -> bool:
    """True if another figure of its sentence is like the headline's too."""
    beside = (other for other in found if other.place == one.place and other is not one)
    return any(other.likeness and not other.basis for other in beside)


def _relation(headline: Quantity, chosen: Quantity) -> Relation:
    terms = (Term("told", chosen), Term("retold", headline))
    start, end = headline.mention.start, headline.mention.end
    return Relation(RULE.code, terms, Retold(), start, end)
