"""Two forms of one quantity: in brackets, with "or", as ranges, dimensions and compounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .cases import holds, named, verdicts
from .checking import accused

CODE = "CC201"
TWINS = [
    "The trail runs 26 miles ({42|24} km) along the ridge.",
    "The trail runs 42 km ({26|62} miles) along the ridge.",
    "The ship displaces 3,000 tonnes ({3,300|330} short tons) at sea.",
    "The farm covers 120 hectares ({300|3,000} acres) of hill.",
    "The lake covers 250 square kilometres ({97|155} square miles).",
    "The peak is 2,917 metres ({9,570|9,750} feet) high.",
    "The parcel weighed 11 pounds ({5|15} kilograms), police said.",
    "It reached 95 °F ({35|25} °C) in the shade.",
    "It fell to -40 °C ({-40|40} °F) overnight.",
    "Winds hit 120 mph ({193|139} km/h) at the cape.",
    "The tank holds 1,000 litres ({264|624} US gallons) of oil.",
    "The pipe is 12 inches ({30|80} cm) wide.",
    "The road is 8 km, or {5|15} miles, long.",
    "He is 6 feet 2 inches ({1.88|1.68} m) tall.",
    "The field is 100 by 60 metres (330 by {200|20} feet).",
    "Waves of 3 to 5 metres (10 to {16|61} feet) broke there.",
    "The well is 1.5 miles ({2.4|4.2} km) deep.",
    "The dam holds 5 cubic kilometres ({1.2|3.1} cubic miles) of water.",
    "The hangar covers 50,000 square feet ({4,600|46,000} square metres).",
]
TRAPS = [
    "The road is 8 km (5 miles of it unpaved).",
    "The farm has 120 hectares (80 cows).",
    "He ran 8 km (five times a week).",
    "The bottle holds 2 litres (750 ml when half full was all that was left).",
    "The race is 10 km (the town is 3 miles away).",
]


@pytest.mark.parametrize("text", TWINS)
def test_what_holds_is_supported(text: str) -> None:
    assert holds(text, CODE)


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_number_is_named(text: str) -> None:
    assert named(text, CODE)


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, CODE) == []


@settings(max_examples=40)
@given(st.integers(2, 5000))
def test_an_honest_conversion_is_never_accused(miles: int) -> None:
    kilometres = round(miles * 1.609344)
    assert accused(f"The road is {miles:,} miles ({kilometres:,} km) long.", CODE) == []


@settings(max_examples=40)
@given(st.integers(12, 900), st.sampled_from([10, 100]))
def test_a_factor_of_ten_is_always_refuted(miles: int, factor: int) -> None:
    kilometres = round(miles * 1.609344) * factor
    text = f"The road is {miles:,} miles ({kilometres:,} km) long."
    assert verdicts(text, CODE) == {Verdict.REFUTED}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The park covers 1,310 square kilometres (524 square miles).", Verdict.REVIEW),
        ("The park covers 1,310 square kilometres (506 square miles).", Verdict.SUPPORTED),
        ("The park covers 1,310 square kilometres (816 square miles).", Verdict.REFUTED),
    ],
)
def test_a_crude_house_factor_is_only_asked_about(text: str, verdict: Verdict) -> None:
    assert verdicts(text, CODE) == {verdict}
