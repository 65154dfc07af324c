"""What the comparison says of each number of the draft."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.align import CONTRADICTS, Aligned, Alignment, Hit
from claimcheck.compare.comparison import Compared, Place, Standing
from claimcheck.compare.dated import ends_told
from claimcheck.compare.derived import Derived, derive, derive_moment
from claimcheck.compare.exchanges import find_exchanges
from claimcheck.compare.figures import Figure, Text
from claimcheck.compare.hedging import allows_hedge, hedge_message
from claimcheck.compare.meant import SHARES
from claimcheck.compare.one_unit import Fit, one_noun
from claimcheck.compare.rivals import Rival
from claimcheck.compare.slips import slip_between
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import BlockKind, Form, Kind
from claimcheck.patterns.retelling import digits_of

WEAK = 0.2  # nearness below which a number may be the same by chance
CLEARLY = 0.15  # nearer
OTHERWISE = 0.25  # nearer: a date, told nowhere else, where the draft has another
RELIABLE = 0.5  # of the nearness of the best: hits that count beside it
RANKS = 10  # ordinals up to this are told only against others
FAR = 0.1  # nearness below which a number of the source is of something else
MANY = 100  # from which a number is hardly told of two things
SMALL = 3  # a number up to this that counts what the source names is no news
ALIKE = 0.9  # the same, of one that only rounds
CLOSE_BY = 0.12  # nearness from which a number without its unit is the same one
_CONTRARY = {"rise": "fall", "fall": "rise"}


def judge_figures(draft: Text, alignment: Alignment) -> list[Compared]:
    """The verdicts, in the order of the numbers."""
    exchanges = find_exchanges(alignment)
    told = [
        _judge(draft, alignment, place, exchanges.get(place))
        for place in range(len(alignment.aligned))
    ]
    return _joined(alignment.aligned, told)


def _joined(aligned: Sequence[Aligned], told: Sequence[Compared]) -> list[Compared]:
    """One verdict a mention: of two ends that were judged by themselves the graver."""
    found: dict[tuple[int, int], Compared] = {}
    ranks = list(Standing)
    for one, judged in zip(aligned, told, strict=True):
        mention = one.figure.written
        span = mention.start, mention.end
        verdict = judged._replace(mention=mention)
        other = found.get(span)
        if other is None or ranks.index(verdict.standing) < ranks.index(other.standing):
            found[span] = verdict
    return list(found.values())


def _judge(
    draft: Text, alignment: Alignment, place: int, exchange: tuple[Hit, bool] | None
) -> Compared:
    one = alignment.aligned[place]
    if exchange is not None:
        return _exchanged(one, exchange)
    if one.best is not None:
        return _elsewhere(alignment, one, one.best) or _found(draft, alignment, one, one.best)
    return _not_found(alignment, one)


def _exchanged(one: Aligned, exchange: tuple[Hit, bool]) -> Compared:
    hit, roles = exchange
    other = _say(hit.figure)
    message = (
        f"old and new value exchanged: the source has {other} here"
        if roles
        else f"said of something else: the source has {other} here"
    )
    assert one.best is not None
    places = (_place(hit.figure), _place(one.best.figure))
    return Compared(one.figure.mention, Standing.CONTRADICTED, message, places)


def _elsewhere(alignment: Alignment, one: Aligned, best: Hit) -> Compared | None:
    """The verdict on a number that the source has, but in other words, where its words have
    another; None if it stands where it should."""
    partial = next((hit for hit in one.hits if hit.fit is Fit.PART), None)
    if partial and best.near < WEAK and partial.near > best.near + CLEARLY:
        return _contradicted(one.figure, partial.figure, _partial_message(partial))
    other = alignment.other_age(one)
    if other is not None:
        name = other.named.capitalize()
        return _contradicted(one.figure, other, f"the source says {_say(other)} of {name}")
    if best.near >= WEAK or one.figure.mention.moment is None:
        return None
    rivals = alignment.rivals(one.figure)
    least = best.near + OTHERWISE
    clear = (r for r in rivals if r.near >= least and id(r.figure) not in alignment.taken)
    rival = next(clear, None)
    return _rival(one.figure, rival, "") if rival else None


def _found(draft: Text, alignment: Alignment, one: Aligned, best: Hit) -> Compared:
    reliable = _reliable(one, best)
    figure = one.figure
    turned = _turned(figure, reliable)
    if turned:
        places = tuple(_place(hit.figure) for hit in reliable[:1])
        return Compared(figure.mention, Standing.CONTRADICTED, turned, places)
    places = (_place(best.figure),)
    if _is_sure(figure, best) and not (
        allows_hedge(figure, reliable) or _told_before(draft, alignment, one)
    ):
        return Compared(figure.mention, Standing.HEDGE, hedge_message(figure, best), places)
    message = f"{best.fit.value}: {_say(best.figure)}"
    return Compared(figure.mention, Standing.FOUND, message, places)


def _is_sure(figure: Figure, best: Hit) -> bool:
    """True unless a number that many things may have stands among other words."""
    ends = figure.mention.ends
    return (
        best.near >= FAR or not ends or len(digits_of(figure.mention)) > 1 or ends[0].value >= MANY
    )


def _reliable(one: Aligned, best: Hit) -> list[Hit]:
    """The hits whose words the draft's hedge and verb are held against.

    Beside one that prints the same number, another that is only rounded must be as near.
    """
    same = best.fit is not Fit.ROUNDED
    return [
        hit
        for hit in one.full
        if hit.near >= (ALIKE if same and hit.fit is Fit.ROUNDED else RELIABLE) * best.near
    ]


def _turned(figure: Figure, hits: Sequence[Hit]) -> str:
    """What was turned round, if the source says the contrary wherever it has the number."""
    contrary = _CONTRARY.get(figure.direction)
    if figure.mention.moment is not None:
        return ""
    if contrary and all(
        hit.figure.direction == contrary and bool(hit.figure.role) == bool(figure.role)
        for hit in hits
    ):
        return f"direction turned: the source says a {contrary}"
    poles = vocabulary().contrary
    for pole in sorted(figure.poles):
        other = poles[pole]
        if other not in figure.poles and all(
            other in hit.figure.poles and pole not in hit.figure.poles for hit in hits
        ):
            return f"turned round: the source says “{other}”"
    return ""


def _told_before(draft: Text, alignment: Alignment, one: Aligned) -> bool:
    """True for a headline whose number the story tells with its hedge."""
    document = draft.document
    block = document.block_at(one.figure.written.start)
    if block is None or block.kind is not BlockKind.HEADLINE:
        return False
    values = one.figure.mention.ends
    return any(
        other.figure.mention.ends == values and allows_hedge(other.figure, other.full)
        for other in alignment.aligned
        if other is not one and other.best is not None
    )


def _not_found(alignment: Alignment, one: Aligned) -> Compared:
    figure = one.figure
    if figure.mention.kind is Kind.IDIOM:
        return Compared(figure.mention, Standing.UNCOMPARED, figure.mention.reason)
    both = alignment.ends_apart(figure) or ends_told(figure, alignment)
    if both:
        message = f"both ends stand in the source: {_say(both[0])}, {_say(both[1])}"
        return Compared(figure.mention, Standing.FOUND, message, tuple(map(_place, both)))
    told = next((h for h in one.hits if h.fit is Fit.PART and alignment.both_ends(h.figure)), None)
    if told is not None:
        message = f"both ends are told: {_say(told.figure)}"
        return Compared(figure.mention, Standing.FOUND, message, (_place(told.figure),))
    partial = next((hit for hit in one.hits if hit.near >= CLOSE_BY), None)
    if partial is not None:
        return _contradicted(figure, partial.figure, _partial_message(partial))
    rate = next((hit for hit in one.hits if hit.fit is Fit.PER), None)
    if rate is not None:
        message = f"{rate.fit.value}: {_say(rate.figure)}"
        return Compared(figure.mention, Standing.FOUND, message, (_place(rate.figure),))
    return _wrong(alignment, figure)


def _wrong(alignment: Alignment, figure: Figure) -> Compared:
    """The verdict on a number that the source has not: a slip, a consequence, or another number."""
    best = next(iter(_fair(figure, alignment.rivals(figure))), None)
    contradicts = best is not None and best.score >= CONTRADICTS
    slip = slip_between(figure, best.figure) if best else ""
    clear = best is not None and contradicts and id(best.figure) not in alignment.taken
    moment = figure.mention.moment is not None
    follows = derive_moment(figure, alignment) if moment else derive(figure, alignment)
    if best and slip and clear and not (follows and _sums_up(follows, best, alignment)):
        return _rival(figure, best, slip)
    if follows is not None:
        places = tuple(_place(term) for term in follows.terms)
        return Compared(figure.mention, Standing.FOLLOWS, follows.message, places)
    return _rival(figure, best, slip) if best and contradicts else _missing(alignment, figure, best)


def _sums_up(follows: Derived, best: Rival, alignment: Alignment) -> bool:
    """True if the rival is a term of what the number follows from, and no term is told itself."""
    terms = {id(term) for term in follows.terms}
    return len(terms) > 1 and id(best.figure) in terms and terms.isdisjoint(alignment.taken)


def _fair(figure: Figure, rivals: Sequence[Rival]) -> list[Rival]:
    """The rivals that count: of a number that says little, those of the same noun."""
    if not _says_little(figure):
        return list(rivals)
    ordinal = figure.mention.kind is Kind.ORDINAL
    return [one for one in rivals if ordinal or one_noun(figure.mention, one.figure.mention)]


def _partial_message(hit: Hit) -> str:
    source = _say(hit.figure)
    if hit.fit is Fit.PART:
        return f"one end of a range: the source says {source}"
    if hit.fit is Fit.PER:
        return f"another rate: the source says {source}"
    return f"the unit is lost: the source says {source}"


def _rival(figure: Figure, rival: Rival, slip: str) -> Compared:
    said = f"the source says {_say(rival.figure)}"
    return _contradicted(figure, rival.figure, f"{said} ({slip})" if slip else said)


def _contradicted(figure: Figure, source: Figure, message: str) -> Compared:
    return Compared(figure.mention, Standing.CONTRADICTED, message, (_place(source),))


def _missing(alignment: Alignment, figure: Figure, best: Rival | None) -> Compared:
    if figure.mention.kind is Kind.SCORE and not alignment.untold(Kind.SCORE):
        return Compared(figure.mention, Standing.UNCOMPARED, "a score on the way to another")
    if _says_little(figure):
        message = "too small a number to look for"
        return Compared(figure.mention, Standing.UNCOMPARED, message)
    nearest = f"; nearest is {_say(best.figure)}" if best else ""
    places = (_place(best.figure),) if best else ()
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
    return not any(map(str.isdigit, mention.text)) and 0 <= mention.high <= SMALL


def _place(figure: Figure) -> Place:
    return Place(figure.source, figure.written)


def _say(figure: Figure) -> str:
    return " ".join(figure.written.text.split())
