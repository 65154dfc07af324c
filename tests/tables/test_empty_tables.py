"""A table that holds nothing is told; no check quietly runs without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables import load_tables


@pytest.mark.parametrize("content", ["", "nothing here\n", "entity,measure,value,unit\n"])
def test_a_table_without_figures_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(TableError, match="holds no figures"):
        load_tables([path], shipped=False)


def test_a_table_that_the_descriptor_lists_and_nobody_has_is_told(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"resources": [{"path": "gone.csv"}]}', "utf-8")
    with pytest.raises(TableError, match=r"gone\.csv"):
        load_tables([tmp_path], shipped=False)
