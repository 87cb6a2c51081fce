"""On the only screen: which keys lead to the notes and out, for a moment at the beginning and when the mouse moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.classroom.command_bar import GAP, CommandButton
from desktop.ui.sessions.classroom.act import Command
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.classroom.stage import Stage
    from desktop.ui.look.theme import Theme

STAYS = 8_000
"""Milliseconds after which it goes by itself; a key or a click on the wall takes it away at once."""

FAR = 24
"""Logical pixels by which the mouse is moved on purpose: a table that is knocked at moves it less."""

MARGIN, FOOT = 12, 16


def is_seen() -> bool:
    """Whether anybody looks: a tour is drawn into memory, where no window can be put over another."""
    return QGuiApplication.platformName() != "offscreen"


class Signpost(QWidget):
    """A small window of its own at the foot of a wall that has the only screen: the wall stays as it is.

    The right button of the mouse leads to the notes, too. With a second screen, or while the notes are in front, it
    is never seen.
    """

    def __init__(self, theme: Theme, stage: Stage) -> None:
        """Stand before the wall of this stage when ``wake`` or ``tell`` is called."""
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(stage.wall, flags)
        self._theme, self._stage, self._wall = theme, stage, stage.wall
        self._from: QPoint | None = None
        self._said = Label(theme, "", 18, 600)
        self.buttons = tuple(self._button(command) for command in self._commands())
        self._gone = QTimer(self, singleShot=True, interval=STAYS)
        self._gone.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Petunjuk") + " – Mitra")
        self._arrange()
        self.hide()
        stage.moved.connect(self._look)
        stage.wall.installEventFilter(self)

    @property
    def alone(self) -> bool:
        """Whether the class sees the wall on the only screen."""
        places = self._stage.places
        return bool(places.wall) and not places.teacher and not self._stage.notes_in_front

    def wake(self) -> None:
        """Be seen for a moment, and heard, without words of anybody else."""
        self._said.set_text("")
        self._show()
        announce(self._wall, ", ".join(f"{button.text()}: {button.key()}" for button in self.buttons))

    def tell(self, text: str) -> None:
        """Tell the teacher something for whom there is no other place."""
        if self.alone:
            self._said.set_text(text)
            self._show()
            announce(self._wall, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come when the mouse moves on the wall, and go with a key or a click."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._on_mouse(event.position().toPoint())
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self.hide()
            if event.button() == Qt.MouseButton.RightButton and self.alone:
                self._stage.toggle_notes()
        elif kind in (QEvent.Type.KeyPress, QEvent.Type.Hide):
            self.hide()
        return False

    def hideEvent(self, event: QEvent) -> None:
        """Take the arrow of the mouse away with it."""
        self._gone.stop()
        self._wall.setCursor(Qt.CursorShape.BlankCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.roles.surface))
        painter.setPen(QColor(self._theme.roles.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _on_mouse(self, place: QPoint) -> None:
        show = self._stage.show
        if show.pen or show.spot is not None or show.zoom is not None:
            return
        before = self._from if self._from is not None else place
        far = (place - before).manhattanLength() >= FAR
        self._from = place if far or self._from is None else self._from
        if far:
            self._show()

    def _show(self) -> None:
        if not self.alone or not self._wall.isVisible() or not is_seen():
            return
        self._said.setVisible(bool(self._said.text()))
        self.adjustSize()
        foot = QPoint((self._wall.width() - self.width()) // 2, self._wall.height() - self.height() - FOOT)
        self.move(self._wall.mapToGlobal(foot))
        self._wall.setCursor(Qt.CursorShape.ArrowCursor)
        self.show()
        self._gone.start()

    def _look(self) -> None:
        if not self.alone:
            self.hide()

    def _commands(self) -> tuple[Command, ...]:
        show, stage = self._stage.show, self._stage
        return (
            Command(self.tr("Sebelumnya"), ("PgUp",), show.back),
            Command(self.tr("Catatan guru"), ("O",), stage.toggle_notes),
            Command(self.tr("Semua tombol"), ("F1",), show.keys_wanted.emit),
            Command(self.tr("Akhiri"), ("Esc",), show.end),
        )

    def _button(self, command: Command) -> CommandButton:
        made = CommandButton(self._theme, self)
        made.mean(command)
        made.clicked.connect(self._choose)
        return made

    def _choose(self) -> None:
        button = self.sender()
        self.hide()
        if isinstance(button, CommandButton) and button.command is not None:
            self._stage.keys.run(button.command)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in self.buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._said)
        column.addLayout(row)
