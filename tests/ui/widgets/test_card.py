"""The card: turned by key and click, read aloud, and never cut."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.card import CardFace
from desktop.ui.widgets.flip import DURATION
from desktop.ui.widgets.scrollbar import ScrollBar

FRONT = "Negara mana yang pertama mengakui kemerdekaan Indonesia secara <em>de facto</em>, dan kapan?"
BACK = "<strong>Mesir, 22 Maret 1946.</strong><br>Perjanjian persahabatan menyusul pada 10 Juni 1947."
LONG = " ".join(["Perjanjian persahabatan antara kedua negara menyusul setahun kemudian di Kairo."] * 30)


@pytest.fixture(params=[False, True], ids=["page", "compact"])
def card(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> CardFace:
    made = CardFace(theme, compact=request.param)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show_front("3 Indonesia › Siapa yang pertama?", FRONT)
    with qtbot.waitExposed(made):
        made.show()
    return made


def bar(card: CardFace) -> ScrollBar:
    found = card.findChild(ScrollBar)
    assert isinstance(found, ScrollBar)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_asks_to_turn(qtbot: QtBot, card: CardFace, key: Qt.Key) -> None:
    with qtbot.waitSignal(card.flip_wanted):
        qtbot.keyPress(card, key)
    assert not card.turned()


def test_a_click_asks_to_turn_and_a_turned_card_asks_no_more(qtbot: QtBot, card: CardFace) -> None:
    with qtbot.waitSignal(card.flip_wanted):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    card.show_back(BACK, "Sumber: GNFI")
    assert card.turned()
    with qtbot.assertNotEmitted(card.flip_wanted):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_space_on_a_turned_card_goes_to_the_page(qtbot: QtBot, theme: Theme) -> None:
    class Page(QWidget):
        keys: list[int]

        def keyPressEvent(self, event: object) -> None:
            self.keys.append(event.key())  # type: ignore[attr-defined]

    page = Page()
    page.keys = []
    qtbot.addWidget(page)
    card = CardFace(theme, parent=page)
    card.show_front("", FRONT)
    card.show_back(BACK)
    qtbot.keyPress(card, Qt.Key.Key_Space)
    qtbot.keyPress(card, Qt.Key.Key_2)
    assert page.keys == [Qt.Key.Key_Space, Qt.Key.Key_2]


def test_a_screen_reader_hears_question_then_answer(card: CardFace) -> None:
    heard = QAccessible.queryAccessibleInterface(card)
    question = "Negara mana yang pertama mengakui kemerdekaan Indonesia secara de facto, dan kapan?"
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == question
    assert heard.text(QAccessible.Text.Description) == "3 Indonesia › Siapa yang pertama?"
    card.show_back(BACK, "Sumber: GNFI")
    name = heard.text(QAccessible.Text.Name)
    assert name.startswith(f"{question} Jawaban: Mesir, 22 Maret 1946.")
    assert heard.text(QAccessible.Text.Description) == "Sumber: GNFI"


def test_what_to_do_is_heard_before_the_words_and_goes_with_the_card(card: CardFace) -> None:
    heard = QAccessible.queryAccessibleInterface(card)
    card.show_front("", "10 Juni 1947", "Apa pasangannya?")
    assert heard.text(QAccessible.Text.Name) == "Apa pasangannya? 10 Juni 1947"
    card.show_back("Perjanjian.")
    assert heard.text(QAccessible.Text.Name) == "Apa pasangannya? 10 Juni 1947 Jawaban: Perjanjian."
    card.show_front("", FRONT)
    assert heard.text(QAccessible.Text.Name).startswith("Negara mana")


def test_short_words_are_set_large_and_longer_ones_smaller(card: CardFace) -> None:
    assert card.scale() == 1
    card.show_back(" ".join([BACK] * (6 if card.sizeHint().width() < 400 else 12)))
    assert 0.7 <= card.scale() < 1
    card.show_front("", FRONT)
    assert card.scale() == 1


def test_many_words_take_some_of_the_margins_before_they_shrink(qtbot: QtBot, theme: Theme) -> None:
    card = CardFace(theme)
    qtbot.addWidget(card)
    card.resize(card.sizeHint())
    card.show_front("3 Indonesia", FRONT)
    usual = card._body().height()
    card.show_back(" ".join([BACK] * 6))
    assert (card.scale(), card._body().height() > usual) == (1, True)
    card.show_front("3 Indonesia", FRONT)
    assert card._body().height() == usual


def test_what_is_longer_than_the_card_can_be_scrolled_to_its_end(qtbot: QtBot, card: CardFace) -> None:
    card.show_back(LONG)
    assert card.scale() == pytest.approx(0.7)
    assert bar(card).isVisible()
    before = card.grab().toImage()
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert 0 < bar(card).value() < bar(card).maximum()
    assert card.grab().toImage() != before
    for _page in range(40):
        qtbot.keyClick(card, Qt.Key.Key_PageDown)
    assert bar(card).value() == bar(card).maximum()
    assert not card.scroll_words(1)
    assert card.scroll_words(-1)
    card.show_front("", FRONT)
    assert not bar(card).isVisible()
    assert not card.scroll_words(1)


@pytest.mark.parametrize("size", [(315, 300), (760, 260), (600, 150), (220, 150), (1200, 700)])
@pytest.mark.parametrize("text", [18, 24, 30])
def test_nothing_is_cut_at_any_size(card: CardFace, theme: Theme, size: tuple[int, int], text: int) -> None:
    theme.set_look(Look(text=text, motion=False))
    card.resize(*size)
    card.show_back(BACK, "Sumber: GNFI")
    setting, body = card._setting, card._body()
    assert setting is not None
    assert setting.question.idealWidth() <= body.width() + 0.5
    assert setting.height <= body.height() + bar(card).maximum() + 0.5
    assert body.height() >= 40


def test_the_action_stands_on_the_back_only(qtbot: QtBot, card: CardFace, theme: Theme) -> None:
    action = KeyButton(theme, "Baca bagian ini", "R", kind="link")
    card.set_action(action)
    assert not action.isVisible()
    card.show_back(BACK, "Sumber: GNFI")
    assert action.isVisible()
    assert card.rect().contains(action.geometry())
    card.show_front("", FRONT)
    assert not action.isVisible()


def test_without_motion_the_answer_stands_at_once(card: CardFace) -> None:
    card.show_back(BACK)
    assert not card.moving()


def test_with_motion_the_card_turns_for_a_moment(qtbot: QtBot, card: CardFace, theme: Theme) -> None:
    theme.set_look(Look(motion=True))
    assert DURATION <= 150
    front = card.grab().toImage()
    card.show_back(BACK)
    assert card.moving()
    assert card.grab().toImage().size() == front.size()
    qtbot.waitUntil(lambda: not card.moving())
    assert card.grab().toImage() != front


@pytest.mark.parametrize("by", ["key", "click"])
def test_any_key_or_click_anywhere_ends_the_turn(qtbot: QtBot, card: CardFace, theme: Theme, by: str) -> None:
    other = KeyButton(theme, "Ingat")
    qtbot.addWidget(other)
    other.show()
    theme.set_look(Look(motion=True))
    card.show_back(BACK)
    assert card.moving()
    pressed = QSignalSpy(other.clicked)
    if by == "key":
        qtbot.keyClick(other, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not card.moving()
    assert pressed.count() == 1


def test_the_next_card_ends_the_turn(card: CardFace, theme: Theme) -> None:
    theme.set_look(Look(motion=True))
    card.show_back(BACK)
    card.show_front("", "Berapa?")
    assert not card.moving()
    assert not card.turned()


def test_a_card_may_go_while_it_turns(qtbot: QtBot, theme: Theme) -> None:
    theme.set_look(Look(motion=True))
    made = CardFace(theme)
    made.resize(400, 300)
    made.show()
    made.show_front("", FRONT)
    made.show_back(BACK)
    made.deleteLater()
    del made
    QCoreApplication.processEvents()


def test_cards_laid_down_leave_nothing_behind(card: CardFace) -> None:
    for number in range(5):
        card.show_front("", f"Kartu {number}")
        card.show_back(BACK)
    assert card.findChildren(QTextDocument) == []


def test_the_colours_follow_the_theme(card: CardFace, theme: Theme) -> None:
    for dark in (False, True):
        theme.set_look(Look(dark=dark, motion=False))
        image = card.grab().toImage()
        assert image.pixelColor(image.width() // 2, 8).name().upper() == theme.roles.surface
        places = itertools.product(range(20, 240), range(20, image.height() - 60))
        assert theme.roles.ink in {image.pixelColor(x, y).name().upper() for x, y in places}


def test_a_question_longer_than_the_card_does_not_hide_the_answer(card: CardFace) -> None:
    card.show_front("", LONG)
    assert bar(card).value() == 0
    card.show_back(BACK, "Sumber: GNFI")
    assert bar(card).value() > 0
    seen = card._body().height() + bar(card).value()
    answer_top = card._setting.question_height
    assert bar(card).value() < answer_top < seen - 40


def test_in_little_room_the_answer_is_seen_before_the_question(qtbot: QtBot, theme: Theme) -> None:
    card = CardFace(theme)
    qtbot.addWidget(card)
    card.resize(600, 150)
    card.show_front("3 Indonesia", FRONT)
    card.show_back("MRT Jakarta.", "Sumber: GNFI")
    card.resize(400, 600)
    card.resize(600, 150)
    setting, body = card._setting, card._body()
    assert setting is not None and setting.answer is not None
    top = setting.height - setting.answer.size().height() - card._scrolled()
    assert 0 <= top <= top + setting.answer.size().height() <= body.height() + 1
