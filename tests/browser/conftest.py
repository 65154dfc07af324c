"""Pages in the browser, and the reports as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .chromium import Watched
from .drafts import write_page

Open = Callable[..., Watched]
WIDE, PHONE = (1280, 900), (360, 740)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the reports of this run are."""
    return tmp_path_factory.mktemp("reports")


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Open]:
    """Opens the report on some drafts in a context of its own: `opened("sum", size=PHONE)`."""
    contexts = []

    def open_page(*names: str, size: tuple[int, int] = WIDE, **options: Any) -> Watched:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        contexts.append(context)
        return Watched(context.new_page(), write_page(folder, *names))

    yield open_page
    for context in contexts:
        context.close()
