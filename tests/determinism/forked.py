"""`python -m tests.determinism.forked [--first]`: processes forked while threads check drafts.

A child has only the thread that forked it, and what another was about to import, open or work out
must not stay locked there.  With `--first` the checks amid which it forks are the very first.
"""

from __future__ import annotations

import os
import sys
import time
from hashlib import sha256
from threading import Thread

from tests.determinism.crowd import DRAFTS, told

CHILDREN = 6
STEP = 0.01  # seconds between two forks, in the midst of checks
PATIENCE = 60  # seconds after which a child that hangs is told
GOOD = 0  # the status of a child that said all


def digest() -> bytes:
    """What the reports of two drafts come to."""
    return sha256("".join(map(told, DRAFTS[:2])).encode()).digest()


def forked() -> int:
    """The process id of a child that writes its digest into the pipe it was given."""
    child = os.fork()
    if child:
        return child
    os.write(PIPE[1], digest())
    os._exit(GOOD)


def ended(child: int, until: float) -> bool:
    """True if the child ends well before the time; it is ended if not."""
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status == GOOD
        time.sleep(0.01)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


PIPE = os.pipe()


def main() -> None:
    """Print nothing if every child ends and says the same, else what does not."""
    sys.setswitchinterval(1e-5)
    if "--first" not in sys.argv:
        digest()
    busy = [Thread(target=digest) for _ in range(4)]
    for thread in busy:
        thread.start()
    children = []
    for _ in range(CHILDREN):
        children.append(forked())
        time.sleep(STEP)
    for thread in busy:
        thread.join()
    until = time.monotonic() + PATIENCE
    good = [ended(child, until) for child in children]
    if not all(good):
        print("a child hangs or fails")
        return
    told_by = os.read(PIPE[0], CHILDREN * len(digest()))
    if told_by != digest() * CHILDREN:
        print("a child says something else")


if __name__ == "__main__":
    main()
