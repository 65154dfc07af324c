"""Every format's places, read back from the bytes of the file in that format's own convention."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft4Validator

from claimcheck.documents import read_document
from claimcheck.model import Suppressed, SuppressedBy
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import format_names

from . import odd

SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0.schema.json").read_text("utf-8"))
HEADS = {
    "plain": "Dunes",
    "astral digit": "𝟜 and 𝄞𝄞",
    "family of one glyph": "👩‍👩‍👧 has",
    "combining": "e\u0301a\u0308\u0323o\u20dd",
    "right to left": "עברית של היום, قال",
    "marks of direction": "\u2067שלום\u2069 \u200f",
    "wide": "東京の",
    "hidden": "no\u00adhy\u200bphen\ufeff",
    "tab": "a\tb",
}
BEFORE = "The park was set up in the spring.\n\n"
ONE = "{head} of 1,300 square kilometers (800 square miles) lie there.\n"
TWO = "{head} of 1,300 square kilometers\n(800 square\u00a0miles) lie there.\n"


class Place(NamedTuple):
    """Lines and columns from 1; no end where the format tells none."""

    line: int
    column: int
    end_line: int | None = None
    end_column: int | None = None


def _json(told: str) -> Iterator[Place]:
    for one in json.loads(told)["findings"]:
        yield Place(one["line"], one["column"], one["end_line"], one["end_column"])


def _jsonl(told: str) -> Iterator[Place]:
    for one in map(json.loads, told.splitlines()):
        if one["type"] == "finding":
            yield Place(one["line"], one["column"], one["end_line"], one["end_column"])


def _sarif(told: str) -> Iterator[Place]:
    (run,) = json.loads(told)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        one = result["locations"][0]["physicalLocation"]["region"]
        yield Place(one["startLine"], one["startColumn"], one["endLine"], one["endColumn"])


def _rdjson(told: str) -> Iterator[Place]:
    for one in json.loads(told)["diagnostics"]:
        start, end = one["location"]["range"]["start"], one["location"]["range"]["end"]
        yield Place(start["line"], start["column"], end["line"], end["column"])


def _github(told: str) -> Iterator[Place]:
    for line in told.splitlines():
        said = dict(re.findall(r"[ ,](\w+)=(\d+)", line.partition("::")[2]))
        start, end = int(said["line"]), int(said["endLine"])
        columns = (int(said[key]) for key in ("col", "endColumn") if start == end)
        column, end_column = (*columns, 0, 0)[:2]
        assert ("col" in said) == (start == end)
        yield Place(start, column, end, end_column)


def _csv(told: str) -> Iterator[Place]:
    for row in csv.DictReader(io.StringIO(told, newline="")):
        if row["rule"] == "CC201":
            yield Place(int(row["line"]), int(row["column"]))


def _printed(pattern: str) -> Callable[[str], Iterator[Place]]:
    def places(told: str) -> Iterator[Place]:
        for line, column in re.findall(pattern, told):
            yield Place(int(line), int(column))

    return places


READERS: dict[str, Callable[[str], Iterator[Place]]] = {
    "concise": _printed(r"(?m)^[^\n]*draft\.md:(\d+):(\d+): error"),
    "csv": _csv,
    "full": _printed(r"(?m)^[^\n]*draft\.md:(\d+):(\d+)  REFUTED"),
    "github": _github,
    "html": _printed(r"Checked .*; line (\d+), column (\d+)"),
    "json": _json,
    "jsonl": _jsonl,
    "junit": _printed(r"draft\.md:(\d+):(\d+)\""),
    "markdown": _printed(r"draft\.md:(\d+):(\d+) \|"),
    "rdjson": _rdjson,
    "sarif": _sarif,
}


def bytes_at(name: str, source: str, line: int, column: int) -> int:
    """The offset in the file of a place, as a reader of the format counts."""
    lines = source.split("\n")
    before = sum(len(one.encode()) + 1 for one in lines[: line - 1])
    if name == "rdjson":
        return before + column - 1
    return before + len(lines[line - 1][: column - 1].encode())


@pytest.fixture
def draft(request: pytest.FixtureRequest, tmp_path: Path) -> CheckedDocument:
    path = tmp_path / "draft.md"
    path.write_bytes(request.param.encode())
    return odd.checked_of(read_document(path))


DRAFTS = [BEFORE + form.format(head=head) for form in (ONE, TWO) for head in HEADS.values()]
DRAFTS.append(DRAFTS[-1].replace("\n", "\r\n"))
NAMES = [*(f"{lines}-{name}" for lines in ("one", "two") for name in HEADS), "two-crlf"]


@pytest.mark.parametrize("draft", DRAFTS, indirect=True, ids=NAMES)
def test_what_stands_at_a_place_is_what_was_found(draft: CheckedDocument) -> None:
    source = draft.document.source
    for name, places in READERS.items():
        first, *_ = list(places(odd.told(name, draft)))
        if first.column:
            start = bytes_at(name, source, first.line, first.column)
            assert source.encode()[start:].startswith(b"1,300 square kilometers"), name
        if first.end_line and first.end_column:
            end = bytes_at(name, source, first.end_line, first.end_column)
            found = source.encode()[:end].decode().replace("\u00a0", " ")
            assert found.endswith("(800 square miles"), name


def test_every_format_that_tells_of_a_draft_is_read_here() -> None:
    assert set(format_names()) - set(READERS) <= {"xlsx"}


@pytest.mark.parametrize("draft", DRAFTS, indirect=True, ids=NAMES)
def test_sarif_is_as_the_standard_has_it(draft: CheckedDocument) -> None:
    log = json.loads(odd.told("sarif", draft))
    Draft4Validator(SARIF).validate(log)
    (result,) = log["runs"][0]["results"]
    assert re.fullmatch(r"[0-9a-f]{32}", result["partialFingerprints"]["claimcheck/v1"])


def test_a_log_that_is_not_so_is_refused() -> None:
    log = json.loads(odd.told("sarif"))
    log["runs"][0]["columnKind"] = "bytes"
    assert not Draft4Validator(SARIF).is_valid(log)
    log = json.loads(odd.told("sarif"))
    del log["runs"][0]["tool"]
    assert not Draft4Validator(SARIF).is_valid(log)


@pytest.mark.parametrize("by", [one for one in SuppressedBy if one.value != "unchanged_line"])
def test_what_is_set_aside_is_suppressed_with_a_justification(by: SuppressedBy) -> None:
    checked = odd.checked()
    aside = Suppressed(checked.findings[0], by, "as the park printed it")
    log = json.loads(odd.told("sarif", checked._replace(findings=(), suppressed=(aside,))))
    Draft4Validator(SARIF).validate(log)
    (result,) = log["runs"][0]["results"]
    (suppression,) = result["suppressions"]
    assert suppression["kind"] == ("inSource" if by is SuppressedBy.COMMENT else "external")
    assert suppression["justification"]
