"""What Google Docs exports: Markdown with its escapes, HTML with its classes, notes, comments."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_bytes
from claimcheck.documents.stylesheet import Sheet, Shown, shown_by
from claimcheck.model import Document

PAGE = """<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">
<style type="text/css">@import url(https://themes.example.org/5.css);ol{margin:0}
.c0{color:#000000;font-weight:400;vertical-align:baseline}
.c3{vertical-align:super}.c4,span.c5{text-decoration:line-through;color:#9}
@media print{.c0{display:none}}/* .c0{display:none} */.c0:hover{display:none}
ul .c0{visibility:hidden}.c7{display:none}</style></head><body class="c9 doc-content">
<p class="c1 title" id="h.5"><span class="c2">Marsh grows 5%</span></p>
<p class="c1 subtitle"><span class="c2">And its birds</span></p>
<p class="c1"><span class="c0">It has 1,3</span><span class="c2 c0">00&nbsp;km</span>
<span class="c3">2</span><span class="c4">4</span><span class="c5">5</span><span
class="c7">6</span><span>, it said</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a
href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p>
<hr><div><p class="c6"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Of 7.</span></p>
</div><div class="c2"><p class="c6"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>claimcheck:
ignore</span></p></div></body></html>"""


def read(source: str, name: str) -> Document:
    return document_from_bytes(source.encode(), name)


def test_a_page_is_what_the_document_shows() -> None:
    document = read(PAGE, "a.html")
    told = [(b.kind.value, document.text[b.start : b.end]) for b in document.blocks]
    assert told == [
        ("headline", "Marsh grows 5%"),
        ("dek", "And its birds"),
        ("paragraph", "It has 1,300\xa0km ², it said."),
        ("paragraph", "Of 7."),
    ]


def test_a_comment_is_a_remark_where_it_is_referred_to() -> None:
    document = read(PAGE, "a.html")
    remark = document.remarks[0]
    assert (remark.text, document.text[remark.start :][:1]) == ("claimcheck: ignore", ".")
    assert len(document.remarks) == 1


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# **Marsh grows 5%**", "Marsh grows 5%"),
        ("1\\. Costs rose \\~4.2% \\- to \\$5\\+ (or \\<6\\>) \\[7\\] \\#8 9\\!",
         "1. Costs rose ~4.2% - to $5+ (or <6>) [7] #8 9!"),
        ("Rose **4**.**2** percent  \nto 5", "Rose 4.2 percent\nto 5"),
        ("See[^1] 5\n\n[^1]:  Of 7\\.", "See 5\n\n  Of 7."),
        ("| Site | Visits |\n| :---- | ----: |\n| North | 412 |", "Site | Visits\nNorth | 412"),
        ("![][image1] 5\n\n[image1]: <data:image/png;base64,iVBORw0KGgo77>", "\ufffc 5"),
    ],
)  # fmt: skip
def test_markdown_with_its_escapes(source: str, text: str) -> None:
    assert read(source, "a.md").text == text


@pytest.mark.parametrize(
    ("css", "shown"),
    [
        ("display:none", Shown(hides=True)),
        ("VISIBILITY : hidden", Shown(hides=True)),
        ("color: red; text-decoration-line: underline line-through", Shown(hides=True)),
        ("vertical-align: super", Shown(raised="sup")),
        ("vertical-align:sub;color:red", Shown(raised="sub")),
        ("display: block; visibility: visible; vertical-align: baseline", Shown()),
        ("", Shown()),
    ],
)
def test_declarations(css: str, shown: Shown) -> None:
    assert shown_by(css) == shown
    sheet = Sheet()
    sheet.read(f"}} .a, p.b {{{css}}}")
    sheet.read("@media print { .c { display: none } }")
    assert [sheet.shown(name) for name in ("a x", "b", "c", "")] == [shown, shown, Shown(), Shown()]
