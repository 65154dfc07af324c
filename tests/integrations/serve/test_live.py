"""What the page is sent: marks where the browser counts them, and nothing that it would obey."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.documents import document_from_bytes
from claimcheck.integrations.serve.live import Live, live_of, page
from claimcheck.report.html.status import STATUSES
from tests.browser.drafts import HOSTILE

from .asking import WRONG

PADDING = st.text(alphabet="a é\u00a0😀𝟘\u0301\n.", max_size=20)


def live(text: str, name: str, is_file: bool = False) -> Live:
    return live_of(claimcheck.check(document_from_bytes(text.encode(), name)), is_file)


def words(text: str, told: Live) -> list[str]:
    """What the marks cover, as a browser cuts a text."""
    units = text.encode("utf-16-le")
    return [units[2 * mark.start : 2 * mark.end].decode("utf-16-le") for mark in told.marks]


@given(PADDING, PADDING)
def test_marks_lie_where_a_browser_counts_them(before: str, after: str) -> None:
    text = f"{before}\n\nIt is 62 hectares and {after}"
    assert "62 hectares" in words(text, live(text, "draft.txt"))


def test_marks_lie_in_the_mark_up_that_is_edited() -> None:
    text = "# 😀 Dunes\n\nThe reserve covers **1,300** km<sup>2</sup> &amp; 62 *ha*."
    assert words(text, live(text, "draft.md"))[-1] == "62 *ha"
    html = "<p>😀 It cost &euro;5&nbsp;million &frac12;"
    assert words(html, live(html, "draft.html"))[0] == "&euro;5&nbsp;million"


def test_the_summary_says_what_is_left_to_look_at() -> None:
    assert live(WRONG, "a.txt").summary == "1 finding to look at. 2 of 2 numbers checked."
    assert live("Nothing.", "a.txt").summary == "No numbers."


def test_a_text_that_the_page_has_is_not_sent_back() -> None:
    told = live(WRONG, "a.txt")
    assert (told.text, told.draft) == ("", "")


def test_the_text_of_a_file_has_its_paragraphs_apart() -> None:
    html = "<h1>Dunes</h1><p>One.<p>Two.<ul><li>a<li>b</ul><table><tr><td>1<td>2</table>"
    told = live(html, "draft.html", is_file=True)
    assert told.text.startswith("Dunes\n\nOne.\n\nTwo.")
    for part in ("a", "b", "1", "2"):
        assert part in told.text


def test_nothing_of_a_draft_is_markup() -> None:
    told = live(HOSTILE, "draft.txt", is_file=True)
    for part in (told.draft, told.evidence):
        assert "<script" not in part
        assert "<img" not in part
    assert "&lt;script&gt;" in told.draft


def test_the_page_explains_every_mark() -> None:
    assert all(f'<span class="mark {status.name}">' in page() for status in STATUSES)
