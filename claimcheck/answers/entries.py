"""What a file of answers says, entry by entry, or what is wrong with it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.answers.claims import LONGEST, claim_of
from claimcheck.errors import AnswerError, did_you_mean
from claimcheck.model.answer import Answer, AnswerVerdict
from claimcheck.rules import all_rules

TABLE = "answer"
MOST = 20_000  # answers in one file
KEYS = tuple(field for field in Answer._fields if field != "line")
NEEDED = ("claim", "sentence", "verdict")
PROOF = {  # what an answer needs beside its verdict
    AnswerVerdict.CONFIRMED: ("source", "say what confirms it"),
    AnswerVerdict.CORRECTED: ("now", "say what the number is to be"),
    AnswerVerdict.WAIVED: ("note", "say why it may stay"),
}


class _Place:
    """Where an entry stands, for what is said of it: from line `first` to before `last`."""

    def __init__(self, name: str, text: str, first: int | None, last: int | None) -> None:
        self.name, self.text, self.first, self.last = name, text, first, last

    def error(self, message: str, hint: str, key: str = "") -> AnswerError:
        """What is wrong with a key of the entry, or with the entry."""
        line = self.first
        if line is not None and key:
            line = _line_of(key, self.text, line, self.last) or line
        return AnswerError(message, file=self.name, line=line, hint=hint)


def _line_of(key: str, text: str, after: int = 0, before: int | None = None) -> int | None:
    """The line behind `after` in which a value is given to the key, or which has it as its head."""
    wanted = re.compile(rf"^[ \t]*(?:\[+)?[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]")
    lines = text.split("\n")[after:before]
    return next((at for at, line in enumerate(lines, after + 1) if wanted.match(line)), None)


def answers_in(
    said: Mapping[str, object], headers: Sequence[int], text: str, name: str
) -> tuple[Answer, ...]:
    """The answers of a file, each with its line.  Raises AnswerError for one that is none.

    `said` is what the text means as TOML, `headers` are the lines at which its entries begin.
    """
    others = [key for key in said if key != TABLE]
    if others:
        told = f"{others[0]!r} stands outside of an answer"
        hint = f"every answer begins with [[{TABLE}]]"
        raise AnswerError(told, file=name, line=_line_of(others[0], text), hint=hint)
    entries = said.get(TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(one, Mapping) for one in entries):
        hint = f"begin each with [[{TABLE}]]"
        raise AnswerError("the answers are no list of entries", file=name, line=1, hint=hint)
    if len(entries) > MOST:
        hint = "claimcheck answers --prune DRAFT removes what is outdated"
        raise AnswerError(f"has more than {MOST:,} answers", file=name, hint=hint)
    found: dict[object, Answer] = {}
    places = _places(len(entries), headers, text, name)
    for entry, place in zip(entries, places, strict=True):
        answer = _answer(entry, place)
        key = answer.rule, claim_of(answer).key
        if key in found:
            raise _twin(answer, found[key], place)
        found[key] = answer
    return tuple(found.values())


def _twin(answer: Answer, first: Answer, place: _Place) -> AnswerError:
    """Two answers to one claim: nobody should guess which is meant."""
    where = f", first in line {first.line}" if first.line else ""
    return place.error(f"{answer.claim!r} is answered twice{where}", "keep one of the two")


def _places(count: int, headers: Sequence[int], text: str, name: str) -> Iterator[_Place]:
    known = [*headers, None] if len(headers) == count else [None] * (count + 1)
    for first, last in pairwise(known):
        yield _Place(name, text, first, None if last is None else last - 1)


def _answer(entry: Mapping[str, object], place: _Place) -> Answer:
    for key in entry:
        if key not in KEYS:
            raise place.error(f"an answer has no {key!r}", did_you_mean(key, KEYS), key)
    for key in NEEDED:
        if not _string(entry, key, place):
            raise place.error(f"the answer has no {key}", f"write: {key} = …")
    answer = Answer(
        claim=_string(entry, "claim", place),
        sentence=_string(entry, "sentence", place),
        verdict=_verdict(entry, place),
        rule=_rule(entry, place),
        source=_string(entry, "source", place),
        now=_string(entry, "now", place),
        note=_string(entry, "note", place),
        by=_string(entry, "by", place),
        on=_date(entry, place),
        against=_strings(entry, place),
        line=place.first,
    )
    _refuse_unproved(answer, place)
    return answer


def _string(entry: Mapping[str, object], key: str, place: _Place) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise place.error(f"{key} is no text", f'write: {key} = "{value}"', key)
    if len(value) > LONGEST:
        raise place.error(f"{key} has more than {LONGEST:,} characters", "shorten it", key)
    return " ".join(value.split())


def _strings(entry: Mapping[str, object], place: _Place) -> tuple[str, ...] | None:
    value = entry.get("against")
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise place.error("against is no list of texts", 'write: against = ["460"]', "against")
    return tuple(" ".join(one.split()) for one in value)


def _verdict(entry: Mapping[str, object], place: _Place) -> AnswerVerdict:
    said = _string(entry, "verdict", place)
    try:
        return AnswerVerdict(said.lower())
    except ValueError:
        hint = did_you_mean(said.lower(), [one.value for one in AnswerVerdict])
        raise place.error(f"no verdict is called {said!r}", hint, "verdict") from None


def _rule(entry: Mapping[str, object], place: _Place) -> str:
    said = _string(entry, "rule", place).upper()
    codes = [rule.code for rule in all_rules()]
    if said and said not in codes:
        raise place.error(f"no rule is called {said!r}", did_you_mean(said, codes), "rule")
    return said


def _date(entry: Mapping[str, object], place: _Place) -> datetime.date | None:
    value = entry.get("on", "")
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value.strip()) if value else None  # type: ignore[attr-defined]
    except (ValueError, AttributeError):
        raise place.error("on is no day", "write: on = 2025-03-18", "on") from None


def _refuse_unproved(answer: Answer, place: _Place) -> None:
    """Raise AnswerError for an answer that does not say enough, or is about no number."""
    key, hint = PROOF[answer.verdict]
    if not getattr(answer, key):
        raise place.error(f"{answer.verdict} without a {key}", hint, "verdict")
    if answer.now and answer.verdict is not AnswerVerdict.CORRECTED:
        raise place.error(
            "now belongs to a corrected number", 'write: verdict = "corrected"', "now"
        )
    if not claim_of(answer).places:
        hint = "copy number and sentence from the draft"
        raise place.error(f"the sentence does not have {answer.claim!r}", hint, "claim")
