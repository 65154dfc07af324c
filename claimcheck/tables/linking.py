"""What the syntax ties together: a measure and its number to an entity.

A few shapes are enough: "population of X is N", "X has a population of N", "X's population", "X is
N km long", "With an area of N, X …", "X generates N of its electricity from …", "X (N MW)".  What
fits none of them is not tied, and an untied number is never refuted.
"""

from claimcheck.tables.grammar import grammar
from claimcheck.tables.number_ties import REACH, STOPS, UNTIED, Tie, Words
from claimcheck.tables.pieces import Clause, Piece, PieceKind
from claimcheck.tables.spending import is_for_part, spent_on
from claimcheck.tables.subjects import (
    QUOTES,
    is_adjective,
    is_bare,
    is_description,
    is_head,
    is_located,
    is_part,
    is_relative,
    is_set_off,
    leads_to,
)

MOST_FILLERS = 4  # pieces between a measure and "of"
LONGEST_DESCRIPTION = 10  # words between a comma and the number: "a country of"
_ENDS = frozenset(".;")
_DASHES = frozenset("–—-")
_PREPOSED = frozenset({"with", "at", "covering", "having", "spanning"})
_FILLERS = frozenset({",", "total", "overall", "rate", "figure", "live", "lives", "living"})
_COMMAS = frozenset(",;")


OF_ENTITY = "measure of entity"


def tie_entity(clause: Clause, name: int, cue: Words, number: int) -> Tie:
    """How a measure and its number hang on a named entity."""
    if is_for_part(clause, name, cue.last, number):
        return Tie(False, abs(name - number), "the sum is for something else")
    for shape in (_of_entity, _owned, _in_brackets, _predicate, _preposed, _apposed, _purpose):
        said = shape(clause, name, cue, number)
        if said:
            return Tie(True, abs(name - number), said)
    return Tie(False, abs(name - number), UNTIED.shape)


def _of_entity(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "population of Kenya", "GDP in Kenya", "life expectancy at birth, total, for Kenya"."""
    if name <= cue.last or is_adjective(clause, name):
        return ""
    between = [p for p in clause.between(cue.last, name) if p.word not in QUOTES]
    rest = between[2:] if _in_use(between) else between
    bridge = next((at for at, p in enumerate(rest) if p.word in grammar().bridges), None)
    if bridge is None:
        joined = not between and _ends_in_bridge(clause, cue)
    else:
        joined = _leads_over(rest[:bridge], rest[bridge + 1 :])
    return OF_ENTITY if joined and not is_part(clause, name) else ""


def _ends_in_bridge(clause: Clause, cue: Words) -> bool:
    """True for "population of" as the words of a measure."""
    return clause.pieces[cue.last].word in grammar().bridges and cue.last > cue.first


def _leads_over(before: list[Piece], behind: list[Piece]) -> bool:
    """True if only what fills stands before the "of", and only "all" and "the" behind it."""
    whole = all(piece.word in grammar().wholes for piece in behind)
    return whole and len(before) <= MOST_FILLERS and all(map(_fills, before))


def _fills(piece: Piece) -> bool:
    """True for what may stand between a measure and "of": "at birth, total, for"."""
    plain = piece.word in _FILLERS or piece.word in grammar().modifiers
    return plain or piece.capital or piece.kind is PieceKind.DATE


def _in_use(between: list[Piece]) -> bool:
    """True for "reactors in operation in France"."""
    return [p.word for p in between[:2]] in (["in", "operation"], ["in", "use"], ["in", "service"])


def _owned(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "Kenya's population", "the Kenyan economy", "its" is no owner here."""
    if name >= cue.first:
        return ""
    between = list(clause.between(name, cue.first))
    if len(between) > 5 or (_is_verb(clause, cue) and not is_head(clause, name)):
        return ""
    if [p.word for p in between] == [",", "whose"]:
        return "entity's measure"
    allowed = grammar().modifiers | grammar().kinds
    passed = (PieceKind.DATE, PieceKind.ASIDE)
    stated = clause.pieces[number]
    if all(p.word in allowed or p.kind in passed or p is stated for p in between):
        return "" if _is_object_of(clause, name, cue) else "entity's measure"
    return ""


def _is_verb(clause: Clause, cue: Words) -> bool:
    """True for words that only a subject can have: "spent", not "spending" or "cost"."""
    return clause.pieces[cue.first].word in grammar().past


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
    close = not between or _is_remark(between)
    return "in brackets behind the entity" if close else ""


def _is_remark(between: list[Piece]) -> bool:
    """True for what is only set off behind a name: no verb, no number, no end of a clause."""
    if between[0].word not in _DASHES | {","} or len(between) > REACH:
        return False
    words = grammar()
    ends = words.has | words.verbs | words.copulas | words.breakers | _ENDS
    return not any(p.word in ends or p.kind is PieceKind.NUMBER for p in between)


def _predicate(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "Kenya has a population of N", "Kenya is a country … with an area of N", "X is N km"."""
    target = min(cue.first, number)
    if name >= target or is_adjective(clause, name):
        return ""
    connector = _connector(clause, target, name)
    if connector is None:
        return ""
    behind = [p for p in clause.between(name, connector) if p.word not in QUOTES]
    if is_relative(behind) and leads_to(clause, connector, target):
        return "entity is the subject of a relative clause"
    return _as_subject(clause, name, connector, target)


def _as_subject(clause: Clause, name: int, connector: int, target: int) -> str:
    if not is_head(clause, name):
        return ""
    if not leads_to(clause, connector, target):
        return ""
    between = [p for p in clause.between(name, connector) if p.word not in QUOTES]
    if is_bare(between) or is_set_off(between) or is_located(between):
        return "entity is the subject"
    return _described(between, clause.pieces[connector].word)


def _described(between: list[Piece], connector: str) -> str:
    """ "is a country in Asia, with …", "is the largest country, covering …"."""
    words = grammar()
    last = between[-1].word
    if (
        any(p.word in words.copulas for p in between[:2])
        and connector.endswith("ing")
        and last == ","
    ):
        return "entity is the subject of a participle"
    joined = last in (",", "and") or last in words.kinds
    if joined and connector not in words.copulas and is_description(between):
        return "entity is the subject of a description"
    return ""


def _purpose(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "spent £4 million on parks"."""
    return "what the sum is for" if spent_on(clause, name, cue.last, number) else ""


def _preposed(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "With an area of N and a population of N, Indonesia is …"."""
    target = min(cue.first, number)
    if name <= max(cue.last, number) or not is_head(clause, name):
        return ""
    connector = _connector(clause, target, -1)
    if connector is None:
        return ""
    before = list(clause.between(max(cue.last, number), name))
    preposed = _opens_phrase(clause, connector) and _only_comma(before)
    return "preposed phrase" if preposed else ""


def _opens_phrase(clause: Clause, connector: int) -> bool:
    """True for "with" or "covering" at the beginning or behind a comma."""
    word = clause.pieces[connector].word
    opening = connector == clause.main[0] or clause.pieces[connector - 1].word in _COMMAS
    return opening and (word in _PREPOSED or word.endswith("ing"))


def _only_comma(before: list[Piece]) -> bool:
    """True if a comma stands there, and neither a name nor a verb."""
    words = {piece.word for piece in before}
    verbs = not words.isdisjoint(grammar().copulas | grammar().has)
    return "," in words and not verbs and not any(p.kind is PieceKind.NAME for p in before)


def _apposed(clause: Clause, name: int, cue: Words, number: int) -> str:
    """ "Kenya, home to N people", "Kenya, a country of N people", "Mont Blanc, at N metres"."""
    target = min(cue.first, number)
    if name >= target or clause.pieces[name].depth != clause.pieces[target].depth:
        return ""
    words = _words_set_off(clause, name, target)
    if words is None:
        return ""
    plain = bool(words) or target != number
    if (plain and grammar().modifiers.issuperset(words)) or (
        words in (["with"], ["population"]) and is_head(clause, name)
    ):
        return "set off behind the entity"
    return "entity described behind a comma" if _describes(words) else ""


def _words_set_off(clause: Clause, name: int, target: int) -> list[str] | None:
    """The words behind the comma or dash that follows a name; None if none follows it."""
    if is_adjective(clause, name):
        return None
    words = [p.word for p in clause.between(name, target) if p.word not in QUOTES]
    return words[1:] if words and words[0] in (",", "–", "—", "-") else None


def _describes(words: list[str]) -> bool:
    """True for "a country of", "the city with"."""
    if not words or len(words) > LONGEST_DESCRIPTION or "," in words:
        return False
    joined = words[-1] in ("of", "with") and words[0] in ("a", "an", "the")
    return joined and not grammar().kinds.isdisjoint(words)


def _governs(word: str) -> bool:
    words = grammar()
    return word in words.has or word in words.verbs or word in words.copulas


def _connector(clause: Clause, target: int, floor: int) -> int | None:
    """Place of the verb or "with" that governs the target, articles and adjectives passed.

    In a list ("with an area of N and a population of N") the connector of its first member.
    """
    words = grammar()
    steps = 0
    if clause.pieces[target].word in words.verbs | words.has:
        return target
    for place in range(target - 1, floor, -1):
        piece = clause.pieces[place]
        if piece.depth > clause.pieces[target].depth:
            continue
        if _governs(piece.word):
            return place
        steps += 1
        if steps > REACH or piece.word in STOPS or piece.word in words.breakers:
            return None
        if piece.kind is PieceKind.NAME and steps > 1:
            return None
    return None
