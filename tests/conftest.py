"""What all tests share: no test is timed, on a busy machine least of all; a cache of their own,
so that none finds what another run kept; and one browser."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("untimed", deadline=None)
settings.register_profile(  # for mutmut: the same few examples each time, and none made smaller
    "mutation",
    deadline=None,
    derandomize=True,
    max_examples=30,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=tuple(HealthCheck),
)
settings.load_profile("untimed")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell starts jobs in the background
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # commands under test must not take it over


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for what is kept between runs, which ends with the tests."""
    folder = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMCHECK_CACHE", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def nothing_checked(own_cache: Path) -> Iterator[None]:
    """No test finds a draft that another one checked."""
    yield
    shutil.rmtree(own_cache / "checks", ignore_errors=True)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser, one a file of tests: while it runs no other event loop can in the process."""
    from tests.browser.chromium import chromium, executable

    path = executable()
    if path is None:
        pytest.skip("no Chromium was found: apt-get install chromium")
    with chromium(path) as found:
        yield found
