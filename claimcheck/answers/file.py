"""The file of answers beside a draft: TOML, one block an answer, sorted so that versions merge."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable
from itertools import pairwise
from os import PathLike
from pathlib import Path

from claimcheck.answers.entries import answers_in
from claimcheck.config.quoted import quoted
from claimcheck.errors import AnswerError
from claimcheck.model.answer import Answer
from claimcheck.namedtuple import NamedTuple

LARGEST = 20_000_000  # bytes of a file
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*answer[ \t]*\]\][ \t]*(?:#.*)?$", re.MULTILINE)
_PLACE = re.compile(r"\(at line (\d+)")
_MERGE = re.compile(r"^(?:<{7}|={7}$|>{7})", re.MULTILINE)


def read_answers(file: str | PathLike[str]) -> tuple[Answer, ...]:
    """The answers in a file, in its order.  Raises AnswerError with the line of what is wrong."""
    return answers_from(text_of(file), str(file))


def text_of(file: str | PathLike[str]) -> str:
    """The text of a file with answers.  Raises AnswerError if it cannot be read."""
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise AnswerError(f"cannot be read: {error.strerror}", file=str(file)) from None
    if len(data) > LARGEST:
        hint = "claimcheck answers --prune DRAFT removes what is outdated"
        raise AnswerError("is larger than any draft needs", file=str(file), hint=hint)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise AnswerError("is not UTF-8", file=str(file), hint="save it as UTF-8") from None


def answers_from(text: str, name: str) -> tuple[Answer, ...]:
    """The answers in the text of a file of this name.  Raises AnswerError."""
    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # tomllib's own, and a number of 5,000 digits
        raise _not_toml(str(error), text, name) from None
    return answers_in(said, _lines_of_headers(text), text, name)


def _not_toml(told: str, text: str, name: str) -> AnswerError:
    merge = _MERGE.search(text)
    if merge:
        line = text.count("\n", 0, merge.start()) + 1
        hint = "keep one of the two, and take the marks out"
        return AnswerError("has the marks of a merge", file=name, line=line, hint=hint)
    place = _PLACE.search(told)
    line = int(place[1]) if place else text.count("\n") + 1
    hint = 'texts stand in quotes: claim = "1,300"'
    return AnswerError(f"is not TOML: {told}", file=name, line=line, hint=hint)


def _lines_of_headers(text: str) -> list[int]:
    return [text.count("\n", 0, found.start()) + 1 for found in _HEADER.finditer(text)]


class _Block(NamedTuple):
    """An answer as it is written, with the comments above it."""

    answer: Answer
    text: str


def with_answers(
    text: str, name: str, added: Iterable[Answer], gone: Collection[Answer] = ()
) -> str:
    """The text of the file with some answers more and some less, sorted.

    What stays, stays as it is written.  Raises AnswerError for a file that makes no sense.
    """
    head, blocks = _parted(text, name)
    kept = [block for block in blocks if block.answer not in gone]
    kept += (_Block(answer, written(answer)) for answer in added)
    kept.sort(key=lambda block: _place(block.answer))
    parts = [head, *(block.text for block in kept)]
    return "\n\n".join(part for part in parts if part) + "\n" if any(parts) else ""


def _place(answer: Answer) -> tuple[str, ...]:
    """What answers are sorted by."""
    return answer.sentence.casefold(), answer.sentence, answer.claim, answer.rule


def _parted(text: str, name: str) -> tuple[str, list[_Block]]:
    """What stands before the first answer, and each answer as written."""
    answers = answers_from(text, name)
    lines = text.split("\n")
    starts = [_first_line(lines, line - 1) for line in _lines_of_headers(text)]
    if len(starts) != len(answers):  # a header inside a text, or no headers
        return "", [_Block(answer, written(answer)) for answer in answers]
    bounds = [*starts, len(lines)]
    texts = ("\n".join(lines[a:b]).strip() for a, b in pairwise(bounds))
    head = "\n".join(lines[: bounds[0]]).strip()
    return head, [_Block(*pair) for pair in zip(answers, texts, strict=True)]


def _first_line(lines: list[str], header: int) -> int:
    """The line at which a block begins: the comments right above belong to it."""
    while header > 0 and lines[header - 1].lstrip().startswith("#"):
        header -= 1
    return header


def written(answer: Answer) -> str:
    """The block of one answer."""
    on = None if answer.on is None else str(answer.on)
    against = None if answer.against is None else f"[{', '.join(map(quoted, answer.against))}]"
    values = [
        ("claim", quoted(answer.claim)),
        ("rule", quoted(answer.rule)),
        ("verdict", quoted(answer.verdict)),
        ("source", answer.source and quoted(answer.source)),
        ("now", answer.now and quoted(answer.now)),
        ("note", answer.note and quoted(answer.note)),
        ("by", answer.by and quoted(answer.by)),
        ("on", on),
        ("sentence", quoted(answer.sentence)),
        ("against", against),
    ]
    return "\n".join(["[[answer]]", *(f"{key} = {value}" for key, value in values if value)])
