"""Hostile words from a draft, its name and a table: every form of report shows them, none obeys."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest

from claimcheck.config import period_of
from claimcheck.documents import document_from_text
from claimcheck.model import Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.report.formats import FileFormat, View, format_named
from claimcheck.tables import load_tables
from tests.cli.calling import call, write
from tests.cli.running import run

MARK = "Zyx"  # in every hostile word: it must be seen, so that the test sees something
TAGS = f"{MARK}</script></style></textarea>--><img src=x onerror=alert(1)><svg/onload=alert(1)>"
TERMINAL = f"{MARK}\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u2066\x7f\r"
FORMULA = f"=cmd|' /C {MARK}'!A1"
WIDE = f"＝{MARK}"  # a formula where a keyboard writes full width
BELOW = f"\n={MARK}"
COMMAND = f"{MARK}\n::add-mask::x\r\n##[error]%0A::stop-commands::y"
LINK = f"](javascript:alert({MARK})) ![x](//x.example) `|` <b> &amp; {MARK}"
HOSTILE = [TAGS, TERMINAL, FORMULA, WIDE, BELOW, COMMAND, LINK]


@cache
def checked(word: str) -> CheckedDocument:
    """A draft with a finding of each kind, and the word wherever a stranger could put one."""
    row = {"entity": "Kellahamn", "measure": "school places", "value": 1240, "year": 2025}
    table = pd.DataFrame([{**row, "source": word, "url": f"javascript:{word}"}])
    text = (
        f"{word} covers 1,300 square kilometers (800 square miles) of {word}.\n\n"
        f"Kellahamn has 1,420 school places. {word}\n"
    )
    document = document_from_text(text, name=f"{word}.txt")
    settings = Settings(date=period_of("2025-03-18"))
    found = check_document(document, settings, load_tables(table, shipped=False))
    assert {finding.rule for finding in found.findings} >= {"CC201", "CC501"}
    return found


def told(name: str, word: str) -> str:
    """The report, every number in it; it shows the word."""
    text = "".join(format_named(name).render([checked(word)], View(True, True)))
    assert MARK in text
    return text


class Parts(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("word", HOSTILE)
def test_a_page_has_the_elements_it_has_with_a_harmless_word(word: str) -> None:
    parts, harmless = (Parts(told("html", one)).found for one in (word, MARK))
    scripts = [tag for tag, _ in parts if tag in ("script", "style", "img", "iframe", "svg")]
    assert scripts == [
        tag for tag, _ in harmless if tag in ("script", "style", "img", "iframe", "svg")
    ]
    names = {name for _, attributes in parts for name in attributes}
    assert names <= {name for _, attributes in harmless for name in attributes}
    links = {attributes.get("href") or "#" for _, attributes in parts}
    assert all(link.startswith(("#", "https://")) for link in links)


@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize("name", ["full", "concise", "markdown"])
def test_a_terminal_finds_nothing_to_obey(name: str, word: str) -> None:
    assert told(name, word).replace("\n", "").isprintable()


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "d.txt", "--source", "s.txt", "--all"),
        ("compare", "s.txt", "d.txt", "--all"),
        ("explain", "d.txt:1"),
    ],
)
def test_a_terminal_finds_nothing_to_obey_in_what_other_commands_say(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    word = TERMINAL.rstrip()
    write(tmp_path, "d.txt", f"The 1,300 {word} dunes cost ${word} $40 million.")
    write(tmp_path, "s.txt", f"The 1,400 {word} dunes cost ${word} $40 million.")
    done = call(*arguments)
    assert (bool(done.out), done.err) == (True, "")
    assert done.out.replace("\n", "").isprintable()


def test_a_terminal_finds_nothing_to_obey_in_a_complaint(tmp_path: Path) -> None:
    done = run("check", f"{MARK}\x1b[2J\x9b\u202e.txt", folder=tmp_path)
    assert done.status == 2
    assert MARK in done.err
    assert done.err.replace("\n", "").isprintable()


@pytest.mark.parametrize("word", HOSTILE)
def test_a_workflow_gets_no_command_but_ours(word: str) -> None:
    for line in told("github", word).split("\n")[:-1]:
        assert line.startswith(("::error file=", "::warning file=", "::notice file="))
        assert line.count("::") == line.count(word.replace("\n", "%0A")) * word.count("::") + 2


@pytest.mark.parametrize("word", HOSTILE)
def test_a_table_keeps_its_columns_and_no_mark_up(word: str) -> None:
    lines = told("markdown", word).splitlines()
    rows = [line for line in lines if line.startswith("| ")]
    bars = {line.replace("\\|", "").count("|") for line in rows}
    assert bars == {5}
    bare = "\n".join(lines).replace("\\`", "").replace("\\[", "")
    assert not [sign for sign in ("<", "`", "](") if sign in bare.replace("\\]", "")]


@pytest.mark.parametrize("word", HOSTILE)
def test_a_spreadsheet_computes_nothing(word: str) -> None:
    rows = list(csv.reader(io.StringIO(told("csv", word), newline="")))
    assert len({len(row) for row in rows}) == 1
    assert not [
        cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    ]


@pytest.mark.parametrize("word", HOSTILE)
def test_a_workbook_computes_nothing_and_links_nowhere(word: str) -> None:
    form = format_named("xlsx")
    assert isinstance(form, FileFormat)
    book = openpyxl.load_workbook(io.BytesIO(form.file_of([checked(word)], View(True, True))))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert [cell for cell in cells if MARK in str(cell.value)]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}  # "f" is a formula
    assert not [cell for cell in cells if cell.hyperlink]


@pytest.mark.parametrize("word", HOSTILE)
def test_what_programs_read_stays_in_its_form(word: str) -> None:
    for name in ("json", "sarif", "rdjson"):
        json.loads(told(name, word))
    lines = told("jsonl", word).splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)
    root = ElementTree.fromstring(told("junit", word))
    assert {part.tag for part in root.iter()} == {"testsuites", "testsuite", "testcase", "failure"}
