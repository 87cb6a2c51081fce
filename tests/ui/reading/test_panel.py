"""The panel beside the lesson: what it says of each card, of the end, and of lessons without cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.study.memory import Rating
from tests.ui.desk_world import FEW, NONE, Heard
from tests.ui.reading.shown import Reading
from tests.ui.sight import texts

PRACTICE = "Latihan: jadwal kartu ini tetap."


def press(reading: Reading, *keys: Qt.Key) -> None:
    """Press keys, each where the focus then is."""
    for key in keys:
        QTest.keyClick(reading.page.focusWidget(), key)


def test_practice_is_called_practice(reading: Reading) -> None:
    assert PRACTICE in texts(reading.page.panel)
    reading.session.toggle_read()
    reading.cards.start()
    assert PRACTICE not in texts(reading.page.panel)


def test_the_cards_are_counted(reading: Reading) -> None:
    reading.session.open(FEW)
    assert "1 dari 3" in texts(reading.page.panel)
    reading.cards.flip()
    reading.cards.answer(Rating.GOOD)
    assert "2 dari 3" in texts(reading.page.panel)


def test_a_card_is_answered_by_keys(reading: Reading) -> None:
    reading.session.open(FEW)
    reading.page.panel.take_focus()
    press(reading, Qt.Key.Key_Space, Qt.Key.Key_2, Qt.Key.Key_Space, Qt.Key.Key_1)
    assert reading.world.kinds() == ["practice", "practice"]
    assert "3 dari 4" in texts(reading.page.panel), "the forgotten one comes again"


def test_all_answered_can_be_begun_again_by_keys(reading: Reading) -> None:
    reading.session.open(FEW)
    reading.page.panel.take_focus()
    for _card in range(3):
        press(reading, Qt.Key.Key_Space, Qt.Key.Key_2)
    assert "Semua kartu bacaan ini sudah dijawab." in texts(reading.page.panel)
    assert PRACTICE not in texts(reading.page.panel)
    press(reading, Qt.Key.Key_Return)
    assert "1 dari 3" in texts(reading.page.panel)
    press(reading, Qt.Key.Key_Space)
    assert reading.cards.turned, "the focus came back to the card"


def test_a_lesson_without_cards_says_so_and_offers_nothing(reading: Reading) -> None:
    reading.session.open(NONE)
    said = texts(reading.page.panel)
    assert "Bacaan ini tidak punya kartu." in said
    assert not {"Ulangi dari awal", "Lihat di bacaan", "Balik kartu", PRACTICE} & set(said)
    reading.page.panel.take_focus()
    assert reading.page.focusWidget() is reading.page.panel._end
    reading.page.panel.set_due(3)
    reading.page.panel.take_focus()
    assert reading.page.panel._all.hasFocus()


def test_at_the_end_the_buttons_stand_together_under_what_is_said(reading: Reading) -> None:
    reading.session.open(FEW)
    panel = reading.page.panel
    panel.set_due(9)
    for _card in range(3):
        reading.cards.flip()
        reading.cards.answer(Rating.GOOD)
    panel.set_due(9)
    panel.layout().activate()
    said, again, every = panel._end.geometry(), panel._again.geometry(), panel._all.geometry()
    assert again.top() - said.bottom() - 1 == 14
    assert every.top() - again.bottom() - 1 == 14
    assert said.top() < 80, "at the top of the panel"
    assert panel._bar.geometry().bottom() > panel.height() - 20, "and the unit at its foot"


def test_a_card_without_a_question_says_what_to_do(reading: Reading) -> None:
    shown = reading.cards.current
    reading.cards.shown.emit(shown._replace(card=shown.card._replace(kind="both", front="10 Juni 1947")))
    assert reading.page.panel.table.face.accessibleName() == "Apa pasangannya? 10 Juni 1947"


def test_mastery_names_the_unit_and_its_part(reading: Reading) -> None:
    said = texts(reading.page.panel)
    assert "Penguasaan unit 1" in said
    assert "0%" in said
    for _day in range(2):
        for number in range(1, 4):
            reading.world.review(f"{FEW}-{number}")
        reading.world.clock.move(days=30)
    reading.world.desk.lesson_changed.emit(FEW)
    assert "20%" in texts(reading.page.panel)
    reading.session.open(NONE)
    assert "Penguasaan unit 2" in texts(reading.page.panel)


def test_the_count_of_due_cards_comes_and_goes(reading: Reading) -> None:
    panel = reading.page.panel
    panel.set_due(4)
    assert "Ulang hari ini (4)" in texts(panel)
    panel.set_due(0)
    assert not any(text.startswith("Ulang") for text in texts(panel)), "nothing is due, so nothing is offered"


def test_the_paragraph_that_is_asked_for_is_that_of_the_card(reading: Reading) -> None:
    wanted = Heard(reading.page.panel.see_wanted)
    reading.page.panel._see.click()
    reading.cards.flip()
    reading.cards.answer(Rating.GOOD)
    reading.page.panel._see.click()
    assert wanted.all == ["bagian-1", "bagian-2"]
