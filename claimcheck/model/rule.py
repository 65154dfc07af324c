"""What a rule module says of itself."""

from claimcheck.namedtuple import NamedTuple


class Rule(NamedTuple):
    """A rule's code ("CC201") and name ("conversion-mismatch", the wrong thing it finds).

    `notes_only` marks a rule that speaks without a verdict.  `needs` are lines of classes, one of
    which a sentence must meet for the rule to be asked: claimcheck.patterns.needs says how; a rule
    without any is asked about every draft.
    """

    code: str
    name: str
    notes_only: bool = False
    needs: tuple[str, ...] = ()
