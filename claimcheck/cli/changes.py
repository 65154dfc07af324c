"""The lines of drafts that changed since a revision, as git tells them."""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left

from claimcheck.errors import ConfigError
from claimcheck.model import Finding, Settings, Suppressed, SuppressedBy
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple

# What a repository's settings must not change: no program of its own is run, no path is a pattern.
GIT = ("git", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
DIFF = ("--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--unified=0")
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_BINARY = re.compile(rb"^(?:Binary files .* differ|GIT binary patch)$", re.MULTILINE)


class Lines(NamedTuple):
    """Lines of a file: first and last of each run, in order; `whole` for all there are."""

    runs: tuple[tuple[int, int], ...] = ()
    whole: bool = False

    def meet(self, first: int, last: int) -> bool:
        """True if one of the lines from first to last is among them."""
        at = bisect_left(self.runs, first, key=lambda run: run[1])
        return self.whole or (at < len(self.runs) and self.runs[at][0] <= last)


class Repository(NamedTuple):
    """A working tree: its folder, the revision in it, and names of files from that folder on."""

    root: str
    commit: str
    changed: frozenset[str]
    tracked: frozenset[str]


class Changes:
    """What changed since a revision, in each repository that a draft lies in.

    Raises ConfigError for what cannot be a revision.
    """

    def __init__(self, revision: str) -> None:
        if not revision or revision.startswith("-"):
            raise ConfigError(f"{revision!r} is no revision", hint="such as --diff main")
        self.revision = revision
        self._roots: dict[str, str] = {}
        self._repositories: dict[str, Repository] = {}

    def sift(self, checked: CheckedDocument, settings: Settings) -> CheckedDocument:
        """The document, with the findings set aside that touch no changed line.

        Raises ConfigError if the draft lies in no repository or git knows no such revision.
        """
        lines = self.lines_of(checked.document.name)
        kept, old = [], []
        for finding in checked.findings:
            if _touches(finding, checked, lines):
                kept.append(finding)
            else:
                old.append(Suppressed(finding, SuppressedBy.UNCHANGED_LINE))
        return checked._replace(findings=tuple(kept), suppressed=(*checked.suppressed, *old))

    def lines_of(self, path: str) -> Lines:
        """The lines of a file that are not as they were; all of one that git does not track."""
        if not os.path.isfile(path):
            return Lines(whole=True)  # standard input
        path = os.path.realpath(path)
        repository = self._repository(os.path.dirname(path))
        name = os.path.relpath(path, repository.root).replace(os.sep, "/")
        if name not in repository.tracked:
            return Lines(whole=True)
        if name not in repository.changed:
            return Lines()
        return lines_in(_git(repository.root, "diff", *DIFF, repository.commit, "--", name))

    def _repository(self, folder: str) -> Repository:
        if folder not in self._roots:
            told = _git(folder, "rev-parse", "--show-toplevel")
            self._roots[folder] = os.path.realpath(os.fsdecode(told.rstrip(b"\n")))
        root = self._roots[folder]
        if root not in self._repositories:
            commit = self._commit(root)
            changed = _git(root, "diff", "--name-only", "--no-renames", "-z", commit, "--")
            tracked = _git(root, "ls-files", "-z")
            self._repositories[root] = Repository(root, commit, _names(changed), _names(tracked))
        return self._repositories[root]

    def _commit(self, root: str) -> str:
        wanted = f"{self.revision}^{{commit}}"
        try:
            said = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        except ConfigError:
            hint = "name a branch, a tag or a commit"
            raise ConfigError(f"git knows no revision {self.revision!r}", hint=hint) from None
        return said.decode("ascii").strip()


def lines_in(diff: bytes) -> Lines:
    """The new lines that a diff of one file tells of; all if it cannot tell lines."""
    if _BINARY.search(diff):
        return Lines(whole=True)
    runs = []
    for hunk in _HUNK.finditer(diff):
        first, count = int(hunk[1]), int(hunk[2] or 1)
        if count:
            runs.append((first, first + count - 1))
    return Lines(tuple(runs))


def _touches(finding: Finding, checked: CheckedDocument, lines: Lines) -> bool:
    spans = [(finding.start, finding.end), *((m.start, m.end) for m in finding.mentions)]
    places = (checked.document.locate(start, end) for start, end in spans)
    return any(lines.meet(place.line, max(place.line, place.end_line)) for place in places)


def _names(told: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in told.split(b"\0") if name)


def _git(folder: str, *arguments: str) -> bytes:
    """What git prints in the folder.  Raises ConfigError if it fails."""
    command = [*GIT, "-C", folder, *arguments]
    env = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            command, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise ConfigError("--diff needs git", hint="install it, or leave --diff out") from None
    except ValueError:  # a NUL in the revision
        raise ConfigError(f"git cannot be asked {arguments[-1]!r}") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said:
        raise ConfigError("is in no git repository", file=folder, hint="leave --diff out")
    raise ConfigError(f"git {arguments[0]} failed: {said}", file=folder)
