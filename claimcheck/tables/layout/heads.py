"""The head of a column taken apart: what is measured, in which unit, for which period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.lexicon.table import unit_table
from claimcheck.tables.layout.moments import dated
from claimcheck.tables.layout.units import unit_said
from claimcheck.tables.layout.values import Dated, Head, UnitSaid
from claimcheck.tables.layout.words import head_words

LONGEST = 200  # characters of a head that are read
MOST_TRAILING = 3  # words at the end that may be a unit without a mark before them
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]{0,80})[)\]}]")
_LAST_PART = re.compile(r"(?:,|;|:| -| –| —| in) ([^,;]{1,40})$")
_SHOUTED = re.compile(r"[A-Z][A-Z ]{4,}")
_MARKED = re.compile(r"[%£$€₹¥°²³/]|['’]000")
_CHANGED = frozenset({"change", "growth", "difference"})  # from one year to the next
_SMALL = frozenset({"km", "kg", "ha", "km2", "m2", "mm", "cm"})  # no words, though in small letters
_TRIMMED = " ,;:-–—/"


@lru_cache(maxsize=4096)
def read_head(text: str) -> Head:
    """The parts of a head; total: what is no unit, period or scope stays in the label."""
    shown = " ".join(text[:LONGEST].replace("_", " ").split())
    head = Head(shown)
    head = _without_brackets(head)
    if head.unit is None:
        head = _without_last_part(head)
    head = _without_period(head)
    if head.unit is None:
        head = _without_last_part(head)
    if head.unit is None:
        head = _without_trailing_unit(head, underscored="_" in text)
    return _without_scope(head._replace(label=head.label.strip(_TRIMMED)))


def plain_head(text: str) -> str:
    """The head in lower case without what stands in brackets: for comparing with word lists."""
    return " ".join(_BRACKETS.sub(" ", text).replace("_", " ").lower().split()).strip(" :")


def is_change(text: str) -> bool:
    """True for the head of changes from one period to the next."""
    return not _CHANGED.isdisjoint(text.lower().split())


def _without_brackets(head: Head) -> Head:
    """What stands in brackets: a unit, a period, a scope, else a note."""
    for found in _BRACKETS.finditer(head.label):
        said = found[1].strip()
        unit = _unit_in(said, head.label[: found.start()])
        when = None if unit else dated(said, fiscal=True)
        if unit and head.unit is None:
            head = head._replace(unit=unit)
        elif when and head.dated is None:
            head = head._replace(dated=when)
        elif said.lower() in head_words().status:
            head = head._replace(scope=said.lower())
        else:
            head = head._replace(note=f"{head.note}; {said}".strip("; "))
    return head._replace(label=" ".join(_BRACKETS.sub(" ", head.label).split()))


def _unit_in(said: str, before: str) -> UnitSaid | None:
    """A unit in brackets; in "£m, 2015 prices" the first part of it.

    A lone "m" is metres behind a length, and behind anything else a million.
    """
    if said in ("m", "M") and not _is_length(before):
        return unit_said("million")
    return unit_said(said) or (unit_said(said.partition(",")[0].strip()) if "," in said else None)


def _is_length(before: str) -> bool:
    return not head_words().lengths.isdisjoint(before.lower().split())


def _without_last_part(head: Head) -> Head:
    """ "Budget, £m", "Cost in euros", "Area - km2"."""
    found = _LAST_PART.search(head.label)
    unit = unit_said(found[1]) if found else None
    if found is None or unit is None:
        return head
    return head._replace(label=head.label[: found.start()], unit=unit)


def _without_trailing_unit(head: Head, underscored: bool) -> Head:
    """ "Cost £m", "Area km2", "% unemployed", "gdp_usd_bn": a unit that nothing sets off."""
    for words, rest in _ends(head.label.split()):
        said = " ".join(words)
        if not _looks_like_unit(said, underscored):
            continue
        unit = unit_said(said.upper() if underscored and len(said) == 3 else said)
        unit = unit or (unit_said(_currency_first(words)) if underscored else None)
        if unit is not None and rest:
            return head._replace(label=" ".join(rest), unit=unit)
    return head


def _ends(words: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The last words and the rest, the longest first; then the first word and the rest."""
    for count in range(min(MOST_TRAILING, len(words) - 1), 0, -1):
        yield words[-count:], words[:-count]
    if len(words) > 1 and words[0] == "%":
        yield words[:1], words[1:]


def _currency_first(words: list[str]) -> str:
    return " ".join([words[0].upper(), *words[1:]])


def _looks_like_unit(said: str, underscored: bool) -> bool:
    """True for words that are no English words beside: a sign, or a symbol of several letters."""
    if _MARKED.search(said) or underscored:
        return True
    surface = unit_table().symbols.get(said.partition(" ")[0])
    clear = surface is not None and "" not in surface.readings and len(said) > 1
    return clear and (not said.islower() or said in _SMALL)


def _without_period(head: Head) -> Head:
    """ "2024 budget", "Spend 2023/24", "Budget FY 2025": a period at either end."""
    words = head.label.split()
    if head.dated is not None or is_change(head.label):
        return head
    if whole := dated(head.label, fiscal=True):
        return head._replace(label="", dated=whole)
    for count in (3, 2, 1):
        for said, rest in ((words[:count], words[count:]), (words[-count:], words[:-count])):
            when = dated(" ".join(said), fiscal=True) if rest and len(said) == count else None
            if when is not None:
                return _with_period(head, when, rest)
    return head


def _with_period(head: Head, when: Dated, rest: list[str]) -> Head:
    label = " ".join(rest).strip(_TRIMMED).removesuffix(" in").removesuffix(" for")
    return head._replace(label=label, dated=when)


def _without_scope(head: Head) -> Head:
    """ "2023 actual": which figure of the period it is, where the head names a period."""
    if head.dated is None or head.scope:
        return head
    words = head.label.split()
    status = [word for word in words if word.lower() in head_words().status]
    rest = [word for word in words if word.lower() not in head_words().status]
    return head._replace(label=" ".join(rest), scope=" ".join(status).lower()) if status else head
