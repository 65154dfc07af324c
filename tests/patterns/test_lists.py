"""Lists in prose: parts and their totals, shares and what tells that they are all."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.model import Mention, Reading
from claimcheck.patterns.completeness import Evidence, weigh_evidence
from claimcheck.patterns.listing import read_list, read_list_before, totals_before
from claimcheck.patterns.shares import find_share_lists
from claimcheck.patterns.totals import find_totals
from claimcheck.reading import read_mentions


def read(text: str) -> Reading:
    document = document_from_text(text)
    return read_mentions(document, extract_mentions(document))


def anything(mention: Mention) -> bool:
    return True


LISTS = [
    ("two in Leeds, one in York and one in Hull", ["two", "one", "one"], True, False),
    ("4,000 here; 300 there; 20 at sea", ["4,000", "300", "20"], False, False),
    ("16 gold (3 of them new), 9 silver and 2 bronze", ["16", "9", "2"], True, False),
    ("nine in Kent and another 12 in Essex", ["nine", "12"], True, False),
    ("a chairman, five deputies and 23 others", ["five", "23"], True, True),
    ("one for 12 voices and one for 16 bells", ["one", "one"], True, True),
    ("two here and the other three there but 40 later", ["two", "three"], True, False),
]


@pytest.mark.parametrize(("text", "parts", "closed", "loose"), LISTS)
def test_a_list_is_read_to_its_end(text: str, parts: list[str], closed: bool, loose: bool) -> None:
    reading = read(text)
    listing = read_list(reading.tokens(reading.sentences[0]), 0, anything)
    assert listing is not None
    assert [part.text for part in listing.parts] == parts
    assert (listing.closed, listing.loose) == (closed, loose)


def test_one_number_is_no_list() -> None:
    reading = read("seven as a guest")
    assert read_list(reading.tokens(reading.sentences[0]), 0, anything) is None


def test_lists_before_a_word_begin_at_any_number() -> None:
    reading = read("In 12 games he made 14 shots and 25 passes for a total")
    tokens = reading.tokens(reading.sentences[0])
    (listing,) = read_list_before(tokens, len(tokens), anything)
    assert [part.text for part in listing.parts] == ["14", "25"]


def test_the_nearest_total_comes_first_and_walls_stop() -> None:
    reading = read("It has 8 songs; of 12 halls and 31 rooms (nine large)")
    tokens = reading.tokens(reading.sentences[0])
    link = next(at for at, token in enumerate(tokens) if token.word == "(")
    assert [m.text for m in totals_before(tokens, link, anything)] == ["31", "12"]


TOTALS = [
    ("The crew took 27 medals: 16 gold, 9 silver and 2 bronze.", "27", True, True),
    ("The yard holds 640 cars, including 210 here and 320 there.", "640", False, True),
    ("It has 14 large rooms and 25 small ones, for a total of 39 rooms.", "39", True, True),
    ("It has 14 large rooms and 25 small ones, 39 in all.", "39", True, False),
    ("The crash killed 27 people, 15 men and 12 women.", "27", True, True),
    ("It owns 19 houses, nine of them in Kent and ten in Essex.", "19", False, True),
    ("Of the 150 seats, 64 are held by her and 50 by him.", "150", False, True),
    ("Of the 150 seats, 64 are hers, 50 his and 36 are held by others.", "150", True, True),
    ("It has 900 men. Of these, 500 walk and 250 drive.", "900", False, False),
    ("It spent £60m on roads (£20m), schools (£15m) and parks (£25m).", None, False, False),
]


@pytest.mark.parametrize(("text", "total", "whole", "sure"), TOTALS)
def test_a_total_is_tied_to_its_parts(
    text: str, total: str | None, whole: bool, sure: bool
) -> None:
    found = [one for one in find_totals(read(text)) if not one.readings[0].listing.loose]
    if total is None:
        assert found == []
        return
    assert {one.readings[0].total.text for one in found} == {total}
    assert {(one.whole, one.sure) for one in found} == {(whole, sure)}


SHARES = [
    ("There, 61% own, 27% rent and 12% do neither.", Evidence.COMPLETE),
    ("It is 22% under 18, 48% from 18 to 44, 21% from 45 to 64 and 9% 65 or over.", "complete"),
    ("It is owned 54% by her, 26% by him and 20% by workers.", Evidence.COMPOSED),
    ("Some 72% of sales came from ads, 18% from fees and 10% from grants.", Evidence.ONE_WHOLE),
    ("The mix is 70% sand, 20% lime and 10% water.", Evidence.ONE_WHOLE),
    ("Some 40% work in the mill, 25% on farms and 12% in the port.", Evidence.NONE),
    ("About 34% of boys, 38% of girls and 27% of teachers were ill.", Evidence.NONE),
    ("It grows mainly 40% oats, 30% rye and 20% other grain.", Evidence.COMPOSED),
    ("Some 98.3% of it is land and 1.7% is water.", Evidence.COMPLETE),
    (
        "Some 41% came by bus, 25% by car and 3% by boat, while the rest of the staff walked.",
        Evidence.NONE,
    ),
]


@pytest.mark.parametrize(("text", "evidence"), SHARES)
def test_words_tell_if_a_list_of_shares_is_complete(text: str, evidence: str) -> None:
    reading = read(text)
    (found,) = find_share_lists(reading)
    assert weigh_evidence(reading, found) == evidence


def test_changes_and_ranges_are_no_shares() -> None:
    found = find_share_lists(read("Sales rose 15% in May, fell by 41% in June and rose a 12%."))
    assert [len(one.shares) for one in found] == []
