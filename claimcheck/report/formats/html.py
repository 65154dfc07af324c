"""One file for a browser: the drafts with every number marked, and the evidence behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import View
from claimcheck.report.html.page import page_of


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """The page, which shows every number and every note whatever the view leaves out."""
    yield page_of(list(documents))
