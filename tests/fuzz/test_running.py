"""The command, and what it keeps of failures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from fuzz import __main__ as command
from fuzz.engine import Failures


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["fuzz", *arguments])
    return command.main()


def crash(data: bytes) -> None:
    if data:
        assert data[0] < 100, "too large"
        raise ValueError(data)


def test_one_input_is_kept_for_each_way_to_fail(tmp_path: Path) -> None:
    run = Failures("csv", tmp_path).watching(crash)
    for data in (b"", b"1", b"2", b"z", b"zz"):
        run(data)
    kept = [path for path in tmp_path.iterdir() if not path.suffix]
    assert {path.read_bytes() for path in kept} == {b"1", b"z"}
    told = [path.with_suffix(".txt").read_text() for path in kept]
    assert all("Traceback" in one for one in told)


def test_an_input_that_takes_too_long_is_a_failure(tmp_path: Path) -> None:
    Failures("csv", tmp_path, patience=-1.0).watching(crash)(b"")
    assert "SlowError" in next(tmp_path.glob("*.txt")).read_text()


def test_one_input_is_read_without_atheris(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "input"
    file.write_text("It rose 5 percent.")
    monkeypatch.setitem(sys.modules, "atheris", None)
    assert ran(monkeypatch, "txt", "--input", str(file)) == 0


def test_a_target_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, "tiff") == 2
    assert "no target is called 'tiff': answers, baseline" in capsys.readouterr().err


def test_without_atheris_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None)
    assert ran(monkeypatch, "txt") == 2
    assert "pip install 'claimcheck-newsroom[fuzz]'" in capsys.readouterr().err


def test_figures_are_read_out_of_what_libfuzzer_says() -> None:
    said = "#8 NEW cov: 120 ft: 300 corp: 7/9b\nstat::number_of_executed_units: 12345\n"
    line = command.Run(0, said, (), 9.8).line("csv")
    assert line.split() == ["csv", "12,345", "10", "120", "300", "7", "none"]
    assert not command.Run(77, "", ()).is_clean
    assert not command.Run(0, said, ("Traceback",)).is_clean


def test_the_corpus_takes_what_there_is_room_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fuzzed(name: str, failures: Path, options: Sequence[str]) -> command.Run:
        for size in (5, 700, 4000, 9000, 9500):
            (Path(options[-2]) / f"new-{size}").write_bytes(b"x" * size)
        return command.Run(0, "", ())

    kept = tmp_path / "csv"
    kept.mkdir()
    (kept / "own.csv").write_bytes(b"x" * 1000)
    monkeypatch.setattr(command, "fuzzed", fuzzed)
    monkeypatch.setattr(command, "CORPUS", tmp_path)
    monkeypatch.setattr(command, "find_spec", lambda name: True)
    assert ran(monkeypatch, "csv", "--merge", str(tmp_path / "found")) == 0
    names = sorted(path.name for path in kept.iterdir())
    assert names == ["new-4000", "new-5", "new-700", "new-9000", "own.csv"]
    assert "5 inputs are kept" in capsys.readouterr().out
