"""A suppression of a rule that does not exist.

Why: a slip in a code leaves the finding in force, or hides the wish to suppress another.

Ignore when: the draft is also checked by a later version, which has the rule.

Method: what stands in the brackets is no rule's code, the beginning of no code and no rule's name.

Source: the unknown names that ESLint and Ruff report in theirs.
"""

from __future__ import annotations

from claimcheck.model import Rule

RULE = Rule("CC002", "suppression-of-unknown-rule")

BAD = [
    "It holds 40 litres «here». <!-- claimcheck: ignore[CC999] reason: as printed -->",
    "It holds 40 litres «here». <!-- claimcheck: ignore[sum-mismach] reason: as printed -->",
]
GOOD = [
    "It covers 1,300 km² (800 sq mi). <!-- claimcheck: ignore[CC2] reason: a quote -->",
    "1,300 km² (800 sq mi) <!-- claimcheck: ignore[conversion-mismatch] reason: a quote -->",
]
