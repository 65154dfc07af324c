"""A draft beside its sources or its last version: what became of each number."""

from claimcheck.compare.comparison import Compared, Comparison, Place, Standing
from claimcheck.compare.sources import compare_with_sources

__all__ = ["Compared", "Comparison", "Place", "Standing", "compare_with_sources"]
