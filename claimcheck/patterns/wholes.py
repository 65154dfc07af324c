"""A percentage or a simple fraction with its part and its whole, where one sentence gives all."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Mention, Reading, Sentence
from claimcheck.patterns.search import Hit, search

_THE = "the|all|its|their|his|her|our|some|these|those|nearly?"
_SHARE = "{percent:percent|fraction}"
_INSIDE = (
    f"{{part}} ( {{percent:percent}} ) of {_THE} {{whole}}",
    f"{{part}} of|out of? {_THE} {{whole}} ... ( {_SHARE}",
    f"{{part}} of|out of? {_THE} {{whole}} ... , or {_SHARE}",
    f"{{part}} of|out of? {_THE} {{whole}} ... , {{percent:percent}} ,",
    f"{{part}} ... , or {_SHARE} of {_THE} {{whole}}",
    f"{{part}} , {{percent:percent}} of {_THE} {{whole}}",
    f"{{percent:percent}} , or {{part}} , of {_THE} {{whole}}",
    f"{{percent:percent}} ( {{part}} ) of {_THE} {{whole}}",
    f"{{percent:percent}} of {_THE} {{whole}} ... , or {{part}}",
    f"{{percent:percent}} of {_THE} {{whole}} ... ( {{part}}",
    f"{{whole}} ... {{of_which}} ... {{part}} , or {_SHARE}",
    "{whole} ... {of_which} ... {part} ... ( {percent:percent}",
    "{whole} ... {of_which} ... {percent:percent} ( {part}",
)
_OPENING = (
    f"of {_THE} {{whole}} ... {{part}} , or {_SHARE} ,",
    f"of {_THE} {{whole}} ... {{part}} ... ( {{percent:percent}}",
    f"of {_THE} {{whole}} ... {{percent:percent}} ( {{part}}",
    f"of {_THE} {{whole}} ... {{percent:percent}} , or {{part}} ,",
)
_LISTED = ("{part} ( {percent:percent} )",)


def find_wholes(reading: Reading) -> Iterator[Hit]:
    """Matches with the slots "percent", "part" and "whole".

    Those that begin with "Of the …" only where a sentence begins.
    """
    yield from search(reading, _INSIDE)
    for hit in search(reading, _OPENING):
        if hit.start == hit.sentence.start:
            yield hit


def opens_list(hit: Hit) -> bool:
    """True if further parts of the whole may follow ("of which …", "Of the …")."""
    return "of_which" in hit.words or hit.pattern.startswith("of ")


def listed_parts(reading: Reading, first: Hit) -> Iterator[Hit]:
    """Each "part (percent)" after the match, over sentences of its block that all have some."""
    parts: dict[int, list[Hit]] = {}
    for hit in search(reading, _LISTED):
        parts.setdefault(hit.sentence.start, []).append(hit)
    for sentence in following(reading, first.sentence):
        found = [hit for hit in parts.get(sentence.start, ()) if hit.start > first.end]
        if not found and sentence is not first.sentence:
            return
        yield from found


def following(reading: Reading, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence and those after it in its block."""
    for other in reading.sentences[reading.sentences.index(sentence) :]:
        if other.block is not sentence.block:
            return
        yield other


def counted_before(reading: Reading, sentence: Sentence) -> Mention | None:
    """The only figure of the sentence before, within the block; None if there are more."""
    at = reading.sentences.index(sentence)
    if not at or reading.sentences[at - 1].block is not sentence.block:
        return None
    counted = [m for m in reading.sentences[at - 1].mentions if m.is_claim and m.unit != "percent"]
    return counted[0] if len(counted) == 1 else None
