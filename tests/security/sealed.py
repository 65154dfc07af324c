"""`python -m tests.security.sealed FOLDER`: every form of draft and report in a sealed process."""

from __future__ import annotations

import sys
from pathlib import Path

import claimcheck
from tests.cli.calling import call
from tests.documents.story.forms import FORMS
from tests.security.seal import seal

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "html", "csv", "junit", "github")
TABLE = "entity,measure,value,unit,year,source\nKellahamn,school places,1240,,2025,=1+1\n"


def check_everything(folder: Path) -> None:
    """Check the story in every form of draft, and one draft in every form of report."""
    (folder / "t.csv").write_text(TABLE, "utf-8")
    for name, form in FORMS.items():
        (folder / name).write_bytes(form())
        print(name, call("check", str(folder / name), "--no-config").status)
    draft = str(folder / "story.txt")
    tables = ("--no-config", "--tables", str(folder / "t.csv"))
    for name in FORMATS:
        done = call("check", draft, *tables, "--format", name)
        print(name, done.status, bool(done.out))
    sheet = str(folder / "sheet.xlsx")
    print("xlsx", call("check", draft, *tables, "--format", "xlsx", "--output", sheet).status)
    print("compare", call("compare", draft, "--source", draft).status)
    print("api", bool(claimcheck.check("It rose by 5% from 100 to 105.").ledger))


if __name__ == "__main__":
    seal()
    check_everything(Path(sys.argv[1]))
