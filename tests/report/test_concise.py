"""One line a finding: columns count code points, as compilers' do."""

from __future__ import annotations

from claimcheck.report.formats.concise import place_of

from . import odd


def test_a_line_says_where_what_and_which_rule() -> None:
    (line,) = odd.told("concise").splitlines()
    assert line.startswith(f"dunes.txt:{odd.LINES}:{odd.CODE_POINTS}: error CC201 ")
    assert line.endswith(" [conversion-mismatch]")
    assert "800 sq" in line


def test_every_number_has_a_line_if_asked_for_in_the_order_of_the_text() -> None:
    lines = odd.told("concise", everything=True).splitlines()
    assert len(lines) == 1 + len(odd.checked().ledger)
    places = [tuple(map(int, line.split(":")[1:3])) for line in lines]
    assert places == sorted(places)
    assert "not a claim 2016" in lines[0]


def test_drafts_follow_each_other() -> None:
    told = odd.told("concise", odd.checked("b.txt"), odd.checked("a.txt"))
    assert [line.split(":")[0] for line in told.splitlines()] == ["b.txt", "a.txt"]


def test_a_name_that_a_terminal_would_obey_is_made_harmless() -> None:
    document = odd.checked("a\x1b[2Jb.txt").document
    assert "\x1b" not in place_of(document, 0, 1)


def test_a_clean_draft_says_nothing() -> None:
    assert odd.told("concise", odd.checked(text="All is well.")) == ""
