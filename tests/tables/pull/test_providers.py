"""What providers' answers become, and what is said of answers that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.pull import Ask, Pulled, provider_named, provider_names
from tests.tables.pull.conftest import RECORDED, XML, Provider


def pull(provider: Provider, name: str, what: str, **said: str) -> Pulled:
    """What the provider of this name makes of the server's answers."""
    return provider_named(name).pull(Ask(what, provider.address, **said))


def world_bank(provider: Provider) -> None:
    """Two pages of an indicator."""
    provider.answers("/indicator/XX.LIB.BOOK", "indicator.json")
    for page in "12":
        path = "/country/all/indicator/XX.LIB.BOOK"
        provider.answers(path, f"observations-{page}.json", page=page)


def chart(provider: Provider) -> None:
    """A chart with two columns of figures."""
    provider.answers("/rain-gauges.metadata.json", "chart.metadata.json")
    provider.answers("/rain-gauges.csv", "chart.csv")


def flow(provider: Provider) -> None:
    """A flow with its structure."""
    provider.answers("/dataflow/", "structure.xml")
    provider.answers("/data/", "data.xml")


def test_an_indicator_is_read_page_by_page(provider: Provider) -> None:
    world_bank(provider)
    found = pull(provider, "worldbank", "XX.LIB.BOOK")
    assert [(row.entity, row.code, row.period, row.values) for row in found.rows] == [
        ("Congo, Dem. Rep.", "COD", "2024", (Decimal(98),)),
        ("Kenya", "KEN", "2024", (Decimal("412.5"),)),
    ]
    (measure,) = found.measures
    assert (measure.label, measure.unit) == ("Library books lent", "thousands")
    assert found.source == "World Bank, World Development Indicators"
    assert found.vintage == "2026-07-01"


def test_a_label_of_the_users_names_the_measure(provider: Provider) -> None:
    world_bank(provider)
    found = pull(provider, "worldbank", "XX.LIB.BOOK", label="loans")
    assert found.measures[0].label == "loans"


def test_a_chart_has_a_measure_for_each_column(provider: Provider) -> None:
    chart(provider)
    found = pull(provider, "owid", "rain-gauges")
    assert [(one.label, one.unit) for one in found.measures] == [
        ("Rain gauges", ""),
        ("Yearly rainfall", "millimetres"),
    ]
    assert found.rows[1].values == (Decimal(325), None)
    assert found.source == "Rain Gauge Census (2026)"


def test_a_flow_is_told_in_the_words_of_its_codes(provider: Provider) -> None:
    flow(provider)
    found = pull(provider, "sdmx", "ESTAT:UNEMP/A.PC.")
    assert [(row.entity, row.period, row.values) for row in found.rows] == [
        ("Norland", "2023", (Decimal("4.1"),)),
        ("Norland", "2024", (Decimal("4.3"),)),
        ("Southmark", "2024", (Decimal("7.9"),)),
    ]
    (measure,) = found.measures
    assert (measure.label, measure.unit) == ("Unemployment rate", "Percentage of the labour force")


def test_a_unit_of_millions_is_told_with_its_scale(provider: Provider) -> None:
    provider.answers("/dataflow/", "structure.xml")
    body = (RECORDED / "data.xml").read_bytes().replace(b'"PC"', b'"MIO_EUR"')
    provider.says("/data/", body, XML)
    found = pull(provider, "sdmx", "ESTAT:UNEMP/A.MIO_EUR.")
    assert found.measures[0].unit == "Million euro"


@pytest.mark.parametrize(
    ("name", "what", "said"),
    [
        ("worldbank", "XX.LIB.BOOK", "answers 404 (check the name of the table)"),
        ("owid", "rain-gauges", "answers 404 (check the name of the table)"),
        ("sdmx", "ESTAT:UNEMP/A.PC.", "answers 404 (check the name of the table)"),
        ("sdmx", "ESTAT", "names no flow of a server"),
        ("sdmx", "ESTTA:UNEMP/", "did you mean 'ESTAT'?"),
    ],
)
def test_what_is_not_there_is_said_so(provider: Provider, name: str, what: str, said: str) -> None:
    with pytest.raises(TableError) as caught:
        pull(provider, name, what)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"Entity,", b"Country,", "the CSV has the columns Country, Code"),
        (b"Year", b"Moon", "the CSV has the columns"),
        (b",680", b"", "line 2 of the CSV has 4 fields"),
        (b"680", b"many", "'many' stands where a figure should"),
        (b"rain_gauges", b"snow", "do not describe the column 'snow'"),
        (b"Entity,Code,Year,rain_gauges,rain\n", b"Entity,Code,Year\n", "no column of figures"),
    ],
)
def test_a_chart_of_another_form_is_refused(
    provider: Provider, old: bytes, new: bytes, said: str
) -> None:
    chart(provider)
    body = (RECORDED / "chart.csv").read_bytes()
    assert old in body
    provider.says("/rain-gauges.csv", body.replace(old, new), "text/csv")
    with pytest.raises(TableError) as caught:
        pull(provider, "owid", "rain-gauges")
    assert said in str(caught.value)
    assert "what was pulled before is untouched" in str(caught.value)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<html>down for repairs</html>", "it is not JSON"),
        (b"\xff\xfe", "it is not UTF-8 text"),
        (b"{}", "no list of a head and entries"),
        (b'[{"pages": 1}]', "it holds no entries"),
        (b'[{"pages": 1}, [{"date": "2024"}]]', "an entry has no"),
        (b'[{"message": [{"value": "no such indicator"}]}]', "no such indicator"),
    ],
)
def test_observations_of_another_form_are_refused(
    provider: Provider, body: bytes, said: str
) -> None:
    provider.answers("/indicator/XX.LIB.BOOK", "indicator.json")
    provider.says("/country/all/indicator/XX.LIB.BOOK", body)
    with pytest.raises(TableError) as caught:
        pull(provider, "worldbank", "XX.LIB.BOOK")
    assert said in str(caught.value)


@pytest.mark.parametrize("body", [b"not XML", b"<a/>", b"{}"])
def test_a_flow_of_another_form_is_refused(provider: Provider, body: bytes) -> None:
    provider.answers("/dataflow/", "structure.xml")
    provider.says("/data/", body, XML)
    with pytest.raises(TableError) as caught:
        pull(provider, "sdmx", "ESTAT:UNEMP/A.PC.")
    assert "unexpected answer" in str(caught.value)


def test_a_flow_without_places_asks_which_dimension_tells_them(provider: Provider) -> None:
    for path, name in (("/dataflow/", "structure.xml"), ("/data/", "data.xml")):
        body = (RECORDED / name).read_bytes().replace(b'"geo"', b'"port"')
        provider.says(path, body, XML)
    with pytest.raises(TableError) as caught:
        pull(provider, "sdmx", "ESTAT:UNEMP/A.PC.")
    assert "say it with --entity, one of" in str(caught.value)
    found = pull(provider, "sdmx", "ESTAT:UNEMP/A.PC.", entity="port")
    assert {row.entity for row in found.rows} == {"Norland", "Southmark"}


def test_a_server_that_is_not_there_is_said_so() -> None:
    with pytest.raises(TableError) as caught:
        provider_named("owid").pull(Ask("rain-gauges", "http://127.0.0.1:9"))
    assert "cannot be fetched" in str(caught.value)
    assert "checks themselves need no network" in str(caught.value)


def test_providers_are_found_by_name() -> None:
    assert provider_names() == ("owid", "sdmx", "worldbank")
    with pytest.raises(TableError) as caught:
        provider_named("wordbank")
    assert "did you mean 'worldbank'?" in str(caught.value)
    for name in provider_names():
        assert provider_named(name).EXAMPLE
