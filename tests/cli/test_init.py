"""`claimcheck init`: a file with the defaults, never over another."""

from __future__ import annotations

from pathlib import Path

from claimcheck.config import Config, read_config

from .calling import call


def test_the_file_reads_back_as_the_defaults(tmp_path: Path) -> None:
    ran = call("init", str(tmp_path))
    file = tmp_path / "claimcheck.toml"
    assert ran.out == f"wrote {file}\n"
    assert read_config(file)._replace(file=None) == Config()


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text("# mine\n", "utf-8")
    ran = call("init", str(tmp_path))
    assert ran.status == 2
    assert "exists already" in ran.err
    assert file.read_text("utf-8") == "# mine\n"
