"""A pupil makes reading comfortable by keys alone, and finds it so again the next day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.ui.reading.ruler import Ruler
from desktop.ui.widgets.article_place import first_line_below
from desktop.ui.widgets.ruler_band import RulerBand
from tests.journeys.conftest import Computer

LESSON = "bilateral/siapa-yang-pertama"


def press(*keys: str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keySequence(focus, QKeySequence(key))
        QApplication.processEvents()


def words_on_top(app: App) -> str:
    """The paragraph that holds the line on top of the article."""
    article = app.window.reading.article
    start, _ = first_line_below(article.document(), article.verticalScrollBar().value())
    return article.document().findBlock(start).text()


def test_everything_is_set_by_keys_and_found_again(computer: Computer) -> None:
    app = computer.start()
    app.window.show_lesson(LESSON)
    press("Space", "Space")
    read = words_on_top(app)
    press("Ctrl+Shift+T", "Right")  # the first thing in the sheet is the theme: sepia
    press("Tab", "Right", "Right")  # the size of the letters
    press("Tab", "Right")  # without serifs
    press("Tab", "PgUp")  # the height of a line
    press("Tab", *["Left"] * 6)  # the width of the column
    press("Tab", "Tab", "Tab", "Tab", "Space", "Tab", "Space")  # the spacing of WCAG, and the ruler
    look = app.theme.look
    assert (look.tone, look.text, look.serif, look.line, look.column) == ("sepia", 20, False, 175, 60)
    assert (look.letter, look.word, look.paragraph) == (12, 16, 200)
    press("Esc")
    article = app.window.reading.article
    assert article.hasFocus()
    assert words_on_top(app) == read, "the line on top stayed there through all of it"
    press("Down", "Down")
    assert article.findChild(RulerBand).isVisible()

    computer.pass_time(hours=1)
    app = computer.start()
    assert app.theme.look == look._replace(motion=app.theme.look.motion)
    assert app.theme.roles.paper == app.window.reading.article.palette().base().color().name().upper()
    assert words_on_top(app) == read
    ruler = app.window.reading.article.findChild(Ruler)
    assert isinstance(ruler, Ruler) and ruler.band is not None


def test_the_whole_screen_for_the_article_and_pages_by_space_to_the_end(computer: Computer) -> None:
    app = computer.start()
    app.window.show_lesson(LESSON)
    press("Shift+F11")
    article, bar = app.window.reading.article, app.window.reading.article.verticalScrollBar()
    assert app.window.isFullScreen() and article.width() == app.window.width()
    met: list[int] = []
    while bar.value() not in met:
        met.append(bar.value())
        press("Space")
    assert len(met) > 3
    assert article.rect().contains(article.link_rect(len(article.links()) - 1)), "the way to the next lesson is seen"
    press("Ctrl+Shift+J", "Up", "Up", "Ctrl+Shift+J")
    press("Esc")
    assert not app.window.isFullScreen() and app.window.topbar.isVisible()
    assert Qt.WindowState.WindowFullScreen not in app.window.windowState()
