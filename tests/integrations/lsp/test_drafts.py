"""When drafts are checked, and what becomes of what is found too late."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Event

from claimcheck.documents import document_from_text
from claimcheck.errors import ConfigError
from claimcheck.integrations.lsp.drafts import (
    LONGEST_PAUSE,
    PAUSE,
    Answer,
    Draft,
    Drafts,
    Request,
    pause_after,
)
from claimcheck.integrations.lsp.text import Text
from claimcheck.model.checked import CheckedDocument

URI = "file:///desk/a.txt"


def found_in(request: Request) -> Answer:
    """An answer that knows nothing but its text."""
    return Answer(CheckedDocument(document_from_text(request.text), (), ()))


class Desk:
    """Drafts, what was checked, and what was told of it, in order."""

    def __init__(self, check: Callable[[Request], Answer | None] = found_in) -> None:
        self.checked: list[str] = []
        self.told: list[tuple[int | None, str, str]] = []
        self.check = check
        self.drafts = Drafts(self._check, self._tell)

    def _check(self, request: Request) -> Answer | None:
        self.checked.append(request.text)
        return self.check(request)

    def _tell(self, draft: Draft) -> None:
        text = draft.answer.checked.document.text if draft.answer else ""
        self.told.append((draft.version, text, draft.complaint))

    def open(self, text: str, uri: str = URI) -> Draft:
        draft = Draft(uri, Request(text, "/desk/a.txt", "txt"), Text(text), 1)
        self.drafts.open(draft)
        return draft

    def change(self, text: str, version: int) -> None:
        self.drafts.change(URI, Text(text), version)


def test_a_draft_is_checked_when_it_is_opened() -> None:
    async def scene() -> None:
        desk = Desk()
        await desk.open("one").settled()
        assert desk.told == [(1, "one", "")]

    asyncio.run(scene())


def test_quick_edits_are_checked_in_one() -> None:
    async def scene() -> None:
        desk = Desk()
        draft = desk.open("one")
        await draft.settled()
        for version in range(2, 30):
            desk.change(f"edit {version}", version)
            await asyncio.sleep(0)
        await draft.settled()
        assert desk.told[-1] == (29, "edit 29", "")
        assert len(desk.checked) < 10  # a busy machine may well pause between two edits

    asyncio.run(scene())


def test_what_is_found_too_late_is_dropped() -> None:
    begun, go_on = Event(), Event()

    def slowly(request: Request) -> Answer:
        if request.text == "old":
            begun.set()
            assert go_on.wait(30)
        return found_in(request)

    async def scene() -> None:
        desk = Desk(slowly)
        draft = desk.open("old")
        await asyncio.to_thread(begun.wait, 30)
        desk.change("new", 2)
        assert draft.answer is None
        go_on.set()
        answer = await draft.settled()
        assert answer is not None
        assert answer.checked.document.text == "new"
        assert desk.told == [(2, "new", "")]

    asyncio.run(scene())


def test_a_draft_that_was_closed_is_not_told_of() -> None:
    async def scene() -> None:
        desk = Desk()
        draft = desk.open("one")
        desk.drafts.close(URI)
        assert await draft.settled() is None
        assert desk.told == []
        assert desk.drafts.close(URI) is None

    asyncio.run(scene())


def test_why_a_draft_cannot_be_checked_is_told() -> None:
    errors = {
        "setting": ConfigError("there is no setting 'selct'", hint="did you mean 'select'?"),
        "deep": RecursionError(),
    }

    def fail(request: Request) -> Answer:
        if request.text in errors:
            raise errors[request.text]
        return found_in(request)

    async def scene() -> None:
        desk = Desk(fail)
        draft = desk.open("setting")
        assert await draft.settled() is None
        desk.change("deep", 2)
        assert await draft.settled() is None
        desk.change("fine", 3)
        await draft.settled()
        complaints = [complaint for _, _, complaint in desk.told]
        assert complaints == [
            "there is no setting 'selct' (did you mean 'select'?)",
            "/desk/a.txt: is too large or too deep to check (RecursionError)",
            "",
        ]

    asyncio.run(scene())


def test_a_change_of_settings_checks_all_again() -> None:
    async def scene() -> None:
        desk = Desk()
        open_drafts = [desk.open("one"), desk.open("two", "file:///desk/b.txt")]
        for draft in open_drafts:
            await draft.settled()
        desk.drafts.refresh(said={"ignore": ["CC2"]})
        for draft in open_drafts:
            await draft.settled()
            assert draft.request.said == {"ignore": ["CC2"]}
        assert desk.checked == ["one", "two", "one", "two"]

    asyncio.run(scene())


def test_a_slow_draft_is_given_a_longer_pause() -> None:
    assert pause_after(0.01) == PAUSE
    assert pause_after(1.5) == 1.5
    assert pause_after(60) == LONGEST_PAUSE


def test_a_text_with_half_a_character_is_read() -> None:
    document = Request("It is 5 \ud83d km long.", "", "txt").document()
    assert document.text == "It is 5 ? km long."
    assert document.name == "<untitled>"
