"""`claimcheck rule`: a rule's page."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page, completes

EXAMPLES = """\
Examples:
  claimcheck rule CC201
  claimcheck rule conversion-mismatch
"""


@click.command(cls=Page, name="rule", help=SUMMARIES["rule"], epilog=EXAMPLES)
@click.argument(
    "names", metavar="CODE...", nargs=-1, required=True, shell_complete=completes("rules")
)
def command(names: tuple[str, ...]) -> None:
    """Print the pages of the rules with these codes or names."""
    from claimcheck.report.pages import page_of, rule_named

    pages = [page_of(rule_named(name)) for name in names]
    click.echo("\n\n".join(pages))
