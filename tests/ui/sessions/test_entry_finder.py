"""Entries found while one types: names before text, other forms, one letter otherwise, a first letter alone."""

from __future__ import annotations

import pytest

from desktop.ui.sessions.entry_finder import EntryFinder, Findable, is_near

FINDER = EntryFinder(
    (
        Findable("akuan", "pengakuan", "mengakui diakui", "Sikap menerima negara lain."),
        Findable("facto", "de facto", "pengakuan de facto", "Menurut kenyataan."),
        Findable("misi", "misi diplomatik", "", "Perwakilan negara; bukan pengakuan."),
        Findable("dagang", "mitra dagang", "", "Negara rekan."),
    )
)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ("akuan", "facto", "misi", "dagang")),
        ("yang", ()),
        ("m", ("misi", "dagang")),
        ("pengakuan", ("akuan", "facto", "misi")),
        ("mengaku", ("akuan", "facto", "misi")),
        ("dipl", ("misi",)),
        ("diplomtaik", ("misi",)),
        ("negara rekan", ("dagang",)),
        ("negara zebra", ()),
    ],
)
def test_what_was_typed_finds_entries_the_best_first(query: str, wanted: tuple[str, ...]) -> None:
    assert FINDER.find(query) == wanted


@pytest.mark.parametrize(
    ("asked", "word", "near"),
    [
        ("misi", "misa", True),
        ("kedutan", "kedutaan", True),
        ("kedutaaan", "kedutaan", True),
        ("kedutina", "kedutaan", False),
        ("keudtaan", "kedutaan", True),
        ("kota", "kata", True),
        ("aku", "ika", False),
        ("mitra", "dagang", False),
        ("mitra", "mitra", False),
    ],
)
def test_one_letter_is_forgiven(asked: str, word: str, near: bool) -> None:
    assert is_near(asked, word) is near
