"""The teacher's own screen: what the wall shows, what comes next, notes, clock, list, and a button for everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.classroom.command_bar import CommandBar
from desktop.ui.classroom.command_panel import CommandPanel
from desktop.ui.classroom.head import HEIGHT as HEAD_HEIGHT
from desktop.ui.classroom.head import Head
from desktop.ui.classroom.keys import MORE, has_key
from desktop.ui.classroom.parts import Parts
from desktop.ui.classroom.presenter_commands import PresenterCommands
from desktop.ui.classroom.sharing import share_out
from desktop.ui.look.roles import DARK
from desktop.ui.look.style import palette
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions.classroom.lesson_time import lesson_time
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from desktop.ui.classroom.keys import Keys
    from desktop.ui.sessions.classroom.act import Command
    from desktop.ui.sessions.classroom.show import Show

SIDE, ABOVE, GAP = 20, 12, 6
TALL = 900
"""Px of the window's height from which the buttons may take two lines: under it the list needs the room."""

LEAST, USUAL = QSize(640, 480), QSize(1366, 768)
SECOND = 1000
AGAIN = ("Ctrl++", "Ctrl+-", "[", "]", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down")
"""Keys of what is done several times in a row: the panel with its button stays open."""


class Presenter(QWidget):
    """The window of the teacher, always dark: it stands beside the wall, in a darkened room.

    Signals: ``closed()``, the teacher closed it.
    """

    closed = Signal()
    shows_focus = True
    """While the focus is on nothing, the keys are the show's; a ring round the whole window would tell nothing."""

    def __init__(self, show: Show, keys: Keys, look: Look) -> None:
        """Accompany a show, whose keys ``keys`` hears; of the look, the size of text and motion count."""
        super().__init__()
        self.theme = Theme(look._replace(dark=True), self)
        self.time = lesson_time(show, self)
        self._show, self._keys = show, keys
        self._wall = ""
        self.setPalette(palette(DARK))
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.parts = Parts(self.theme, show, self)
        self._commands = PresenterCommands(self.time, self.parts.hints, self.toggle_more, self)
        self.bar = CommandBar(self.theme, self._commands.more(), self)
        self.head = Head(self.theme, self.time, self)
        self.panel = CommandPanel(self.theme, self.tr("Tombol lainnya"), self)
        self.toast = Toast(self.theme, self)
        self.ring = FocusRing(self.theme, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._second = QTimer(self, interval=SECOND)
        keys.add(self._commands.commands)
        self._connect()
        self.refresh()
        self.setFocus()

    def set_wall(self, words: str, *, shared: bool = False) -> None:
        """Say where the wall is; ``shared``: on this very screen, so that the class sees the notes, too."""
        self._wall = words
        self.parts.set_shared(shared=shared)
        self.refresh()

    def tell(self, text: str) -> None:
        """Tell the teacher something in passing."""
        self.toast.show_message(text)

    def refresh(self) -> None:
        """Show everything as it is now."""
        name = self._show.act.name()
        self.setWindowTitle(self.tr("Layar guru: {name} – Mitra").format(name=name))
        self.head.show_names(name, self._wall)
        self.head.look_again(self._show.now())
        commands = self._keys.commands()
        self.bar.offer(share_out(commands, self._show.act.commands()))
        self.panel.refresh(commands)
        self._arrange()
        self.parts.refresh(self._keys.digits)

    def toggle_more(self) -> None:
        """Show the buttons that find no room in the bar, or put them away."""
        if self.panel.isVisible() or not self.isVisible():
            self.close_panel()
        else:
            self._open_panel(self.bar.behind, above=True, by_key=self.bar.more.hasFocus())

    def toggle_time(self) -> None:
        """Show what can be done about the time, or put it away."""
        if self.panel.isVisible():
            self.close_panel()
        else:
            self._open_panel(self._commands.clock(), above=False, by_key=self.head.time.hasFocus())

    def close_panel(self) -> None:
        """Put further buttons away; the keys go to the show again."""
        self.panel.hide()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means in the show."""
        if self._keys.press(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything anew."""
        super().resizeEvent(event)
        self.panel.hide()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clocks run; the keys are the show's again, wherever the focus was before."""
        super().showEvent(event)
        self.setFocus()
        self._second.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the clocks."""
        super().hideEvent(event)
        self._second.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the teacher wants it away."""
        super().closeEvent(event)
        self.closed.emit()

    def _connect(self) -> None:
        # The wall comes first: what is posted is drawn before any timer fires.
        self._soon.timeout.connect(self.refresh)
        self._show.changed.connect(self._soon.start)
        self._keys.digits_changed.connect(self._soon.start)
        self.time.changed.connect(self._soon.start)
        self._show.told.connect(self.tell)
        self._second.timeout.connect(self._tick)
        self.bar.chosen.connect(self._run)
        self.panel.chosen.connect(self._run)
        self.panel.closed.connect(self.close_panel)
        self.head.time.clicked.connect(self.toggle_time)
        self.parts.rows.left.connect(self.setFocus)

    def _tick(self) -> None:
        self.head.look_again(self._show.now())

    def _run(self, command: Command) -> None:
        if self.panel.isVisible() and not has_key(command, *AGAIN, MORE):
            self.close_panel()
        self._keys.run(command)

    def _open_panel(self, commands: tuple[Command, ...], *, above: bool, by_key: bool) -> None:
        """Open the panel above the bar, or below the head."""
        foot = self.bar.y() - GAP
        size = self.panel.open_in(commands, QSize(self.width() - 2 * SIDE, foot - HEAD_HEIGHT - GAP))
        top = foot - size.height() if above else HEAD_HEIGHT + GAP
        self.panel.setGeometry(QRect(QPoint(self.width() - SIDE - size.width(), top), size))
        self.panel.show()
        self.panel.raise_()
        if by_key:
            self.panel.take_focus()

    def _arrange(self) -> None:
        self.bar.set_lines(2 if self.height() >= TALL else 1)
        foot = self.bar.height_for(self.width())
        self.head.setGeometry(0, 0, self.width(), HEAD_HEIGHT)
        self.bar.setGeometry(0, self.height() - foot, self.width(), foot)
        middle = self.rect().adjusted(SIDE, HEAD_HEIGHT + ABOVE, -SIDE, -foot - ABOVE)
        self.parts.setGeometry(middle)
