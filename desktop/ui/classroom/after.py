"""*Sesudah pelajaran*: a sheet of what a class was shown, asked and answered in one lesson hour, to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.sheet_text import SheetText
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.account_text import AccountText, Part
    from desktop.ui.sessions.classroom.after import AfterLesson

MARGIN = 24
WIDEST = QSize(820, 720)
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
LABEL = 20
"""Percent of the width that the labels at the head have."""


class AfterSheet(QDialog):
    """The account of the last lesson hour, and by two keys of those before.

    Signals: ``pdf_wanted()`` and ``csv_wanted()``, keep the hour that is shown as a file.
    """

    pdf_wanted = Signal()
    csv_wanted = Signal()

    def __init__(self, theme: Theme, after: AfterLesson | None, parent: QWidget) -> None:
        """Show what ``after`` has read; None where no hour has anything to tell yet."""
        super().__init__(parent)
        self._after = after
        self.setWindowTitle(self.tr("Sesudah pelajaran"))
        self._theme = theme
        self.text = SheetText(theme, self)
        self.said = Label(theme, "", 15, 600, "first")
        self.said.hide()
        self._older = self._button(self.tr("Sebelumnya"), "Alt ←", self.show_older)
        self._newer = self._button(self.tr("Sesudahnya"), "Alt →", self.show_newer)
        self._pdf = self._button(self.tr("Simpan PDF"), "P", self.pdf_wanted.emit)
        self._csv = self._button(self.tr("Simpan CSV"), "C", self.csv_wanted.emit)
        self._close = self._button(self.tr("Tutup"), "Esc", self.accept)
        # Shortcuts, for the text would take Alt and an arrow for its own.
        for key, button in (("Alt+Left", self._older), ("Alt+Right", self._newer), ("P", self._pdf), ("C", self._csv)):
            shortcut = QShortcut(QKeySequence(key), self, autoRepeat=False)
            shortcut.activated.connect(button.click)
        self._arrange()
        self.setFixedSize(WIDEST.boundedTo(parent.window().size() - QSize(AROUND, AROUND)))
        self._ring = FocusRing(theme, self)
        self._show()
        self.text.setFocus()

    def show_older(self) -> None:
        """Show the hour before."""
        self._step(-1)

    def show_newer(self) -> None:
        """Show the hour after."""
        self._step(1)

    def tell(self, sentence: str) -> None:
        """Say below the title that it was saved, or why not."""
        self.said.set_text(sentence)
        self.said.show()
        announce(self.said, sentence)

    def _button(self, text: str, key: str, run: Callable[[], object]) -> KeyButton:
        made = KeyButton(self._theme, text, key, kind="outlined")
        made.set_compact()
        made.clicked.connect(run)
        return made

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(Label(self._theme, self.windowTitle(), 26, 600, family=READING), 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN - 12, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(FlowRow((self._pdf, self._csv, self._older, self._newer), 10, centred=False))
        column.addWidget(self.text, 1)

    def _step(self, by: int) -> None:
        if self._after is not None:
            self._after.step(by)
            self._show()
            announce(self, self.text.accessibleName())

    def _show(self) -> None:
        after = self._after
        for button in (self._pdf, self._csv):
            _offer(button, after is not None)
        _offer(self._older, after is not None and after.has_older)
        _offer(self._newer, after is not None and after.has_newer)
        if after is None:
            self.text.setAccessibleName(self.windowTitle())
            nothing = self.tr("Belum ada pelajaran yang ditampilkan di kelas ini. Tekan F5 untuk menampilkan bacaan.")
            self.text.show_html(f"<p>{escape(nothing)}</p>")
            return
        text = after.text
        self.text.setAccessibleName(", ".join((self.windowTitle(), *(words for _label, words in text.heads))))
        self.text.show_html(account_html(text))


def _offer(button: KeyButton, offered: bool) -> None:
    """Show a button, or take it away with its key."""
    button.setVisible(offered)
    button.setEnabled(offered)


def account_html(text: AccountText) -> str:
    """The account as HTML of the article's subset."""
    heads = "".join(_row((label, words), "left", bold=True) for label, words in text.heads)
    table = f'<table class="plain" width="100%" cellspacing="0">{heads}</table>'
    return table + "".join(map(_part, text.parts))


def _part(part: Part) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in part.lines)
    html = f"<h3>{escape(part.title)}</h3>{lines}"
    if not part.rows:
        return html
    names = "".join(
        f'<th class="{_edge(place, len(part.headers))}" width="{width}%" align="{_side(place)}">{escape(name)}</th>'
        for place, (name, width) in enumerate(zip(part.headers, part.widths, strict=True))
    )
    rows = "".join(_row(row, "right") for row in part.rows)
    return f'{html}<table class="plain" width="100%" cellspacing="0"><tr>{names}</tr>{rows}</table>'


def _row(words: Sequence[str], side: str, *, bold: bool = False) -> str:
    first = f'<td class="first" width="{LABEL}%"><b>{escape(words[0])}</b></td>'
    cells = "".join(
        f'<td class="{_edge(place, len(words))}" align="{side if place else "left"}">{escape(text)}</td>'
        for place, text in enumerate(words)
        if place or not bold
    )
    return f"<tr>{first if bold else ''}{cells}</tr>"


def _side(place: int) -> str:
    return "right" if place else "left"


def _edge(place: int, count: int) -> str:
    """The class of a cell at the left or the right end of its row."""
    return "first" if place == 0 else "last" if place == count - 1 else "middle"
