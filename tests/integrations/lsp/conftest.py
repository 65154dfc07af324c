"""One server for the tests that leave it as it was, and the loop that they share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

from .editor import Editor

Play = Callable[[Coroutine[Any, Any, None]], None]


@pytest.fixture(scope="package")
def play() -> Iterator[Play]:
    """Runs a scene on the loop that the editor lives on."""
    with asyncio.Runner() as runner:
        yield runner.run


@pytest.fixture(scope="package")
def editor(play: Play, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with a server that runs as long as the tests of this folder."""
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(cache))
        open_editor = Editor(tmp_path_factory.mktemp("desk"))
        play(open_editor.start())
    yield open_editor
    play(_leave(open_editor))


async def _leave(editor: Editor) -> None:
    assert await editor.leave() == 0
