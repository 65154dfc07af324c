"""Layout and access: nothing overlaps at any width, and axe-core finds no serious fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

import claimcheck

from .conftest import PHONE, WIDE, Open
from .drafts import SUM

TABLET = (820, 1100)
LOOKED_AT = ("harbour", "ferry", "sum", "table", "clean", "unread", "hundred")
UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true; })"
# Pairs of boxes that overlap by more than a pixel, one not being within the other.
OVERLAPS = """within => {
  const names = 'p, li, h1, h2, h3, button, select, table, figure, summary, blockquote, .bar';
  const seen = [...document.querySelector(within).querySelectorAll(names)].filter(
    part => part.checkVisibility() && !(within === 'body' && part.closest('.panel, dialog')));
  const boxes = seen.map(part => part.getBoundingClientRect());
  const found = [];
  for (let i = 0; i < seen.length; i++) for (let j = i + 1; j < seen.length; j++) {
    if (seen[i].contains(seen[j])) continue;
    const [a, b] = [boxes[i], boxes[j]];
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 1 && high > 1) found.push(
      [seen[i].outerHTML.slice(0, 60), seen[j].outerHTML.slice(0, 60)].join(' / '));
  }
  return found;
}"""
SPILLS = """() => [...document.querySelectorAll('body *')].filter(part =>
  part.checkVisibility() && !part.closest('.table, .skip') &&
  part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML.slice(0, 80))"""


def faults(page: Page, within: str) -> list[str]:
    found: list[str] = page.evaluate(OVERLAPS, within) + page.evaluate(SPILLS)
    return found


@pytest.mark.parametrize("name", LOOKED_AT)
def test_nothing_overlaps_or_spills(opened: Open, name: str) -> None:
    page = opened(name).page
    page.evaluate(UNFOLD)
    for width, height in (WIDE, TABLET, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        assert faults(page, "body") == []
    page.keyboard.press("j")
    if page.locator(".panel").is_visible():
        for width, height in (PHONE, TABLET, WIDE):
            page.set_viewport_size({"width": width, "height": height})
            assert faults(page, ".panel") == []


def test_the_card_never_covers_its_number(opened: Open) -> None:
    page = opened("harbour", size=PHONE).page
    for _ in range(4):
        page.keyboard.press("j")
        mark = page.locator(".mark.chosen").bounding_box()
        panel = page.locator(".panel").bounding_box()
        assert mark is not None
        assert panel is not None
        assert 0 <= mark["y"] <= mark["y"] + mark["height"] <= panel["y"]


def serious(page: Page, within: str = "html") -> list[str]:
    """The serious and critical faults, each with the first element that has it."""
    found = Axe().run(page, context=within).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:120]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("names", [("harbour",), ("ferry", "clean", "unread")])
def test_axe_finds_no_serious_fault(opened: Open, names: tuple[str, ...], scheme: str) -> None:
    page = opened(*names, color_scheme=scheme).page
    page.evaluate(UNFOLD)
    page.keyboard.press("j")
    assert serious(page) == []
    page.keyboard.press("?")
    assert serious(page, "dialog") == []


@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_a_notebook_shows_the_same_and_keeps_its_own_styles(
    browser: Browser, tmp_path: Path, size: tuple[int, int]
) -> None:
    part = claimcheck.check(SUM)._repr_html_()
    html = '<!doctype html><html lang="en"><title>n</title><main><h1>N</h1><p class="mark">out</p>'
    path = tmp_path / "notebook.html"
    path.write_text(f"{html}{part}</main>", encoding="utf-8")
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(path.as_uri())
    page.locator("details.card summary").first.click()
    assert "stated as the total" in page.locator("details.card").first.inner_text()
    outside = page.locator("p.mark").evaluate("part => getComputedStyle(part).textDecorationLine")
    assert outside == "none"
    assert faults(page, "main") == []
    assert serious(page) == []
    page.close()
