"""The TOML files as entries: what one line of them stands for."""

import pytest

from claimcheck.lexicon.sources import read_ambiguities, read_borrowing, read_entries, word_key


@pytest.fixture(scope="module")
def entries():
    return {entry.unit: entry for entry in reversed(read_entries())}


def test_a_line_gives_singular_plural_and_symbols(entries):
    mile = entries["mile"]
    assert {"mile", "miles", "statute miles"} <= set(mile.names)
    assert {"mi", "mi."} <= set(mile.symbols)


def test_a_line_gives_its_prefixed_units(entries):
    assert {"kilowatt", "kilowatts"} <= set(entries["kilowatt"].names)
    assert "MW" in entries["megawatt"].symbols
    assert entries["gigabyte"].dimension == "information"


def test_a_line_gives_its_powers(entries):
    assert {"km2", "km²"} <= set(entries["kilometer ** 2"].symbols)
    assert "cm³" in entries["centimeter ** 3"].symbols


def test_an_exclamation_mark_leaves_the_key_out_of_the_names(entries):
    assert "rod" not in entries["rod"].names


def test_a_currency_has_names_signs_and_its_minor_unit(entries):
    assert {"Canadian dollars", "Canadian dlrs"} <= set(entries["CAD"].names)
    assert {"C$", "CAD"} <= set(entries["CAD"].signs)
    assert entries["CAD_cent"].define == "CAD / 100"
    assert entries["KWD_fils"].define == "KWD / 1000"


def test_codes_that_are_words_are_kept_from_where_they_would_be_read(entries):
    assert "TRY" in entries["TRY"].symbols
    assert "TRY" not in entries["TRY"].signs
    assert "ALL" not in entries["ALL"].symbols + entries["ALL"].signs


def test_every_currency_in_use_is_there(entries):
    in_use = {"USD", "EUR", "GBP", "JPY", "CNY", "INR", "BRL", "ZAR", "NGN", "UAH", "XOF", "XCD"}
    assert in_use <= set(entries)
    assert sum(entry.define == f"[money_{unit}]" for unit, entry in entries.items()) > 180


def test_no_symbol_is_claimed_twice_without_being_listed_as_ambiguous():
    listed = {a.surface for a in read_ambiguities() if a.section == "symbols"}
    claims: dict[str, set[str]] = {}
    for entry in read_entries():
        for symbol in entry.symbols:
            claims.setdefault(symbol, set()).add(entry.unit)
    twice = {symbol for symbol, units in claims.items() if len(units) > 1} - listed
    assert twice == set()


def test_no_sign_is_claimed_twice_without_being_listed_as_ambiguous():
    listed = {a.surface for a in read_ambiguities() if a.section == "prefixes"}
    claims: dict[str, set[str]] = {}
    for entry in read_entries():
        for sign in entry.signs:
            claims.setdefault(sign, set()).add(entry.unit)
    assert {sign for sign, units in claims.items() if len(units) > 1} - listed == set()


def test_a_plural_of_an_ambiguous_word_is_ambiguous_too():
    names = {a.surface: a.readings for a in read_ambiguities() if a.section == "names"}
    assert names["dollar"] == names["dollars"]
    assert len(names["pesos"]) > 1


def test_the_borrowing_lists_what_it_leaves_out():
    borrowing = read_borrowing()
    assert "dozen" in borrowing.dropped
    assert borrowing.counts["dozen"] == 12


def test_names_are_keyed_without_case_and_hyphens():
    assert word_key("Light-Year  Away") == "light year away"
