"""`claimcheck serve`: the options; `claimcheck.integrations.serve` does the work."""

from __future__ import annotations

from functools import partial

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck serve --open                        a page to paste a draft into
  claimcheck serve --port 8642 --tables figures.csv
"""


@click.command(cls=Page, name="serve", help=SUMMARIES["serve"], epilog=EXAMPLES)
@click.option("--open", "opened", is_flag=True, help="Open the page in a browser.")
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=0,
    help="Listen there; else at a free port.",
)
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    help="Listen there; else for this machine alone.",
)
@click.option("--expose", "exposed", is_flag=True, help="Let other machines reach that address.")
@click.option(
    "--name", "names", metavar="HOST", multiple=True, help="A name that they reach it by."
)
@click.option(
    "--seconds", metavar="N", type=click.FloatRange(min=0, min_open=True), default=20.0,
    help="Time for one check; else 20.",
)  # fmt: skip
@click.option("--tables", metavar="PATH", multiple=True, help="Reference tables of your own.")
@click.option("--config", metavar="FILE", help="Settings; else the nearest claimcheck.toml.")
@click.option("--no-config", is_flag=True, help="Read no settings file.")
def command(
    seconds: float, tables: tuple[str, ...], config: str | None, no_config: bool, **place: object
) -> None:
    """Serve the page until it is interrupted."""
    from claimcheck.cli.checking import tables_of
    from claimcheck.cli.options import Options
    from claimcheck.integrations.serve.limits import Limits
    from claimcheck.integrations.serve.listening import Place, serve

    settings = Options((".",), tables=tables, config=config, no_config=no_config).config_of(".")
    tables_of(settings)  # what is wrong with them is said now, not to each who sends a draft
    say = partial(click.echo, err=True)
    serve(settings, Place(**place), Limits(seconds=seconds), say)  # type: ignore[arg-type]
