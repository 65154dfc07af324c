"""Figures that may tell the same thing twice: what they are of, and how alike they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from fractions import Fraction
from functools import cache, lru_cache
from itertools import takewhile

from claimcheck.lexicon.words import load_toml
from claimcheck.meaning import scale_word
from claimcheck.model import Form, Kind, Mention, Quantity, Token
from claimcheck.regex import Regex

CLAUSE = 60  # tokens before a figure in which "compared with" makes it the old one
BASIS = 4  # tokens before a figure in which a word of comparison makes it the old one
CLOSE = 5  # tokens beside a figure that say what it is of
LONG = 20  # other figures from here on tell that two sentences speak of one thing
STEM = 6  # letters
_ENDINGS = Regex(r"(?:'s|ings?|ed|es|s|ly)$")
_LETTERS = Regex(r"[^\W\d_]+")
_POSSESSIVE = Regex(r"['’]s?$")
_MEANT = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_BESIDE = frozenset({"or", ",", "("})
_DIRECTIONS = ("rise", "fall")


class Likeness(IntEnum):
    """How alike two printed numbers are, from nothing in common to a slip of the hand."""

    NONE = 0
    SIZE = 1  # within a factor of three
    DIGIT = 2  # one digit differs
    SLIP = 3  # a power of ten, or digits in another order


def shared_near(tokens: Sequence[Token], at: int, words: frozenset[str]) -> int:
    """How many of the words stand close to a figure."""
    return len(words & stems(tokens[max(at - CLOSE, 0) : at + CLOSE + 1]))


@cache
def retold_words() -> Mapping[str, frozenset[str]]:
    """The shipped words that tell nothing of a figure's role, and the wide nouns."""
    return {name: frozenset(words) for name, words in load_toml("retold_words.toml").items()}


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without its ending, cut to six letters; "" if it says nothing."""
    plain = _POSSESSIVE.sub("", word)
    if len(plain) < 3 or plain in retold_words()["empty"]:
        return ""
    short = _ENDINGS.sub("", plain)
    return (short if len(short) >= 3 else plain)[:STEM]


def stems(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of the words; verbs of rising and of falling count as one each."""
    found: set[str] = set()
    for token in tokens:
        if token.mention is None:
            found.update(f"<{name}>" for name in _DIRECTIONS if name in token.classes)
            found.add(stem(token.word))
        else:
            found.update(stem(word) for word in token.mention.noun.lower().split())
    found.discard("")
    return frozenset(found)


def is_basis(tokens: Sequence[Token], at: int) -> bool:
    """True for the old value of a change or what is compared with: "from 40", "after 12%".

    After "compared with" all the rest of the sentence is.
    """
    words = retold_words()
    near = True
    for place in range(at - 1, max(at - CLAUSE, 0) - 1, -1):
        token = tokens[place]
        near = near and at - place <= BASIS
        if token.word in words["compared"]:
            return True
        if near and _is_basis_word(token):
            return True
        if "any" in token.classes:
            beside = all(between.word in _BESIDE for between in tokens[place + 1 : at])
            if near and beside:
                return is_basis(tokens, place)
            near = False
    return False


def _is_basis_word(token: Token) -> bool:
    return "basis" in token.classes or token.word in retold_words()["basis"]


def plain_stems(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems that name things: without directions, and without "people" and the like."""
    wide = {stem(word) for word in retold_words()["wide"]}
    return frozenset(word for word in stems(tokens) - wide if not word.startswith("<"))


def clause_near(tokens: Sequence[Token], at: int, reach: int) -> list[Token]:
    """The words beside a figure, up to a mark."""
    before = takewhile(_is_word, reversed(tokens[max(at - reach, 0) : at]))
    after = takewhile(_is_word, tokens[at + 1 : at + 1 + reach])
    return [*before, *after]


def _is_word(token: Token) -> bool:
    return token.mention is None and token.word[:1].isalpha()


def is_whole(tokens: Sequence[Token], at: int) -> bool:
    """True for what a part is taken of: "most of the 21,000 tickets"."""
    words = [token.word for token in tokens[max(at - 2, 0) : at]]
    return words[:1] == ["of"] and words[-1] in retold_words()["pointing"]


def words_anywhere(tokens: Iterable[Token], name: str) -> bool:
    """True if a word of the class stands among the tokens."""
    words = retold_words()[name]
    return any(token.word in words for token in tokens)


def is_definite(tokens: Sequence[Token], at: int) -> bool:
    """True for a figure that points back: "the 640 firefighters", "those 23 people"."""
    return any(token.word in retold_words()["pointing"] for token in tokens[max(at - 1, 0) : at])


def words_in(tokens: Sequence[Token], at: int, name: str) -> bool:
    """True if a word of the class stands close to the figure."""
    words = retold_words()[name]
    return any(token.word in words for token in tokens[max(at - CLOSE, 0) : at + CLOSE + 1])


def near_stems(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The stems of the words close to a figure, of what it counts, and the long figures there."""
    near = tokens[max(at - CLOSE, 0) : at + CLOSE + 3]
    others = (t.mention for t in near if t.mention is not None and t.mention.is_claim)
    figures = {f"#{m.ends}" for m in others if m is not tokens[at].mention and m.high >= LONG}
    return stems(near) | figures


def stems_of(text: str) -> frozenset[str]:
    """The stems of a label or head."""
    return frozenset(stem(word) for word in _LETTERS.findall(text.lower())) - {""}


def is_tellable(mention: Mention) -> bool:
    """True for a figure that is worth telling twice: a percentage, money, a measure, a count of
    something, a number with a scale word; not a time, an order of magnitude, or a bare number."""
    if not mention.is_claim or not mention.ends or mention.form in (Form.ORDER, Form.FRACTION):
        return False
    if mention.kind is Kind.MEASURE and mention.unit in _TIMES:
        return False
    return mention.kind in _MEANT or bool(mention.noun) or scale_word(mention) > 1


_TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"}
)


def in_one_unit(one: Quantity, other: Quantity) -> Quantity | None:
    """The other in a unit that compares with the one's; None if they are of different things.

    A number with a scale word may be money ("to 75 mln" and "75 mln dlrs"); a dollar may be of
    any country; people are people whatever they are called.
    """
    a, b = one.mention, other.mention
    if one.unit.dimension == other.unit.dimension:
        return other if one.unit.dimension or _one_noun(a, b) else None
    kinds = {a.kind, b.kind}
    dollars = retold_words()["dollars"]
    both_money = {one.unit.name.lower(), other.unit.name.lower()} <= dollars
    scaled = any(not m.unit and not m.noun and scale_word(m) > 1 for m in (a, b))
    if both_money or (scaled and kinds <= {Kind.MONEY, Kind.NUMBER, Kind.COUNT, Kind.MEASURE}):
        return other._replace(unit=one.unit)
    return None


def _one_noun(a: Mention, b: Mention) -> bool:
    if not a.noun or not b.noun:
        return scale_word(a) > 1 or scale_word(b) > 1
    wide = retold_words()["wide"]
    first, second = (m.noun.lower().split() for m in (a, b))
    if first[-1] in wide and second[-1] in wide:
        return True
    return bool({stem(word) for word in first} & {stem(word) for word in second} - {""})


def likeness(one: Quantity, other: Quantity) -> Likeness:
    """How alike the two printed numbers are; both in comparable units."""
    a, b = Fraction(one.mention.ends[0].value), Fraction(other.mention.ends[0].value)
    if one.unit.dimension == other.unit.dimension and one.unit.factor != other.unit.factor:
        b = b * other.unit.factor / one.unit.factor
    if len(one.mention.ends) != len(other.mention.ends):
        return Likeness.NONE
    return max(_alike(a, b), _alike(a, Fraction(other.mention.ends[0].value)))


def _alike(a: Fraction, b: Fraction) -> Likeness:
    if not a or not b:
        return Likeness.NONE
    first, second = _digits(a), _digits(b)
    one_size = Fraction(1, 10) < a / b < 10
    if first == second or (one_size and sorted(first) == sorted(second)):
        return Likeness.SLIP
    if one_size and _one_differs(first, second):
        return Likeness.DIGIT
    return Likeness.SIZE if Fraction(1, 3) <= a / b <= 3 else Likeness.NONE


def digits_of(mention: Mention) -> str:
    """The significant digits of a printed number, as they stand; "" without one."""
    if not mention.ends:
        return ""
    return "".join(map(str, mention.ends[0].value.as_tuple().digits)).rstrip("0")


def _digits(value: Fraction) -> str:
    """The significant digits of a printed number."""
    text = f"{float(abs(value)):.9e}".split("e")[0].replace(".", "")
    return text.rstrip("0")


def _one_differs(first: str, second: str) -> bool:
    """True if one digit differs; a nought at the end may have become a digit."""
    size = max(len(first), len(second))
    if size < 2 or abs(len(first) - len(second)) > 1:
        return False
    pairs = zip(first.ljust(size, "0"), second.ljust(size, "0"), strict=True)
    return sum(a != b for a, b in pairs) == 1
