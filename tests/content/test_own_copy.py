"""own_copy: a card of a pack comes back as a note that gives the same card."""

from __future__ import annotations

import pytest

from desktop.content.model import Card, Figure
from desktop.content.notes import Note
from desktop.content.own_cards import own_cards
from desktop.content.own_copy import copied_note

FLAG = Figure("bendera.png", "picture", "", "", 10, 10, "", b"png")


def card(kind: str, front: str, back: str, answers: tuple[str, ...] = ()) -> Card:
    return Card("p/n", "p/l", kind, front, back, "mesir", ("c",), ("s",), "", answers)


def picture(name: str) -> Figure | None:
    return FLAG if name == FLAG.id else None


@pytest.mark.parametrize(
    ("kind", "front", "back", "answers"),
    [
        ("basic", "Siapa yang <i>pertama</i>?", "<b>Mesir</b> &amp; lain", ()),
        ("basic", "2 * 3 * 4 [a_b_c] `x`", "1. satu<br>- dua", ()),
        ("basic", "<p>a</p><p>b</p>", "<ul><li>a</li><li>b</li></ul>", ()),
        ("basic", '<img src="figure:bendera.png">', "x", ()),
        ("typed", "Kapan?", "1946", ("1946", "tahun 1946")),
        ("order", "Urutkan", "<ol><li>a</li><li><i>b</i></li></ol>", ("a", "<i>b</i>")),
    ],
)
def test_the_copy_gives_the_same_card(kind: str, front: str, back: str, answers: tuple[str, ...]) -> None:
    note = copied_note(card(kind, front, back, answers), "own/x", {FLAG.id: FLAG.id})
    (made,) = own_cards(note, picture)
    assert (made.kind, made.front, made.back, made.answers) == (kind, front, back, answers)
    assert (made.lesson, made.see) == ("p/l", "mesir")


def test_a_gap_comes_back_as_a_gap() -> None:
    blank, shown = '<span class="cloze">[…]</span>', '<span class="cloze"><i>Mesir</i></span>'
    note = copied_note(card("cloze", f"Oleh {blank} dulu", f"Oleh {shown} dulu<br>Ya"), "own/x", {})
    assert note == Note("own/x", "cloze", "Oleh {{c1::*Mesir*}} dulu\nYa", "", (), "p/l", "mesir")


def test_one_direction_is_copied_as_a_basic_note_and_a_drawing_is_left_out() -> None:
    note = copied_note(card("both", "a<br>b", 'c<img src="figure:svg-1">'), "own/x", {})
    assert note[:4] == ("own/x", "basic", "a\nb", "c")
