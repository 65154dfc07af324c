"""The drafts that paths mean: folders walked, globs expanded, in order, without what is ignored."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.cli.drafts import drafts_named
from claimcheck.cli.settings import config_for
from claimcheck.cli.walk import known_endings
from claimcheck.config import Config
from claimcheck.errors import DocumentError

from .calling import call, write

TREE = [
    "a.txt",
    "b.md",
    "notes/old/x.md",
    "notes/y.html",
    "notes.txt/z.txt",
    "table.csv",
    "data.json",
    "node_modules/m.md",
    ".git/info/exclude",
]


def nearest(path: str) -> Config:
    return config_for(path, None, no_file=False)


def found(*paths: str) -> list[str]:
    """The drafts, and messages for what is none."""
    return [str(one) for one in drafts_named(paths, nearest)]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in TREE:
        write(tmp_path, name, "")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "drafts"),
    [
        (["."], ["a.txt", "b.md", "notes/old/x.md", "notes/y.html", "notes.txt/z.txt"]),
        (["notes"], ["notes/old/x.md", "notes/y.html"]),
        (["notes/"], ["notes/old/x.md", "notes/y.html"]),
        (["./notes"], ["./notes/old/x.md", "./notes/y.html"]),
        (["b.md", ".", "./b.md"], ["b.md", "a.txt", *TREE[2:5]]),
        (["table.csv", "-"], ["table.csv", "-"]),
        (["node_modules"], ["node_modules/m.md"]),
        (["*.md"], ["b.md"]),
        (["**/*.md"], ["b.md", "notes/old/x.md"]),
        (["notes/**/*.md"], ["notes/old/x.md"]),
        (["notes/**"], ["notes/old/x.md", "notes/y.html"]),
        (["n*"], ["notes/old/x.md", "notes/y.html", "notes.txt/z.txt"]),
        (["[ab].*"], ["a.txt", "b.md"]),
        (["?.txt"], ["a.txt"]),
        (["*.csv"], ["table.csv"]),
        (["none.md"], ["none.md"]),
    ],
)
def test_what_paths_mean(tree: Path, paths: list[str], drafts: list[str]) -> None:
    assert sorted(found(*paths)) == sorted(drafts)
    assert found(*paths) == found(*paths)


def test_the_order_is_that_of_names(tree: Path) -> None:
    assert found(".") == ["a.txt", "b.md", "notes/old/x.md", "notes/y.html", "notes.txt/z.txt"]
    assert found("notes", "a.txt") == ["notes/old/x.md", "notes/y.html", "a.txt"]


def test_an_absolute_folder_gives_absolute_paths(tree: Path) -> None:
    assert found(str(tree / "notes")) == [str(tree / one) for one in TREE[2:4]]


def test_a_file_that_looks_like_a_glob_is_a_file(tree: Path) -> None:
    write(tree, "a[1].txt", "")
    assert found("a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("empty", "empty: has no drafts in it (drafts end in"),
        ("*.rtf", "*.rtf: no draft matches"),
        ("none/*.md", "none: cannot be read: No such file"),
    ],
)
def test_what_means_no_draft_is_told(tree: Path, path: str, said: str) -> None:
    (tree / "empty").mkdir()
    told = list(drafts_named([path, "a.txt"], nearest))
    assert isinstance(told[0], DocumentError)
    assert str(told[0]).startswith(said)
    assert told[-1] == "a.txt"


def test_links_are_not_walked_in_circles(tree: Path) -> None:
    (tree / "notes" / "up").symlink_to(tree)
    (tree / "notes" / "w.txt").symlink_to(tree / "a.txt")
    os.mkfifo(tree / "notes" / "pipe.txt")
    assert found("notes") == ["notes/old/x.md", "notes/w.txt", "notes/y.html"]


def test_endings_are_those_of_the_formats() -> None:
    assert {".txt", ".md", ".markdown", ".html", ".docx"} <= set(known_endings())
    assert ".json" not in known_endings()


@pytest.mark.parametrize(
    ("setting", "drafts"),
    [
        ('exclude = ["notes"]', ["a.txt", "b.md", "node_modules/m.md", "notes.txt/z.txt"]),
        ('extend-exclude = ["notes", "*.txt"]', ["b.md"]),
        ('extend-exclude = ["/notes/old"]', ["a.txt", "b.md", "notes/y.html", "notes.txt/z.txt"]),
        ('extend-exclude = ["*.*", "!b.md"]', ["b.md"]),
        ('include = ["*.csv", "notes/**/*.md"]', ["notes/old/x.md", "table.csv"]),
        ('include = ["*.md", "!notes/**"]', ["b.md"]),
    ],
)
def test_settings_choose(tree: Path, setting: str, drafts: list[str]) -> None:
    write(tree, "claimcheck.toml", setting)
    assert found(".") == drafts


def test_patterns_are_taken_from_the_folder_that_says_them(tree: Path) -> None:
    write(tree, "notes/claimcheck.toml", 'extend = "../base.toml"\nextend-exclude = ["/y.html"]')
    write(tree, "base.toml", 'extend-exclude = ["/notes/old"]')
    write(tree, "notes/v.txt", "")
    write(tree, "y.html", "")
    assert found("notes") == ["notes/v.txt"]
    assert "y.html" in found(".")


def test_a_mistake_in_the_settings_of_a_folder_costs_the_folder(tree: Path) -> None:
    write(tree, "notes/claimcheck.toml", "selct = []")
    told = found(".")
    assert told[:2] == ["a.txt", "b.md"]
    assert "there is no setting 'selct'" in told[2]
    assert told[3:] == ["notes.txt/z.txt"]


def test_what_is_named_is_checked_unless_excluding_is_forced(tree: Path) -> None:
    text = "The park covers 1,300 km² (800 sq mi)."
    one = write(tree, "old/one.txt", text)
    assert call("check", one, "--exclude", "old").status == 1
    assert call("check", one, "--exclude", "old", "--force-exclude") == (0, "", "")
    assert call("check", "old", "--exclude", "one.*").status == 2
    stdin = ["check", "-", "--stdin-filename", one, "--exclude", "old"]
    assert call(*stdin, stdin=text).status == 1
    assert call(*stdin, "--force-exclude", stdin=text) == (0, "", "")


def test_excluding_may_be_forced_by_the_settings(tree: Path) -> None:
    write(tree, "old/one.txt", "")
    write(tree, "claimcheck.toml", 'extend-exclude = ["old"]\nforce-exclude = true')
    assert found("old/one.txt", "a.txt") == ["a.txt"]


GITIGNORES = {
    "plain": {".gitignore": "b.md\n"},
    "folder": {".gitignore": "notes/\n"},
    "anchored": {".gitignore": "/old\n/notes/old\n"},
    "stars": {".gitignore": "*.md\nnotes/*.html\n"},
    "negation": {".gitignore": "*.md\n!b.md\n"},
    "nested": {".gitignore": "*.md\n", "notes/.gitignore": "!x.md\n*.html\n"},
    "deeper": {"notes/old/.gitignore": "*\n"},
    "comments": {".gitignore": "# a.txt\n\n\\#b\n  \na.txt \n"},
    "no way back": {".gitignore": "notes\n!notes/y.html\n"},
    "folder and file": {".gitignore": "*.html\n!notes/\n"},
    "repository": {".git/info/exclude": "a.txt\n"},
}


@pytest.mark.parametrize("files", GITIGNORES.values(), ids=GITIGNORES)
def test_what_git_ignores_is_no_draft(tree: Path, files: dict[str, str]) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    for name, text in files.items():
        write(tree, name, text)
    assert sorted(found(".")) == _not_ignored(tree, TREE[:5])


def _not_ignored(folder: Path, names: list[str]) -> list[str]:
    told = "\0".join(names).encode()
    command = ["git", "check-ignore", "-z", "--stdin"]
    done = subprocess.run(command, cwd=folder, input=told, capture_output=True, check=False)
    return sorted(set(names) - set(done.stdout.decode().split("\0")))


LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "!"]),
        st.sampled_from(["", "/", "notes/", "**/", "notes/**/"]),
        st.sampled_from(["*", "**", "*.md", "notes", "old", "x.md", "y.*", "[ab].*", "?.txt"]),
        st.sampled_from(["", "/"]),
    )
    .map("".join)
    .filter(lambda line: not line.endswith("**/")),  # pathspec takes files for folders there
    max_size=4,
)


@settings(max_examples=25)
@given(outer=LINES, inner=LINES)
def test_git_agrees(
    outer: list[str], inner: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("tree")
    for name in TREE[:5]:
        write(folder, name, "")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    write(folder, ".gitignore", "\n".join(outer))
    write(folder, "notes/.gitignore", "\n".join(inner))
    ours = [os.path.relpath(one, folder) for one in found(str(folder)) if ": has no" not in one]
    assert sorted(ours) == _not_ignored(folder, TREE[:5])


def test_the_repository_above_counts_and_a_folder_that_is_named_is_walked(tree: Path) -> None:
    write(tree, ".gitignore", "old/\n*.html\n")
    assert found("notes")[0].startswith("notes: has no drafts")
    assert found("notes/old") == ["notes/old/x.md"]


def test_gitignore_need_not_be_respected(tree: Path) -> None:
    write(tree, ".gitignore", "*.md\n")
    write(tree, "claimcheck.toml", "respect-gitignore = false")
    assert "b.md" in found(".")


def test_rules_are_ignored_for_some_files(tree: Path) -> None:
    text = "The park covers 1,300 km² (800 sq mi)."
    write(
        tree,
        "claimcheck.toml",
        '[per-file-ignores]\n"notes/**" = ["CC2"]\n"!notes/**" = ["CC3"]',
    )
    outside, inside = write(tree, "one.txt", text), write(tree, "notes/one.txt", text)
    assert call("check", outside).status == 1
    assert call("config", outside).out.endswith('["CC2"]\n"!notes/**" = ["CC3"]\n')
    assert call("check", inside).status == 0
    assert call("check", inside, "--select", "CC201").status == 0
    assert call("check", "-", "--stdin-filename", inside, stdin=text).status == 0
