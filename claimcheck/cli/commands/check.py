"""`claimcheck check`: the options; `claimcheck.cli.run` does the work."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page, completes

EXAMPLES = """\
Examples:
  claimcheck check draft.md                          what needs a human
  claimcheck check draft.md --all --date 2025-03-18  every number
  claimcheck check drafts --diff main --format github
"""


@click.command(cls=Page, name="check", help=SUMMARIES["check"], epilog=EXAMPLES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help="Show every number, not only findings.")
@click.option("--date", metavar="DATE", help="When it appears: 2025-03-18, 2025-03, 2025.")
@click.option("--tables", metavar="PATH", multiple=True, help="Reference tables of your own.")
@click.option(
    "--format",
    metavar="NAME",
    help="Output: full, concise, json, sarif, html, csv …",
    shell_complete=completes("formats"),
)
@click.option("--output", metavar="FILE", help="Write the report there; xlsx needs it.")
@click.option(
    "--select",
    metavar="CODES",
    multiple=True,
    help="Only these rules: CC201, CC2.",
    shell_complete=completes("codes"),
)
@click.option(
    "--ignore",
    metavar="CODES",
    multiple=True,
    help="All rules but these.",
    shell_complete=completes("codes"),
)
@click.option(
    "--fail-on",
    metavar="LEVEL",
    help="What exits with 1: error, warning, note, never.",
    shell_complete=completes("levels"),
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--diff", metavar="REV", help="Only findings on lines changed since then.")
@click.option("--baseline", metavar="FILE", help="Findings that are known already.")
@click.option("--update-baseline", is_flag=True, help="Make all that is found known.")
@click.option("--prune-baseline", is_flag=True, help="Forget what is found no more.")
@click.option("--annotate", metavar="FILE", help="A copy of a .docx with the findings as comments.")
@click.option("--exclude", metavar="PATTERN", multiple=True, help="More that are no drafts.")
@click.option("--force-exclude", is_flag=True, help="Leave them out even if they are named.")
@click.option("--jobs", metavar="N", help="Processes that check; auto for what is best.")
@click.option("--no-cache", is_flag=True, help="Check drafts anew that did not change.")
@click.option("--stdin-filename", metavar="NAME", help="Name, and so format, of standard input.")
@click.option("--json-path", metavar="PATH", help="Where in JSON the draft is: body_xhtml.")
@click.option("--json-format", metavar="NAME", help="What it is there: text, html, markdown.")
@click.option(
    "--extractor",
    metavar="NAME",
    help="Engine that reads: claimcheck, quantulum3.",
    shell_complete=completes("extractors"),
)
@click.option("--config", metavar="FILE", help="Settings; else the nearest claimcheck.toml.")
@click.option("--no-config", is_flag=True, help="Read no settings file.")
def command(**options: object) -> int:
    """Check the drafts and return the exit status."""
    from claimcheck.cli.options import Options
    from claimcheck.cli.run import check_drafts

    return check_drafts(Options(**options))  # type: ignore[arg-type]
