"""One server for all tests of this folder, as the command starts it, and pages of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Watched

from .running import Command

Open = Callable[..., Watched]
WIDE, TABLET, PHONE = (1280, 900), (820, 1100), (360, 740)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the server is."""
    command = Command()
    yield command.address
    command.end()


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Opens the page in a context of its own: `opened(size=PHONE)`.

    In the end nothing may be on its console, and it may have asked nobody but its server.
    """
    contexts, watched = [], []

    def open_page(size: tuple[int, int] = WIDE, **options: Any) -> Watched:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, reduced_motion="reduce", **options)
        contexts.append(context)
        watched.append(Watched(context.new_page(), address))
        return watched[-1]

    yield open_page
    for context in contexts:
        context.close()
    assert [fault for one in watched for fault in one.faults] == []
    foreign = [url for one in watched for url in one.asked if not url.startswith(address)]
    assert [url for url in foreign if not url.startswith(f"blob:{address}")] == []
