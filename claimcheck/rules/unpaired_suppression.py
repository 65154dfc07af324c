"""A suppression that begins and does not end, or ends and did not begin.

Why: one that does not end would hide the rest of the draft; it suppresses nothing.

Ignore when: never; for a whole draft there is ignore-file.

Method: an ignore-start without a later ignore-end of the same rules, or an ignore-end without an
earlier ignore-start.

Source: the unmatched ranges that Ruff reports.
"""

from __future__ import annotations

from claimcheck.model import Rule

RULE = Rule("CC004", "unpaired-suppression")

BAD = [
    "It covers 12 «hectares». <!-- claimcheck: ignore-start[CC201] reason: a quote -->",
    "It covers 12 «hectares». <!-- claimcheck: ignore-end[CC201] -->",
]
GOOD = [
    "<!-- claimcheck: ignore-start[CC201] reason: a quote -->\n"
    "It covers 1,300 km² (800 sq mi).\n"
    "<!-- claimcheck: ignore-end[CC201] -->",
    "It covers 1,300 km² (800 sq mi). <!-- claimcheck: ignore-file[CC201] reason: a quote -->",
]
