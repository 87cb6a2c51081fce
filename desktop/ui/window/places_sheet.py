"""*Tempat data belajar* (Ctrl+Shift+O): where the data lies, and which place the next start opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.sessions.places import BESIDE, STICK
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.focus import OUTSIDE, FocusRing
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.places import Place, PlacesSession

MARGIN = 24
WIDTH = 560
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
UNDER = 33
"""Logical pixels from the edge of a choice to its words."""


class PlacesSheet(QDialog):
    """The places that are there; a choice holds from the next start on."""

    def __init__(self, theme: Theme, session: PlacesSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._session = theme, session
        self.setWindowTitle(self.tr("Tempat data belajar"))
        self.places = session.all()
        self.choices = tuple(Choice(theme, self._name(place)) for place in self.places)
        self._close = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self._close.set_compact()
        self._close.clicked.connect(self.accept)
        self._arrange()
        for place, choice in zip(self.places, self.choices, strict=True):
            choice.setChecked(place.is_next)
            choice.clicked.connect(self._choose)
        self.setFixedWidth(min(WIDTH, parent.width() - AROUND))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.ring = FocusRing(theme, self)
        next((choice for choice in self.choices if choice.isChecked()), self._close).setFocus()

    def _choose(self) -> None:
        chosen = next(place for place, choice in zip(self.places, self.choices, strict=True) if choice.isChecked())
        self._session.prefer(chosen)

    def _name(self, place: Place) -> str:
        if place.kind == STICK:
            return self.tr("Flashdisk {name}").format(name=place.stick)
        return self.tr("Folder di samping program Mitra") if place.kind == BESIDE else self.tr("Komputer ini")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self._theme, self.windowTitle(), 26, 600, family=READING), 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, 20)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(Label(self._theme, self.tr("Sekarang dipakai"), 15, 700))
        self.now = Label(self._theme, _breakable(str(self._session.data)), 15, 400)
        column.addWidget(self.now)
        column.addSpacing(6)
        if self.places:
            column.addWidget(Label(self._theme, self.tr("Dibuka berikutnya"), 15, 700))
            column.addWidget(self._group())
            note = self.tr(
                "Pilihan berlaku saat Mitra dibuka lagi. Data di tempat lain tetap utuh. "
                "Supaya data ikut dibawa, buat folder bernama data-mitra di flashdisk, lalu buka Mitra lagi."
            )
        else:
            note = self.tr(
                "Folder ini disebut saat Mitra dijalankan, dengan --data atau MITRA_DATA, "
                "jadi Mitra tidak mencari tempat lain."
            )
        column.addWidget(Label(self._theme, note, 13, 400, "muted"))

    def _group(self) -> QWidget:
        """Choices of which one is chosen stand in a parent of their own, each with its folder under it."""
        group = ChoiceGroup(self.tr("Dibuka berikutnya"))
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, choice in zip(self.places, self.choices, strict=True):
            column.addWidget(choice)
            path = Label(self._theme, _breakable(str(place.folder)), 13, 400, "muted")
            path.setContentsMargins(UNDER, OUTSIDE, 0, 6)
            column.addWidget(path)
        return group


def _breakable(path: str) -> str:
    """A path that may go on in the next line after each of its parts."""
    return "".join(f"{letter}\u200b" if letter in "/\\-_." else letter for letter in path)
