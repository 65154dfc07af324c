"""The numbers of a text as things to compare: what is said, of what, and in which role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from claimcheck.compare.surroundings import (
    Role,
    direction_of,
    is_soft,
    merged,
    names_in,
    poles_of,
    role_of,
    root,
    words_round,
)
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.extract import extract_mentions
from claimcheck.lexicon.words import load_toml
from claimcheck.meaning import meaning_of
from claimcheck.model import (
    Document,
    Form,
    Kind,
    Mention,
    Moment,
    Printed,
    Quantity,
    Reading,
    Sentence,
    Token,
)
from claimcheck.reading import read_mentions

FULL_NAME = 5  # letters of the name of a weekday or month that is no abbreviation
SHORT_NAMES = frozenset({"may", "june", "july"})
SHARES = {"quarter": Decimal("0.25"), "half": Decimal("0.5")}
BESIDE = 0.15  # weight of the words of the sentences before and behind
BEHIND = 4  # tokens
DURATIONS = frozenset({"second", "minute", "hour", "day"})
APPOSING = frozenset({"(", ",", "or", "–", "—", "/"})
STEPS = 3  # times: "by 3 cents to 28 cents" is no range, "by 15% to 20%" is one
HELD = 40  # words kept of a number's surroundings
_SKIPPED = frozenset({Kind.IDIOM, Kind.LIST_MARKER, Kind.LINK, Kind.CITATION, Kind.UNREAD})


class Figure(NamedTuple):
    """One number of a text, or one end of two that stand together ("from 5 to 8").

    `source` is the place of its text among those compared, `order` that of its sentence, `at`
    its token there, `block` its paragraph.  `quantity` is None for what has no numeric value.
    `words` weigh what is said round it; `spoken` are the words of its sentence and of the one
    before, `line` the tokens of its sentence as written, `names` the stems of capitalised words.
    `bound` is the hedge as written.
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
    names: frozenset[str] = frozenset()
    bound: str = ""
    whole: Mention | None = None

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


def read_text(document: Document, source: int = 0) -> Text:
    """The document with its numbers as figures.

    Weekdays and months that stand alone are dates here.
    """
    mentions = extract_mentions(document)
    named = [*mentions, *_calendar_names(read_mentions(document, mentions))]
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
        mention = token.mention
        if mention is None or _is_other(tokens, at):
            continue
        if mention.kind in _SKIPPED:
            mention = _as_share(tokens, at)
            if mention is None:
                continue
        mention = _as_meant(reading.text, tokens, at, mention)
        figure = Figure(
            mention,
            reading.measure(mention) if mention.ends else None,
            0,
            0,
            at,
            0,
            words_round(reading.text, tokens, at),
            role_of(tokens, at),
            direction_of(tokens, at),
            poles_of(tokens, at),
            is_soft(tokens, at),
            spoken,
            line,
            names_in(reading.text, tokens),
            reading.text[mention.full_start : mention.start].lower().strip(),
        )
        figure = _apposed(figure, last)
        last = figure
        yield from _ends(reading, figure, tokens, at)


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
    return figure._replace(mention=mention, quantity=quantity)


def _as_meant(text: str, tokens: Sequence[Token], at: int, mention: Mention) -> Mention:
    """The mention with points as points, and without the hedge that "went up to 12%" has not."""
    noun = mention.noun.lower().split()[:1]
    if not mention.unit and noun and noun[0] in vocabulary().classes["points"]:
        mention = mention._replace(unit="percentage_point", noun="")
    before = tokens[at - 1].word if at else ""
    if mention.unit in DURATIONS and text[mention.full_start :].lower().startswith("faster than"):
        mention = mention._replace(hedge="less_than")
    moved = before in vocabulary().classes["moving"]
    if moved and mention.hedge == "up_to" and text[mention.full_start :].lower().startswith("up"):
        mention = mention._replace(hedge=None)
    return mention


def _as_share(tokens: Sequence[Token], at: int) -> Mention | None:
    """The "quarter" of "the city a quarter" as a share; None for what is none.

    It may be a period, and so is never missed in a source.
    """
    mention = tokens[at].mention
    assert mention is not None
    share = SHARES.get(mention.text.lower())
    if share is None or at == 0 or tokens[at - 1].word != "a":
        return None
    return mention._replace(ends=(Printed(share, share, share),), form=Form.FRACTION)


def _spoken(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The words of the sentence, those of its numbers too."""
    words = (word for token in tokens for word in text[token.start : token.end].lower().split())
    return frozenset(word.split("'")[0].split("’")[0].strip("-") for word in words)


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """True for what is no number of its own: "a day and a half", "half past five", "850 m³ of
    water a second"."""
    mention = tokens[at].mention
    assert mention is not None
    before = tokens[at - 1].word if at else ""
    if mention.kind is Kind.ORDINAL:
        rates = (token.mention.unit for token in tokens[:at] if token.mention)
        return before in ("a", "per") and any(unit.endswith(f"/ {mention.text}") for unit in rates)
    if mention.kind is not Kind.NUMBER:
        return False
    earlier = tokens[at - 2] if at > 1 else None
    part = earlier is not None and (earlier.mention is not None or earlier.word in SHARES)
    clock = before == "past" or (before == "to" and part and tokens[at - 2].word != "")
    clock = clock or (before == "to" and _is_part_of_hour(earlier))
    return clock or (before == "and" and mention.text.lower() == "a half")


def _is_part_of_hour(token: Token | None) -> bool:
    return token is not None and token.mention is not None and token.mention.text.lower() in SHARES


def _ends(reading: Reading, figure: Figure, tokens: Sequence[Token], at: int) -> Iterator[Figure]:
    """The figure; for two values that are no range, one for each."""
    mention = figure.mention
    if not mention.is_range or mention.moment or mention.kind is Kind.SCORE:
        yield figure
        return
    first, second = mention.ends
    before = tokens[at - 1].word if at else ""
    moves = any("rise" in token.classes or "fall" in token.classes for token in tokens)
    step = before == "by" and second.value >= STEPS * first.value
    changes = moves and (before == "from" or step)
    if first.value <= second.value and not changes:
        yield figure
        return
    roles = (Role.OLD, Role.NEW) if figure.role is Role.OLD else (Role.NONE, Role.NONE)
    for end, role in zip(mention.ends, roles, strict=True):
        one = mention._replace(ends=(end,))
        quantity = reading.measure(one)
        yield figure._replace(mention=one, quantity=quantity, role=role, whole=mention)


# Weekdays and months that stand alone


@cache
def _names() -> Mapping[str, Moment]:
    raw = load_toml("calendar.toml")
    found = {name: Moment(weekday=number) for name, number in raw["weekdays"].items()}
    found.update({name: Moment(month=number) for name, number in raw["months"].items()})
    full = {name for name in found if len(name) >= FULL_NAME} | SHORT_NAMES
    return {name: moment for name, moment in found.items() if name in full}


@cache
def _ambiguous() -> tuple[frozenset[str], frozenset[str]]:
    words = load_toml("calendar.toml")["words"]
    return frozenset(words["ambiguous_months"]), frozenset(words["before_month"])


def _calendar_names(reading: Reading) -> Iterator[Mention]:
    """The weekdays and months that no date of the text holds."""
    for sentence in reading.sentences:
        tokens = reading.tokens(sentence)
        for at, token in enumerate(tokens):
            word = token.word.removesuffix("'s")
            moment = _names().get(word)
            if moment is None or not reading.text[token.start].isupper():
                continue
            if not _is_ambiguous(tokens, at):
                end = token.start + len(word)
                reason = "a weekday" if moment.month is None else "a month"
                text = reading.text[token.start : end]
                yield Mention(token.start, end, text, Kind.DATE, moment=moment, reason=reason)


def _is_ambiguous(tokens: Sequence[Token], at: int) -> bool:
    """True for "May" and "March" where no word before makes a month of them."""
    months, before = _ambiguous()
    word = tokens[at].word
    return word in months and (at == 0 or tokens[at - 1].word not in before)
