"""The buttons at the foot of the presenter: what can be done now, each with its key; the rest behind *Lainnya*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.brush import key_width, rounded
from desktop.ui.widgets.button import GAP as KEY_GAP
from desktop.ui.widgets.button import SHAPES, KeyButton
from desktop.ui.widgets.clickable import PRESSING_KEYS
from desktop.ui.widgets.key_names import key_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.act import Command

TARGET = 56
SIDE, GAP, AIR = 20, 10, 12


class CommandButton(KeyButton):
    """A command as large as a finger; only Tab gives it the focus, so that a click leaves the keys to the show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Mean nothing yet."""
        super().__init__(theme, "", kind="outlined", parent=parent)
        self._shape = self._shape._replace(height=TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.command: Command | None = None

    def mean(self, command: Command) -> None:
        """Mean this command from now on."""
        self.command = command
        self.set_text(command.text)
        self.set_key(_name(command))
        self.setCheckable(command.checked is not None)
        self.setChecked(bool(command.checked))

    def nextCheckState(self) -> None:
        """Leave the switch to the show."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button; what is switched on has a bar at its foot, too."""
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            bar = QRectF(SIDE, self.height() - 9, self.width() - 2 * SIDE, 4)
            rounded(painter, bar, 2, self.theme.roles.first)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed with Enter and Space; the arrows are the show's here, too."""
        if event.key() in PRESSING_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()


class Shares(NamedTuple):
    """What has a button in the bar, what must always have one at its end, and what stands behind *Lainnya*."""

    shown: tuple[Command, ...]
    last: tuple[Command, ...]
    more: tuple[Command, ...]


class CommandBar(QWidget):
    """Buttons in one line or two; those that find no room go behind the one that is called *Lainnya*.

    Signals: ``chosen(object)``, the command of a button; *Lainnya* is a command of the presenter, too.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, more: Command, parent: QWidget | None = None) -> None:
        """Offer nothing yet; ``more`` shows what finds no room."""
        super().__init__(parent)
        self._theme = theme
        self._shares = Shares((), (), ())
        self._lines = 1
        self._left: tuple[Command, ...] = ()
        self._buttons: list[CommandButton] = []
        self.setAccessibleName(self.tr("Tombol"))
        self.more = CommandButton(theme, self)
        self.more.mean(more)
        self.more.clicked.connect(self._choose)

    @property
    def behind(self) -> tuple[Command, ...]:
        """What stands behind *Lainnya* now."""
        return (*self._left, *self._shares.more)

    def texts(self) -> tuple[str, ...]:
        """What the buttons say, from the first to the last."""
        return tuple(button.text() for button in self._buttons if not button.isHidden())

    def set_lines(self, lines: int) -> None:
        """Take so many lines at most."""
        if lines != self._lines:
            self._lines = lines
            self._lay()

    def offer(self, shares: Shares) -> None:
        """Offer other commands, or the same ones as they are now."""
        self._shares = shares
        self._lay()

    def height_for(self, width: int) -> int:
        """The height of the bar at this width."""
        lines = 1 if self._whole() <= width - 2 * SIDE else self._lines
        return 2 * AIR + lines * TARGET + (lines - 1) * GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the buttons out anew."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above the buttons."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.roles.line))
        painter.end()

    def _whole(self) -> int:
        wanted = [_width(command) for command in (*self._shares.shown, *self._shares.last)]
        return sum(wanted) + GAP * len(wanted) + self.more.sizeHint().width()

    def _lay(self) -> None:
        """Put as many as find room into the lines; the last line ends with what must be seen, and *Lainnya*."""
        room = self.width() - 2 * SIDE
        shares = self._shares
        end = sum(_width(one) + GAP for one in shares.last) + self.more.sizeHint().width()
        lines = (self.height() - 2 * AIR + GAP) // (TARGET + GAP)
        placed: list[tuple[Command, QRect]] = []
        line, x = 0, 0
        for command in shares.shown:
            wide = _width(command)
            limit = room - (end + GAP if line == lines - 1 else 0)
            if x + wide > limit and line < lines - 1:
                line, x = line + 1, 0
                limit = room - (end + GAP if line == lines - 1 else 0)
            if x + wide > limit:
                break
            placed.append((command, QRect(SIDE + x, AIR + line * (TARGET + GAP), wide, TARGET)))
            x += wide + GAP
        self._left = shares.shown[len(placed) :]
        top = AIR + (lines - 1) * (TARGET + GAP)
        x = x if line == lines - 1 else 0
        for command in shares.last:
            wide = _width(command)
            placed.append((command, QRect(SIDE + x, top, wide, TARGET)))
            x += wide + GAP
        self._place(placed)
        self.more.setVisible(bool(self.behind))
        self.more.setGeometry(SIDE + x, top, self.more.sizeHint().width(), TARGET)

    def _place(self, placed: list[tuple[Command, QRect]]) -> None:
        while len(self._buttons) < len(placed):
            button = CommandButton(self._theme, self)
            button.clicked.connect(self._choose)
            self._buttons.append(button)
        for button, (command, place) in zip(self._buttons, placed, strict=False):
            button.mean(command)
            button.setGeometry(place)
            button.show()
        for button in self._buttons[len(placed) :]:
            button.hide()
        for before, after in zip(self._buttons, [*self._buttons[1:], self.more], strict=True):
            QWidget.setTabOrder(before, after)

    def _choose(self) -> None:
        button = self.sender()
        assert isinstance(button, CommandButton)
        self.chosen.emit(button.command)


def _name(command: Command) -> str:
    """The key that a command's button names."""
    return key_name(QKeySequence(command.keys[0])) if command.keys else ""


def _width(command: Command) -> int:
    """The width of a command's button."""
    shape, key = SHAPES["outlined"], _name(command)
    words = text_width(command.text, INTERFACE, shape.size, shape.weight)
    return round(words + (KEY_GAP + key_width(key) if key else 0) + 2 * shape.padding + 1)
