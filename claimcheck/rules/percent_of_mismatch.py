"""The percentage is not that of the part in the whole.

Why: "744 of 1,860 households, or 60%" gives three numbers of which any two make the third.

Ignore when: part and whole were counted on different days or bases.

Method: part = percent × whole, also for a list after "of which" ("158,349 households, of which
68,511 (43.3%) … and 30,547 (19.3%) …") and for simple fractions ("24 of 96, or one in four").

Source: 1.4 such statements in 1,000 news documents, many more in reference prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.equations import Share
from claimcheck.model import Mention, Reading, Relation, Rule, Sentence, Term, Verdict
from claimcheck.patterns import Hit, search, share_unit

RULE = Rule("CC205", "percent-of-mismatch")

THE = "the|all|its|their|his|her|our|some|these|those|nearly?"
PATTERNS = (
    f"{{part}} ( {{percent:percent}} ) of {THE} {{whole}}",
    f"{{part}} of|out of? {THE} {{whole}} ... ( {{percent:percent|fraction}}",
    f"{{part}} of|out of? {THE} {{whole}} ... , or {{percent:percent|fraction}}",
    f"{{part}} of|out of? {THE} {{whole}} ... , {{percent:percent}} ,",
    f"{{part}} ... , or {{percent:percent|fraction}} of {THE} {{whole}}",
    f"{{part}} , {{percent:percent}} of {THE} {{whole}}",
    f"{{percent:percent}} , or {{part}} , of {THE} {{whole}}",
    f"{{percent:percent}} ( {{part}} ) of {THE} {{whole}}",
    f"{{percent:percent}} of {THE} {{whole}} ... , or {{part}}",
    f"{{percent:percent}} of {THE} {{whole}} ... ( {{part}}",
    "{whole} ... {of_which} ... {part} , or {percent:percent|fraction}",
    "{whole} ... {of_which} ... {part} ... ( {percent:percent}",
    "{whole} ... {of_which} ... {percent:percent} ( {part}",
)
OPENING = (
    f"of {THE} {{whole}} ... , {{part}} , or {{percent:percent|fraction}} ,",
    f"of {THE} {{whole}} ... , {{part}} ... ( {{percent:percent}}",
    f"of {THE} {{whole}} ... , {{percent:percent}} ( {{part}}",
)
LISTED = ("{part} ( {percent:percent} )",)
BACKWARD = (
    "{of_which} , {part} ... , or {percent:percent|fraction}",
    "{of_which} , {part} ... ( {percent:percent}",
)

BAD = [
    "There were «1,860 households, of which 744, or 60%», rent.",
    "«Of the 18,400 runners, 17,112 (83%)» finished.",
    "The jail holds «7,812 people, or 118% of the 7,230» that it was built for.",
    "The agency runs «96 buses. Of those, 24 are electric, or one in three».",
]
GOOD = [
    "There were 1,860 households, of which 744, or 40%, rent.",
    "The jail holds 7,812 people, or 108% of the 7,230 that it was built for.",
    "There were 158,349 homes, of which 68,511 (43.3%) are let and 30,547 (19.3%) stand empty.",
    "The agency runs 96 buses. Of those, 24 are electric, or one in four.",
    "Of the 40 towns, 12 (all in the north) have 30% of the votes.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A percentage with its part and its whole, or listed after the whole."""
    opening = (hit for hit in search(reading, OPENING) if hit.start == hit.sentence.start)
    for hit in (*search(reading, PATTERNS), *opening):
        yield from _relation(reading, hit, hit.mentions["whole"])
        if "of_which" in hit.words or hit.pattern.startswith("of "):
            yield from _listed(reading, hit)
    for hit in search(reading, BACKWARD):
        whole = _counted_before(reading, hit.sentence)
        if whole is not None:
            yield from _relation(reading, hit, whole)


def _relation(reading: Reading, hit: Hit, whole: Mention) -> Iterator[Relation]:
    part = hit.mentions["part"]
    pair = share_unit(reading.measure(part), reading.measure(whole))
    if pair is None or part == whole or not _one_kind(part, whole):
        return
    terms = (
        Term("percent", reading.measure(hit.mentions["percent"])),
        Term("part", pair[0]),
        Term("whole", pair[1]),
    )
    yield Relation(RULE.code, terms, Share(), hit.start, hit.end)


def _one_kind(part: Mention, whole: Mention) -> bool:
    """True if both are counts, or both have units: no count is a part of an area."""
    return bool(part.unit) == bool(whole.unit)


def _listed(reading: Reading, first: Hit) -> Iterator[Relation]:
    """The further parts of a list: each "part (percent)" that follows, over sentences of the block
    as long as every one of them has some; those are only asked about."""
    at = reading.sentences.index(first.sentence)
    parts = _parts(reading)
    for place in range(at, len(reading.sentences)):
        sentence = reading.sentences[place]
        found = [hit for hit in parts.get(sentence.start, ()) if hit.start > first.end]
        if sentence.block is not first.sentence.block or (place > at and not found):
            return
        for hit in found:
            for relation in _relation(reading, hit, first.mentions["whole"]):
                yield relation if place == at else replace(relation, ceiling=Verdict.REVIEW)


def _parts(reading: Reading) -> dict[int, list[Hit]]:
    """Every "part (percent)" by the start of its sentence."""
    found: dict[int, list[Hit]] = {}
    for hit in search(reading, LISTED):
        found.setdefault(hit.sentence.start, []).append(hit)
    return found


def _counted_before(reading: Reading, sentence: Sentence) -> Mention | None:
    """The only figure of the sentence before, within the block; None if there are more."""
    at = reading.sentences.index(sentence)
    if not at or reading.sentences[at - 1].block is not sentence.block:
        return None
    counted = [m for m in reading.sentences[at - 1].mentions if m.is_claim and m.unit != "percent"]
    return counted[0] if len(counted) == 1 else None
