"""Drafts that were checked without an editor, for the tests of what is said of them."""

from __future__ import annotations

import claimcheck
from claimcheck.integrations.lsp.drafts import Answer, Draft, Request
from claimcheck.integrations.lsp.text import Text
from claimcheck.model import Settings

URI = "file:///desk/draft"
ALONE = Settings(shipped_tables=False)


def draft_of(text: str, written: str = "md", config: Settings = ALONE) -> tuple[Draft, Answer]:
    """The open draft and what was found in it, against itself only unless told otherwise."""
    request = Request(text, f"/desk/draft.{written}", written)
    return Draft(URI, request, Text(text), 1), answer_to(request, config)


def answer_to(request: Request, config: Settings = ALONE) -> Answer:
    """What is found in the text that is asked about."""
    return Answer(claimcheck.check(request.document(), config=config), config.desk)
