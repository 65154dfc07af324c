"""Open elements of HTML: what hides, what breaks, what closes what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.elements import HIDDEN, KINDS, VOID, Element, Elements
from claimcheck.model import BlockKind


def opened(*tags: str) -> Elements:
    elements = Elements()
    for tag in tags:
        elements.enter(Element.of(tag, {}))
    return elements


@pytest.mark.parametrize("tag", sorted(HIDDEN))
def test_hidden_elements_hide_what_is_in_them(tag: str) -> None:
    elements = opened("div", tag, "b")
    assert elements.hidden
    list(elements.leave(tag))
    assert not elements.hidden


@pytest.mark.parametrize(
    ("attributes", "hides"),
    [
        ({"hidden": ""}, True),
        ({"aria-hidden": "true"}, True),
        ({"aria-hidden": "false"}, False),
        ({"style": "color: red; DISPLAY : none"}, True),
        ({"style": "visibility:hidden"}, True),
        ({"style": "display: block"}, False),
        ({}, False),
    ],
)
def test_attributes_that_hide(attributes: dict[str, str], hides: bool) -> None:
    assert Element.of("p", attributes).hides is hides


@pytest.mark.parametrize(
    ("css", "kind"),
    [
        ("dek", BlockKind.DEK),
        ("article-standfirst big", BlockKind.DEK),
        ("sub-headline", BlockKind.DEK),
        ("desk", None),
        ("", None),
    ],
)
def test_a_class_may_say_that_it_is_the_dek(css: str, kind: BlockKind | None) -> None:
    assert Element.of("p", {"class": css}).kind is kind


@pytest.mark.parametrize(("tag", "kind"), KINDS.items())
def test_the_innermost_kind_counts(tag: str, kind: BlockKind) -> None:
    assert opened("div", tag, "b", "i").kind is kind
    assert opened("div").kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("tags", "innermost"),
    [
        (("p", "p"), "p"),
        (("li", "li"), "li"),
        (("tr", "td", "tr"), "tr"),
        (("p", "b", "div"), "div"),
        (("p", "br"), "p"),
    ],
)
def test_start_tags_close_what_cannot_hold_them(tags: tuple[str, ...], innermost: str) -> None:
    assert opened(*tags).innermost == innermost


def test_an_end_tag_closes_all_within_it_and_a_stray_one_nothing() -> None:
    elements = opened("div", "b", "i")
    assert list(elements.leave("p")) == []
    assert [element.tag for element in elements.leave("b")] == ["i", "b"]
    assert elements.innermost == "div"


@given(st.lists(st.sampled_from(["p", "b", "script", "td", "br", "/p", "/b", "/script", "/td"])))
def test_closing_everything_hides_nothing(tags: list[str]) -> None:
    elements = Elements()
    for tag in tags:
        if tag.startswith("/"):
            list(elements.leave(tag[1:]))
        else:
            elements.enter(Element.of(tag, {}))
    for tag in ("p", "b", "script", "td"):
        while list(elements.leave(tag)):
            pass
    assert (elements.hidden, elements.innermost) == (False, "")
    assert "br" in VOID
