"""Lists of shares in prose: percentages that follow each other in a sentence."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.namedtuple import NamedTuple

LONGEST_GAP = 26  # tokens from one share of a list to the next
MOST_SHARES = 14

_BY = frozenset({"by", "a", "an", "to", "from", "than", "of"})


class ShareList(NamedTuple):
    """Shares that follow each other in a sentence, at their places among its tokens.

    `torn` if other shares of the sentence stand too far off to belong, or to be left out.
    """

    shares: tuple[Mention, ...]
    places: tuple[int, ...]
    sentence: Sentence
    torn: bool = False


def find_share_lists(reading: Reading) -> Iterator[ShareList]:
    """Every run of two shares or more in a sentence, changes and rates left out."""
    for sentence in reading.with_cue("percent"):
        if sentence.cut:
            continue
        if sum(m.unit == "percent" for m in sentence.mentions) < 2:
            continue
        tokens = reading.tokens(sentence)
        places = [at for at, token in enumerate(tokens) if _is_share(tokens, at)]
        yield from _runs(sentence, tokens, _one_form(tokens, places))


def _is_share(tokens: Sequence[Token], at: int) -> bool:
    """True for one percentage that is no change and no comparison."""
    mention = tokens[at].mention
    if mention is None or not mention.is_claim or mention.unit != "percent" or mention.is_range:
        return False
    if at and _is_compared(tokens[at - 1], mention):
        return False
    before = 1 if at and tokens[at - 1].word not in _BY else 2
    near = [*tokens[max(0, at - before) : at], *tokens[at + 1 : at + 2]]
    return not any(token.classes & {"rise", "fall"} for token in near if token.mention is None)


def _is_compared(before: Token, mention: Mention) -> bool:
    """True for a share that another is measured by: "than 12%", "under 15"."""
    return "basis" in before.classes or _is_threshold(mention)


def _is_threshold(mention: Mention) -> bool:
    """True for the 15 of "18 percent are under 15", which a neighbour lent its percent sign."""
    lent = any("shared" in note for note in mention.notes)
    return lent and mention.hedge in ("less_than", "more_than", "at_least", "at_most")


def _one_form(tokens: Sequence[Token], places: list[int]) -> list[int]:
    """The shares in brackets, or those outside, where one of the two is a list by itself."""
    if _make_a_hundred(tokens, places):
        return places
    inside = [at for at in places if _is_bracketed(tokens, at)]
    outside = [at for at in places if at not in inside]
    larger = max(inside, outside, key=len)
    return larger if len(larger) > 2 or len(places) == 2 else places


def _make_a_hundred(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the shares as printed add up, rounding aside."""
    ends = [m.ends[0] for at in places if (m := tokens[at].mention) is not None]
    total = sum((end.value for end in ends), Decimal(0))
    return abs(total - 100) * 2 <= sum((end.step for end in ends), Decimal(0))


def _is_bracketed(tokens: Sequence[Token], at: int) -> bool:
    for token in reversed(tokens[max(0, at - 6) : at]):
        if token.word == "(":
            return True
        if token.word in (")", ","):
            return False
    return False


def _runs(sentence: Sentence, tokens: Sequence[Token], places: list[int]) -> Iterator[ShareList]:
    runs: list[list[int]] = []
    for at in places:
        if not runs or at - runs[-1][-1] > LONGEST_GAP or len(runs[-1]) == MOST_SHARES:
            runs.append([])
        runs[-1].append(at)
    for run in runs:
        shares = [tokens[at].mention for at in run]
        listed = tuple(mention for mention in shares if mention is not None)
        yield ShareList(listed, tuple(run), sentence, torn=len(runs) > 1)


def slice_shares(found: ShareList, start: int, stop: int) -> ShareList:
    """Some of the shares, those from `start` to before `stop`."""
    return found._replace(shares=found.shares[start:stop], places=found.places[start:stop])
