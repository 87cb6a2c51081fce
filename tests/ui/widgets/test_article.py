"""The article as a whole: its pop-up, what is copied from it, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.copy_menu import copy_menu
from tests.ui.widgets.article_lesson import ALT, page

TERM = "term:pengakuan"
MEANING = '<p class="popup-title">mengakui</p><p class="popup-text">Menerima. <a href="term:lain">Lain</a></p>'


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[ArticleView]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    view = ArticleView(theme)
    layout.addWidget(view)
    layout.addWidget(QLineEdit())
    host.resize(800, 600)
    view.set_lesson(page())
    with qtbot.waitSignal(view.scrolled):
        host.show()
    view.setFocus()
    yield view
    host.close()


def open_by_key(qtbot: QtBot, view: ArticleView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Tab)
    view.show_popup(TERM, MEANING, "Istilah: mengakui")


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_popup_stands_beside_its_link_and_takes_the_keys(qtbot: QtBot, view: ArticleView) -> None:
    open_by_key(qtbot, view)
    popup = view.open_popup()
    assert popup is not None
    assert popup.text.hasFocus()
    assert popup.accessibleName() == "Istilah: mengakui"
    link = view.link_rect(view.current_link())
    assert 0 <= popup.geometry().top() - link.bottom() <= 8
    assert view.rect().contains(popup.geometry())


@pytest.mark.parametrize("height", [140, 240, 600])
@pytest.mark.parametrize("width", [260, 800])
def test_the_popup_never_leaves_the_view(qtbot: QtBot, view: ArticleView, width: int, height: int) -> None:
    view.window().resize(width, height)
    for index, link in enumerate(view.links()):
        view.focus_link(index)
        view.show_popup(link.href, MEANING * 3, "Nama")
        popup = view.open_popup()
        assert popup is not None
        assert view.rect().contains(popup.geometry())
        assert view.link_rect(index).intersected(popup.geometry()).height() <= 2 or height == 140


def test_escape_closes_the_popup_and_the_link_has_the_keys_again(qtbot: QtBot, view: ArticleView) -> None:
    open_by_key(qtbot, view)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert view.open_popup() is None
    assert view.hasFocus()
    assert view.links()[view.current_link()].href == TERM


def test_tab_reaches_the_link_in_the_popup_and_then_leaves_it(qtbot: QtBot, view: ArticleView) -> None:
    open_by_key(qtbot, view)
    box = focused()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.link_activated) as heard:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert heard.args == ["term:lain"]
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert view.open_popup() is None
    assert view.hasFocus()


def test_a_scroll_or_a_click_elsewhere_closes_the_popup(qtbot: QtBot, view: ArticleView) -> None:
    open_by_key(qtbot, view)
    view.verticalScrollBar().setValue(40)
    assert view.open_popup() is None
    view.verticalScrollBar().setValue(0)
    open_by_key(qtbot, view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 500))
    assert view.open_popup() is None


def test_the_popup_closes_when_the_keys_go_elsewhere(qtbot: QtBot, view: ArticleView) -> None:
    open_by_key(qtbot, view)
    other = view.window().findChild(QLineEdit)
    assert other is not None
    other.setFocus()
    assert view.open_popup() is None
    assert other.hasFocus()


def test_a_popup_for_a_link_that_is_not_there_stays_away(view: ArticleView) -> None:
    view.show_popup("term:nowhere", MEANING, "Nama")
    assert view.open_popup() is None


def test_what_is_copied_are_words(view: ArticleView) -> None:
    view.selectAll()
    view.copy()
    text = QGuiApplication.clipboard().text()
    assert "\ufffc" not in text and "\u2028" not in text
    assert f"\n{ALT}\n" in text
    assert "kemerdekaan itu. [2]\n" in text
    assert "Selisih 4 tahun." in text
    assert "\n\tMesir\nTahun\t1946\n" in text


def test_a_part_of_a_paragraph_is_copied(qtbot: QtBot, view: ArticleView) -> None:
    cursor = view.document().find("lebih dulu")
    view.setTextCursor(cursor)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "lebih dulu"


def test_shift_and_arrows_select(qtbot: QtBot, view: ArticleView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().hasSelection()


def test_the_menu_speaks_indonesian(view: ArticleView) -> None:
    copy, everything, *_own = view.createStandardContextMenu().actions()
    assert (copy.text(), everything.text()) == ("Salin", "Pilih semua")
    assert not copy.isEnabled()
    everything.trigger()
    assert view.textCursor().hasSelection()
    assert view.createStandardContextMenu().actions()[0].isEnabled()


def test_the_menu_of_a_selection_offers_what_the_keys_do(qtbot: QtBot, view: ArticleView) -> None:
    offered = {action.text() for action in view.createStandardContextMenu().actions()}
    assert not offered & {"Sorot", "Tulis catatan", "Dengarkan, jeda"}, "nothing is selected"
    view.selectAll()
    menu = view.createStandardContextMenu()
    actions = {action.text(): action for action in menu.actions()}
    for text, letter in (("Sorot", "h"), ("Tulis catatan", "n"), ("Dengarkan, jeda", "d")):
        with qtbot.waitSignal(view.letter_pressed) as told:
            actions[text].trigger()
        assert told.args == [letter] and actions[text].shortcut().toString().casefold() == letter


def test_an_article_leaves_nothing_behind(qtbot: QtBot, theme: Theme) -> None:
    view = ArticleView(theme)
    view.set_lesson(page())
    gone: list[bool] = []
    view.destroyed.connect(lambda: gone.append(True))
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    assert len(gone) == 1
    theme.changed.emit()


def test_the_menu_of_the_popup_speaks_indonesian_too(view: ArticleView) -> None:
    view.show_popup(TERM, MEANING, "Istilah: mengakui")
    popup = view.open_popup()
    assert popup is not None
    assert [action.text() for action in copy_menu(popup.text).actions()] == ["Salin", "Pilih semua"]


def test_the_ring_of_the_popup_is_its_border(view: ArticleView, theme: Theme) -> None:
    view.show_popup(TERM, MEANING, "Istilah: mengakui")
    popup = view.open_popup()
    assert popup is not None
    assert popup.text.shows_focus
    picture = popup.grab().toImage()
    edge = picture.pixelColor(round(picture.width() / 2), 0)
    assert edge.name().upper() == theme.roles.first
