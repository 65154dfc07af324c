"""Texts with all that is read of them: every part of every mention, in short lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.model import Form, Mention, Printed
from tests.extract.reading import mentions

FOLDER = Path(__file__).parent / "told"
INDENT = "    "


class Told(NamedTuple):
    """A text and the lines that tell its mentions."""

    text: str
    lines: tuple[str, ...]


def tell(text: str) -> Told:
    """The text with its mentions as they are read now."""
    return Told(text, tuple(tell_mention(each) for each in mentions(text)))


def tell_mention(mention: Mention) -> str:
    """One line for a mention: what every claim has, then what is not as usual."""
    ends = " .. ".join(_printed(end) for end in mention.ends)
    full = (mention.full_start, mention.full_end)
    parts = [
        f"{mention.kind} «{mention.text}» {mention.start}-{mention.end}",
        f"{ends} {mention.unit}".strip(),
        "" if mention.form is Form.DIGITS else f"in {mention.form}",
        f"counts {mention.noun}" if mention.noun else "",
        f"hedge {mention.hedge}" if mention.hedge else "",
        f"in all {full[0]}-{full[1]}" if full != (mention.start, mention.end) else "",
        "or " + ", ".join(mention.readings[1:] or mention.readings) if mention.readings else "",
        _moment(mention),
        mention.reason and f"aside: {mention.reason}",
        *(f"note: {note}" for note in mention.notes),
    ]
    return "; ".join(part for part in parts if part)


def _printed(end: Printed) -> str:
    finely = str(end.step) if end.step == end.coarse else f"{end.step}, {end.coarse}"
    return f"{end.value} ±{finely}"


def _moment(mention: Mention) -> str:
    if mention.moment is None:
        return ""
    said = mention.moment._asdict().items()
    return "at " + " ".join(f"{name} {value}" for name, value in said if value is not None)


def pages() -> list[Path]:
    """The files of texts, in order."""
    return sorted(FOLDER.glob("*.txt"))


def read_page(page: Path) -> Iterator[Told]:
    """The texts of a page with the lines that tell them."""
    for block in page.read_text("utf-8").strip("\n").split("\n\n"):
        text, *lines = block.split("\n")
        yield Told(text, tuple(line.removeprefix(INDENT) for line in lines))


def write_page(page: Path) -> None:
    """Tell the texts of the page afresh."""
    blocks = []
    for old in read_page(page):
        told = tell(old.text)
        blocks.append("\n".join([told.text, *(INDENT + line for line in told.lines)]))
    page.write_text("\n\n".join(blocks) + "\n", "utf-8")
