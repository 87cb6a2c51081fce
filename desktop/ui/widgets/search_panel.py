"""The search over the window: the field, and under it what was found, what was looked for before, or good advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.focus import give_back_focus, holds_focus
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.search_list import SearchList
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.search_rows import Row

WIDTH = 600
EDGE = 8
"""Pixels between the panel and the edges of a window that is hardly wider, and under its list."""
PAD = 8
HIGHEST = 640
SETTLED = 600
"""Milliseconds without a letter after which a screen reader hears what was found: not at each letter."""


class SearchPanel(QWidget):
    """Lies over the whole window while one searches; a click beside the box, Esc, or a focus elsewhere closes it.

    Signals: ``typed(str)``, other words; ``chosen(int)``, the key of a hit; ``dropped(str)``, words of before to be
    forgotten ("" for all); ``closed()``.
    """

    typed = Signal(str)
    chosen = Signal(int)
    dropped = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget, anchor: QWidget, hint: str) -> None:
        """Make a closed panel over ``host`` that opens where ``anchor`` stands; ``hint`` says what can be found."""
        super().__init__(host)
        self.theme, self._host, self._anchor = theme, host, anchor
        self._before: QWidget | None = None
        self._advice = ""
        self._typed = ""
        self.box = SearchBox(theme, self)
        self.field = SearchField(theme, self.tr("Cari"), hint)
        self.list = SearchList(theme)
        self._told = Label(theme, "", 15, 400, "muted")
        self._foot = Label(theme, "", 13, 400, "muted")
        self._keys = Label(theme, "", 13, 400, "muted")
        # What is typed in haste is looked for once: the clock comes after all keys that wait.
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._quiet = QTimer(self, singleShot=True, interval=SETTLED)
        self.setAccessibleName(self.tr("Pencarian"))
        self.hide()
        self._arrange()
        self._connect()

    def open(self) -> None:
        """Open with what was looked for last, selected, so that the next letter takes its place."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
            self._place()
            self.show()
            self.raise_()
            self._host.installEventFilter(self)
            self._typed = self.field.text()
            self.typed.emit(self._typed)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_panel(self, *, give_back: bool) -> None:
        """Close; with ``give_back`` the focus goes where it was before."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        had_focus = holds_focus(self)
        self._typing.stop()
        self._quiet.stop()
        self._host.removeEventFilter(self)
        self.hide()
        if give_back and had_focus:
            give_back_focus(before)
        self.closed.emit()

    def tell_typed(self) -> None:
        """Tell what is written now, without waiting for the keys that may follow."""
        self._typing.stop()
        if self.field.text() != self._typed:
            self._typed = self.field.text()
            self.typed.emit(self._typed)

    def show_rows(self, rows: tuple[Row, ...], foot: str, keys: str) -> None:
        """Show hits or words of before; ``foot`` tells how many, ``keys`` what can be done."""
        self._fill(rows, "", foot, keys)

    def show_advice(self, advice: str) -> None:
        """Show a sentence in place of a list."""
        self._fill((), advice, "", "")

    def advice(self) -> str:
        """Return the sentence that stands in place of a list, or ""."""
        return self._advice

    def foot(self) -> str:
        """Return what is told of the list."""
        return self._foot.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel(give_back=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a click beside the box."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_panel(give_back=True)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go between the field and the list."""
        to_list = self.field.hasFocus() and bool(self.list.rows.rows)
        (self.list if to_list else self.field).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the host at its new size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _arrange(self) -> None:
        foot = self._below = QHBoxLayout()
        foot.setContentsMargins(12, 2, 12, 2)
        foot.setSpacing(16)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._keys)
        self._keys.setWordWrap(False)
        for label in (self._told, self._foot, self._keys):
            label.setAutoFillBackground(True)
        self._told.setContentsMargins(12, 8, 12, 10)
        column = self.box.column
        column.addWidget(self.field)
        column.addWidget(self._told)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typing.start)
        self.field.entered.connect(self._enter)
        self.field.went_down.connect(self._go_down)
        self._typing.timeout.connect(self.tell_typed)
        self._quiet.timeout.connect(self._say)
        self.list.chosen.connect(self.chosen)
        self.list.asked.connect(self._ask)
        self.list.dropped.connect(self.dropped)
        self.list.written.connect(self._write)
        self.list.left.connect(self.field.setFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _fill(self, rows: tuple[Row, ...], advice: str, foot: str, keys: str) -> None:
        had_focus = self.list.hasFocus()
        self._advice = advice
        self._told.set_text(advice)
        self._told.setVisible(bool(advice))
        self._foot.set_text(foot)
        self._keys.set_text(keys)
        for label in (self._foot, self._keys):
            label.setVisible(bool(label.text()))
        self.list.setVisible(bool(rows))
        self.list.set_rows(rows)
        if had_focus and not rows:
            self.field.setFocus()
        self.field.setAccessibleDescription(advice or foot)
        if self.isVisible():
            self._place()
            self._quiet.start()

    def _enter(self) -> None:
        self.tell_typed()  # the last letters and Enter may come in one go
        self.list.take_current()

    def _go_down(self, page: bool) -> None:
        self.tell_typed()
        if self.list.rows.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.go_down(page=page)

    def _ask(self, words: str) -> None:
        self.field.setFocus()
        self.field.setText(words)
        self.tell_typed()

    def _write(self, letters: str) -> None:
        self.field.setFocus()
        if letters:
            self.field.insert(letters)
        else:
            self.field.backspace()

    def _say(self) -> None:
        first = self.list.said()
        announce(self, self._advice or ", ".join(filter(None, (self._foot.text(), first))))

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the focus goes elsewhere in the window; not when the window itself goes behind another."""
        if self.isVisible() and now is not None and now.window() is self.window() and not holds_focus(self):
            self.close_panel(give_back=False)

    def _place(self) -> None:
        """Lie over the host; the box begins where the anchor stands, and reaches as far down as it must."""
        self.setGeometry(self._host.rect())
        stands = QRect(self._anchor.mapTo(self._host, QPoint(0, 0)), self._anchor.size())
        width = min(WIDTH, self.width() - 2 * EDGE)
        right = min(stands.right() + PAD, self.width() - EDGE)
        left = max(EDGE, right - width)
        top = max(2, stands.center().y() - PAD - self.field.sizeHint().height() // 2)
        room = min(HIGHEST, self.height() - top - EDGE)
        # One move and no more: whatever lies under the box is painted anew each time that its size changes.
        self.box.setGeometry(left, top, width, min(room, self._height(width)))

    def _height(self, width: int) -> int:
        inside, layout = width - 2 * PAD, self.box.column
        for part in (self._below, layout):
            part.invalidate()  # what was hidden just now is still counted
        rows = self.list.height_of_rows(inside) if self.list.isVisibleTo(self) else 0
        own = layout.totalHeightForWidth(inside) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return own + rows + 2 * PAD


class SearchBox(QFrame):
    """The ground of the panel; a click on it is none beside it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make the ground; ``column`` takes what stands on it.

        That is an opaque surface within the rounded one: what changes on it leaves alone what lies under the box.
        """
        super().__init__(parent)
        self._theme = theme
        self._inside = QWidget(self)
        self._inside.setAutoFillBackground(True)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def look_changed(self) -> None:
        """Take the new colours."""
        palette = self._inside.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.roles.surface))
        self._inside.setPalette(palette)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the surface within the round corners."""
        super().resizeEvent(event)
        self._inside.setGeometry(self.rect().adjusted(PAD, PAD, -PAD, -PAD))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the click."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rounded ground with its border."""
        painter = QPainter(self)
        rounded(painter, self.rect(), 12, self._theme.roles.surface, self._theme.roles.control)
        painter.end()
