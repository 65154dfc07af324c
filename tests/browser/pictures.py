"""`python -m tests.browser.pictures`: the pictures of the report in `docs/pictures`."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser

from .chromium import Watched, chromium, executable
from .drafts import ROOT, write_page

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 150_000  # bytes of a picture
COLORS = 128  # of a picture


class Picture(NamedTuple):
    """A picture: its name, the drafts, the window, the keys pressed before it is taken."""

    name: str
    drafts: tuple[str, ...]
    size: tuple[int, int]
    keys: str = ""
    scheme: str = "light"


PICTURES = (
    Picture("report-wide", ("harbour",), (1280, 900), "jj"),
    Picture("report-dark", ("harbour",), (1280, 900), "k", "dark"),
    Picture("report-phone", ("harbour",), (360, 740), "jj"),
    Picture("report-drafts", ("sum", "clean", "table"), (1280, 760)),
)


def take(browser: Browser, picture: Picture, pages: Path, folder: Path) -> Path:
    """The path of the picture, taken now."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = Watched(context.new_page(), write_page(pages, *picture.drafts)).page
    for key in picture.keys:
        page.keyboard.press(key)
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
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as pages, chromium(path) as browser:
        for picture in PICTURES:
            taken = take(browser, picture, Path(pages), FOLDER)
            print(f"{taken.relative_to(ROOT)}  {taken.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
