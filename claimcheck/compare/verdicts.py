"""What the comparison says of each number of the draft."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.compare.absent import contradicted, judge_absent, place_of, rival_verdict, say
from claimcheck.compare.align import CONTRADICTS, Aligned, Alignment, Hit
from claimcheck.compare.comparison import Compared, Standing
from claimcheck.compare.dated import ends_told
from claimcheck.compare.exchanges import find_exchanges
from claimcheck.compare.figures import Figure, Text
from claimcheck.compare.hedging import allows_hedge, hedge_message
from claimcheck.compare.misdirected import misdirected
from claimcheck.compare.one_unit import Fit, one_noun
from claimcheck.compare.rivals import Rival
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import BlockKind, Kind
from claimcheck.patterns.retelling import Likeness, digits_of

WEAK = 0.2  # nearness below which a number may be the same by chance
CLEARLY = 0.15  # nearer
OTHERWISE = 0.25  # nearer: a date, told nowhere else, where the draft has another
RELIABLE = 0.5  # of the nearness of the best: hits that count beside it
FEW_DIGITS = 2  # of a number that many things may have
FAR = 0.1  # nearness below which a number of the source is of something else
MANY = 100  # from which a number is hardly told of two things
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
    wrong_way = misdirected(one.figure, alignment.mates[one.figure.source, one.figure.order])
    if wrong_way:
        places = tuple(place_of(hit.figure) for hit in one.full[:1])
        return Compared(one.figure.mention, Standing.CONTRADICTED, wrong_way, places)
    if one.best is not None:
        return _elsewhere(alignment, one, one.best) or _found(draft, alignment, one, one.best)
    return _not_found(alignment, one)


def _exchanged(one: Aligned, exchange: tuple[Hit, bool]) -> Compared:
    hit, roles = exchange
    other = say(hit.figure)
    message = (
        f"old and new value exchanged: the source has {other} here"
        if roles
        else f"said of something else: the source has {other} here"
    )
    assert one.best is not None
    places = (place_of(hit.figure), place_of(one.best.figure))
    return Compared(one.figure.mention, Standing.CONTRADICTED, message, places)


def _elsewhere(alignment: Alignment, one: Aligned, best: Hit) -> Compared | None:
    """The verdict on a number that the source has, but in other words, where its words have
    another; None if it stands where it should."""
    partial = next((hit for hit in one.hits if hit.fit is Fit.PART), None)
    if partial and best.near < WEAK and partial.near > best.near + CLEARLY:
        return contradicted(one.figure, partial.figure, _partial_message(partial))
    other = alignment.other_age(one)
    if other is not None:
        name = other.named.capitalize()
        return contradicted(one.figure, other, f"the source says {say(other)} of {name}")
    if best.near >= WEAK or not _is_common(one.figure, best):
        return None
    rivals = alignment.rivals(one.figure)
    clear = (r for r in rivals if id(r.figure) not in alignment.taken)
    rival = next((r for r in clear if _is_likely(one.figure, best, r)), None)
    return rival_verdict(one.figure, rival, "") if rival else None


def _is_common(figure: Figure, best: Hit) -> bool:
    """True for what a source may tell of many things: dates, ranks, and numbers of few digits."""
    mention = figure.mention
    short = len(digits_of(mention)) <= FEW_DIGITS or best.fit is Fit.ROUNDED
    return mention.moment is not None or (short and not mention.is_range)


def _is_likely(figure: Figure, best: Hit, rival: Rival) -> bool:
    """True if the number may well stand for the rival: a date, or a number of the same things."""
    apart = OTHERWISE if rival.likeness < Likeness.DIGIT else CLEARLY
    if rival.near < best.near + apart:
        return False
    if figure.mention.moment is not None:
        return True
    alike = one_noun(figure.mention, rival.figure.mention)
    return alike and rival.score >= CONTRADICTS and rival.likeness is not Likeness.NONE


def _found(draft: Text, alignment: Alignment, one: Aligned, best: Hit) -> Compared:
    reliable = _reliable(one, best)
    figure = one.figure
    turned = _turned(figure, reliable)
    if turned:
        places = tuple(place_of(hit.figure) for hit in reliable[:1])
        return Compared(figure.mention, Standing.CONTRADICTED, turned, places)
    places = (place_of(best.figure),)
    if _is_sure(figure, best) and not (
        allows_hedge(figure, reliable) or _told_before(draft, alignment, one)
    ):
        return Compared(figure.mention, Standing.HEDGE, hedge_message(figure, best), places)
    message = f"{best.fit.value}: {say(best.figure)}"
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
        message = f"both ends stand in the source: {say(both[0])}, {say(both[1])}"
        return Compared(figure.mention, Standing.FOUND, message, tuple(map(place_of, both)))
    told = next((h for h in one.hits if h.fit is Fit.PART and alignment.both_ends(h.figure)), None)
    if told is not None:
        message = f"both ends are told: {say(told.figure)}"
        return Compared(figure.mention, Standing.FOUND, message, (place_of(told.figure),))
    partial = next((hit for hit in one.hits if hit.near >= CLOSE_BY), None)
    if partial is not None:
        return contradicted(figure, partial.figure, _partial_message(partial))
    rate = next((hit for hit in one.hits if hit.fit is Fit.PER), None)
    if rate is not None:
        message = f"{rate.fit.value}: {say(rate.figure)}"
        return Compared(figure.mention, Standing.FOUND, message, (place_of(rate.figure),))
    return judge_absent(alignment, figure)


def _partial_message(hit: Hit) -> str:
    source = say(hit.figure)
    if hit.fit is Fit.PART:
        return f"one end of a range: the source says {source}"
    if hit.fit is Fit.PER:
        return f"another rate: the source says {source}"
    return f"the unit is lost: the source says {source}"
