"""Reports as values, tables and text; one module of `formats` for each output format."""

from claimcheck.report.frame import frame_of
from claimcheck.report.record import record_of

__all__ = ["frame_of", "record_of"]
