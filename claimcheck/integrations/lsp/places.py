"""Where stretches of a checked document stand in the text that the editor has."""

from __future__ import annotations

from lsprotocol import types

from claimcheck.integrations.lsp.drafts import Answer, Draft
from claimcheck.integrations.lsp.text import Text
from claimcheck.model import Document
from claimcheck.namedtuple import NamedTuple

MARK = "\ufeff"  # a byte order mark, which an editor may count and a document never has


class Places(NamedTuple):
    """The places of a document in a text, ahead of which the text may have a mark."""

    document: Document
    text: Text
    ahead: int

    @classmethod
    def of(cls, draft: Draft, answer: Answer) -> Places:
        """The places in a draft of what was found in it."""
        ahead = len(MARK) if draft.text.source.startswith(MARK) else 0
        return cls(answer.checked.document, draft.text, ahead)

    def source_end(self, offset: int) -> int:
        """Where in the editor's text the character before the offset of the document ends."""
        return self.document.locate(offset, offset).end + self.ahead

    def range_of(self, start: int, end: int) -> types.Range:
        """The editor's range of `document.text[start:end]`."""
        at = self.document.locate(start, end)
        return self.text.range_of(at.start + self.ahead, at.end + self.ahead)

    def meets(self, start: int, end: int, first: int, last: int) -> bool:
        """True if the editor's text from `first` to `last` meets `document.text[start:end]`.

        Its ends count, too: a cursor that stands right behind a number is on it.
        """
        at = self.document.locate(start, end)
        return at.start + self.ahead <= last and first <= at.end + self.ahead
