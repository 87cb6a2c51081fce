"""Further buttons over what the teacher looks at, until one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

from desktop.ui.classroom.command_bar import GAP, SIDE, CommandButton
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.act import Command

RADIUS = 10


class CommandPanel(QWidget):
    """Buttons in a frame, as many lines as they need; where the window is low they scroll.

    Signals: ``chosen(object)``, the command of a button; ``closed()``, Esc was pressed on one of them.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        """Be hidden; a screen reader calls it ``name``."""
        super().__init__(parent)
        self._theme = theme
        self.buttons: tuple[CommandButton, ...] = ()
        self._area = _Area(theme, self)
        self.setAccessibleName(name)
        self.hide()

    def open_in(self, commands: tuple[Command, ...], room: QSize) -> QSize:
        """Take these commands, and return the size that they need of this room."""
        self.buttons = tuple(CommandButton(self._theme) for _command in commands)
        for button, command in zip(self.buttons, commands, strict=True):
            button.mean(command)
            button.clicked.connect(self._choose)
        row = FlowRow(self.buttons, 2 * GAP, centred=False)
        inside = min(row.sizeHint().width(), room.width() - 2 * SIDE)
        row.resize(inside, row.heightForWidth(inside))
        self._area.setWidget(row)
        row.setAutoFillBackground(False)  # the area has made it fill its ground
        size = QSize(inside + 2 * SIDE, min(row.height() + 2 * SIDE, room.height()))
        self._area.setGeometry(QRect(SIDE, SIDE, inside + SIDE - 2, size.height() - 2 * SIDE))
        return size

    def refresh(self, commands: tuple[Command, ...]) -> None:
        """Show whether its switches are on now."""
        for button in self.buttons:
            known = button.command
            now = next((each for each in commands if known is not None and each.keys == known.keys), None)
            if now is not None:
                button.mean(now)

    def take_focus(self) -> None:
        """Give the focus to the first button."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; every other key is the show's."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        roles = self._theme.roles
        painter = QPainter(self)
        rounded(painter, self.rect(), RADIUS, roles.surface, roles.control)
        painter.end()

    def _choose(self) -> None:
        button = self.sender()
        assert isinstance(button, CommandButton)
        self.chosen.emit(button.command)


class _Area(QScrollArea):
    """Scrolls by finger, wheel and focus; no key scrolls it."""

    shows_focus = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the panel."""
        event.ignore()
