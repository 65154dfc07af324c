"""The page in a browser: what is typed is checked, and stays what was typed."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.browser.drafts import HOSTILE
from tests.browser.test_layout import UNFOLD, faults

from .asking import RIGHT, WRONG
from .conftest import PHONE, TABLET, WIDE, Open

STORY = Path(__file__).parents[3] / "examples" / "harbour-budget.md"
DROP = """([name, data]) => {
  const bytes = Uint8Array.from(atob(data), char => char.charCodeAt(0));
  const dropped = new DataTransfer();
  dropped.items.add(new File([bytes], name));
  for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(
    new DragEvent(kind, {dataTransfer: dropped, bubbles: true, cancelable: true}));
}"""


def write(page: Page, text: str, form: str = "txt") -> None:
    """Put a draft in and wait until it was checked."""
    page.select_option("#form", form)
    with page.expect_response("**/live"):
        page.fill("#text", text)
    expect(page.locator("#evidence .ledger")).to_have_count(1)


def drop(page: Page, name: str, data: bytes) -> None:
    page.evaluate(DROP, [name, b64encode(data).decode()])


def marked(page: Page, kind: str = "") -> list[str]:
    return page.locator(f"#behind .mark{kind}").all_text_contents()


def word_file() -> bytes:
    written, saved = docx.Document(), BytesIO()
    written.add_heading("Dunes")
    written.add_paragraph(WRONG)
    written.save(saved)
    return saved.getvalue()


def test_a_draft_that_is_pasted_is_checked(opened: Open) -> None:
    page = opened().page
    expect(page.locator("#status")).to_have_text("Nothing to check yet.")
    write(page, WRONG)
    expect(page.locator("#status")).to_contain_text("1 finding to look at.")
    assert marked(page, ".refuted") == ["1,300 square kilometers", "800 square miles"]
    expect(page.locator(".card.refuted .gist")).to_contain_text("501.9 sq mi, not 800")
    assert not page.locator("#welcome").is_visible()


def test_what_is_edited_is_checked_again(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    page.locator("#text").press_sequentially(" It has 62 rangers.")
    expect(page.locator("#behind .mark.unchecked")).to_have_text("62")
    write(page, RIGHT)
    expect(page.locator("#behind .mark.supported")).to_have_count(2)
    expect(page.locator("#evidence")).to_contain_text("Nothing needs a human.")
    page.fill("#text", "")
    expect(page.locator("#status")).to_have_text("Nothing to check yet.")
    assert marked(page) == []


def test_the_text_is_the_users_whatever_is_answered_while_they_type(opened: Open) -> None:
    page = opened().page
    words = "Sales rose 31.3% to 154,711 from 146,610 — 😀 on 5 km.\n\n"
    field = page.locator("#text")
    for word in words.split(" "):
        field.press_sequentially(f"{word} ", delay=5)
        page.wait_for_timeout(120)
    expect(page.locator("#behind .mark.refuted")).to_have_count(3)
    assert page.input_value("#text") == f"{words} "
    assert page.evaluate("document.querySelector('#text').selectionStart") == len(words) + 2
    field.press("Control+z")
    assert page.input_value("#text") != f"{words} "


def test_the_last_text_is_the_one_whose_report_stays(opened: Open) -> None:
    page = opened().page
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/live", hold)
    with page.expect_request("**/live"):
        page.fill("#text", WRONG)
    page.fill("#text", RIGHT)
    page.wait_for_timeout(500)  # longer than the page waits for another key
    assert len(held) == 1  # one check at a time
    held[0].continue_()
    expect(page.locator("#behind .mark")).to_have_count(1)  # of what the first text had
    expect(page.locator("#evidence .card.refuted")).to_have_count(1)
    assert len(held) == 2
    held[1].continue_()
    expect(page.locator("#behind .mark.supported")).to_have_count(2)
    expect(page.locator("#evidence .card.refuted")).to_have_count(0)


def test_marks_move_with_what_is_typed_before_the_answer_is_there(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    page.route("**/live", lambda route: None)
    page.locator("#text").press("Control+Home")
    page.locator("#text").press_sequentially("In all, ")
    assert marked(page) == ["1,300 square kilometers", "800 square miles"]
    page.fill("#text", f"In all, {RIGHT}")
    assert marked(page) == ["1,300 square kilometers"]


def test_a_mark_moves_or_goes_as_the_change_says(opened: Open) -> None:
    mark = {"start": 4, "end": 7}
    cases = [
        ("the 800 miles", "the 800 miles", [4, 7]),
        ("the 800 miles", "to the 800 miles", [7, 10]),
        ("the 800 miles", "800 miles", [0, 3]),
        ("the 800 miles", "the 800 long miles", [4, 7]),
        ("the 800 miles", "the 900 miles", None),
        ("the 800 miles", "the 80 miles", None),
        ("the 800 miles", "the 8800 miles", None),
        ("the 800", "the 800,000", None),
        ("the 800", "", None),
    ]
    moved = """async ([mark, cases]) => {
      const { moved } = await import('/assets/editor.js');
      return cases.map(([before, now]) => moved([mark], before, now).map(m => [m.start, m.end])[0]);
    }"""
    found = opened().page.evaluate(moved, [mark, [case[:2] for case in cases]])
    assert found == [case[2] for case in cases]


def test_keys_lead_from_finding_to_finding(opened: Open) -> None:
    page = opened().page
    write(page, STORY.read_text("utf-8"), "md")
    chosen, words = page.locator("#behind .mark.chosen"), page.locator("#here-words")
    seen = []
    for _ in range(5):
        page.keyboard.press("F8")
        seen.append(chosen.inner_text())
    assert seen == ["62 hectares", "€21 million", "31.6%", "6.4 million", "62 hectares"]
    page.keyboard.press("Shift+F8")
    expect(words).to_contain_text("6.4 million: refuted. Finland, population, 2023")
    expect(page.locator(".card.chosen[open] .message")).to_contain_text("Finland, population")
    assert page.evaluate("getSelection().toString()") in ("", "6.4 million")
    assert page.evaluate("document.activeElement.id") == "text"


def test_a_number_at_the_caret_is_told_beside(opened: Open) -> None:
    page = opened().page
    write(page, f"{WRONG} It has 62 rangers.")
    page.locator("#text").press("Control+End")
    for _ in range(len(" rangers.")):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#here-words")).to_contain_text("62: not checked")
    expect(page.locator(".ledger li.chosen")).to_contain_text("62")


def test_a_word_file_that_is_dropped_is_shown_as_it_was_read(opened: Open) -> None:
    page = opened().page
    drop(page, "dunes.docx", word_file())
    expect(page.locator("#read .mark.refuted")).to_have_count(2)
    expect(page.locator("#name")).to_have_text("dunes.docx")
    assert not page.locator("#text").is_visible()
    page.locator("#read .mark").last.click()
    expect(page.locator("#here-words")).to_contain_text("800 square miles: refuted.")
    page.click("#as-text")
    expect(page.locator("#behind .mark.refuted")).to_have_count(2)
    assert page.input_value("#text").split("\n\n") == ["Dunes", WRONG]
    page.click("#open")  # the button of a file chooser, which a test cannot see
    page.set_input_files("#file", STORY)
    expect(page.locator("#form")).to_have_value("md")
    expect(page.locator("#name")).to_have_text("harbour-budget.md")
    page.click("#bring-back")
    expect(page.locator("#text")).to_have_value(f"Dunes\n\n{WRONG}")


def test_a_file_that_cannot_be_read_says_what_to_do(opened: Open) -> None:
    watched = opened()
    drop(watched.page, "dunes.docx", b"no such thing")
    expect(watched.page.locator("#problem")).to_contain_text("dunes.docx: is damaged")
    expect(watched.page.locator("#problem")).to_contain_text("(open it and save it again)")
    assert watched.faults.pop().startswith("Failed to load resource")
    assert watched.page.locator("#as-text").is_disabled()
    watched.page.click("#put-away")
    write(watched.page, WRONG)
    assert not watched.page.locator("#problem").is_visible()


def test_a_server_that_is_gone_is_told_and_forgotten_when_it_is_back(opened: Open) -> None:
    watched = opened()
    page = watched.page
    write(page, WRONG)
    page.route("**/live", lambda route: route.abort())
    page.fill("#text", RIGHT)
    expect(page.locator("#problem")).to_contain_text("the server does not answer")
    assert watched.faults.pop().startswith("Failed to load resource")
    page.unroute("**/live")
    write(page, WRONG)
    assert not page.locator("#problem").is_visible()


def test_nothing_in_a_draft_is_obeyed(opened: Open) -> None:
    page = opened().page
    write(page, HOSTILE)
    for form in ("md", "html"):
        with page.expect_response("**/live"):
            page.select_option("#form", form)
    assert page.locator("#evidence script, #evidence img, #behind img").count() == 0


def test_nothing_overlaps_or_spills(opened: Open) -> None:
    page = opened().page
    for text in ("", STORY.read_text("utf-8")):
        if text:
            write(page, text, "md")
            page.keyboard.press("F8")
            page.click("#to-answer")
        for width, height in (WIDE, TABLET, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("scrollTo(0, 0); document.querySelector('#finding').scrollTop = 0")
            assert faults(page, "#finding") == []
            assert faults(page, ".writing") == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_marks_lie_under_the_words_that_they_mark(opened: Open) -> None:
    page = opened().page
    write(page, STORY.read_text("utf-8"), "md")
    for width, height in (WIDE, TABLET, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        heights = page.evaluate(
            "['text', 'behind'].map(id => document.getElementById(id)).map("
            "part => [part.clientWidth, part.scrollHeight, part.clientHeight])"
        )
        assert heights[0] == heights[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(opened: Open, scheme: str) -> None:
    page = opened(color_scheme=scheme).page
    assert serious(page) == []
    write(page, STORY.read_text("utf-8"), "md")
    page.keyboard.press("F8")
    page.click("#to-answer")
    page.evaluate(UNFOLD)
    assert serious(page) == []


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:120]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
