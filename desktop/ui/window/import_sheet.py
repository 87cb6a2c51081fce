"""The sheet of an import: reading, what would come and what would not, and keeping it on Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextEdit, QVBoxLayout

from desktop.ui.look.fonts import READING
from desktop.ui.sessions.exchange_words import file_sentence, left_out_sentence
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.copy_menu import copy_menu
from desktop.ui.widgets.fields import field_sheet
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.exchange import ExchangeSession, Plan

MARGIN = 24
SIZE = QSize(640, 520)
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
ROW = 44
"""Logical pixels of two lines."""
MOST_ROWS = 2000
"""Lines of the list; a file with more faults than that is told by their number."""


class PartsText(QTextEdit):
    """What is left out, a line for each part: to be read, and copied for whoever made the file."""

    # The border shows it.
    shows_focus = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setStyleSheet(field_sheet(theme, "QTextEdit"))
        self.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.document().setDocumentMargin(2)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, in the language of the program."""
        copy_menu(self).popup(event.globalPos())


class ImportSheet(QDialog):
    """One import, from the file to the question and on; closing it before the end keeps nothing."""

    def __init__(self, theme: Theme, session: ExchangeSession, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._path = session, path
        self._ready = self._keeping = False
        self.setWindowTitle(self.tr("Impor kartu"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Label(theme, self.windowTitle(), 26, 600, family=READING)
        self.file = Label(theme, path.name, 14, 400, "muted")
        self.text = Label(theme, self.tr("Membaca berkas …"), 17, 400)
        self.more = Label(theme, "", 15, 400)
        self.bar = ProgressBar(theme, self.tr("Sudah selesai"))
        self.left_out = Label(theme, "", 15, 700)
        self.list = PartsText(theme)
        self.take_button = KeyButton(theme, self.tr("Impor"), "Enter", kind="filled")
        self.close_button = KeyButton(theme, self.tr("Batal"), "Esc", kind="outlined")
        self._arrange()
        self._connect()
        self.setFixedSize(SIZE.boundedTo(parent.size() - QSize(AROUND, AROUND)))
        self.ring = FocusRing(theme, self)
        self.close_button.setFocus()

    def begin(self) -> None:
        """Begin to read; once the sheet stands open, and one that stood there before has given up."""
        self._session.read(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter imports what was read, or closes where nothing can be; Esc gives up, but not within the last step."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take() if self._ready else self.close_if_idle()
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Give up."""
        self._session.stop()
        super().reject()

    def close_if_idle(self) -> None:
        """Close where there is nothing to wait for."""
        if not self.bar.isVisible():
            self.reject()

    def _connect(self) -> None:
        session = self._session
        session.progressed.connect(self.bar.set_fraction)
        session.planned.connect(self._show_plan)
        session.refused.connect(self._show_error)
        session.kept.connect(self.accept)
        self.take_button.clicked.connect(self._take)
        self.close_button.clicked.connect(self.reject)

    def _take(self) -> None:
        if self._ready and not self._keeping:
            self._keeping = True
            self._show_work(self.tr("Menyimpan kartu …"))
            self._session.keep()

    def _show_work(self, text: str) -> None:
        self.text.set_text(text)
        self.bar.set_fraction(0)
        self.bar.show()
        self._hide_plan()
        self.close_button.setFocus()

    def _show_plan(self, plan: Plan) -> None:
        self.bar.hide()
        self._ready = not plan.is_empty()
        self.text.set_text(self._counts(plan))
        self.more.set_text(self._others(plan))
        self.more.setVisible(bool(self.more.text()))
        self._show_left_out(plan)
        self.take_button.setVisible(self._ready)
        if not self._ready:
            self.close_button.set_text(self.tr("Tutup"))
        (self.take_button if self._ready else self.close_button).setFocus()

    def _show_error(self, error: Exception) -> None:
        self._ready = False
        self.bar.hide()
        self.take_button.hide()
        self.text.set_text(file_sentence(error) or error_sentence(error))
        self.close_button.set_text(self.tr("Tutup"))
        self.close_button.setFocus()

    def _counts(self, plan: Plan) -> str:
        if plan.is_empty() and plan.same:
            return self.tr("Semua isi berkas ini sudah ada di sini. Kartumu tidak berubah.")
        if plan.is_empty():
            return self.tr("Tidak ada kartu yang dapat diambil dari berkas ini. Kartumu tidak berubah.")
        if plan.known and plan.new:
            text = self.tr("{new} kartu baru, dan {known} kartu yang sudah kamu punya akan diperbarui.")
        elif plan.known:
            text = self.tr("{known} kartu yang sudah kamu punya akan diperbarui. Ingatanmu atas kartu itu tetap.")
        elif plan.new:
            text = self.tr("{new} kartu baru.")
        else:
            text = self.tr("Hanya ulangan lama.")
        return text.format(new=plan.new, known=plan.known)

    def _others(self, plan: Plan) -> str:
        lines = []
        if pictures := len(plan.pictures):
            lines.append(self.tr("{pictures} gambar.").format(pictures=pictures))
        if plan.past:
            lines.append(self.tr("{reviews} ulangan lama, dengan tanggalnya sendiri.").format(reviews=len(plan.past)))
        if plan.bundled:
            text = self.tr("{bundled} kartu sudah ada di bacaan Mitra; hanya ulangannya yang diambil.")
            lines.append(text.format(bundled=plan.bundled))
        return "\n".join(lines)

    def _show_left_out(self, plan: Plan) -> None:
        parts = plan.left_out
        text = self.tr("Tidak diambil: {count} bagian").format(count=len(parts))
        self.left_out.set_text(text)
        self.list.setAccessibleName(text)
        self.list.setPlainText("\n".join(map(left_out_sentence, parts[:MOST_ROWS])))
        self.list.setMaximumHeight(ROW * (len(parts) + 1))
        self.left_out.setVisible(bool(parts))
        self.list.setVisible(bool(parts))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, 20)
        column.setSpacing(12)
        for widget in (self.title, self.file, self.text, self.bar, self.more, self.left_out):
            column.addWidget(widget)
        column.addWidget(self.list, 100)
        column.addStretch(1)
        column.addLayout(buttons)
        self._hide_plan()

    def _hide_plan(self) -> None:
        for part in (self.more, self.left_out, self.list, self.take_button):
            part.hide()
