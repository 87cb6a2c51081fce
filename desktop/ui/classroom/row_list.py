"""The teacher's list: lines that are chosen, counted, ticked or rewritten, by keys, mouse or finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

from desktop.ui.classroom.row_line import RowLine
from desktop.ui.widgets.fade import fade_ends
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.scrollbar import WIDTH as BAR_WIDTH
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.act import Row

WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Rewriting(LineField):
    """The words of a line, to be changed: Enter keeps them, Esc leaves them as they were.

    Signals: ``done(bool)``, whether the words shall be kept.
    """

    done = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or leave; no key of a field reaches the show."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit(False)
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when something else is touched."""
        super().focusOutEvent(event)
        if self.isVisible():
            self.done.emit(True)


class RowList(QScrollArea):
    """Lines with one place in the order of Tab; Up and Down walk, Enter and Space choose, Esc leads out.

    Signals: ``chosen(str)``, a row by its id; ``stepped(str, int)``, one more or one less of it;
    ``renamed(str, str)``, its new words; ``left()``, the keys shall go to the show again.
    """

    chosen = Signal(str)
    stepped = Signal(str, int)
    renamed = Signal(str, str)
    left = Signal()
    shows_focus = True
    """The focus stands on a line, and the ring with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.theme = theme
        self.lines: list[RowLine] = []
        self._at = 0
        self._field: Rewriting | None = None
        self._inside = QWidget()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ScrollBar(theme, "paper"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._fades = _Fades(self)

    @property
    def rewriting(self) -> LineField | None:
        """The field in which a line is rewritten now."""
        return self._field

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; where the same ones changed, their lines and the focus stay."""
        before = [line.row for line in self.lines]
        if tuple(before) == rows:
            return
        self._stop_rewriting(rows)
        while len(self.lines) > len(rows):
            line = self.lines.pop()
            line.hide()
            line.deleteLater()
        for line, row in zip(self.lines, rows, strict=False):
            if line.row != row:
                line.show_row(row)
        self.lines += [self._make(row) for row in rows[len(self.lines) :]]
        self._tell_change(before)
        same = [row.id for row in before] == [row.id for row in rows]
        self._walk_to(self._at if same else next((place for place, row in enumerate(rows) if row.current), 0))
        self._lay()
        self._follow(before)

    def take_focus(self) -> None:
        """Stand on the line that the keys mean: at first that of what is on the wall."""
        if self.lines:
            self.lines[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def wanted_height(self, width: int) -> int:
        """The height in px of all lines."""
        return sum(line.height_for(width) for line in self.lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with Up and Down, leave with Esc; a list scrolls by no other key, they are the show's."""
        if event.key() in WALK and any(line.hasFocus() for line in self.lines):
            self._walk_to(self._at + WALK[Qt.Key(event.key())])
            self.take_focus()
            self._show_line(self._at)
        elif event.key() == Qt.Key.Key_Escape and any(line.hasFocus() for line in self.lines):
            self.left.emit()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines for the new width."""
        super().resizeEvent(event)
        self._lay()
        if self._field is None and self.lines:
            self.verticalScrollBar().setValue(self.lines[self._at].y())
        self._fades.resize(self.viewport().size())
        self._fades.raise_()

    def _make(self, row: Row) -> RowLine:
        line = RowLine(self.theme, row, self._inside)
        line.clicked.connect(self._choose)
        line.stepped.connect(self._step)
        line.rewrite_wanted.connect(self._rewrite)
        QWidget.setTabOrder(self, line)  # only one of them is reached by Tab, and it comes before the notes
        line.show()
        return line

    def _lay(self) -> None:
        width = self.width()
        whole = self.wanted_height(width)
        if whole > self.height():
            width -= BAR_WIDTH + 4
            whole = self.wanted_height(width)
        top = 0
        for line in self.lines:
            high = line.height_for(width)
            line.setGeometry(0, top, width, high)
            top += high
        self._inside.resize(width, max(whole, 1))
        if self._field is not None:
            self._place_field()

    def _follow(self, before: list[Row]) -> None:
        """Bring what is on the wall into sight when it is another than before."""
        was = next((row.id for row in before if row.current), "")
        now = next((place for place, line in enumerate(self.lines) if line.row.current), None)
        if now is None or self.lines[now].row.id == was:
            return
        if not any(line.hasFocus() for line in self.lines):
            self._walk_to(now)
        self.verticalScrollBar().setValue(self.lines[now].y())

    def _show_line(self, place: int) -> None:
        """Bring a line into sight, so that the uppermost line that is seen is whole."""
        bar, line, room = self.verticalScrollBar(), self.lines[place], self.viewport().height()
        if line.y() < bar.value():
            bar.setValue(line.y())
        elif line.y() + line.height() > bar.value() + room:
            tops = (each.y() for each in self.lines if line.y() + line.height() - each.y() <= room)
            bar.setValue(next(tops, line.y()))

    def _walk_to(self, place: int) -> None:
        """Let Tab come to this line and to no other."""
        if not self.lines:
            self._at = 0
            return
        self._at = min(max(place, 0), len(self.lines) - 1)
        for each, line in enumerate(self.lines):
            line.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == self._at else Qt.FocusPolicy.NoFocus)

    def _tell_change(self, before: list[Row]) -> None:
        """Say the count of the line that has the focus when it changes."""
        for line, was in zip(self.lines, before, strict=False):
            if line.hasFocus() and line.row.id == was.id and line.row != was:
                announce(line, line.accessibleName())

    def _choose(self) -> None:
        line = self._sender()
        if line.only_words:
            self._rewrite()
        else:
            self.chosen.emit(line.row.id)

    def _step(self, by: int) -> None:
        self.stepped.emit(self._sender().row.id, by)

    def _rewrite(self) -> None:
        line = self._sender()
        self._walk_to(self.lines.index(line))
        self._field = Rewriting(self.theme, line.row.text, parent=line)
        self._field.setText(line.row.written or line.row.text)
        self._field.done.connect(self._end_rewriting)
        self._place_field()
        self._field.show()
        self._field.selectAll()
        self._field.setFocus()

    def _place_field(self) -> None:
        assert self._field is not None
        self._field.setGeometry(self.lines[self._at].words_place())

    def _end_rewriting(self, keep: bool) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        text, line = " ".join(field.text().split()), self.lines[self._at]
        if field.hasFocus():
            line.setFocus()
        field.hide()
        field.deleteLater()
        if keep and text and text != (line.row.written or line.row.text):
            self.renamed.emit(line.row.id, text)

    def _stop_rewriting(self, rows: tuple[Row, ...]) -> None:
        """Leave a field whose row is gone; it must not write into another one."""
        if self._field is not None and [row.id for row in rows] != [line.row.id for line in self.lines]:
            self._end_rewriting(False)

    def _sender(self) -> RowLine:
        line = self.sender()
        assert isinstance(line, RowLine)
        return line


class _Fades(QWidget):
    """Lies over the lines and fades those at its ends where there are more."""

    def __init__(self, area: RowList) -> None:
        super().__init__(area)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.verticalScrollBar().valueChanged.connect(self.update)
        area.verticalScrollBar().rangeChanged.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        bar, lines = self._area.verticalScrollBar(), self._area.lines
        # A line that begins at the upper edge is whole: nothing of it has to fade.
        above = 0 if any(line.y() == bar.value() for line in lines) else bar.value()
        below = bar.maximum() - bar.value()
        painter = QPainter(self)
        fade_ends(painter, QRectF(self.rect()), above, above + below, self._area.theme.roles.paper)
        painter.end()
