"""What is seen and set aside: its kind, its text and a reason; and its near misses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model import Kind
from tests.extract.reading import claim, kinds, mentions, only


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("Call 555-867-5309 now", Kind.PHONE, "555-867-5309"),
        ("Call (02) 9999 1234 now", Kind.PHONE, "(02) 9999 1234"),
        ("Call +61 2 9999 1234", Kind.PHONE, "+61 2 9999 1234"),
        ("Call 1-800-555-0199", Kind.PHONE, "1-800-555-0199"),
        ("account 1111-22223333-4444", Kind.PHONE, "1111-22223333-4444"),
        ("Boeing 737 jets", Kind.CODE, "737"),
        ("Gate B12", Kind.CODE, "B12"),
        ("Route 66 is long", Kind.CODE, "66"),
        ("COVID-19 cases", Kind.CODE, "COVID-19"),
        ("the FTSE 100 fell", Kind.CODE, "100"),
        ("the S&P 500 fell", Kind.CODE, "500"),
        ("at 48°51′24″N there", Kind.CODE, "48°51′24″N"),
        ("at 48°51' 24\" N there", Kind.CODE, "48°51' 24\" N"),
        ("at 2.35° E there", Kind.CODE, "2.35° E"),
        ("at 5°3′ there", Kind.CODE, "5°3′"),
        ("version 2.0.1", Kind.CODE, "2.0.1"),
        ("at 192.168.1.2", Kind.CODE, "192.168.1.2"),
        ("a 1080p screen", Kind.CODE, "1080p"),
        ("5G networks", Kind.CODE, "5G"),
        ("Flight 93 crashed", Kind.CODE, "93"),
        ("a new 787 Dreamliner flew", Kind.CODE, "787"),
        ("Mars Orbiter 2 left", Kind.CODE, "2"),
        ("24703L202", Kind.CODE, "24703L202"),
        ("at 10 Downing Street", Kind.ADDRESS, "10"),
        ("in Cloud City, PA 23456", Kind.ADDRESS, "23456"),
        ("the 90049 ZIP Code", Kind.ADDRESS, "90049"),
        ("under 42 U.S.C. § 1983", Kind.CITATION, "42 U.S.C. § 1983"),
        ("as shown [12]", Kind.CITATION, "[12]"),
        ("see https://a.example/b/12.", Kind.LINK, "https://a.example/b/12"),
        ("the 14th Amendment", Kind.ORDINAL, "14th"),
        ("the twenty-first century", Kind.ORDINAL, "twenty-first"),
        ("a 24/7 service", Kind.IDIOM, "24/7"),
        ("won 3-1 at home", Kind.SCORE, "3-1"),
        ("reached 7 for 381 at stumps", Kind.SCORE, "7 for 381"),
        ("were 4/123 at lunch", Kind.SCORE, "4/123"),
        ("resume at three for 89 after", Kind.SCORE, "three for 89"),
        ("on the 767 jetliner", Kind.CODE, "767"),
        ("a 6-3 conservative majority", Kind.SCORE, "6-3"),
        ("747s flew", Kind.CODE, "747s"),
        ("3M said", Kind.CODE, "3M"),
        ("It has ISBN 978-3-16-148410-0.", Kind.CODE, "978-3-16-148410-0"),
        ("It has ISBN: 978 3 16 148410 0.", Kind.CODE, "978 3 16 148410 0"),
        ("It has ISSN 2049-363X.", Kind.CODE, "2049-363X"),
        ("See DOI 10.1000/xyz123.", Kind.CODE, "10.1000/xyz123"),
        ("See doi:10.1000/182.", Kind.CODE, "10.1000/182"),
        ("He drove a 4x4.", Kind.CODE, "4x4"),
        ("They sold 4x4s there.", Kind.CODE, "4x4s"),
        ("See pp. 45-50.", Kind.CITATION, "45-50"),
        ("See pages 45 to 50.", Kind.CITATION, "45 to 50"),
        ("He was 7-for-9.", Kind.SCORE, "7-for-9"),
        ("He went 12-of-18 there.", Kind.SCORE, "12-of-18"),
        ("The under-21s won.", Kind.AGE_NAME, "under-21s"),
        ("It helps over-65s most.", Kind.AGE_NAME, "over-65s"),
        ("It is for the over 65s.", Kind.AGE_NAME, "over 65s"),
        ("The over-50 group met.", Kind.AGE_NAME, "over-50"),
        ("The Under-17 players won.", Kind.AGE_NAME, "Under-17"),
        ("lost the vote 5 to 4.", Kind.SCORE, "5 to 4"),
        ("7" * 41, Kind.UNREAD, "7" * 41),
    ],
)
def test_kind_and_text(text: str, kind: Kind, written: str) -> None:
    assert kinds(text) == [(kind, written)]
    assert only(text).reason


def test_list_markers() -> None:
    text = "1. Mix\n2) Bake\n(3) Eat"
    assert [kind for kind, _ in kinds(text)] == [Kind.LIST_MARKER] * 2 + [kinds(text)[2][0]]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("lost 1-3 there", [1, 3]), ("was 7-for-9 there", [7, 9]), ("see pp. 45-50", [45, 50])],
)
def test_pairs_keep_both_ends_as_written(text: str, ends: list[int]) -> None:
    assert [end.value for end in only(text).ends] == ends


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Auckland 44 points clear", 44),
        ("Since May 12 people died.", None),
        ("Camp 5 miles south", 5),
        ("About 737 jets", 737),
        ("In London 12 people", 12),
        ("The 12 members", 12),
        ("a sub-7 nanometre chip", 7),
        ("She ran it in under 10s.", 10),
        ("an under-30-minute wait", 30),
        ("an over-60-year-old man", 60),
        ("an over-20 per cent share", 20),
        ("the under-50 million mark", 50000000),
        ("It weighs 10.1000 kg.", Decimal("10.1")),
        ("It is 8x2^10 bits.", 8192),
        ("a group of 12", 12),
        ("they won 12 seats", 12),
        ("Bob 3 times", 3),
    ],
)
def test_near_misses_stay_claims(text: str, value: int | Decimal | None) -> None:
    if value is None:
        assert mentions(text)
    else:
        assert claim(text).low == value


@pytest.mark.parametrize(
    "text",
    [
        "no one",
        "one of the best",
        "on the one hand",
        "a second chance",
        "second to none",
        "a third party",
        "the first half",
        "one day they left",
        "half-time",
        "the third quarter",
        "the top three",
        "the one",
        "One.Tel",
        "one another",
        "for once",
    ],
)
def test_number_words_that_say_nothing(text: str) -> None:
    assert not [mention for mention in mentions(text) if mention.is_claim]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one person", 1),
        ("one mile", 1),
        ("one day later", 1),
        ("minus one", -1),
        ("one in three", None),
        ("half the town", None),
        ("one-year term", 1),
        ("one", 1),
    ],
)
def test_number_words_that_count(text: str, value: int | None) -> None:
    mention = claim(text)
    assert value is None or mention.low == value


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("13,000 seats", "seats"),
        ("five red double-decker buses ran", "red double-decker buses"),
        ("12 of them", ""),
        ("two men and a dog", "men"),
        ("30 in the room", ""),
        ("20 EV models", "EV models"),
        ("a five-member panel", "member"),
        ("a magnitude-7.2 quake", "magnitude"),
        ("a magnitude 7.2 earthquake", "magnitude"),
        ("a 7.2-magnitude quake", "magnitude"),
        ("a 7.2 magnitude quake", "magnitude"),
        ("a magnitude of 7 there", "magnitude"),
        ("40-odd boats", "boats"),
    ],
)
def test_noun(text: str, noun: str) -> None:
    assert claim(text).noun == noun


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of ships", 12, 144),
        ("tens of thousands of homes", 10_000, 100_000),
        ("several hundred homes", 200, 900),
        ("a few thousand homes", 2000, 6000),
        ("thousands of millions of cells", 10**9, 10**10),
    ],
)
def test_orders(text: str, low: int, high: int) -> None:
    mention = claim(text)
    assert (mention.low, mention.high) == (low, high)
    assert mention.form.value == "order"
