"""Tell the texts of `told/` afresh: `python -m tests.extract`; look at the difference it makes."""

from __future__ import annotations

from tests.extract.telling import pages, write_page

for page in pages():
    write_page(page)
    print(page)
