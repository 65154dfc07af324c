"""Files without end: nested mark-up, wide tables, comments, long mail; comparisons and reports."""

from __future__ import annotations

from claimcheck.documents.formats import json, md
from tests.pathological.case import Bound, Case, times
from tests.pathological.telling import tell_count
from tests.pathological.ways import against_source, against_version, as_file, as_report

HTML, MARKDOWN, MAIL, JSON = as_file("html"), as_file("md"), as_file("eml"), as_file("json")
KILOMETRES = {"5 kilometer": 1}
ONE = {"5 kilometer": 1}
REFUSED = {"refused": 1}
COUNTED = as_file("md", tell_count)
IGNORED = "<!-- claimcheck: ignore CC201 -- x -->\n\n5 km\n\n"
WRONG = "Sales rose 31.3% to 154,711 from 146,610. "


def _wide(n: int) -> str:
    return f"|{'a|' * n}\n|{'-|' * n}\n|{'5|' * n}\n"


PAGES = (
    Case("nested elements", times("<div>", tail="5 km", close="</div>"), once=ONE, way=HTML),
    Case("open elements", times("<p><b>5 km "), KILOMETRES, way=HTML),
    Case("attributes", times("a='x' ", head="<p ", tail=">5 km</p>"), once=ONE, way=HTML),
    Case("less-than signs", times("<", tail=" 5 km"), once={**ONE, "in pieces": 1}, way=HTML),
    Case("closing tags", times("</b>", tail="5 km"), once=ONE, way=HTML),
    Case("character references", times("<p>&#163;5</p>"), {"5 GBP": 1}, way=HTML),
    Case("nested tables", times("<table><tr><td>", tail="5 km"), once=ONE, way=HTML),
    Case("hidden paragraphs", times("<p style='display:none'>5 km</p>"), way=HTML),
    Case("open comments", times("<!-- 5 km "), way=HTML),
)

MARKED = (
    Case("nested quotations", times(">", tail=" 5 km"), once=REFUSED, way=MARKDOWN),
    Case("nested lists", times("- ", tail="5 km"), once=REFUSED, way=MARKDOWN),
    Case("brackets", times("["), way=MARKDOWN, bound=Bound(md.MOST_BRACKETS, once=REFUSED)),
    Case("images", times("!["), way=MARKDOWN, bound=Bound(2 * md.MOST_BRACKETS, once=REFUSED)),
    Case("backslashes in Markdown", times("\\"), way=MARKDOWN),
    Case("headings", times("# 5 km\n"), KILOMETRES, way=MARKDOWN),
    Case("items of a list", times("- 5 km\n"), KILOMETRES, way=MARKDOWN),
    Case("blocks of code", times("```\n5 km\n```\n\n"), {}, way=MARKDOWN),
    Case("columns", _wide, {"numbers": 1}, way=COUNTED),
    Case("suppressions", times(IGNORED), {"numbers": 1}, way=COUNTED),
    Case(
        "link definitions",
        times("[a]: /b\n", tail="\n5 km"),
        once=ONE,
        way=MARKDOWN,
        bound=Bound(md.MOST_BRACKETS * len("[a]: /b\n"), once=REFUSED),
    ),
)

OTHERS = (
    Case("mail", times("5 km\n\n", head="Subject: x\n\n"), KILOMETRES, way=MAIL),
    Case("heads of mail", times("X: y\n", tail="\n5 km"), once=ONE, way=MAIL),
    Case("nested JSON", times("["), once=REFUSED, way=JSON),
    Case(
        "a body of JSON",
        times("5 km\\n\\n", head='{"body": "', tail='"}'),
        KILOMETRES,
        way=JSON,
        bound=Bound(json.LONGEST, once=REFUSED),
    ),
)

TOLD = (
    Case(
        "compared with a source",
        times("The yard sold 5 km of rail. "),
        {"numbers": 1},
        way=against_source,
    ),
    Case("compared without end", times("5 km of rail and "), {"numbers": 1}, way=against_source),
    Case(
        "compared versions",
        times("The yard sold 5 km of rail. "),
        {"numbers": 1},
        way=against_version,
    ),
    Case("versions without end", times("5 km of rail and "), {"numbers": 1}, way=against_version),
    Case("a report in JSON", times(WRONG), {"told": 4}, way=as_report("json", '"rule": "CC203"')),
    Case(
        "a report in HTML", times(WRONG), {"told": 1}, way=as_report("html", '<p class="message">')
    ),
    Case("a report in CSV", times(WRONG), {"told": 3}, way=as_report("csv", "refuted")),
    Case(
        "a report in SARIF", times(WRONG), {"told": 1}, way=as_report("sarif", '"ruleId": "CC203"')
    ),
)

LONG = Bound(md.LONGEST, once=REFUSED)
FILES = (
    *PAGES,
    *(case._replace(bound=case.bound or LONG) for case in MARKED),
    *OTHERS,
    *TOLD,
)
