"""Which rows of the sheet of keys are meant by some words."""

from __future__ import annotations

import pytest

from desktop.ui.widgets.key_list import KeyGroup, KeyRow
from desktop.ui.widgets.key_search import found

GROUPS = (
    KeyGroup("Bacaan", (KeyRow("Isi bacaan ini", ("F9",)), KeyRow("Cari di mana-mana", ("Ctrl K",)))),
    KeyGroup("Tampilan", (KeyRow("Huruf lebih besar", ("Ctrl +", "Ctrl =")), KeyRow("Layar penuh", ("F11",)))),
    KeyGroup("Di kartu", (KeyRow("Lewati", ("-",)), KeyRow("Bacaan kartu ini", ("R",)))),
)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("f9", ["Isi bacaan ini"]),
        ("Ctrl+K", ["Cari di mana-mana"]),
        ("ctrl k", ["Cari di mana-mana"]),
        ("+", ["Huruf lebih besar"]),
        ("-", ["Lewati"]),
        ("HÚRUF", ["Huruf lebih besar"]),
        ("mana mana", ["Cari di mana-mana"]),
        ("tampilan", ["Huruf lebih besar", "Layar penuh"]),
        ("kartu bacaan", ["Bacaan kartu ini"]),
        ("kapal", []),
    ],
)
def test_every_word_counts_in_text_group_and_keys(query: str, rows: list[str]) -> None:
    assert [row.text for group in found(GROUPS, query) for row in group.rows] == rows


@pytest.mark.parametrize("query", ["", "  ", "++"])
def test_no_words_leave_everything(query: str) -> None:
    assert found(GROUPS, query) == GROUPS
