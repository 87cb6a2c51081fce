"""The pages of a handout on the screen, one at a time, as they will come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy

from desktop.ui.printing.flow import A4
from desktop.ui.printing.leaves import paint_page
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.printing.leaves import HandoutPage

AROUND = 10
"""Logical pixels between a page and the edge."""
ZOOMS = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
"""How large a page is, in parts of the size at which all of it is seen."""
STEP = 48
"""Logical pixels that an arrow key moves a page."""


class Preview(QAbstractScrollArea):
    """One page, and by keys the others; larger, and by arrows its parts.

    Signals: ``turned(int)``, another page is shown, counted from 0.
    """

    turned = Signal(int)
    focus_radius = 8

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.theme = theme
        self._pages: tuple[HandoutPage, ...] = ()
        self._page = self._zoom = 0
        self._drawn: dict[tuple[int, int], QPixmap] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(theme, "line"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)
        self.set_pages(())

    @property
    def page(self) -> int:
        """The number of the page that is shown, from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """How large it is, in parts of the size at which all of it is seen."""
        return ZOOMS[self._zoom]

    def set_pages(self, pages: tuple[HandoutPage, ...]) -> None:
        """Show other pages, from the one of the same number on where there is one."""
        self._pages = pages
        self._drawn.clear()
        self.show_page(min(self._page, max(0, len(pages) - 1)))

    def show_page(self, number: int) -> None:
        """Show a page from its top; without a page of that number nothing changes."""
        if number and not 0 <= number < len(self._pages):
            return
        self._page = number
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self._name()
        self.turned.emit(number)

    def next_page(self) -> None:
        """Show the page after this one."""
        self.show_page(self._page + 1)

    def previous_page(self) -> None:
        """Show the page before this one."""
        if self._page:
            self.show_page(self._page - 1)

    def enlarge(self) -> None:
        """Show the page larger."""
        self._set_zoom(self._zoom + 1)

    def shrink(self) -> None:
        """Show the page smaller, down to all of it."""
        self._set_zoom(self._zoom - 1)

    def sizeHint(self) -> QSize:
        """Return room for a page that can be read in part."""
        return QSize(380, 520)

    def minimumSizeHint(self) -> QSize:
        """Return room for a page that can be told from another."""
        return QSize(180, 160)

    def page_rect(self) -> QRect:
        """Where the page stands in the viewport, in logical pixels; it may reach beyond it."""
        size, room = self._size(), self.viewport().size()
        left = (room.width() - size.width()) // 2 - self.horizontalScrollBar().value()
        if size.width() > room.width():
            left = AROUND - self.horizontalScrollBar().value()
        top = max(AROUND, (room.height() - size.height()) // 2) - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, move in one that is larger than the room, enlarge it."""
        keys = {
            Qt.Key.Key_PageDown: self.next_page, Qt.Key.Key_PageUp: self.previous_page,
            Qt.Key.Key_Home: self._show_first, Qt.Key.Key_End: self._show_last,
            Qt.Key.Key_Plus: self.enlarge, Qt.Key.Key_Equal: self.enlarge, Qt.Key.Key_Minus: self.shrink,
            Qt.Key.Key_Down: self._down, Qt.Key.Key_Up: self._up,
            Qt.Key.Key_Right: self._right, Qt.Key.Key_Left: self._left,
        }  # fmt: skip
        if event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._read_back() if back else self._read_on()
        elif event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            keys[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move in a page; at its end turn it; with Ctrl enlarge it."""
        bar, delta = self.verticalScrollBar(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge() if delta > 0 else self.shrink()
        elif delta < 0 and bar.value() == bar.maximum():
            self.next_page()
        elif delta > 0 and bar.value() == 0:
            self.previous_page()
        else:
            bar.setValue(bar.value() - delta)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page on a ground that tells it from the sheet."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self.theme.roles.line))
        if self._pages:
            place = self.page_rect()
            painter.drawPixmap(place.topLeft(), self._picture(place.size()))
            painter.setPen(QColor(self.theme.roles.control))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw another part of the page."""
        self.viewport().update()

    def _size(self) -> QSize:
        room = self.viewport().size() - QSize(2 * AROUND, 2 * AROUND)
        fit = min(room.width() / A4.width(), room.height() / A4.height()) * self.zoom
        return QSize(max(1, round(A4.width() * fit)), max(1, round(A4.height() * fit)))

    def _arrange(self) -> None:
        size, room = self._size() + QSize(2 * AROUND, 2 * AROUND), self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), size.height(), room.height()),
            (self.horizontalScrollBar(), size.width(), room.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)

    def _picture(self, size: QSize) -> QPixmap:
        """The page as a picture; the last one is kept, so that moving in it costs nothing."""
        ratio = self.devicePixelRatioF()
        key = (self._page, round(size.width() * ratio))
        if key not in self._drawn:
            self._drawn.clear()
            made = QPixmap(size * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(QColor(Qt.GlobalColor.white))
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(size.width() / A4.width(), size.height() / A4.height())
            painter.setClipRect(QRectF(0, 0, A4.width(), A4.height()))
            paint_page(painter, self._pages[self._page])
            painter.end()
            self._drawn[key] = made
        return self._drawn[key]

    def _name(self) -> None:
        """Tell a screen reader which page it is, and what stands on it."""
        if not self._pages:
            self.setAccessibleName(self.tr("Pratinjau"))
            self.setAccessibleDescription("")
            return
        name = self.tr("Pratinjau, halaman {number} dari {total}")
        self.setAccessibleName(name.format(number=self._page + 1, total=len(self._pages)))
        self.setAccessibleDescription(self._pages[self._page].leaf.text())

    def _set_zoom(self, zoom: int) -> None:
        if not 0 <= zoom < len(ZOOMS) or zoom == self._zoom:
            return
        bar = self.verticalScrollBar()
        share = (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
        self._zoom = zoom
        self._arrange()
        bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)
        self.viewport().update()

    def _read_on(self) -> None:
        """Go down by what is seen; at the end of a page turn it."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum():
            self.next_page()
        else:
            bar.setValue(bar.value() + bar.pageStep() - STEP)

    def _read_back(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() > 0:
            bar.setValue(bar.value() - bar.pageStep() + STEP)
        elif self._page:
            self.previous_page()
            bar.setValue(bar.maximum())

    def _show_first(self) -> None:
        self.show_page(0)

    def _show_last(self) -> None:
        self.show_page(len(self._pages) - 1)

    def _down(self) -> None:
        self._move(self.verticalScrollBar().value() + STEP)

    def _up(self) -> None:
        self._move(self.verticalScrollBar().value() - STEP)

    def _right(self) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + STEP)

    def _left(self) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - STEP)

    def _move(self, value: int) -> None:
        """Move the page; where all of it is seen, the arrows turn pages."""
        bar = self.verticalScrollBar()
        if bar.maximum() == 0:
            self.next_page() if value > bar.value() else self.previous_page()
        bar.setValue(value)
