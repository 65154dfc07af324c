"""Write the snapshots afresh: `python -m tests.drafts`; look at the difference they make."""

from __future__ import annotations

from tests.drafts.reports import drafts, report_on, snapshot_of

for draft in drafts():
    snapshot_of(draft).write_text(report_on(draft), "utf-8")
    print(snapshot_of(draft))
