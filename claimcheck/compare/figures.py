"""The numbers of a text as things to compare: what is said, of what, and in which role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.compare.ages import name_of_age
from claimcheck.compare.calendar_names import calendar_names
from claimcheck.compare.clock import as_time
from claimcheck.compare.meant import as_meant, as_share, is_other, is_part
from claimcheck.compare.surroundings import (
    Role,
    direction_of,
    is_soft,
    merged,
    names_round,
    poles_of,
    role_of,
    root,
    words_round,
)
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.extract import extract_mentions
from claimcheck.meaning import meaning_of
from claimcheck.model import (
    Document,
    Kind,
    Mention,
    Quantity,
    Reading,
    Sentence,
    Token,
)
from claimcheck.namedtuple import NamedTuple
from claimcheck.reading import read_mentions

BESIDE = 0.15  # weight of the words of the sentences before and behind
BEHIND = 4  # tokens
OTHERWISE = ((",", "or"), ("or",))
APPOSING = frozenset({"(", ",", "or", "–", "—", "/"})
STEPS = 3  # times: "by 3 cents to 28 cents" is no range, "by 15% to 20%" is one
SIGNS = {"+": "rise", "−": "fall", "plus": "rise"}
PERCENT = ("%", "percent", "per cent")
HELD = 40  # words kept of a number's surroundings
_SKIPPED = frozenset({Kind.IDIOM, Kind.LIST_MARKER, Kind.LINK, Kind.CITATION, Kind.UNREAD})


class Figure(NamedTuple):
    """One number of a text, or one end of two that stand together ("from 5 to 8").

    `source` is the place of its text among those compared, `order` that of its sentence, `at`
    its token there, `block` its paragraph.  `quantity` is None for what has no numeric value.
    `words` weigh what is said round it; `spoken` are the words of its sentence and of the one
    before, `line` the tokens of its sentence as written.  `bound` is the hedge as written,
    `twin` the number right before that this one says in another unit; `named` the name of the
    person whose age it is, `names` those of its clause.
    """

    mention: Mention
    quantity: Quantity | None
    source: int
    order: int
    at: int
    block: int
    words: Mapping[str, float]
    role: Role = Role.NONE
    direction: str = ""
    poles: frozenset[str] = frozenset()
    soft: bool = False
    spoken: frozenset[str] = frozenset()
    line: tuple[str, ...] = ()
    bound: str = ""
    twin: Quantity | None = None
    whole: Mention | None = None
    named: str = ""
    names: frozenset[str] = frozenset()

    @property
    def written(self) -> Mention:
        """The mention that stands in the text: of one end, the two together."""
        return self.whole or self.mention

    @property
    def behind(self) -> frozenset[str]:
        """The stems of the words right behind it: what an ordinal is of."""
        return frozenset(map(root, self.line[self.at + 1 : self.at + 1 + BEHIND])) - {""}


class Text(NamedTuple):
    """A text with its numbers: those to compare, and those left out."""

    reading: Reading
    figures: tuple[Figure, ...]
    skipped: tuple[Mention, ...]

    @property
    def document(self) -> Document:
        """The document."""
        return self.reading.document

    @property
    def words(self) -> frozenset[str]:
        """The words of the text, those of sentences without numbers too."""
        parts = "".join(c if c.isalnum() or c == "-" else " " for c in self.reading.text.lower())
        return frozenset(parts.split())


def read_text(document: Document, source: int = 0) -> Text:
    """The document with its numbers as figures.

    Weekdays and months that stand alone are dates here.
    """
    mentions = extract_mentions(document)
    named = [*mentions, *calendar_names(read_mentions(document, mentions))]
    named.sort(key=lambda mention: mention.start)
    reading = read_mentions(document, named)
    figures = tuple(_figures(reading, source))
    skipped = tuple(m for m in reading.mentions if m.kind in _SKIPPED)
    return Text(reading, figures, skipped)


def _figures(reading: Reading, source: int) -> Iterator[Figure]:
    block, last = -1, None
    sentences = reading.sentences
    for order, sentence in enumerate(sentences):
        if order == 0 or sentence.block is not last or sentence.block is None:
            block, last = block + 1, sentence.block
        if not sentence.mentions:
            continue
        beside = _beside(reading, order)
        before = _before(reading, order)
        for figure in _in_sentence(reading, sentence):
            words = _heaviest(merged(figure.words, beside))
            spoken = figure.spoken | before if sentence.block is not None else figure.spoken
            yield figure._replace(
                source=source, order=order, block=block, words=words, spoken=spoken
            )


def _beside(reading: Reading, order: int) -> dict[str, float]:
    """The words of the sentences before and behind in the same block."""
    sentence = reading.sentences[order]
    found: dict[str, float] = {}
    for place in (order - 1, order + 1):
        if 0 <= place < len(reading.sentences):
            other = reading.sentences[place]
            if other.block is sentence.block and other.block is not None:
                found.update(dict.fromkeys(_stems(reading.tokens(other)), BESIDE))
    return found


def _before(reading: Reading, order: int) -> frozenset[str]:
    """What is spoken in the sentence before, in the same block."""
    if order == 0 or reading.sentences[order - 1].block is not reading.sentences[order].block:
        return frozenset()
    return _spoken(reading.text, reading.tokens(reading.sentences[order - 1]))


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    words = (word for token in tokens for word in token.word.split())
    nouns = (word for token in tokens if token.mention for word in token.mention.noun.split())
    return frozenset(root(word.lower()) for word in (*words, *nouns)) - {""}


def _heaviest(words: dict[str, float]) -> dict[str, float]:
    if len(words) <= HELD:
        return words
    kept = sorted(words, key=lambda word: -words[word])[:HELD]
    return {word: words[word] for word in kept}


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Figure]:
    tokens = reading.tokens(sentence)
    spoken = _spoken(reading.text, tokens)
    line = tuple(reading.text[token.start : token.end].lower() for token in tokens)
    last: Figure | None = None
    for at, token in enumerate(tokens):
        told = None if token.mention is None else _told(reading.text, tokens, at)
        if told is None:
            continue
        figure = _figure(reading, tokens, at, told)._replace(spoken=spoken, line=line)
        last = _apposed(_in_role(figure, last), last)
        yield from _ends(reading, last, tokens, at)


def _figure(reading: Reading, tokens: Sequence[Token], at: int, mention: Mention) -> Figure:
    """The number with what the words round it say of it; its place among texts comes later."""
    text, whole = reading.text, tokens[at].mention
    figure = Figure(
        mention,
        reading.measure(mention) if mention.ends else None,
        0,
        0,
        at,
        0,
        words_round(text, tokens, at),
        role_of(tokens, at),
        _sign(text, tokens, at) or direction_of(tokens, at),
        poles_of(tokens, at),
        is_soft(tokens, at),
        bound=text[mention.full_start : mention.start].lower().strip(),
        named=name_of_age(text, tokens, at),
        names=names_round(text, tokens, at),
    )
    if mention.kind is Kind.TIME and whole is not None and whole.text != mention.text:
        return figure._replace(whole=whole, quantity=None)
    return figure


def _told(text: str, tokens: Sequence[Token], at: int) -> Mention | None:
    """The number of a token as the sentence means it; None for one that tells nothing."""
    if is_other(tokens, at) or is_part(tokens, at):
        return None
    timed = as_time(tokens, at)
    mention = as_share(tokens, at) if timed.kind in _SKIPPED else timed
    return None if mention is None else as_meant(text, tokens, at, mention)


def _sign(text: str, tokens: Sequence[Token], at: int) -> str:
    """The direction that a sign before or in the number tells, or the word for it."""
    mention = tokens[at].mention
    assert mention is not None
    said = SIGNS.get(mention.text[:1]) or SIGNS.get(text[max(mention.start - 1, 0)], "")
    return said or (SIGNS.get(tokens[at - 1].word, "") if at else "")


def _in_role(figure: Figure, last: Figure | None) -> Figure:
    """The figure; behind "or", in the role of the number before: "from $4 a ton, or $1 a share"."""
    if last is None or figure.role or tuple(figure.line[last.at + 1 : figure.at]) not in OTHERWISE:
        return figure
    return figure._replace(role=last.role)


def _apposed(figure: Figure, last: Figure | None) -> Figure:
    """The figure; one that says the number before it in another unit takes its hedge too."""
    if last is None or figure.quantity is None or last.quantity is None:
        return figure
    between = figure.line[last.at + 1 : figure.at]
    one, other = figure.quantity.unit, last.quantity.unit
    apart = one.name != other.name and one.dimension == other.dimension
    if not apart or not between or not APPOSING.issuperset(between) or figure.mention.hedge:
        return figure
    mention = figure.mention._replace(hedge=last.mention.hedge)
    quantity = Quantity(mention, meaning_of(mention), one)
    return figure._replace(mention=mention, quantity=quantity, twin=last.quantity)


def _spoken(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The words of the sentence, those of its numbers too."""
    words = (word for token in tokens for word in text[token.start : token.end].lower().split())
    return frozenset(word.split("'")[0].split("’")[0].strip("-") for word in words)


def _ends(reading: Reading, figure: Figure, tokens: Sequence[Token], at: int) -> Iterator[Figure]:
    """The figure; for two values that are no range, one for each."""
    mention = figure.mention
    if not mention.is_range or mention.moment or mention.kind is Kind.SCORE:
        yield figure
        return
    first, second = mention.ends
    place = at - 1
    while place > 0 and tokens[place].word in vocabulary().classes["light"]:
        place -= 1
    before = tokens[place].word if at else ""
    moves = any("rise" in token.classes or "fall" in token.classes for token in tokens)
    step = before == "by" and second.value >= STEPS * first.value
    changes = moves and (before == "from" or step)
    if first.value <= second.value and not changes:
        yield figure
        return
    roles = (Role.OLD, Role.NEW) if figure.role is Role.OLD else (Role.NONE, Role.NONE)
    for place, (end, role) in enumerate(zip(mention.ends, roles, strict=True)):
        one = mention._replace(ends=(end,))
        if place and step and any(sign in mention.text.split(" to ")[0] for sign in PERCENT):
            one = one._replace(unit="", kind=Kind.NUMBER)
        quantity = reading.measure(one)
        yield figure._replace(mention=one, quantity=quantity, role=role, whole=mention)
