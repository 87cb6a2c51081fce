"""The small box at selected words or at a highlight: four colours, a note, a card, a copy; and what was noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.widgets.article_box import ArticleBox
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRect

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article import ArticleView

WIDTH = 570
"""Pixels where there are words over the buttons; else the box is as wide as these."""
SIDES, GAP = 10, 6
NOTED = 280
"""Letters of a note that are shown; the whole of it stands in its editor."""


class MarkBubble(ArticleBox):
    """What can be done with words.

    Signals: ``coloured(int)``; ``note_wanted()``; ``card_wanted()``; ``copy_wanted()``; ``erased()``; ``confirmed()``,
    these are the words that were meant.
    """

    coloured = Signal(int)
    note_wanted = Signal()
    card_wanted = Signal()
    copy_wanted = Signal()
    erased = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, article: ArticleView, names: Mapping[int, str]) -> None:
        """Make a hidden box with colours called by ``names``."""
        super().__init__(theme, article)
        self.setAccessibleName(self.tr("Sorotan"))
        self.swatches = tuple(Swatch(theme, colour, name, self) for colour, name in names.items())
        for swatch in self.swatches:
            swatch.picked.connect(self.coloured)
        self.note_button = self._button(self.tr("Catatan"), "N", self.note_wanted)
        self.card_button = self._button(self.tr("Kartu"), "K", self.card_wanted)
        self.copy_button = self._button(self.tr("Salin"), "Ctrl C", self.copy_wanted)
        self.erase_button = self._button(self.tr("Hapus"), "Del", self.erased)
        self.moved = Label(theme, self.tr("Bacaan ini berubah. Benarkah ini yang dulu kamu tandai?"), 14, 400, "ink")
        self.confirm_button = KeyButton(theme, self.tr("Ya, di sini"), kind="outlined", parent=self)
        self.confirm_button.set_compact()
        self.confirm_button.clicked.connect(self.confirmed)
        self.noted = Label(theme, "", 15, 400, "ink")
        self._buttons = (*self.swatches, self.note_button, self.card_button, self.copy_button, self.erase_button)
        for button in (*self._buttons, self.confirm_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keys still go to the article
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDES, 8, SIDES, 8)
        column.setSpacing(6)
        column.addWidget(self.noted)
        column.addWidget(self.moved)
        column.addWidget(self.confirm_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(FlowRow(self._buttons, GAP, centred=False))

    def show_for(self, words: QRect, colour: int = 0, note: str = "", *, moved: bool = False) -> None:
        """Stand beside words; ``colour`` is that of the highlight they are, 0 for none."""
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == colour)
        self.erase_button.setVisible(bool(colour))
        self.noted.setVisible(bool(note))
        self.noted.set_text(note if len(note) <= NOTED else f"{note[:NOTED].rstrip()} …")
        self.moved.setVisible(moved)
        self.confirm_button.setVisible(moved)
        self.show_beside(words, WIDTH if note or moved else self._row_width())

    def take_focus(self) -> None:
        """Let Tab go through the box."""
        self.swatches[0].setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next button or the one before; beyond the last, and before the first, lies the article."""
        shown = [button for button in (self.confirm_button, *self._buttons) if button.isVisible()]
        here = next((place for place, button in enumerate(shown) if button.hasFocus()), -1)
        place = here + 1 if forward else here - 1
        if here < 0 or not 0 <= place < len(shown):
            return super().focusNextPrevChild(forward)
        shown[place].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _row_width(self) -> int:
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        return sum(shown) + GAP * (len(shown) - 1) + 2 * SIDES

    def _button(self, text: str, key: str, signal: object) -> KeyButton:
        made = KeyButton(self.theme, text, key, kind="quiet", parent=self)
        made.clicked.connect(signal)
        return made
