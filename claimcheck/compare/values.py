"""Whether two numbers of two texts are the same: the value, the unit and the parts of a date."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.compare.figures import Figure
from claimcheck.compare.moments import same_moment, same_times, times_of
from claimcheck.compare.one_unit import Fit, Terms, in_one_unit
from claimcheck.compare.surroundings import root
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.equations.conversion import Conversion
from claimcheck.interval import Interval
from claimcheck.meaning import convert, meaning_of
from claimcheck.model import Form, Kind, Meaning, Mention, Quantity, Verdict

HALF_DAY = 12 * 60  # minutes
NEARBY = 6  # tokens before a time that say it is near another
ROUNDLY = 3  # minutes that a time told in words may be off
SHORTLY = 12  # the same of "shortly before six"
FEW = 5  # ordinals up to this stand before many things
WEAKEST = Fraction(8, 5)  # times: "more than 1,000" may tell 1,600, and little beyond
BETWEEN = Fraction(1, 4)  # of a number: the widest range that tells it
ROUGHLY = Fraction(12, 100)  # of a share: what a hedged simple fraction may be off
_ROUGH = frozenset({"nearly", "approximately", "just_over", "more_than"})
_TEXTS = frozenset({Kind.PHONE, Kind.CODE, Kind.ADDRESS})


def fit_of(draft: Figure, source: Figure) -> Fit | None:
    """How the draft's number tells the source's; None if it does not.

    The draft may be coarser than the source, never finer: what the source prints must lie in what
    the draft's words allow.
    """
    kinds = draft.mention.kind, source.mention.kind
    if draft.mention.moment or source.mention.moment:
        return _fit_moments(draft, source)
    if not _TEXTS.isdisjoint(kinds) and kinds[0] is kinds[1]:
        same = text_key(draft.mention) == text_key(source.mention)
        return Fit.SAME if same else None
    if Kind.SCORE in kinds:
        return Fit.SAME if _same_score(draft.written, source.written) else None
    if Kind.ORDINAL in kinds and not _same_order(draft, source):
        return None
    draft, source = _signed(draft, source), _signed(source, draft)
    terms = in_one_unit(draft, source)
    found = None if terms is None else _fit_values(terms)
    if found is Fit.PART and draft.whole and in_order(draft.whole, source.mention):
        return Fit.SAME
    return found


def _signed(one: Figure, other: Figure) -> Figure:
    """ "minus 24%" as the 24% of a fall, where the other tells it so."""
    if one.quantity is None or other.quantity is None or one.mention.is_range:
        return one
    low = one.mention.low
    if low >= 0 or other.mention.low < 0 or other.direction != "fall":
        return one
    if other.role or one.quantity.unit.dimension == "temperature":
        return one
    mention = one.mention._replace(ends=(one.mention.ends[0]._replace(value=-low),))
    meaning = meaning_of(mention)
    return one._replace(mention=mention, quantity=Quantity(mention, meaning, one.quantity.unit))


def in_order(one: Mention, other: Mention) -> bool:
    """True if both have two ends and the first is the smaller one in both, or the larger."""
    if not one.is_range or not other.is_range:
        return False
    return (one.ends[0].value < one.ends[1].value) == (other.ends[0].value < other.ends[1].value)


def text_key(mention: Mention) -> str:
    """What two writings of a telephone number or of a name with digits have in common."""
    digits = "".join(filter(str.isalnum, mention.text)).casefold()
    return digits if mention.kind is not Kind.PHONE else "".join(filter(str.isdigit, digits))


def _same_moment(draft: Mention, source: Mention) -> bool:
    """True for the same moment, and for a year or time that was read as a plain number."""
    if draft.moment is not None and source.moment is not None:
        return same_moment(draft, source)
    plain, moment = (draft, source) if draft.moment is None else (source, draft)
    if plain.unit or not plain.ends:
        return False
    if moment.kind is Kind.TIME:
        return bool(times_of(plain.text)) and same_times(plain.text, moment.text)
    return moment.moment is not None and plain.text == str(moment.moment.year)


def _fit_moments(draft: Figure, source: Figure) -> Fit | None:
    if _same_moment(draft.mention, source.mention):
        return Fit.SAME
    return Fit.ROUNDED if _tells_time_roughly(draft, source) else None


def _tells_time_roughly(draft: Figure, source: Figure) -> bool:
    """True for "a quarter past three" of what was at 3.17."""
    reach = spoken_reach(draft)
    if not reach or source.mention.kind is not Kind.TIME:
        return False
    first, second = (times_of(one.mention.text)[:1] for one in (draft, source))
    if not first or not second:
        return False
    gap = (first[0][0] - second[0][0]) * 60 + first[0][1] - second[0][1]
    return min(gap % HALF_DAY, -gap % HALF_DAY) <= reach


def spoken_reach(figure: Figure) -> int:
    """The minutes that a time told in words may be off; 0 for one in digits."""
    if figure.whole is None or figure.mention.kind is not Kind.TIME:
        return 0
    before = figure.line[max(figure.at - NEARBY, 0) : figure.at]
    return ROUNDLY if vocabulary().classes["shortly"].isdisjoint(before) else SHORTLY


def _same_order(draft: Figure, source: Figure) -> bool:
    """True for two ordinals that stand before the same word."""
    kinds = draft.mention.kind, source.mention.kind
    if kinds[0] is not kinds[1]:
        return _counts_in_order(draft, source) or _counts_in_order(source, draft)
    if draft.mention.high > FEW:
        return True
    return not draft.behind or not draft.behind.isdisjoint(source.behind)


def _counts_in_order(ordinal: Figure, count: Figure) -> bool:
    """True for "the ninth day" and "nine days"."""
    if ordinal.mention.kind is not Kind.ORDINAL or count.mention.kind is Kind.ORDINAL:
        return False
    words = (*count.mention.noun.lower().split(), count.mention.unit)
    return not ordinal.behind.isdisjoint(map(root, words))


def _same_score(draft: Mention, source: Mention) -> bool:
    """True for the same two sides, whichever is told first, and for a side of a score."""
    first, second = (sorted(end.value for end in m.ends) for m in (draft, source))
    if len(first) == len(second) == 2:
        return first == second
    if source.kind is Kind.SCORE and len(first) == 1:
        counts = draft.kind in (Kind.NUMBER, Kind.COUNT)
        return counts and not draft.unit and first[0] in second
    return False


def _fit_values(terms: Terms) -> Fit | None:
    a, b, lost = terms
    meaning = b.meaning
    if a.unit != b.unit:
        meaning = convert(b.meaning, b.unit, a.unit)
    found = _fit_printed(a, b, meaning)
    return lost if found and lost and found is not Fit.PART else found


def _fit_printed(a: Quantity, b: Quantity, meaning: Meaning) -> Fit | None:
    """How printed values fit; `meaning` is the source's in the draft's unit."""
    if a.mention.form is Form.ORDER or b.mention.form is Form.ORDER:
        return _fit_orders(a, b, meaning)
    if a.mention.is_range != b.mention.is_range:
        between = _lies_between(a, meaning)
        return Fit.ROUNDED if between else _fit_end(a.mention, a.meaning.printed, meaning.printed)
    if a.meaning.printed == meaning.printed:
        return Fit.SAME if a.unit.name == b.unit.name else Fit.CONVERTED
    return None if _is_far(a, b) else _fit_rounded(a, b, meaning)


def _fit_rounded(a: Quantity, b: Quantity, meaning: Meaning) -> Fit | None:
    rounds = _is_same_share(a, b, meaning) or _rounds(a, meaning.printed)
    if a.unit.name != b.unit.name and a.unit.dimension != "percent":
        return Fit.CONVERTED if rounds or converts(a, b) else None
    return Fit.ROUNDED if rounds else None


def _lies_between(draft: Quantity, meaning: Meaning) -> bool:
    """True for a number of the source between two of the draft that are near each other."""
    low, high = draft.meaning.printed.lower, draft.meaning.printed.upper
    middle = meaning.printed.middle
    if middle is None or low is None or high is None or not draft.mention.is_range:
        return False
    return low < middle < high and high - low <= abs(middle) * BETWEEN


def _is_same_share(draft: Quantity, source: Quantity, meaning: Meaning) -> bool:
    """True for "66 per cent" of what the source calls two thirds."""
    middle = meaning.printed.middle
    if draft.unit.name != "percent" or source.mention.form is not Form.FRACTION or middle is None:
        return False
    return abs(Fraction(draft.mention.ends[0].value) - middle) <= 1


def _is_far(a: Quantity, b: Quantity) -> bool:
    """True for two numbers without hedge, of one unit, of which neither can be the other rounded.

    In floats, to spare exact arithmetic for the few that may.
    """
    first, second = a.mention, b.mention
    if a.unit.name != b.unit.name or first.hedge or first.is_range or first.form is Form.FRACTION:
        return False
    end = first.ends[0]
    rounded = float(max(end.coarse, end.step))
    return abs(float(end.value) - float(second.ends[0].value)) > rounded


def _fit_orders(a: Quantity, b: Quantity, meaning: Meaning) -> Fit | None:
    if a.meaning.printed == meaning.printed or a.meaning.core == meaning.core:
        return Fit.SAME
    inside = a.mention.form is Form.ORDER and a.meaning.core.covers(meaning.printed)
    return Fit.ROUNDED if inside else None


def _fit_end(mention: Mention, draft: Interval, source: Interval) -> Fit | None:
    """One end of a range, said as a bound that the range allows, or as if it were all."""
    if mention.is_range or draft.lower not in (source.lower, source.upper):
        return None
    if draft.lower == source.upper and mention.hedge in ("up_to", "at_most"):
        return Fit.ROUNDED
    if draft.lower == source.lower and mention.hedge in ("at_least",):
        return Fit.ROUNDED
    return Fit.PART


def _rounds(draft: Quantity, printed: Interval) -> bool:
    """True if what the source prints lies in what the draft's words allow, and near its number."""
    if draft.mention.is_range:
        return draft.meaning.core.covers(printed)
    value, source = Fraction(draft.mention.ends[0].value), printed.middle
    if source is None:
        return False
    if draft.mention.form is Form.FRACTION and draft.mention.hedge in _ROUGH:
        return _is_rough(draft.mention.hedge, value, source)
    if draft.meaning.one_sided or draft.meaning.ceiling:
        low, high = sorted((abs(value), abs(source)))
        return source in draft.meaning.core and value * source > 0 and high <= low * WEAKEST
    return source in draft.meaning.core


def _is_rough(hedge: str, share: Fraction, source: Fraction) -> bool:
    """True if a share is near enough to be called "almost a third", on the side that it says."""
    off = (source - share) / share
    if hedge == "nearly":
        return -ROUGHLY <= off <= 0
    return abs(off) <= ROUGHLY if hedge == "approximately" else 0 <= off <= ROUGHLY


def converts(a: Quantity, b: Quantity) -> bool:
    """True if one is the other in another unit, as prose rounds conversions."""
    return Conversion().compare({"a": a, "b": b}) in (Verdict.SUPPORTED, Verdict.REVIEW)


def printed_middle(quantity: Quantity) -> Fraction:
    """The printed value, half-way between the ends of a range, in base units."""
    mention = quantity.mention
    middle = (Fraction(mention.low) + Fraction(mention.high)) / 2
    return quantity.unit.to_base(middle)
