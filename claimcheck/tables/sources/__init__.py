"""Where tables come from: one module a kind of source, each yields sheets."""

from claimcheck.tables.sources.opening import open_sheets

__all__ = ["open_sheets"]
