"""The words before and after a number that say how near it is meant."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extract.scan import LOOK_BACK
from claimcheck.lexicon.words import hedge_words

_BOUNDARY = frozenset(" \n\t\u00a0(\u201c\"'\u2018[—–-,;:>")
_DURATIONS = frozenset(
    {
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
    }
)


class Hedge(NamedTuple):
    """A hedge's name, None without one, and the span that takes it in."""

    name: str | None
    start: int
    end: int


def read_hedge(text: str, start: int, end: int, unit: str, noun_end: int) -> Hedge:
    """Hedge round `text[start:end]`; `noun_end` is where the counted noun ends."""
    name, begin = _before(text, start, unit)
    after, stop = _after(text, end, noun_end)
    if after is not None and (name is None or name == "approximately"):
        return Hedge(after, begin, stop)
    return Hedge(name, begin, end)


def _before(text: str, start: int, unit: str) -> tuple[str | None, int]:
    if not start or text[start - 1] not in " \u00a0~≈≃∼><≥≤=":
        return None, start
    head = text[start - LOOK_BACK if start > LOOK_BACK else 0 : start].rstrip(" \u00a0")
    words = hedge_words()
    lower = head.lower()
    last = lower[max(map(lower.rfind, " \n\t")) + 1 :].lstrip("(\u201c\"'\u2018[—–,")
    phrases = words.before.get(last) or words.before.get(last[-1:])
    if not phrases:
        return None, start
    for phrase, name in phrases:
        if lower.endswith(phrase) and _stands_alone(lower, phrase):
            if last in words.not_before_durations and unit in _DURATIONS and phrase == last:
                if not _after_duration_word(lower, phrase):
                    return None, start
            begin = start - (len(text[max(0, start - LOOK_BACK) : start]) - len(head)) - len(phrase)
            return name, begin
    return None, start


def _stands_alone(lower: str, phrase: str) -> bool:
    at = len(lower) - len(phrase)
    return not at or lower[at - 1] in _BOUNDARY or not phrase[0].isalpha()


def _after_duration_word(lower: str, phrase: str) -> bool:
    """True where "over" before a length of time means more than, not during."""
    rest = lower[: -len(phrase)].rstrip()
    return rest[rest.rfind(" ") + 1 :] in hedge_words().duration_contexts


def _after(text: str, end: int, noun_end: int) -> tuple[str | None, int]:
    following = text[end : end + 1]
    if not following:
        return None, end
    if following not in " -+pi" and noun_end == end:
        return None, end
    for stop in (end, noun_end) if noun_end > end else (end,):
        found = _phrase_at(text, stop)
        if found is not None:
            return found
    return None, end


def _phrase_at(text: str, end: int) -> tuple[str, int] | None:
    space = 1 if text[end : end + 1] == " " else 0
    phrases = hedge_words().after.get(text[end + space : end + space + 1])
    if not phrases:
        return None
    for phrase, name in phrases:
        written = phrase.lstrip()
        glued = phrase[0] in "-+" or phrase in ("plus", "ish")
        if glued and space:
            continue
        if not glued and not space:
            continue
        at = end + space
        if text.startswith(written, at):
            stop = at + len(written)
            if not text[stop : stop + 1].isalpha() or written in ("+",):
                return name, stop
    return None
