"""Weekdays and months that stand alone, which are dates where two texts are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.lexicon.words import load_toml
from claimcheck.model import Kind, Mention, Moment, Reading, Token

FULL_NAME = 5  # letters of the name of a weekday or month that is no abbreviation
SHORT_NAMES = frozenset({"may", "june", "july"})


@cache
def _names() -> Mapping[str, Moment]:
    raw = load_toml("calendar.toml")
    found = {name: Moment(weekday=number) for name, number in raw["weekdays"].items()}
    found.update({name: Moment(month=number) for name, number in raw["months"].items()})
    full = {name for name in found if len(name) >= FULL_NAME} | SHORT_NAMES
    return {name: moment for name, moment in found.items() if name in full}


@cache
def _ambiguous() -> tuple[frozenset[str], frozenset[str]]:
    words = load_toml("calendar.toml")["words"]
    return frozenset(words["ambiguous_months"]), frozenset(words["before_month"])


def calendar_names(reading: Reading) -> Iterator[Mention]:
    """The weekdays and months that no date of the text holds."""
    for sentence in reading.sentences:
        tokens = reading.tokens(sentence)
        for at, token in enumerate(tokens):
            word = token.word.removesuffix("'s")
            moment = _names().get(word)
            if moment is None or not reading.text[token.start].isupper():
                continue
            if not _is_ambiguous(tokens, at):
                end = token.start + len(word)
                reason = "a weekday" if moment.month is None else "a month"
                text = reading.text[token.start : end]
                mention = Mention(token.start, end, text, Kind.DATE, moment=moment, reason=reason)
                yield mention._replace(full_start=token.start, full_end=end)


def _is_ambiguous(tokens: Sequence[Token], at: int) -> bool:
    """True for "May" and "March" where no word before makes a month of them."""
    months, before = _ambiguous()
    word = tokens[at].word
    return word in months and (at == 0 or tokens[at - 1].word not in before)
