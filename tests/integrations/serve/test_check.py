"""Checks over HTTP: the same as the library's, in every form, of every kind of file."""

from __future__ import annotations

import csv
import io
import json
from base64 import b64encode
from pathlib import Path

import docx
import pytest
from jsonschema import Draft202012Validator

import claimcheck
from claimcheck.report import record
from claimcheck.rules import all_rules

from .asking import JSON, RIGHT, WRONG, check, send

SCHEMA = json.loads((Path(record.__file__).parent / "report-1.schema.json").read_text("utf-8"))
ANSWER = f"""[[answer]]
claim = "800 square miles"
rule = "CC201"
verdict = "confirmed"
source = "survey of 2024"
sentence = "{WRONG}"
"""


def file_of(data: bytes) -> str:
    return b64encode(data).decode()


def test_the_report_is_the_one_of_the_library(address: str) -> None:
    told = check(address, text=WRONG, name="draft.txt")
    assert told.status == 200
    Draft202012Validator(SCHEMA).validate(told.value)
    document = claimcheck.document_from_text(WRONG, name="draft.txt")
    assert told.value == json.loads(claimcheck.check(document).to_json())


def test_a_word_file_is_read_as_one(address: str, tmp_path: Path) -> None:
    written = docx.Document()
    written.add_heading("Dunes")
    written.add_paragraph(WRONG)
    written.save(str(tmp_path / "dunes.docx"))
    data = (tmp_path / "dunes.docx").read_bytes()
    told = check(address, file=file_of(data), name="dunes.docx").value
    assert [finding["rule"] for finding in told["findings"]] == ["CC201"]
    assert told["documents"][0]["file"] == "dunes.docx"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("draft.md", f"# Dunes\n\n{WRONG}", 3),
        ("draft.html", f"<h1>Dunes</h1>\n<p>{WRONG}</p>", 2),
        ("draft.txt", WRONG, 1),
        ("../../etc/draft.md", f"# Dunes\n\n{WRONG}", 3),
    ],
)
def test_the_name_says_the_format(address: str, name: str, text: str, line: int) -> None:
    told = check(address, text=text, name=name).value
    assert [(f["rule"], f["line"]) for f in told["findings"]] == [("CC201", line)]
    assert told["documents"][0]["file"] == name.rpartition("/")[2]


def test_the_date_and_settings_of_a_request_go_over_the_servers(address: str) -> None:
    told = check(address, text=WRONG, date="2025-03", settings={"ignore": ["CC201"]}).value
    assert told["documents"][0]["date"] == {"first": "2025-03-01", "last": "2025-03-31"}
    assert told["findings"] == []


@pytest.mark.parametrize(
    ("form", "media", "begins"),
    [
        ("html", "text/html; charset=utf-8", "<!doctype html>"),
        ("csv", "text/csv; charset=utf-8", "file,"),
        ("markdown", "text/markdown; charset=utf-8", "| where |"),
        ("sarif", "application/sarif+json", "{"),
        ("json", "application/json", "{"),
    ],
)
def test_a_report_can_be_had_in_other_forms(
    address: str, form: str, media: str, begins: str
) -> None:
    told = check(address, f"/v1/check?format={form}", text=WRONG, name="dunes two.md")
    assert told.headers["content-type"] == media
    assert told.body.decode().lstrip().startswith(begins)
    ending = {"markdown": "md"}.get(form, form)
    attached = f"attachment; filename*=UTF-8''dunes%20two.{ending}"
    assert told.headers["content-disposition"] == attached


def test_cells_that_a_spreadsheet_would_compute_are_none(address: str) -> None:
    told = check(address, "/v1/check?format=csv", text=RIGHT, name='=HYPERLINK("x").txt')
    (file, *_), *_ = list(csv.reader(io.StringIO(told.body.decode())))[1:]
    assert file.startswith("'=")


def test_answers_that_come_with_a_draft_settle_its_findings(address: str) -> None:
    told = check(address, text=WRONG, answers=ANSWER).value
    assert told["findings"] == []
    assert told["suppressed"][0]["suppressed"]["by"] == "answer"


def test_half_a_character_is_no_fault(address: str) -> None:
    body = b'{"text": "\\ud83d 1,300 square kilometers (800 square miles)"}'
    told = send(address, "/v1/check", body, headers=JSON)
    assert [finding["start"] for finding in told.value["findings"]] == [2]


def test_rules_are_told_with_their_pages(address: str) -> None:
    rules = send(address, "/v1/rules").value["rules"]
    assert [rule["code"] for rule in rules] == [rule.code for rule in all_rules()]
    assert all(rule["page"].startswith(f"# {rule['code']} ") for rule in rules)


def test_the_server_says_that_it_is_well(address: str) -> None:
    told = send(address, "/healthz").value
    assert told == {"status": "ok", "version": claimcheck.__version__}
