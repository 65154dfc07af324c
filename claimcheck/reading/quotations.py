"""The words of a draft that are another's, with who says them where a sentence tells.

A speaker is told in the sentence of the quotation, or in the one next to it: one who has just
been quoted goes on, and one who is reported is then quoted.  Whatever is not certain is None.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.model import Block, Quotation, Reading, Sentence
from claimcheck.namedtuple import NamedTuple
from claimcheck.reading.quotation_marks import Quoted, quoted_in
from claimcheck.reading.sentences import split_blocks
from claimcheck.reading.speakers import (
    may_be,
    reported_by,
    source_at,
    told_after,
    told_before,
)

LONGEST_LINK = 160  # characters of the words between two quotations of one speaker
SENTENCE_ENDS = ".!?…"


class _Said(NamedTuple):
    """A quotation with who says it; `after` is where what follows it names the speaker."""

    quoted: Quoted
    block: int
    speaker: str | None = None
    after: int | None = None
    goes_on: bool = False  # in the next one, at the head of the next paragraph


def find_quotations(reading: Reading) -> tuple[Quotation, ...]:
    """The quotations of a draft, in order; they do not overlap.

    Those without marks are the sentences with a number in which a source is named ("according to
    the ministry"), as far as they stand in no others.
    """
    said = _shared(list(_Speakers(reading).said()))
    marked = [Quotation(one.quoted.start, one.quoted.end, one.speaker) for one in said]
    return tuple(sorted([*marked, *_attributed(reading, marked)]))


class _Speakers:
    """Finds the quotations of a draft in order, each with what it takes from the one before."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._blocks = list(split_blocks(reading.document))
        self._sentences = reading.sentences
        self._starts = [sentence.start for sentence in reading.sentences]

    def said(self) -> Iterator[_Said]:
        """The quotations of every block."""
        for number, (block, start, end) in enumerate(self._blocks):
            found = quoted_in(self._text, start, end)
            before: _Said | None = None
            for place, quoted in enumerate(found):
                stop = found[place + 1].start if place + 1 < len(found) else end
                before = self._told(quoted, number, before, stop)
                if not quoted.closed:
                    before = before._replace(goes_on=self._goes_on(number, quoted, block))
                yield before

    def _goes_on(self, number: int, quoted: Quoted, block: Block | None) -> bool:
        """True if the next paragraph opens with the same mark, as long speeches are set."""
        if number + 1 >= len(self._blocks):
            return False
        following, start, end = self._blocks[number + 1]
        head = self._text[start : min(end, start + LONGEST_LINK)].lstrip()[:1]
        alike = (following and following.kind) == (block and block.kind)
        return alike and head == self._text[quoted.start]

    def _told(self, quoted: Quoted, number: int, before: _Said | None, stop: int) -> _Said:
        """The quotation with its speaker."""
        text, said = self._text, _Said(quoted, number)
        sentence = self._sentence_at(quoted.start)
        floor = self._blocks[number][1] if sentence is None else sentence.start
        if before is not None:
            floor = max(floor, before.quoted.end)
        left = told_before(text, floor, quoted.start)
        right = None
        if quoted.closed:
            right = told_after(text, quoted.end, stop, quoted.inside(text))
        told = left if left and (left.direct or right is None) else right
        if told is not None:
            after = told.end if told is right else None
            speaker = told.speaker
            if told.pronoun:
                speaker = self._meant(told.pronoun, quoted, before, number)
            return said._replace(speaker=speaker, after=after)
        return said._replace(speaker=self._inherited(quoted, before, number))

    def _meant(self, pronoun: str, quoted: Quoted, before: _Said | None, number: int) -> str | None:
        """Who "he" is: who is reported, or else quoted, in the sentence before."""
        place = self._sentence_before(quoted, number)
        if place is None:
            speaker = before.speaker if before else None
        else:
            sentence = self._sentences[place]
            reported = reported_by(self._text, sentence.start, sentence.end)
            speaker = reported.speaker if reported else None
            if speaker is None and before and before.quoted.end > sentence.start:
                speaker = before.speaker
        return speaker if speaker and may_be(pronoun, speaker) else None

    def _sentence_before(self, quoted: Quoted, number: int) -> int | None:
        """The place of the sentence before that of the quotation, in its paragraph."""
        place = bisect_right(self._starts, quoted.start) - 2
        inside = place >= 0 and self._starts[place] >= self._blocks[number][1]
        return place if inside else None

    def _inherited(self, quoted: Quoted, before: _Said | None, number: int) -> str | None:
        """The speaker of the sentence before, where it leads on to this quotation."""
        text = self._text
        if quoted.closed and quoted.inside(text) not in SENTENCE_ENDS:
            return None  # the sentence goes on, and would tell
        if before is not None:
            at = before.quoted.end if before.after is None else before.after
            link = text[at : quoted.start].strip()[:LONGEST_LINK]
            if not link or _leads_on(link, before.after is not None):
                return before.speaker
        place = self._sentence_before(quoted, number)
        if place is None or text[self._starts[place + 1] : quoted.start].strip():
            return None
        sentence = self._sentences[place]
        if before is not None and sentence.start < before.quoted.end:
            return None
        reported = reported_by(text, sentence.start, sentence.end)
        return reported.speaker if reported else None

    def _sentence_at(self, offset: int) -> Sentence | None:
        place = bisect_right(self._starts, offset) - 1
        return self._sentences[place] if place >= 0 else None


def _leads_on(link: str, attributed: bool) -> bool:
    """True for what may stand between two parts of a speech, behind the speaker's name."""
    if not attributed or len(link) >= LONGEST_LINK:
        return False
    words = link.strip(" ,.:;—–-")
    if not words:
        return ";" not in link
    one_sentence = link[0] != "." and link[-1] == "." and not any(mark in words for mark in ".!?;:")
    return one_sentence and reported_by(link, 0, len(link)) is None


def _shared(said: list[_Said]) -> list[_Said]:
    """The quotations, those of one speech over several paragraphs with the speaker of any."""
    runs: list[list[_Said]] = []
    for before, one in pairwise([None, *said]):
        if one is None:
            continue
        if before is not None and before.goes_on and one.block == before.block + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [one for run in runs for one in _one_speaker(run)]


def _one_speaker(run: Sequence[_Said]) -> list[_Said]:
    named = {one.speaker for one in run if one.speaker is not None}
    speaker = named.pop() if len(named) == 1 else None
    return [one._replace(speaker=one.speaker or speaker) for one in run]


def _attributed(reading: Reading, marked: Sequence[Quotation]) -> Iterator[Quotation]:
    """The sentences whose source is named, without what is quoted in them; only what has numbers
    in it.
    """
    for sentence in reading.sentences:
        source = sentence.mentions and source_at(reading.text, sentence.start, sentence.end)
        if source:
            for start, end in _outside(sentence, marked):
                if any(start <= mention.start < end for mention in sentence.mentions):
                    yield Quotation(start, end, source.speaker, marked=False)


def _outside(sentence: Sentence, marked: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that stand in no quotation marks."""
    at = sentence.start
    place = bisect_right(marked, at, key=lambda one: one.end)
    while place < len(marked) and marked[place].start < sentence.end:
        if at < marked[place].start:
            yield at, marked[place].start
        at = marked[place].end
        place += 1
    if at < sentence.end:
        yield at, sentence.end
