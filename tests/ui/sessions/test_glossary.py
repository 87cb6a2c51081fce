"""The glossary: in the order of the alphabet, found as one types; an entry with all that is known of a term."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.storage.library import Library
from desktop.ui.sessions import entries
from desktop.ui.sessions.entries import ALL
from desktop.ui.sessions.glossary import DIGITS, Glossary
from desktop.ui.sessions.ways import ToEntry, ToLesson, way_of
from tests.ui.links import links


@pytest.fixture
def glossary(word_library: Library, qapp: QObject) -> Glossary:
    return Glossary(word_library)


def test_terms_stand_under_their_letters(glossary: Glossary) -> None:
    rows = glossary.rows()
    assert [(row.section, row.title) for row in rows] == [
        (DIGITS, "20 negara"), ("P", "perjanjian"), ("U", "utusan"),
    ]  # fmt: skip
    assert rows[1].detail == "Janji tertulis antara dua pihak."


def test_terms_are_found_by_other_forms_and_by_their_meaning(glossary: Glossary) -> None:
    assert [row.title for row in glossary.rows("janji")] == ["perjanjian"]
    assert [row.title for row in glossary.rows("diutus")] == ["utusan"]
    assert glossary.rows("zebra") == ()


def test_a_term_is_known_by_key_and_by_id(glossary: Glossary) -> None:
    assert glossary.key_of("uji/utusan") == glossary.key_of("utusan") == "uji/utusan"
    assert glossary.key_of("hilang") == "" and glossary.entry("hilang") is None


def test_an_entry_has_meaning_forms_source_places_and_cards(glossary: Glossary) -> None:
    page = glossary.entry("uji/perjanjian")
    assert page.title == "perjanjian" and page.crumb == "4 tempat dalam 4 bacaan"
    assert "Janji tertulis <i>antara</i> dua pihak." in page.html and "berjanji" in page.html
    found = links(page.html)
    assert way_of(found["Arsip Contoh"]) == ToEntry("source", "uji/arsip")
    assert "Setiap <b>perjanjian</b> dibawa seorang utusan" in page.html
    place = way_of(found["Pembuka"])
    assert isinstance(place, ToLesson) and place.passage is not None
    assert way_of(found["Apa nomor 2 dari sedikit?"]) == ToLesson("uji/sedikit", "bagian-2", None, "uji/sedikit-2")


def test_a_source_in_plain_words_is_no_link(glossary: Glossary) -> None:
    page = glossary.entry("uji/utusan")
    assert "KBBI" in page.html and "KBBI" not in links(page.html)


def test_a_term_that_stands_nowhere_says_so(glossary: Glossary) -> None:
    assert glossary.entry("uji/g20").crumb == "tidak ada di bacaan"


def test_of_many_places_the_first_are_shown_and_the_rest_when_asked(
    glossary: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "SHOWN", 3)
    short, whole = glossary.entry("uji/perjanjian"), glossary.entry("uji/perjanjian", whole=True)
    assert links(short.html)["Tampilkan 1 tempat lagi"] == ALL
    assert ALL not in whole.html and whole.html.count("<b>perjanjian</b>") == 4
