"""A draft beside its sources or its last version: what became of each number."""

from claimcheck.compare.comparison import Compared, Comparison, Place, Standing
from claimcheck.compare.revision import Edit, Edited, Revision
from claimcheck.compare.sources import compare_with_sources
from claimcheck.compare.versions import compare_versions

__all__ = [
    "Compared",
    "Comparison",
    "Edit",
    "Edited",
    "Place",
    "Revision",
    "Standing",
    "compare_versions",
    "compare_with_sources",
]
