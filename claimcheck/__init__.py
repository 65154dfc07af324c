"""Verify the numbers of a draft: against each other and against reference tables.

    import claimcheck

    for mention in claimcheck.extract("Sales rose 5.5% to $154,711 from $146,610."):
        print(mention.text, mention.low, mention.unit)

    report = claimcheck.check(text, date="2025-03-18")
    for finding in report.findings:
        print(finding.rule, finding.message)

The names load when they are first used, so that importing the package costs little.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from claimcheck.forking import guard_imports

if TYPE_CHECKING:
    from claimcheck.api import Report, check, compare_versions, compare_with_sources, extract
    from claimcheck.compare import Comparison, Revision
    from claimcheck.documents import document_from_text, read_document
    from claimcheck.errors import (
        ClaimcheckError,
        ConfigError,
        DocumentError,
        MissingExtraError,
        TableError,
        UnitError,
    )
    from claimcheck.model import Document, Finding, Mention, Outcome, Settings, Severity, Verdict
    from claimcheck.model.checked import Entry
    from claimcheck.report.record import report_schema
    from claimcheck.tables import load_tables
    from claimcheck.units import to_pint

    __version__: str

__all__ = [
    "ClaimcheckError",
    "Comparison",
    "ConfigError",
    "Document",
    "DocumentError",
    "Entry",
    "Finding",
    "Mention",
    "MissingExtraError",
    "Outcome",
    "Report",
    "Revision",
    "Settings",
    "Severity",
    "TableError",
    "UnitError",
    "Verdict",
    "__version__",
    "check",
    "compare_versions",
    "compare_with_sources",
    "document_from_text",
    "extract",
    "load_tables",
    "read_document",
    "report_schema",
    "to_pint",
]

_HOMES = {
    "api": ("Report", "check", "compare_versions", "compare_with_sources", "extract"),
    "compare": ("Comparison", "Revision"),
    "documents": ("document_from_text", "read_document"),
    "errors": (
        "ClaimcheckError",
        "ConfigError",
        "DocumentError",
        "MissingExtraError",
        "TableError",
        "UnitError",
    ),
    "model": ("Document", "Finding", "Mention", "Outcome", "Settings", "Severity", "Verdict"),
    "model.checked": ("Entry",),
    "report.record": ("report_schema",),
    "tables": ("load_tables",),
    "units": ("to_pint",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}
guard_imports()  # those of this package come late, in whichever thread first needs them


class _Package(ModuleType):
    """The package: `claimcheck.extract` is the function, though a stage has that name too."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _HOME_OF and isinstance(value, ModuleType):
            return  # the import system would bind the stage over the public function
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("claimcheck-newsroom")
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
