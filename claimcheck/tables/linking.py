"""What the syntax ties together: a number to the words of its measure, and both to an entity.

A few shapes are enough: "population of X is N", "X has a population of N", "X's population", "X is
N km long", "With an area of N, X …", "X generates N of its electricity from …", "X (N MW)".  What
fits none of them is not tied, and an untied number is never refuted.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind

REACH = 16  # pieces between a measure's words and its number
WORDS_AFTER = 8  # pieces between a number and the measure's words behind it
STRANGERS = 3  # lower-case words of no class that a tie may pass
_QUOTES = frozenset("\"'“”‘’")
_STOPS = frozenset(";—")
_ENDS = frozenset(".;")
_DASHES = frozenset("–—-")
_COMMAS = frozenset(",;")


class Tie(NamedTuple):
    """Whether syntax ties two things, how many pieces lie between them, and by which shape."""

    tied: bool
    distance: int
    shape: str


class Words(NamedTuple):
    """Places of the first and last piece of a cue in its clause."""

    first: int
    last: int


OF_ENTITY = "measure of entity"
UNTIED = Tie(False, 99, "only in the same sentence")


def tie_number(clause: Clause, number: int, cue: Words) -> Tie:
    """How a number hangs on the words of a measure."""
    if cue.last < number:
        return _cue_then_number(clause, cue, number)
    if cue.first > number:
        return _number_then_cue(clause, number, cue)
    return Tie(True, 0, "the cue is part of the number")


def _cue_then_number(clause: Clause, cue: Words, number: int) -> Tie:
    opening = clause.pieces[number - 1].word == "(" and number - 1 == cue.last + 1
    if opening:
        return Tie(True, 1, "in brackets behind the measure")
    between = list(clause.between(cue.last, number))
    distance = len(between)
    if any(piece.kind is PieceKind.NUMBER for piece in between):
        return Tie(False, distance + REACH, "another number stands between")
    if distance > REACH or not _passes(between):
        return Tie(False, distance, "too much stands between measure and number")
    return Tie(True, distance, "measure, then number")


def _number_then_cue(clause: Clause, number: int, cue: Words) -> Tie:
    between = list(clause.between(number, cue.first))
    distance = len(between)
    if any(piece.kind is PieceKind.NUMBER for piece in between):
        return Tie(False, distance + REACH, "another number stands between")
    stopped = any(p.word in _STOPS or p.word in grammar().breakers for p in between)
    comma = any(p.word == "," for p in between)
    if distance > WORDS_AFTER or stopped or comma:
        return Tie(False, distance, "too much stands between number and measure")
    return Tie(True, distance, "number, then measure")


def _passes(between: list[Piece]) -> bool:
    words = grammar()
    strangers = 0
    for piece in between:
        if piece.word in _STOPS or piece.word in words.breakers:
            return False
        if piece.kind is PieceKind.WORD and not piece.capital:
            strangers += piece.word not in words.linking and piece.word not in words.modifiers
    return strangers <= STRANGERS


def tie_entity(clause: Clause, name: int, cue: Words, number: int) -> Tie:
    """How a measure and its number hang on a named entity."""
    for shape in (_of_entity, _owned, _in_brackets, _predicate, _preposed, _apposed):
        said = shape(clause, name, cue, number)
        if said:
            return Tie(True, abs(name - number), said)
    return Tie(False, abs(name - number), UNTIED.shape)


def _of_entity(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "population of Kenya", "GDP in Kenya", "life expectancy at birth, total, for Kenya"."""
    if name <= cue.last or _is_adjective(clause, name):
        return ""
    between = [p for p in clause.between(cue.last, name) if p.word not in _QUOTES]
    bridge = next((at for at, p in enumerate(between) if p.word in grammar().bridges), None)
    if bridge is None:
        bridged = clause.pieces[cue.last].word in grammar().bridges and cue.last > cue.first
        return OF_ENTITY if bridged and not between and not _is_part(clause, name) else ""
    before, after = between[:bridge], between[bridge + 1 :]
    plain = all(p.word in (",", "total", "overall", "rate", "figure") or p.capital or p.kind is PieceKind.DATE or p.word in grammar().modifiers for p in before)
    whole = all(p.word in grammar().wholes for p in after)
    if not (plain and whole and len(before) <= 4) or _is_part(clause, name):
        return ""
    return OF_ENTITY


def _owned(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "Kenya's population", "the Kenyan economy", "its" is no owner here."""
    if name >= cue.first:
        return ""
    between = list(clause.between(name, cue.first))
    if len(between) > 5:
        return ""
    allowed = grammar().modifiers | grammar().kinds
    if all(p.word in allowed or p.kind in (PieceKind.DATE, PieceKind.ASIDE) for p in between):
        return "" if _is_object_of(clause, name, cue) else "entity's measure"
    return ""


def _is_object_of(clause: Clause, name: int, cue: Words) -> bool:
    """True where name and cue only stand side by side: "in Kenya the population of …"."""
    following = clause.pieces[name + 1].word if name + 1 < len(clause.pieces) else ""
    sighting = clause.pieces[name].sighting
    owned = following == "'s" or bool(sighting and sighting.demonym) or name + 1 == cue.first
    return not owned


def _in_brackets(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "the Kakrapar plant (700 MW)": the number's brackets follow the entity."""
    depth, outer = clause.pieces[number].depth, clause.pieces[name].depth
    if depth <= outer or name > number:
        return ""
    opening = next(p for p in range(number, -1, -1) if clause.pieces[p].depth < depth)
    between = [p for p in clause.between(name, opening) if p.depth <= outer]
    if any(p.word in _ENDS or p.kind is PieceKind.NUMBER for p in between):
        return ""
    set_off = not between or between[0].word in _DASHES or between[0].word == ","
    verbal = grammar().has | grammar().verbs | grammar().copulas | grammar().breakers
    if not set_off or any(p.word in verbal for p in between):
        return ""
    return "in brackets behind the entity" if len(between) <= REACH else ""


def _predicate(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "Kenya has a population of N", "Kenya is a country … with an area of N", "X is N km long"."""
    target = min(cue.first, number)
    if name >= target or not is_head(clause, name):
        return ""
    connector = _connector(clause, target, name)
    if connector is None:
        return ""
    between = [p for p in clause.between(name, connector) if p.word not in _QUOTES]
    word = clause.pieces[connector].word
    if _is_bare(between) or _is_set_off(between):
        return "entity is the subject"
    if _relative_only(between):
        return "entity is the subject of a relative clause"
    copular = any(p.word in grammar().copulas for p in between[:2])
    if copular and word.endswith("ing") and between[-1].word == ",":
        return "entity is the subject of a participle"
    described = _is_description(between)
    follows_comma = bool(between) and between[-1].word == ","
    of_kind = bool(between) and between[-1].word in grammar().kinds
    listed = bool(between) and between[-1].word == "and"
    if described and (word not in grammar().copulas) and (follows_comma or of_kind or listed):
        return "entity is the subject of a description"
    return ""


def _preposed(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "With an area of N and a population of N, Indonesia is …"."""
    target = min(cue.first, number)
    if name <= max(cue.last, number) or not is_head(clause, name):
        return ""
    connector = _connector(clause, target, -1)
    if connector is None or clause.pieces[connector].word not in ("with", "at", "covering", "having", "spanning"):
        return ""
    opening = connector == clause.main[0] or clause.pieces[connector - 1].word in _COMMAS
    before = list(clause.between(max(cue.last, number), name))
    names = any(p.kind is PieceKind.NAME for p in before)
    verbs = any(p.word in grammar().copulas or p.word in grammar().has for p in before)
    comma = any(p.word == "," for p in before)
    return "preposed phrase" if opening and comma and not names and not verbs else ""


def _apposed(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "Kenya, home to N people", "Kenya, a country of N people", "Mont Blanc, at N metres"."""
    target = min(cue.first, number)
    if name >= target or clause.pieces[name].depth != clause.pieces[target].depth:
        return ""
    if _is_adjective(clause, name):
        return ""
    between = [p for p in clause.between(name, target) if p.word not in _QUOTES]
    if not between or between[0].word not in (",", "–", "—", "-"):
        return ""
    rest = between[1:]
    words = [p.word for p in rest]
    if not rest or (words in (["with"], ["population"]) and is_head(clause, name)):
        return "set off behind the entity"
    joined = words[-1] in ("of", "with") and words[0] in ("a", "an", "the")
    whole = len(rest) <= 10 and "," not in words
    kind = any(word in grammar().kinds for word in words)
    return "entity described behind a comma" if joined and whole and kind else ""


def _connector(clause: Clause, target: int, floor: int) -> int | None:
    """Place of the verb or "with" that governs the target, articles and adjectives passed.

    In a list ("with an area of N and a population of N") the connector of its first member.
    """
    words = grammar()
    steps = 0
    if clause.pieces[target].word in words.verbs:
        return target
    for place in range(target - 1, floor, -1):
        piece = clause.pieces[place]
        if piece.depth > clause.pieces[target].depth:
            continue
        if piece.word in words.has or piece.word in words.verbs or piece.word in words.copulas:
            return place
        steps += 1
        if steps > REACH or piece.word in _STOPS or piece.word in words.breakers:
            return None
        if piece.kind is PieceKind.NAME and steps > 1:
            return None
    return None


def is_head(clause: Clause, name: int) -> bool:
    """True if the name begins a clause as its subject: no preposition before, no noun behind."""
    sighting = clause.pieces[name].sighting
    if sighting is None or _is_adjective(clause, name):
        return False
    before = [p for p in clause.pieces[:name] if p.depth <= clause.pieces[name].depth]
    while before and (before[-1].word in _QUOTES or before[-1].word in grammar().wholes - {"of"}):
        before.pop()
    closed = clause.pieces[name + 1].word == "," if name + 1 < len(clause.pieces) else False
    if before and not _opens(before, closed):
        return False
    return not _is_part(clause, name)


def _opens(before: list[Piece], closed: bool) -> bool:
    last = before[-1]
    if last.word == "," and closed and len(before) > 1 and (before[-2].capital or before[-2].sighting):
        return False  # "Hot Springs, Arkansas, …": the name says where
    if last.kind is PieceKind.ASIDE or last.kind is PieceKind.DATE:
        return True
    if last.word == "and" and len(before) > 1 and before[-2].kind is PieceKind.NAME:
        return False
    return last.kind is PieceKind.MARK or last.word in grammar().openers


def _is_adjective(clause: Clause, name: int) -> bool:
    """True for "Kenyan" and for "Kenya's": neither is a subject or an object."""
    sighting = clause.pieces[name].sighting
    following = clause.pieces[name + 1].word if name + 1 < len(clause.pieces) else ""
    return bool(sighting and sighting.demonym) or following == "'s"


def _is_part(clause: Clause, name: int) -> bool:
    """True if the name only begins a longer one: "the Nepal census", "Kenya and Uganda"."""
    following = clause.pieces[name + 1 : name + 3]
    if not following:
        return False
    first = following[0]
    if first.word in ("-", "–", "/"):
        return True
    if first.word in ("and", "&", "or") and len(following) > 1:
        return following[1].kind is PieceKind.NAME
    if first.kind is not PieceKind.WORD:
        return False
    words = grammar()
    verbal = words.has | words.copulas | words.verbs | words.relatives | words.prepositions
    rest = words.linking | words.breakers | words.openers
    return first.capital or not (first.word in verbal or first.word in rest or first.word.endswith("ly"))


def _is_bare(between: list[Piece]) -> bool:
    """True if nothing but adverbs stands between subject and verb."""
    return len(between) <= 2 and all(
        p.word in ("also", "now", "currently", "still", "today", "already", "itself", "alone", ",", "each", "then", "officially") or p.kind is PieceKind.DATE
        for p in between
    )


def _is_set_off(between: list[Piece]) -> bool:
    """True if all that stands between subject and verb is set off by commas."""
    words = [p.word for p in between]
    return len(words) >= 3 and words[0] == words[-1] == "," and not grammar().breakers & set(words)


def _relative_only(between: list[Piece]) -> bool:
    words = [p.word for p in between if p.word != ","]
    return len(words) == 1 and words[0] in grammar().relatives


def _is_description(between: list[Piece]) -> bool:
    """True for "is a country in Asia," and "is the most populous country in the world,"."""
    words = grammar()
    copula = next((at for at, p in enumerate(between) if p.word in words.copulas), None)
    if copula is None:
        return bool(between) and between[0].word == "," and _is_apposition(between[1:])
    rest = between[copula + 1 :]
    if copula > 0 and not (between[0].word in (",", "or") or _is_bare(between[:copula])):
        return False
    return any(p.word in words.kinds for p in rest) and not any(
        p.word in words.breakers or p.word in words.relatives or p.word == "home" for p in rest
    )


def _is_apposition(rest: list[Piece]) -> bool:
    words = grammar()
    short = len(rest) <= 12 and bool(rest) and rest[0].word in ("a", "an", "the")
    return short and any(p.word in words.kinds for p in rest)
