"""The search over the window: what it shows, where it stands, how the focus goes in and comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.search_panel import SearchPanel
from desktop.ui.widgets.search_rows import GroupRow, HitRow, PastRow
from tests.ui.desk_world import Heard
from tests.ui.sight import cut_words, overlaps

ROWS = (GroupRow("Bacaan", "2 temuan"), HitRow(0, "Kartu", "", "Satu."), HitRow(1, "Soal", "", "Dua."))


class Host(QWidget):
    """A window with a button that the search stands at, and another one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.anchor, self.other = QPushButton("Cari", self), QPushButton("Lain", self)
        self.resize(900, 500)
        self.anchor.setGeometry(560, 8, 300, 36)
        self.other.setGeometry(20, 400, 100, 36)
        self.panel = SearchPanel(theme, self, self.anchor, "Cari bacaan")


@pytest.fixture
def host(qtbot: QtBot, theme: Theme) -> Host:
    made = Host(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.other.setFocus()
    return made


def fill(host: Host) -> None:
    """Open it with two hits."""
    host.panel.open()
    host.panel.show_rows(ROWS, "2 temuan", "Enter buka")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (640, 480)])
def test_it_stands_at_its_button_inside_of_the_window(host: Host, width: int, height: int) -> None:
    host.resize(width, height)
    host.anchor.move(width - 320, 8)
    fill(host)
    box = host.panel.box.geometry()
    assert host.rect().contains(box)
    field = QRect(host.panel.field.mapTo(host, QPoint(0, 0)), host.panel.field.size())
    assert field.intersects(host.anchor.geometry())
    rows = host.panel.list
    assert rows.height() >= rows.height_of_rows(rows.width()), "two hits need no scroll bar"
    assert cut_words(host.panel) == [] and overlaps(host.panel.box) == []
    host.panel.show_rows(ROWS * 30, "60 temuan", "Enter buka")
    assert host.rect().contains(host.panel.box.geometry())
    host.panel.show_advice("Tidak ada yang cocok dengan “xq”. Periksa ejaannya, atau coba satu kata saja.")
    QTest.qWait(0)
    assert cut_words(host.panel) == []


def test_it_covers_the_window_at_its_new_size(host: Host) -> None:
    fill(host)
    host.resize(700, 420)
    assert host.panel.size() == host.size()


def test_esc_gives_the_focus_back(host: Host) -> None:
    fill(host)
    assert host.panel.field.hasFocus()
    QTest.keyClick(host.panel.field, Qt.Key.Key_Down)
    assert host.panel.list.hasFocus()
    QTest.keyClick(host.panel.list, Qt.Key.Key_Escape)
    assert not host.panel.isVisible() and host.other.hasFocus()


def test_the_widget_that_had_the_focus_may_be_gone(host: Host) -> None:
    fill(host)
    delete(host.other)
    QTest.keyClick(host.panel.field, Qt.Key.Key_Escape)
    assert not host.panel.isVisible()


def test_a_click_beside_it_closes_it_and_one_on_it_does_not(host: Host) -> None:
    fill(host)
    QTest.mouseClick(host.panel.box, Qt.MouseButton.LeftButton, pos=QPoint(4, host.panel.box.height() - 4))
    assert host.panel.isVisible()
    QTest.mouseClick(host.panel, Qt.MouseButton.LeftButton, pos=QPoint(20, 300))
    assert not host.panel.isVisible() and host.other.hasFocus()


def test_a_focus_that_goes_elsewhere_closes_it_and_stays_there(host: Host) -> None:
    fill(host)
    closed = Heard(host.panel.closed)
    host.anchor.setFocus()
    assert not host.panel.isVisible() and host.anchor.hasFocus() and len(closed.all) == 1


def test_tab_goes_between_field_and_list(host: Host) -> None:
    fill(host)
    QTest.keyClick(host.panel.field, Qt.Key.Key_Tab)
    assert host.panel.list.hasFocus()
    QTest.keyClick(host.panel.list, Qt.Key.Key_Tab)
    assert host.panel.field.hasFocus()
    host.panel.show_advice("Tidak ada.")
    QTest.keyClick(host.panel.field, Qt.Key.Key_Tab)
    assert host.panel.field.hasFocus(), "there is no list to go to"


def test_letters_typed_in_haste_are_looked_for_once(host: Host) -> None:
    fill(host)
    typed = Heard(host.panel.typed)
    QTest.keyClicks(host.panel.field, "mesir")
    QTest.qWait(5)
    assert len(typed.all) <= 5 and typed.all[-1:] == ["mesir"]
    QTest.keyClicks(host.panel.field, " dan")
    QTest.keyClick(host.panel.field, Qt.Key.Key_Return)
    assert typed.all[-1:] == ["mesir dan"], "Enter does not wait for the clock"


def test_enter_in_the_field_takes_the_first_hit_and_down_the_second(host: Host) -> None:
    fill(host)
    chosen = Heard(host.panel.chosen)
    QTest.keyClick(host.panel.field, Qt.Key.Key_Return)
    QTest.keyClick(host.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(host.panel.list, Qt.Key.Key_Return)
    assert chosen.all == [0, 1]


def test_what_is_typed_in_the_list_goes_on_in_the_field(host: Host) -> None:
    fill(host)
    host.panel.field.setText("mesi")
    QTest.keyClick(host.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(host.panel.list, Qt.Key.Key_R)
    assert host.panel.field.text() == "mesir" and host.panel.field.hasFocus()
    QTest.keyClick(host.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(host.panel.list, Qt.Key.Key_Backspace)
    assert host.panel.field.text() == "mesi" and host.panel.field.hasFocus()
    QTest.keyClick(host.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(host.panel.list, Qt.Key.Key_Up)
    QTest.keyClick(host.panel.list, Qt.Key.Key_Up)
    assert host.panel.field.hasFocus(), "above the first row"


def test_words_of_before_are_typed_again(host: Host) -> None:
    host.panel.open()
    typed = Heard(host.panel.typed)
    host.panel.show_rows((PastRow("mesir"), PastRow("wina")), "Pencarian terakhir", "")
    QTest.keyClick(host.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(host.panel.list, Qt.Key.Key_Return)
    assert typed.all == ["wina"] and host.panel.field.text() == "wina" and host.panel.field.hasFocus()


def test_opened_again_it_looks_for_the_same_words_which_are_selected(host: Host) -> None:
    fill(host)
    host.panel.field.setText("mesir")
    host.panel.close_panel(give_back=True)
    typed = Heard(host.panel.typed)
    host.panel.open()
    assert typed.all == ["mesir"] and host.panel.field.selectedText() == "mesir"
    QTest.keyClick(host.panel.field, Qt.Key.Key_Right)
    host.panel.open()
    assert host.panel.field.selectedText() == "mesir"


def test_the_field_tells_a_listener_what_was_found(host: Host) -> None:
    fill(host)
    assert host.panel.field.accessibleDescription() == "2 temuan" == host.panel.foot()
    host.panel.show_advice("Tidak ada.")
    assert host.panel.field.accessibleDescription() == "Tidak ada." == host.panel.advice()
    assert host.panel.accessibleName() and host.panel.field.accessibleName()


def test_when_nothing_is_left_of_the_list_the_field_has_the_focus(host: Host) -> None:
    fill(host)
    host.panel.list.setFocus()
    host.panel.show_advice("Belum ada.")
    assert host.panel.field.hasFocus()


def test_advice_takes_the_same_room_before_and_after_a_list(host: Host) -> None:
    host.panel.open()
    host.panel.show_advice("Tidak ada yang cocok.")
    before = host.panel.box.height()
    host.panel.show_rows(ROWS, "2 temuan", "Enter buka")
    QApplication.processEvents()
    host.panel.show_advice("Tidak ada yang cocok.")
    assert host.panel.box.height() == before
