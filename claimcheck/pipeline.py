"""The stages in order: a document in, the document with what was decided of its numbers out."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Document, Mention, Reading, Settings
from claimcheck.model.checked import CheckedDocument, account_for
from claimcheck.reading import quotations_of, read_mentions
from claimcheck.rules import all_rules, find_relations
from claimcheck.tables import Tables, match_reading

OWN_ENGINE = "claimcheck"
Engine = Callable[[Document], list[Mention]]


def check_document(document: Document, settings: Settings, tables: Tables) -> CheckedDocument:
    """The document with a verdict on each of its numbers."""
    return judge_reading(reading_of(document, settings, tables), settings)


def reading_of(document: Document, settings: Settings, tables: Tables) -> Reading:
    """The document as rules see it, matched with the tables.

    `settings.date` goes before a date that the document itself bears.
    """
    if settings.date is not None:
        document = document._replace(date=settings.date)
    mentions = find_numbers(document, settings)
    return match_reading(read_mentions(document, mentions, settings.desk), tables)


def judge_reading(reading: Reading, settings: Settings) -> CheckedDocument:
    """What the rules find in the reading, judged, and every number accounted for.

    Findings that a comment in the draft suppresses are set aside.
    """
    outcomes = judge_relations(find_relations(reading, settings), reading)
    rules = {rule.code: rule for rule in all_rules()}
    checked = account_for(reading.document, reading.mentions, outcomes, rules)
    checked = checked._replace(quotations=quotations_of(reading))
    return _suppressed(checked, settings) if reading.document.remarks else checked


def _suppressed(checked: CheckedDocument, settings: Settings) -> CheckedDocument:
    from claimcheck.suppressions.comments import suppress_by_comments  # most drafts need none

    return suppress_by_comments(checked, settings)


def find_numbers(document: Document, settings: Settings) -> list[Mention]:
    """Every number of the document in order, as the chosen engine reads it."""
    return engine_of(settings.extractor)(document)


def engine_of(name: str) -> Engine:
    """The engine of this name: ours, or a module of claimcheck.extractors.

    Raises ConfigError for an unknown name, MissingExtraError if its package is not installed.
    """
    if name == OWN_ENGINE:
        return extract_mentions
    package = import_module("claimcheck.extractors")
    names = [module.name for module in iter_modules(package.__path__)]
    if name not in names:
        hint = did_you_mean(name, [OWN_ENGINE, *names])
        raise ConfigError(f"no extractor is called {name!r}", hint=hint)
    return cast("Engine", import_module(f"{package.__name__}.{name}").extract_mentions)
