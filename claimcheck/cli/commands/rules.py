"""`claimcheck rules`: the list of rules."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Example:
  claimcheck rules
"""


@click.command(cls=Page, name="rules", help=SUMMARIES["rules"], epilog=EXAMPLES)
def command() -> None:
    """Print a line a rule: code, name, what it finds."""
    from claimcheck.report.pages import title_of
    from claimcheck.rules import rule_modules

    modules = rule_modules()
    width = max(len(module.rule.name) for module in modules)
    for module in modules:
        click.echo(f"{module.rule.code}  {module.rule.name:<{width}}  {title_of(module)}")
