"""A list of entries that is looked through while one types, and beside it the entry that is read.

In a narrow place one stands where the other was: Enter goes into the entry, Esc comes back out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.entry_list import EntryList
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.letter_row import LetterRow
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_page import ArticlePage
    from desktop.ui.widgets.entry_model import EntryRow

BESIDE = 820
"""Logical pixels from which list and entry stand side by side."""
SIDE, WHOLE = 348, 16_777_215
"""The most logical pixels of the list beside the entry, and alone (Qt's own limit)."""
EDGE = 20
LOW = 560
"""Logical pixels of height under which the letters give way to the list: its own keys go to them, too."""


class EntryBrowser(QWidget):
    """Entries to find and to read.

    Signals: `asked(str)`, what was typed; `chosen(str)`, the key of the entry to be shown; `followed(str)`, the
    address of a link in it; `left()`, Esc where there is nothing more to close.
    """

    asked = Signal(str)
    chosen = Signal(str)
    followed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, title: str, hint: str, parent: QWidget | None = None) -> None:
        """Make an empty one called `title`; `hint` stands in the field while it is empty."""
        super().__init__(parent)
        self.title = Label(theme, title, 26, 600, family=READING)
        self.title.setWordWrap(False)
        self.head = QHBoxLayout()
        self.field = LineField(theme, hint, hint)
        self.letters = LetterRow(theme)
        self.list = EntryList(theme, title)
        self.nothing = Label(theme, "", 16, 400, "ink")
        self.back_button = KeyButton(theme, self.tr("Kembali ke daftar"), "Esc", kind="outlined")
        self.back_button.set_compact()
        self.view = ArticleView(theme)
        self.view.makes_cards = False
        self._side, self._main = QWidget(), QWidget()
        self._reading = False
        self._arrange()
        self._connect()

    def set_rows(self, rows: tuple[EntryRow, ...], letters: tuple[str, ...], nothing: str, told: str) -> None:
        """Show these entries, or the sentence `nothing`; `told` is said to who cannot see how many there are.

        The cursor stays on its entry where that is among them and nothing is typed, else it goes to the first.
        """
        current = self.list.current()
        self.list.rows.set_rows(rows)
        self.letters.set_letters(letters)
        self._share()
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.nothing.set_text("" if rows else nothing)
        if not (current is not None and not self.field.text() and self.list.pick(current.key)):
            self.list.scrollToTop()
            self.list.pick_first()
        if self.field.text():
            announce(self, told if rows else nothing)

    def pick(self, key: str) -> bool:
        """Put the cursor on an entry, which is then shown, and go into it; false where there is none in the list."""
        if not self.list.pick(key):
            return False
        self.enter()
        return True

    def show_entry(self, page: ArticlePage) -> None:
        """Show an entry from its top."""
        self.view.set_lesson(page)
        self.view.setAccessibleName(page.title)

    def enter(self) -> None:
        """Give the focus to the entry, in a narrow place in the place of the list."""
        if self.list.current() is not None:
            self._reading = True
            self._share()
            self.view.focus_by_key()

    def leave(self) -> None:
        """Come back to the list."""
        self._reading = False
        self._share()
        (self.list if self.list.isVisible() else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Give the focus to where one types, or to the entry that stands in the place of the list."""
        if self._side.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()
        else:
            self.view.focus_by_key()

    def take_search(self) -> None:
        """Give the focus to where one types, also from an entry that stands in the place of the list."""
        self.leave()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go between field, list and entry; Esc goes back one step."""
        in_field = self.field.hasFocus()
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and in_field:
            self.enter()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and in_field and self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, or one in the place of the other."""
        super().resizeEvent(event)
        self._share()

    def _step_back(self) -> None:
        if self.view.hasFocus() or self.back_button.hasFocus():
            self.leave()
        elif self.field.text():
            self.field.clear()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _share(self) -> None:
        wide = self.width() >= BESIDE
        had_focus = self._side.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._side.setMaximumWidth(SIDE if wide else WHOLE)
        self._column.setContentsMargins(EDGE, 16, 4 if wide else EDGE, 8)
        self._main.setVisible(wide or self._reading)
        self._side.setVisible(wide or not self._reading)
        self.back_button.setVisible(not wide)
        self.letters.setVisible(bool(self.letters.letters()) and self.height() >= LOW)
        if had_focus and not self._side.isVisible():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.head.setSpacing(8)
        self.head.addWidget(self.title, 1)
        side = self._column = QVBoxLayout(self._side)
        side.setSpacing(10)
        side.addLayout(self.head)
        side.addWidget(self.field)
        side.addWidget(self.letters)
        side.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        side.addWidget(self.list, 1)
        main = QVBoxLayout(self._main)
        main.setContentsMargins(8, 8, 0, 0)
        main.setSpacing(4)
        main.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        main.addWidget(self.view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side, 1)
        row.addWidget(self._main, 2)
        self.nothing.hide()
        self._share()

    def _connect(self) -> None:
        self.field.textChanged.connect(self.asked)
        self.letters.picked.connect(self._go_to_letter)
        self.list.moved.connect(self.chosen)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._on_click)
        self.back_button.clicked.connect(self.leave)
        self.view.link_activated.connect(self.followed)

    def _go_to_letter(self, letter: str) -> None:
        self.list.go_to_section(letter)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, _key: str) -> None:
        self.enter()

    def _on_click(self) -> None:
        if not self._main.isVisible():
            self.enter()
