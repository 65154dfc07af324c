"""Currencies behind a number: told twice, as a sign, or by the dateline alone."""

from __future__ import annotations

from claimcheck.extract.prefixes import SIGNS
from claimcheck.extract.scan import Scan
from claimcheck.extract.surfaces import UnitRead
from claimcheck.extract.units import read_simple
from claimcheck.regex import Regex

_NEXT_PRICE = Regex(r"[0-9][0-9.,]{0,12}+( ?(?:[$€£¥]|cents?\b))?")


def skip_currency_word(scan: Scan, money: UnitRead) -> UnitRead:
    """The money with the currency told twice: "$5 dollars", "$31.20 US", "€5 euros"."""
    if scan.text[money.end : money.end + 1] != " ":
        return money
    again = read_simple(scan, money.end, words_only=True)
    if again is not None and again.kind == "currency" and not _leads_on(scan.text, again):
        same = money.unit in again.readings or again.unit == money.unit
        unit = money.unit if same else again.unit
        return money._replace(end=again.end, unit=unit)
    return money


def _leads_on(text: str, again: UnitRead) -> bool:
    """True for cents, and for a currency that the next price begins with: "rmb 10 usd 20"."""
    return again.surface == "cents" or text[again.end : again.end + 2].strip(" ").isdigit()


def read_sign_after(scan: Scan, end: int) -> UnitRead | None:
    """A currency sign behind the number: "15 €", "10 $", but not the one of the next price."""
    text = scan.text
    at = end + 1 if text[end] in " \u00a0" else end
    if text[at : at + 1] not in SIGNS:
        return None
    follows = text[at + 1 : at + 2]
    if follows.isalnum() or (follows == " " and at > end and _begins_price(text, at + 2)):
        return None
    surface = scan.table.prefixes.get(text[at])
    return (
        None
        if surface is None
        else UnitRead(at + 1, surface.unit, "currency", surface.readings, text[at], True)
    )


def _begins_price(text: str, at: int) -> bool:
    """True if a sign before `at` belongs to the digits there, which have none of their own."""
    found = _NEXT_PRICE.match(text, at)
    return found is not None and not found.group(1)


def local_dollar(scan: Scan, unit: UnitRead, note: str) -> tuple[UnitRead, str]:
    """The dollar of the document's place, where only "$" or "dollars" is written."""
    if scan.dollar == "USD" or scan.dollar not in unit.readings:
        return unit, note
    others = tuple(code for code in unit.readings if code != scan.dollar)
    local = unit._replace(unit=scan.dollar, readings=(scan.dollar, *others))
    return local, f"dollars read as {scan.dollar} by the dateline"
