"""What else is done with a draft: reading its format, comparing it, telling the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import claimcheck
from claimcheck.documents import document_from_bytes
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Document
from claimcheck.report.formats import View, format_named
from tests.pathological.telling import Told, tell_text

Way = Callable[[str], Told]


def as_file(ending: str, tell: Callable[[Document], Told] = tell_text) -> Way:
    """The text as a file of this format, checked; a refusal in one line counts as "refused"."""

    def read(text: str) -> Told:
        try:
            document = document_from_bytes(text.encode(), f"draft.{ending}")
        except ClaimcheckError:
            return Counter(refused=1)
        return tell(document)

    return read


def as_report(name: str, mark: str) -> Way:
    """How often a mark stands in the report of this format."""

    def render(text: str) -> Told:
        pages = format_named(name).render(iter([claimcheck.check(text)]), View())
        return Counter({"told": sum(page.count(mark) for page in map(str, pages))})

    return render


def against_source(text: str) -> Told:
    """How the numbers of a text stand to those of its source, which has a 6 for every 5."""
    compared = claimcheck.compare_with_sources(text, text.replace("5", "6"))
    return Counter(numbers=len(compared.numbers))


def against_version(text: str) -> Told:
    """How many numbers of a later version are told, which has a 6 for every 5."""
    edited = claimcheck.compare_versions(text, text.replace("5", "6")).numbers
    return Counter(numbers=len({one.new.start for one in edited if one.new is not None}))
