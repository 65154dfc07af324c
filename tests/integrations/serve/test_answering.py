"""Answers in the page: given, kept, saved, brought again, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .asking import WRONG
from .conftest import Open
from .test_page import write


def answer(page: Page, verdict: str, **fields: str) -> None:
    page.check(f"#answering [value={verdict}]")
    for name, value in fields.items():
        page.fill(f"#answering [name={name}]", value)
    page.click("#answering [type=submit]")
    expect(page.locator("#answering")).to_be_hidden()


def saved(page: Page, choice: str, folder: Path) -> Path:
    page.click("#saving summary")
    with page.expect_download() as started:
        page.click(choice)
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def test_a_finding_that_is_confirmed_is_set_aside_until_its_number_changes(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    page.click(".card.refuted summary")
    page.click(".card.refuted button.answer")
    answer(page, "confirmed", source="survey of 2024", by="R. Ames")
    expect(page.locator("[data-group=findings]")).to_have_count(0)
    expect(page.locator("[data-group=set-aside] .aside-why")).to_contain_text(
        "confirmed by R. Ames"
    )
    assert page.locator("#behind .mark.refuted.quiet").count() == 2
    page.fill("#text", f"A first sentence. {WRONG}")
    expect(page.locator("#status")).to_contain_text("2 of 2 numbers checked")
    expect(page.locator("[data-group=findings]")).to_have_count(0)
    page.fill("#text", WRONG.replace("800", "900"))
    expect(page.locator("[data-group=findings] .card")).to_have_count(1)


@pytest.mark.parametrize(
    ("verdict", "needed", "value", "left"),
    [
        ("confirmed", "source", "survey of 2024", 0),
        ("corrected", "now", "2,072 square kilometers", 1),
        ("waived", "note", "the source says so", 0),
    ],
)
def test_each_verdict_asks_for_what_it_needs(
    opened: Open, verdict: str, needed: str, value: str, left: int
) -> None:
    page = opened().page
    write(page, WRONG)
    page.keyboard.press("F8")
    page.click("#to-answer")
    page.check(f"#answering [value={verdict}]")
    page.click("#answering [type=submit]")
    expect(page.locator("#answering-problem")).to_contain_text("Say ")
    assert page.evaluate("document.activeElement.name") == needed
    with page.expect_response("**/live"):
        answer(page, verdict, **{needed: value})
    expect(page.locator("#here-words")).to_contain_text(verdict)
    assert page.locator("[data-group=findings] .card").count() == left


def test_a_number_that_nothing_checks_can_be_signed_off(opened: Open) -> None:
    page = opened().page
    write(page, "The reserve has 62 rangers.")
    page.click("[data-group=ledger] > summary")
    page.click(".ledger a.written")
    page.click("#to-answer")
    answer(page, "confirmed", source="the office")
    expect(page.locator("#here-words")).to_contain_text("the office")


def test_answers_are_saved_and_come_with_their_draft(opened: Open, tmp_path: Path) -> None:
    page = opened().page
    write(page, WRONG, "md")
    page.keyboard.press("F8")
    page.click("#to-answer")
    answer(page, "waived", note="the survey counts the lagoon")
    beside = saved(page, "#save-answers", tmp_path)
    assert beside.name == "draft.md.answers.toml"
    assert 'note = "the survey counts the lagoon"' in beside.read_text("utf-8")
    (tmp_path / "draft.md").write_text(WRONG, "utf-8")
    other = opened().page
    other.set_input_files("#file", [beside, tmp_path / "draft.md"])
    expect(other.locator("[data-group=set-aside] .card")).to_have_count(1)
    other.keyboard.press("F8")
    assert other.locator("#here-actions").is_hidden()
    other.click("[data-group=set-aside] > summary")
    other.click("[data-group=set-aside] .card summary")
    other.click("[data-group=set-aside] button.answer")
    expect(other.locator("#answering [name=note]")).to_have_value("the survey counts the lagoon")
    other.click("#take-back")
    expect(other.locator("[data-group=findings] .card")).to_have_count(1)
    assert other.locator("#save-answers").is_disabled()


def test_an_open_form_stays_while_the_draft_is_checked_again(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    page.keyboard.press("F8")
    page.click("#to-answer")
    page.fill("#answering [name=source]", "survey")
    with page.expect_response("**/live"):
        page.fill("#date", "2025-03-18")
    page.click("#answering [name=note]")
    expect(page.locator(".card #answering [name=source]")).to_have_value("survey")
    with page.expect_response("**/live"):
        page.fill("#text", WRONG.replace("1,300", "1,400"))
    expect(page.locator("#answering")).to_be_hidden()


def test_escape_leaves_a_form_and_leads_back_to_its_card(opened: Open) -> None:
    page = opened().page
    write(page, WRONG)
    page.keyboard.press("F8")
    page.click("#to-answer")
    page.keyboard.press("Escape")
    expect(page.locator("#answering")).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('.card > summary')")


def test_reports_are_saved(opened: Open, tmp_path: Path) -> None:
    page = opened().page
    write(page, WRONG)
    for form, name, begins in (
        ("html", "draft.html", "<!doctype html>"),
        ("markdown", "draft.md", "| where |"),
        ("csv", "draft.csv", "file,"),
        ("json", "draft.json", "{"),
    ):
        path = saved(page, f"[data-format={form}]", tmp_path)
        assert path.name == name
        assert path.read_text("utf-8").lstrip().startswith(begins)
