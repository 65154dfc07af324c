"""What no module of the package may call or import: found by reading all of its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import claimcheck

PACKAGE = Path(claimcheck.__file__).parent
NEVER_CALLED = {"eval", "exec", "compile", "__import__", "breakpoint"}
NEVER_IMPORTED = {
    "code", "ctypes", "dill", "joblib", "marshal", "pickle", "pty", "runpy", "shelve", "yaml",
    "xml.dom", "xml.etree", "xml.sax.expatreader", "lxml",
}  # fmt: skip
NEVER_REACHED = {"os.system", "os.popen", "pd.eval", "pd.read_pickle", "tempfile.mktemp"}
TALKS = {
    "ftplib", "http", "httpx", "requests", "smtplib", "socket", "socketserver", "ssl", "uvicorn",
    "urllib.request", "urllib3", "sdmx",
}  # fmt: skip
MAY_TALK = ("tables/pull/", "integrations/serve/")
MAY_RUN_A_PROGRAM = {"cli/changes.py"}  # git, for --diff


class Module(NamedTuple):
    """What a module of the package imports and calls."""

    name: str
    imports: frozenset[str]
    calls: tuple[ast.Call, ...]


@cache
def modules() -> tuple[Module, ...]:
    return tuple(_read(path) for path in sorted(PACKAGE.rglob("*.py")))


def _read(path: Path) -> Module:
    tree = ast.parse(path.read_text("utf-8"), str(path))
    calls = tuple(node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return Module(path.relative_to(PACKAGE).as_posix(), frozenset(imported(tree)), calls)


def imported(tree: ast.Module) -> Iterator[str]:
    """The modules that are imported, those named in `import_module` and `library` too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in ("import_module", "library"):
            yield from (str(one.value) for one in node.args if isinstance(one, ast.Constant))


def called(call: ast.Call) -> str:
    return ast.unparse(call.func)


def is_of(name: str, packages: set[str]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in packages)


def importing(packages: set[str]) -> set[str]:
    """The modules that import one of the packages, or from it."""
    return {
        module.name for module in modules() if any(is_of(one, packages) for one in module.imports)
    }


def test_nothing_is_evaluated() -> None:
    found = {(module.name, called(call)) for module in modules() for call in module.calls}
    assert len(found) > len(modules())
    assert not {(name, call) for name, call in found if call in NEVER_CALLED | NEVER_REACHED}


def test_nothing_is_imported_that_runs_what_it_reads() -> None:
    assert importing(NEVER_IMPORTED | NEVER_REACHED) == set()


def test_only_pulling_and_serving_know_of_a_network() -> None:
    talking = importing(TALKS)
    assert talking
    assert not {name for name in talking if not name.startswith(MAY_TALK)}


def test_only_the_search_for_changed_lines_runs_a_program() -> None:
    assert importing({"subprocess"}) == MAY_RUN_A_PROGRAM
    keys = {key.arg for module in modules() for call in module.calls for key in call.keywords}
    assert "shell" not in keys


def test_pages_escape_what_they_are_given() -> None:
    every = [call for module in modules() for call in module.calls]
    made = [call for call in every if called(call) == "Environment"]
    assert made
    for call in made:
        assert "autoescape" in {key.arg for key in call.keywords}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import pickle", "pickle"),
        ("from os import system", "os.system"),
        ("x = import_module('urllib3.util').Retry", "urllib3.util"),
        ("x = library('requests')", "requests"),
    ],
)
def test_what_counts_as_imported(source: str, name: str) -> None:
    assert list(imported(ast.parse(source))) == [name]
