"""One target under libFuzzer, in a process of its own that ends with it: `python -m fuzz.engine`.

What follows the name of the target and the folder for failures is libFuzzer's own; `python -m fuzz`
gives it.  Needs the extra `fuzz`.
"""

from __future__ import annotations

import math
import shlex
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from fuzz.targets import corpus_of, target_named

WORDS = Path(__file__).with_name("words")
LONGEST = 4096  # bytes of an input
# What leads the search: the code under test, and what it gives its inputs to.
INSTRUMENTED = ["claimcheck", "email", "html", "markdown_it", "mdit_py_plugins", "tomllib"]
PATIENCE = 3.0  # CPU seconds that such an input may take, watched as it is


class SlowError(Exception):
    """An input took longer than any so short may take."""


class Failures:
    """Inputs that crash a target or break a promise: one is kept for each way to fail."""

    def __init__(self, name: str, folder: Path, patience: float = PATIENCE) -> None:
        self._name, self._folder, self._patience = name, folder, patience

    def watching(self, run: Callable[[bytes], None]) -> Callable[[bytes], None]:
        """The same, and what fails, or takes too long, is kept while the run goes on."""

        def watched(data: bytes) -> None:
            start = time.process_time()
            try:
                run(data)
                spent = time.process_time() - start
                if spent > self._patience:
                    raise SlowError(f"{len(data)} bytes took {spent:.1f} s")
            except Exception as error:  # whatever it is, it is what is looked for
                self._keep(data, error)

        return watched

    def _keep(self, data: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        way = "\n".join(f"{frame.filename}:{frame.lineno}" for frame in frames[-2:])
        name = f"{self._name}-{sha256(f'{type(error)}{way}'.encode()).hexdigest()[:8]}"
        if not (self._folder / name).exists():
            (self._folder / name).write_bytes(data)
            told = "".join(traceback.format_exception(error))
            (self._folder / f"{name}.txt").write_text(told, "utf-8", "backslashreplace")


def dictionary_of(names: tuple[str, ...]) -> str:
    """The words of these files in the form that libFuzzer reads."""
    texts = ((WORDS / f"{name}.txt").read_text("utf-8") for name in names)
    words = dict.fromkeys(word for text in texts for word in text.split("\n") if word)
    return "".join(f'"{_escaped(word)}"\n' for word in words)


def _escaped(word: str) -> str:
    """The bytes of a word; a line's end and a backslash in it are written as in Python."""
    data = word.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\\\\", "\\")
    return "".join(f"\\x{byte:02x}" for byte in data.encode())


def main(arguments: list[str]) -> None:
    """Fuzz until libFuzzer has enough; it ends the process."""
    import atheris

    name, folder, *options = arguments
    with atheris.instrument_imports(include=INSTRUMENTED):
        target = target_named(name)
        warm = Failures(name, Path(folder), math.inf).watching(target.run)
        for path in corpus_of(name):  # modules are imported when they are first needed
            warm(path.read_bytes())
        run = Failures(name, Path(folder)).watching(target.run)
        with NamedTemporaryFile("w", suffix=".dict") as words:
            words.write(dictionary_of(target.WORDS))
            words.flush()
            own = [f"-dict={words.name}", f"-max_len={LONGEST}", "-timeout=120"]
            again = shlex.join([sys.executable, "-m", "fuzz.engine", name, folder])  # by a shell
            atheris.Setup([again, *own, *options], run)
            atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
