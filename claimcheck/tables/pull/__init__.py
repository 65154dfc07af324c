"""Tables of statistics offices, frozen: fetched once into a package, never during a check.

One module of `providers` for each protocol; `freezing` writes what it returns.
"""

from claimcheck.tables.pull.freezing import Frozen, freeze
from claimcheck.tables.pull.providers import provider_named, provider_names
from claimcheck.tables.pull.pulled import Ask, Pulled, PulledMeasure, PulledRow

__all__ = [
    "Ask",
    "Frozen",
    "Pulled",
    "PulledMeasure",
    "PulledRow",
    "freeze",
    "provider_named",
    "provider_names",
]
