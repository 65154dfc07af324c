"""The number of things said is not the number of things listed.

Why: "four officials: Ann Lee, Bo Ray and Cy Fox" counts four and names three.

Ignore when: one name stands for two people, or the list gives examples.

Method: a small number of things, a colon or dash, and a list to the end of the sentence with
"and" before its last item.  Items are short, and all are names or none is.  "And" may join the
parts of one name, so the number of items may be a range; a number outside it is only asked about,
as are lists of words that are no names.

Source: sums and counts are wrong in 5 of 75 published corrections.
"""

import re
from collections.abc import Iterator

from claimcheck.equations.wrong import Within
from claimcheck.interval import Interval
from claimcheck.model import Kind, Mention, Reading, Relation, Rule, Sentence, Term, Verdict
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

RULE = Rule("CC214", "count-of-list-mismatch", needs=("count",))

MOST = 12  # things that anybody counts by listing them
LONGEST = 400  # characters of a list
LONGEST_NAME, LONGEST_WORD = 4, 2  # words of an item
_QUOTATION_MARKS = (("“", "”"), ("«", "»"), ('"', '"'))

_LINK = Regex(r"(?:\s+[\w'’-]+){1,7}?\s*(?::|\s[–—]|—)\s+(?=[\w“\"])")
_JOINS = Regex(r"\s*,\s*(?:and|or)\s+|\s+(?:and|or)\s+|\s*,\s*")
_AND = Regex(r"(?:,\s*)?\b(?:and)\s+")
_BREAK = Regex(r"[.;:()–—?!\d]|\b(?:etc|including|such|who|which|that|is|was|are|were|both)\b")
_ARTICLE = Regex(r"^(?:the|a|an)\s+", re.IGNORECASE)

BAD = [
    "The court named «four officials: Ann Lee, Bo Ray and Cy Fox».",
    "It grows «five crops: wheat, maize and rice».",
    "They visited «three towns — Arden, Brill, Corby and Deal».",
    "“It named «four towns: Arden, Brill and Corby»,” the clerk said.",
]
GOOD = [
    "The court named three officials: Ann Lee, Bo Ray and Cy Fox.",
    "It grows three crops: wheat, maize and rice.",
    "Nine people were in it: three men, four women, and the rest children.",
    "They visited four towns — Arden, Brill, Corby and Deal.",
    "It has two parts: Bosnia and Herzegovina, and the Serb Republic.",
    "Two things matter: price, which nobody likes, and the weather.",
    "He won three prizes: the cup, which he kept, two medals and a book.",
]


class Items(NamedTuple):
    """The least and the most things that a list may name, and where it ends."""

    least: int
    most: int
    end: int
    names: bool


def find(reading: Reading) -> Iterator[Relation]:
    """Numbers of things with a list of them."""
    for sentence in reading.with_cue("count"):
        for mention in sentence.mentions:
            if _is_small(mention):
                yield from _relation(reading, sentence, mention)


def _is_small(mention: Mention) -> bool:
    if mention.kind is not Kind.COUNT or mention.hedge or len(mention.ends) != 1:
        return False
    return mention.ends[0].step == 1 and 2 <= mention.high <= MOST


def _relation(reading: Reading, sentence: Sentence, mention: Mention) -> Iterator[Relation]:
    link = _LINK.match(reading.text, mention.end, sentence.end)
    if link is None or sentence.end - link.end() > LONGEST:
        return
    items = _items(_within_quotation(reading.text[link.end() : sentence.end]).rstrip(" .,"))
    if items is None or _counts(sentence, link.end(), link.end() + items.end):
        return
    limits = Interval.of(items.least, items.most)
    said = str(items.least) if items.least == items.most else f"{items.least} or {items.most}"
    equation = Within(limits, f"the list names {said}")
    terms = (Term("value", reading.measure(mention)),)
    end = link.end() + items.end
    sure = items.names and items.least == items.most
    ceiling = Verdict.REFUTED if sure else Verdict.REVIEW
    yield Relation(RULE.code, terms, equation, mention.start, end, ceiling=ceiling)


def _counts(sentence: Sentence, start: int, end: int) -> bool:
    """True for "three men, four women and the rest children", which are no three names."""
    inside = (mention for mention in sentence.mentions if start <= mention.start < end)
    return any(mention.kind is Kind.COUNT for mention in inside)


def _within_quotation(text: str) -> str:
    """What stands before the end of a quotation that began before the text, else all of it."""
    for opening, closing in _QUOTATION_MARKS:
        inside, mark, _ = text.partition(closing)
        if mark and opening not in inside and text.count(closing) % 2:
            return inside
    return text


def _items(text: str) -> Items | None:
    """The items of a plain list; None if it is more than that."""
    if _BREAK.search(text) or not _AND.search(text) or "," not in text:
        return None
    pieces = [_ARTICLE.sub("", piece).strip() for piece in _JOINS.split(text)]
    if not all(pieces) or not (_are_names(pieces) or _are_words(pieces)):
        return None
    joined = len(_AND.findall(text))
    commas = len(re.findall(r",(?!\s*and\b)", text))
    return Items(
        min(commas + 1 + (joined > 0), len(pieces)), len(pieces), len(text), pieces[0][0].isupper()
    )


def _are_names(pieces: list[str]) -> bool:
    return all(one[0].isupper() and len(one.split()) <= LONGEST_NAME for one in pieces)


def _are_words(pieces: list[str]) -> bool:
    return all(one[0].islower() and len(one.split()) <= LONGEST_WORD for one in pieces)
