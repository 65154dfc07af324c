"""Reference tables: what is read from data packages, and how numbers are matched with rows."""

from claimcheck.tables.explaining import explain_mention
from claimcheck.tables.loading import load_tables
from claimcheck.tables.matching import match_reading
from claimcheck.tables.store import Tables

__all__ = ["Tables", "explain_mention", "load_tables", "match_reading"]
