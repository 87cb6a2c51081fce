"""Sources with all that they claim, disagreements with their sides, each linked to the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.storage.library import Library
from desktop.ui.sessions.entries import ALL
from desktop.ui.sessions.sides import Side, sides_html
from desktop.ui.sessions.sources import Sources
from desktop.ui.sessions.ways import ToEntry, ToLesson, way_of
from tests.ui.links import links


@pytest.fixture
def sources(word_library: Library, qapp: QObject) -> Sources:
    return Sources(word_library)


def test_sources_stand_before_the_disagreements(sources: Sources) -> None:
    assert [(row.section, row.title) for row in sources.rows()] == [
        ("Sumber", "Arsip Contoh"),
        ("Sumber", "Koran Contoh"),
        ("Sumber tidak sepakat", "1946 atau 1947?"),
        ("Sumber tidak sepakat", "Tidak ada yang tahu berapa meja yang dipakai pada pertemuan …"),
        ("Sumber tidak sepakat", "Koran diam."),
    ]
    assert sources.rows()[0].detail == "Catatan tahun pertama · 22 Maret 1946"


def test_what_is_claimed_is_found_too(sources: Sources) -> None:
    assert [row.title for row in sources.rows("kemudian")] == ["Koran Contoh", "1946 atau 1947?"]
    assert [row.title for row in sources.rows("sari")] == ["Arsip Contoh"]


def test_a_source_tells_all_about_itself(sources: Sources) -> None:
    page = sources.entry("source uji/arsip")
    for words in ("Catatan tahun pertama", "Sari", "22 Maret 1946", "31 Januari 2026", "Disalin dengan tangan."):
        assert words in page.html
    found = links(page.html)
    assert "Surat pertama tiba pada 1946." in page.html and "Mejanya satu." in page.html
    assert way_of(found["Siapa yang memulai?"]) == ToLesson("uji/banyak", "")
    assert way_of(found["1946 atau 1947?"]) == ToEntry("disagreement", "uji/tahun")
    assert way_of(found["perjanjian"]) == ToEntry("term", "uji/perjanjian")
    assert "perjanjian" not in links(sources.entry("source uji/koran").html)


def test_a_claim_tells_the_time_it_held(sources: Sources) -> None:
    page = sources.entry("source uji/koran")
    assert "tiba setahun kemudian. (keadaan September 2022)" in page.html
    assert "tanpa tanggal" in page.html


def test_both_sides_stand_beside_one_another_and_the_editors_below(sources: Sources) -> None:
    page = sources.entry("disagreement uji/tahun")
    assert page.title == "1946 atau 1947?" and page.crumb == "1 tempat dalam 1 bacaan"
    heads = page.html[page.html.index("<tr>") : page.html.index("</tr>")]
    assert list(links(heads)) == ["Arsip Contoh", "Koran Contoh"]
    assert page.html.index("1946 dan koran 1947") < page.html.index("tiba setahun kemudian") < page.html.index("Sebut")
    place = way_of(links(page.html)["Bagian 6"])
    assert isinstance(place, ToLesson) and place.lesson == "uji/banyak"


def test_a_claim_of_two_sources_stands_on_both_sides(sources: Sources) -> None:
    assert sources.entry("disagreement uji/meja").html.count("Mejanya satu.") == 2


def test_without_a_claim_there_is_no_table(sources: Sources) -> None:
    page = sources.entry("disagreement uji/sunyi")
    assert "<table" not in page.html and "Kami menunggu." in page.html


def test_a_source_alone_stands_beside_the_editors() -> None:
    html = sides_html((Side("uji/koran", "Koran", ("Dua.", "Tiga.")), Side("", "Kata penyunting", ("Satu.",))))
    assert list(links(html)) == ["Koran"] and "<p>Dua.</p><p>Tiga.</p>" in html and "Kata penyunting" in html


def test_keys_are_found_by_kind_and_id(sources: Sources) -> None:
    assert sources.key_of("source", "uji/arsip") == sources.key_of("source", "arsip") == "source uji/arsip"
    assert sources.key_of("disagreement", "arsip") == "" and sources.entry("source uji/hilang") is None


def test_of_many_claims_the_first_are_shown_and_the_rest_when_asked(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.sessions.sources.SHOWN", 1)
    short, whole = sources.entry("source uji/koran"), sources.entry("source uji/koran", whole=True)
    assert links(short.html)["Tampilkan 1 isi lagi"] == ALL and "Mejanya satu." not in short.html
    assert ALL not in whole.html and "Mejanya satu." in whole.html
