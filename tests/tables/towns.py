"""A small data package of invented towns, and what to do with it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from claimcheck.model import Period, ReferenceRow

ENTITIES = """\
entity_id,type,name,aliases,demonyms,part_of,ambiguous,context,note
NOR-1,country,Norland,Kingdom of Norland,Norlander,,,,
SUD-1,country,Sudland,,,,,,
t-ashby,city,Ashby,Ashby-on-Lea,,NOR-1,,,
t-mill,city,Mill,,,NOR-1,Mill,Norland|Ashby,
p-ashby,plant,Ashby power station,,,NOR-1,,,nuclear
"""
MEASURES = """\
[types.city]
heads = ["town", "city"]

[types.plant]
heads = ["plant", "power station"]

[measures.population]
label = "population"
unit = ""
types = ["country", "city"]
cues = ["population", "inhabitants"]
nouns = ["people", "inhabitants"]
blockers = ["male", "density"]
superlatives = ["most populous"]
complete = ["country"]
tolerance = 0.03

[measures.area]
label = "area"
unit = "kilometer ** 2"
types = ["country"]
cues = ["area", "covers"]
tolerance = 0.01
timeless = true

[measures.density]
label = "density"
unit = "1 / kilometer ** 2"
types = ["country"]
recipe = "population / area"
cues = ["density"]
tolerance = 0.05

[measures.capacity]
label = "capacity"
unit = "megawatt"
types = ["plant"]
cues = ["capacity", "produces"]
tolerance = 0.02
timeless = true
"""
COLUMNS = (
    "entity_id,measure,value,unit,low,high,valid_from,valid_to,scope,vintage,asserted_by,"
    "source,url,retrieved,note"
)
FIGURES = f"""\
{COLUMNS}
NOR-1,population,5000000,,,,2019-01-01,2019-12-31,,2020,,Census Office,https://example.org/n,2026-01-01,
NOR-1,population,5100000,,,,2020-01-01,2020-12-31,,2020,,Census Office,https://example.org/n,2026-01-01,
NOR-1,population,3000000,,,,1980-01-01,1980-12-31,,2020,,Census Office,https://example.org/n,2026-01-01,
SUD-1,population,9000000,,8900000,9100000,2020-01-01,2020-12-31,,2020,,Census Office,,2026-01-01,
NOR-1,area,50000,kilometer ** 2,,,,,,2020,,Survey,,2026-01-01,
t-ashby,population,412300,,,,,,,2020,,Gazetteer,,2026-01-01,undated
p-ashby,capacity,1200,megawatt,,,,,gross,2020,,Grid,,2026-01-01,
"""


def write_package(folder: Path, **files: str) -> Path:
    """The folder, with the package in it; `files` replace or add files by their stem."""
    texts = {"entities": ENTITIES, "figures": FIGURES} | files
    for stem, text in texts.items():
        (folder / f"{stem}.csv").write_text(text, "utf-8")
    (folder / "measures.toml").write_text(MEASURES, "utf-8")
    return folder


def row(
    value: str,
    *,
    unit: str = "",
    low: str | None = None,
    high: str | None = None,
    year: int | None = 2020,
    measure: str = "population",
    superseded: bool = False,
    source: str = "Census Office",
    scope: str = "",
) -> ReferenceRow:
    """A reference row of Norland."""
    return ReferenceRow(
        table="figures",
        entity_id="NOR-1",
        entity="Norland",
        measure=measure,
        value=Decimal(value),
        unit=unit,
        low=Decimal(low or value),
        high=Decimal(high or value),
        valid=None if year is None else Period.of_year(year),
        scope=scope,
        vintage="2020",
        asserted_by="",
        source=source,
        url="",
        retrieved="2026-01-01",
        superseded=superseded,
    )
