"""Which of an editor's documents are drafts, and in what format they are written."""

from __future__ import annotations

from pathlib import PurePath

from claimcheck.documents.read import PLAIN, SAME_AS

# The editors' names of the languages: VS Code's, Vim's, Emacs's and Helix's.
LANGUAGES = {"plaintext": PLAIN, "text": PLAIN, "markdown": "md", "html": "html"}
NAMED_PLAIN = ("", PLAIN, "text")  # endings of plain drafts; an editor calls a .csv plain, too


def format_of(language: str, name: str) -> str:
    """The format of a document in this language and with this file name, "" if it is no draft.

    Formats are named by their endings: "txt", "md", "html".
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    by_name = SAME_AS.get(ending, ending)
    by_name = by_name if by_name in LANGUAGES.values() else ""
    known = LANGUAGES.get(language.lower(), "")
    if known != PLAIN:
        return known or by_name
    return by_name or (PLAIN if ending in NAMED_PLAIN else "")
