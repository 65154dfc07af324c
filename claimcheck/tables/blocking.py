"""Words near a number that make it another quantity, or a part of the one that is named."""

from __future__ import annotations

from claimcheck.model import Measure
from claimcheck.tables.cues import Role
from claimcheck.tables.grammar import grammar
from claimcheck.tables.linking import Words
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene

MARGIN = 3  # words round cue and number in which a blocker counts
_EDGES = frozenset(",;:()")


def barred_by(
    scene: Scene, number: int, cue: Words, measure: Measure, roles: dict[Role, list[Words]]
) -> str:
    """The word that makes it another quantity or a part of this one; "" if there is none."""
    first, last = _zone(scene, number, cue)
    own = roles.get(Role.CUE, []) + roles.get(Role.NOUN, []) + roles.get(Role.NEED, [])
    for blocker in roles.get(Role.BLOCKER, ()):
        inside = any(one.first <= blocker.first and blocker.last <= one.last for one in own)
        if first <= blocker.first and blocker.last <= last and not inside:
            return text_of(scene, blocker)
    return _changed_by(scene, number, measure)


def text_of(scene: Scene, words: Words) -> str:
    """The words as the text has them, in lower case."""
    pieces = scene.clause.pieces
    return scene.document.text[pieces[words.first].start : pieces[words.last].end].lower()


def _zone(scene: Scene, number: int, cue: Words) -> tuple[int, int]:
    """Where blockers count: from a few words before cue and number to a few behind them."""
    pieces = scene.clause.pieces
    first, last = min(cue.first, number), max(cue.last, number)
    for _ in range(MARGIN):
        if first == 0 or _ends_zone(pieces[first - 1].word, pieces[first - 1].kind):
            break
        first -= 1
    for _ in range(MARGIN):
        if last + 1 >= len(pieces) or _ends_zone(pieces[last + 1].word, pieces[last + 1].kind):
            break
        last += 1
    return first, last


def _ends_zone(word: str, kind: PieceKind) -> bool:
    return word in _EDGES or kind is PieceKind.NUMBER or word in grammar().breakers


def _changed_by(scene: Scene, number: int, measure: Measure) -> str:
    """ "grew by 2 million", "another 80,000", "10 percent more": a change, not the figure."""
    pieces = scene.clause.pieces
    mention = pieces[number].mention
    if mention is not None and mention.is_range:
        led = scene.document.text[pieces[number].start : mention.start].lower()
        if led.startswith("from"):
            return "from … to"
    changes = grammar().changes
    if changes.intersection(word for cue in measure.cues for word in cue.split()):
        return ""
    before = [piece.word for piece in pieces[max(0, number - 6) : number]]
    after = [piece.word for piece in pieces[number + 1 : number + 3]]
    if before and before[-1] in ("another", "additional", "extra", "further", "from"):
        return before[-1]
    moved = changes.intersection(before)
    if moved and before[-1] not in ("to", "at", "is", "was", "of", "reach", "reached", "stands"):
        return f"{min(moved)} {before[-1]}"
    if after and after[0] in changes:
        return after[0]
    return ""
