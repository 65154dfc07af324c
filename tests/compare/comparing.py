"""Short ways to compare two texts in a test."""

from __future__ import annotations

from claimcheck.compare import (
    Compared,
    Comparison,
    Edited,
    compare_versions,
    compare_with_sources,
)
from claimcheck.documents import document_from_text


def comparison(draft: str, *sources: str) -> Comparison:
    """The draft beside the sources."""
    return compare_with_sources(
        document_from_text(draft), [document_from_text(source) for source in sources]
    )


def number(draft: str, source: str, text: str) -> Compared:
    """What is said of the one number of the draft that is written so."""
    (found,) = [one for one in comparison(draft, source).numbers if one.mention.text == text]
    return found


def standings(draft: str, source: str) -> dict[str, str]:
    """The standing of each number, by how it is written."""
    return {one.mention.text: one.standing.value for one in comparison(draft, source).numbers}


def edits(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    """What was done to each number, with the old and the new writing."""
    revision = compare_versions(document_from_text(old), document_from_text(new))
    return [_edit(one) for one in revision.numbers]


def _edit(one: Edited) -> tuple[str, str | None, str | None]:
    return one.edit.value, one.old and one.old.text, one.new and one.new.text
