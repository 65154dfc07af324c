"""A suppression without a reason.

Why: whoever reads the draft next must know why somebody let a number stand; a suppression without
a reason suppresses nothing.

Ignore when: nobody but you will read the draft.

Method: a comment that begins "claimcheck: ignore" has no "reason:" after its rules, or nothing
after that.

Source: the reasons that ESLint, Ruff and Pyright let a team require of theirs.
"""

from __future__ import annotations

from claimcheck.model import Rule

RULE = Rule("CC001", "suppression-without-reason")

BAD = [
    "It covers 1,300 km² (800 sq «mi»). <!-- claimcheck: ignore[CC201] -->",
    "It covers 1,300 km² (800 sq «mi»). <!-- claimcheck: ignore[CC201] reason: -->",
]
GOOD = [
    "It covers 1,300 km² (800 sq mi). <!-- claimcheck: ignore[CC201] reason: a quote -->",
    "It covers 1,300 km² (502 sq mi). <!-- ignore the reason -->",
]
