"""Millions of documents checked by all cores, part by part, so that a run can be taken up again."""

from claimcheck.archive.articles import Fields
from claimcheck.archive.inputs import open_archive
from claimcheck.archive.part import Tally
from claimcheck.archive.run import Plan, check_archive

__all__ = ["Fields", "Plan", "Tally", "check_archive", "open_archive"]
