"""Units left out the second time: "the highest is 84.75 cents, the lowest 74.07"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.scan import Scan, previous_word
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention
from claimcheck.regex import Regex

_CLOSES = Regex(r"[.,;)](?![0-9])|\Z|\n| (?:for|in|on|at|by|from|last|this|a year|and|while|but)\b")
_PRICED = Regex(r" \([$€£¥]")
_MEASURED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.PERCENT})
_SENTENCE_END = Regex(r"[.!?][\"”’)]? |\n")
REACH = 110  # characters between a number with its unit and one that leaves it out
MOST_TIMES = Decimal(2)  # two numbers so like each other that the second can leave the unit out


def share_forward(scan: Scan) -> None:
    """Give the last mention, a bare number, the unit of the one that it is compared with."""
    bare = scan.mentions[-1]
    if bare.unit or bare.noun or len(bare.ends) != 1:
        return
    for earlier in scan.mentions[-2:-5:-1]:
        gap = bare.start - earlier.end
        if gap > REACH or _SENTENCE_END.search(scan.text, earlier.end, bare.start):
            return
        if earlier.kind in _MEASURED and _is_same(scan.text, earlier, bare):
            scan.mentions[-1] = bare._replace(
                kind=earlier.kind, unit=earlier.unit, readings=earlier.readings,
                notes=(*bare.notes, "unit shared with a number before"),
            )  # fmt: skip
            return


def _is_same(text: str, earlier: Mention, bare: Mention) -> bool:
    """True for the end of a change, and for a like number set against the first."""
    if "age" in earlier.notes or not earlier.low * bare.low > 0:
        return False
    ratio = max(bare.low, earlier.low) / min(bare.low, earlier.low)
    if ratio > MOST_TIMES:
        return False
    if _PRICED.match(text, earlier.end) and _PRICED.match(text, bare.end):
        return True
    if _CLOSES.match(text, bare.end) is None:
        return False
    before = previous_word(text, bare.start).lower()
    if before == "to" and text[
        max(0, earlier.full_start - 5) : earlier.full_end
    ].lower().startswith("from "):
        return True
    fine = bare.ends[0].step == earlier.ends[-1].step < 1
    return fine and before in word_set("reading.toml", "ellipsis", "before")
