"""What is offered on a finding: it sets the finding aside wherever it stands, and nothing else."""

from __future__ import annotations

import pytest
from lsprotocol import types

from claimcheck.integrations.lsp.actions import OPEN_RULE, actions_in
from claimcheck.integrations.lsp.cases import Abilities, Offer

from .checked import answer_to, draft_of

WRONG = "The park covers 1,300 km² (800 sq mi)"
HERE, FILE = (
    "Ignore CC201 conversion-mismatch here",
    "Ignore CC201 conversion-mismatch in this file",
)
STANDS = [
    ("md", f"{WRONG} of dunes.\n\nMore."),
    ("md", f"# {WRONG}\n\nMore."),
    ("md", f"{WRONG}\n===\n\nMore."),
    ("md", f"> {WRONG},\n> she said.\n\nMore."),
    ("md", f"- One\n- {WRONG}.\n- Three\n"),
    ("md", f"The note: **{WRONG}**\n"),
    ("md", f"[{WRONG}](https://example.org/a)\n"),
    ("md", f"{WRONG} `x`"),
    ("md", f"| a | b |\n|---|---|\n| {WRONG} | c |\n"),
    ("md", f"<p>{WRONG}</p>\n"),
    ("md", f"---\ntitle: A park\n---\n\n{WRONG}.\r\n"),
    ("html", f"<html><body><p>{WRONG}</p></body></html>"),
    ("html", f"<ul><li>A<li>{WRONG} <b>of dunes</b></ul>"),
    ("html", f"<table><tr><td>{WRONG}</td><td>x</td></tr></table>"),
    ("txt", f"{WRONG} of dunes.\nMore of it.\n"),
    ("txt", f"A park\n\n{WRONG} of dunes."),
    ("txt", f"\ufeff😀 {WRONG} of dunes."),
]


def offers(text: str, written: str = "md", only: list[str] | None = None) -> dict[str, Offer]:
    """What is offered on all of the text, by title."""
    draft, answer = draft_of(text, written)
    context = types.CodeActionContext([], only=only)
    where = draft.text.range_of(0, len(text))
    params = types.CodeActionParams(types.TextDocumentIdentifier(draft.uri), where, context)
    return {one.title: one for one in actions_in(draft, answer, params, Abilities(opens=True))}


def edited(text: str, offer: Offer) -> str:
    """The text with the edit of an offer made."""
    draft, _ = draft_of(text)
    assert isinstance(offer, types.CodeAction)
    assert offer.edit is not None
    assert offer.edit.changes is not None
    [edit] = offer.edit.changes[draft.uri]
    change = types.TextDocumentContentChangePartial(edit.range, edit.new_text)
    return draft.text.changed([change]).source


@pytest.mark.parametrize("title", [HERE, FILE])
@pytest.mark.parametrize(("written", "text"), STANDS)
def test_an_ignored_finding_is_gone(written: str, text: str, title: str) -> None:
    draft, before = draft_of(text, written)
    assert [one.rule for one in before.checked.findings] == ["CC201"]
    after = edited(text, offers(text, written)[title])
    checked = answer_to(draft.request._replace(text=after)).checked
    assert checked.findings == ()
    assert [one.reason for one in checked.suppressed] == ["say why"]


def test_where_a_comment_cannot_stand_only_the_file_is_offered() -> None:
    found = offers(f"---\ntitle: {WRONG}\n---\n\nMore.\n")
    assert HERE not in found
    assert FILE in found


def test_only_comments_are_inserted() -> None:
    for written, text in STANDS:
        for offer in offers(text, written).values():
            if isinstance(offer, types.CodeAction):
                after = edited(text, offer)
                start = after.index("<!--")
                end = after.index("-->") + 3
                rest = after[:start] + after[end:]
                assert "".join(rest.split()) == "".join(text.split())


def test_the_page_of_the_rule_is_offered() -> None:
    found = offers(WRONG + ".")["Tell what CC201 conversion-mismatch finds"]
    assert isinstance(found, types.Command)
    assert (found.command, found.arguments) == (OPEN_RULE, ["CC201"])


def test_what_suppresses_nothing_cannot_be_ignored() -> None:
    found = offers("It is 5 km long. <!-- claimcheck: ignore[CC201] reason: on the sign -->")
    assert list(found) == ["Tell what CC003 unused-suppression finds"]


def test_no_fix_is_offered_where_only_others_are_asked_for() -> None:
    assert offers(WRONG, only=["refactor"]) == {}
    assert HERE in offers(WRONG, only=["quickfix"])


@pytest.mark.parametrize(
    ("start", "end", "is_offered"),
    [(0, 15, False), (0, 16, True), (0, 20, True), (20, 20, True), (36, 40, True), (38, 60, False)],
)
def test_offers_are_those_of_findings_that_meet_the_range(
    start: int, end: int, is_offered: bool
) -> None:
    draft, answer = draft_of(f"{WRONG}.\n\nMore of it, and yet more.")
    where = draft.text.range_of(start, end)
    document = types.TextDocumentIdentifier(draft.uri)
    params = types.CodeActionParams(document, where, types.CodeActionContext([]))
    assert bool(actions_in(draft, answer, params, Abilities(opens=True))) == is_offered
