"""Cards to be cut out: turned over, each answer lies behind its question, and nothing leaves its card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.ui.printing.card_sheets import A_SHEET, CardLeaf, card_leaves, cell
from desktop.ui.printing.flow import A4
from tests.ui.printing.booklets import FIGURE, SENTENCE, card, handout

pytestmark = pytest.mark.usefixtures("dressed")


def drawn(leaf: CardLeaf, scale: float = 1.0) -> QImage:
    """A side of a sheet as it is printed."""
    image = QImage(round(A4.width() * scale), round(A4.height() * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    leaf.paint(painter)
    painter.end()
    return image


def dark(image: QImage, place: QRectF) -> int:
    """How many points of ink stand in a place."""
    return sum(
        image.pixelColor(x, y).lightness() < 140
        for x in range(round(place.left()), round(place.right()), 2)
        for y in range(round(place.top()), round(place.bottom()), 2)
    )


def test_ten_cards_are_a_sheet_with_two_sides() -> None:
    made = card_leaves(handout(lessons=1, cards=12).lessons)
    assert [(len(leaf.cards), leaf.back) for leaf in made] == [(10, False), (10, True), (2, False), (2, True)]
    assert made[0].text().splitlines()[0] == "1. Tanya 0?" and made[1].text().splitlines()[-1] == "10. Jawab 9."


def test_turned_at_the_long_edge_an_answer_lies_behind_its_question() -> None:
    for place in range(A_SHEET):
        front, back = cell(place, False), cell(place, True)
        assert (back.top(), back.size()) == (front.top(), front.size())
        assert A4.width() - back.right() == pytest.approx(front.left())


def test_all_cards_stand_on_the_paper_beside_each_other() -> None:
    cells = [cell(place, False) for place in range(A_SHEET)]
    assert all(QRectF(0, 0, A4.width(), A4.height()).contains(one) for one in cells)
    assert not any(one.adjusted(1, 1, -1, -1).intersects(other) for one in cells for other in cells if one is not other)


def test_a_card_tells_what_to_do_where_its_words_do_not() -> None:
    cards = (
        card(1, kind="cloze", front='Tahun <span class="cloze">[…]</span>.'),
        card(2, kind="order", front="Urutkan.", back="<ol><li>b</li><li>a</li></ol>", answers=("b", "a")),
        card(3, kind="typed", answers=("1951",)),
        card(4, kind="picture", front='Apa ini?<br><img src="figure:gambar-1" alt="Sebuah kotak.">', figures=(FIGURE,)),
    )
    one = handout(lessons=1).lessons[0]._replace(cards=cards)
    front = card_leaves([one])[0].text()
    assert "Isi bagian yang kosong" in front and "Sebuah kotak." in front and "Ketik" not in front
    assert front.index("• a") < front.index("• b"), "sorted, not in the right order"


@pytest.mark.parametrize("words", [SENTENCE * 3, SENTENCE * 40, "mempertanggungjawabkannyalah" * 9])
def test_words_stay_within_their_card(words: str) -> None:
    pictured = card(1, front=f'{words}<br><img src="figure:gambar-1" alt="Sebuah kotak.">', figures=(FIGURE,))
    one = handout(lessons=1).lessons[0]._replace(cards=(pictured,))
    image = drawn(card_leaves([one])[0])
    place = cell(0, False)
    assert dark(image, place.adjusted(3, 3, -3, -3)) > 20
    for edge in (
        QRectF(place.left() + 2, place.top() + 2, place.width() - 4, 5),
        QRectF(place.left() + 2, place.top() + 2, 5, place.height() - 4),
        QRectF(place.right() - 7, place.top() + 2, 5, place.height() - 4),
    ):
        assert dark(image, edge) == 0
    assert dark(image, cell(3, False).adjusted(3, 3, -3, -3)) == 0
