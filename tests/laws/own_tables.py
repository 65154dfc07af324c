"""Small tables of one's own, and sentences that state a figure of theirs: for properties."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

CALENDAR = ("2019", "2020", "2021", "2022", "2023", "2024")
FISCAL = ("2019/20", "2020/21", "2021/22", "2022/23", "2023/24")
PER_MILE = Decimal("1.609344")  # kilometres, by definition


class Spoken(NamedTuple):
    """One way to say a figure: from the unit of the column, and around the digits."""

    convert: Callable[[Decimal], Decimal]
    text: str


class Thing(NamedTuple):
    """A measure: the head of its column, the range of its figures, and how prose says it."""

    head: str
    low: str
    high: str
    spoken: tuple[Spoken, ...]
    sentences: tuple[str, ...]


def times(factor: str) -> Callable[[Decimal], Decimal]:
    """Multiplication by a factor."""
    return lambda value: value * Decimal(factor)


OWNED = (
    "{name}'s {label} was {figure} in {year}.",
    "In {year}, the {label} of {name} was {figure}.",
    "{name} had a {label} of {figure} in {year}.",
)
SPENDING = Thing(
    "Spend [GBP million]",
    "1.5",
    "900",
    (Spoken(times("1"), "£{} million"), Spoken(times("1000000"), "{} pounds")),
    (
        "{name} spent {figure} in {year}.",
        "In {year}, {name} spent {figure}.",
        "{name}'s spending was {figure} in {year}.",
        "In {year}, spending on {name} reached {figure}.",
        "The council spent {figure} on {name} in {year}.",
    ),
)
THINGS = (
    SPENDING,
    Thing(
        "Budget, $000s",
        "120",
        "90000",
        (Spoken(times("0.001"), "${} million"), Spoken(times("1000"), "${}")),
        (
            *(one.replace("{label}", "budget") for one in OWNED),
            "The {name} budget was {figure} in {year}.",
        ),
    ),
    Thing(
        "Area (km²)",
        "12",
        "9000",
        (
            Spoken(times("1"), "{} square kilometers"),
            Spoken(times("100"), "{} hectares"),
            Spoken(lambda value: value / PER_MILE**2, "{} square miles"),
        ),
        ("In {year}, {name} covered {figure}.", "In {year}, {name} had an area of {figure}."),
    ),
    Thing(
        "Unemployment rate (%)",
        "2",
        "40",
        (Spoken(times("1"), "{}%"), Spoken(times("1"), "{} percent")),
        tuple(one.replace("{label}", "unemployment rate") for one in OWNED),
    ),
    Thing(
        "Population (thousands)",
        "3",
        "4000",
        (Spoken(times("1000"), "{}"), Spoken(times("1000"), "{} people")),
        (
            "{name} had a population of {figure} in {year}.",
            "In {year}, {name} had a population of {figure}.",
        ),
    ),
    Thing(
        "Waste collected [thousand tonnes]",
        "2",
        "800",
        (Spoken(times("1000"), "{} tonnes"), Spoken(times("1000000"), "{} kilograms")),
        ("Waste collected in {name} was {figure} in {year}.",),
    ),
)
NAMES = {
    "Town": ("Ashby Fells", "Oxmere", "Kellahamn", "Underhill", "Vale of Erren"),
    "Department": ("Harbours", "Libraries and Archives", "Street Lighting", "Fire and Rescue"),
    "School": ("Hillcrest Academy", "St Brannoc's", "Erren Valley High"),
}
STRANGERS = ("Zandermark", "Tollwick", "Port Quillan")


class Claim(NamedTuple):
    """A table, one of its figures, and what is needed to say it."""

    csv: str
    name: str
    year: str
    value: Decimal
    thing: Thing
    sentence: str
    spoken: Spoken

    def said(self, factor: Decimal, digits: int, name: str = "") -> tuple[str, str]:
        """The sentence, with the figure moved by a factor and rounded, and the figure in it."""
        printed = printed_figure(self.spoken.convert(self.value * factor), digits)
        figure = self.spoken.text.format(printed)
        label = self.thing.head
        text = self.sentence.format(
            name=name or self.name, year=self.year, figure=figure, label=label
        )
        return text, figure


def printed_figure(value: Decimal, digits: int) -> str:
    """The value rounded to some significant digits, grouped as prose does."""
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1))
    return f"{rounded:,f}"


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A small table, tall or wide, and a claim of one of its rows."""
    kind = draw(st.sampled_from(sorted(NAMES)))
    things = [one for one in THINGS if kind == "Department" or one is not SPENDING]
    thing = SPENDING if kind == "Department" else draw(st.sampled_from(things))
    names = draw(st.lists(st.sampled_from(NAMES[kind]), min_size=1, max_size=3, unique=True))
    known = draw(st.sampled_from((CALENDAR, FISCAL)))
    years = draw(st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True))
    figures = st.decimals(thing.low, thing.high, places=1)
    values = {(name, year): draw(figures) for name in names for year in years}
    name, year = draw(st.sampled_from(sorted(values)))
    return Claim(
        draw(st.sampled_from((tall, wide)))(kind, thing, values),
        name,
        year,
        values[name, year],
        thing,
        draw(st.sampled_from(thing.sentences)),
        draw(st.sampled_from(thing.spoken)),
    )


def tall(kind: str, thing: Thing, values: dict[tuple[str, str], Decimal]) -> str:
    """A line a name and year."""
    lines = [f'{kind},Year,"{thing.head}"']
    lines += [f'"{name}",{year},{value}' for (name, year), value in values.items()]
    return "\n".join(lines) + "\n"


def wide(kind: str, thing: Thing, values: dict[tuple[str, str], Decimal]) -> str:
    """A line a name, the years over the columns."""
    names = list(dict.fromkeys(name for name, _ in values))
    years = sorted({year for _, year in values})
    head, _, unit = thing.head.partition(" [")
    heads = [f'"{head} {year} [{unit}"' if unit else f'"{thing.head} {year}"' for year in years]
    lines = [",".join([kind, *heads])]
    for name in names:
        lines.append(",".join([f'"{name}"', *(str(values[name, year]) for year in years)]))
    return "\n".join(lines) + "\n"
