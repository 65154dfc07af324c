"""Lists of parts in prose: a total, what ties its parts to it, and the parts.

"12 schools: four in the north and eight in the south", "4 men and 5 women, a total of nine".
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from claimcheck.lexicon.words import load_toml
from claimcheck.model import Kind, Mention, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

MOST_PARTS = 16
LONGEST_LIST = 240  # tokens
FARTHEST_TOTAL = 12  # tokens between a total and the link to its parts
TITLE = 40  # characters before a total that say so
_TOTAL_OF = Regex(r"\b[Tt]otal\sof\s*$")
_OUT_OF = Regex(r"\bout\sof\s(?:an?|the|its|their)\s(?:\w+\s)?total\sof\s*$")
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


def is_called_total(text: str, mention: Mention) -> bool:
    """True for "a total of 412", where the words belong to the number; not "out of a total of"."""
    before = text[max(0, mention.start - TITLE) : mention.start]
    return bool(_TOTAL_OF.search(before)) and not _OUT_OF.search(before)


def read_list(tokens: Sequence[Token], start: int, fits: Fits) -> Listing | None:
    """The list that begins at a token; None without two parts.

    `fits` tells what can be a part.  The list ends at the end of the sentence, at a bracket that
    was not opened in it, or at a word that begins another statement.
    """
    body, end = _body(tokens, start)
    fitting = [at for at in body if _part_at(tokens, at, fits) is not None]
    opening = _openings(tokens, body)
    places = [at for at in fitting if at in opening][:MOST_PARTS]
    stop = _told_to_its_end(tokens, places)
    places, body = [at for at in places if at < stop], [at for at in body if at < stop]
    fitting, end = [at for at in fitting if at < stop], min(end, stop)
    if len(places) < 2:
        return None
    unread = any(_lacks_number(tokens, at) for at in opening.difference(fitting))
    return Listing(
        tuple(mention for at in places if (mention := tokens[at].mention)),
        start,
        end,
        closed=any(_is_closed(tokens, last, at) for last, at in pairwise(places)),
        rest=any(tokens[at].word in list_words()["rest"] for at in body),
        loose=unread or len(places) < len(fitting),
    )


def _told_to_its_end(tokens: Sequence[Token], places: Sequence[int]) -> int:
    """The place of a semicolon behind the last part of "a, b and c; d", else the end."""
    closed = False
    for last, at in pairwise(places):
        if closed:
            stop = next((p for p in range(last + 1, at) if tokens[p].word == ";"), None)
            if stop is not None:
                return stop
        closed = _is_closed(tokens, last, at)
    return len(tokens)


def _body(tokens: Sequence[Token], start: int) -> tuple[list[int], int]:
    """The places of the list's tokens, and where it ends."""
    ends = list_words()["ends"] | {")"}
    body: list[int] = []
    for at, token in _outside_brackets(tokens, start):
        if token.word in ends:
            return body, at
        body.append(at)
    return body, len(tokens)


def _openings(tokens: Sequence[Token], body: Sequence[int]) -> set[int]:
    """The places where an item may begin: after a separator, over fillers."""
    words = list_words()
    found, opening = set[int](), True
    for at in body:
        if opening:
            found.add(at)
        word = tokens[at].word
        opening = word in words["separators"] or (opening and word in words["fillers"])
    return found


def _part_at(tokens: Sequence[Token], at: int, fits: Fits) -> Mention | None:
    """The number at a place if it can be a part."""
    mention = tokens[at].mention
    return mention if mention is not None and is_part(mention) and fits(mention) else None


def read_bracketed(tokens: Sequence[Token], start: int, fits: Fits) -> Listing | None:
    """The list whose parts stand in brackets after their names: "roads (12) and schools (30)"."""
    parts = []
    at = start
    for at in range(start + 1, min(len(tokens) - 1, start + LONGEST_LIST)):
        if tokens[at].word in list_words()["ends"]:
            break
        part = _part_at(tokens, at, fits)
        if part is not None and tokens[at - 1].word == "(" and tokens[at + 1].word == ")":
            parts.append(part)
        elif "any" in tokens[at].classes:
            return None
    closed = any(token.word in list_words()["closing"] for token in tokens[start:at])
    if len(parts) < 2 or len(parts) > MOST_PARTS:
        return None
    return Listing(tuple(parts), start, at, closed, rest=False, loose=False)


def _lacks_number(tokens: Sequence[Token], at: int) -> bool:
    """True for an item without a part: no number ("a chairman"), or one that cannot be read."""
    words, mention = list_words(), tokens[at].mention
    if mention is not None:
        return _counts(mention)
    if tokens[at].word not in words["articles"]:
        return False
    for token in tokens[at + 1 :]:
        if token.word not in words["fillers"]:
            return token.mention is None
    return True


def read_list_before(tokens: Sequence[Token], end: int, fits: Fits) -> Iterator[Listing]:
    """The lists that may end before a token, from every number on from which one begins."""
    for at in range(max(0, end - LONGEST_LIST), end):
        if _part_at(tokens, at, fits) is not None:
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
        if tokens[at].word in words["walls"]:
            break
        part = _part_at(tokens, at, fits)
        if part is not None:
            found.append(part)
    return found
