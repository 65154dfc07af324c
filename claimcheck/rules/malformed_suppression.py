"""A comment that was meant to be a suppression and is none.

Why: it suppresses nothing, and whoever wrote it thinks that it does.

Ignore when: the comment is for people.

Method: a comment that begins "claimcheck: ignore", or nearly so, is not in the form
ignore[CC201] reason: why, or names no rule.

Source: the invalid directives that Ruff reports.
"""

from __future__ import annotations

from claimcheck.model import Rule

RULE = Rule("CC005", "malformed-suppression")

BAD = [
    "It covers 12 «hectares». <!-- claimcheck: ignore CC201, a quote -->",
    "It covers 12 «hectares». <!-- claimcheck: ignore-nextline[CC201] reason: a quote -->",
    "It covers 12 «hectares». <!-- claimcheck: ignore[] reason: a quote -->",
]
GOOD = [
    "It covers 12 hectares. <!-- claimcheck: please ask the land office -->",
    "It covers 1,300 km² (800 sq mi). <!-- claimcheck: ignore[CC201] reason: a quote -->",
]
