"""The teacher's screen: what it shows, that keys, mouse and finger reach all of it, and that nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.classroom import parts
from desktop.ui.classroom.command_bar import TARGET, CommandButton
from desktop.ui.classroom.keys import Keys
from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.row_line import RowLine, StepButton
from desktop.ui.look.roles import DARK
from desktop.ui.look.theme import Look
from desktop.ui.sessions.classroom.act import Hint
from desktop.ui.sessions.classroom.contest_act import ContestAct
from desktop.ui.sessions.classroom.starters import TIMER
from desktop.ui.widgets.toast import Toast
from tests.ui.classroom.slides import Slide
from tests.ui.classroom.teaching import NOTE, CountingAct, TeachingShow, teaching_show
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import Heard

KEY = Qt.Key


class SecretAct(CountingAct):
    """A question whose answer the class shall find out."""

    told = False

    def next_scene(self) -> Slide:
        return Slide("Dua")

    def hints(self) -> tuple[Hint, ...]:
        secret = not self.told
        return Hint("Jawaban", "Dua pihak", secret), Hint("Alasan", "Rahasia", secret), Hint("", "Lanjut membuka.")


SIZES = pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (800, 600)], ids=str)


@pytest.fixture
def show(lesson_world: ClassWorld) -> TeachingShow:
    return teaching_show(lesson_world)


@pytest.fixture
def presenter(show: TeachingShow, qtbot: QtBot) -> Iterator[Presenter]:
    keys = Keys(show)
    keys.set_screens(2)
    made = Presenter(show, keys, Look(motion=False))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


def press(presenter: Presenter, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is, and let the presenter look."""
    for key in keys:
        QTest.keyClick(presenter.focusWidget() or presenter, key, modifiers)
    QApplication.processEvents()


def resized(presenter: Presenter, size: tuple[int, int]) -> None:
    presenter.resize(*size)
    QApplication.processEvents()


def place(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget stands in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def button(presenter: Presenter, text: str) -> CommandButton:
    """The button of the bar that says so."""
    return next(one for one in presenter.bar.findChildren(CommandButton) if one.isVisible() and one.text() == text)


def test_it_shows_what_is_on_the_wall_what_comes_next_notes_and_list(presenter: Presenter, show: TeachingShow) -> None:
    presenter.set_wall("Layar kelas: HDMI-1")
    shown = presenter.parts
    assert shown.head_texts() == ("Di layar sekarang, 1 dari 5", "Berikutnya", "Slide", "Catatan guru")
    assert shown.current.sheet == Slide("Satu").sheet(show.frame)
    assert shown.next.sheet == Slide("Dua").sheet(show.frame)
    assert NOTE.strip() in shown.hints.toPlainText() and "Slide 1" in shown.hints.toPlainText()
    assert [line.row.text for line in shown.rows.lines if line.row.current] == ["Satu"]
    assert "Layar kelas: HDMI-1" in presenter.head.accessibleName()
    assert presenter.windowTitle() == "Layar guru: Siapa yang memulai? – Mitra"
    press(presenter, KEY.Key_PageDown)
    assert shown.head_texts()[0] == "Di layar sekarang, 2 dari 5"
    assert shown.current.accessibleDescription() == "Dua"
    assert "Slide 2" in shown.hints.toPlainText() and shown.hints.verticalScrollBar().value() == 0
    press(presenter, KEY.Key_4, KEY.Key_Return, KEY.Key_PageDown)
    assert shown.head_texts() == ("Di layar sekarang, 5 dari 5", "Slide", "Catatan guru"), "nothing comes next"
    assert not shown.next.isVisible()


def test_its_colours_are_the_dark_ones_whatever_the_learner_likes(presenter: Presenter) -> None:
    assert presenter.theme.roles == DARK
    picture = presenter.grab().toImage()
    assert picture.pixelColor(4, presenter.height() // 2).name().upper() == DARK.paper


def test_the_state_of_the_wall_stands_there_in_words(presenter: Presenter, show: TeachingShow) -> None:
    current = presenter.parts.current
    press(presenter, KEY.Key_B)
    assert current.state == "Layar hitam"
    assert button(presenter, "Layar hitam").isChecked()
    press(presenter, KEY.Key_Comma)
    assert current.state == "Layar putih"
    press(presenter, KEY.Key_Comma, KEY.Key_F, KEY.Key_PageDown)
    assert current.state == "Dibekukan: kelas melihat slaid 1"
    assert presenter.parts.head_texts()[0] == "Di layar guru, 2 dari 5"
    assert current.sheet == Slide("Dua").sheet(show.frame), "the teacher sees where the lesson is"
    press(presenter, KEY.Key_F, KEY.Key_1, KEY.Key_2)
    assert current.state == "Ke slaid 12, lalu Enter"
    press(presenter, KEY.Key_Escape)
    assert current.state == "" and show.act is show.lesson_act
    press(presenter, KEY.Key_F)
    show.begin(CountingAct(show))
    presenter.refresh()
    assert current.state == "Dibekukan: kelas melihat slaid 2"


def test_what_is_frozen_beside_a_lesson_has_no_number(presenter: Presenter, show: TeachingShow) -> None:
    show.begin(CountingAct(show))
    press(presenter, KEY.Key_F)
    assert presenter.parts.current.state == "Dibekukan: kelas melihat yang tadi"


def test_time_is_seen_and_given(presenter: Presenter, lesson_world: ClassWorld) -> None:
    time = presenter.head.time
    lesson_world.clock.move(minutes=12, seconds=40)
    presenter._second.timeout.emit()
    assert time.text() == "12:40, dari 35 menit, sisa 23"
    assert "pukul 08.12" in presenter.head.accessibleName()
    press(presenter, KEY.Key_BracketLeft, KEY.Key_BracketLeft)
    assert time.text() == "12:40, dari 25 menit, sisa 13"
    lesson_world.clock.move(minutes=8)
    presenter._second.timeout.emit()
    assert time.text() == "20:40, dari 25 menit, tinggal 4:20!"
    lesson_world.clock.move(minutes=10)
    presenter._second.timeout.emit()
    assert time.text() == "30:40, dari 25 menit, lewat 5 menit"
    press(presenter, KEY.Key_J)
    assert time.text() == "30:40, berhenti, dari 25 menit"
    press(presenter, KEY.Key_J, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert time.text() == "0:00, dari 25 menit, sisa 25"


def test_time_is_given_by_touch(presenter: Presenter) -> None:
    QTest.mouseClick(presenter.head.time, Qt.MouseButton.LeftButton)
    more = next(one for one in presenter.panel.buttons if one.text() == "Waktu tambah 5 menit")
    for _ in range(2):
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert presenter.time.minutes == 45 and presenter.panel.isVisible(), "it is pressed more than once"
    stop = next(one for one in presenter.panel.buttons if one.text() == "Hentikan waktu")
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert presenter.time.stopped and not presenter.panel.isVisible()


def test_the_list_is_walked_and_left_by_keys_and_the_rest_stays_the_show_s(
    presenter: Presenter, show: TeachingShow
) -> None:
    rows = presenter.parts.rows
    rows.take_focus()
    assert presenter.focusWidget() is rows.lines[0]
    press(presenter, KEY.Key_Down, KEY.Key_Down)
    assert presenter.focusWidget() is rows.lines[2] and show.act.place()[0] == 1
    press(presenter, KEY.Key_Return)
    assert show.act.place()[0] == 3
    press(presenter, KEY.Key_PageDown)
    assert show.act.place()[0] == 4, "a clicker goes on while the list has the focus"
    press(presenter, KEY.Key_Left, KEY.Key_Home)
    assert show.act.place()[0] == 3
    press(presenter, KEY.Key_Escape)
    assert presenter.focusWidget() is presenter and show.act is show.lesson_act, "Esc leaves the list, not the show"


def test_tab_reaches_the_list_once_the_notes_and_every_button(presenter: Presenter) -> None:
    reached: list[QWidget] = []
    for _ in range(60):
        presenter.focusNextChild()
        widget = presenter.focusWidget()
        if widget in reached:
            break
        reached.append(widget)
    assert sum(isinstance(widget, RowLine) for widget in reached) == 1
    assert presenter.parts.hints in reached and presenter.head.time in reached
    shown = [one for one in presenter.bar.findChildren(CommandButton) if one.isVisible()]
    assert set(shown) <= set(reached)


def test_a_focused_button_takes_enter_and_leaves_the_arrows_to_the_show(
    presenter: Presenter, show: TeachingShow
) -> None:
    button(presenter, "Sorot").setFocus(Qt.FocusReason.TabFocusReason)
    press(presenter, KEY.Key_Right)
    assert show.act.place()[0] == 2
    press(presenter, KEY.Key_Return)
    assert show.spot is not None and show.act.place()[0] == 2


def test_a_click_leaves_the_keys_to_the_show(presenter: Presenter, show: TeachingShow) -> None:
    QTest.mouseClick(button(presenter, "Berikutnya"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(presenter.parts.rows.lines[2], Qt.MouseButton.LeftButton)
    assert show.act.place()[0] == 3 and presenter.focusWidget() is presenter
    press(presenter, KEY.Key_Space)
    assert show.act.place()[0] == 4


def test_answers_are_counted_by_keys_and_by_touch(presenter: Presenter, show: TeachingShow) -> None:
    act = CountingAct(show)
    show.begin(act)
    QApplication.processEvents()
    rows = presenter.parts.rows
    rows.take_focus()
    press(presenter, KEY.Key_Plus, KEY.Key_Plus, KEY.Key_Equal, KEY.Key_Minus)
    assert act.counts[0] == 2 and rows.lines[0].accessibleName() == "Ya, 2"
    press(presenter, KEY.Key_Space)
    assert act.counts[0] == 12
    less, more = rows.lines[1].findChildren(StepButton)
    assert less.accessibleName() == "Tidak: kurang satu" and less.size() == QSize(56, 56)
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert act.counts[1] == 13
    assert presenter.focusWidget() is presenter, "after a click the keys are the show's"
    rows.take_focus()
    press(presenter, KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert act.ticked and rows.lines[3].isChecked()


def test_a_row_is_rewritten(presenter: Presenter, show: TeachingShow) -> None:
    act = CountingAct(show)
    show.begin(act)
    QApplication.processEvents()
    rows = presenter.parts.rows
    rows.take_focus()
    press(presenter, KEY.Key_F2)
    assert rows.rewriting.selectedText() == "Ya"
    QTest.keyClicks(presenter.focusWidget(), "Setuju, B 12")
    press(presenter, KEY.Key_Return)
    assert act.texts[0] == "Setuju, B 12"
    assert act.counts[0] == 0 and show.cover == "", "what is written means nothing else"
    assert presenter.focusWidget() is rows.lines[0]
    press(presenter, KEY.Key_F2, KEY.Key_X, KEY.Key_Escape)
    assert act.texts[0] == "Setuju, B 12" and show.act is act
    QTest.mouseDClick(rows.lines[1], Qt.MouseButton.LeftButton)
    QTest.keyClicks(presenter.focusWidget(), "Belum")
    rows.lines[0].setFocus()
    assert act.texts[1] == "Belum", "what was written is kept when something else is touched"


def test_a_name_is_rewritten_by_choosing_it_and_a_number_begins_as_it_is(
    presenter: Presenter, show: TeachingShow
) -> None:
    show.begin(ContestAct(show))
    QApplication.processEvents()
    rows = presenter.parts.rows
    team = next(line for line in rows.lines if line.row.id == "team:0")
    assert team.accessibleDescription() == "Enter mengubah" and "Klik nama regu" in presenter.parts.hints.toPlainText()
    QTest.mouseClick(team, Qt.MouseButton.LeftButton)
    assert rows.rewriting.text() == "Regu A"
    QTest.keyClicks(presenter.focusWidget(), "Garuda")
    press(presenter, KEY.Key_Return)
    assert team.row.text == "Garuda"
    points = next(line for line in rows.lines if line.row.id == "right")
    points.setFocus()
    press(presenter, KEY.Key_F2)
    assert rows.rewriting.text() == "100"
    press(presenter, KEY.Key_5, KEY.Key_0, KEY.Key_Return)
    assert points.row.number == "50"


def test_a_row_that_goes_takes_its_field_with_it(presenter: Presenter, show: TeachingShow) -> None:
    show.begin(CountingAct(show))
    QApplication.processEvents()
    presenter.parts.rows.take_focus()
    press(presenter, KEY.Key_F2)
    show.end()
    QApplication.processEvents()
    assert presenter.parts.rows.rewriting is None
    assert [line.row.text for line in presenter.parts.rows.lines] == ["Satu", "Dua", "Tiga", "Empat", "Lima"]


@SIZES
def test_everything_stands_in_the_window_and_can_be_hit(
    presenter: Presenter, show: TeachingShow, size: tuple[int, int]
) -> None:
    for act in (None, CountingAct(show)):
        if act is not None:
            show.begin(act)
        resized(presenter, size)
        targets: list[QWidget] = [presenter.head.time, *presenter.parts.rows.lines]
        targets += [one for one in presenter.bar.findChildren(CommandButton) if one.isVisible()]
        assert min(one.height() for one in targets) >= TARGET
        buttons = [place(one, presenter) for one in presenter.bar.findChildren(CommandButton) if one.isVisible()]
        assert all(presenter.rect().contains(one) for one in buttons)
        assert not any(one.intersects(other) for one in buttons for other in buttons if one is not other)
        texts = presenter.bar.texts()
        assert texts[:2] == ("Sebelumnya", "Berikutnya") and texts[-1] == "Akhiri"
        assert presenter.bar.more.isVisible()
        for label in presenter.parts.findChildren(QLabel):
            assert not label.isVisible() or label.sizeHint().width() <= label.width(), label.text()


def test_further_buttons_stand_on_one_ground(presenter: Presenter) -> None:
    press(presenter, KEY.Key_F10)
    panel = presenter.panel
    picture, first = panel.grab().toImage(), place(panel.buttons[0], panel)
    assert picture.pixelColor(first.right() + 5, first.center().y()).name().upper() == DARK.surface


@SIZES
def test_what_finds_no_room_in_the_bar_is_behind_one_button(
    presenter: Presenter, show: TeachingShow, size: tuple[int, int]
) -> None:
    resized(presenter, size)
    press(presenter, KEY.Key_F10)
    panel = presenter.panel
    assert panel.isVisible() and presenter.rect().contains(panel.geometry())
    said = [*presenter.bar.texts(), *(one.text() for one in panel.buttons)]
    assert sorted(said) == sorted(command.text for command in presenter._keys.commands() if command.text != "Lainnya")
    QTest.mouseClick(next(one for one in panel.buttons if one.text() == "Layar putih"), Qt.MouseButton.LeftButton)
    assert show.cover == "white" and not panel.isVisible()
    presenter.bar.more.setFocus(Qt.FocusReason.TabFocusReason)
    press(presenter, KEY.Key_Return)
    assert presenter.focusWidget() is panel.buttons[0], "who came by keys goes on by keys"
    press(presenter, KEY.Key_Escape)
    assert not panel.isVisible() and show.cover == "white" and presenter.focusWidget() is presenter


def test_one_line_of_buttons_has_what_is_used_most_and_leaves_the_list_its_room(presenter: Presenter) -> None:
    resized(presenter, (1366, 768))
    shown = presenter.bar.texts()
    assert shown[:4] == ("Sebelumnya", "Berikutnya", "Layar hitam", "Sorot")
    assert shown[4:] == ("Perbesar huruf", "Pilih siswa acak", "Kuis kelas", "Akhiri")
    rows = presenter.parts.rows
    assert rows.height() >= 3 * rows.lines[0].height(), "the slide that is on, and those around it"


def test_on_one_screen_a_button_leads_back_to_the_slide(presenter: Presenter, show: TeachingShow) -> None:
    wanted = Heard(show.notes_wanted)
    assert "Ke slaid" not in presenter.bar.texts()
    presenter._keys.set_screens(1)
    presenter.refresh()
    button(presenter, "Ke slaid").click()
    assert len(wanted.all) == 1


def test_what_can_be_chosen_in_an_act_stands_beside_the_wall(presenter: Presenter, show: TeachingShow) -> None:
    show.start(TIMER)
    QApplication.processEvents()
    current, rows = presenter.parts.current, presenter.parts.rows
    assert rows.x() > current.x() + current.place().width()
    assert rows.height() >= 7 * TARGET, "most of the minutes are seen at once"


def test_the_keys_of_an_act_stand_on_its_buttons(presenter: Presenter, show: TeachingShow) -> None:
    resized(presenter, (1600, 900))
    show.begin(CountingAct(show))
    QApplication.processEvents()
    assert presenter.bar.texts()[2] == "Buka jawaban" and button(presenter, "Buka jawaban").key() == "Spasi"
    assert "A" not in presenter.bar.texts(), "what has no button has its place in the list"
    assert "A" not in [command.text for command in presenter.bar.behind]
    pick = button(presenter, "Pilih siswa acak")
    assert pick.key() == "Shift A"


def test_the_mouse_on_the_picture_points_and_draws_on_the_wall(presenter: Presenter, show: TeachingShow) -> None:
    current = presenter.parts.current
    drawn = Heard(show.drawn)
    press(presenter, KEY.Key_L)
    sheet = current.place()
    middle = QPointF(sheet.width() / 4, sheet.height() / 2).toPoint()
    QTest.mouseMove(current, middle)
    assert show.spot == pytest.approx((0.25, 0.5), abs=0.01)
    press(presenter, KEY.Key_Right)
    assert show.spot is not None and show.spot[0] > 0.26 and drawn.all == []
    press(presenter, KEY.Key_L, KEY.Key_C)
    QTest.mousePress(current, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(current, middle + QPoint(40, 0))
    assert [stroke[2] for stroke in drawn.all] == [True, False]  # type: ignore[index]
    QTest.mouseRelease(current, Qt.MouseButton.LeftButton, pos=middle)
    assert current.state == "Coret: tarik dengan tetikus di gambar ini"


def test_notes_scroll_and_grow_by_keys(presenter: Presenter) -> None:
    resized(presenter, (1024, 600))
    bar = presenter.parts.hints.verticalScrollBar()
    shift = Qt.KeyboardModifier.ShiftModifier
    press(presenter, KEY.Key_Down, modifiers=shift)
    assert bar.value() > 0
    press(presenter, KEY.Key_Up, modifiers=shift)
    assert bar.value() == 0
    before = bar.maximum()
    press(presenter, KEY.Key_Right, modifiers=shift)
    assert bar.maximum() > before
    press(presenter, KEY.Key_Left, modifiers=shift)
    assert bar.maximum() == before
    presenter.parts.hints.setFocus()
    press(presenter, KEY.Key_Down)
    assert bar.value() > 0, "with the focus the arrow alone scrolls"


def test_what_changes_on_the_wall_is_said_once(presenter: Presenter, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(parts, "announce", lambda _widget, text: said.append(text))
    press(presenter, KEY.Key_PageDown)
    presenter.refresh()
    for key in (KEY.Key_B, KEY.Key_B, KEY.Key_5):
        press(presenter, key)
    here = "Di layar sekarang, 2 dari 5. Dua"
    assert said == [here, "Layar hitam", here, "Ke slaid 5, lalu Enter"]


def test_every_part_has_a_name(presenter: Presenter, show: TeachingShow) -> None:
    show.begin(CountingAct(show))
    QApplication.processEvents()
    parts_of_it = (presenter.head, presenter.bar, presenter.parts.rows, presenter.parts.hints, presenter.parts.current)
    assert all(part.accessibleName() for part in parts_of_it)
    assert presenter.parts.rows.accessibleName() == "Tangan terangkat"
    names = [line.accessibleName() for line in presenter.parts.rows.lines]
    assert names[1] == "Tidak, 12" and names[3] == "Batas waktu, 30 detik"
    assert all(one.accessibleName() for one in presenter.findChildren(CommandButton) if one.isVisible())


def test_it_tells_what_the_show_tells(presenter: Presenter, show: TeachingShow) -> None:
    press(presenter, KEY.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    toast = presenter.findChild(Toast)
    assert toast.isVisible() and "diurungkan" in toast.accessibleName()


def test_what_the_class_sees_too_gives_no_answer_away(presenter: Presenter, show: TeachingShow) -> None:
    act = SecretAct(show)
    show.begin(act)
    presenter.refresh()
    notes = presenter.parts.hints.toPlainText()
    assert "Dua pihak" in notes and "Rahasia" in notes and presenter.parts.next.isVisible()
    presenter.set_wall("Satu layar", shared=True)
    notes = presenter.parts.hints.toPlainText()
    assert "Dua pihak" not in notes and "Rahasia" not in notes and not presenter.parts.next.isVisible()
    assert "Jawaban\nTidak ditampilkan di sini" in notes and "Lanjut membuka." in notes
    act.told = True
    presenter.refresh()
    assert "Dua pihak" in presenter.parts.hints.toPlainText()


def test_when_it_comes_back_the_arrows_are_the_show_s(presenter: Presenter, show: TeachingShow) -> None:
    presenter.parts.hints.setFocus()
    presenter.hide()
    presenter.show()
    presenter.activateWindow()
    press(presenter, KEY.Key_Down)
    assert show.scene() == Slide("Dua")


def test_closing_it_is_told(presenter: Presenter) -> None:
    heard = Heard(presenter.closed)
    presenter.close()
    assert len(heard.all) == 1
