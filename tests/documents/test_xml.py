"""XML as events, with nothing from outside."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from claimcheck.documents.xml import parse_xml
from claimcheck.errors import DocumentError


class Heard:
    """A listener that writes down what it is told."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.said.append(f"<{tag}{''.join(f' {k}={v}' for k, v in attributes.items())}>")

    def leave(self, tag: str) -> None:
        self.said.append(f"</{tag}>")

    def text(self, text: str) -> None:
        self.said.append(text)


def heard(source: str) -> str:
    listener = Heard()
    parse_xml(source.encode(), listener, "a.xml")
    return "".join(listener.said)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<a>x<b/>y</a>", "<a>x<b></b>y</a>"),
        ('<a k="v">x</a>', "<a k=v>x</a>"),
        ('<n:a xmlns:n="urn:n" n:k="v">x</n:a>', "<a k=v>x</a>"),
        ("<a>&amp;&#53;&lt;</a>", "<a>&5<</a>"),
        ("<a><![CDATA[<5>]]></a>", "<a><5></a>"),
        ("<a><!-- 5 --><?pi 6?>x</a>", "<a>x</a>"),
    ],
)
def test_events(source: str, said: str) -> None:
    assert heard(source) == said


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('<!DOCTYPE a [<!ENTITY b "5">]><a>&b;</a>', "declares a document type"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "declares a document type"),
        ("<a>", "is damaged"),
        ("<a></b>", "is damaged"),
        ("", "is damaged"),
        ("<a>&bogus;</a>", "is damaged"),
    ],
)
def test_what_is_refused(source: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        heard(source)
    assert caught.value.file == "a.xml"
