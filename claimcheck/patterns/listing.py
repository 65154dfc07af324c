"""Lists of parts in prose: a total, what ties its parts to it, and the parts.

"12 schools: four in the north and eight in the south", "4 men and 5 women, a total of nine".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.words import load_toml
from claimcheck.model import Kind, Mention, Token

MOST_PARTS = 16
LONGEST_LIST = 240  # tokens
FARTHEST_TOTAL = 12  # tokens between a total and the link to its parts
PRONOUN = '"one" as a pronoun'

Fits = Callable[[Mention], bool]


class Listing(NamedTuple):
    """The parts of a list, in order; tokens[start:end] are the list.

    `closed` if it is told to its end ("a, b and c"), `rest` if a word says that nothing is left
    out ("the rest"), `loose` if a number of the list is no part of it.
    """

    parts: tuple[Mention, ...]
    start: int
    end: int
    closed: bool
    rest: bool
    loose: bool


@cache
def list_words() -> Mapping[str, frozenset[str]]:
    """The shipped words of lists, by class."""
    return {name: frozenset(words) for name, words in load_toml("list_words.toml").items()}


def is_part(mention: Mention) -> bool:
    """True for a number that can be counted in: a claim with one value, or "one" by itself."""
    if len(mention.ends) != 1 or mention.ends[0].value < 0:
        return False
    return mention.is_claim or (mention.kind is Kind.IDIOM and mention.reason == PRONOUN)


def read_list(tokens: Sequence[Token], start: int, fits: Fits) -> Listing | None:
    """The list that begins at a token; None without two parts.

    `fits` tells what can be a part.  The list ends at the end of the sentence, at a bracket that
    was not opened in it, or at a word that begins another statement.
    """
    words = list_words()
    parts: list[Mention] = []
    rest = loose = closed = False
    at, last, opening = start, start, True
    for at, token in _outside_brackets(tokens, start):
        if token.word in words["ends"] or token.word == ")":
            break
        if token.mention is not None and is_part(token.mention) and fits(token.mention):
            if not opening or len(parts) == MOST_PARTS:
                loose = True
                continue
            closed = closed or (bool(parts) and _is_closed(tokens, last, at))
            parts.append(token.mention)
            last = at
        elif token.mention is not None and opening and _counts(token.mention):
            loose = True
        loose = loose or (opening and _is_unnumbered(tokens, at))
        rest = rest or token.word in words["rest"]
        opening = token.word in words["separators"] or (opening and token.word in words["fillers"])
    else:
        at = len(tokens)
    if len(parts) < 2:
        return None
    return Listing(tuple(parts), start, at, closed, rest, loose)


def read_bracketed(tokens: Sequence[Token], start: int, fits: Fits) -> Listing | None:
    """The list whose parts stand in brackets after their names: "roads (12) and schools (30)"."""
    parts = []
    at = start
    for at in range(start + 1, min(len(tokens) - 1, start + LONGEST_LIST)):
        if tokens[at].word in list_words()["ends"]:
            break
        mention = tokens[at].mention
        alone = tokens[at - 1].word == "(" and tokens[at + 1].word == ")"
        if mention is not None and alone and is_part(mention) and fits(mention):
            parts.append(mention)
        elif mention is not None and mention.is_claim:
            return None
    closed = any(token.word in list_words()["closing"] for token in tokens[start:at])
    if len(parts) < 2 or len(parts) > MOST_PARTS:
        return None
    return Listing(tuple(parts), start, at, closed, rest=False, loose=False)


def _is_unnumbered(tokens: Sequence[Token], at: int) -> bool:
    """True for an item that begins with an article and has no number ("a chairman")."""
    words = list_words()
    if tokens[at].word not in words["articles"]:
        return False
    for token in tokens[at + 1 :]:
        if token.word not in words["fillers"]:
            return token.mention is None
    return True


def read_list_before(tokens: Sequence[Token], end: int, fits: Fits) -> Iterator[Listing]:
    """The lists that may end before a token, from every number on from which one begins."""
    for at in range(max(0, end - LONGEST_LIST), end):
        token = tokens[at]
        if token.mention is not None and is_part(token.mention) and fits(token.mention):
            listing = read_list(tokens[:end], at, fits)
            if listing is not None and not listing.loose:
                yield listing


def _counts(mention: Mention) -> bool:
    """True for a number that stands where a part would, though it cannot be read as one."""
    return mention.is_claim or mention.text.lower() == "one"


def _is_closed(tokens: Sequence[Token], last: int, at: int) -> bool:
    """True if "and" stands right before the part, a few fillers apart."""
    words = list_words()
    for place in range(at - 1, last, -1):
        if tokens[place].word in words["closing"]:
            return True
        if tokens[place].word not in words["fillers"]:
            return False
    return False


def _outside_brackets(tokens: Sequence[Token], start: int) -> Iterator[tuple[int, Token]]:
    """The tokens with their places; a bracket within the list is stepped over."""
    depth = 0
    for at in range(start, min(len(tokens), start + LONGEST_LIST)):
        word = tokens[at].word
        if word in ("(", "["):
            depth += 1
        elif word in (")", "]") and depth:
            depth -= 1
        elif not depth:
            yield at, tokens[at]


def totals_before(tokens: Sequence[Token], link: int, fits: Fits) -> list[Mention]:
    """The numbers before a link that its list may add up to, the nearest first."""
    words = list_words()
    found: list[Mention] = []
    for at in range(link - 1, max(link - FARTHEST_TOTAL, 0) - 1, -1):
        token = tokens[at]
        if token.word in words["walls"]:
            break
        if token.mention is not None and is_part(token.mention) and fits(token.mention):
            found.append(token.mention)
    return found
