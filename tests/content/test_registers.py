"""registers: what may be cited, named and taught, and everything where a register cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.registers import LONGEST_TEXTS, AnyForm, AnyId, Ids, Registers, read_registers

SOURCE = "{id: s, publisher: P, title: T, checked: 2026-01-31}"


def read(folder: Path, sources: str, glossary: str) -> tuple[Registers, list[tuple[str, str]]]:
    (folder / "sources.yaml").write_text(sources, encoding="utf-8")
    (folder / "glossary.yaml").write_text(glossary, encoding="utf-8")
    registers, sheets = read_registers(folder)
    return registers, [(fault.path, fault.code) for sheet in sheets for fault in sheet.errors]


def test_terms_are_found_by_every_form_in_any_case(tmp_path: Path) -> None:
    glossary = "terms: [{id: perserikatan, term: Perserikatan  Bangsa, meaning: m, forms: [PBB, STRASSE, straße]}]"
    registers, faults = read(tmp_path, f"sources: [{SOURCE}]", glossary)
    assert faults == []
    assert registers.known.terms == {
        "perserikatan bangsa": "perserikatan",
        "pbb": "perserikatan",
        "strasse": "perserikatan",
    }


def test_a_form_leads_to_one_term(tmp_path: Path) -> None:
    glossary = "terms: [{id: a, term: x, meaning: m}, {id: b, term: X, meaning: m, forms: [y]}]"
    registers, faults = read(tmp_path, "sources: []", glossary)
    assert faults == [("glossary.yaml", "duplicate-form")]
    assert registers.known.terms["x"] == "a"


def test_the_source_of_a_term_is_an_id_or_free_text(tmp_path: Path) -> None:
    terms = "terms: [{id: a, term: a, meaning: m, source: s}, {id: b, term: b, meaning: m, source: 'lain: KBBI'}]"
    assert read(tmp_path, f"sources: [{SOURCE}]", terms)[1] == []
    assert read(tmp_path, "sources: []", terms)[1] == [("glossary.yaml", "unknown-term-source")]


@pytest.mark.parametrize("sources", ["", "[", "sources: 7", "sources:\n", "claims: []"])
def test_where_sources_cannot_be_read_every_source_may_be_cited(tmp_path: Path, sources: str) -> None:
    registers, faults = read(tmp_path, sources, "terms: [{id: a, term: a, meaning: m, source: x}]")
    assert {path for path, _ in faults} == {"sources.yaml"}
    assert "anything" in registers.known.sources


def test_claims_that_are_not_written_are_none_and_claims_that_cannot_be_read_are_any(tmp_path: Path) -> None:
    assert "c" not in read(tmp_path, "sources: []", "terms: []")[0].claim_ids
    assert "c" in read(tmp_path, "sources: []\nclaims: 7", "terms: []")[0].claim_ids
    assert "c" in read(tmp_path, "{", "terms: []")[0].claim_ids


def test_a_glossary_that_cannot_be_read_holds_every_term(tmp_path: Path) -> None:
    forms = read(tmp_path, "sources: []", "terms: 7")[0].known.terms
    assert isinstance(forms, AnyForm)
    assert forms.get("kata") == "kata"
    assert "kata" in forms
    assert "kata" in forms.values()
    assert list(forms) == []


def test_a_term_without_id_is_one_fault_and_not_many(tmp_path: Path) -> None:
    registers, faults = read(tmp_path, "sources: []", "terms: [{term: a, meaning: m}, {term: b, meaning: m}]")
    assert [code for _, code in faults] == ["missing-field", "missing-field"]
    assert registers.known.terms.get("a")


def test_ids() -> None:
    assert "a" in Ids(["a"])
    assert "b" not in Ids(["a"])
    assert "b" in AnyId()


def test_a_glossary_is_bounded(tmp_path: Path) -> None:
    glossary = "terms: []\n#" + "x" * LONGEST_TEXTS
    assert read(tmp_path, "sources: []", glossary)[1] == [("glossary.yaml", "file-long")]


def test_further_claims_take_part_in_a_disagreement(tmp_path: Path) -> None:
    claims = "claims: [{id: a, source: s, text: A., about: d}, {id: b, source: s, text: B.}]"
    dispute = "disagreements: [{id: d, what: w, tell: t, claims: [%s]}]"
    sources = f"sources: [{SOURCE}]\n{claims}\n{dispute}"
    registers, faults = read(tmp_path, sources % "b", "terms: []")
    assert faults == [] and registers.disagreements[0].claims == ("b",)
    assert read(tmp_path, sources % "hilang", "terms: []")[1] == [("sources.yaml", "unknown-claim")]
