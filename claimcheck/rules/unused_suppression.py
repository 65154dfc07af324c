"""A suppression that suppresses nothing.

Why: the number was corrected or moved, and the comment would hide the next mistake in its place.

Ignore when: the finding comes and goes with the tables that the desk uses.

Method: no finding of the rule that it names has words in the stretch that it covers. A rule that
is not run is not missed.

Source: the unused directives that ESLint, Ruff and mypy report.
"""

from __future__ import annotations

from claimcheck.model import Rule

RULE = Rule("CC003", "unused-suppression")

BAD = [
    "It covers 1,300 km² (502 sq «mi»). <!-- claimcheck: ignore[CC201] reason: a quote -->",
    "It covers 1,300 km² (800 sq «mi»). <!-- claimcheck: ignore[CC501] reason: a quote -->",
]
GOOD = [
    "It covers 1,300 km² (800 sq mi). <!-- claimcheck: ignore[CC201] reason: a quote -->",
    "It covers 1,300 km² (800 sq mi). <!-- claimcheck: ignore[CC2] reason: a quote -->",
]
