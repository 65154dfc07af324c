"""What each stretch of a draft is for the reader, in every format that can tell."""

from __future__ import annotations

import io
import json
from email.message import EmailMessage

import pytest
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

from claimcheck.documents import document_from_bytes

from . import opendocument, word

Blocks = list[tuple[str, str]]

TXT: list[tuple[str, Blocks]] = [
    (
        "Port lost 40 boats\n\nThe mayor calls it a shame\n\nBy Ida Moe\n\nIt rained.\n",
        [
            ("headline", "Port lost 40 boats"),
            ("dek", "The mayor calls it a shame"),
            ("paragraph", "By Ida Moe"),
            ("paragraph", "It rained."),
        ],
    ),
    (
        "Port lost 40 boats\nThe mayor calls it a shame\n\nIt rained.\n",
        [
            ("headline", "Port lost 40 boats"),
            ("dek", "The mayor calls it a shame"),
            ("paragraph", "It rained."),
        ],
    ),
    (
        "Port lost 40 boats\nBy Ida Moe\nMarch 3, 2021\n\nIt rained.\n",
        [
            ("headline", "Port lost 40 boats"),
            ("paragraph", "By Ida Moe"),
            ("paragraph", "March 3, 2021"),
            ("paragraph", "It rained."),
        ],
    ),
    (
        "It rained.\nForty boats sank.\n\nMore came.\n",
        [
            ("paragraph", "It rained."),
            ("paragraph", "Forty boats sank."),
            ("paragraph", "More came."),
        ],
    ),
    (
        "It rained.\n\n- 40 boats\n* 12 nets\n1. one\n\n> We lost 40.\n> And 12.\n",
        [
            ("paragraph", "It rained."),
            ("list_item", "- 40 boats"),
            ("list_item", "* 12 nets"),
            ("list_item", "1. one"),
            ("quote", "> We lost 40."),
            ("quote", "> And 12."),
        ],
    ),
    (
        "It rained.\n\nPhoto: Forty boats\n\nCaption: 12 nets\n\nPhotos show 5.\n",
        [
            ("paragraph", "It rained."),
            ("caption", "Photo: Forty boats"),
            ("caption", "Caption: 12 nets"),
            ("paragraph", "Photos show 5."),
        ],
    ),
    (
        "It rained.\n\nKind\tBoats\nsmall\t40\n",
        [
            ("paragraph", "It rained."),
            *(("table_cell", cell) for cell in ("Kind", "Boats", "small", "40")),
        ],
    ),
]
MD: list[tuple[str, Blocks]] = [
    (
        "---\ntitle: Port lost 40\nstandfirst: A shame\n---\nIt rained.\n",
        [("headline", "Port lost 40"), ("dek", "A shame"), ("paragraph", "It rained.")],
    ),
    (
        "# Port lost 40\n\n*A shame, and 12 nets gone.*\n\nIt *rained*.\n\n## Nets\n\n*All wet.*\n",
        [
            ("headline", "Port lost 40"),
            ("dek", "A shame, and 12 nets gone."),
            ("paragraph", "It rained."),
            ("headline", "Nets"),
            ("paragraph", "All wet."),
        ],
    ),
    ("# Port\n\n*By Ida Moe*\n", [("headline", "Port"), ("paragraph", "By Ida Moe")]),
    (
        "It rained.\n\n![](a.png)\n*Forty boats*\n\n[![](a.png)](b)\n\n_Twelve **nets**_\n",
        [
            ("paragraph", "It rained."),
            ("caption", "\ufffc Forty boats"),
            ("paragraph", "\ufffc"),
            ("caption", "Twelve nets"),
        ],
    ),
    (
        "It rained.\n\n*One* and *two*\n\n- 40 boats\n  - 12 nets\n\n1. one\n",
        [
            ("paragraph", "It rained."),
            ("paragraph", "One and two"),
            ("list_item", "40 boats"),
            ("list_item", "12 nets"),
            ("list_item", "one"),
        ],
    ),
    (
        "> We lost 40.\n>\n> - 12 nets\n\n- > 5 crews\n",
        [("quote", "We lost 40."), ("list_item", "12 nets"), ("quote", "5 crews")],
    ),
    (
        "It.\n\n| a | b |\n|---|---|\n| 40 | 12 |\n\n<p class='caption'>Five</p>\n",
        [
            ("paragraph", "It."),
            *(("table_cell", cell) for cell in ("a", "b", "40", "12")),
            ("caption", "Five"),
        ],
    ),
]
HTML: list[tuple[str, Blocks]] = [
    *(
        (f"<h{level}>Port lost 40</h{level}><p>It rained.", [
            ("headline", "Port lost 40"), ("paragraph", "It rained."),
        ])
        for level in range(1, 7)
    ),
    *(
        (f"<h1>Port</h1>{dek}<p>It rained.", [
            ("headline", "Port"), ("dek", "A shame"), ("paragraph", "It rained."),
        ])
        for dek in (
            "<p class=dek>A shame</p>",
            "<p class='article-standfirst'>A shame</p>",
            "<div class='story__deck'><p>A shame</p></div>",
            "<p class=subtitle>A shame</p>",
            "<h2 class='article__dek'>A shame</h2>",
            "<h2 class=sub-headline>A shame</h2>",
        )
    ),
    *(
        (f"<p>It rained.</p>{caption}", [("paragraph", "It rained."), ("caption", "Forty")])
        for caption in (
            "<figure class='has-caption'><figcaption>For<b>ty</b></figcaption></figure>",
            "<table><caption>Forty</caption></table>",
            "<p class=caption>Forty</p>",
            "<p class='wp-caption-text'>Forty</p>",
            "<div class=media__caption><p>Forty</p></div>",
        )
    ),
    *(
        (f"<p>It rained.</p>{body}", [("paragraph", "It rained."), ("paragraph", "Forty")])
        for body in (
            "<div class='has-caption'><p>Forty</p></div>",
            "<p class=captioned-by>Forty</p>",
            "<p class=decker>Forty</p>",
            "<div class=title><p>Forty</p></div>",
        )
    ),
    (
        "<blockquote><p>We lost 40</p></blockquote><aside class=pullquote>12</aside>",
        [("quote", "We lost 40"), ("quote", "12")],
    ),
    (
        "<ul><li>40 boats<li><p>12 nets</ul><ol><li>one</ol>",
        [("list_item", "40 boats"), ("list_item", "12 nets"), ("list_item", "one")],
    ),
    ("<table><tr><th>a<td><p>40</table>", [("table_cell", "a"), ("table_cell", "40")]),
    (
        "<p class=headline>Port</p><h2 class=subhead>Nets</h2><div role=heading>Crews</div>",
        [("headline", "Port"), ("headline", "Nets"), ("headline", "Crews")],
    ),
]  # fmt: skip


def blocks_of(data: bytes, name: str) -> Blocks:
    document = document_from_bytes(data, name)
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("name", "source", "blocks"),
    [
        (name, *case)
        for name, cases in (("a.txt", TXT), ("a.md", MD), ("a.html", HTML))
        for case in cases
    ],
)
def test_blocks_are_what_the_format_says(name: str, source: str, blocks: Blocks) -> None:
    assert blocks_of(source.encode(), name) == blocks


STORY: Blocks = [
    ("headline", "Port lost 40 boats"),
    ("dek", "The mayor calls it a shame"),
    ("paragraph", "It rained for days."),
    ("headline", "Twelve nets are gone"),
    ("list_item", "5 crews"),
    ("quote", "We lost 40."),
    ("caption", "Forty boats in the port"),
    ("table_cell", "small"),
    ("table_cell", "40"),
]
STYLES = {
    "headline": "heading 1",
    "dek": "Subtitle",
    "list_item": "List Bullet",
    "quote": "Block Text",
    "caption": "Image Caption",
}


def test_word_by_its_styles() -> None:
    ids = {kind: f"S{place}" for place, kind in enumerate(STYLES)}
    named = "".join(
        f'<w:style w:styleId="{ids[kind]}"><w:name w:val="{name}"/></w:style>'
        for kind, name in STYLES.items()
    )
    styles = f'<w:styles xmlns:w="{word.W}">{named}</w:styles>'
    body = "".join(word.paragraph(text, style=ids.get(kind, "")) for kind, text in STORY[:-2])
    cells = "".join(f"<w:tc>{word.paragraph(text)}</w:tc>" for _, text in STORY[-2:])
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert blocks_of(word.package(body + table, {"word/styles.xml": styles}), "a.docx") == STORY


def test_opendocument_by_its_styles() -> None:
    names = {
        "headline": "Heading_20_1",
        "dek": "P2",
        "list_item": "List_20_1",
        "quote": "Quotations",
        "caption": "Figure",
    }
    body = "".join(opendocument.paragraph(text, names.get(kind, "")) for kind, text in STORY[:-2])
    cells = "".join(
        f"<table:table-cell>{opendocument.paragraph(text)}</table:table-cell>"
        for _, text in STORY[-2:]
    )
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    assert blocks_of(opendocument.package(body + table), "a.odt") == STORY


AS_TEXT = "It rained for days.\n\n- 5 crews\n\n> We lost 40.\n\nPhoto: Forty boats\n"
AS_HTML = (
    "<p>It rained for days.</p><h2>Twelve nets are gone</h2><ul><li>5 crews</li></ul>"
    "<blockquote><p>We lost 40.</p></blockquote><figure><figcaption>Forty boats in the port"
    "</figcaption></figure><table><tr><td>small</td><td>40</td></tr></table>"
)


def test_mail_by_its_subject_and_its_text() -> None:
    mail = EmailMessage()
    mail["Subject"] = STORY[0][1]
    mail.set_content(AS_TEXT)
    assert blocks_of(mail.as_bytes(), "a.eml") == [
        ("headline", "Port lost 40 boats"),
        ("paragraph", "It rained for days."),
        ("list_item", "- 5 crews"),
        ("quote", "> We lost 40."),
        ("caption", "Photo: Forty boats"),
    ]
    mail.set_content(AS_HTML, subtype="html")
    assert blocks_of(mail.as_bytes(), "a.eml") == [STORY[0], *STORY[2:]]


def test_ninjs_by_its_keys_and_its_body() -> None:
    story = {"headline": STORY[0][1], "description_text": STORY[1][1], "body_xhtml": AS_HTML}
    assert blocks_of(json.dumps(story).encode(), "a.json") == STORY


def test_print_by_its_type() -> None:
    body = getSampleStyleSheet()["Normal"]
    sizes = {"headline": 18, "dek": 14}
    flow = []
    for kind, text in (*STORY[:4], ("paragraph", "They were new. " * 12)):
        size = sizes.get(kind, body.fontSize)
        style = ParagraphStyle("x", parent=body, fontSize=size, leading=size * 1.2)
        flow += [Paragraph(text, style), Spacer(1, 12)]
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=(400, 600), invariant=1).build(flow)
    assert blocks_of(data.getvalue(), "a.pdf")[:4] == STORY[:4]


def test_quotations_of_html_have_the_marks_that_a_reader_sees() -> None:
    source = "<p>He said <q>we lost <b>40</b> boats</q>.<p hidden>Not <q>12</q>.</p><q>5</q>"
    blocks = blocks_of(source.encode(), "a.html")
    assert [text for _, text in blocks] == ["He said “we lost 40 boats”.", "“5”"]
