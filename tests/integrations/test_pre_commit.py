"""The hook, run by pre-commit itself: it installs this repository and blocks a commit."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAFT = "The reserve covers 1,300 square kilometers ({} square miles).\n"
CONFIG = """\
repos:
  - repo: {root}
    rev: {revision}
    hooks:
      - id: claimcheck
"""


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The end of a git command in a folder, with an author of its own."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    return subprocess.run(
        ["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A repository of drafts with the hook installed, from the last commit of this one."""
    revision = git(ROOT, "rev-parse", "HEAD").stdout.strip()
    if not revision:
        pytest.skip("this is no git checkout, from which pre-commit could take the hook")
    folder = tmp_path_factory.mktemp("desk")
    git(folder, "init", "--quiet")
    config = CONFIG.format(root=ROOT, revision=revision)
    (folder / ".pre-commit-config.yaml").write_text(config, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("hooks")))
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "install", "--install-hooks"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        yield folder


def test_a_wrong_number_blocks_the_commit(desk: Path) -> None:
    (desk / "draft.md").write_text(DRAFT.format(800), "utf-8")
    git(desk, "add", ".")
    done = git(desk, "commit", "-m", "A draft")
    assert done.returncode != 0
    assert "draft.md:1:20" in done.stdout + done.stderr
    assert "CC201" in done.stdout + done.stderr
    assert git(desk, "rev-parse", "--verify", "HEAD").returncode != 0


def test_a_right_one_lets_it_through(desk: Path) -> None:
    (desk / "draft.md").write_text(DRAFT.format(500), "utf-8")
    git(desk, "add", ".")
    done = git(desk, "commit", "-m", "A draft")
    assert done.returncode == 0, done.stdout + done.stderr
