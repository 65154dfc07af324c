"""Tell the rules' examples afresh: `python -m tests.rules`; look at the difference it makes."""

from __future__ import annotations

from tests.rules.telling import page_of, tell, told_modules

for module in told_modules():
    page_of(module).write_text(tell(module), "utf-8")
    print(page_of(module))
