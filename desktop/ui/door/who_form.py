"""Name and picture of a learner, to be written and chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.sessions.learners import MOST_LETTERS, PICTURES
from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.picture_choice import PictureChoice

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme


class WhoForm(QWidget):
    """A line for the name, and the pictures of which one is chosen.

    Signals: ``name_given()``, Enter in the line; ``picture_chosen(str)``, by the learner.
    """

    name_given = Signal()
    picture_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.field = LineField(theme, self.tr("Nama"), self.tr("Nama panggilanmu"))
        self.field.setMaxLength(MOST_LETTERS)
        self.pictures = tuple(PictureChoice(theme, name) for name in PICTURES)
        group = ChoiceGroup(self.tr("Gambar"))
        row = FlowRow(self.pictures, centred=False)
        inner = QVBoxLayout(group)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(theme, self.tr("Nama"), 15, 700))
        column.addWidget(self.field)
        column.addSpacing(6)
        column.addWidget(Label(theme, self.tr("Gambar"), 15, 700))
        column.addWidget(group)
        self.field.returnPressed.connect(self.name_given)
        for choice in self.pictures:
            choice.clicked.connect(self._tell_picture)

    @property
    def name(self) -> str:
        """The name as it is written."""
        return self.field.text()

    @property
    def picture(self) -> str:
        """The picture that is chosen."""
        return next(choice.picture for choice in self.pictures if choice.isChecked())

    def show_values(self, name: str, picture: str) -> None:
        """Show a name and a picture."""
        self.field.setText(name)
        for choice in self.pictures:
            if choice.picture == picture:
                choice.setChecked(True)

    def begin(self) -> None:
        """Put the focus into the name."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.selectAll()

    def _tell_picture(self) -> None:
        self.picture_chosen.emit(self.picture)
