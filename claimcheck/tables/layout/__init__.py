"""What the columns of a table of one's own mean, and its rows, measures and names by that.

A layout is inferred from heads and the first records ("spend [GBP million]", a year in a column or
over each of them), or said by the user or a package's descriptor.
"""

from claimcheck.tables.layout.entities import entity_of, heads_of
from claimcheck.tables.layout.infer import infer_layout
from claimcheck.tables.layout.measures import measure_named, measures_of
from claimcheck.tables.layout.rows import rows_of
from claimcheck.tables.layout.values import Layout, Said

__all__ = [
    "Layout",
    "Said",
    "entity_of",
    "heads_of",
    "infer_layout",
    "measure_named",
    "measures_of",
    "rows_of",
]
