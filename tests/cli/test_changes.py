"""Findings on changed lines, against a repository made by git itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cli.changes import Changes, Lines, lines_in
from claimcheck.errors import ConfigError

from .calling import call, write

PARK = "The park covers 1,300 km² (800 sq mi) of dunes.\n"
LAKE = "The lake covers 2,600 km² (400 sq mi) of water.\n"
IDENTITY = ("-c", "user.name=x", "-c", "user.email=x@example.org")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One with two committed drafts."""
    write(tmp_path, "a.txt", PARK)
    write(tmp_path, "sub/b c.md", PARK)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    git(tmp_path, "tag", "first")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(*arguments: str) -> list[str]:
    out = call("check", *arguments, "--format", "concise").out
    return [line.split(": ")[0] for line in out.splitlines()]


def test_only_findings_on_changed_lines_are_told(repository: Path) -> None:
    assert places(".") == ["a.txt:1:17", "sub/b c.md:1:17"]
    assert places(".", "--diff", "HEAD") == []
    write(repository, "sub/b c.md", f"{PARK}\n{LAKE}")
    assert places(".", "--diff", "HEAD") == ["sub/b c.md:3:17"]
    assert places("sub", "--diff", "first") == ["sub/b c.md:3:17"]
    assert places(str(repository / "sub"), "--diff", "HEAD")[0].endswith("b c.md:3:17")
    ran = call("check", ".", "--diff", "HEAD")
    assert ran.out.endswith("6 refuted; findings set aside: 2 on unchanged lines\n")
    git(repository, "commit", "-a", "-q", "-m", "second")
    assert call("check", ".", "--diff", "HEAD").status == 0
    assert places(".", "--diff", "HEAD~1") == ["sub/b c.md:3:17"]


def test_a_file_that_git_does_not_know_has_changed_whole(repository: Path) -> None:
    write(repository, "new.txt", PARK)
    write(repository, ".gitignore", "ignored.txt")
    write(repository, "ignored.txt", PARK)
    assert places(".", "--diff", "HEAD") == ["new.txt:1:17"]
    assert places("ignored.txt", "--diff", "HEAD") == ["ignored.txt:1:17"]
    git(repository, "add", "new.txt")
    assert places(".", "--diff", "HEAD") == ["new.txt:1:17"]


def test_a_line_counts_where_one_of_the_numbers_stands_on_it(repository: Path) -> None:
    write(repository, "a.txt", "Of 40 boats\n20 sank and\n20 did not.\n")
    changes = Changes("HEAD")
    assert changes.lines_of("a.txt") == Lines(((1, 3),))


def test_what_git_cannot_tell_by_lines_has_changed_whole(repository: Path) -> None:
    (repository / "a.txt").write_bytes(b"\0\1")
    assert Changes("HEAD").lines_of("a.txt").whole


def test_names_are_no_patterns_and_run_nothing(repository: Path) -> None:
    odd = ":(glob)*.txt"
    write(repository, odd, PARK)
    git(repository, "config", "diff.external", "touch ran")
    git(repository, "config", "core.fsmonitor", "touch ran")
    write(repository, "a.txt", LAKE)
    assert places(odd, "a.txt", "--diff", "HEAD") == [f"{odd}:1:17", "a.txt:1:17"]
    assert not (repository / "ran").exists()


@pytest.mark.parametrize("revision", ["--output=x", "-", ""])
def test_an_option_is_no_revision(repository: Path, revision: str) -> None:
    with pytest.raises(ConfigError, match="is no revision"):
        Changes(revision)
    ran = call("check", "a.txt", f"--diff={revision}")
    assert ran.status == 2
    assert sorted(os.listdir(repository)) == [".git", "a.txt", "sub"]


@pytest.mark.parametrize("revision", ["nope", "HEAD~9", "HEAD; touch ran", "$(touch ran)", "a..b"])
def test_a_revision_that_git_does_not_know(repository: Path, revision: str) -> None:
    ran = call("check", "a.txt", "sub", "--diff", revision)
    assert ran.status == 2
    assert ran.err.splitlines() == [
        f"claimcheck: git knows no revision {revision!r} (name a branch, a tag or a commit)"
    ]
    assert not (repository / "ran").exists()


def test_no_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    ran = call("check", write(tmp_path, "a.txt", PARK), "--diff", "HEAD")
    assert ran.status == 2
    assert "is in no git repository (leave --diff out)" in ran.err


def test_no_git_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(ConfigError, match="needs git"):
        Changes("HEAD").lines_of("a.txt")


def test_standard_input_has_changed_whole(repository: Path) -> None:
    assert call("check", "-", "--diff", "HEAD", stdin=PARK).status == 1


@pytest.mark.parametrize(
    ("diff", "lines"),
    [
        (b"", Lines()),
        (b"@@ -1 +1 @@\n-a\n+b\n", Lines(((1, 1),))),
        (b"@@ -0,0 +3,2 @@ x\n+@@ -1 +9 @@\n+b\n@@ -9,2 +11,0 @@\n", Lines(((3, 4),))),
        (b"Binary files a/x and b/x differ\n", Lines(whole=True)),
    ],
)
def test_the_new_lines_of_a_diff(diff: bytes, lines: Lines) -> None:
    assert lines_in(diff) == lines


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3)), max_size=4),
    st.integers(1, 50),
    st.integers(0, 5),
)
def test_lines_meet_where_they_share_one(
    gaps: list[tuple[int, int]], first: int, more: int
) -> None:
    runs, at = [], 0
    for gap, length in gaps:
        runs.append((at + gap, at + gap + length))
        at += gap + length
    among = {line for start, end in runs for line in range(start, end + 1)}
    wanted = set(range(first, first + more + 1))
    assert Lines(tuple(runs)).meet(first, first + more) == bool(among & wanted)
