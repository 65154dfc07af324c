"""Characters without end: scripts, marks that nobody sees, line ends, brackets, quotations."""

from __future__ import annotations

from tests.pathological.case import Case, alone, aside, nothing, times

LINES = {"CR": "\r", "NEL": "\x85", "LS": "\u2028", "PS": "\u2029", "VT": "\x0b", "FF": "\x0c"}

SCRIPTS = (
    alone("full width", "５ km ", "5 kilometer"),
    alone("Arabic digits", "٥ km ", "5 kilometer"),
    alone("Devanagari", "५ km ", "5 kilometer"),
    alone("mathematical digits", "𝟝 km ", "5 kilometer"),
    Case("one number in Arabic", times("٥"), once={"unread: more than 40 digits": 1}),
    nothing("circled digits", "①"),
    nothing("raised digits", "⁵"),
    nothing("lowered digits", "₅"),
)

UNSEEN = (
    alone("combining marks", "5\u0301\u0302", "5"),
    Case("one number with marks", times("\u0301", head="5"), once={"5": 1, "in pieces": 1}),
    Case(
        "a gap of no width", times("\u200b", head="5 km "), once={"5 kilometer": 1, "in pieces": 1}
    ),
    Case(
        "a turn to the left", times("\u202e", tail="5 km"), once={"5 kilometer": 1, "in pieces": 1}
    ),
    alone("right to left", "\u202e5\u200b3 km\u200f ", "5", "3 kilometer"),
    alone("joiners", "5\u200d", "5"),
    alone("NUL", "5\0", "5"),
    alone("lone surrogates", "5\ud800 km ", "5"),
    alone("beyond the first plane", "🂡5 ", "5"),
    alone("no-break spaces", "5\u00a0km ", "5 kilometer"),
    nothing("letters", "a"),
    nothing("capitals", "A"),
    nothing("blanks", " "),
    nothing("line feeds", "\n"),
    nothing("tabs", "\t"),
    nothing("zero width", "\u200b"),
    nothing("bidirectional marks", "\u202e"),
    Case("a gap of blanks", times(" ", head="5", tail="km"), once={"5": 1, "in pieces": 1}),
    Case("letters behind a number", times("x", head="5 "), once={"5": 1, "in pieces": 1}),
    *(alone(f"lines ended by {name}", f"5 km{end}", "5 kilometer") for name, end in LINES.items()),
    Case("lines ended by CR LF", times("5 km\r\n"), {"5 kilometer": 1}),
    Case("paragraphs", times("5 km\n\n"), {"5 kilometer": 1}),
)

MARKS = (
    nothing("quotation marks", '"'),
    nothing("apostrophes", "'"),
    nothing("opened quotations", "“"),
    nothing("opened brackets", "("),
    nothing("closed brackets", ")"),
    nothing("square brackets", "["),
    nothing("quotation signs", ">"),
    nothing("full stops alone", "."),
    nothing("dashes alone", "—"),
    nothing("ampersands", "&"),
    nothing("backslashes", "\\"),
    nothing("hyphens in words", "a-"),
    Case("hyphens behind a number", times("a-", head="5 "), once={"5": 1, "in pieces": 1}),
    alone("numbers in open quotations", "“5 ‘6 ", "5", "6"),
    alone("numbers in open brackets", "(5 ", "5"),
    Case(
        "nested brackets",
        times("(5 ", close="km) "),
        {"5": 1, "in pieces": 1},
        {"5": -1, "5 kilometer": 1},
    ),
    alone("stars", "*5*", "5"),
    alone("ticks", "`5`", "5"),
    Case("quoted sentences", times('"5 km," said Ann. '), {"5 kilometer": 1}),
    aside("bracketed footnotes", "text[12] ", "citation"),
)

CHARACTERS = (*SCRIPTS, *UNSEEN, *MARKS)
