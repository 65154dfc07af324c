"""Strings in the form of TOML."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config.quoted import quoted


@given(st.text() | st.text(st.sampled_from("\0\t\n\r\x1b\x7f\x85\u2028\"\\'")))
def test_toml_reads_the_text_back(text: str) -> None:
    assert tomllib.loads(f"a = {quoted(text)}") == {"a": text}
    assert "\n" not in quoted(text)


def test_half_a_character_is_told_as_one_that_is_not_known() -> None:
    assert quoted("caf\udce9") == '"caf?"'
