"""Cards that leave Mitra, from a pack's folder and from the compiled library alike."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.content.loader import load_pack
from desktop.content.notes import Note
from desktop.content.own_cards import own_cards
from desktop.storage.library import open_library
from desktop.storage.outgoing import OWN_DECK, of_library, of_own, of_pack
from tests.ui.desk_world import write_subject


def test_the_folder_and_the_library_give_the_same(tmp_path: Path) -> None:
    folder = write_subject(tmp_path / "paket")
    notes = of_pack(load_pack(folder))
    with closing(open_library((folder,), None)) as library:
        assert of_library(library, "uji") == notes
    assert len(notes) == 16
    first = notes[0]
    assert first.place == ("Paket uji", "Awal", "Siapa yang memulai?", "uji/awal")
    assert (first.deck, first.deck_key) == ("Mitra::Paket uji::Awal", "uji/awal")
    assert first.tags == ("uji::awal::banyak",)
    assert first.sources == "Arsip Contoh, Catatan tahun pertama"


def test_own_cards_keep_deck_and_guid_and_have_tags_without_spaces() -> None:
    notes = [
        Note("own/a", "basic", "x", "y", ("dua kata", "dua kata"), "p/l"),
        Note("own/b", "basic", "x", "y", (), "", "", "Asia::Timur", "g"),
        Note("own/c", "basic", "", ""),
    ]
    found = of_own([(note, own_cards(note, lambda _name: None)) for note in notes], {"p/l": "Bacaan"})
    assert [(note.id, note.deck, note.guid, note.tags) for note in found] == [
        ("own/a", OWN_DECK, "", ("dua-kata",)),
        ("own/b", "Asia::Timur", "g", ()),
    ]
    assert found[0].place.lesson == "Bacaan"
