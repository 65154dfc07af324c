"""All that is read of a text is as it is told in `told/`; `python -m tests.extract` tells afresh.

The other tables of this folder compare the part that they are about.  Here nothing is left out:
places, written precision, what is counted, notes, other units, moments, the reason of an aside.
"""

from __future__ import annotations

import pytest

from tests.extract.telling import Told, pages, read_page, tell

TOLD = [told for page in pages() for told in read_page(page)]


def test_each_text_is_told_once() -> None:
    texts = [told.text for told in TOLD]
    assert len(texts) == len(set(texts)) > 350


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.text)
def test_all_that_is_read(told: Told) -> None:
    assert tell(told.text) == told
