"""Servers that speak SDMX: Eurostat, the ECB, the OECD and others; `ECB:EXR/A.USD.EUR.SP00.A`.

The `sdmx1` package speaks the protocol and knows the servers; its names for them are used here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.errors import TableError, did_you_mean
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.pull.pulled import (
    Ask,
    Pulled,
    PulledMeasure,
    PulledRow,
    changed,
    figure,
    measure_in,
)
from claimcheck.tables.pull.remote import library, refused, unreachable

LONGEST_REASON = 200  # characters
# What sdmx1 lets through where an answer is not what it takes it for.
_MISREAD = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
)
EXAMPLE = "ESTAT:une_rt_a/A.Y15-74.PC_ACT.T.DE+FR"


class _Words(NamedTuple):
    """Ids of dimensions and attributes by what they say, and powers of ten in words."""

    entity: tuple[str, ...]
    period: tuple[str, ...]
    unit: tuple[str, ...]
    scale: tuple[str, ...]
    silent: tuple[str, ...]
    powers: Mapping[str, str]


class _Flow(NamedTuple):
    """A flow of a server: its name, and the words for the codes of each dimension."""

    name: str
    codes: Mapping[str, Mapping[str, str]]

    def word(self, dimension: str, code: str) -> str:
        """What a code means; the code itself if nothing says."""
        return self.codes.get(dimension, {}).get(code) or code


@cache
def _words() -> _Words:
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    classes = {name: tuple(raw[name]) for name in raw if name != "powers"}
    return _Words(**classes, powers=raw["powers"])


def pull(ask: Ask) -> Pulled:
    """The observations of a key of a flow, a row for each entity and period."""
    provider, _, rest = ask.what.partition(":")
    flow, _, key = rest.partition("/")
    if not flow:
        hint = f"write the server, the flow and the key, such as {EXAMPLE}"
        raise TableError(f"{ask.what!r} names no flow of a server", hint=hint)
    client = _client(provider, ask.server)
    url = f"{client.source.url}/data/{flow}/{key}"
    described = _described(client, flow, url)
    message = _asked(url, lambda: client.data(flow, key=key))
    observations = [one for part in message.data for one in part.obs]
    if not observations:
        hint = "check the key; a wider one has + between codes, or none between its dots"
        raise TableError("the server has no figures for this key", file=url, hint=hint)
    return _table(ask, observations, described, url)


def _client(name: str, server: str) -> Any:
    sdmx = library("sdmx")
    known = sdmx.list_sources()
    if name not in known:
        raise TableError(f"no server is called {name!r}", hint=did_you_mean(name, known))
    client = sdmx.Client(name)
    if server:
        client.source = (
            client.source.model_copy() if hasattr(client.source, "model_copy") else client.source
        )
        client.source.url = server.rstrip("/")
    return client


def _asked(url: str, ask: Callable[[], Any]) -> Any:
    """What the server returns.  Raises TableError for what the package makes of anything else."""
    errors = library("requests").exceptions
    parsing = library("sdmx.exceptions").ParseError
    try:
        return ask()
    except errors.HTTPError as error:
        raise refused(url, 0 if error.response is None else error.response.status_code) from None
    except errors.RequestException as error:
        raise unreachable(url, error) from None
    except (parsing, SyntaxError, *_MISREAD) as error:
        raise changed(url, f"{type(error).__name__}: {error}"[:LONGEST_REASON]) from None


def _described(client: Any, flow: str, url: str) -> _Flow:
    """The flow's name and the words for its codes."""
    message = _asked(url, lambda: client.dataflow(flow, params={"references": "descendants"}))
    codes: dict[str, Mapping[str, str]] = {}
    for structure in message.structure.values():
        for dimension in structure.dimensions.components:
            listed = getattr(dimension.local_representation, "enumerated", None)
            if listed is None:
                identity = dimension.concept_identity
                listed = getattr(getattr(identity, "core_representation", None), "enumerated", None)
            if listed is not None and getattr(listed, "items", None):
                codes[dimension.id] = {code.id: str(code.name) for code in listed.items.values()}
    found = message.dataflow.get(flow) if hasattr(message.dataflow, "get") else None
    return _Flow(str(found.name) if found is not None else flow, codes)


def _table(ask: Ask, observations: list[Any], flow: _Flow, url: str) -> Pulled:
    keyed = [dict(_values(one)) for one in observations]
    entity = ask.entity or _dimension(keyed[0], _words().entity, "whom the figures are about", url)
    if entity not in keyed[0]:
        hint = did_you_mean(entity, list(keyed[0]))
        raise TableError(f"no dimension is called {entity!r}", file=url, hint=hint)
    period = _dimension(keyed[0], _words().period, "the period", url)
    told = [_measure(key, one, flow, ask) for key, one in zip(keyed, observations, strict=True)]
    varying = [name for name in keyed[0] if len({key[name] for key in keyed}) > 1]
    measures = {
        _series(key, varying, entity, period): measure
        for key, measure in zip(keyed, told, strict=True)
    }
    places = {series: place for place, series in enumerate(measures)}
    rows: dict[tuple[str, str], list[Any]] = {}
    for key, one in zip(keyed, observations, strict=True):
        row = rows.setdefault((key[entity], key[period]), [None] * len(places))
        row[places[_series(key, varying, entity, period)]] = figure(one.value, url)
    provider, _, rest = ask.what.partition(":")
    return Pulled(
        name=f"{provider}-{rest.split('/')[0]}".lower().replace("_", "-"),
        title=flow.name,
        source=f"{provider}, {flow.name}",
        url=url,
        vintage="",
        measures=tuple(
            _called(measure, series, flow, len(measures)) for series, measure in measures.items()
        ),
        rows=tuple(
            PulledRow(flow.word(entity, code), code, when, tuple(values))
            for (code, when), values in rows.items()
        ),
    )


_Series = tuple[tuple[str, str], ...]


def _series(key: Mapping[str, str], varying: list[str], entity: str, period: str) -> _Series:
    """What tells the series of one measure from those of the others."""
    silent = (entity, period, *_words().silent, *_words().unit)
    return tuple((name, key[name]) for name in varying if name not in silent)


def _called(measure: PulledMeasure, series: _Series, flow: _Flow, many: int) -> PulledMeasure:
    """The measure, named apart from the others of its flow."""
    if many == 1 or not series:
        return measure
    told = ", ".join(flow.word(name, code) for name, code in series)
    return measure._replace(label=f"{measure.label}, {told}")


def _values(observation: Any) -> Iterator[tuple[str, str]]:
    for name, value in observation.key.values.items():
        yield name, str(value.value)


def _dimension(key: Mapping[str, str], known: tuple[str, ...], what: str, url: str) -> str:
    found = next((name for name in key if name.upper() in known), "")
    if not found:
        hint = f"say it with --entity, one of {', '.join(key)}"
        raise TableError(f"no dimension tells {what}", file=url, hint=hint)
    return found


def _measure(key: Mapping[str, str], observation: Any, flow: _Flow, ask: Ask) -> PulledMeasure:
    """The measure of an observation, with its unit and the power of ten that it is told in."""
    told = {name: str(value.value) for name, value in observation.attrib.items()}
    said = {**told, **key}
    unit = next((flow.word(n, v) for n, v in said.items() if n.upper() in _words().unit), "")
    power = next((v for n, v in said.items() if n.upper() in _words().scale), "0")
    words = _words().powers.get(power.lstrip("0") or "0", "")
    return measure_in(ask.label or flow.name, f"{words} {unit}".strip(), unit)
