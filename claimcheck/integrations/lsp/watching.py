"""The end of a server whose editor is gone."""

from __future__ import annotations

import os
from threading import Thread
from time import sleep

PAUSE = 2.0  # seconds between two looks whether the editor is still there


def watch_editor(process: int) -> None:
    """End this process when that of the editor is gone and somebody else holds the input open.

    A number that is nobody's already now is of another machine, and is not watched.
    """
    if os.name == "posix" and _is_alive(process):
        Thread(target=_watch, args=(process,), name="editor", daemon=True).start()


def _watch(process: int) -> None:
    while _is_alive(process):
        sleep(PAUSE)
    os._exit(1)  # the thread that reads the input still waits


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it is somebody else's
        return True
    return True
