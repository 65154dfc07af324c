"""Output formats: what another tool reads there is what was found, at the place it was found."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree

import pytest
from sarif_pydantic import Sarif

from claimcheck.documents import document_from_text
from claimcheck.errors import ConfigError
from claimcheck.model import Mention
from claimcheck.model.checked import CheckedDocument, account_for
from claimcheck.report.formats import View, format_named, format_names
from claimcheck.report.frame import SCHEMA
from tests.report import story

ASTRAL = "e\u0301 𝄞𝄞 | 日 "  # combining, two astral, a pipe and a wide one before the number


def told(name: str, *documents: CheckedDocument, **view: bool) -> str:
    return "".join(format_named(name).render(documents or [story.checked()], View(**view)))


def shifted() -> CheckedDocument:
    """The story with odd characters before its first number, on one line."""
    text = ASTRAL + story.TEXT
    by = len(ASTRAL)

    def move(mention: Mention) -> Mention:
        return mention._replace(start=mention.start + by, end=mention.end + by)

    mismatch = story.MISMATCH
    moved = type(mismatch)(
        rule=mismatch.rule,
        verdict=mismatch.verdict,
        basis=mismatch.basis,
        mentions=tuple(map(move, mismatch.mentions)),
        start=mismatch.start + by,
        end=mismatch.end + by,
        message="100% wrong, 1: no | <b>\n_at_ all",
        evidence=mismatch.evidence,
        accused=tuple(map(move, mismatch.accused)),
    )
    document = document_from_text(text, name="odd, 5%.txt")
    return account_for(document, map(move, story.MENTIONS), [moved], story.RULES)


def test_every_format_tells_something_of_any_report() -> None:
    empty = CheckedDocument(document_from_text("Nothing."), (), ())
    for name in set(format_names()) - {"xlsx"}:
        for everything in (False, True):
            assert told(name, everything=everything, notes=everything)
            told(name, empty, everything=everything)
            told(name, shifted(), shifted(), everything=everything)


def test_a_format_that_is_not_there() -> None:
    with pytest.raises(ConfigError, match="did you mean 'sarif'"):
        format_named("serif")


def test_notes_are_told_when_they_are_asked_for() -> None:
    for name in ("full", "concise", "github", "rdjson", "markdown"):
        assert "told once only" not in told(name)
        assert "told once only" in told(name, notes=True)


def test_the_full_view_explains_each_finding_once() -> None:
    lines = told("full").splitlines()
    assert lines[0] == "park.txt:1:16  REFUTED  CC201 conversion-mismatch"
    assert sum("1,300 km² is 502 sq mi" in line for line in lines) == 1
    assert lines[-2].startswith("6 numbers: 1 supported, 1 refuted")
    assert lines[-1] == "1 note not shown: --all shows them"


def test_the_ledger_is_aligned() -> None:
    lines = told("full", everything=True).splitlines()[:6]
    assert [line.split()[0] for line in lines] == [
        "park.txt:1:16",
        "park.txt:1:41",
        "park.txt:1:73",
        "park.txt:2:14",
        "park.txt:2:29",
        "park.txt:2:56",
    ]
    assert len({line.index(word) for line, word in zip(lines, LABELS, strict=True)}) == 1


LABELS = ["unchecked", "REFUTED", "not a claim", "supported", "review", "not read"]


def test_concise_is_a_line_a_finding_for_other_tools() -> None:
    pattern = re.compile(r"[^:]+:\d+:\d+: (error|warning) CC\d{3} .+ \[[a-z-]+\]")
    lines = told("concise").splitlines()
    assert len(lines) == 2
    assert all(pattern.fullmatch(line) for line in lines)
    numbers = told("concise", everything=True).splitlines()
    assert len(numbers) == 2 + len(story.MENTIONS)


def test_github_escapes_what_it_would_obey() -> None:
    (line,) = told("github", shifted()).splitlines()
    column = len(ASTRAL) + 16
    assert line.startswith(f"::error file=odd%2C 5%25.txt,line=1,endLine=1,col={column},")
    assert line.endswith("::100%25 wrong, 1: no | <b>%0A_at_ all")


def test_reviewdog_counts_bytes() -> None:
    (one,) = json.loads(told("rdjson", shifted()))["diagnostics"]
    before = len((ASTRAL + "The reserve of ").encode())
    assert one["location"]["range"]["start"] == {"line": 1, "column": before + 1}
    assert one["location"]["path"] == "odd, 5%.txt"
    assert one["severity"] == "ERROR"


def test_sarif_is_read_by_its_model() -> None:
    log = json.loads(told("sarif", shifted(), story.checked(name="/abs/päth.txt")))
    read = Sarif.model_validate(log)
    (run,) = read.runs
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    rules = [rule.id for rule in run.tool.driver.rules or []]
    results = log["runs"][0]["results"]
    assert [rules[result["ruleIndex"]] for result in results[:1]] == ["CC201"]
    assert [result["level"] for result in results] == ["error", "error", "note", "warning"]
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "odd%2C%205%25.txt"
    assert place["region"]["startColumn"] == len(ASTRAL) + 16
    assert results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "file:///abs/p%C3%A4th.txt"
    )


def test_fingerprints_outlive_edits_elsewhere_and_tell_equals_apart() -> None:
    def prints(*documents: CheckedDocument) -> list[str]:
        results = json.loads(told("sarif", *documents))["runs"][0]["results"]
        return [result["partialFingerprints"]["claimcheck/v1"] for result in results]

    assert prints(shifted())[0] == prints(story.checked())[0]
    twice = story.checked(story.MISMATCH, story.MISMATCH)
    assert len(set(prints(twice))) == 2


def test_junit_has_a_suite_a_draft_and_a_failure_a_finding() -> None:
    root = ElementTree.fromstring(told("junit", story.checked(), shifted()))
    assert [suite.attrib["failures"] for suite in root] == ["2", "1"]
    assert root[1][0][0].attrib["message"] == "100% wrong, 1: no | <b>\n_at_ all"
    clean = ElementTree.fromstring(told("junit", story.checked(story.SUPPORT)))
    assert [suite.attrib["failures"] for suite in clean] == ["0"]
    assert len(clean[0]) == 1


def test_the_sheet_has_a_row_a_number_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(told("csv"), newline="")))
    assert list(rows[0]) == list(SCHEMA)
    assert [row["text"] for row in rows] == [mention.text for mention in story.MENTIONS]
    assert rows[0]["low"] == "1300"
    assert rows[5]["low"] == ""
    risky = story.checked(name="=HYPERLINK()")
    assert "'=HYPERLINK()" in told("csv", risky)


def test_markdown_shows_the_draft_and_obeys_none_of_it() -> None:
    head, _, row, *_ = told("markdown", shifted()).splitlines()
    assert head == "| where | verdict | number | why |"
    assert row.startswith(f"| odd, 5%.txt:1:{len(ASTRAL) + 16} | REFUTED | 1,300 square ")
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert "&lt;b\\> \\_at\\_ all |" in row
    assert "<" not in row
    everything = told("markdown", everything=True).splitlines()
    assert len(everything) == 2 + len(story.MENTIONS) + 2
