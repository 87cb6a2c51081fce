"""*Yang dihapus*: learners who were removed, and can be brought back for a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.door.grid import LearnerGrid
from desktop.ui.door.page import DoorPage
from desktop.ui.door.words import name_of
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.learner_tile import LearnerFace

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession, Removed

DIGITS = "123456789"


class RemovedPage(DoorPage):
    """Those who can be brought back; choosing one does so, which harms nobody."""

    def __init__(self, theme: Theme, session: LearnersSession, parent: QWidget | None = None) -> None:
        """Bring back through ``session``."""
        super().__init__(theme, self.tr("Yang dihapus"), parent)
        self._session = session
        hint = self.tr("Pilih siapa yang dikembalikan. Semua hasil belajarnya kembali, PIN-nya juga.")
        self.column.addWidget(Label(theme, hint, 15, 400, "muted"))
        self.grid = LearnerGrid(theme, self.title.text())
        self.grid.only_rows()
        self.column.addWidget(self.grid, 1)
        self.grid.chosen.connect(session.bring_back)

    def begin(self) -> None:
        """Show them as they are now."""
        faces = [self._face(place, one) for place, one in enumerate(self._session.removed)]
        self.grid.show_faces(faces, "")
        self.grid.go_to("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back by digits."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self.grid.choose_by_key(event.text()):
            super().keyPressEvent(event)

    def _face(self, place: int, removed: Removed) -> LearnerFace:
        profile = removed.profile
        note = self.tr("sedikitnya %n hari lagi", "", removed.days_left)
        key = DIGITS[place] if place < len(DIGITS) else ""
        return LearnerFace(profile.id, name_of(profile), profile.picture, key, note, profile.has_pin)
