"""A fork amid imports: the child can import all, and no thread waits for itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.forking import cached_property

ROOT = Path(__file__).parents[1]

SLOW = """
import time
time.sleep(0.3)
SAID = "all"
"""

FORKS = """
import os
child = os.fork()
if not child:
    os._exit(0)
STATUS = os.waitpid(child, 0)[1]
"""

AMID = """
import os, sys, threading, time
import claimcheck
thread = threading.Thread(target=__import__, args=("slow",))
thread.start()
while "slow" not in sys.modules:
    time.sleep(0.001)
child = os.fork()
if not child:
    import slow
    os._exit(slow.SAID != "all")
print(os.waitpid(child, 0)[1])
thread.join()
"""

ITSELF = """
import claimcheck
import forks
print(forks.STATUS)
"""

CROSSED = """
import os, sys, threading, time
import claimcheck
thread = threading.Thread(target=__import__, args=("other",))
import own
print(own.STATUS)
"""

OWN = """
import __main__, sys, time
__main__.thread.start()
while "other" not in sys.modules:
    time.sleep(0.001)
time.sleep(0.2)
import os
child = os.fork()
if not child:
    os._exit(0)
STATUS = os.waitpid(child, 0)[1]
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no fork")
@pytest.mark.parametrize(
    "program", [AMID, ITSELF, CROSSED], ids=["amid another", "amid its own", "amid each other's"]
)
def test_a_child_imports_what_was_being_imported(tmp_path: Path, program: str) -> None:
    for name, text in {"slow": SLOW, "forks": FORKS, "own": OWN, "other": "import own"}.items():
        (tmp_path / f"{name}.py").write_text(text)
    (tmp_path / "program.py").write_text(program)
    command = [sys.executable, "-W", "ignore", str(tmp_path / "program.py")]
    done = subprocess.run(
        command,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("0\n", "", 0)


class Counted:
    calls = 0

    @cached_property
    def value(self) -> int:
        """Seven."""
        self.calls += 1
        return 7


def test_a_cached_value_is_worked_out_once_an_instance() -> None:
    one, other = Counted(), Counted()
    assert [one.value, one.value, other.value] == [7, 7, 7]
    assert (one.calls, other.calls) == (1, 1)
    assert Counted.value.__doc__ == "Seven."
