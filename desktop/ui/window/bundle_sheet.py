"""What the two sheets around a ``.mitra`` file have in common: words, a bar while work goes on, two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.choice_group import ChoiceGroup
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme

MARGIN = 24
SIZE = QSize(600, 470)
LOWEST = 250
"""Logical pixels of height at least; more as the words need it, up to ``SIZE``."""
AIR = 10
"""Logical pixels more above the buttons, where there is room."""
GAP, NARROW = 13, 9
"""Logical pixels between two parts, and in a low window."""
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""


class BundleSheet(QDialog):
    """A title, what is to be said, and what can be done: Enter does it, or closes where nothing is left to do."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ready = self._working = False
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Label(theme, title, 26, 600, family=READING)
        self.about = Label(theme, "", 14, 400, "muted")
        self.text = Label(theme, "", 17, 400)
        self.more = Label(theme, "", 15, 400)
        self.hint = Label(theme, "", 13, 400, "muted")
        self.bar = ProgressBar(theme, self.tr("Sudah selesai"))
        self.choices = ChoiceGroup("")
        self.go_button = KeyButton(theme, "", "Enter", kind="filled")
        self.close_button = KeyButton(theme, self.tr("Batal"), "Esc", kind="outlined")
        self._most = SIZE.boundedTo(parent.size() - QSize(AROUND, AROUND))
        self._arrange()
        self.setFixedWidth(self._most.width())
        self.setMinimumHeight(min(LOWEST, self._most.height()))
        self.setMaximumHeight(self._most.height())
        self.resize(self.minimumSize())
        self.go_button.clicked.connect(self.press_go)
        self.close_button.clicked.connect(self.reject)
        self.ring = FocusRing(theme, self)
        self.close_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the filled button says, or closes; Esc gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press_enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def press_enter(self) -> None:
        """Do what Enter does where the focus is."""
        if self._ready and not self.close_button.hasFocus():
            self.press_go()
        elif not self._working:
            self.reject()

    def press_go(self) -> None:
        """Do what the filled button says."""

    def show_work(self, text: str) -> None:
        """Show that something is being done."""
        self._ready, self._working = False, True
        self._say(text)
        self.bar.set_fraction(0)
        self.bar.show()
        for part in (self.about, self.more, self.hint, self.choices, self.go_button):
            part.hide()
        self.close_button.set_text(self.tr("Batal"))
        self.close_button.setFocus()

    def show_question(self, text: str, go: str) -> None:
        """Show what can be done, by the filled button."""
        self._ready, self._working = True, False
        self._say(text)
        self.bar.hide()
        self.go_button.set_text(go)
        self.go_button.show()
        self.go_button.setFocus()
        self._fit()

    def show_end(self, text: str) -> None:
        """Show what became of it; all that is left is to close."""
        self._ready = self._working = False
        self._say(text)
        for part in (self.bar, self.choices, self.go_button):
            part.hide()
        self.close_button.set_text(self.tr("Tutup"))
        self.close_button.setFocus()
        self._fit()

    def tell(self, label: Label, text: str) -> None:
        """Show further words, or nothing."""
        label.set_text(text)
        label.setVisible(bool(text))
        self._fit()

    def _fit(self) -> None:
        """As high as the words need, between the least and the most."""
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()) + AIR)

    def _say(self, text: str) -> None:
        self.text.set_text(text)
        announce(self.text, text)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 18)
        column.setSpacing(GAP if self._most.height() == SIZE.height() else NARROW)
        for widget in (self.title, self.about, self.text, self.bar, self.choices, self.more, self.hint):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
        for part in (self.about, self.more, self.hint, self.bar, self.choices, self.go_button):
            part.hide()
