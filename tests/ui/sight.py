"""What an eye would find wrong with a page: words cut off, things that lie outside of it or over one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QSplitterHandle, QWidget

from desktop.ui.reading.fold import Fold
from desktop.ui.widgets.article_box import ArticleBox
from desktop.ui.widgets.article_popup import ArticlePopup
from desktop.ui.widgets.button import GradeButton, KeyButton
from desktop.ui.widgets.drawer import Drawer
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.ruler_band import RulerBand
from desktop.ui.widgets.search_panel import SearchPanel
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.topbar import PageTab
from desktop.ui.window.look_panel import LookPanel

OVER_OTHERS = (
    FocusRing, Drawer, Toast, ArticleBox, ArticlePopup, Fold, LookPanel, RulerBand, SearchPanel, QSplitterHandle,
)
"""What lies over others on purpose; the handle of a splitter only catches the mouse beside its line."""


def cut_words(page: QWidget) -> list[str]:
    """The texts of a shown page that cannot be read whole, each with the reason."""
    return [f"{text!r}: {reason}" for widget in seen(page) for text, reason in _faults(widget, page)]


def overlaps(page: QWidget) -> list[str]:
    """The pairs of widgets that lie over one another, though neither is there to lie over others."""
    found = []
    for parent in (page, *seen(page)):
        inner = [child for child in parent.children() if isinstance(child, QWidget)]
        shown = [child for child in inner if child.isVisible() and not isinstance(child, OVER_OTHERS)]
        found += [
            f"{_named(one)} {one.geometry().getRect()} and {_named(other)} {other.geometry().getRect()}"
            for one, other in combinations(shown, 2)
            if one.geometry().intersects(other.geometry())
        ]
    return found


def texts(page: QWidget) -> list[str]:
    """What labels and buttons say that are on the screen."""
    return [widget.text() for widget in seen(page) if isinstance(widget, QLabel | KeyButton | GradeButton)]


def seen(page: QWidget) -> Iterator[QWidget]:
    """All widgets of a page that are shown."""
    return (widget for widget in page.findChildren(QWidget) if widget.isVisible())


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | KeyButton | GradeButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r}"


def _faults(widget: QWidget, page: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(widget, QLabel):
        yield from _label_faults(widget)
    elif isinstance(widget, KeyButton):
        if widget.shown()[0] != widget.text():
            yield widget.text(), f"elided at {widget.width()} px"
    elif isinstance(widget, GradeButton | PageTab):
        if widget.width() < widget.minimumSizeHint().width() or widget.height() < widget.sizeHint().height():
            yield widget.text(), f"squeezed to {widget.size().toTuple()}"
    else:
        return
    if not _inside(widget, page):
        yield widget.text(), f"outside of the page at {widget.mapTo(page, QPoint(0, 0)).toTuple()}"


def _label_faults(label: QLabel) -> Iterator[tuple[str, str]]:
    if not label.text():
        return
    metrics = QFontMetrics(label.font())
    if label.wordWrap():
        if label.height() < label.heightForWidth(label.width()):
            yield label.text(), f"{label.height()} px high, needs {label.heightForWidth(label.width())}"
        longest = max(metrics.horizontalAdvance(word) for word in label.text().replace("\u200b", " ").split())
        if longest > label.contentsRect().width():
            yield label.text(), f"a word of {longest} px in {label.contentsRect().width()}"
    elif metrics.horizontalAdvance(label.text()) > label.contentsRect().width():
        yield label.text(), "cut at the right"


def _inside(widget: QWidget, page: QWidget) -> bool:
    """Whether all of a widget lies on the page; what a scroll area can bring into sight counts."""
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    parent: QWidget | None = widget.parentWidget()
    while parent is not None and parent is not page:
        if isinstance(parent, QAbstractScrollArea):
            left = parent.mapTo(page, QPoint(0, 0)).x()
            return left <= place.left() and place.right() <= left + parent.width()
        parent = parent.parentWidget()
    return page.rect().contains(place)
