"""Markdown's inline tokens laid back over the text they were read from.

The parser says what a stretch is, not where it stands; its tokens come in order, and each says
which characters it was made of, but for the targets of links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

if TYPE_CHECKING:
    from markdown_it.token import Token

COMMENT = "<!--"
LEFT_OUT = "\ufffc"  # object replacement character: code or a picture stood here
_FOOTNOTE = Regex(r"\[\^[^\]\s]+\]:?")
_BREAK = Regex(r"<br\s*/?>", re.IGNORECASE)
_TARGET = Regex(r"\((?:[^()\\\n]|\\.|\([^()]*\)|\n)*\)|\[[^\]]*\]", re.DOTALL)


class Stretch(NamedTuple):
    """Text that `content[start:end]` stands for; start == end for what stands nowhere.

    A comment stands for no text; what it says is the `remark`.
    """

    text: str
    start: int
    end: int
    remark: str = ""


def stretches_of(content: str, tokens: Sequence[Token]) -> Iterator[Stretch]:
    """The text of the tokens with their places in the content that they were read from.

    Struck text, tags and pictures are left out, and so is emphasis inside a number ("4**.2**
    percent"), which the grammar of Markdown takes for plain stars.
    """
    found = list(_told(content, tokens))
    stars = set(_emphasis(content, found))
    return (stretch for place, stretch in enumerate(found) if place not in stars)


def remark_in(comment: str) -> str:
    """What an HTML comment says, between its marks."""
    return comment.removeprefix(COMMENT).removesuffix("-->").strip()


def _emphasis(content: str, stretches: Sequence[Stretch]) -> Iterator[int]:
    """Places of the stars that were left as text and yet enclose something, run against run."""
    opened: dict[int, list[int]] = {}
    for run in _runs_of_stars(stretches):
        start, end = stretches[run[0]].start, stretches[run[-1]].end
        closes = start > 0 and not content[start - 1].isspace()
        if closes and len(run) in opened:
            yield from opened.pop(len(run))
            yield from run
        elif end < len(content) and not content[end].isspace():
            opened[len(run)] = run


def _runs_of_stars(stretches: Sequence[Stretch]) -> Iterator[list[int]]:
    run: list[int] = []
    for place, stretch in enumerate(stretches):
        star = stretch.text == "*" and stretch.end - stretch.start == 1
        if run and not (star and stretches[run[-1]].end == stretch.start):
            yield run
            run = []
        if star:
            run.append(place)
    if run:
        yield run


def _told(content: str, tokens: Sequence[Token]) -> Iterator[Stretch]:
    at = struck = 0
    for token in tokens:
        if token.type in ("s_open", "s_close"):
            struck += token.nesting
        start, end = _span(content, at, token)
        at = end
        if not struck or token.content.startswith(COMMENT):
            yield from _text(token, start, end)


def _text(token: Token, start: int, end: int) -> Iterator[Stretch]:
    if token.type == "text":
        yield from _without_footnotes(token.content, start, end)
    elif token.type == "text_special":
        yield Stretch(token.content, start, end)
    elif token.type == "softbreak":
        yield Stretch(" ", start, end)
    elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.match(token.content)):
        yield Stretch("\n", start, end)
    elif token.type in ("code_inline", "image"):
        yield Stretch(LEFT_OUT, start, end)
    elif token.type == "html_inline" and token.content.startswith(COMMENT):
        yield Stretch("", start, end, remark_in(token.content))


def _without_footnotes(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The text but for references to footnotes ("[^1]"), whose numbers are no numbers of it."""
    if len(text) != end - start:  # a link's address, which the parser decoded
        yield Stretch(text, start, end)
        return
    at = 0
    for found in _FOOTNOTE.finditer(text):
        if found.start() > at:
            yield Stretch(text[at : found.start()], start + at, start + found.start())
        at = found.end()
    if at < len(text):
        yield Stretch(text[at:], start + at, end)


def _span(content: str, at: int, token: Token) -> tuple[int, int]:
    """Where the token stands in the content, at or after `at`."""
    if token.type == "code_inline":
        return _code(content, at, token)
    if token.type == "image":
        return at, _link_end(content, _closing_bracket(content, at + 1))
    if token.type == "link_close" and token.markup != "autolink":
        return at, _link_end(content, at)
    if token.type in ("link_open", "link_close"):
        return at, at + 1
    return _find(content, at, _literal(token))


def _literal(token: Token) -> str:
    """The characters that the token was made of."""
    if token.type in ("text", "html_inline"):
        return token.content
    return "\n" if token.type in ("softbreak", "hardbreak") else token.markup


def _find(content: str, at: int, text: str) -> tuple[int, int]:
    """The text at `at` or next after it; where it is not found, nothing at `at`."""
    start = at if content.startswith(text, at) else content.find(text, at)
    return (start, start + len(text)) if start >= 0 else (at, at)


def _code(content: str, at: int, token: Token) -> tuple[int, int]:
    start, inside = _find(content, at, token.markup)
    length = len(token.content)
    for padding in (0, 1):
        close = inside + length + 2 * padding
        if content.startswith(token.markup, close):
            return start, close + len(token.markup)
    return start, inside


def _closing_bracket(content: str, at: int) -> int:
    """Offset of the bracket that closes the one at `at`; the content's end if none does."""
    depth = 0
    for found in re.finditer(r"\\.|[\[\]]", content[at:], re.DOTALL):
        depth += {"[": 1, "]": -1}.get(found.group(), 0)
        if not depth:
            return at + found.start()
    return len(content)


def _link_end(content: str, at: int) -> int:
    """End of a link whose text ends with the bracket at `at`, its target included."""
    target = _TARGET.match(content, at + 1)
    return target.end() if target else min(at + 1, len(content))
