"""`claimcheck answer`: what an editor says of a finding or a number, kept beside the draft."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page, completes

EXAMPLES = """\
Examples:
  claimcheck answer draft.md:5:116 --confirmed --source "Harbour office"
  claimcheck answer draft.md:9:7 --corrected "21.6%" --by "R. Ames"
  claimcheck answer draft.md:11:13 --waived --note "the speaker's own figure"
"""
BY = "CLAIMCHECK_BY"


@click.command(cls=Page, name="answer", help=SUMMARIES["answer"], epilog=EXAMPLES)
@click.argument("place", metavar="DRAFT:LINE:COLUMN")
@click.option("--confirmed", is_flag=True, help="The number is right; needs a source.")
@click.option("--corrected", metavar="NUMBER", help="It is to be this, with its unit.")
@click.option("--waived", is_flag=True, help="It may stay as it is; needs a note.")
@click.option("--source", metavar="TEXT", default="", help="What says so.")
@click.option("--note", metavar="TEXT", default="", help="Why, or anything else.")
@click.option("--by", metavar="NAME", default="", envvar=BY, help=f"Who; else ${BY}.")
@click.option(
    "--rule",
    metavar="CODE",
    default="",
    help="Only the finding of this rule.",
    shell_complete=completes("rules"),
)
@click.option("--date", metavar="DATE", help="When the draft appears: 2025-03-18, 2025-03, 2025.")
@click.option("--tables", metavar="PATH", multiple=True, help="Reference tables of your own.")
@click.option("--config", metavar="FILE", help="Settings; else the nearest claimcheck.toml.")
def command(**said: object) -> None:
    """Answer what is at the place: each finding there, or the number if there is none."""
    from claimcheck.cli.answering import Asked, give_answer

    give_answer(Asked(**said))  # type: ignore[arg-type]
