"""Findings that comments set aside: where, for which rules, and when not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.model import Remark, Settings, SuppressedBy
from claimcheck.suppressions.comments import (
    MOST_READ,
    _Asked,
    _Near,
    code_of,
    suppress_by_comments,
)
from claimcheck.suppressions.coverage import Covering
from claimcheck.suppressions.directive import Directive, Verb

from .drafts import OTHER, WRONG, check, check_html, check_markdown, told

BY = "reason: as told"
TWO = (["CC201"], ["CC201"])


def comment(said: str) -> str:
    return f"<!-- claimcheck: {said} -->"


@pytest.mark.parametrize(
    ("source", "found", "aside"),
    [
        # the block that it stands in
        (f"<p>{WRONG} {comment(f'ignore[CC201] {BY}')}</p><p>{OTHER}</p>", ["CC201"], ["CC201"]),
        (f"<p>{comment(f'ignore[CC201] {BY}')}{WRONG}</p><p>{OTHER}</p>", ["CC201"], ["CC201"]),
        # or before which it stands
        (f"<p>{OTHER}</p>{comment(f'ignore[CC201] {BY}')}<p>{WRONG}</p>", ["CC201"], ["CC201"]),
        (f"<p>{WRONG}</p>{comment(f'ignore-next-line[CC201] {BY}')}<p>{OTHER}</p>", *TWO),
        (f"<p>{WRONG}{comment(f'ignore-next-line[CC201] {BY}')}</p><p>{OTHER}</p>", *TWO),
        # everything, wherever it stands
        (f"<p>{WRONG}</p><p>{OTHER}</p>{comment(f'ignore-file[CC201] {BY}')}", [], ["CC201"] * 2),
        # what a pair encloses
        (
            f"<p>{WRONG}</p>{comment(f'ignore-start[CC201] {BY}')}<p>{OTHER}</p>"
            f"{comment('ignore-end[CC201]')}<p>{WRONG}</p>",
            ["CC201", "CC201"],
            ["CC201"],
        ),
        (
            f"{comment(f'ignore-start[CC2] {BY}')}{comment(f'ignore-start[CC201] {BY}')}"
            f"<p>{WRONG}</p>{comment('ignore-end')}<p>{OTHER}</p>{comment('ignore-end')}",
            [],
            ["CC201", "CC201"],
        ),
        # families, names and several
        (f"<p>{WRONG}{comment(f'ignore[CC2] {BY}')}</p>", [], ["CC201"]),
        (f"<p>{WRONG}{comment(f'ignore[conversion-mismatch] {BY}')}</p>", [], ["CC201"]),
        (f"<p>{WRONG}{comment(f'ignore[CC201, CC5] {BY}')}</p>", ["CC003"], ["CC201"]),
        (f"<p>{WRONG}{comment(f'ignore[CC999, CC201] {BY}')}</p>", ["CC002"], ["CC201"]),
        # what does not count
        (f"<p>{WRONG}{comment('ignore[CC201]')}</p>", ["CC201", "CC001"], []),
        (f"<p>{WRONG}{comment(f'ignore[CC203] {BY}')}</p>", ["CC201", "CC003"], []),
        (f"{comment(f'ignore-start[CC201] {BY}')}<p>{WRONG}</p>", ["CC004", "CC201"], []),
        (f"<p>{WRONG}{comment('ignore CC201')}</p>", ["CC201", "CC005"], []),
        (f"<p>{WRONG}<!-- a remark --></p>", ["CC201"], []),
    ],
)
def test_what_a_comment_covers(source: str, found: list[str], aside: list[str]) -> None:
    assert told(check_html(source)) == (found, aside)


def test_a_comment_before_a_table_covers_all_of_it() -> None:
    table = "| a | b |\n|---|---|\n| x | 1,300 km² (800 sq mi) |\n| y | 2,600 km² (400 sq mi) |\n"
    one = comment(f"ignore-next-line[CC201] {BY}")
    assert told(check_markdown(f"{one}\n\n{table}")) == ([], ["CC201"] * 2)
    inside = table.replace("800 sq mi)", f"800 sq mi) {comment(f'ignore[CC201] {BY}')}")
    assert told(check_markdown(inside)) == TWO


def test_a_comment_on_words_covers_the_words() -> None:
    document = document_from_text(f"{WRONG} {OTHER}")
    at = document.text.index("800")
    remark = Remark(f"claimcheck: ignore[CC201] {BY}", at, at + 3, line=1)
    assert told(check(document._replace(remarks=(remark,)))) == TWO
    elsewhere = remark._replace(start=0, end=3)
    assert told(check(document._replace(remarks=(elsewhere,)))) == (["CC003", "CC201", "CC201"], [])


def test_what_is_set_aside_says_why_and_where() -> None:
    checked = check_html(f"<p>The dunes.</p>\n<p>{WRONG}\n{comment(f'ignore[CC201] {BY}')}</p>")
    (one,) = checked.suppressed
    assert (one.by, one.reason, one.line) == (SuppressedBy.COMMENT, "as told", 3)
    assert checked.worst is None
    assert checked.coverage.refuted == 2  # the ledger still tells what was found


def test_what_was_not_looked_for_is_not_missed() -> None:
    source = f"<p>{OTHER}{comment(f'ignore[CC203, CC201] {BY}')}</p>"
    assert told(check_html(source))[0] == ["CC003"]
    assert told(check_html(source, Settings(ignore=("CC203",))))[0] == []
    assert told(check_html(source, Settings(ignore=("CC003",))))[0] == []


def test_a_flaw_is_told_at_the_word_before_it_with_the_line_of_the_comment() -> None:
    checked = check_html(f"<p>The dunes\n</p>{comment('ignore')}\n<p>The sea</p>")
    (flaw,) = checked.findings
    assert checked.document.text[flaw.start : flaw.end] == "The"
    assert flaw.message.endswith("(the comment is in line 2)")
    alone = check_html(comment("ignore"))
    assert [(one.rule, one.start, one.end) for one in alone.findings] == [("CC005", 0, 0)]


def test_more_suppressions_than_anyone_writes_are_capped() -> None:
    document = document_from_text(WRONG)
    remark = Remark(f"claimcheck: ignore-file[CC201] {BY}", 0, 0)
    checked = check(document)
    many = document._replace(remarks=(remark,) * (MOST_READ + 1))
    after = suppress_by_comments(checked._replace(document=many), Settings())
    assert told(after) == (["CC005"], ["CC201"])


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("CC201", "CC201"),
        ("cc2", "CC2"),
        ("CC", "CC"),
        ("Conversion-Mismatch", "CC201"),
        ("CC9", ""),
        ("CC2011", ""),
        ("", ""),
    ],
)
def test_rules_go_by_code_family_and_name(written: str, code: str) -> None:
    assert code_of(written) == code


STRETCHES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8)


@given(STRETCHES)
def test_the_order_of_stretches_does_not_matter(stretches: list[tuple[int, int]]) -> None:
    (finding,) = check(document_from_text(WRONG)).findings
    by = Directive(Verb.BLOCK, ("CC201",), "as told", Remark("", 0, 0))
    asked = [_Asked(Covering(by, start, start + length), "CC201") for start, length in stretches]
    expected = [place for place, ask in enumerate(asked) if ask.covers(finding)]
    assert _Near(asked).covering(finding) == expected
