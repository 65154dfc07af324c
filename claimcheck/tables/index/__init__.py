"""Tables too large to hold: an index on disk, built once for each content of their source.

`indexed` builds it where needed, `recalled` finds it again without opening the source.
"""

from claimcheck.tables.index.opening import Origin, indexed, recalled

__all__ = ["Origin", "indexed", "recalled"]
