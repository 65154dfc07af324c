"""`python -m tests.integrations.serve.pictures`: the pictures of the page in `docs/pictures`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.chromium import Watched, chromium, executable
from tests.browser.pictures import COLORS, FOLDER

from .running import Command

STORY = Path(__file__).parents[3] / "examples" / "harbour-budget.md"


class Picture(NamedTuple):
    """A picture: its name, the window, how many findings to step to, and whether to answer."""

    name: str
    size: tuple[int, int]
    steps: int = 1
    answers: bool = False
    scheme: str = "light"


PICTURES = (
    Picture("browser-wide", (1280, 900), 2),
    Picture("browser-answer", (1280, 900), 1, answers=True, scheme="dark"),
    Picture("browser-phone", (360, 740), 1),
)


def take(browser: Browser, picture: Picture, address: str, folder: Path) -> Path:
    """The path of the picture, taken now."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = Watched(context.new_page(), address).page
    page.set_input_files("#file", STORY)
    expect(page.locator("#evidence .card").first).to_be_attached()
    for _ in range(picture.steps):
        page.keyboard.press("F8")
    if picture.answers:
        page.click("#to-answer")
    path = folder / f"{picture.name}.png"
    with Image.open(BytesIO(page.screenshot())) as taken:
        taken.convert("RGB").quantize(COLORS).save(path, optimize=True)
    context.close()
    return path


def main() -> None:
    """Take all the pictures and say how large they are."""
    path = executable()
    if path is None:
        raise SystemExit("no Chromium was found: apt-get install chromium")
    command = Command()
    with chromium(path) as browser:
        for picture in PICTURES:
            taken = take(browser, picture, command.address, FOLDER)
            print(f"{taken.name}  {taken.stat().st_size:,} bytes")
    command.end()


if __name__ == "__main__":
    main()
