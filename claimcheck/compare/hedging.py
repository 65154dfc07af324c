"""Whether the draft's words bind a number no tighter and no other way than the source's."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.compare.align import Hit
from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import Fit
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.meaning import printed_unit
from claimcheck.model import Form, Kind, Mention

BARE = "bare"
BOUND_BEFORE = 3  # tokens
EXTREME = 12  # the same, of a word that makes a number the most there can be
LOOSE = frozenset({"approximately", "nearly", "just_over"})
FLOORS = frozenset({"more_than", "at_least"})
CEILINGS = frozenset({"less_than", "at_most", "up_to"})
NAMES = {
    BARE: "no hedge",
    "exact": "“exactly”",
    "approximately": "“about”",
    "nearly": "“nearly”",
    "just_over": "“just over”",
    "more_than": "“more than”",
    "at_least": "“at least”",
    "less_than": "“fewer than”",
    "at_most": "“at most”",
    "up_to": "“up to”",
}


def hedge_of(mention: Mention) -> str:
    """The name of the hedge; "bare" without one, or with one that bounds nothing ("only")."""
    return mention.hedge if mention.hedge in NAMES else BARE


def allows_hedge(draft: Figure, hits: Iterable[Hit]) -> bool:
    """True if one of the source's tellings allows what the draft says."""
    return any(_allows(draft, hit) for hit in hits)


def _allows(draft: Figure, hit: Hit) -> bool:
    said, told = hedge_of(draft.mention), hedge_of(hit.figure.mention)
    if said == told or _has_none(draft, hit.figure) or _is_extreme(draft, hit):
        return True
    if said in vocabulary().allowed[told] or _is_bound_otherwise(draft, hit.figure, said, told):
        return True
    if draft.mention.form is Form.FRACTION and (said, told) == (BARE, "approximately"):
        return True
    if hit.fit is not Fit.SAME:
        return _allows_rounded(said, told, hit.fit)
    if told in (BARE, "exact"):
        return _allows_bare(said, told, hit.figure)
    return told == "approximately" and said == BARE and draft.soft


def _has_none(draft: Figure, source: Figure) -> bool:
    """True if what looks like a hedge is none, or the kind of number has none.

    "as much as 40 homes use" compares, "a race over 3 kilometres" tells along what, and the bound
    of an age group is part of its name.
    """
    kinds = draft.mention.kind, source.mention.kind
    if draft.whole is not None and draft.whole.is_range:
        return True
    if draft.mention.moment is not None or Kind.AGE_NAME in kinds or _is_distance(draft, source):
        return True
    if hedge_of(source.mention) == BARE and _is_part_of_name(draft, source):
        return True
    if hedge_of(draft.mention) == BARE and "of" in source.bound.split():
        return hedge_of(source.mention) == "up_to"
    return hedge_of(source.mention) == BARE and draft.bound.startswith("as ")


def _is_part_of_name(draft: Figure, source: Figure) -> bool:
    """True for "below 4%" of what fell "below the 4% threshold"."""
    before = source.line[max(source.at - BOUND_BEFORE, 0) : source.at]
    return bool(draft.bound) and draft.bound.split()[0] in before


def _allows_bare(said: str, told: str, source: Figure) -> bool:
    """A number without hedge may be told as "about" if it is round or measured, as "exactly" if it
    is not."""
    if said == "exact":
        return told == BARE
    if said == "at_most" and not _before(source, BOUND_BEFORE).isdisjoint(_words("merely")):
        return True
    measured = bool(source.mention.unit) and source.mention.kind is not Kind.MONEY
    return said == "approximately" and (source.soft or measured or _is_round(source.mention))


def _allows_rounded(said: str, told: str, fit: Fit) -> bool:
    """Another number may have another hedge, as long as no bound is lost or turned."""
    if told in (BARE, "exact"):
        return said != "exact"
    if told in LOOSE:
        return said in LOOSE or (said == BARE and fit is Fit.ROUNDED) or said in FLOORS | CEILINGS
    bounds = FLOORS if told in FLOORS else CEILINGS
    return said in bounds or (told in ("more_than", "less_than") and said in LOOSE)


def _is_distance(draft: Figure, source: Figure) -> bool:
    """True if "over" may say along what, or in which time."""
    bounds = {draft.bound, source.bound}
    return "over" in bounds and bounds <= {"over", ""} and draft.mention.kind is Kind.MEASURE


def _is_bound_otherwise(draft: Figure, source: Figure, said: str, told: str) -> bool:
    """True for "within a metre" and "past 60", and for "none had more than 5", which says at most
    5."""
    if said in CEILINGS and told == BARE and _is_as_much(source):
        return True
    if said == "up_to" and told == BARE and not _words("possible").isdisjoint(source.line):
        return True
    if said == "more_than" and not _words("negations").isdisjoint(draft.line):
        return True
    for one, other, bare in ((said, told, draft), (told, said, source)):
        if one == BARE and other in CEILINGS and _is_bounded(bare, "within"):
            return True
        if one == BARE and other in FLOORS and _is_least(bare):
            return True
    return False


def _is_least(figure: Figure) -> bool:
    """True for "past 60" and "60 at the least"."""
    behind = figure.line[figure.at + 1 : figure.at + 1 + BOUND_BEFORE]
    return _is_bounded(figure, "beyond") or behind in (("at", "the", "least"), ("at", "least"))


def _is_bounded(figure: Figure, name: str) -> bool:
    """True if a word right before the number bounds it: "within a metre", "past 60"."""
    return not _words(name).isdisjoint(_before(figure, BOUND_BEFORE))


def _is_as_much(figure: Figure) -> bool:
    """True for "hailstones as large as 6 cm"."""
    return figure.line[max(figure.at - 3, 0) : figure.at : 2] == ("as", "as")


def _before(figure: Figure, reach: int) -> frozenset[str]:
    return frozenset(figure.line[max(figure.at - reach, 0) : figure.at])


def _words(name: str) -> frozenset[str]:
    return vocabulary().classes[name]


def _is_extreme(draft: Figure, hit: Hit) -> bool:
    """True for "up to 70" where the source speaks of a top speed of 70, and the other way."""
    classes = vocabulary().classes
    said, told = hedge_of(draft.mention), hedge_of(hit.figure.mention)
    if said == BARE and told in CEILINGS and _is_limit(draft):
        return True
    if said == BARE and told == "up_to":
        return not classes["at_times"].isdisjoint(draft.line)
    name = "most" if said in ("up_to", "at_most") else "least" if said == "at_least" else ""
    if not name:
        return False
    at, line = hit.figure.at, hit.figure.line
    reached = classes["reached"].isdisjoint(line[max(at - BOUND_BEFORE, 0) : at])
    near = line[max(at - EXTREME, 0) : at + EXTREME]
    return not reached or not classes[name].isdisjoint(near)


def _is_limit(figure: Figure) -> bool:
    """True if words right before the number make a limit of it: "the ceiling is 13.4 metres"."""
    return not _words("limits").isdisjoint(_before(figure, EXTREME))


def _is_round(mention: Mention) -> bool:
    """True for a number of which "about" may be said: not a count of 47."""
    if mention.form in (Form.FRACTION, Form.ORDER):
        return True
    return any(printed_unit(end) > end.step or end.value >= 1000 for end in mention.ends)


def hedge_message(draft: Figure, hit: Hit) -> str:
    """What became of the hedge, in one line."""
    said, told = hedge_of(draft.mention), hedge_of(hit.figure.mention)
    if said == BARE:
        return f"hedge lost: the source says {NAMES[told]}"
    if told == BARE:
        return f"hedge added: the source has none, the draft {NAMES[said]}"
    return f"hedge changed: the source says {NAMES[told]}, the draft {NAMES[said]}"
