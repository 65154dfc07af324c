"""What a page tells to do, done: its files written, its commands and its Python run, in order."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import docx

from .pages import ROOT, Code, Command, File, Step, steps_of

PROGRAM = 'claimcheck() { "$PYTHON" -m claimcheck "$@"; }; (exit "$STATUS");'


class Difference(NamedTuple):
    """A place of a page at which what is printed is not what is shown."""

    line: int
    printed: str
    shown: str


def play(page: Path, folder: Path) -> list[Difference]:
    """Where what the page shows differs from what happens, in a folder that begins empty.

    As in the checkout, `examples/` lies in the folder.  Python runs in the folder too, all of a
    page in one namespace.  A file that ends in .docx is made a Word document of its paragraphs.
    """
    shutil.copytree(ROOT / "examples", folder / "examples")
    player = _Player(page, folder)
    with contextlib.chdir(folder):
        return [found for step in steps_of(page) if (found := player.do(step))]


def write_docx(path: Path, text: str) -> None:
    """Write a Word document with these paragraphs, which empty lines part."""
    made = docx.Document()
    for paragraph in text.strip().split("\n\n"):
        made.add_paragraph(paragraph)
    made.save(str(path))


class _Player:
    """One page, played from its first step on."""

    def __init__(self, page: Path, folder: Path) -> None:
        self._page, self._folder = page, folder
        self._status = 0  # of the last command, for `echo $?`
        self._names: dict[str, object] = {}

    def do(self, step: Step) -> Difference | None:
        """Do it; the difference if it does not print what the page shows."""
        if isinstance(step, File):
            self._write(step)
        elif isinstance(step, Command):
            return _difference(step.line, self._run(step), step.shown)
        elif isinstance(step, Code):
            printed = self._execute(step)
            return None if step.shown is None else _difference(step.line, printed, step.shown)
        return None

    def _write(self, file: File) -> None:
        if file.content is None:
            shutil.copy(self._page.parent / file.name, self._folder)
            return
        path = self._folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".docx":
            write_docx(path, file.content)
        else:
            path.write_text(file.content, "utf-8")

    def _run(self, step: Command) -> str:
        """What a terminal shows of the command, run by a shell that knows `claimcheck`.

        Paths are told from the folder on.
        """
        told = {"PYTHON": sys.executable, "STATUS": str(self._status), "COLUMNS": "100"}
        done = subprocess.run(
            ["bash", "-c", f"{PROGRAM} {step.command}"],
            cwd=self._folder,
            env={**os.environ, **told, "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        self._status = done.returncode
        return done.stdout.decode().replace(f"{self._folder}/", "")

    def _execute(self, step: Code) -> str:
        """What the code prints; a mistake in it is told with the page and its line."""
        source = "\n" * step.line + step.source  # so that tracebacks name the line of the page
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(source, str(self._page), "exec", dont_inherit=True), self._names)
        return printed.getvalue()


def _difference(line: int, printed: str, shown: str) -> Difference | None:
    return None if printed == shown else Difference(line, printed, shown)
