"""Both engines on sentences of our own: value, unit by way of Pint, and span must agree.

They share no code.  What quantulum3 is known to read otherwise is listed beside this file, by why.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.units import registry, to_pint
from tests.differential.quantulum3 import Found, found_in, symbols, words

OTHERWISE = tomllib.loads(Path(__file__).with_name("quantulum3_otherwise.toml").read_text("utf-8"))
NAMES: dict[str, str] = OTHERWISE["names"]
NEAR = 1e-9  # of its size; quantulum3 counts in floats
CARRIERS = (
    "The report speaks of {} in all.",
    "It came to {}, officials said.",
    "{} were lost.",
    "By evening the crew had counted {}.",
    "The store, which holds {}, burst.",
    "Nobody expected {} (the clerk did).",
    "They asked for {} and left.",
    "In the north it was {}; the south had none.",
    "Out of {} nothing remained.",
)
UNITS = (
    "kilometres", "miles", "yards", "square miles", "cubic metres", "litres", "gallons",
    "tonnes", "kilograms", "grams", "days", "weeks", "years", "megawatts", "kilowatt hours",
    "joules", "volts", "gigahertz", "kilopascals", "gigabytes", "miles per hour", "percent",
    "degrees Celsius", "euros", "yen", "cents", "km", "kg", "kWh", "mph",
)  # fmt: skip


def ours(text: str) -> list[Found]:
    """The claims that we find, as the other engine's."""
    claims = [one for one in extract_mentions(document_from_text(text)) if one.is_claim]
    return [
        Found(float(m.low), float(m.high), to_pint(m).units if m.unit else None, m.text)
        for m in claims
    ]


def same(mine: Found, other: Found) -> bool:
    """True for the same ends in the same unit, at the same place."""
    if mine.text != other.text or mine.size is None or other.size is None:
        return False
    quantity = registry().Quantity
    for a, b in ((mine.low, other.low), (mine.high, other.high)):
        one, two = quantity(a, mine.size), quantity(b, other.size)
        if not one.is_compatible_with(two):
            return False
        base, there = one.to_base_units().magnitude, two.to_base_units().magnitude
        if abs(base - there) > NEAR * abs(base):
            return False
    return True


def agree(text: str) -> bool:
    """True if both find the same quantities in the text, at least one."""
    mine, other = ours(text), found_in(text, NAMES)
    return len(mine) == len(other) > 0 and all(map(same, mine, other))


def listed(section: str) -> list[str]:
    """The words, or symbols, that are known to be read otherwise."""
    return [word for group in OTHERWISE[section].values() for word in group["written"]]


@pytest.mark.parametrize(("section", "theirs"), [("words", words), ("symbols", symbols)])
def test_every_unit_of_theirs_is_read_as_theirs_but_for_those_listed(
    section: str, theirs: Callable[[], list[str]]
) -> None:
    written = theirs()
    differ = [word for word in written if not agree(f"The report speaks of 12 {word} in all.")]
    assert sorted(differ) == sorted(listed(section))
    assert len(written) > 2 * len(differ)
    assert all(group["reason"] for group in OTHERWISE[section].values())


@pytest.mark.parametrize("text", OTHERWISE["sentences"])
def test_what_is_left_out_is_read_otherwise_still(text: str) -> None:
    assert not agree(text)
    assert OTHERWISE["sentences"][text]


TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
small, large = st.integers(2, 999), st.integers(10**4, 10**8)
spelled = st.builds("{}-{}".format, st.sampled_from(TENS), st.sampled_from(ONES))
hundreds = st.builds("{} hundred".format, st.sampled_from(ONES))
ends = st.tuples(st.integers(2, 50), st.integers(51, 99))
figures = st.one_of(
    small.map(str),
    large.map(str),
    large.map("{:,}".format),
    st.decimals(1, 10**5, places=2).map("{:,}".format),
    st.builds("0.{}".format, st.integers(1, 99)),
    st.sampled_from((*TENS, *ONES[1:])),
    spelled,
    hundreds,
    st.builds("{} and {}".format, hundreds, spelled),
    st.builds("{} {}".format, small, st.sampled_from(("thousand", "million", "billion"))),
    st.builds("{} million".format, st.decimals(1, 100, places=1).filter(lambda d: d % 1)),
    st.builds("{}½".format, st.integers(1, 9)),
    st.builds("{} and a half".format, st.sampled_from(ONES)),
    st.builds("{}{}".format, st.sampled_from("-−"), small),
    ends.map(lambda both: "{} to {}".format(*both)),
    ends.map(lambda both: "between {} and {}".format(*both)),
    ends.map(lambda both: "{}–{}".format(*both)),
)


@settings(max_examples=150)
@given(st.sampled_from(CARRIERS), figures, st.sampled_from(UNITS))
def test_any_figure_in_any_sentence_is_read_as_theirs(carrier: str, figure: str, unit: str) -> None:
    text = carrier.format(f"{figure} {unit}")
    assert agree(text), (text, ours(text), found_in(text, NAMES))


@settings(max_examples=40)
@given(st.lists(st.tuples(small, st.sampled_from(UNITS)), min_size=2, max_size=3))
def test_several_of_a_sentence_keep_their_places(said: list[tuple[int, str]]) -> None:
    text = " They lost ".join(f"{figure} {unit} here." for figure, unit in said)
    assert agree(f"They lost {text}")
