"""Filters and themes: what is shown, what keys step through, and in which colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import Open

PAPER = "getComputedStyle(document.body).backgroundColor"


def kept(page: Page) -> list[str]:
    return page.locator(".draft .mark:not(.off)").all_inner_texts()


def press(page: Page, word: str) -> None:
    page.locator(".toggles button", has_text=word).click()


def test_all_is_shown_until_somebody_chooses(opened: Open) -> None:
    page = opened("harbour").page
    assert page.locator(".mark.off").count() == 0
    assert page.locator(".filters output").inner_text() == ""


def test_the_counts_are_of_all_drafts(opened: Open) -> None:
    page = opened("sum", "clean", "table").page
    words = page.locator(".toggles button").all_inner_texts()
    counts = [int(text.split()[-1]) for text in words]
    assert sum(counts) == page.locator(".draft .mark").count()


def test_a_verdict_can_be_shown_alone_and_with_another(opened: Open) -> None:
    page = opened("harbour").page
    press(page, "refuted")
    assert kept(page) == [
        "62 hectares", "1,532 acres", "31.6%", "2.36 million tonnes", "1.94 million", "6.4 million",
    ]  # fmt: skip
    assert page.locator(".filters output").inner_text() == "6 of 50 numbers"
    assert page.locator(".index li:visible").count() == 3
    press(page, "to review")
    assert len(kept(page)) == 11
    press(page, "refuted")
    press(page, "to review")
    assert page.locator(".mark.off").count() == 0


def test_keys_step_through_what_is_shown(opened: Open) -> None:
    page = opened("harbour").page
    press(page, "supported")
    page.keyboard.press("j")
    assert page.locator(".panel .where").inner_text() == "1 of 16"
    assert page.locator(".mark.chosen").inner_text() == "€48.6 million"


@pytest.mark.parametrize(
    ("name", "value", "findings", "numbers"),
    [
        ("rule", "CC203", 1, ["€48.6 million", "12.5%", "€43.2 million", "31.6%",
                              "2.36 million tonnes", "1.94 million"]),
        ("severity", "warning", 1, ["€21 million", "€9.4 million", "€14.2 million", "€6 million",
                                    "€48.6 million"]),
    ],
)  # fmt: skip
def test_a_rule_or_a_severity_can_be_shown_alone(
    opened: Open, name: str, value: str, findings: int, numbers: list[str]
) -> None:
    page = opened("harbour").page
    page.select_option(f"select[name={name}]", value)
    assert page.locator(".index li:visible").count() == findings
    assert kept(page) == numbers


def test_letters_typed_into_a_list_are_no_steps(opened: Open) -> None:
    page = opened("harbour").page
    page.locator("select[name=rule]").focus()
    page.keyboard.press("j")
    assert not page.locator(".panel").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_is_the_systems_until_it_is_switched(opened: Open, scheme: str) -> None:
    page = opened("harbour", color_scheme=scheme).page
    first = page.evaluate(PAPER)
    page.keyboard.press("d")
    other = page.evaluate(PAPER)
    assert first != other
    page.locator("button.theme").click()
    assert page.evaluate(PAPER) == first


def test_dark_is_dark(opened: Open) -> None:
    light = opened("clean", color_scheme="light").page.evaluate(PAPER)
    dark = opened("clean", color_scheme="dark").page.evaluate(PAPER)
    assert (light, dark) == ("rgb(253, 252, 249)", "rgb(22, 23, 26)")


def test_verdicts_differ_in_shape_not_in_colour_alone(opened: Open) -> None:
    page = opened("harbour", "unread").page
    shapes = {
        name: page.locator(f".draft .mark.{name}").first.evaluate(
            "mark => [getComputedStyle(mark).textDecorationStyle,"
            " getComputedStyle(mark).textDecorationThickness].join(' ')"
        )
        for name in ("refuted", "review", "supported", "unchecked", "unread", "aside")
    }
    assert len(set(shapes.values())) == len(shapes)


def test_on_paper_there_are_no_controls(opened: Open) -> None:
    page = opened("harbour").page
    page.keyboard.press("j")
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (".filters", ".tools", ".panel", ".index"):
        assert not page.locator(gone).is_visible()
    assert page.locator(".card").first.is_visible()
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"


def test_motion_is_left_out_where_it_is_not_wanted(opened: Open) -> None:
    page = opened("harbour").page
    page.keyboard.press("j")
    moves = "getComputedStyle(document.querySelector('.panel')).animationName"
    assert page.evaluate(moves) == "none"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moves) == "appear"
