"""The component in pipelines of spaCy itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import claimcheck
from claimcheck.integrations.spacy import NAME

TEXT = (
    "In 2019 the park covered about 1,300 square kilometers (800 square miles). "
    "Visits rose 5.5% to 154,711 from 146,610."
)
GLUED = "Paid:£5m/€6m, about 20%ish of 3kg."
TEXTS = [TEXT, "All is well.", "", "Café 🙂 sold 5 km of rope, or 10%.", GLUED]


@pytest.fixture
def nlp() -> Language:
    """A pipeline found by its name alone, as its entry point makes it."""
    blank = spacy.blank("en")
    blank.add_pipe(NAME)
    return blank


def labelled(doc: Doc) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans[NAME]]


def test_a_document_has_its_report_and_spans(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc._.claimcheck == claimcheck.check(TEXT)
    assert [finding.rule for finding in doc._.claimcheck.findings] == ["CC201"]
    assert labelled(doc) == [
        ("2019", "not_a_claim"),
        ("1,300 square kilometers", "refuted"),
        ("800 square miles", "refuted"),
        ("5.5%", "supported"),
        ("154,711", "supported"),
        ("146,610", "supported"),
    ]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("alignment", ["expand", "contract", "strict"])
def test_a_span_is_of_whole_tokens_and_knows_its_number(text: str, alignment: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME, config={"alignment": alignment, "label": "kind"})
    doc = nlp(text)
    ledger = doc._.claimcheck.ledger
    assert len(doc.spans[NAME]) <= len(ledger)
    if alignment == "expand":
        assert [span._.claimcheck for span in doc.spans[NAME]] == list(ledger)
    for span in doc.spans[NAME]:
        mention = span._.claimcheck.mention
        assert text[mention.start : mention.end] == mention.text
        assert span.label_ == mention.kind.value
        if alignment == "expand":
            assert span.start_char <= mention.start < mention.end <= span.end_char
        if alignment == "contract":
            assert mention.start <= span.start_char < span.end_char <= mention.end
        if alignment == "strict":
            assert span.text == mention.text


def test_what_ends_within_a_token_is_aligned_as_asked() -> None:
    spans = {}
    for alignment in ("expand", "contract", "strict"):
        nlp = spacy.blank("en")
        nlp.add_pipe(NAME, config={"alignment": alignment})
        words = ["about", "20%ish", "of", "3", "kg"]
        doc = nlp(Doc(nlp.vocab, words=words, spaces=[True] * 5))
        spans[alignment] = [span.text for span in doc.spans[NAME]]
    assert spans == {"expand": ["20%ish", "3 kg"], "contract": ["3 kg"], "strict": ["3 kg"]}


@pytest.mark.parametrize("processes", [1, 2])
def test_documents_pass_through_a_pipe(processes: int, nlp: Language) -> None:
    docs = list(nlp.pipe(TEXTS, n_process=processes, batch_size=2))
    assert [doc.text for doc in docs] == TEXTS
    assert [doc._.claimcheck for doc in docs] == [claimcheck.check(text) for text in TEXTS]
    for doc in docs:
        assert [span._.claimcheck for span in doc.spans[NAME]] == list(doc._.claimcheck.ledger)


def test_a_report_survives_a_file_and_a_copy(nlp: Language) -> None:
    doc = nlp(TEXT)
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (loaded,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    for one in (loaded, Doc(nlp.vocab).from_bytes(doc.to_bytes()), doc.copy()):
        assert one._.claimcheck == doc._.claimcheck
        assert type(one._.claimcheck) is claimcheck.Report
        assert labelled(one) == labelled(doc)


def test_a_pipeline_is_saved_with_its_settings(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    check = {"date": "2019-08-24", "config": {"ignore": ["CC201"]}}
    nlp.add_pipe(NAME, config={"label": "kind", "check": check})
    nlp.to_disk(tmp_path)
    doc = spacy.load(tmp_path)("Kenya has 47.6 million people. It runs 5 km (9 miles).")
    assert labelled(doc)[0] == ("47.6 million", "count")
    assert not doc._.claimcheck.findings
    assert doc._.claimcheck.ledger[0].verdict == "supported"


def test_a_document_may_have_a_date_of_its_own(nlp: Language) -> None:
    docs = [nlp.make_doc("Kenya has 47.6 million people.") for _ in range(2)]
    docs[0]._.claimcheck_date = "2019-08-24"
    dated, undated = nlp.pipe(docs)
    assert labelled(dated) == [("47.6 million", "supported")]
    assert labelled(undated) == [("47.6 million", "unchecked")]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"label": "verdicts"}, "did you mean 'verdict'"),
        ({"alignment": "loose"}, "no alignment is called 'loose'"),
        ({"check": {"dates": "2025"}}, "did you mean 'date'"),
        ({"check": {"date": "soon"}}, "'soon' is not a date"),
        ({"check": {"config": {"selct": []}}}, "select"),
        ({"check": {"tables": "none.csv"}}, "none.csv"),
    ],
)
def test_a_mistake_is_told_when_the_component_is_added(
    config: dict[str, object], said: str
) -> None:
    with pytest.raises(claimcheck.ClaimcheckError, match=said):
        spacy.blank("en").add_pipe(NAME, config=config)


def test_other_documents_and_spans_have_no_report(nlp: Language) -> None:
    doc = nlp.make_doc("5 km")
    assert doc._.claimcheck is None
    assert doc[0:1]._.claimcheck is None
    assert nlp(doc)[0:1]._.claimcheck is None
