"""*Pemakai baru*: name, picture and, if one wants, a PIN, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.door.page import DoorPage
from desktop.ui.door.pin_form import PinForm
from desktop.ui.door.who_form import WhoForm
from desktop.ui.door.words import honest_sentence, unfit_sentence
from desktop.ui.sessions.learners import PICTURES
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession


class NewPage(DoorPage):
    """A learner to be added; the picture offered first is one that nobody has yet."""

    def __init__(self, theme: Theme, session: LearnersSession, parent: QWidget | None = None) -> None:
        """Add through ``session``, which says what came of it."""
        super().__init__(theme, self.tr("Pemakai baru"), parent)
        self._session = session
        self.who = WhoForm(theme)
        self.pin = PinForm(theme)
        self.add_button = KeyButton(theme, self.tr("Tambahkan"), "Enter")
        self.add_button.setMinimumWidth(180)
        self.column.addWidget(self.who)
        self.add_title(self.tr("PIN, boleh kosong"))
        self.column.addWidget(self.pin)
        self.column.addWidget(Label(theme, honest_sentence(), 13, 400, "muted"))
        self.column.addSpacing(6)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.who.name_given.connect(self.add)
        self.pin.given.connect(self.add)
        self.pin.told.connect(self.told)
        self.add_button.clicked.connect(self.add)
        session.name_wanted.connect(self._ask_name)
        session.pin_unfit.connect(self._tell_unfit)

    def begin(self) -> None:
        """Begin anew: no name, no PIN, a picture that is free."""
        used = {profile.picture for profile in self._session.profiles}
        self.who.show_values("", next((name for name in PICTURES if name not in used), PICTURES[0]))
        self.pin.clear()
        self.area.verticalScrollBar().setValue(0)
        self.who.begin()

    def add(self) -> None:
        """Add the learner as they stand here."""
        pin = "" if self.pin.empty else self.pin.pin()
        if pin is not None:
            self.told.emit("")
            self._session.add(self.who.name, self.who.picture, pin)

    def _ask_name(self) -> None:
        if self.isVisible():
            self.told.emit(self.tr("Tulis dulu namanya."))
            self.who.begin()

    def _tell_unfit(self) -> None:
        if self.isVisible():
            self.told.emit(unfit_sentence())
