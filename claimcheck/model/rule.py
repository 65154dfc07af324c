"""What a rule module says of itself."""

from claimcheck.namedtuple import NamedTuple


class Rule(NamedTuple):
    """A rule's code ("CC201") and name ("conversion-mismatch", the wrong thing it finds).

    `notes_only` marks a rule that speaks without a verdict.
    """

    code: str
    name: str
    notes_only: bool = False
