"""The drafts that are open, each checked again when it has changed and the typing pauses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from time import monotonic
from types import MappingProxyType

from claimcheck.documents import document_from_bytes
from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.lsp.text import Text
from claimcheck.integrations.lsp.worker import Worker
from claimcheck.model import Desk, Document
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple

UNTITLED = "<untitled>"
PAUSE = 0.25  # seconds without an edit after which a draft is checked
LONGEST_PAUSE = 3.0  # the same for one that takes long to check


class Request(NamedTuple):
    """A text to check, the path of its file or "", and its format, named by an ending.

    `folder` is where the editor works, "" if it does not say, and `said` the settings that it
    has, with the keys of a configuration file.
    """

    text: str
    path: str
    format: str
    folder: str = ""
    said: Mapping[str, object] = MappingProxyType({})

    def document(self) -> Document:
        """The document in the text.  Raises DocumentError for one that cannot be read.

        Lone surrogates, which an editor may send and UTF-8 cannot hold, are question marks.
        """
        data = self.text.encode("utf-8", "replace")
        return document_from_bytes(data, self.path or UNTITLED, ending=self.format)


class Answer(NamedTuple):
    """A checked draft, and the constants by which it was judged."""

    checked: CheckedDocument
    desk: Desk = Desk()


Check = Callable[[Request], Answer | None]  # None for what the settings say is no draft


class Draft:
    """An open draft: its text, as the editor has it, and what was found in it.

    `answer` is of the present text, None until that is checked or if it cannot be; `complaint`
    says why it cannot.
    """

    def __init__(self, uri: str, request: Request, text: Text, version: int | None) -> None:
        self.uri, self.request, self.text, self.version = uri, request, text, version
        self.answer: Answer | None = None
        self.complaint = ""
        self.took = 0.0  # seconds of the last check
        self.task: asyncio.Task[None] | None = None

    async def settled(self) -> Answer | None:
        """What was found in the present text, once it is known; None if it cannot be checked."""
        while self.task is not None and not self.task.done():
            await asyncio.wait([self.task])
        return self.answer

    def stop(self) -> None:
        """Check it no more."""
        if self.task is not None:
            self.task.cancel()


def pause_after(took: float) -> float:
    """Seconds without an edit that a draft is given whose last check took so many."""
    return min(max(PAUSE, took), LONGEST_PAUSE)


class Drafts:
    """The open drafts by their addresses.

    `tell` is called with a draft when its answer or its complaint is another one.
    """

    def __init__(self, check: Check, tell: Callable[[Draft], None]) -> None:
        self.check, self.tell = check, tell
        self.opened: dict[str, Draft] = {}
        self._worker: Worker[Answer | None] = Worker()

    def open(self, draft: Draft) -> None:
        """Take in a draft and check it at once."""
        self.close(draft.uri)
        self.opened[draft.uri] = draft
        self._refresh(draft, 0)

    def change(self, uri: str, text: Text, version: int | None) -> None:
        """Give a draft another text, and check it when nothing more has changed for a while."""
        draft = self.opened[uri]
        draft.text, draft.version, draft.answer = text, version, None
        draft.request = draft.request._replace(text=text.source)
        self._refresh(draft, pause_after(draft.took))

    def again(self, uri: str) -> None:
        """Check a draft again at once, if it is one."""
        if uri in self.opened:
            self._refresh(self.opened[uri], 0)

    def close(self, uri: str) -> Draft | None:
        """Forget a draft; the one that was open at the address."""
        draft = self.opened.pop(uri, None)
        if draft is not None:
            draft.stop()
            draft.answer = None
        return draft

    def refresh(self, **changes: object) -> None:
        """Check all again, with these changes to what is asked for."""
        for draft in self.opened.values():
            draft.request = draft.request._replace(**changes)  # type: ignore[arg-type]
            self._refresh(draft, 0)

    def _refresh(self, draft: Draft, pause: float) -> None:
        draft.stop()
        draft.task = asyncio.get_running_loop().create_task(self._checked(draft, pause))

    async def _checked(self, draft: Draft, pause: float) -> None:
        """Check the draft after a pause, unless a newer text puts an end to this.

        A check that is already running comes to its end, and nobody looks at what it finds.
        """
        await asyncio.sleep(pause)
        request = draft.request
        begun = monotonic()
        try:
            draft.answer = await asyncio.wrap_future(
                self._worker.submit(lambda: self.check(request))
            )
            draft.complaint = ""
        except ClaimcheckError as error:
            draft.answer, draft.complaint = None, str(error)
        except (MemoryError, RecursionError) as error:
            told = f"is too large or too deep to check ({type(error).__name__})"
            draft.answer, draft.complaint = None, f"{request.path or draft.uri}: {told}"
        draft.took = monotonic() - begun
        self.tell(draft)
