"""Mail: what a reader is shown, and the way back through the transfer encodings."""

from __future__ import annotations

import contextlib
import quopri
from email.message import EmailMessage

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.documents import document_from_bytes
from claimcheck.documents.formats import eml
from claimcheck.errors import DocumentError
from claimcheck.model import Document, Period

TEXT = "Rose 4.2 percent – £1.5 million – to “154,711”, which is a long line of = 7 words.\n"


def read(data: bytes) -> Document:
    return document_from_bytes(data, "a.eml")


def mail(text: str = TEXT, *, encoding: str = "8bit", charset: str = "utf-8") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Ünits up 4.2 percent in a subject so long that it is folded before the 7th"
    made["Date"] = "Tue, 18 Mar 2025 23:30:00 -0500"
    made.set_content(text, cte=encoding, charset=charset)
    return made


def located(document: Document, text: str) -> str:
    start = document.text.rindex(text)
    place = document.locate(start, start + len(text))
    return document.source[place.start : place.end]


@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "gb18030"])
def test_encodings_and_charsets_say_the_same(encoding: str, charset: str) -> None:
    document = read(mail(encoding=encoding, charset=charset).as_bytes())
    head, _, body = document.text.partition("\n\n")
    assert head.startswith("Ünits up 4.2 percent in a subject")
    assert body.strip() == TEXT.strip()
    assert document.date == Period.parse("2025-03-18")
    assert document.blocks[0].kind.value == "headline"
    for number in ("4.2", "1.5", "154,711"):
        found = located(document, number)
        assert quopri.decodestring(found.encode()).decode() == number


@pytest.mark.parametrize(
    "charset",
    ["", "x-none", "a\0b", "undefined", "idna", "punycode", "unicode_escape", "hex", "rot13"],
)
@pytest.mark.parametrize("code", [b"cost =C2=A35", "cost £5".encode()])
def test_a_charset_that_is_none_is_utf_8(charset: str, code: bytes) -> None:
    kind = f'Content-Type: text/plain; charset="{charset}"\n'
    head = f"{kind}Content-Transfer-Encoding: quoted-printable\n\n"
    assert read(head.encode() + code).text == "cost £5"


@pytest.mark.parametrize("charset", ["x-none", "undefined", "idna", "punycode", "hex"])
def test_an_encoded_word_in_no_charset_is_utf_8(charset: str) -> None:
    subject = f"Subject: =?{charset}?q?cost_=C2=A35?=\n\n7"
    assert read(subject.encode()).text == "cost £5\n\n7"


def test_an_encoded_word_may_hold_letters_that_are_none_of_its_code() -> None:
    assert read("Subject: =?utf-8?q?5_£_=C2=A36?=\n\n7".encode()).text == "5 £ £6\n\n7"


def test_a_place_is_that_in_the_file() -> None:
    data = mail(encoding="quoted-printable").as_bytes()
    document = read(data)
    assert document.source == data.decode()
    start = document.text.rindex("1.5")
    line = document.locate(start, start + 3).line
    assert b"1.5" in data.splitlines()[line - 1]


def test_of_a_part_in_base64_it_is_that_in_the_text_decoded() -> None:
    made = mail(encoding="base64")
    document = read(made.as_bytes())
    assert "Rose 4.2" in document.source
    assert located(document, "154,711") == "154,711"
    start = document.text.rindex("154,711")
    headers = made.as_string().index("\n\n")
    assert document.locate(start, start + 7).line == made.as_string().count("\n", 0, headers) + 3


def test_of_two_forms_the_html_is_read() -> None:
    made = mail("See the other form: 9.")
    made.add_alternative("<p>Rose 4<b>.2</b>&nbsp;percent</p><!-- note -->", subtype="html",
                         cte="quoted-printable")  # fmt: skip
    document = read(made.as_bytes())
    assert document.text.partition("\n\n")[2] == "Rose 4.2\xa0percent"
    assert located(document, "4.2") == "4<b>.2"
    assert [remark.text for remark in document.remarks] == ["note"]


def test_what_is_attached_is_left_out_and_parts_follow_each_other() -> None:
    made = mail("One 1.\n", encoding="base64")
    made.add_attachment("Two 2.\n", filename="two.txt")
    made.add_attachment(b"\0", maintype="image", subtype="png", filename="x.png")
    made.add_attachment("Three 3.\n", disposition="inline", cte="quoted-printable")
    document = read(made.as_bytes())
    assert document.text.split("\n\n", 1)[1] == "One 1.\n\n\nThree 3.\n"
    assert located(document, "3") == "3"


def test_flowed_lines_are_put_together() -> None:
    head = b"Subject: x\r\nContent-Type: text/plain; format=flowed\r\n\r\n"
    document = read(head + b"Rose 4 \r\npercent.\r\n\r\n> said \r\n> so\r\n-- \r\nme")
    assert document.text == "x\n\nRose 4 percent.\r\n\r\n> said \r\n> so\r\n-- \r\nme"
    assert located(document, "4 percent") == "4 \r\npercent"


@pytest.mark.parametrize(
    ("header", "text"),
    [
        (b"=?utf-8?q?up_4=2E2?= percent", "up 4.2 percent"),
        (b"=?utf-8?B?dXAgNC4y?=\r\n =?iso-8859-1?q?_=A35?=", "up 4.2 £5"),
        (b"up\r\n\t4.2", "up 4.2"),
        (b"=?x-none?q?5?= =?utf-8?z?6?=", "5 =?utf-8?z?6?="),
        ("up 4.2 – 5".encode(), "up 4.2 – 5"),
    ],
)
def test_subjects(header: bytes, text: str) -> None:
    document = read(b"From: a\r\nsubject: " + header + b"\r\n\r\nBody.")
    assert document.text == f"{text}\n\nBody."
    assert "4.2" in located(document, "4.2") if b"4.2" in header else True


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no mail"),
        (b"just text", "is no mail"),
        (b"Subject: x\n\n", "holds no text"),
        (b"A: b\nContent-Type: image/png\n\nabc", "holds no text"),
        (b"A: b\nContent-Type: multipart/encrypted; boundary=x\n\n--x--", "is encrypted"),
        (b"\xd0\xcf\x11\xe0\0", "is an old Office document"),
        (b"A: b\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i)
                              for i in range(3000)), "is nested too deep"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said) as raised:
        read(data)
    assert str(raised.value).startswith("a.eml: ")
    assert "\n" not in str(raised.value)
    assert raised.value.hint


def test_mail_and_texts_beyond_measure_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eml, "LONGEST_TEXT", 20)
    with pytest.raises(DocumentError, match="has a text of 1 MB"):
        read(b"Subject: x\n\n" + b"5 " * 20)
    monkeypatch.setattr(eml, "LARGEST", 20)
    with pytest.raises(DocumentError, match="mail of 1 MB is read"):
        read(b"Subject: x\n\n" + b"5 " * 20)


def is_utf8(code: bytes) -> bool:
    try:
        return bool(code.decode("utf-8"))
    except UnicodeDecodeError:
        return False


@settings(max_examples=80)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])), st.sampled_from(
    ["utf-8", "windows-1252", "koi8-r", "shift_jis"]), st.booleans())  # fmt: skip
def test_every_character_leads_back_to_its_code(text: str, charset: str, quoted: bool) -> None:
    said = text.encode(charset, "ignore").decode(charset)
    code = quopri.encodestring(said.encode(charset)) if quoted else said.encode(charset)
    assume(charset == "utf-8" or code.isascii() or not is_utf8(code))  # which a file is read as
    encoding = b"quoted-printable" if quoted else b"8bit"
    head = b"A: b\nContent-Type: text/plain; charset=%b\nContent-Transfer-Encoding: %b\n\n"
    with contextlib.suppress(DocumentError):  # of white space alone
        document = read(head % (charset.encode(), encoding) + b"7" + code)
        assert document.text == "7" + said
        for offset, character in enumerate(document.text):
            place = document.locate(offset, offset + 1)
            found = document.source[place.start : place.end].replace("=\n", "")
            if found != character:
                decoded = quopri.decodestring(found.encode("latin-1"))
                assert decoded.decode(charset) == character


@settings(max_examples=100)
@given(st.lists(st.sampled_from([
    b"\n", b"\r\n", b"Content-Type: ", b"multipart/mixed; boundary=x", b"text/html", b"--x",
    b"--x--", b"Content-Transfer-Encoding: base64", b"quoted-printable", b"; charset=", b"utf-7",
    b"=E2", b"5", b"=\n", b"\xff", b"Subject: ", b"; name*0*=", b"%00", b"\"", b"QUJD",
    b"message/rfc822",
]), max_size=30))  # fmt: skip
def test_any_mail_is_read_or_refused(parts: list[bytes]) -> None:
    with contextlib.suppress(DocumentError):
        document = read(b"A: b\n" + b"".join(parts))
        for block in document.blocks:
            place = document.locate(block.start, block.end)
            assert 0 <= place.start <= place.end <= len(document.source)
