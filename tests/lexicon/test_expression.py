"""Unit strings read and written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicon.expression import Power, parse_powers, render_powers

STRINGS = [
    ("", ()),
    ("1", ()),
    ("kilometer", (Power("kilometer", 1),)),
    ("kilometer ** 2", (Power("kilometer", 2),)),
    ("kilometer**2", (Power("kilometer", 2),)),
    ("USD / oil_bbl", (Power("USD", 1), Power("oil_bbl", -1))),
    ("1 / mile ** 2", (Power("mile", -2),)),
    ("newton * meter", (Power("newton", 1), Power("meter", 1))),
    ("a / b / c", (Power("a", 1), Power("b", -1), Power("c", -1))),
    ("meter ** -2", (Power("meter", -2),)),
    ("USD / metre run", (Power("USD", 1), Power("metre run", -1))),
]
NONSENSE = ["a//b", "* a", "a /", "a ** 9**9**9", "a ** 999", "a ** x", "9**9**9**9", "x" * 500]


@pytest.mark.parametrize(("text", "powers"), STRINGS)
def test_a_unit_string_is_its_powers(text, powers):
    assert parse_powers(text) == powers


@pytest.mark.parametrize("text", NONSENSE)
def test_nonsense_is_no_unit_string(text):
    assert parse_powers(text) is None


atoms = st.sampled_from(["meter", "USD", "share", "oil_bbl", "second"])
exponents = st.integers(-4, 4).filter(bool)


@given(st.dictionaries(atoms, exponents, max_size=4))
def test_rendered_powers_read_back(powers):
    written = render_powers(Power(atom, exponent) for atom, exponent in powers.items())
    assert dict(parse_powers(written) or ()) == powers


def test_equal_atoms_are_gathered_and_cancel():
    assert render_powers([Power("m", 1), Power("m", 1), Power("s", -1)]) == "m ** 2 / s"
    assert render_powers([Power("m", 1), Power("m", -1)]) == ""


@given(st.text(max_size=60))
def test_any_text_is_powers_or_none(text):
    powers = parse_powers(text)
    assert powers is None or all(atom for atom, _ in powers)
