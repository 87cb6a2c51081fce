"""Things to put into their order, with keys or with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.ui.widgets.order_row import OrderRow
from desktop.ui.widgets.scrollbar import WIDTH as BAR_WIDTH
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.ui.look.theme import Theme

GAP = 6
CARRIES = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
AT_ONCE = 3
"""Rows that are always seen."""


class OrderList(QScrollArea):
    """Rows that can be carried up and down.

    Up and Down walk; with Shift they carry the row, as they do after Space has picked it up. A figure puts it at that
    place. Signals: `entered()` when Enter was pressed.
    """

    entered = Signal()
    # The focus stands on a row, and the ring with it.
    shows_focus = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.theme = theme
        self._rows: list[OrderRow] = []
        self._things: dict[OrderRow, int] = {}
        self._at = 0
        self._held = self._locked = False
        self._inside = QWidget()
        self.setAccessibleName(self.tr("Yang perlu diurutkan"))
        self.setAccessibleDescription(self.tr("Panah berpindah, Shift dan panah memindahkan, Enter memeriksa"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ScrollBar(theme, "paper", self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._lay)

    def set_items(self, items: tuple[str, ...], order: tuple[int, ...]) -> None:
        """Lay down things (inline HTML) in an order that names each by its number."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [OrderRow(self.theme, items[thing], self._inside) for thing in order]
        self._things = dict(zip(self._rows, order, strict=True))
        self._at, self._held, self._locked = 0, False, False
        for row in self._rows:
            row.dragged.connect(self._drag)
            row.reached.connect(self._reach)
            row.dropped.connect(self._let_go)
            row.show()
        self._lay()

    def order(self) -> tuple[int, ...]:
        """Return the numbers of the things from top to bottom."""
        return tuple(self._things[row] for row in self._rows)

    def show_result(self, left: tuple[int, ...] = ()) -> None:
        """Stand in the right order; each row says where it stood, as the things lie or as they were once ``left``."""
        if left:
            self._rows.sort(key=self._place_in(left))
        stood = {row: place for place, row in enumerate(self._rows)}
        self._rows.sort(key=self._things.__getitem__)
        self._locked, self._held = True, False
        for place, row in enumerate(self._rows):
            row.show_result(place, stood[row])
        self._lay()

    def _place_in(self, order: tuple[int, ...]) -> Callable[[OrderRow], int]:
        places = {thing: place for place, thing in enumerate(order)}
        return lambda row: places[self._things[row]]

    def take_focus(self) -> None:
        """Give the focus to the row that the keys mean."""
        if self._rows:
            self._rows[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Return whether the focus is on one of the rows."""
        return any(row.hasFocus() for row in self._rows)

    def sizeHint(self) -> QSize:
        """Return the room of all rows."""
        return QSize(300, self._whole(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few rows."""
        some = sum(row.sizeHint().height() + GAP for row in self._rows[:AT_ONCE])
        return QSize(160, min(some, 132))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the rows for the new width."""
        super().resizeEvent(event)
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, carry, pick up, put at a place; what is no key of the list goes on to the card."""
        key = event.key()
        if self._locked or not self._rows:
            event.ignore()
        elif key in STEPS:
            carried = bool(event.modifiers() & CARRIES) or self._held
            (self._carry if carried else self._walk)(self._at + STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Space:
            self._hold(not self._held)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + min(9, len(self._rows)):
            self._carry(key - Qt.Key.Key_1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key == Qt.Key.Key_Escape and self._held:
            self._hold(False)
        else:
            event.ignore()

    def _walk(self, place: int) -> None:
        self._at = min(max(place, 0), len(self._rows) - 1)
        self._show_places()
        self.take_focus()
        self.ensureWidgetVisible(self._rows[self._at], 0, GAP)

    def _carry(self, place: int) -> None:
        place = min(max(place, 0), len(self._rows) - 1)
        row = self._rows.pop(self._at)
        self._rows.insert(place, row)
        self._at = place
        self._lay()
        self.ensureWidgetVisible(row, 0, GAP)
        announce(row, row.accessibleName())

    def _hold(self, held: bool) -> None:
        self._held = held
        self._show_places()
        row = self._rows[self._at]
        announce(row, row.accessibleDescription() or row.accessibleName())

    def _drag(self, y: int) -> None:
        row = self.sender()
        assert isinstance(row, OrderRow)
        self._at = self._rows.index(row)
        self._held = True
        middle = row.y() + y
        above, below = self._rows[: self._at], self._rows[self._at + 1 :]
        if above and middle < above[-1].geometry().center().y():
            self._carry(self._at - 1)
        elif below and middle > below[0].geometry().center().y():
            self._carry(self._at + 1)
        else:
            self._show_places()

    def _let_go(self) -> None:
        self._held = False
        self._show_places()

    def _reach(self) -> None:
        row = self.sender()
        if isinstance(row, OrderRow) and row in self._things and self._rows.index(row) != self._at:
            self._at = self._rows.index(row)
            self._held = False
            self._show_places()

    def _whole(self, width: int) -> int:
        return sum(row.height_for(width) + GAP for row in self._rows) - GAP if self._rows else 0

    def _lay(self) -> None:
        width = self.width()
        whole = self._whole(width)
        if whole > self.height() > 0:
            width -= BAR_WIDTH + 4
            whole = self._whole(width)
        top = 0
        before: QWidget | None = None
        for row in self._rows:
            high = row.height_for(width)
            row.setGeometry(0, top, width, high)
            top += high + GAP
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
        self._inside.resize(width, max(whole, 1))
        self._show_places()
        self.updateGeometry()

    def _show_places(self) -> None:
        if self._locked:
            return
        for place, row in enumerate(self._rows):
            row.show_place(place, len(self._rows), held=self._held and place == self._at)
        if self._rows:
            self.setFocusProxy(self._rows[self._at])
