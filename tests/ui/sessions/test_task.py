"""What is asked of cards that ask nothing themselves."""

from __future__ import annotations

import pytest

from desktop.content.model import Card
from desktop.ui.sessions.shown import ShownCard
from desktop.ui.sessions.task import task, wanted, way

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


@pytest.mark.parametrize(
    ("kind", "answers", "how", "asked"),
    [
        ("typed", ("Mesir", "RAM"), "type", "Ketik jawabannya"),
        ("typed", (), "think", ""),
        ("order", ("satu", "dua"), "order", "Urutkan dari yang pertama"),
        ("order", ("satu",), "think", ""),
        ("picture", (), "think", ""),
        ("cloze", ("Mesir",), "think", "Isi bagian yang kosong"),
    ],
)
def test_a_card_is_answered_in_the_way_of_its_kind(kind: str, answers: tuple[str, ...], how: str, asked: str) -> None:
    card = Card("uji/satu", "uji/awal", kind, "Siapa?", "Mesir", "", (), (), "", answers)
    assert way(card) == how
    assert task(card) == asked
    laid = wanted(ShownCard(card, "Awal", "1 Awal", (), 1, 1, 1, False, order=(1, 0)))
    assert laid.way == how
    assert laid.items == (answers if how == "order" else ())
