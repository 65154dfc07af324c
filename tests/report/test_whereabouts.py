"""Where findings stand, in the words and the keys of every format that tells it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from claimcheck.documents import read_document
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.frame import frame_of
from claimcheck.report.whereabouts import in_words, whereabouts_of

from . import odd

WRONG = "1,300 square kilometers (800 square miles)"
BEFORE = "It rained for days on the dunes.\n\n"
CASES = [
    (f"{BEFORE}The park has {WRONG}.", "paragraph", False, None, ""),
    (f"# Park of {WRONG}\n\nIt rained.", "headline", False, None, "in the headline"),
    (f"# Park\n\nRain.\n\n## Of {WRONG}\n\nIt rained.", "headline", False, None, "in a heading"),
    (f"{BEFORE}- Dunes of {WRONG}", "list_item", False, None, "in a list"),
    (f"{BEFORE}> Dunes of {WRONG}", "quote", False, None, "in a block quote"),
    (f"{BEFORE}| a | b |\n|---|---|\n| {WRONG} | x |", "table_cell", False, None, "in a table"),
    (f"{BEFORE}<figcaption>Dunes of {WRONG}</figcaption>", "caption", False, None, "in a caption"),
    (f"{BEFORE}“It has {WRONG},” he said.", "paragraph", True, None, "in quotation marks"),
    (
        f"{BEFORE}“It has {WRONG},” said Mayor Ines Arbo.",
        *("paragraph", True, "Mayor Ines Arbo", "in the words of Mayor Ines Arbo"),
    ),
    (
        f"{BEFORE}The port said it had “{WRONG}”.",
        *("paragraph", True, "The port", "in the words of the port"),
    ),
    (
        f"{BEFORE}According to the port, it has {WRONG}.",
        *("paragraph", False, "the port", "according to the port"),
    ),
    (
        f"{BEFORE}- “It has {WRONG},” said Ida Moe.",
        *("list_item", True, "Ida Moe", "in a list, in the words of Ida Moe"),
    ),
]


@pytest.fixture
def checked(request: pytest.FixtureRequest, tmp_path: Path) -> CheckedDocument:
    draft = tmp_path / "draft.md"
    draft.write_text(request.param, "utf-8")
    return odd.checked_of(read_document(draft))


@pytest.mark.parametrize(
    ("checked", "block", "quoted", "speaker", "told"), CASES, indirect=["checked"]
)
def test_a_finding_says_where_it_stands(
    checked: CheckedDocument, block: str, quoted: bool, speaker: str | None, told: str
) -> None:
    (finding,) = checked.findings
    assert in_words(finding, checked) == told
    assert whereabouts_of(checked, finding.start, finding.mentions) == (block, quoted, speaker)

    record = json.loads(odd.told("json", checked))["findings"][0]
    assert (record["block"], record["quoted"], record["speaker"]) == (block, quoted, speaker)
    assert json.loads(odd.told("jsonl", checked).splitlines()[1])["block"] == block
    properties = json.loads(odd.told("sarif", checked))["runs"][0]["results"][0]["properties"]
    assert properties == {"block": block, "quoted": quoted, "speaker": speaker}

    said = f" ({told})" if told else ""
    assert odd.told("full", checked).splitlines()[0].endswith(f"conversion-mismatch{said}")
    assert odd.told("concise", checked).endswith(f"{said} [conversion-mismatch]\n")
    assert said in odd.told("markdown", checked)
    assert told in odd.told("html", checked)


def test_each_number_says_so_for_itself() -> None:
    text = f"{BEFORE}Ida Moe said sales rose “31.3%” to 154,711 from 146,610."
    checked = odd.checked(text=text)
    assert in_words(checked.findings[0], checked) == "31.3% in the words of Ida Moe"
    (finding,) = json.loads(odd.told("json", checked))["findings"]
    assert (finding["quoted"], finding["speaker"]) == (True, None)
    assert [one["speaker"] for one in finding["mentions"]] == ["Ida Moe", None, None]
    frame = frame_of(checked)
    assert frame["speaker"].fillna("").tolist() == ["Ida Moe", "", ""]
    assert frame["quoted"].tolist() == [True, False, False]
    assert frame["block"].tolist() == ["paragraph"] * 3
    rows = list(csv.DictReader(io.StringIO(odd.told("csv", checked), newline="")))
    assert [row["quoted"] for row in rows] == ["True", "False", "False"]


def test_the_ledger_says_who_says_a_number_that_nobody_checked() -> None:
    checked = odd.checked(text=f"{BEFORE}“We lost 40 boats,” said Ida Moe.")
    (line, *_) = odd.told("full", checked, everything=True).splitlines()
    assert line.endswith("(in the words of Ida Moe)")


def test_a_name_that_a_terminal_would_obey_is_made_harmless() -> None:
    checked = odd.checked(text=f"{BEFORE}“It has {WRONG},” said Ida\x1b Moe.")
    for name in ("full", "concise", "markdown"):
        assert "\x1b" not in odd.told(name, checked)
