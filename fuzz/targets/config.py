"""Settings: claimcheck.toml or pyproject.toml, and what they extend."""

from __future__ import annotations

from pathlib import Path

from claimcheck.config import Config, read_config
from claimcheck.config.written import written
from fuzz.laws import refusing
from fuzz.parts import folder_of, parts_of

WORDS = ("config",)
OWN, SHARED = "claimcheck.toml", "pyproject.toml"


def run(data: bytes) -> None:
    """Read the input as both files; settings written out read back as the same."""
    parts = parts_of(data)
    own = parts.pop("", b"")
    with folder_of({OWN: own, SHARED: own} | parts) as folder:
        for name in (OWN, SHARED):
            config = None
            with refusing():
                config = read_config(folder / name)
            if config is not None:
                _hold_written(config, folder / OWN)


def _hold_written(config: Config, file: Path) -> None:
    """Settings with a password are not held to it: stars stand for that."""
    said = written(config)
    if "***" not in said:
        file.write_text(said, "utf-8")
        again = read_config(file)
        assert again._replace(file=None) == config._replace(file=None), f"{again} was {config}"
