"""One suppression in the draft formats that have comments: it covers the same finding in each."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_bytes
from tests.documents.word import package, paragraph, part, run

from .drafts import OTHER, WRONG, check, told

SAID = "claimcheck: ignore[CC201] reason: as the park printed it"
HTML = f"<!-- {SAID} -->"


def word(*runs: str) -> bytes:
    """A draft with a comment on the words between the two marks of its range."""
    comments = part(f'<w:comment w:id="1">{paragraph(SAID)}</w:comment>', "comments")
    body = paragraph("The parks") + paragraph(*runs) + paragraph(OTHER)
    return package(body, {"word/comments.xml": comments})


BEFORE, AMOUNT, AFTER = WRONG.partition("800 sq mi")
START, END = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
ANCHOR = '<w:r><w:commentReference w:id="1"/></w:r>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", f"The parks\n\n{WRONG} {HTML}\n\n{OTHER}\n".encode()),
        ("a.txt", f"The parks\n\n{HTML}\n{WRONG}\n\n{OTHER}\n".encode()),
        ("a.md", f"# The parks\n\n{WRONG} {HTML}\n\n{OTHER}\n".encode()),
        ("a.md", f"# The parks\n\n{HTML}\n{WRONG}\n\n{OTHER}\n".encode()),
        ("a.md", f"# The parks\n\n- {WRONG} {HTML}\n- {OTHER}\n".encode()),
        ("a.html", f"<h1>The parks</h1><p>{WRONG}{HTML}</p><p>{OTHER}</p>".encode()),
        ("a.html", f"<h1>The parks</h1>{HTML}<p>{WRONG}</p><p>{OTHER}</p>".encode()),
        ("a.docx", word(BEFORE, START, run(AMOUNT), END, ANCHOR, run(AFTER))),
        ("a.docx", word(WRONG, ANCHOR)),
    ],
)
def test_it_covers_the_same_finding(name: str, data: bytes) -> None:
    checked = check(document_from_bytes(data, name))
    assert told(checked) == (["CC201"], ["CC201"])
    (one,) = checked.suppressed
    assert one.reason == "as the park printed it"
    assert "1,300" in checked.document.text[one.finding.start : one.finding.end]
