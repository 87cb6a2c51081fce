"""Entries found while one types: names before text, other forms, one letter otherwise, a first letter alone."""

from __future__ import annotations

import pytest

from desktop.ui.sessions.entry_finder import EntryFinder, Findable

FINDER = EntryFinder(
    (
        Findable("akuan", "pengakuan", "mengakui diakui", "Sikap menerima negara lain, 1946."),
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
        ("1946", ("akuan",)),
        ("1945", ()),
        ("negara rekan", ("dagang",)),
        ("negara zebra", ()),
    ],
)
def test_what_was_typed_finds_entries_the_best_first(query: str, wanted: tuple[str, ...]) -> None:
    assert FINDER.find(query) == wanted
