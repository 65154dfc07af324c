"""A percentage or a simple fraction with its part and its whole, where one sentence gives all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.model import Mention, Reading, Sentence
from claimcheck.patterns.search import Hit, search
from claimcheck.patterns.unchanged import is_fraction
from claimcheck.regex import Regex

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
    f"{_SHARE} of {_THE} {{whole}} ... , or {{part}}",
    f"{{percent:percent}} of {_THE} {{whole}} ... ( {{part}}",
    f"{{whole}} ... {{of_which}} ... {{part}} , or {_SHARE}",
    "{whole} ... {of_which} ... {part} ... ( {percent:percent}",
    "{whole} ... {of_which} ... {percent:percent} ( {part}",
)
_SPOKEN = (
    f"{{part}} .. out of {{whole}} ... ( {_SHARE}",
    f"{{part}} .. out of {{whole}} ... , or {_SHARE}",
    f"{{part}} of|out of? {_THE} {{whole}} ... , a|an {{share}} of {{percent:percent}}",
    f"{{part}} ... {{makes}} {_SHARE} of {_THE} {{whole}}",
    f"{{part}} ... {_SHARE} of the? total .. {{whole}}",
    f"{{part}} ... , {_SHARE} of its|their .. of {{whole}}",
    f"{{part}} , or {_SHARE} , of {_THE} {{whole}}",
    f"{{percent:percent}} of {_THE} {{whole}} ... –|— {{part}} –|—",
    f"{_SHARE} of {_THE} {{whole}} ... , {{part}} in_all|altogether|together",
    "{whole} ... , {part} {of_which} ... ( {percent:percent}",
    f"{{whole}} ... {{part}} {{of_which}} ... , or {_SHARE}",
)
_OPENING = (
    f"out of {_THE} {{whole}} ... {{part}} , or {_SHARE} ,",
    f"out of {_THE} {{whole}} ... {{part}} ... ( {{percent:percent}}",
    f"of {_THE} {{whole}} ... {{part}} , or {_SHARE} ,",
    f"of {_THE} {{whole}} ... {{part}} ... ( {{percent:percent}}",
    f"of {_THE} {{whole}} ... {{percent:percent}} ( {{part}}",
    f"of {_THE} {{whole}} ... {{percent:percent}} , or {{part}} ,",
)
_OPENING_MARKS = "“‘«\"' "
_ANYWHERE = (*_INSIDE, *_SPOKEN)
AGE_REACH = 30  # characters before a number in which a word says that it is an age
_AGE = Regex(
    r"\b(?:aged?|(?:those|people|men|women|adults|anyone|is|are|was|were) (?:aged )?"
    r"(?:over|under|above|below|older than|younger than))\s*$"
)
_LISTED = ("{part} .. ( {percent:percent} )",)


def find_wholes(reading: Reading) -> Iterator[Hit]:
    """Matches with the slots "percent", "part" and "whole".

    Those that begin with "Of the …" or "Out of …" only where a sentence begins.
    """
    for hit in search(reading, _ANYWHERE):
        if _counts(hit) and not _is_aged(reading, hit):
            yield hit
    for hit in search(reading, _OPENING):
        if _counts(hit) and not _is_aged(reading, hit) and opens_sentence(reading, hit):
            yield hit


def _is_aged(reading: Reading, hit: Hit) -> bool:
    """True for "those over 65 (32%)": the number is an age."""
    part = hit.mentions["part"]
    start = min(part.start, part.full_start) if part.full_end else part.start
    before = reading.text[max(0, start - AGE_REACH) : part.start].lower()
    return bool(_AGE.search(before))


def _counts(hit: Hit) -> bool:
    """False for "half of the 412 (50%)", which says the share twice and no part."""
    counted = (hit.mentions[role] for role in ("part", "whole") if role in hit.mentions)
    return not any(map(is_fraction, counted))


def opens_sentence(reading: Reading, hit: Hit) -> bool:
    """True if only an opening quotation mark stands before the match in its sentence."""
    return not reading.text[hit.sentence.start : hit.start].strip(_OPENING_MARKS)


def opens_list(hit: Hit) -> bool:
    """True if further parts of the whole may follow ("of which …", "Of the …")."""
    return "of_which" in hit.words or hit.pattern.startswith("of ")


def parts_by_sentence(reading: Reading) -> dict[int, tuple[Hit, ...]]:
    """Every "part (percent)", by the start of its sentence; "of 602 (14%)" is a whole."""
    parts: dict[int, list[Hit]] = {}
    for hit in search(reading, _LISTED):
        before = reading.text[max(0, hit.start - 4) : hit.start].lower()
        if before.split()[-1:] == ["of"] or not _counts(hit) or _is_aged(reading, hit):
            continue
        parts.setdefault(hit.sentence.start, []).append(hit)
    return {start: tuple(found) for start, found in parts.items()}


def listed_parts(
    reading: Reading, wholes: Sequence[Hit], parts: Mapping[int, Sequence[Hit]]
) -> Iterator[tuple[Hit, Hit]]:
    """Each match that gives a whole, with each part of the list after it.

    The list goes on over sentences of the block that all have such parts, up to the next whole.
    """
    if not parts:
        return
    firsts = sorted((hit for hit in wholes if opens_list(hit)), key=_end)
    untils = [*map(_start, firsts), len(reading.text)][1:]
    for first, until in zip(firsts, untils, strict=True):
        for hit in _list_after(reading, first, parts):
            if hit.start >= until:
                break
            yield first, hit


def _list_after(reading: Reading, first: Hit, parts: Mapping[int, Sequence[Hit]]) -> Iterator[Hit]:
    for sentence in following(reading, first.sentence):
        found = [hit for hit in parts.get(sentence.start, ()) if hit.start > first.end]
        if not found and sentence is not first.sentence:
            return
        yield from found


def _start(hit: Hit) -> int:
    return hit.start


def _end(hit: Hit) -> int:
    return hit.end


def following(reading: Reading, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence and those after it in its block."""
    for at in range(place_of(reading, sentence), len(reading.sentences)):
        if reading.sentences[at].block is not sentence.block:
            return
        yield reading.sentences[at]


def place_of(reading: Reading, sentence: Sentence) -> int:
    """Place of the sentence among those of the reading."""
    return bisect_left(reading.sentences, sentence.start, key=lambda one: one.start)


def counted_before(reading: Reading, sentence: Sentence) -> Mention | None:
    """The only figure of the sentence before, within the block; None if there are more."""
    at = place_of(reading, sentence)
    if not at or reading.sentences[at - 1].block is not sentence.block:
        return None
    counted = [m for m in reading.sentences[at - 1].mentions if m.is_claim and m.unit != "percent"]
    return counted[0] if len(counted) == 1 else None
