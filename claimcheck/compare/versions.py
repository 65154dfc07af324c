"""Two versions of a text: what was done to each number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from claimcheck.compare.align import CONTRADICTS, Alignment
from claimcheck.compare.figures import Figure, Text, read_text
from claimcheck.compare.hedging import NAMES, hedge_of
from claimcheck.compare.one_unit import Fit
from claimcheck.compare.pairing import Pair, pair_sentences
from claimcheck.compare.revision import Edit, Edited, Revision
from claimcheck.compare.slips import slip_between
from claimcheck.compare.values import fit_of
from claimcheck.model import Document, Form, Kind, Mention

SAME = (Fit.SAME, Fit.CONVERTED)
MOST = 60  # numbers of a sentence, not yet found again, that one is held against
LONGEST = 400  # tokens of a sentence that are aligned word by word
_PLAIN = frozenset({Kind.NUMBER, Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE})


def compare_versions(old: Document, new: Document) -> Revision:
    """For every number of both versions what was done to it; no tables, no rules.

    Numbers are followed through sentences that were moved or rewritten; what is left over was
    changed if it is said of the same thing, and else appeared or vanished.
    """
    before, after = read_text(old), read_text(new)
    tracker = _Tracker(before, after)
    return Revision(old, new, tuple(_joined(tracker.edited())))


def _joined(edited: Iterable[Edited]) -> Iterable[Edited]:
    """One entry for numbers of which both ends were followed by themselves, the graver."""
    found: dict[tuple[int, int], Edited] = {}
    ranks = list(Edit)
    for one in edited:
        starts = one.old.start if one.old else -1, one.new.start if one.new else -1
        other = found.get(starts)
        if other is None or ranks.index(one.edit) < ranks.index(other.edit):
            found[starts] = one
    return found.values()


class _Tracker:
    """Follows the numbers of one version to those of the next."""

    def __init__(self, before: Text, after: Text) -> None:
        self.before, self.after = before.figures, after.figures
        self.found: dict[int, tuple[int, bool]] = {}  # new → old, and whether it moved
        self.taken: set[int] = set()
        self._follow(pair_sentences(before, after))
        self._follow_rest()

    def _follow(self, pairs: Sequence[Pair]) -> None:
        old, new = _by_sentence(self.before), _by_sentence(self.after)
        for pair in pairs:
            mine, theirs = new.get(pair.new, []), old.get(pair.old, [])
            for a, b in _within(self.after, mine, self.before, theirs):
                self._take(a, b, pair.moved)

    def _follow_rest(self) -> None:
        """What is told in another sentence, and then what is told with another number."""
        places = {id(figure): place for place, figure in enumerate(self.before)}
        rest = [place for place in range(len(self.after)) if place not in self.found]
        left = [f for place, f in enumerate(self.before) if place not in self.taken]
        alignment = Alignment([self.after[place] for place in rest], left)
        for new, aligned in zip(rest, alignment.aligned, strict=True):
            same = (hit.figure for hit in aligned.hits if hit.fit in SAME)
            self._take_first(new, (places[id(one)] for one in same), moved=True)
        for new in rest:
            if new not in self.found:
                rivals = alignment.rivals(self.after[new])
                likely = (places[id(r.figure)] for r in rivals if r.score >= CONTRADICTS)
                self._take_first(new, likely, moved=False)

    def _take_first(self, new: int, places: Iterator[int], *, moved: bool) -> None:
        free = (place for place in places if place not in self.taken)
        place = next(free, None)
        if place is not None:
            self._take(new, place, moved)

    def _take(self, new: int, old: int, moved: bool) -> None:
        self.found[new] = old, moved
        self.taken.add(old)

    def edited(self) -> Iterator[Edited]:
        """The numbers in the order of the new version; a vanished one behind its neighbour."""
        followers: dict[int, list[int]] = {}
        last = -1
        for place in range(len(self.before)):
            if place in self.taken:
                last = place
            else:
                followers.setdefault(last, []).append(place)
        yield from map(self._vanished, followers.get(-1, ()))
        for place, figure in enumerate(self.after):
            if place not in self.found:
                yield Edited(Edit.APPEARED, None, figure.written, "not in the old version")
                continue
            old, moved = self.found[place]
            yield _edited(self.before[old], figure, moved)
            yield from map(self._vanished, followers.get(old, ()))

    def _vanished(self, place: int) -> Edited:
        mention = self.before[place].written
        return Edited(Edit.VANISHED, mention, None, "not in the new version")


def _by_sentence(figures: Sequence[Figure]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, figure in enumerate(figures):
        found.setdefault(figure.order, []).append(place)
    return found


def _within(
    after: Sequence[Figure], mine: Sequence[int], before: Sequence[Figure], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The numbers of two sentences that belong together: the same, then those in one place."""
    if not mine or not theirs:
        return
    free, rest = list(theirs), []
    for new in mine:
        near = free[:MOST]
        same = next((old for old in near if _is_same(after[new], before[old])), None)
        if same is None:
            rest.append(new)
        else:
            free.remove(same)
            yield new, same
    if rest and free:
        yield from _in_place(after, rest, before, free)


def _is_same(new: Figure, old: Figure) -> bool:
    return not _is_other(new, old) and fit_of(new, old) in SAME


def _is_other(new: Figure, old: Figure) -> bool:
    """True for two plain numbers of one unit that print other values, as most of a list do.

    Spares those the exact look: none of them can be the same.
    """
    a, b = new.quantity, old.quantity
    if a is None or b is None or a.unit.name != b.unit.name:
        return False
    if not (_is_plain(new.mention) and _is_plain(old.mention)):
        return False
    return a.meaning.printed != b.meaning.printed


def _is_plain(mention: Mention) -> bool:
    plain = mention.kind in _PLAIN and mention.form is not Form.ORDER and mention.moment is None
    return plain and len(mention.ends) == 1 and mention.low >= 0


def _in_place(
    after: Sequence[Figure], rest: Sequence[int], before: Sequence[Figure], free: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Numbers that stand between the same words; of one left on each side, those two."""
    one, other = after[rest[0]].line[:LONGEST], before[free[0]].line[:LONGEST]
    olds_at = {before[place].at: place for place in free}
    news_at = {after[place].at: place for place in rest}
    single = len(olds_at) == len(free) and len(news_at) == len(rest)
    if single and _is_like_but(one, other, olds_at.keys() & news_at.keys()):
        yield from ((news_at[at], olds_at[at]) for at in _apart(one, other))
        return
    matcher = SequenceMatcher(None, other, one, autojunk=False)
    done: set[int] = set()
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "replace":
            olds = [place for place in free if a <= before[place].at < b]
            news = [place for place in rest if c <= after[place].at < d]
            if len(olds) == len(news):
                done.update(news)
                yield from zip(news, olds, strict=True)
    if not done and len(rest) == len(free) == 1 and _one_kind(after[rest[0]], before[free[0]]):
        yield rest[0], free[0]


def _is_like_but(one: Sequence[str], other: Sequence[str], places: AbstractSet[int]) -> bool:
    """True for two lines that differ at some of the places and nowhere else.

    Told in one look; an alignment of words that stand there again and again takes long.
    """
    if len(one) != len(other):
        return False
    apart = _apart(one, other)
    return bool(apart) and places >= set(apart)


def _apart(one: Sequence[str], other: Sequence[str]) -> list[int]:
    pairs = zip(one, other, strict=True)
    return [at for at, (word, counterpart) in enumerate(pairs) if word != counterpart]


def _one_kind(new: Figure, old: Figure) -> bool:
    return new.mention.kind is old.mention.kind


def _edited(old: Figure, new: Figure, moved: bool) -> Edited:
    mentions = old.written, new.written
    before, after = (" ".join(m.text.split()) for m in mentions)
    if fit_of(new, old) not in SAME:
        slip = slip_between(new, old)
        told = f"{before} became {after}" + (f" ({slip})" if slip else "")
        return Edited(Edit.CHANGED, *mentions, told)
    hedges = hedge_of(old.mention), hedge_of(new.mention)
    if hedges[0] != hedges[1]:
        told = f"{NAMES[hedges[0]]} became {NAMES[hedges[1]]}: {after}"
        return Edited(Edit.HEDGE, *mentions, told)
    if moved:
        return Edited(Edit.MOVED, *mentions, "stands elsewhere")
    if before != after:
        return Edited(Edit.REWORDED, *mentions, f"{before} is written {after}")
    return Edited(Edit.UNCHANGED, *mentions, "")
