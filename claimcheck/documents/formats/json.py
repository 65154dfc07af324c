"""JSON: wire stories in ninjs, and any other file when told where in it the draft is.

A path names keys and indices ("article.body", "items[0].text"); "*" stands for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claimcheck.documents.dateline import day_said
from claimcheck.documents.decode import decode
from claimcheck.documents.formats.html import document_from_html
from claimcheck.documents.formats.md import document_from_markdown
from claimcheck.documents.formats.txt import document_from_plain
from claimcheck.documents.jsontext import Found, Strings
from claimcheck.documents.nested import Bundle
from claimcheck.documents.opening import File
from claimcheck.errors import DocumentError
from claimcheck.model import BlockKind, Document, Period
from claimcheck.regex import Regex

# The keys of ninjs 1 to 3 and of systems near it; the first that is there counts.
HEADLINES = ("headline", "headlines[*].value")
DEKS = ("subheadline", "description_text", "descriptions[*].value", "description", "abstract")
BODIES = ("body_xhtml", "body_html", "bodies[*].value", "body_text", "body")
DATES = ("firstpublished", "versioncreated", "firstcreated", "datePublished", "date")
CONTENT_TYPES = ("contenttype", "contentType")  # beside a value
LONGEST = 4 * 2**20  # bytes; every escape of a string takes room of its own
MOST_NAMED = 4  # paths that a hint tells

_READERS: dict[str, Callable[[str], Document]] = {
    "text": document_from_plain,
    "html": document_from_html,
    "markdown": document_from_markdown,
}
_BEGINS_AS_HTML = Regex(r"\s*<(?:[a-z][a-z0-9]*[\s>/]|!--)", re.IGNORECASE)


def read(file: File) -> Document:
    """The document in a .json file: headline, summary and body of ninjs, or what a path leads to.

    Raises DocumentError for what is no JSON, and if nothing in it is known to be the draft.
    """
    source = decode(file.data, file.name, LONGEST)
    strings = Strings(source, file.name)
    bundle = Bundle(source)
    for found in _bodies(strings, bundle, file):
        text, place = strings.decoded(found)
        form = file.options.json_format or _form(found, text, strings)
        bundle.add(_READERS[form](text), place)
    return bundle.document(file.name, _date(strings))


def _bodies(strings: Strings, bundle: Bundle, file: File) -> list[Found]:
    """The strings that are the draft, the titles of a story put into the bundle before them.

    Raises DocumentError if there are none.
    """
    path = file.options.json_path
    if path:
        bodies = strings.led_to(path)
    else:
        bodies = _body(strings)
        deks = _first_of(DEKS, strings)
        _add_titles(BlockKind.HEADLINE, _first_of(HEADLINES, strings), strings, bundle)
        if bodies:
            _add_titles(BlockKind.DEK, deks, strings, bundle)
        bodies = bodies or deks
    if bodies:
        return bodies
    named = " or ".join(strings.longest(MOST_NAMED)) or "none: it holds no strings"
    told = f"has no text at {path}" if path else "is no story in ninjs"
    raise DocumentError(told, file=file.name, hint=f"say where the draft is, --json-path: {named}")


def _add_titles(kind: BlockKind, titles: Sequence[Found], strings: Strings, bundle: Bundle) -> None:
    for found in titles:
        bundle.title(kind, *strings.decoded(found))


def _first_of(paths: Sequence[str], strings: Strings) -> list[Found]:
    """The first string with something in it that one of the paths leads to; none if none does."""
    led_to = (found for path in paths for found in strings.led_to(path))
    return next(([found] for found in led_to if found.end > found.start), [])


def _body(strings: Strings) -> list[Found]:
    """The body of a story; of several forms of it the one in HTML."""
    found = [one for path in BODIES for one in strings.led_to(path) if one.end > one.start]
    in_html = [one for one in found if _says_html(one, strings)]
    return (in_html or found)[:1]


def _says_html(found: Found, strings: Strings) -> bool:
    """True if the key, or the content type beside it, says that a string is HTML."""
    kinds = [strings.beside(found, key) for key in CONTENT_TYPES] if len(found.path) > 1 else []
    return any("html" in said for said in (*found.path[-1:], *kinds))


def _form(found: Found, text: str, strings: Strings) -> str:
    """What a string is in, by its key, what stands beside it, or how it begins."""
    if _says_html(found, strings) or _BEGINS_AS_HTML.match(text):
        return "html"
    return "markdown" if {"markdown", "md"} & set(found.path[-1:]) else "text"


def _date(strings: Strings) -> Period | None:
    """The day that a key of the file says the story appeared."""
    days = (day_said(strings.decoded(found)[0]) for found in _first_of(DATES, strings))
    return next(days, None)
