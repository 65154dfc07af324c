"""A component of spaCy pipelines: the report of each document, and its numbers as spans.

nlp.add_pipe("claimcheck", config={"check": {"date": "2025-03-18"}})
doc = nlp(text)
doc._.claimcheck.findings
[(span.text, span.label_, span._.claimcheck.reason) for span in doc.spans["claimcheck"]]
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from srsly import msgpack_decoders, msgpack_encoders

from claimcheck.api import Report, check, prepare
from claimcheck.config import period_of
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.model import Settings
from claimcheck.model.checked import Entry
from claimcheck.packing import pack, unpack
from claimcheck.tables import Tables

NAME = "claimcheck"  # of the component, its spans and its attribute
PACKED = "claimcheck.report"  # the key of a packed report
DATE = "claimcheck_date"  # the attribute that says when a document is published
LABELS = ("verdict", "kind")
ALIGNMENTS = ("expand", "contract", "strict")
CHECK_KEYS = ("date", "tables", "config")


class HeldReport:
    """A report in `doc.user_data`, which spaCy carries to other processes and into files."""

    def __init__(self, report: Report) -> None:
        self.report = report


class NumberChecker:
    """Checks the text of a document and marks each of its numbers with a span, in order.

    A span covers whole tokens.  Where a number ends within one, `alignment` says what becomes of
    it: "expand" takes the token in, "contract" leaves it out, and numbers of which no token is
    left, or with "strict" those that are not whole tokens, have no span.  The exact offsets are
    those of the mention: `span._.claimcheck.mention`.  `label` is "verdict" or "kind".
    """

    def __init__(self, label: str, alignment: str, settings: Settings, tables: Tables) -> None:
        self.label, self.alignment = label, alignment
        self.settings, self.tables = settings, tables

    def __call__(self, doc: Doc) -> Doc:
        """The same document, with its report and spans.  Raises ConfigError for its date."""
        date = doc._.get(DATE)
        report = check(doc.text, date=date, tables=self.tables, config=self.settings)
        doc.user_data[NAME] = HeldReport(report)
        spans = (self._span(doc, place, entry) for place, entry in enumerate(report.ledger))
        doc.spans[NAME] = [span for span in spans if span is not None]
        return doc

    def _span(self, doc: Doc, place: int, entry: Entry) -> Span | None:
        mention = entry.mention
        label = entry.verdict.value if self.label == "verdict" else mention.kind.value
        return doc.char_span(
            mention.start,
            mention.end,
            label=label,
            alignment_mode=self.alignment,
            span_id=str(place),
        )


@Language.factory(
    NAME,
    assigns=[f"doc._.{NAME}", "doc.spans"],
    default_config={"label": "verdict", "alignment": "expand", "check": {}},
)
def make_checker(
    nlp: Language, name: str, label: str, alignment: str, check: dict[str, Any]
) -> NumberChecker:
    """The component; `check` has the arguments of `claimcheck.check`: date, tables and config.

    Raises ConfigError for what they cannot be, TableError for tables that cannot be used.
    """
    _refuse_unknown("label", label, LABELS)
    _refuse_unknown("alignment", alignment, ALIGNMENTS)
    for key in check:
        _refuse_unknown("key of check", key, CHECK_KEYS)
    settings, tables = prepare(check.get("tables"), check.get("config"))
    if check.get("date") is not None:
        settings = settings._replace(date=period_of(check["date"]))
    return NumberChecker(label, alignment, settings, tables)


def _refuse_unknown(what: str, said: str, known: tuple[str, ...]) -> None:
    if said not in known:
        raise ConfigError(f"no {what} is called {said!r}", hint=did_you_mean(said, known))


def _report_of(doc: Doc) -> Report | None:
    held = doc.user_data.get(NAME)
    return held.report if isinstance(held, HeldReport) else None


def _entry_of(span: Span) -> Entry | None:
    """The entry of the ledger that a span of the component stands for; None for other spans."""
    report = _report_of(span.doc)
    known = report is not None and span.id_.isdecimal() and int(span.id_) < len(report.ledger)
    return report.ledger[int(span.id_)] if report is not None and known else None


def _encode(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """A held report as values that msgpack knows; others are left to the chain."""
    if isinstance(value, HeldReport):
        return {PACKED: pack(value.report)}
    return value if chain is None else chain(value)


def _decode(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(value, dict) and value.keys() == {PACKED}:
        return HeldReport(Report(*unpack(value[PACKED])))
    return value if chain is None else chain(value)


msgpack_encoders.register(NAME, func=_encode)
msgpack_decoders.register(NAME, func=_decode)
Doc.set_extension(NAME, getter=_report_of, force=True)
Doc.set_extension(DATE, default=None, force=True)
Span.set_extension(NAME, getter=_entry_of, force=True)
