"""The window before the learner's: who comes, behind a PIN where one has it, or as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.door.copied import forget_copied
from desktop.ui.door.flow import DoorFlow
from desktop.ui.door.frame import DoorFrame
from desktop.ui.door.keys import DoorKeys
from desktop.ui.look import style
from desktop.ui.sessions.system_look import SystemLook
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.window.messages import opening_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession


class DoorWindow(DoorFrame):
    """The door, with its keys; whom ``session`` lets in, it tells by ``entered``.

    No learner's look holds here, and nothing of their work is shown: the colours are those of the system.
    """

    def __init__(self, theme: Theme, session: LearnersSession, last: str = "") -> None:
        """``last`` is the id of the learner who left just now; "" at a start."""
        super().__init__(theme, session, last)
        self._painted = False
        self._system = SystemLook(self)
        self._system.changed.connect(self._restyle)
        self._restyle()
        self.keys = DoorKeys(self)
        self.keys_button.clicked.connect(self.keys.show_sheet)
        self.flow = DoorFlow(self)
        self.ring = FocusRing(theme, self)
        session.read()
        self.show_chooser(last)
        forget_copied(QApplication.clipboard())

    def wear(self, dark: bool, tone: str) -> None:
        """Take the colours of a tone, by day or by night."""
        self.theme.set_look(self.theme.look._replace(dark=dark, tone=tone))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        style.apply(application, self.theme)
        self.setPalette(style.palette(self.theme.roles))  # its own: a learner's comes while this stands yet

    def refuse(self, error: Exception) -> None:
        """Say why a learner's Mitra could not be opened."""
        self.session.read()
        self.show_chooser()
        self.tell(opening_sentence(error))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window stands, let a screen reader know what it is."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._complete)

    def _complete(self) -> None:
        from desktop.ui.look.mark import app_icon
        from desktop.ui.widgets.access import install_for

        self.setWindowIcon(app_icon())
        install_for(self)

    def _restyle(self) -> None:
        self.wear(*self._system.side())
