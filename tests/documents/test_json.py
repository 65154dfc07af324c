"""JSON: wire stories, files told where their draft is, and the way back through escapes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import FileOptions, document_from_bytes
from claimcheck.documents.jsontext import Strings, steps_of, written
from claimcheck.errors import DocumentError
from claimcheck.model import Document, Period


def read(source: str, path: str = "", form: str = "") -> Document:
    return document_from_bytes(source.encode(), "a.json", options=FileOptions(path, form))


@pytest.mark.parametrize(
    ("story", "blocks"),
    [
        ({"headline": "Up 5", "body_text": "It rose."},
         [("headline", "Up 5"), ("paragraph", "It rose.")]),
        ({"body_xhtml": "<p>4<b>.2</b></p>", "body_text": "plain 4.2", "headline": "H"},
         [("headline", "H"), ("paragraph", "4.2")]),
        ({"headline": "H", "description_text": "D", "body_html": "<h2>P</h2>x"},
         [("headline", "H"), ("dek", "D"), ("headline", "P"), ("paragraph", "x")]),
        ({"headline": "H", "description_text": "It is 5."},
         [("headline", "H"), ("paragraph", "It is 5.")]),
        ({"headlines": [{"role": "main", "value": "H"}, {"value": "short"}],
          "bodies": [{"contenttype": "text/plain", "value": "t"},
                     {"contentType": "text/html", "value": "<p>h"}]},
         [("headline", "H"), ("paragraph", "h")]),
        ({"headline": "", "body": "It is 5."}, [("paragraph", "It is 5.")]),
        ({"body": "<p>It</p> <p>is"}, [("paragraph", "It"), ("paragraph", "is")]),
    ],
)  # fmt: skip
def test_a_wire_story_is_its_headline_summary_and_body(
    story: dict[str, object], blocks: list[tuple[str, str]]
) -> None:
    document = read(json.dumps(story))
    assert [(b.kind.value, document.text[b.start : b.end]) for b in document.blocks] == blocks


FEED = json.dumps({
    "items": [{"a.b": {"text": "one 5"}, "md": "*two* 6"}, {"a.b": {"text": "three 7"}}],
    "date": "2025-03-18",
})  # fmt: skip


@pytest.mark.parametrize(
    ("path", "form", "text"),
    [
        ('items[0]["a.b"].text', "", "one 5"),
        ('$.items[*]["a.b"].text', "", "one 5\n\nthree 7"),
        ("items[0].md", "", "two 6"),
        ("items[0].md", "text", "*two* 6"),
        ("items.0.md", "markdown", "two 6"),
    ],
)
def test_a_path_leads_to_the_draft(path: str, form: str, text: str) -> None:
    assert read(FEED, path, form).text == text
    assert read(FEED, path, form).date == Period.parse("2025-03-18")


@pytest.mark.parametrize(
    ("source", "path", "said"),
    [
        ('{"rows": [{"said": "It is 5."}]}', "", "say where the draft is, --json-path: rows[*].sa"),
        (
            '{"x.y": "5"}',
            "body",
            'has no text at body (say where the draft is, --json-path: ["x.y"',
        ),
        ("[1, 2]", "", "none: it holds no strings"),
        ('"5"', "", "--json-path: $"),
        ("{", "", "is not JSON: Expecting property name"),
        ('{"a": 5}\nx', "", "a.json:2: is not JSON: Extra data"),
        ("", "", "is not JSON"),
        ("[" * 200_000, "", "is nested too deep"),
        ('{"a":' * 200_000, "", "is nested too deep"),
    ],
)
def test_what_is_no_story_is_told_in_a_line(source: str, path: str, said: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(source, path)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('{"body": "\\ud83d\\ude00 5\\u2009\\"6\\"\\n\\/"}', '😀 5\u2009"6"\n/'),
        ('{"body": "\\ud800 5 \\udc00\\ud800"}', "\ufffd 5 \ufffd\ufffd"),
        ('{"body": "a\tb", "n": ' + "9" * 5000 + "}", "a\tb"),
        ('\ufeff{"a": [[], {}, ["x"]], "body": "5"}', "5"),
    ],
)
def test_odd_strings_are_read(source: str, text: str) -> None:
    assert read(source).text == text


def test_paths_are_written_and_read() -> None:
    assert steps_of('a[0]["b.c"][*].d') == ("a", "0", "b.c", "*", "d")
    assert written(("a", "0", "b.c", "*", "d")) == 'a[0]["b.c"][*].d'
    assert written(()) == "$"


@settings(max_examples=100)
@given(st.recursive(st.text(max_size=4) | st.integers() | st.booleans(),
                    lambda inner: st.lists(inner, max_size=3)
                    | st.dictionaries(st.text("ab.1é", min_size=1, max_size=2), inner, max_size=3),
                    max_leaves=12), st.booleans())  # fmt: skip
def test_every_string_is_found_with_its_path_and_place(value: object, ascii_only: bool) -> None:
    source = json.dumps(value, ensure_ascii=ascii_only)
    strings = Strings(source, "a.json")
    for path, text in leaves(value):
        found = [one for one in strings.led_to(written(path)) if one.path == path]
        told, place = strings.decoded(found[0])
        assert told == text
        for offset, character in enumerate(told):
            at = place.to_source(offset), place.to_source(offset + 1, end=True)
            assert json.loads(f'"{source[slice(*at)]}"') == character


def leaves(value: object, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str]]:
    """The strings of a value with the keys that lead to them."""
    if isinstance(value, str):
        return [(path, value)]
    if isinstance(value, dict):
        return [leaf for key, one in value.items() for leaf in leaves(one, (*path, key))]
    items = enumerate(value) if isinstance(value, list) else ()
    return [leaf for at, one in items for leaf in leaves(one, (*path, str(at)))]
