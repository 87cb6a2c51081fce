"""Where am I: a pupil jumps by the contents, goes back to the very line, and finds it again after every change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.ui.widgets.article_place import first_line_below
from desktop.ui.widgets.key_sheet import KeySheet
from tests.journeys.conftest import Computer
from tests.ui.sight import cut_words, texts

KEY = Qt.Key
ALT, CTRL, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LESSON = "bilateral/siapa-yang-pertama"


def press(app: App, *keys: KEY, held: Qt.KeyboardModifier = NONE) -> None:
    """Press keys one after another, each where the focus then is."""
    for key in keys:
        QTest.keyClick(app.window.focusWidget(), key, held)
        QApplication.processEvents()


def on_top(app: App) -> str:
    """The words from the line on top of the article on, to the end of their paragraph."""
    article = app.window.reading.article
    start, _ = first_line_below(article.document(), article.verticalScrollBar().value())
    block = article.document().findBlock(start)
    return block.text()[start - block.position() :]


def here(app: App) -> str:
    """The heading that the contents mark."""
    listed = app.window.reading.companions.contents.panel.list
    return listed.item(listed.here()).text()


def test_a_pupil_jumps_goes_back_and_closes_and_finds_every_line_again(computer: Computer) -> None:
    app = computer.start()
    app.window.resize(1366, 768)
    app.sessions.reading.open(LESSON)
    QApplication.processEvents()
    assert here(app) == "Awal bacaan" and "4 menit lagi" in texts(app.window.reading)
    press(app, KEY.Key_Down, KEY.Key_Down)
    first = on_top(app)
    press(app, KEY.Key_F9, KEY.Key_End, KEY.Key_Up, KEY.Key_Return)
    assert here(app) == "Mesir, 1946–1951" and on_top(app) == "Mesir, 1946–1951"
    press(app, KEY.Key_Space)
    second, marked = on_top(app), here(app)
    press(app, KEY.Key_PageUp, held=CTRL)
    assert app.sessions.reading.current.lesson.id != LESSON
    press(app, KEY.Key_Left, held=ALT)
    assert (app.sessions.reading.current.lesson.id, on_top(app)) == (LESSON, second)
    press(app, KEY.Key_Left, held=ALT)
    assert on_top(app) == first and here(app) == "Awal bacaan"
    press(app, KEY.Key_Right, held=ALT)
    assert on_top(app) == second

    for size in ((1024, 600), (640, 480), (1920, 1080), (1366, 768)):
        app.window.resize(*size)
        for key in (KEY.Key_Plus, KEY.Key_Plus, KEY.Key_Minus):
            press(app, key, held=CTRL)
            article = app.window.reading.article
            assert second.startswith(on_top(app)) or on_top(app).endswith(second), "the line with its first word"
            assert cut_words(app.window.reading) == []
        assert article.hasFocus()
    press(app, KEY.Key_0, held=CTRL)
    assert on_top(app) == second

    app = computer.start()
    assert (app.sessions.reading.current.lesson.id, on_top(app)) == (LESSON, second)
    assert here(app) == marked


def test_in_the_smallest_window_the_contents_fold_out_and_a_key_is_found_by_its_name(computer: Computer) -> None:
    app = computer.start()
    app.window.resize(640, 480)
    app.sessions.reading.open(LESSON)
    QApplication.processEvents()
    panel = app.window.reading.companions.contents.panel
    press(app, KEY.Key_F1)
    sheet = app.extras.dialog
    assert isinstance(sheet, KeySheet)
    QTest.keyClicks(sheet.field, "isi bacaan")
    assert [(row.text(0), row.text(1)) for one in sheet.lists for row in one.entries] == [("Isi bacaan ini", "F9")]
    QTest.keyClick(sheet.field, KEY.Key_Escape)
    with computer.qtbot.waitActive(app.window):
        app.window.activateWindow()  # a window manager does it
    press(app, KEY.Key_F9)
    assert panel.isVisible() and panel.list.hasFocus()
    QTest.keyClicks(panel.list, "mes")
    press(app, KEY.Key_Return)
    assert not panel.isVisible() and on_top(app) == "Mesir, 1946–1951"
    assert app.window.reading.article.hasFocus()
    press(app, KEY.Key_Left, held=ALT)
    assert here(app) == "Awal bacaan"


def test_the_line_above_the_title_leads_to_the_unit_by_keys(computer: Computer) -> None:
    app = computer.start()
    app.sessions.reading.open(LESSON)
    QApplication.processEvents()
    press(app, KEY.Key_Tab, KEY.Key_Return)
    opened = app.sessions.reading.current
    assert opened.lesson.id == opened.unit.lessons[0].id != LESSON
    press(app, KEY.Key_Left, held=ALT)
    assert app.sessions.reading.current.lesson.id == LESSON
