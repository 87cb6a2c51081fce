"""What is asked of cards that ask nothing themselves."""

from __future__ import annotations

import pytest

from desktop.content.model import Card
from desktop.ui.sessions.task import task

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("kind", "front", "asked"),
    [
        ("basic", "Siapa yang pertama?", ""),
        ("basic", "Sebutkan yang pertama.", ""),
        ("both", "10 Juni 1947", "Apa pasangannya?"),
        ("both", "Apa arti <em>bilateral</em>?", ""),
        ("cloze", "Pada […].", "Isi bagian yang kosong"),
    ],
)
def test_a_card_asks_by_itself_or_is_helped(kind: str, front: str, asked: str) -> None:
    assert task(Card("uji/satu~reverse", "uji/awal", kind, front, "Mesir", "", (), (), "")) == asked
