"""Relations → Outcomes: what holds, what does not, and which number most probably is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.equations.slips import name_slips
from claimcheck.equations.wording import say_interval, say_quantity
from claimcheck.interval import Interval
from claimcheck.judge.showing import addition_of, fits_of
from claimcheck.judge.system import LARGEST_SYSTEM, explain_failures, group_relations
from claimcheck.judge.weigh import Span, Weighed, span_of, weigh
from claimcheck.model import (
    Basis,
    Evidence,
    Mention,
    NamesSlip,
    Outcome,
    Reading,
    Relation,
    Severity,
    Solution,
    TellsAll,
    Verdict,
)
from claimcheck.rules import all_rules

__all__ = ["judge_relations"]


def judge_relations(relations: Sequence[Relation], reading: Reading) -> list[Outcome]:
    """One outcome for each relation that holds, and for each number or relation that does not.

    In the order of the text.  Relations that share numbers are judged together, so that a wrong
    number is told once.
    """
    notes = {rule.code for rule in all_rules() if rule.notes_only}
    weighed = [weigh(relation) for relation in relations]
    outcomes = [_note(one) for one in weighed if _is_note(one, notes)]
    told = [one for one in weighed if not _is_note(one, notes)]
    outcomes += [_holding(one) for one in told if one.verdict is Verdict.SUPPORTED]
    outcomes += [_unchecked(one) for one in told if _says_why_not(one)]
    decided = [one for one in told if one.verdict is not Verdict.UNCHECKED]
    outcomes += _findings(decided)
    return sorted(outcomes, key=lambda outcome: (outcome.start, outcome.end))


def _findings(decided: Sequence[Weighed]) -> Iterator[Outcome]:
    """What fails, judged together with all that shares its numbers."""
    for basis in Basis:  # the draft's arithmetic and the record are two kinds of evidence
        for group in group_relations([one for one in decided if one.relation.basis is basis]):
            if any(one.fails for one in group):
                yield from _failing(group)


def _says_why_not(one: Weighed) -> bool:
    """True for a reference row that was found and decides nothing."""
    return one.verdict is Verdict.UNCHECKED and one.relation.basis is Basis.RECORD


def _unchecked(one: Weighed) -> Outcome:
    return _holding(one)._replace(verdict=Verdict.UNCHECKED)


def _is_note(one: Weighed, notes: set[str]) -> bool:
    return one.relation.rule in notes and one.verdict is not Verdict.SUPPORTED


def _note(one: Weighed) -> Outcome:
    return Outcome(
        rule=one.relation.rule,
        verdict=Verdict.UNCHECKED,
        basis=one.relation.basis,
        mentions=one.mentions,
        start=one.relation.start,
        end=one.relation.end,
        message=one.relation.note or one.relation.equation.explain(one.terms),
        evidence=one.relation.evidence,
        accused=one.mentions,
        severity=Severity.NOTE,
    )


def _holding(one: Weighed) -> Outcome:
    explained = one.relation.equation.explain(one.terms)
    return Outcome(
        rule=one.relation.rule,
        verdict=Verdict.SUPPORTED,
        basis=one.relation.basis,
        mentions=one.mentions,
        start=one.relation.start,
        end=one.relation.end,
        message=explained,
        evidence=(Evidence(explained), *one.relation.evidence),
        fits=tuple(fits_of(one.mentions, one)),
    )


def _failing(group: Sequence[Weighed]) -> Iterator[Outcome]:
    holding = [one for one in group if not one.fails] if len(group) <= LARGEST_SYSTEM else []
    for suspects, relations in explain_failures(group):
        yield _finding(suspects, relations, holding)


def _finding(
    suspects: frozenset[Span], relations: Sequence[Weighed], holding: Sequence[Weighed]
) -> Outcome:
    gravest = max(relations, key=lambda one: one.verdict.gravity)
    mentions = {span_of(m): m for one in relations for m in one.mentions}
    accused = tuple(mentions[span] for span in sorted(suspects & mentions.keys()))
    solutions = tuple(_solutions(accused, gravest))
    slip = _slip(accused, gravest, solutions)
    start, end = _place(accused, relations)
    return Outcome(
        rule=gravest.relation.rule,
        verdict=gravest.verdict,
        basis=gravest.relation.basis,
        mentions=tuple(mentions[span] for span in sorted(mentions)),
        start=start,
        end=end,
        message=_message(gravest, slip),
        evidence=tuple(_evidence(relations, holding, mentions)),
        solutions=solutions,
        accused=accused,
        slip=slip,
        fits=tuple(fits_of(accused, gravest)),
        addition=addition_of(gravest),
    )


def _place(accused: Sequence[Mention], relations: Sequence[Weighed]) -> tuple[int, int]:
    """The relation's span; that of the one culprit when several relations accuse it."""
    if len(accused) == 1 and len(relations) > 1:
        return span_of(accused[0])
    return relations[0].relation.start, relations[0].relation.end


def _message(one: Weighed, slip: str) -> str:
    equation = one.relation.equation
    said = say_quantity(one.relation.terms[0].quantity)
    words = f"{equation.explain(one.terms)}, not {said}"
    if isinstance(equation, TellsAll):
        words = equation.message(one.terms)
    if slip:
        words += f" ({slip})"
    return f"{words}; {one.relation.note}" if one.relation.note else words


def _evidence(
    relations: Sequence[Weighed], holding: Sequence[Weighed], mentions: dict[Span, Mention]
) -> Iterator[Evidence]:
    for one in relations:
        yield Evidence(one.relation.equation.explain(one.terms))
        yield from one.relation.evidence
    for one in holding:
        if any(span_of(mention) in mentions for mention in one.mentions):
            yield Evidence(f"holds: {one.relation.equation.explain(one.terms)}")


def _solutions(accused: Sequence[Mention], one: Weighed) -> Iterator[Solution]:
    for mention in accused:
        role = one.role_of(span_of(mention))
        wanted = None if role is None else one.relation.equation.solve(role, one.terms)
        if role is None or wanted is None or wanted.is_empty:
            continue
        if wanted == Interval(None, None, False, False):
            continue
        value = say_interval(wanted, one.terms[role].unit.name)
        yield Solution(mention, wanted, f"holds if {say_quantity(one.terms[role])} were {value}")


def _slip(accused: Sequence[Mention], one: Weighed, solutions: Sequence[Solution]) -> str:
    """The equation's own slip, or that of the one number which a slip of the hand explains."""
    equation = one.relation.equation
    named = equation.slip(one.terms) if isinstance(equation, NamesSlip) else ""
    if named:
        return named
    found = []
    for mention in accused:
        role, wanted = one.role_of(span_of(mention)), one.reach(span_of(mention))
        if role is not None and wanted is not None:
            found.append((one.terms[role], wanted))
    return name_slips(found)
