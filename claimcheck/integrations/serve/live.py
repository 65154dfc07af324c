"""A checked draft as the page shows it: marks for the editor, and the evidence beside it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from jinja2 import Environment

from claimcheck.model import BlockKind, Document
from claimcheck.model.answer import Answer
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.html.draft import Draft, draft_of
from claimcheck.report.html.ledger import marks_of
from claimcheck.report.html.page import templates_with
from claimcheck.report.html.passages import Mark
from claimcheck.report.html.status import STATUSES

PACKAGE = "claimcheck.integrations.serve"
KEY = "d-"  # what the names of the elements begin with
LAST_OF_PLANE = "\uffff"  # characters after it are two units of UTF-16


class KnownAnswer(NamedTuple):
    """What an editor answered to a number, "" where nothing was said."""

    rule: str
    verdict: str
    source: str
    now: str
    note: str
    by: str


class EditorMark(NamedTuple):
    """A number in the text that the user edits: offsets in UTF-16 units, as browsers count.

    `status` and `word` say what was decided, `told` why; `place` is the number's in the ledger,
    `cards` are those of its evidence, `finding` that of the finding that accuses it, 0 without one.
    """

    start: int
    end: int
    status: str
    word: str
    told: str
    place: int
    cards: tuple[int, ...]
    finding: int
    quiet: bool
    answers: tuple[KnownAnswer, ...]


class Live(NamedTuple):
    """What the page needs: the summary, the marks in order, and two parts of it as HTML.

    `evidence` shows what was found.  `draft` shows the draft with its marks, and `text` is what
    it says in plain text; both are "" where the page has the text itself.
    """

    summary: str
    text: str
    marks: tuple[EditorMark, ...]
    draft: str
    evidence: str


def live_of(checked: CheckedDocument, is_file: bool) -> Live:
    """The draft as the page shows it; a file is shown as it was read.

    Where the user edits mark-up, the marks lie in that, not in the text that was read from it.
    """
    draft, document = draft_of(checked, KEY), checked.document
    source = document.source_map.source if document.source_map else document.text
    marks = marks_of(checked, draft.deck)
    at = _Utf16(source)
    return Live(
        summary=_summary(draft),
        text=_text(document) if is_file else "",
        marks=tuple(_editor_mark(mark, checked, at) for mark in marks),
        draft=_render("draft.html", draft) if is_file else "",
        evidence=_render("evidence.html", draft),
    )


class _Utf16:
    """Offsets of a text in code points, told in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self.wide = [at for at, char in enumerate(text) if char > LAST_OF_PLANE]

    def of(self, offset: int) -> int:
        """The offset in UTF-16 units."""
        return offset + bisect_left(self.wide, offset)


def _editor_mark(mark: Mark, checked: CheckedDocument, at: _Utf16) -> EditorMark:
    place = checked.document.locate(mark.start, mark.end)
    entry = checked.ledger[mark.place]
    return EditorMark(
        start=at.of(place.start),
        end=at.of(place.end),
        status=mark.status,
        word=mark.word,
        told=_why(entry),
        place=mark.place,
        cards=mark.cards,
        finding=mark.finding,
        quiet=mark.quiet,
        answers=tuple(_known(answered.answer) for answered in entry.answers),
    )


def _text(document: Document) -> str:
    """The draft as plain text, in which empty lines part the paragraphs."""
    parts, at = [], 0
    for block in document.blocks:
        between = document.text[at : block.start]
        alone = between == "\n" and block.kind not in (BlockKind.TABLE_CELL, BlockKind.LIST_ITEM)
        parts += ["\n\n" if alone else between, document.text[block.start : block.end]]
        at = block.end
    return "".join((*parts, document.text[at:]))


def _summary(draft: Draft) -> str:
    """How much is left to look at, and how much was checked."""
    left = len(draft.deck.findings)
    told = f"{left:,} {'finding' if left == 1 else 'findings'} to look at." if left else ""
    return f"{told} {draft.bar.sentence}".strip()


def _why(entry: Entry) -> str:
    """What an editor answered, or else what was found of the number, or why nothing was."""
    if entry.answers:
        return entry.answers[0].told
    said = (one.message for one in entry.outcomes if one.verdict is entry.verdict)
    return entry.reason or next(said, "")


def _known(answer: Answer) -> KnownAnswer:
    return KnownAnswer(
        answer.rule, answer.verdict.value, answer.source, answer.now, answer.note, answer.by
    )


@cache
def page() -> str:
    """The page itself, before there is a draft in it."""
    return _templates().get_template("page.html").render(statuses=STATUSES)


def _render(name: str, draft: Draft) -> str:
    return _templates().get_template(name).render(draft=draft)


@cache
def _templates() -> Environment:
    return templates_with(PACKAGE)
