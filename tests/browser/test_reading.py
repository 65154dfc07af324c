"""The report in a browser: it opens, asks for nothing, and is read by mouse and by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import PHONE, Open
from .drafts import SMALL

FOCUS = "document.activeElement.id || document.activeElement.className"


def chosen(page: Page) -> str:
    return page.locator(".mark.chosen").first.inner_text()


def where(page: Page) -> str:
    return page.locator(".panel .where").inner_text()


@pytest.mark.parametrize("name", SMALL)
def test_it_opens_without_a_fault_and_asks_for_nothing(opened: Open, name: str) -> None:
    watched = opened(name)
    watched.page.keyboard.press("j")
    watched.page.keyboard.press("Escape")
    assert watched.faults == []
    assert len(watched.asked) == 1


def test_the_network_is_out_of_reach(opened: Open) -> None:
    page = opened("harbour").page
    reach = "fetch('https://example.com/').then(() => 'reached', () => 'refused')"
    assert page.evaluate(reach) == "refused"
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')"
    )
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None


def test_a_click_opens_the_card_and_the_cross_closes_it(opened: Open) -> None:
    page = opened("harbour").page
    page.get_by_text("1,532 acres").first.click()
    panel = page.locator(".panel")
    assert panel.is_visible()
    assert "62 hectares is 153.2 acres" in panel.inner_text()
    assert "CC201 conversion-mismatch" in panel.inner_text()
    assert "if 1,532 acres were 153.2 acres" in panel.inner_text()
    assert panel.locator("figure.strip").first.locator("figcaption").inner_text() == "1,532 acres"
    page.locator(".panel .close").click()
    assert not panel.is_visible()


def test_keys_step_through_the_findings_and_round(opened: Open) -> None:
    page = opened("harbour").page
    places = []
    for key in "jnjjjkp":
        page.keyboard.press(key)
        places.append(where(page))
    assert places == [f"{n} of 4" for n in (1, 2, 3, 4, 1, 4, 3)]


def test_the_first_step_back_leads_to_the_last(opened: Open) -> None:
    page = opened("harbour").page
    page.keyboard.press("k")
    assert chosen(page) == "6.4 million"


def test_focus_goes_into_the_card_and_back_to_the_number(opened: Open) -> None:
    page = opened("harbour").page
    mark = page.locator(".mark.refuted").first
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUS) == "panel"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.panel') !== null")
    page.keyboard.press("Escape")
    assert not page.locator(".panel").is_visible()
    assert page.evaluate(FOCUS) == mark.get_attribute("id")


def test_from_a_number_the_next_step_is_the_finding_after_it(opened: Open) -> None:
    page = opened("harbour").page
    page.locator(".mark", has_text="540 metres").click()
    assert where(page) == ""
    page.keyboard.press("j")
    assert where(page) == "2 of 4"


def test_the_numbers_of_a_relation_are_shown_together(opened: Open) -> None:
    page = opened("harbour").page
    page.locator(".mark", has_text="€21 million").click()
    related = page.locator(".mark.related").all_inner_texts()
    assert related == ["€9.4 million", "€14.2 million", "€6 million", "€48.6 million"]


def test_a_finding_of_the_list_leads_to_its_number(opened: Open) -> None:
    page = opened("harbour").page
    page.locator(".index li a").nth(2).click()
    assert chosen(page) == "31.6%"


def test_help_opens_and_closes_by_key(opened: Open) -> None:
    page = opened("harbour").page
    page.keyboard.press("?")
    assert page.locator("dialog.help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("dialog.help").is_visible()


def test_a_number_without_evidence_says_why(opened: Open) -> None:
    page = opened("unread").page
    page.locator(".draft .mark.unread").click()
    assert "not read" in page.locator(".panel").inner_text()
    page.locator(".mark", has_text="45").click()
    assert "no related number, no reference" in page.locator(".panel").inner_text()


def test_a_record_is_shown_with_its_source(opened: Open) -> None:
    page = opened("harbour").page
    page.keyboard.press("k")
    source = page.locator(".panel .source").first
    assert "Finland, population" in source.inner_text()
    link = source.locator("a")
    assert link.get_attribute("href").startswith("https://")
    assert "noreferrer" in link.get_attribute("rel")


def test_a_rule_leads_to_what_it_looks_for(opened: Open) -> None:
    page = opened("harbour").page
    page.locator(".mark", has_text="1,532 acres").click()
    page.locator(".panel .rule a").first.click()
    explained = page.locator("#rule-CC201")
    assert explained.is_visible()
    assert "Ignore when:" in explained.inner_text()


def test_a_sum_is_aligned_and_told(opened: Open) -> None:
    page = opened("harbour").page
    page.locator(".mark", has_text="€14.2 million").click()
    table = page.locator(".panel table.sum")
    ends = table.locator("td.whole").evaluate_all(
        "cells => cells.map(cell => Math.round(cell.getBoundingClientRect().right))"
    )
    assert len(set(ends)) == 1
    assert "what the parts make" in table.inner_text()
    assert "too little" in table.inner_text()


@pytest.mark.parametrize("size", [(1280, 900), PHONE])
def test_without_a_script_the_evidence_is_read_below(opened: Open, size: tuple[int, int]) -> None:
    page = opened("harbour", size=size, java_script_enabled=False).page
    assert not page.locator(".filters").is_visible()
    assert not page.locator(".tools").is_visible()
    page.get_by_text("1,532 acres").first.click()
    card = page.locator(".card:target")
    assert "62 hectares is 153.2 acres" in card.inner_text()
    page.locator(".mark", has_text="540 metres").click()
    entry = page.locator(".ledger li:target")
    assert entry.is_visible()
    assert "no related number" in entry.inner_text()


def test_several_drafts_are_one_walk(opened: Open) -> None:
    page = opened("sum", "clean", "table").page
    assert page.locator(".drafts li").count() == 3
    page.keyboard.press("k")
    assert chosen(page) == "97,750"
    page.keyboard.press("j")
    assert where(page).startswith("1 of ")
    assert page.locator(".mark.chosen").evaluate("mark => mark.closest('.report').id") == "d1-draft"
    page.locator(".drafts a").nth(2).click()
    assert page.url.endswith("#d3-draft")


def test_five_thousand_numbers_stay_usable(opened: Open) -> None:
    watched = opened("thousands")
    page = watched.page
    assert page.locator(".draft .mark").count() >= 5000
    page.keyboard.press("j")
    assert where(page).startswith("1 of ")
    page.keyboard.press("k")
    total = where(page).split(" of ")[1]
    assert where(page) == f"{total} of {total}"
    assert page.locator(".mark.chosen").first.evaluate(
        "mark => mark.getBoundingClientRect().bottom <= innerHeight"
    )
    assert watched.faults == []
