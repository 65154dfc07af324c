"""Comparisons in every format: nothing lost, nothing that a reader of the format obeys."""

from __future__ import annotations

import json

import pytest

from claimcheck.compare import Comparison, Revision, compare_versions, compare_with_sources
from claimcheck.documents import document_from_text
from claimcheck.errors import ConfigError
from claimcheck.model import Severity
from claimcheck.report.comparison import NAMES, render_comparison
from claimcheck.report.comparison.rows import rows_of, summary_of, worst_of
from claimcheck.report.formats import View

SOURCE = "Of the 40 <b>homes</b>, about 25% burned in 1998.\n"
DRAFT = "Of the 40 <b>homes</b>, 25% burned in 1989.\n"


def compared() -> Comparison:
    """A draft with a hedge lost and a year with digits in another order."""
    return compare_with_sources(document_from_text(DRAFT), [document_from_text(SOURCE)])


def revised() -> Revision:
    """The same as two versions."""
    return compare_versions(document_from_text(SOURCE), document_from_text(DRAFT))


def render(result: Comparison | Revision, name: str, **how: bool) -> str:
    """The whole output."""
    return "".join(render_comparison(result, name, View(notes=True, **how)))


@pytest.mark.parametrize("name", NAMES)
def test_each_format_tells_the_numbers_that_need_a_human(name: str) -> None:
    for result in (compared(), revised()):
        out = render(result, name)
        assert "1998" in out
        assert "\x1b" not in out


def test_a_format_that_nobody_knows_is_the_users_error() -> None:
    with pytest.raises(ConfigError, match="no format is called 'fulll'"):
        render(compared(), "fulll")


def test_the_summary_counts_every_number_once() -> None:
    assert summary_of(compared()) == "3 numbers: 1 contradicted, 1 hedge changed, 1 found"
    assert summary_of(revised()) == "3 numbers: 1 hedge changed, 1 changed, 1 unchanged"
    nothing = compare_with_sources(document_from_text(""), [])
    assert summary_of(nothing) == "no numbers"


def test_the_worst_decides() -> None:
    assert worst_of(compared()) is Severity.ERROR
    assert worst_of(revised()) is Severity.WARNING


def test_markdown_obeys_nothing_of_the_draft() -> None:
    result = compare_with_sources(document_from_text("It cost $5|6 or 7*8.\n"), [])
    table = render(result, "markdown", everything=True).splitlines()
    rows = [line for line in table if line.startswith("| ")]
    assert all(line.replace("\\|", "").count("|") == 6 for line in rows)


def test_github_marks_the_lines_of_the_draft() -> None:
    commands = render(compared(), "github").splitlines()
    assert [line.split(" ")[0] for line in commands] == ["::warning", "::error"]


def test_json_holds_both_sides() -> None:
    numbers = json.loads(render(revised(), "json"))["numbers"]
    assert [(one["old"]["text"], one["new"]["text"]) for one in numbers] == [
        ("40", "40"),
        ("25%", "25%"),
        ("1998", "1989"),
    ]


def test_colours_are_for_terminals() -> None:
    assert "\x1b[31m" in render(compared(), "full", color=True)


def test_a_vanished_number_is_shown_where_it_stood() -> None:
    old, new = document_from_text("It has 24 lamps."), document_from_text("It has lamps.")
    (row,) = rows_of(compare_versions(old, new))
    assert row.own.document is old
    assert "24" in render(compare_versions(old, new), "full")
