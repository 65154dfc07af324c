"""Answers: the file beside a draft, written anew and held against the draft."""

from __future__ import annotations

from claimcheck.answers.file import answers_from, text_of, with_answers
from claimcheck.answers.holding import hold_answers
from claimcheck.documents import document_from_text
from claimcheck.model import Settings
from claimcheck.model.answer import Answer
from claimcheck.pipeline import check_document
from claimcheck.tables import load_tables
from fuzz.laws import hold_report, refusing
from fuzz.parts import folder_of, parts_of
from fuzz.parts import text_of as half_read

WORDS = ("answers", "prose")
NAME, DRAFT = "draft.answers.toml", "draft"
NO_TABLES = load_tables(shipped=False)


def run(data: bytes) -> None:
    """Hold the answers to the part "draft"; their file written anew says the same."""
    parts = parts_of(data)
    text, answers = "", None
    with folder_of({NAME: parts.get("", b"")}) as folder, refusing():
        text = text_of(folder / NAME)
        answers = answers_from(text, NAME)
    if answers is None:
        return
    _hold_written(text, answers)
    document = document_from_text(half_read(parts.get(DRAFT, b"")))
    checked = check_document(document, Settings(), NO_TABLES)
    held = hold_answers(checked, answers)
    hold_report(held.checked)
    assert len(held.placed) == len(answers), "an answer is lost"
    told = len(held.checked.findings) + len(held.checked.suppressed)
    assert told == len(checked.findings) + len(checked.suppressed), "a finding is lost"


def _hold_written(text: str, answers: tuple[Answer, ...]) -> None:
    """Sorted, and with every answer as its own block, the file says the same and stays so."""
    again = with_answers(text, NAME, ())
    assert with_answers(again, NAME, ()) == again, "writing twice writes another thing"
    anew = with_answers("", NAME, answers)
    for said in (again, anew):
        found = answers_from(said, NAME)
        assert _without_lines(found) == _without_lines(answers), f"{found} were {answers}"


def _without_lines(answers: tuple[Answer, ...]) -> set[Answer]:
    return {one._replace(line=None) for one in answers}
