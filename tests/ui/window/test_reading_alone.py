"""Reading with the whole screen: the article alone, and everything as it was after Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.reading.strip import Strip
from tests.ui.window.shown import Shown

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def alone(shown: Shown) -> bool:
    """Whether nothing but the article is on the screen."""
    reading = shown.window.reading
    strip = reading.findChild(Strip)
    others = (shown.window.topbar, reading.navigator, reading.panel, *((strip,) if strip is not None else ()))
    return not any(other.isVisible() for other in others) and reading.article.width() == shown.window.width()


def test_the_article_alone_until_esc(shown: Shown) -> None:
    window = shown.window
    before = window.windowState()
    shown.press(Qt.Key.Key_F11, SHIFT)
    QApplication.processEvents()
    assert window.isFullScreen() and alone(shown)
    assert "Esc" in shown.toast.findChildren(type(shown.toast._label))[0].text()
    assert window.reading.article.hasFocus()
    shown.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.windowState() == before
    assert window.topbar.isVisible() and not alone(shown)
    assert not shown.toast.isVisible(), "the way back need not be told any longer"


def test_the_same_key_leads_back_too_and_from_another_page_to_the_article(shown: Shown) -> None:
    shown.press(Qt.Key.Key_3, CTRL)
    shown.press(Qt.Key.Key_F11, SHIFT)
    assert alone(shown)
    shown.press(Qt.Key.Key_F11, SHIFT)
    assert not shown.window.isFullScreen() and shown.window.topbar.isVisible()


def test_list_and_cards_can_still_be_pulled_out_and_esc_closes_them_first(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11, SHIFT)
    for key, side in ((Qt.Key.Key_F6, shown.window.reading.navigator), (Qt.Key.Key_F8, shown.window.reading.panel)):
        shown.press(key)
        assert side.isVisible()
        shown.press(Qt.Key.Key_Escape)
        assert alone(shown), "the drawer is closed, the screen still full"
    shown.press(Qt.Key.Key_Escape)
    assert not alone(shown)


def test_a_pop_up_is_closed_first(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11, SHIFT)
    article = shown.window.reading.article
    number = next(n for n, link in enumerate(article.links()) if link.href.startswith("term:"))
    article.focus_link(number)
    article.activate_link(number)
    assert article.open_popup() is not None
    shown.press(Qt.Key.Key_Escape)
    assert article.open_popup() is None and alone(shown)


def test_another_page_brings_the_rest_back(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11, SHIFT)
    shown.press(Qt.Key.Key_1, CTRL)
    assert shown.window.page == "today"
    assert shown.window.topbar.isVisible() and not shown.window.isFullScreen()


def test_what_ends_the_full_screen_from_outside_brings_the_rest_back(shown: Shown) -> None:
    shown.press(Qt.Key.Key_F11, SHIFT)
    shown.press(Qt.Key.Key_F11, NONE)
    QApplication.processEvents()
    assert not shown.window.isFullScreen() and shown.window.topbar.isVisible()
    assert not alone(shown)


def test_the_width_of_the_sides_is_kept(shown: Shown) -> None:
    shown.settings.set_side_widths((300, 400))
    shown.press(Qt.Key.Key_F11, SHIFT)
    shown.press(Qt.Key.Key_Escape)
    shown.window.close()
    assert shown.settings.side_widths() == (300, 400)
