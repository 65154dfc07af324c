"""The page: all the draft and nothing else, every link leads somewhere, nothing is obeyed."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.model import Suppressed, SuppressedBy
from claimcheck.report.html.page import page_of, part_of
from claimcheck.rules import RuleModule, rule_modules
from tests.report import odd, story

from .parsing import Page

HOSTILE = (
    "<script>alert(1)</script> sold 5,000 of 12,000 </style></title> ]]> <!-- 40% of 90 is 80 -->"
    " \u2028 \x00 \x1b[2J \u202e \ud800 {{ 7*7 }} {% raw %} &lt;b&gt; 'a' \"b\" onclick=x() 9 && 8"
)


def squeezed(text: str) -> str:
    """The text without white space and the lines of tables, which a page lays out anew."""
    return re.sub(r"[\s|]", "", text)


def printable(text: str) -> str:
    """The text as the page may show it: what a reader would obey replaced."""
    return "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text)


def draft_of(html: str) -> str:
    (draft,) = Page(html).of_class("draft")
    return squeezed(draft.text)


def test_every_number_is_marked_with_its_verdict() -> None:
    page = Page(page_of([story.checked()]))
    marks = [mark for mark in page.of_class("mark") if "id" in mark.attributes]
    assert [(mark.text, mark.classes[1]) for mark in marks] == [
        ("1,300 square kilometers", "unchecked"),
        ("800 square miles", "refuted"),
        ("2016", "aside"),
        ("40", "supported"),
        ("12.5 percent", "review"),
        ("7777777777777", "unread"),
    ]


@pytest.mark.parametrize("documents", [1, 2])
def test_every_link_leads_somewhere_and_no_name_is_used_twice(documents: int) -> None:
    page = Page(page_of([odd.checked(), story.checked()][:documents]))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = [link.attributes["href"] for link in page.named("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    elsewhere = {link for link in links if not link.startswith("#")}
    assert elsewhere == ({"https://parks.example/"} if documents == 2 else set())


def test_the_page_asks_the_network_for_nothing() -> None:
    html = page_of([story.checked()])
    page = Page(html)
    assert not [e for e in page.elements if {"src", "srcset", "style"} & e.attributes.keys()]
    assert not page.named("link")
    style, script = page.named("style")[0].text, page.named("script")[0].text
    assert "url(" not in style
    assert "@import" not in style
    (policy,) = (
        meta.attributes["content"]
        for meta in page.named("meta")
        if meta.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none';")
    for text in (style, script):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy


def test_no_text_of_a_draft_is_mark_up() -> None:
    checked = claimcheck.check(HOSTILE)
    for html in (page_of([checked]), part_of(checked)):
        html.encode("utf-8")
        page = Page(html)
        assert len(page.named("script")) == ("<!doctype" in html)
        assert not [e for e in page.elements if any(n.startswith("on") for n in e.attributes)]
        assert not {"\x00", "\x1b", "\u2028", "\u202e"} & set(html)
        assert draft_of(html) == squeezed(printable(HOSTILE))


def test_names_and_tables_are_no_mark_up_either() -> None:
    bad = "<b>\"'&"
    row = story.ROW._replace(entity=bad, source=bad, note=bad, url="javascript:alert(1)")
    evidence = (story.SUPPORT.evidence[0]._replace(row=row),)
    message = f"{bad} it is"
    checked = story.checked(
        story.SUPPORT._replace(evidence=evidence, message=message), name=f"{bad}.txt"
    )
    page = Page(page_of([checked]))
    assert not page.named("b")[0].text.startswith("\"'&")
    assert page.named("title")[0].text.startswith(f"{bad}.txt")
    assert any(bad in source.text for source in page.of_class("source"))
    assert not [link for link in page.named("a") if "javascript" in link.attributes["href"]]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab 12.,%$€<>&'\"\n|-#*\u2028\x00é𝄞", max_size=120))
def test_the_draft_is_shown_as_written(text: str) -> None:
    checked = claimcheck.check(text)
    for html in (page_of([checked]), part_of(checked)):
        assert draft_of(html) == squeezed(printable(text))


@pytest.mark.parametrize("module", rule_modules(), ids=lambda module: module.rule.code)
def test_what_any_rule_finds_is_told(module: RuleModule) -> None:
    checked = [claimcheck.check(text.replace("«", "").replace("»", "")) for text in module.bad]
    page = Page(page_of(checked))
    told = [message.text for message in page.of_class("message")]
    for one in checked:
        assert all(finding.message in told for finding in one.findings)
    drawn = [svg.attributes["aria-label"] for svg in page.named("svg")]
    assert all("None" not in label and "Fraction" not in label for label in drawn)


def test_several_drafts_stand_under_an_index() -> None:
    page = Page(page_of([odd.checked("a.txt"), odd.checked("b.txt", "All is well.")]))
    (index,) = page.of_class("drafts")
    assert "a.txt" in index.text
    assert "1 refuted" not in index.text  # the two numbers of the pair are both accused
    assert "2 refuted" in index.text
    assert "nothing needs a human" in index.text
    assert len(page.of_class("draft")) == 2


def test_a_draft_without_numbers_says_so() -> None:
    page = Page(page_of([odd.checked(text="All is well.")]))
    assert "The draft has no numbers" in page.of_class("index")[0].text
    assert page.of_class("sentence")[0].text == "No numbers."


def test_a_draft_whose_findings_are_set_aside_says_so() -> None:
    report = odd.checked()
    aside = tuple(Suppressed(one, SuppressedBy.COMMENT, "<agreed>", 3) for one in report.findings)
    page = Page(page_of([report._replace(findings=(), suppressed=aside)]))
    assert "Nothing is left" in page.of_class("index")[0].text
    assert [one.text for one in page.of_class("aside-why")] == [
        "set aside by comment in line 3: <agreed>"
    ]


def test_no_drafts_make_a_page_too() -> None:
    assert "no drafts" in Page(page_of([])).of_class("drafts")[0].text


def test_the_rules_that_spoke_are_explained_once() -> None:
    page = Page(page_of([odd.checked(), odd.checked()]))
    assert page.ids().count("rule-CC201") == 1
    (rules,) = page.of_class("rules")
    assert "Ignore when:" in rules.text


def test_a_part_has_no_script_and_styles_of_its_own() -> None:
    part = Page(part_of(story.checked()))
    assert not part.named("script")
    (root, *_) = part.elements
    assert root.classes == ["claimcheck", "part"]
    assert part.unclosed == []
    selectors = re.sub(r"\{(?:[^{}]|\{[^{}]*\})*\}", "{}", part.named("style")[0].text)
    assert all(".claimcheck" in line for line in selectors.splitlines() if "{}" in line)


def test_the_names_of_two_parts_do_not_meet() -> None:
    one, other = Page(part_of(story.checked())), Page(part_of(odd.checked()))
    assert not set(one.ids()) & set(other.ids())


def test_a_report_shows_itself_in_a_notebook() -> None:
    report = claimcheck.check("Sales rose 31.3% to 154,711 from 146,610.")
    assert report._repr_html_() == part_of(report)
