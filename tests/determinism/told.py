"""`python -m tests.determinism.told FOLDER`: the reports of the example drafts, a file a form."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.cli.calling import call

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMATS = ("full", "json", "sarif", "html", "csv", "junit", "markdown")
NAMES = ("budget-story.md", "harbour-budget.md", "town-notes.md")


def write_reports(folder: Path) -> None:
    """Check the drafts in this folder with each format."""
    tables = ("--tables", "town-figures.csv", "--tables", "city-budget.csv")
    for name in FORMATS:
        output = str(folder / name)
        asked = ("--no-config", "--all", "--exit-zero", "--format", name, "--output", output)
        done = call("check", *NAMES, *tables, *asked)
        if done.status:
            sys.exit(done.err)


if __name__ == "__main__":
    write_reports(Path(sys.argv[1]))
