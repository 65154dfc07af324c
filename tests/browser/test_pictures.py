"""The pictures of the documentation can be taken, and are small."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .pictures import FOLDER, LARGEST, PICTURES, Picture, take


@pytest.mark.parametrize("picture", PICTURES[:1], ids=lambda picture: picture.name)
def test_a_picture_can_be_taken(
    browser: Browser, folder: Path, tmp_path: Path, picture: Picture
) -> None:
    taken = take(browser, picture, folder, tmp_path)
    assert taken.read_bytes().startswith(b"\x89PNG")


def test_the_pictures_that_are_kept_are_these_and_small() -> None:
    kept = {path.stem: path.stat().st_size for path in FOLDER.glob("report-*.png")}
    assert set(kept) == {picture.name for picture in PICTURES}
    assert max(kept.values()) <= LARGEST
