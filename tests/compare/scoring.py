"""Score of the comparison on the stories: slips caught, untouched numbers accused."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from claimcheck.compare import Compared, Comparison, Standing, compare_with_sources
from claimcheck.documents import document_from_text

HERE = Path(__file__).parent
STORIES = HERE / "stories"
RETOLD = HERE / "retold"
LEAST_CAUGHT = 0.95
MOST_ACCUSED = 0.02


class Slip(NamedTuple):
    """One slip: `find`, once in the rewrite, becomes `replace`."""

    story: str
    kind: str
    find: str
    replace: str


class Story(NamedTuple):
    """A wire story, its honest rewrite, and the slips to plant in the rewrite.

    `background` are words of the rewrite, once in it, whose numbers the wire does not have: of
    these nothing but "not in the source" is true.
    """

    name: str
    wire: str
    rewrite: str
    slips: tuple[Slip, ...]
    background: tuple[str, ...] = ()

    def is_background(self, one: Compared) -> bool:
        """True for a number that the wire has not."""
        places = ((self.rewrite.index(text), len(text)) for text in self.background)
        mention = one.mention
        return any(mention.start < at + size and mention.end > at for at, size in places)


class Caught(NamedTuple):
    """A slip, the numbers accused inside it, and those outside that an honest rewrite has not."""

    slip: Slip
    inside: tuple[Compared, ...]
    outside: tuple[str, ...]


class Score(NamedTuple):
    """What the comparison says of all stories."""

    caught: tuple[Caught, ...]
    accused: tuple[tuple[str, Compared], ...]
    untouched: int

    @property
    def share_caught(self) -> float:
        """Of the slips, how many had a number accused."""
        return sum(bool(one.inside) for one in self.caught) / len(self.caught)

    @property
    def share_accused(self) -> float:
        """Of the numbers of the honest rewrites, how many were accused."""
        return len(self.accused) / self.untouched

    @property
    def good_enough(self) -> bool:
        """True if both bars are met."""
        return self.share_caught >= LEAST_CAUGHT and self.share_accused <= MOST_ACCUSED


@cache
def load_stories() -> tuple[Story, ...]:
    """All stories in the order of their names."""
    raw = tomllib.loads((HERE / "slips.toml").read_text(encoding="utf-8"))["slip"]
    slips = [Slip(**entry) for entry in raw]
    return tuple(
        Story(
            path.name.removesuffix(".wire.md"),
            path.read_text(encoding="utf-8"),
            path.with_name(path.name.replace("wire", "rewrite")).read_text(encoding="utf-8"),
            tuple(slip for slip in slips if path.name.startswith(slip.story)),
        )
        for path in sorted(STORIES.glob("*.wire.md"))
    )


@cache
def load_retold(name: str) -> tuple[Story, ...]:
    """The stories of the files of that name in the folder retold, in order."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(RETOLD.glob(f"{name}-*.txt")))
    return tuple(_story(part) for text in texts for part in text.split("=== ")[1:])


def _story(part: str) -> Story:
    name, _, rest = part.partition("\n")
    sections = {}
    for section in rest.split("\n@"):
        title, _, body = section.removeprefix("@").partition("\n")
        sections[title] = body.strip("\n")
    slips = (line.split(" | ") for line in sections["slips"].splitlines())
    return Story(
        name,
        sections["wire"],
        sections["rewrite"],
        tuple(Slip(name, *(text.strip() for text in slip)) for slip in slips),
        tuple(sections["background"].splitlines()),
    )


def compare_texts(draft: str, wire: str) -> Comparison:
    """The draft beside one source."""
    return compare_with_sources(document_from_text(draft), [document_from_text(wire)])


def score(stories: Iterable[Story], compare: Callable[[str, str], Comparison]) -> Score:
    """The honest rewrites and each slip by itself."""
    caught: list[Caught] = []
    accused: list[tuple[str, Compared]] = []
    untouched = 0
    for story in stories:
        honest = compare(story.rewrite, story.wire)
        told = [one for one in honest.numbers if not story.is_background(one)]
        untouched += len(told)
        accused += [(story.name, one) for one in honest.findings if _is_wrong(story, one)]
        known = {(one.mention.text, one.message) for one in honest.findings}
        caught += [_caught(story, slip, compare, known) for slip in story.slips]
    return Score(tuple(caught), tuple(accused), untouched)


def _is_wrong(story: Story, one: Compared) -> bool:
    return one.standing is not Standing.MISSING or not story.is_background(one)


def _caught(
    story: Story,
    slip: Slip,
    compare: Callable[[str, str], Comparison],
    known: set[tuple[str, str]],
) -> Caught:
    assert story.rewrite.count(slip.find) == 1, slip
    at = story.rewrite.index(slip.find)
    text = story.rewrite.replace(slip.find, slip.replace)
    end = at + len(slip.replace)
    findings = compare(text, story.wire).findings
    inside = tuple(one for one in findings if one.mention.start < end and one.mention.end > at)
    outside = tuple(
        f"{one.mention.text}: {one.message}"
        for one in findings
        if one not in inside and (one.mention.text, one.message) not in known
    )
    return Caught(slip, inside, outside)
