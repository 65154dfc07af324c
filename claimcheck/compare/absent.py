"""What is said of a number that the sources have not: a slip, a consequence, or another number."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.align import CONTRADICTS, Alignment
from claimcheck.compare.arithmetic import ends_of
from claimcheck.compare.chance import says_reckoned
from claimcheck.compare.comparison import Compared, Place, Standing
from claimcheck.compare.derived import Derived, derive, derive_moment
from claimcheck.compare.figures import Figure
from claimcheck.compare.meant import SHARES
from claimcheck.compare.one_unit import one_noun
from claimcheck.compare.rivals import Rival
from claimcheck.compare.slips import slip_between
from claimcheck.model import Form, Kind
from claimcheck.patterns.retelling import Likeness

RANKS = 10  # ordinals up to this are told only against others
PERCENTS = frozenset({"percent", "percentage_point"})
TOLD = 0.2  # nearness of a number of the source that the draft tells elsewhere for sure
SMALL = 3  # a number up to this that counts what the source names is no news


def judge_absent(alignment: Alignment, figure: Figure) -> Compared:
    """The verdict on a number that no source has as it stands."""
    best = next(iter(_fair(figure, alignment.rivals(figure))), None)
    moment = figure.mention.moment is not None
    follows = derive_moment(figure, alignment) if moment else derive(figure, alignment)
    if best and best.score >= CONTRADICTS and _outweighs(alignment, figure, best, follows):
        return rival_verdict(figure, best, slip_between(figure, best.figure))
    if follows is None and not moment:
        follows = _of_ends(alignment, figure)
    if follows is not None:
        if follows.turned:
            return contradicted(figure, follows.terms[0], follows.turned)
        return told_by(figure, follows)
    return _missing(alignment, figure, best)


def _of_ends(alignment: Alignment, figure: Figure) -> Derived | None:
    """How both ends of a range follow; None if one does not, or it is none."""
    ends = ends_of(figure)
    if len(ends) != 2 or figure.mention.form is Form.ORDER:
        return None
    found = [derive(end, alignment) for end in ends]
    if found[0] is None or found[1] is None:
        return None
    return Derived(found[0].terms + found[1].terms, found[0].message)


def _outweighs(alignment: Alignment, figure: Figure, best: Rival, follows: Derived | None) -> bool:
    """True if the number rather stands for the rival, wrongly, than for something else."""
    told = id(best.figure) in alignment.taken
    slip = bool(slip_between(figure, best.figure)) or best.likeness is Likeness.SLIP
    if follows is None:
        better = alignment.taken.get(id(best.figure), 0.0) >= min(best.near, TOLD)
        strange = is_strange(figure, best) or alignment.names_unknown(figure)
        return slip or not (better or strange)
    if told or _sums_up(follows, best, alignment):
        return False
    is_term = _is_term(follows, best)
    if is_term and follows.sure and says_reckoned(figure):
        return False
    return slip or not (follows.sure or is_term or best.likeness is Likeness.NONE)


def is_strange(figure: Figure, rival: Rival) -> bool:
    """True for numbers of so different sizes that the one is hardly told for the other."""
    sized = figure.quantity is not None and figure.mention.kind is not Kind.ORDINAL
    same = figure.mention.ends[:1] == rival.figure.mention.ends[:1]
    return sized and not same and rival.likeness is Likeness.NONE


def told_by(figure: Figure, follows: Derived) -> Compared:
    """The verdict on a number that follows from others."""
    places = tuple(place_of(term) for term in follows.terms)
    return Compared(figure.mention, Standing.FOLLOWS, follows.message, places)


def _sums_up(follows: Derived, best: Rival, alignment: Alignment) -> bool:
    """True if the rival is a term of what the number follows from, and no term is told itself."""
    told = any(id(term) in alignment.taken for term in follows.terms)
    return len(follows.terms) > 1 and _is_term(follows, best) and not told


def _is_term(follows: Derived, best: Rival) -> bool:
    """True if the number follows from the rival, which it then is not told for."""
    return any(term.written == best.figure.written for term in follows.terms)


def _fair(figure: Figure, rivals: Sequence[Rival]) -> list[Rival]:
    """The rivals that count: of a number that says little, those of the same noun."""
    if not _says_little(figure):
        return list(rivals)
    ordinal = figure.mention.kind is Kind.ORDINAL
    return [one for one in rivals if ordinal or one_noun(figure.mention, one.figure.mention)]


def rival_verdict(figure: Figure, rival: Rival, slip: str) -> Compared:
    """The number contradicted by a rival; `slip` says what turned the one into the other."""
    said = f"the source says {say(rival.figure)}"
    return contradicted(figure, rival.figure, f"{said} ({slip})" if slip else said)


def contradicted(figure: Figure, source: Figure, message: str) -> Compared:
    """The number contradicted by one of the source."""
    return Compared(figure.mention, Standing.CONTRADICTED, message, (place_of(source),))


def _missing(alignment: Alignment, figure: Figure, best: Rival | None) -> Compared:
    scores = figure.mention.kind is Kind.SCORE and alignment.tells(Kind.SCORE)
    if scores and not alignment.untold(Kind.SCORE):
        return Compared(figure.mention, Standing.UNCOMPARED, "a score on the way to another")
    if _says_little(figure):
        message = "too small a number to look for"
        return Compared(figure.mention, Standing.UNCOMPARED, message)
    nearest = f"; nearest is {say(best.figure)}" if best else ""
    places = (place_of(best.figure),) if best else ()
    message = f"not in the source{nearest}"
    return Compared(figure.mention, Standing.MISSING, message, places)


def _says_little(figure: Figure) -> bool:
    """True for "one", "two towns" and "first", which count what the source may name."""
    mention = figure.mention
    if mention.kind in (Kind.CODE, Kind.ADDRESS):
        return True
    if not mention.ends or mention.is_range or mention.form is Form.COMPOUND:
        return False
    if mention.form is Form.FRACTION:
        return mention.text.lower() in SHARES
    if mention.kind is Kind.ORDINAL:
        return mention.high <= RANKS
    spelled = not any(map(str.isdigit, mention.text)) and mention.unit not in PERCENTS
    return spelled and 0 <= mention.high <= SMALL


def place_of(figure: Figure) -> Place:
    """Where a number of a source stands."""
    return Place(figure.source, figure.written)


def say(figure: Figure) -> str:
    """The number as it is written, in one line."""
    return " ".join(figure.written.text.split())
