"""The sheet *Tampilan bacaan*: every choice holds at once, by keys alone, in every window."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.ui.look.theme import Look
from desktop.ui.sessions.look_values import ROOMY, SYSTEM, THEMES
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.slider import Slider
from desktop.ui.window.look_panel import LookPanel
from tests.ui.sight import cut_words, overlaps, texts
from tests.ui.window.shown import Shown

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def panel(shown: Shown) -> LookPanel:
    """The sheet, opened by its key."""
    shown.press(Qt.Key.Key_T, CTRL_SHIFT)
    return shown.extras.commands.look.panel


def tab_to(shown: Shown, kind: type[Kind], name: str) -> Kind:
    """Go on with Tab until the control of this name has the focus."""
    for _ in range(40):
        focus = shown.focus
        if isinstance(focus, kind) and focus.accessibleName() == name:
            return focus
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}")


def test_the_key_opens_it_beside_the_article_and_closes_it(shown: Shown, panel: LookPanel) -> None:
    article = shown.window.reading.article
    assert shown.sees(panel)
    assert {"Ukuran huruf", "Jenis huruf", "Tinggi baris"} <= set(texts(panel)), "each choice says what it is of"
    assert panel.isAncestorOf(shown.focus)
    assert shown.window.width() - panel.width() > 300, "the page stays in sight"
    assert panel.geometry().top() == shown.window.topbar.geometry().bottom() + 1
    QTest.keyClick(shown.focus, Qt.Key.Key_Escape)
    assert not panel.isVisible() and article.hasFocus()
    shown.press(Qt.Key.Key_T, CTRL_SHIFT)
    shown.press(Qt.Key.Key_T, CTRL_SHIFT)
    assert not panel.isVisible() and article.hasFocus()


def test_a_key_in_the_article_goes_to_the_article_and_the_sheet_is_found_again(shown: Shown, panel: LookPanel) -> None:
    shown.press(Qt.Key.Key_F7)
    assert panel.isVisible() and shown.window.reading.article.hasFocus()
    shown.press(Qt.Key.Key_T, CTRL_SHIFT)
    assert panel.isVisible() and panel.isAncestorOf(shown.focus)


def test_arrows_go_through_all_themes(shown: Shown, panel: LookPanel) -> None:
    met = []
    for _ in range(len(THEMES) + 1):
        QTest.keyClick(shown.focus, Qt.Key.Key_Right)
        met.append(shown.settings.theme_name)
        chosen = [name for name, chip in panel.themes.items() if chip.isChecked()]
        assert chosen == [met[-1]]
    assert met == ["sepia", "dark", "contrast-light", "contrast-dark", SYSTEM, "light"]


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("Ukuran huruf", "text"),
        ("Tinggi baris", "line"),
        ("Lebar kolom", "column"),
        ("Jarak antarhuruf", "letter"),
        ("Jarak antarkata", "word"),
        ("Jarak antarparagraf", "paragraph"),
    ],
)
def test_every_measure_has_a_line_that_moves_the_article_at_once(
    shown: Shown, panel: LookPanel, name: str, measure: str
) -> None:
    before = getattr(shown.settings.look, measure)
    slider = tab_to(shown, Slider, name)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    after = getattr(shown.settings.look, measure)
    assert after > before
    assert any(str(after) in label for label in shown_values(panel))
    font = shown.window.reading.article.document().defaultFont()
    spacing = (shown.settings.look.text, shown.settings.look.letter, shown.settings.look.word)
    assert font.pixelSize() == spacing[0]
    assert font.letterSpacing() == pytest.approx(spacing[0] * spacing[1] / 100, abs=0.02)
    assert font.wordSpacing() == pytest.approx(spacing[0] * spacing[2] / 100, abs=0.02)


def shown_values(panel: LookPanel) -> list[str]:
    """What stands right of the lines."""
    return [value.text() for value in panel._values.values()]


def test_switches_and_what_brings_all_back(shown: Shown, panel: LookPanel) -> None:
    for name in ("Jarak longgar agar mudah dibaca", "Penggaris baca", "Animasi"):
        QTest.keyClick(tab_to(shown, Choice, name), Qt.Key.Key_Space)
    look = shown.settings.look
    assert all(getattr(look, name) >= least for name, least in ROOMY.items())
    assert shown.settings.ruler and look.motion
    assert panel.sliders["letter"].value() == look.letter, "the lines show what the switch chose"
    QTest.keyClick(tab_to(shown, Choice, "Berkait"), Qt.Key.Key_Right)
    assert not shown.settings.look.serif
    panel.reset.setFocus()
    QTest.keyClick(panel.reset, Qt.Key.Key_Return)
    assert shown.settings.look == Look(motion=True)
    assert not panel.roomy.isChecked() and not panel.ruler.isChecked()


def test_what_is_chosen_elsewhere_shows_here(shown: Shown, panel: LookPanel) -> None:
    shown.settings.enlarge()
    shown.settings.set_dark(True)
    shown.settings.set_ruler(True)
    assert panel.sliders["text"].value() == shown.settings.look.text
    assert panel.themes["dark"].isChecked() and panel.ruler.isChecked()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (640, 480)])
def test_nothing_is_cut_and_everything_can_be_brought_into_sight(
    shown: Shown, panel: LookPanel, size: tuple[int, int]
) -> None:
    shown.window.resize(*size)
    QApplication.processEvents()
    assert panel.geometry().right() == shown.window.width() - 1
    assert [*cut_words(panel), *overlaps(panel)] == []
    area = panel.findChild(QScrollArea)
    assert isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() == 0
    for _ in range(16):
        QTest.keyClick(shown.focus, Qt.Key.Key_Tab)
        focus = shown.focus
        if panel.isAncestorOf(focus) and area.isAncestorOf(focus):
            place = QRect(focus.mapTo(area.viewport(), QPoint(0, 0)), focus.size())
            assert area.viewport().rect().contains(place.center()), focus.accessibleName()


@pytest.mark.parametrize("text", [18, 32])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1366, 768)])
def test_the_article_moves_aside_and_shows_its_whole_lines(shown: Shown, size: tuple[int, int], text: int) -> None:
    shown.window.resize(*size)
    shown.settings.set_measure("text", text)
    QApplication.processEvents()
    article = shown.window.reading.article
    before = article.size()
    shown.press(Qt.Key.Key_T, CTRL_SHIFT)
    QApplication.processEvents()
    panel = shown.extras.commands.look.panel
    assert shown.sees(panel) and shown.sees(article)
    assert not placed(shown, article).intersects(panel.geometry())
    assert article.viewport().width() >= 600 and article.horizontalScrollBar().maximum() == 0
    QTest.keyClick(shown.focus, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert article.size() == before and article.hasFocus(), "it has its room back"


def test_a_window_without_room_for_both_is_covered(shown: Shown, panel: LookPanel) -> None:
    shown.window.resize(800, 600)
    QApplication.processEvents()
    assert placed(shown, shown.window.reading).right() == shown.window.width() - 1
    shown.window.resize(1024, 600)
    QApplication.processEvents()
    assert placed(shown, shown.window.reading).right() < panel.x()


def placed(shown: Shown, widget: QWidget) -> QRect:
    """Where a widget stands in the window."""
    return QRect(widget.mapTo(shown.window, QPoint(0, 0)), widget.size())


def test_the_page_has_its_room_again_also_where_the_window_was_away(shown: Shown, panel: LookPanel) -> None:
    stack = shown.window.stack
    assert stack.contentsMargins().right() == panel.width()
    shown.window.hide()
    assert stack.contentsMargins().right() == panel.width(), "with the window it comes back"
    panel.close_panel()
    assert stack.contentsMargins().right() == 0
