"""Quantities in random legal forms, inside random carrier sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Mention
from tests.numerals.strategies import digit_integers, scaled_numbers, spelled_integers

UNITS = {
    "kilometer": (" km", "km", " kilometers", " kilometres", "-kilometre"),
    "kilometer ** 2": (" square kilometers", " sq km", " km²", " km2"),
    "kilogram": (" kg", "kg", " kilograms", " kilos"),
    "metric_ton": (" tonnes", " metric tons"),
    "percent": ("%", " %", " percent", " per cent", " pct"),
    "percentage_point": (" percentage points",),
    "hour": (" hours", " hrs", "-hour"),
    "mile / hour": (" mph", " miles per hour", " miles an hour"),
    "USD": (" dollars", " US dollars", " USD"),
    "EUR": (" euros", " EUR"),
    "oil_bbl / day": (" barrels a day", " barrels per day", " bpd"),
    "kilowatt_hour": (" kWh", " kilowatt-hours", " kilowatt hours"),
    "": (" ships", " red boats", " people"),
}
SIGNS = {
    "USD": ("$", "US$", "$ "),
    "EUR": ("€",),
    "GBP": ("£",),
    "AUD": ("A$",),
    "INR": ("₹", "Rs "),
}
HEDGES = {
    None: ("",),
    "approximately": ("about ", "around ", "some ", "roughly ", "an estimated "),
    "nearly": ("nearly ", "almost ", "just under "),
    "just_over": ("just over ", "slightly more than "),
    "more_than": ("more than ", "upwards of "),
    "at_least": ("at least ", "no fewer than "),
    "less_than": ("less than ", "fewer than "),
    "at_most": ("at most ", "no more than "),
    "up_to": ("up to ",),
    "exact": ("exactly ", "a total of "),
}
CARRIERS = (
    "The survey found {}.",
    "It came to {}, the ministry said.",
    "Officials (who counted {}) declined to comment.",
    "Then they saw {} and left.",
    "“We need {},” she said.",
    "The figure was {}; nobody knew why.",
    "{} was the answer.",
    "Überraschung: {} — naïve, perhaps.",
    "\n\nThe yard held {}\n",
)


class Written(NamedTuple):
    """A quantity as written: the text round it, where it stands, and what it says."""

    text: str
    span: tuple[int, int]
    full: tuple[int, int]
    value: Decimal
    unit: str
    hedge: str | None


def claims(text: str) -> list[Mention]:
    """The claims of a text."""
    return [mention for mention in extract_mentions(Document(text)) if mention.is_claim]


@st.composite
def _numbers(draw: st.DrawFn) -> tuple[Decimal, str, bool]:
    value, written = draw(st.one_of(spelled_integers(), digit_integers(), scaled_numbers()))
    spelled = written[0].isalpha()
    # alone, "one" and four digits may be a pronoun or a year: they have tests of their own
    if value == 1 or (written.isdigit() and len(written) == 4) or value == 0:
        value, written, spelled = Decimal(37), "37", False
    return value, written.lower() if spelled else written, spelled


@st.composite
def written_quantities(draw: st.DrawFn) -> Written:
    """One quantity in a carrier sentence that holds no other number."""
    value, number, spelled = draw(_numbers())
    hedge = draw(st.sampled_from(list(HEDGES)))
    lead = draw(st.sampled_from(HEDGES[hedge]))
    if not spelled and draw(st.booleans()):
        unit = draw(st.sampled_from(list(SIGNS)))
        covered = stated = draw(st.sampled_from(SIGNS[unit])) + number
    else:
        unit = draw(st.sampled_from(list(UNITS)))
        worded = number[-1].isalpha()
        forms = [form for form in UNITS[unit] if not worded or not form[0].isalpha()]
        if spelled:  # symbols follow digits only
            forms = [form for form in forms if form[0] in " -" and len(form) > 5]
        ending = draw(st.sampled_from(forms or [" ships"]))
        unit = unit if forms else ""
        stated = number + ending
        covered = stated if unit else number
    before, _, after = draw(st.sampled_from(CARRIERS)).partition("{}")
    start = len(before) + len(lead)
    span = (start, start + len(covered))
    text = before + lead + stated + after
    return Written(text, span, (len(before), span[1]), value, unit, hedge)
