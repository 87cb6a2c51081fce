"""The text of the pop-up behind a term, a citation and an editor's mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.model import Claim
from desktop.storage.library import Library, open_library
from desktop.ui.sessions.explain import MOST_CLAIMS, MOST_ELSEWHERE, explain
from desktop.ui.sessions.ways import ToEntry, way_of
from tests.ui.desk_world import MANY, write_subject
from tests.ui.links import links


def test_a_term_is_explained_with_its_source(library: Library) -> None:
    found = explain(library, MANY, "term:perjanjian")
    assert found.name == "perjanjian"
    assert "Janji tertulis <i>antara</i> dua pihak." in found.html
    assert "Sumber: Arsip Contoh" in found.html


def test_a_source_of_another_kind_is_named_without_its_prefix(library: Library) -> None:
    assert "Sumber: KBBI" in explain(library, MANY, "term:utusan").html


def test_a_citation_names_title_date_and_what_was_taken(library: Library) -> None:
    found = explain(library, MANY, "cite:arsip")
    assert found.name == "Arsip Contoh"
    assert "Catatan tahun pertama" in found.html
    assert "22 Maret 1946" in found.html
    assert "diperiksa 31 Januari 2026" in found.html
    assert "Surat pertama tiba pada 1946." in found.html


def test_two_sources_stand_one_under_the_other(library: Library) -> None:
    found = explain(library, MANY, "cite:arsip,koran")
    assert found.name == "Arsip Contoh, Koran Contoh"
    assert "tanpa tanggal" in found.html
    assert found.html.index("Arsip Contoh") < found.html.index("Koran Contoh")


def test_of_several_sources_each_way_says_whose(library: Library) -> None:
    ways = links(explain(library, MANY, "cite:arsip,koran").foot)
    assert [way_of(href) for href in ways.values()] == [ToEntry("source", "uji/arsip"), ToEntry("source", "uji/koran")]
    assert list(ways) == ["Buka di Sumber: Arsip Contoh", "Koran Contoh"]


def test_a_computed_number_says_who_computed_it(library: Library) -> None:
    found = explain(library, MANY, "note:computed")
    assert found.name == "Dihitung penyunting"
    assert "dihitung oleh penyunting" in found.html


def test_an_addition_names_its_source_and_no_markup_of_its_own(library: Library) -> None:
    found = explain(library, MANY, "note:addition:UUD%201945%2C%20%3Cb%3E11")
    assert found.name == "Tambahan penyunting"
    assert "UUD 1945, &lt;b&gt;11." in found.html


@pytest.mark.parametrize("href", ["term:hilang", "cite:hilang", "nav:next", "https://example.org", ""])
def test_what_is_no_explanation_gives_none(library: Library, href: str) -> None:
    assert explain(library, MANY, href) is None


def test_a_few_claims_of_a_source_are_shown(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = tuple(Claim(f"c{n}", "arsip", (), f"Fakta ke-{n} & lain", (), "", "", "") for n in range(9))

    def many(_library: Library, _source: str, _lesson: str) -> tuple[Claim, ...]:
        return claims

    monkeypatch.setattr(Library, "claims", many)
    html = explain(library, MANY, "cite:arsip").html
    assert html.count("Fakta ke-") == MOST_CLAIMS
    assert "Fakta ke-0 &amp; lain" in html


def test_each_lesson_uses_the_glossary_of_its_own_pack(subject: Path, tmp_path: Path) -> None:
    other = write_subject(tmp_path / "lain", "lain")
    glossary = other / "glossary.yaml"
    glossary.write_text(glossary.read_text().replace("Orang yang diutus.", "Wakil menurut paket lain."))
    library = open_library([subject, other], None)
    assert "Orang yang diutus." in explain(library, MANY, "term:utusan").html
    assert "Wakil menurut paket lain." in explain(library, "lain/banyak", "term:utusan").html
    library.close()


def test_a_term_tells_where_else_it_stands_and_leads_to_its_entry(word_library: Library) -> None:
    found = explain(word_library, MANY, "term:utusan")
    html = found.html
    assert "Di bacaan lain:" in html and html.count('href="go:') == MOST_ELSEWHERE
    assert "uji/banyak" not in html, "not the lesson that lies open"
    assert way_of(links(found.foot)["Buka di Istilah"]) == ToEntry("term", "uji/utusan")


def test_a_citation_tells_where_else_and_leads_to_its_entry(word_library: Library) -> None:
    found = explain(word_library, MANY, "cite:koran")
    assert found.html.count('href="go:') == MOST_ELSEWHERE
    assert way_of(links(found.foot)["Buka di Sumber"]) == ToEntry("source", "uji/koran")


def test_a_disagreement_shows_both_sides_and_what_the_editors_say(word_library: Library) -> None:
    found = explain(word_library, MANY, "disagree:tahun")
    assert found.name == "Sumber tidak sepakat"
    arsip, koran = found.html.index("<b>Arsip Contoh:</b>"), found.html.index("<b>Koran Contoh:</b>")
    assert arsip < koran < found.html.index("Sebut keduanya.")
    assert way_of(links(found.foot)["Bandingkan di Sumber"]) == ToEntry("disagreement", "uji/tahun")


def test_a_disagreement_with_one_side_tells_what_differs(word_library: Library) -> None:
    assert "Koran diam." in explain(word_library, MANY, "disagree:sunyi").html
    assert explain(word_library, MANY, "disagree:hilang") is None
