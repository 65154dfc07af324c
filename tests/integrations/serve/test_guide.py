"""The guide of the page: true of the command, of the interface, and of the pictures."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser

from claimcheck.cli.commands.serve import command
from claimcheck.integrations.serve.answering import FORMS
from claimcheck.integrations.serve.asking import KEYS
from claimcheck.integrations.serve.limits import Limits
from claimcheck.integrations.serve.openapi import description
from tests.browser.pictures import LARGEST

from .asking import JSON, send
from .pictures import FOLDER, PICTURES, take

GUIDE = (FOLDER.parent / "in-a-browser.md").read_text("utf-8")
DOCUMENT = description(Limits())


def first_cells(section: str) -> list[str]:
    """The first cells of all the tables of a section."""
    text = GUIDE.partition(f"## {section}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (.+?) \|", text, re.MULTILINE)


def test_every_option_is_in_the_guide() -> None:
    told = {name for cell in first_cells("Options") for name in re.findall(r"--[a-z-]+", cell)}
    assert told == {name for option in command.params for name in option.opts}


def test_every_path_key_and_status_is_in_the_guide() -> None:
    cells = first_cells("The same checks over HTTP")
    paths = {cell.split()[1].strip("`") for cell in cells if cell.startswith(("`GET", "`POST"))}
    assert paths == {*DOCUMENT["paths"], "/openapi.json"}
    keys = {cell.strip("`") for cell in cells if re.fullmatch("`[a-z]+`", cell)}
    assert keys == set(KEYS) == set(DOCUMENT["components"]["schemas"]["Draft"]["properties"])
    statuses = {cell for cell in cells if cell.isdecimal()}
    assert statuses == set(DOCUMENT["paths"]["/v1/check"]["post"]["responses"]) - {"200"}


def test_every_form_and_limit_is_in_the_guide() -> None:
    row = next(line for line in GUIDE.split("\n") if line.startswith("| `POST /v1/check`"))
    assert set(re.findall(r"`([a-z]+)`", row)) == set(FORMS) - {"json"}
    limits = Limits()
    assert "a million characters" in GUIDE
    assert limits.characters == 1_000_000
    assert f"a request {limits.body // 2**20} MB" in GUIDE
    assert f"{limits.seconds:g} seconds unless" in GUIDE


def test_the_request_of_the_guide_is_answered(address: str) -> None:
    found = re.search(r"-d '(.+)'", GUIDE)
    assert found
    told = send(address, "/v1/check", found[1].encode(), headers=JSON).value
    assert [finding["rule"] for finding in told["findings"]] == ["CC201"]
    assert json.loads(found[1])["date"] == told["documents"][0]["date"]["first"]


def test_the_pictures_can_be_taken_and_are_small(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    assert take(browser, PICTURES[0], address, tmp_path).read_bytes().startswith(b"\x89PNG")
    kept = {path.stem: path.stat().st_size for path in FOLDER.glob("browser-*.png")}
    assert set(kept) == {picture.name for picture in PICTURES}
    assert max(kept.values()) <= LARGEST
