"""Answers in every format: what is settled, what is not, and who said so."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from importlib.resources import files

import openpyxl
import pytest
from jsonschema import Draft202012Validator
from sarif_pydantic import Sarif

from claimcheck.model.answer import Answer
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import FileFormat, View, format_named
from claimcheck.report.frame import frame_of
from claimcheck.report.wording import summary_of
from tests.answers.drafts import DRAFT, MILES, PARK, STAFF, corrected, held
from tests.report import odd

TOLD = MILES.told
PENDING = corrected("800 square miles", PARK, "500 square miles", "CC201")
SETTLED = (MILES, STAFF)


def draft(*answers: Answer, source: str = DRAFT) -> CheckedDocument:
    return held(source, *answers).checked


def told(name: str, answers: Sequence[Answer], everything: bool = False) -> str:
    return odd.told(name, draft(*answers), everything=everything)


def test_the_answer_in_one_line() -> None:
    assert TOLD == "confirmed by R. Ames on 2025-03-18: Park office"
    assert PENDING.told == "corrected to 500 square miles on 2025-03-18"
    bare = MILES._replace(by="", on=None, source="", note="")
    assert bare.told == "confirmed"


@pytest.mark.parametrize("name", ["full", "concise", "markdown", "html", "json", "jsonl", "csv"])
def test_the_ledger_has_every_answer(name: str) -> None:
    text = told(name, SETTLED, everything=True).replace("\\", "")
    assert text.count("R. Ames") >= 2
    assert "Park office" in text


@pytest.mark.parametrize("name", ["full", "concise", "github", "rdjson", "markdown", "junit"])
def test_what_is_settled_is_no_finding(name: str) -> None:
    assert "conversion-mismatch" not in told(name, SETTLED)


@pytest.mark.parametrize(
    "name", ["full", "concise", "github", "rdjson", "markdown", "junit", "sarif", "html", "json"]
)
def test_what_is_not_settled_is_told_with_its_finding(name: str) -> None:
    assert "corrected to 500 square miles on 2025" in told(name, [PENDING]).replace("\\", "")
    stale = odd.told(name, draft(MILES, source=DRAFT.replace("dunes.", "water.")))
    assert "answered for another wording" in stale.replace("\\", "")


def test_the_summary_counts_numbers_and_findings() -> None:
    assert summary_of([draft(*SETTLED)]).endswith(
        "; 2 answered by an editor; findings set aside: 1 answered"
    )
    assert "answered" not in summary_of([draft()])


def test_json_has_all_of_an_answer_as_the_schema_says() -> None:
    schema = json.loads((files("claimcheck.report") / "report-1.schema.json").read_text("utf-8"))
    for answers in (SETTLED, [PENDING], []):
        Draft202012Validator(schema).validate(json.loads(told("json", answers)))
    record = json.loads(told("json", SETTLED))
    miles = record["ledger"][1]
    assert (miles["verdict"], len(miles["answers"])) == ("refuted", 1)
    assert miles["answers"][0] == {
        "verdict": "confirmed",
        "standing": "holds",
        "rule": "CC201",
        "claim": "800 square miles",
        "sentence": PARK,
        "source": "Park office",
        "now": "",
        "note": "",
        "by": "R. Ames",
        "on": "2025-03-18",
    }
    assert record["suppressed"][0]["suppressed"] == {"by": "answer", "reason": TOLD, "line": None}
    assert record["documents"][0]["coverage"]["answered"] == 2
    assert record["documents"][0]["set_aside"]["answer"] == 1


def test_sarif_has_the_answer_as_a_justification() -> None:
    log = told("sarif", SETTLED)
    Sarif.model_validate_json(log)
    (result,) = json.loads(log)["runs"][0]["results"]
    (by,) = result["suppressions"]
    assert by == {"kind": "external", "status": "accepted", "justification": TOLD}


def test_the_frame_has_a_column_for_each_part() -> None:
    frame = frame_of(draft(*SETTLED))
    row = frame.set_index("text").loc["800 square miles"]
    assert row["answer":"answered_on"].tolist() == [
        "confirmed",
        "holds",
        "Park office",
        "",
        "R. Ames",
        "2025-03-18",
    ]
    assert frame["answer"].isna().sum() == len(frame) - 2


def test_the_page_marks_answered_numbers_quietly() -> None:
    page = told("html", SETTLED)
    assert f"answered: {TOLD}" in page
    assert 'aria-label="40: not checked, answered"' in page
    assert "2 answered by an editor" in page
    assert 'class="mark unchecked quiet"' in page
    assert 'class="mark unchecked quiet"' not in told("html", [])


def sheet_of(*documents: CheckedDocument) -> list[dict[str, object]]:
    form = format_named("xlsx")
    assert isinstance(form, FileFormat)
    book = openpyxl.load_workbook(io.BytesIO(form.file_of(documents, View())))
    head, *rows = [[cell.value for cell in row] for row in book["Numbers"].iter_rows()]
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_the_workbook_is_the_fact_check_sheet() -> None:
    rows = sheet_of(draft(*SETTLED))
    miles = next(row for row in rows if row["claim"] == "800 square miles")
    assert miles["sentence"] == PARK
    assert (miles["as read"], miles["verdict"]) == ("800 sq mi", "REFUTED")
    assert str(miles["evidence"]).startswith("CC201 1,300 square kilometers is 501.9 sq mi")
    given = ("answer", "answer's source", "by", "on", "note")
    assert [miles[key] for key in given] == [
        "confirmed",
        "Park office",
        "R. Ames",
        "2025-03-18",
        None,
    ]
    (pending,) = [row["answer"] for row in sheet_of(draft(PENDING)) if row["answer"]]
    assert pending == "corrected to 500 square miles (pending)"


def test_no_cell_of_the_workbook_is_computed() -> None:
    risky = MILES._replace(source="=1+1", note="+SUM(A1)\x07", by="@x")
    form = format_named("xlsx")
    assert isinstance(form, FileFormat)
    book = openpyxl.load_workbook(io.BytesIO(form.file_of([draft(risky)], View())))
    cells = [cell for row in book["Numbers"].iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    told_risky = [cell for cell in cells if str(cell.value).startswith(("=", "+", "@"))]
    assert [cell.value for cell in told_risky] == ["=1+1", "@x", "+SUM(A1)\ufffd"]
    assert all(cell.quotePrefix for cell in told_risky)


def test_an_empty_workbook_has_its_head() -> None:
    assert sheet_of() == []
