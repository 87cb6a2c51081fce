"""*Ulang* under the fingers: Space, 1, 2, R and undo, with the focus always where the next key is wanted."""

from __future__ import annotations

from contextlib import AbstractContextManager
from sqlite3 import Connection

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.database import Database
from desktop.storage.errors import StorageFull
from desktop.study.memory import Rating
from desktop.ui.look.theme import Look, Theme
from desktop.ui.review.page import ReviewPage
from desktop.ui.sessions.review import ReviewSession
from tests.ui.desk_world import FEW, LAST, MANY, NONE, Heard, World
from tests.ui.sight import cut_words, texts


class Shown:
    """The page on the screen with its session."""

    def __init__(self, qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int] = (1366, 716)) -> None:
        self.session = ReviewSession(world.desk, world.desk)
        self.page = ReviewPage(theme, self.session)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        widget = self.page.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, each where the focus then is."""
        for key in keys:
            QTest.keyClick(self.focus, key)

    def answer(self, grade: Qt.Key = Qt.Key.Key_2) -> None:
        """Turn the card and grade it."""
        self.press(Qt.Key.Key_Space, grade)


def test_the_keys_of_a_whole_session(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    assert "Ulang hari ini: 1 dari 3" in texts(shown.page)
    for _card in range(3):
        shown.answer()
    assert "Selesai untuk hari ini" in texts(shown.page)
    assert world.kinds() == ["read", "review", "review", "review"]
    assert shown.focus.hasFocus(), "the focus is on what to do next"


def test_a_grade_before_the_answer_is_seen_counts_nothing(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.press(Qt.Key.Key_1, Qt.Key.Key_2)
    assert world.kinds() == ["read"]
    assert "Ulang hari ini: 1 dari 3" in texts(shown.page)


def test_one_forgets_and_two_remembers(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    first = shown.session.current.card.id
    shown.answer(Qt.Key.Key_1)
    second = shown.session.current.card.id
    shown.answer(Qt.Key.Key_2)
    assert world.progress.memory(first).days == 0
    assert world.progress.memory(second).days == 1


def test_the_buttons_do_what_the_keys_do(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(LAST)
    shown = Shown(qtbot, world, theme)
    table = shown.page.table
    assert not table.knew_button.isVisible()
    QTest.mouseClick(table.flip_button, Qt.MouseButton.LeftButton)
    assert "Nomor 1" in table.face.accessibleName()
    assert not table.flip_button.isVisible()
    QTest.mouseClick(table.forgot_button, Qt.MouseButton.LeftButton)
    assert world.progress.memory(f"{LAST}-1").days == 0


def test_space_works_wherever_the_focus_is_on_the_page(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    QTest.keyClick(shown.page, Qt.Key.Key_Space)
    assert shown.session.turned
    QTest.keyClick(shown.page, Qt.Key.Key_1)
    assert world.kinds() == ["read", "review"]


def test_the_source_is_told_with_the_answer_and_not_before(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    face = shown.page.table.face
    assert "Arsip" not in face.accessibleDescription()
    assert "1 Awal › Apa yang disepakati?" in face.accessibleDescription()
    shown.press(Qt.Key.Key_Space)
    assert face.accessibleDescription() == "Sumber: Arsip Contoh"


def test_a_card_without_a_question_says_what_to_do(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    current = shown.session.current
    shown.session.shown.emit(current._replace(card=current.card._replace(kind="cloze", front="Pada […].")))
    assert shown.page.table.face.accessibleName() == "Isi bagian yang kosong: Pada […]."


def test_undo_is_offered_only_when_there_is_something_to_undo(qtbot: QtBot, world: World, theme: Theme) -> None:
    shown = Shown(qtbot, world, theme)
    assert "Tidak ada kartu hari ini" in texts(shown.page)
    assert "Urungkan jawaban terakhir" not in texts(shown.page)
    shown.press(Qt.Key.Key_R, Qt.Key.Key_1, Qt.Key.Key_2)
    assert world.kinds() == []


def test_undo_at_the_end_brings_card_and_focus_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(LAST)
    shown = Shown(qtbot, world, theme)
    shown.answer()
    assert "Selesai untuk hari ini" in texts(shown.page)
    shown.page.end._undo.setFocus()
    shown.press(Qt.Key.Key_Return)
    assert "Ulang hari ini: 1 dari 1" in texts(shown.page)
    shown.answer(Qt.Key.Key_1)
    assert world.kinds() == ["read", "review", "undo", "review"]


def test_coming_back_after_the_end_says_what_was_done(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.answer(Qt.Key.Key_1)
    for _card in range(3):
        shown.answer()
    before = texts(shown.page)
    assert before[:1] == ["Selesai untuk hari ini"]
    assert before[1].startswith("3 kartu diulang dalam 1 menit. 1 di antaranya sempat terlupa; itu biasa.")
    shown.page.hide()
    shown.page.show()
    assert texts(shown.page) == before


def test_on_a_day_without_an_answer_none_can_be_taken_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(NONE)
    shown = Shown(qtbot, world, theme)
    said = texts(shown.page)
    assert said[0] == "Tidak ada kartu hari ini"
    assert "Urungkan jawaban terakhir" not in said, "it would put the lesson back"


def test_a_turned_card_is_still_turned_when_one_comes_back(qtbot: QtBot, world: World, theme: Theme) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    shown.press(Qt.Key.Key_Space)
    shown.page.hide()
    shown.page.show()
    assert shown.page.table.knew_button.isVisible()
    again = ReviewPage(theme, shown.session)
    qtbot.addWidget(again)
    assert not again.table.knew_button.isHidden(), "a page that is made late shows what lies there"


def test_on_a_full_disk_the_card_stays_turned(
    qtbot: QtBot, world: World, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.read(FEW)
    shown = Shown(qtbot, world, theme)
    failed = Heard(world.desk.failed)

    def transaction(database: Database) -> AbstractContextManager[Connection]:
        raise StorageFull(database.path)

    with monkeypatch.context() as full:
        full.setattr(Database, "transaction", transaction)
        shown.answer()
    assert len(failed.all) == 1
    assert "Ulang hari ini: 1 dari 3" in texts(shown.page)
    assert shown.page.table.knew_button.isVisible()
    shown.press(Qt.Key.Key_2)
    assert "Ulang hari ini: 2 dari 3" in texts(shown.page)


def test_more_than_ten_minutes_can_be_gone_on_with(qtbot: QtBot, world: World, theme: Theme) -> None:
    for lesson, cards in ((MANY, 12), (FEW, 3)):
        for number in range(1, cards + 1):
            world.progress.record_review(f"{lesson}-{number}", Rating.GOOD, world.clock(), 60.0, "1.0")
    world.clock.move(days=200)
    shown = Shown(qtbot, world, theme)
    for _card in range(10):
        world.clock.move(seconds=60)
        shown.answer()
    said = texts(shown.page)
    assert any("Masih ada 5 kartu" in text for text in said)
    more = shown.page.end._more
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert "Ulang hari ini: 1 dari 5" in texts(shown.page)
    assert shown.page.table.has_focus()


@pytest.mark.parametrize("text", [12, 18, 32])
@pytest.mark.parametrize("size", [(640, 428), (1024, 548), (1920, 1028)])
def test_no_word_is_cut(qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int], text: int) -> None:
    theme.set_look(Look(text=text, motion=False))
    world.read(LAST)
    shown = Shown(qtbot, world, theme, size)
    assert cut_words(shown.page) == []
    shown.press(Qt.Key.Key_Space)
    assert cut_words(shown.page) == []
    shown.press(Qt.Key.Key_2)
    assert cut_words(shown.page) == []
