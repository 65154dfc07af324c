"""Whether a name is the subject of its clause, and what may stand between it and its verb."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind

ADVERBS = 2  # between a subject and its verb
PLACE_WORDS = 6  # in "in northern France"
_TURNS = frozenset({"but", "while", "whereas", "because", "although", "though", ";"})
_PLACING = frozenset({"in", "on", "near", "outside", "along", "at"})
_MARKS = frozenset(",;:–—")
_JOINTS = frozenset({"and", ",", "or"})
QUOTES = frozenset("\"'“”‘’")


def is_head(clause: Clause, name: int) -> bool:
    """True if the name begins a clause as its subject: no preposition before, no noun behind."""
    sighting = clause.pieces[name].sighting
    if sighting is None or is_adjective(clause, name):
        return False
    before = _before(clause, name)
    if before and not _opens(before, closed=_word_behind(clause, name) == ","):
        return False
    return not is_part(clause, name)


def _before(clause: Clause, name: int) -> list[Piece]:
    """What stands before the phrase of a name: quotes, "all of" and an owner left out."""
    before = [p for p in clause.pieces[:name] if p.depth <= clause.pieces[name].depth]
    if len(before) > 1 and before[-1].word == "'s" and before[-2].kind is PieceKind.NAME:
        before = before[:-2]  # "Belgium's Doel plant"
    while before and (before[-1].word in QUOTES or before[-1].word in grammar().wholes - {"of"}):
        before.pop()
    return before


def _word_behind(clause: Clause, name: int) -> str:
    """The word behind a name; "" at the end."""
    return clause.pieces[name + 1].word if name + 1 < len(clause.pieces) else ""


def _opens(before: list[Piece], closed: bool) -> bool:
    last = before[-1]
    if last.word == "," and closed and _is_named(before[:-1]):
        return False  # "Hot Springs, Arkansas, …": the name says where
    if last.kind is PieceKind.ASIDE or last.kind is PieceKind.DATE:
        return True
    if last.word == "and" and _lists(before[:-1]):
        return False
    return last.kind is PieceKind.MARK or last.word in grammar().openers


def _is_named(before: list[Piece]) -> bool:
    return bool(before) and (before[-1].capital or before[-1].sighting is not None)


def _lists(before: list[Piece]) -> bool:
    """True if a list of names runs up to here: "Kenya, Uganda, and …"."""
    rest = before[:-1] if before and before[-1].word == "," else before
    return bool(rest) and rest[-1].kind is PieceKind.NAME


def is_adjective(clause: Clause, name: int) -> bool:
    """True for "Kenyan" and for "Kenya's": neither is a subject or an object."""
    sighting = clause.pieces[name].sighting
    return bool(sighting and sighting.demonym) or _word_behind(clause, name) == "'s"


def is_part(clause: Clause, name: int) -> bool:
    """True if the name only begins a longer one: "the Nepal census", "Kenya and Uganda"."""
    following = clause.pieces[name + 1 : name + 4]
    if following and following[0].word in grammar().kinds:  # "the Itaipu dam"
        following = following[1:]
    if not following:
        return False
    first = following[0]
    if _says_where(following):
        return True
    if first.word in ("-", "–", "/"):
        return True
    if first.word in ("and", "&", "or") and len(following) > 1:
        return following[1].kind is PieceKind.NAME
    return first.kind is PieceKind.WORD and (first.capital or _is_noun(first.word))


def _says_where(following: Sequence[Piece]) -> bool:
    """True for ", Texas, …" behind "Paris"."""
    commas = [piece.word for piece in following[::2]] == [",", ","]
    return commas and following[1].kind is PieceKind.NAME


def _is_noun(word: str) -> bool:
    """True for a word that goes on naming; what cannot is a verb, an adverb, a small word."""
    words = grammar()
    verbal = words.has | words.copulas | words.verbs | words.relatives | words.prepositions
    rest = words.breakers | words.openers | words.rises | words.falls | words.adverbs | words.past
    return word not in verbal and word not in rest and not word.endswith(("ly", "ed"))


def is_bare(between: list[Piece]) -> bool:
    """True if only adverbs, and the word for what the subject is, stand before the verb."""
    rest = between[1:] if between and between[0].word in grammar().kinds else between
    return len(rest) <= ADVERBS and all(
        p.word in grammar().adverbs or p.kind is PieceKind.DATE for p in rest
    )


def is_located(between: list[Piece]) -> bool:
    """True for "the plant in northern France": a place, and no verb, before the verb."""
    words = grammar()
    verbal = words.has | words.copulas | words.verbs | words.relatives | words.breakers
    place = bool(between) and between[0].word in _PLACING and len(between) <= PLACE_WORDS
    return place and all(p.word not in verbal and p.word not in _MARKS for p in between)


def is_set_off(between: list[Piece]) -> bool:
    """True if all that stands between subject and verb is set off by commas."""
    words = [p.word for p in between]
    return len(words) >= 3 and words[0] == words[-1] == "," and not _TURNS & set(words)


def is_relative(between: list[Piece]) -> bool:
    """True if only "which" or "that" stands between the subject and its verb."""
    words = [p.word for p in between if p.word != ","]
    return len(words) == 1 and words[0] in grammar().relatives


def is_description(between: list[Piece]) -> bool:
    """True for "is a country in Asia," and "is the most populous country in the world,"."""
    words = grammar()
    copula = next((at for at, p in enumerate(between) if p.word in words.copulas), None)
    if copula is None:
        return bool(between) and between[0].word == "," and _is_apposition(between[1:])
    rest = between[copula + 1 :]
    if copula > 0 and not (between[0].word in (",", "or") or is_bare(between[:copula])):
        return False
    told = {piece.word for piece in rest}
    others = words.breakers | words.relatives | {"home"}
    return not words.kinds.isdisjoint(told) and others.isdisjoint(told)


def _is_apposition(rest: list[Piece]) -> bool:
    words = grammar()
    short = len(rest) <= 12 and bool(rest) and rest[0].word in ("a", "an", "the")
    return short and any(p.word in words.kinds for p in rest)


def leads_to(clause: Clause, connector: int, target: int) -> bool:
    """True unless a noun of its own stands between: "has a middle class of N people"."""
    words = grammar()
    for piece in reversed(list(clause.between(connector, target))):
        if piece.word in _JOINTS or piece.kind is PieceKind.NUMBER:
            return True
        plain = piece.word in words.modifiers or piece.word in words.linking
        if piece.kind is PieceKind.NAME or (piece.kind is PieceKind.WORD and not plain):
            return False
    return True
