"""Words near a number that make it another quantity, or a part of the one that is named."""

from __future__ import annotations

from claimcheck.model import Measure
from claimcheck.tables.cues import Role
from claimcheck.tables.grammar import grammar
from claimcheck.tables.number_ties import Words
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene

MARGIN = 3  # words round cue and number in which a blocker counts
NEAR = 6  # words before a number in which a verb of change counts
PART_WORDS = 2  # pieces before "of" among which the part is
_WHOLE = frozenset({"the", "its", "their", "all", "some", "about"})
_EDGES = frozenset(",;:()")
_FURTHER = frozenset({"another", "additional", "extra", "further", "from"})
_REACHED = frozenset({"to", "at", "is", "was", "of", "reach", "reached", "stands"})


def barred_by(
    scene: Scene, number: int, cue: Words, measure: Measure, roles: dict[Role, list[Words]]
) -> str:
    """The word that makes it another quantity or a part of this one; "" if there is none."""
    first, last = _zone(scene, number, cue)
    own = roles.get(Role.CUE, []) + roles.get(Role.NOUN, []) + roles.get(Role.NEED, [])
    for blocker in roles.get(Role.BLOCKER, ()):
        inside = any(one.first <= blocker.first and blocker.last <= one.last for one in own)
        if first <= blocker.first and blocker.last <= last and not inside:
            if _is_hedge(scene, number, blocker):
                continue
            return text_of(scene, blocker)
    return _whole_of(scene, number) or _changed_by(scene, number, measure)


def _whole_of(scene: Scene, number: int) -> str:
    """ "Of" where a number before it is a part: "1,500 dead of 2,224 aboard", "six of the 12"."""
    pieces = scene.clause.pieces
    at = number - 1
    if at > 0 and pieces[at].word in _WHOLE:
        at -= 1
    if at < 1 or pieces[at].word != "of":
        return ""
    near = [piece.kind for piece in pieces[max(0, at - PART_WORDS) : at]]
    told = PieceKind.NUMBER in near and {*near} <= {PieceKind.NUMBER, PieceKind.WORD}
    return "of" if told else ""


def _is_hedge(scene: Scene, number: int, words: Words) -> bool:
    """True for the "under" of "just under 24 million": it says how near the number is."""
    mention = scene.clause.pieces[number].mention
    start = scene.clause.pieces[words.first].start
    return mention is not None and mention.full_start <= start < mention.start


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
    pieces, changes = scene.clause.pieces, grammar().changes
    if _is_from_range(scene, number):
        return "from … to"
    if changes.intersection(word for cue in measure.cues for word in cue.split()):
        return ""
    moved = _moved([piece.word for piece in pieces[max(0, number - NEAR) : number]])
    after = (piece.word for piece in pieces[number + 1 : number + 2])
    return moved or next((word for word in after if word in changes or word == "more"), "")


def _is_from_range(scene: Scene, number: int) -> bool:
    """True for "from 2 to 3 million", which are two values of a change."""
    piece = scene.clause.pieces[number]
    if piece.mention is None or not piece.mention.is_range:
        return False
    return scene.document.text[piece.start : piece.mention.start].lower().startswith("from")


def _moved(before: list[str]) -> str:
    """The words before a number that make it an addition, or the size of a change."""
    if not before:
        return ""
    last, moved = before[-1], grammar().changes.intersection(before)
    if last in _FURTHER:
        return last
    return f"{min(moved)} {last}" if moved and last not in _REACHED else ""
