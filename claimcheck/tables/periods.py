"""Which period a number is about: the year bound to it, or what the document's date implies."""

import datetime
from collections.abc import Iterator

from claimcheck.model import Document, Period
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind

IMPLIED_YEARS = 4  # figures of the four years before a draft are still called current
NEAR = 7  # pieces between a number and the year that follows it
FAR = 100
SKIPPED = frozenset({"the", "mid", "early", "late", "july", "june", "year", "about", "around"})


class Bound(NamedTuple):
    """The period of a number.

    `said` if the text gives it, `firm` if it stands where only this number can be meant.  `years`
    are those that bind equally well: two of them bind nothing.  `why` is for explanations.
    """

    period: Period | None
    said: bool
    firm: bool
    why: str
    bar: str = ""


_MONTHS = {"quarter": 3, "half": 6}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
OPENING = 6  # pieces in which a sentence dates itself


class _Reach(NamedTuple):
    cost: int
    firm: bool
    piece: Piece


def bind_period(clause: Clause, number: int, document: Document) -> Bound:
    """The period that the words bind to the number at a place of the clause.

    The nearest year in the sentence, before that one in the number's own brackets or right after
    it; else the years up to the document's date.
    """
    reaches = sorted(_reaches(clause, number), key=lambda reach: reach.cost)
    if reaches:
        return _said(clause, reaches, document)
    relative = _relative_year(clause, number, document)
    if relative is not None:
        return relative
    if document.date is None:
        return Bound(None, False, False, "no year in the sentence and no document date")
    year = document.date.year
    first = datetime.date(max(year - IMPLIED_YEARS, 1), 1, 1)
    period = Period(first, document.date.last)
    return Bound(
        period, False, False, f"implied by the document's date: {year - IMPLIED_YEARS}–{year}"
    )


def _said(clause: Clause, reaches: list[_Reach], document: Document) -> Bound:
    best = reaches[0]
    period = _part_of_year(clause, best.piece) or _period_of(best.piece)
    rival = next(
        (r for r in reaches[1:] if r.cost == best.cost and _period_of(r.piece) != period), None
    )
    words = f"{period.first.year}" if period.first.year == period.last.year else "a span of years"
    bar = ""
    if rival is not None:
        bar = "two years bind equally well"
    elif document.date is not None and period.first > document.date.last:
        bar = f"{period.first.year} lies after the document's date"
    return Bound(period, True, best.firm, f"the year said: {words}", bar)


def _part_of_year(clause: Clause, date: Piece) -> Period | None:
    """The part of "Q1 2024", "the first quarter" and "the second half of 2024"; else None."""
    moment = date.mention.moment if date.mention else None
    if moment is None or moment.year is None or moment.month or moment.last_year:
        return None
    at = clause.pieces.index(date)
    words = [_spelled(piece) for piece in clause.pieces[max(0, at - 4) : at]]
    words = [word for word in words if word not in ("of", "the", ",")]
    part = words[-1] if words else ""
    nth = _NTH.get(words[-2] if part in _MONTHS and len(words) > 1 else part, 0)
    months = _MONTHS.get(part, 3 if part.startswith("q") else 0)
    if not nth or not months or nth * months > 12:
        return None
    ends = (f"{moment.year:04}-{month:02}" for month in (months * (nth - 1) + 1, months * nth))
    first, last = map(Period.parse, ends)
    return Period(first.first, last.last)


def _spelled(piece: Piece) -> str:
    return piece.word or (piece.mention.text.lower() if piece.mention else "")


def _period_of(piece: Piece) -> Period:
    moment = piece.mention.moment if piece.mention else None
    if moment is None or moment.year is None:
        raise ValueError("a date without a year binds no period")
    if moment.month and not moment.last_year:
        return Period.parse(f"{moment.year:04}-{moment.month:02}")
    last = moment.last_year or moment.year
    return Period(Period.of_year(moment.year).first, Period.of_year(last).last)


def _reaches(clause: Clause, number: int) -> Iterator[_Reach]:
    for place, piece in enumerate(clause.pieces):
        moment = piece.mention.moment if piece.mention else None
        if piece.kind is not PieceKind.DATE or moment is None or not moment.year:
            continue
        if not 1 <= moment.year <= 9998:
            continue
        reach = _after(clause, number, place) if place > number else _before(clause, number, place)
        if reach is not None:
            yield reach


def _after(clause: Clause, number: int, place: int) -> _Reach | None:
    """A year behind the number: "8.5 million people in 2013", "9.2 million (2013 est.)"."""
    between = clause.pieces[number + 1 : place]
    if any(piece.kind is PieceKind.NUMBER for piece in between):
        return None
    if between and _lead(clause, place) in grammar().since:
        return None
    glue = len(between) <= NEAR and all(_is_glue(piece) for piece in between)
    glue = glue or _runs_on(clause, between, place)
    stop = any(piece.word in (";", ":") for piece in between)
    return _Reach(1 if glue else len(between) + 10 + FAR * stop, glue, clause.pieces[place])


def _runs_on(clause: Clause, between: tuple[Piece, ...], place: int) -> bool:
    """ "70 percent of its electricity from coal in 2020": no mark, no verb, and "in" before it."""
    words = grammar()
    stops = words.has | words.copulas | words.breakers | words.relatives
    plain = all(p.kind is not PieceKind.MARK and p.word not in stops for p in between)
    return plain and len(between) <= 2 * NEAR and _lead(clause, place) in ("in", "during")


def _before(clause: Clause, number: int, place: int) -> _Reach | None:
    """A year before it: "In 2014, …", "the population of Kenya in 2009 was", "the 2010 census"."""
    lead = _lead(clause, place)
    if lead in grammar().since:
        return None
    between = clause.pieces[place + 1 : number]
    opening = _opens(clause, place)
    numbers = sum(piece.kind is PieceKind.NUMBER for piece in between)
    if opening or not lead or lead in grammar().dating or _follows_year(clause, place):
        cost = 3 if numbers and not opening else 2
        return _Reach(cost, not numbers or opening, clause.pieces[place])
    return _Reach(len(between) + 10 + FAR * numbers, False, clause.pieces[place])


def _opens(clause: Clause, place: int) -> bool:
    """True for a year at the beginning: "In May 2014, …"."""
    return place <= OPENING and all(_is_glue(piece) for piece in clause.pieces[:place])


def _follows_year(clause: Clause, place: int) -> bool:
    """True for a year used as an adjective: "the 2010 census", "2014 population"."""
    following = clause.pieces[place + 1 : place + 2]
    return bool(following) and following[0].kind is PieceKind.WORD


def _lead(clause: Clause, place: int) -> str:
    """The word before a year, months and marks left out."""
    for at in range(place - 1, max(-1, place - 5), -1):
        piece = clause.pieces[at]
        if piece.kind is not PieceKind.WORD:
            if piece.word in (",", "("):
                continue
            return piece.word or "name"
        if piece.word in SKIPPED:
            continue
        return "of" if piece.word == "to" and _word(clause, at - 1) == "according" else piece.word
    return ""


def _word(clause: Clause, place: int) -> str:
    return clause.pieces[place].word if place >= 0 else ""


def _is_glue(piece: Piece) -> bool:
    if piece.kind is PieceKind.ASIDE:
        return True
    if piece.kind not in (PieceKind.WORD, PieceKind.MARK):
        return False
    return piece.word in grammar().dating or piece.word.endswith("ed")


_RELATIVE = {"last": -1, "this": 0, "previous": -1}


def _relative_year(clause: Clause, number: int, document: Document) -> Bound | None:
    """ "last year", "this year" by the document's date; None if neither is said."""
    words = [piece.word for piece in clause.pieces]
    for at, word in enumerate(words[:-1]):
        if word in _RELATIVE and words[at + 1] == "year":
            if document.date is None:
                return Bound(
                    None, True, False, f"“{word} year” without a document date", "no document date"
                )
            year = document.date.year + _RELATIVE[word]
            numbers = sum(p.kind is PieceKind.NUMBER for p in clause.pieces)
            return Bound(Period.of_year(year), True, numbers == 1, f"“{word} year”: {year}")
    return None
