"""The words before and after a number that say how near it is meant."""

import re
from collections.abc import Sequence
from functools import cache

from claimcheck.extract.scan import LOOK_BACK
from claimcheck.lexicon.words import hedge_words, word_set
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_BOUNDARY = frozenset(" \n\t\u00a0(\u201c\"'\u2018[—–-,;:>")
_MAY_PRECEDE = frozenset(" \u00a0~≈≃∼><≥≤=")
_MAY_FOLLOW = frozenset(" -+pi")
_ADDED = Regex(r" (?:[$€£¥0-9]|([A-Za-z][a-z-]{0,20})\b(?: ([a-z]{1,20})\b)?)")
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
_LENGTHS = frozenset({"meter", "kilometer", "mile", "yard", "foot", "furlong", "nautical_mile"})


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
    """The hedge that stands before a number, and where it begins."""
    if not start or text[start - 1] not in _MAY_PRECEDE:
        return None, start
    head = text[max(start - LOOK_BACK, 0) : start].rstrip(" \u00a0")
    stop = start - min(start, LOOK_BACK) + len(head)
    cut = max(head.rfind(" "), head.rfind("\n")) + 1
    last = head[cut:].lower().lstrip("(\u201c\"'\u2018[—–,")
    phrases = _phrases(last, apart=text[start - 1] != ">")
    lower = head.lower() if phrases else ""
    for phrase, name in phrases:
        if lower.endswith(phrase) and _stands_alone(lower, phrase):
            if _leads_elsewhere(lower, phrase, unit):
                return None, start
            return _meant(phrase, name, unit), stop - len(phrase)
    return None, start


def _phrases(last: str, *, apart: bool) -> Sequence[tuple[str, str]]:
    """The hedges that may end in a word; none for the bracket of a ticker: "<CROM> 29 pct"."""
    if apart and last[-1:] == ">" and last[-2:-1].isalnum():
        return ()
    words = hedge_words()
    return words.before.get(last) or words.before.get(last[-1:], ())


def _stands_alone(lower: str, phrase: str) -> bool:
    at = len(lower) - len(phrase)
    return not at or lower[at - 1] in _BOUNDARY or not phrase[0].isalpha()


def _meant(phrase: str, name: str, unit: str) -> str:
    """The hedge that a phrase is: "faster than" a length of time means less than it."""
    return hedge_words().of_durations.get(phrase, name) if unit in _DURATIONS else name


def _leads_elsewhere(lower: str, phrase: str, unit: str) -> bool:
    """True where "over" means during, or how far, and "up to" where something went."""
    words = hedge_words()
    rest = lower[: -len(phrase)].rstrip()
    before = rest[rest.rfind(" ") + 1 :]
    if phrase == "up to":
        return before in words.moves
    if phrase not in words.not_before_durations:
        return False
    if unit in _DURATIONS:
        return before not in words.duration_contexts
    return unit in _LENGTHS and before in words.courses


def _after(text: str, end: int, noun_end: int) -> tuple[str | None, int]:
    if not text[end : end + 1] or text[end] not in _MAY_FOLLOW:
        return None, end
    pattern, names = _after_pattern()
    found = pattern.match(text, end)
    if found is None and noun_end > end:
        found = pattern.match(text, noun_end)
    if found is None or (found.group(1) == "plus" and _is_added(text, found.end())):
        return None, end
    return names[found.group(1)], found.end()


def _is_added(text: str, end: int) -> bool:
    """True for the "plus" before another amount: "$60,000 plus a bonus", not "plus a year"."""
    found = _ADDED.match(text, end)
    if found is None:
        return False
    first, second = (found.group(1) or "").lower(), found.group(2)
    if not first:
        return True
    if first in word_set("hedges.toml", "sums", "articles"):
        return second not in word_set("hedges.toml", "sums", "rates")
    return first in word_set("hedges.toml", "sums", "addends")


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


@cache
def _after_pattern() -> tuple[Regex, dict[str, str]]:
    """Pattern of what hedges from behind, and the hedge by what it matches.

    What begins with a hyphen or a plus is glued to the number, the rest stands after a blank.
    """
    pairs = [pair for phrases in hedge_words().after.values() for pair in phrases]
    names = {phrase.strip(): name for phrase, name in pairs}
    glued = [phrase for phrase, _ in pairs if phrase[0] in "-+" or phrase in ("plus", "ish")]
    apart = [phrase.strip() for phrase, _ in pairs if phrase not in glued]
    branches = [
        "|".join(re.escape(phrase) for phrase in sorted(phrases, key=_longest_first))
        for phrases in (glued, apart)
    ]
    return Regex(
        rf"(?:(?={branches[0]})| (?={branches[1]}))({'|'.join(branches)})(?![A-Za-z])"
    ), names
