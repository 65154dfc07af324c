"""quantulum3 behind our mentions: its readings, our units, spans that hold."""

import logging
import sys
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.errors import MissingExtraError
from claimcheck.extractors.quantulum3 import LONGEST_DIGITS, extract_mentions
from claimcheck.model import Kind
from claimcheck.units import find_unit


def read(text):
    return extract_mentions(document_from_text(text))


READ = [
    ("The dam holds 1,300 litres.", "1,300 litres", (1300,), "liter", Kind.MEASURE),
    ("Sales rose 31.3% in May.", "31.3%", ("31.3",), "percent", Kind.PERCENT),
    ("The park covers 500 square miles.", "500 square miles", (500,), "mile ** 2", Kind.MEASURE),
    ("Crude cost $75 a barrel.", "$75 a barrel", (75,), "USD / oil_bbl", Kind.MONEY),
    ("They drove at 65 mph.", "65 mph", (65,), "mile / hour", Kind.MEASURE),
    ("It was 12 degrees Fahrenheit.", "12 degrees Fahrenheit", (12,), "degF", Kind.MEASURE),
    ("The farm sold twenty dozen eggs.", "twenty dozen", (240,), "", Kind.NUMBER),
    ("It costs 50 cents.", "50 cents", (50,), "cent", Kind.MONEY),
    ("It weighs 5 to 10 kg.", "5 to 10 kg", (5, 10), "kilogram", Kind.MEASURE),
    ("Between 3 and 5 percent left.", "Between 3 and 5 percent", (3, 5), "percent", Kind.PERCENT),
]


@pytest.mark.parametrize(("text", "surface", "values", "unit", "kind"), READ)
def test_a_quantity_is_a_mention(text, surface, values, unit, kind):
    (mention,) = read(text)
    assert (mention.text, mention.unit, mention.kind) == (surface, unit, kind)
    assert tuple(end.value for end in mention.ends) == tuple(Decimal(value) for value in values)


def test_precision_is_that_of_the_written_number():
    (mention,) = read("The lake covers 12.50 square miles.")
    assert mention.ends[0].step == Decimal("0.01")


def test_spans_hold_after_spelled_numbers_that_quantulum3_rewrites():
    text = (
        "Two hundred and fifty guests ate forty thousand oysters, then walked 20 miles in 1 hour."
    )
    mentions = read(text)
    assert "20 miles" in [mention.text for mention in mentions]
    assert all(text[m.start : m.end] == m.text for m in mentions)


def test_a_shifted_span_is_unread_and_not_wrong(monkeypatch):
    from quantulum3 import parser

    parse = parser.parse

    def shifted(text):
        return [q.with_vals(span=(q.span[0] + 6, q.span[1] + 6)) for q in parse(text)]

    monkeypatch.setattr(parser, "parse", shifted)
    (mention,) = read("The dam holds 1,300 litres of water.")
    assert mention.kind is Kind.UNREAD
    assert "span" in mention.reason


def test_a_failure_of_the_engine_is_reported_where_it_happened(monkeypatch):
    from quantulum3 import parser

    def fail(text):
        raise KeyError(text)

    monkeypatch.setattr(parser, "parse", fail)
    (mention,) = read("It holds 5 litres.")
    assert (mention.kind, mention.reason) == (Kind.UNREAD, "quantulum3 failed: KeyError")


def test_long_digits_never_reach_the_engine():
    text = "Before 3 km and " + "7" * 200 + " after 4 km."
    mentions = read(text)
    assert [m.text for m in mentions if m.kind is not Kind.UNREAD] == ["3 km", "4 km"]
    assert [len(m.text) for m in mentions if m.kind is Kind.UNREAD] == [200]
    assert LONGEST_DIGITS < 200


def test_a_long_paragraph_is_read_in_pieces():
    text = "and 5 km of road " * 80
    mentions = read(text)
    assert len(mentions) == 80
    assert {m.text for m in mentions} == {"5 km"}


def test_without_the_package_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "quantulum3", None)
    with pytest.raises(MissingExtraError, match=r"pip install quantulum3"):
        read("5 km")


def test_the_root_logger_is_left_as_it_was():
    before = list(logging.root.handlers)
    read("5 km")
    assert logging.root.handlers == before


pieces = st.sampled_from(
    ["5 km", "two hundred", "one in five", "$20–$35", "−3 °C", "1½ cups", "half a million", "’s",
     "the dam’s", "40 percent", "minus 7", "1,300 km² (500 square miles)", "\u202f", "é", "."]
)  # fmt: skip


@given(st.lists(pieces | st.text(max_size=8), max_size=8).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_exact_spans_in_order(text):
    mentions = read(text)
    assert all(text[m.start : m.end] == m.text != "" for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(m.reason for m in mentions if m.kind is Kind.UNREAD)
    assert all("noun:" not in find_unit(m.unit).dimension for m in mentions)
