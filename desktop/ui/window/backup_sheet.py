"""*Cadangan* (Ctrl+Shift+B): the backups with their dates and what they hold; one comes back after a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.sessions.backup_words import clock_words, contents_words, day_words, group_words, moment_words
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.pick_list import PickList, PickRow
from desktop.ui.widgets.spoken import announce
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.backups import BackupsSession, Summary
    from desktop.ui.sessions.desk import Desk

MARGIN = 24
SIZE = QSize(720, 560)
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
LIST, QUESTION = 0, 1


class BackupSheet(QDialog):
    """The list, and in its place the question whether one of them is to come back."""

    def __init__(self, theme: Theme, session: BackupsSession, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._session, self._desk = theme, session, desk
        self._rows: dict[str, Summary] = {}
        self._chosen: Summary | None = None
        self.setWindowTitle(self.tr("Cadangan"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.about = Label(theme, self._about(), 14, 400, "muted")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said = Label(theme, "", 15, 600, "first")
        self.said.hide()
        self.panel = Panel(theme, margin=8)
        self.list = PickList(theme, self.windowTitle())
        self.question = Label(theme, "", 19, 700)
        self.detail = Label(theme, "", 15, 400)
        self.there = Label(theme, "", 15, 400)
        self.here = Label(theme, "", 15, 400)
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self.ask_button = KeyButton(theme, self.tr("Kembalikan"), "Enter", kind="filled")
        self.keep_button = KeyButton(theme, self.tr("Jangan"), "Esc", kind="outlined")
        self.merge_button = KeyButton(theme, self.tr("Tambahkan yang kurang"), "T", kind="outlined")
        self.whole_button = KeyButton(theme, self.tr("Kembalikan seluruhnya"), "K", kind="filled")
        self.pages = QStackedWidget()
        self._arrange()
        self._connect()
        self.setFixedSize(SIZE.boundedTo(parent.window().size() - QSize(AROUND, AROUND)))
        self.ring = FocusRing(theme, self)
        self.list.setFocus()

    def begin(self) -> None:
        """Keep what is new, so that the newest backup is what there is now, and list them all."""
        self._session.made.connect(self._session.list)
        self._session.keep()
        self._session.list()

    def ask(self) -> None:
        """Ask whether the picked backup is to come back, and say what that does."""
        row = self._rows.get(self.list.current())
        if row is None:
            return
        if row.contents is None:
            self.tell(self.tr("Cadangan ini rusak, jadi tidak dapat dikembalikan. Pilih cadangan lain."))
            return
        unlike = self._session.difference(row.path)
        if unlike is None:
            return
        if unlike == (0, 0):
            self.tell(self.tr("Cadangan ini sama dengan keadaan sekarang. Tidak ada yang perlu dikembalikan."))
            return
        self._show_question(row, unlike.here, unlike.there)

    def keep(self) -> None:
        """Go back to the list."""
        self._chosen = None
        self.pages.setCurrentIndex(LIST)
        self.list.setFocus()
        self.list.scrollTo(self.list.currentIndex())

    def restore(self) -> None:
        """Bring back all of the chosen backup."""
        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            self.accept()
            self._session.restore(chosen.path)

    def merge(self) -> None:
        """Add what only the chosen backup holds."""
        if self.merge_button.isHidden():
            return
        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            self.accept()
            self._session.merge(chosen.path)

    def tell(self, sentence: str) -> None:
        """Say something below the title."""
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        announce(self.said, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks, K and T answer; Esc leaves the question before the sheet."""
        key, asked = event.key(), self.pages.currentIndex() == QUESTION
        if key == Qt.Key.Key_Escape and asked:
            self.keep()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not asked:
            self.accept() if self.close_button.hasFocus() else self.ask()
        elif key == Qt.Key.Key_K and asked:
            self.restore()
        elif key == Qt.Key.Key_T and asked:
            self.merge()
        else:
            super().keyPressEvent(event)

    def _show_question(self, row: Summary, here: int, there: int) -> None:
        self._chosen = row
        self.question.set_text(self.tr("Kembali ke keadaan {moment}?").format(moment=moment_words(row.at, row.day)))
        self.detail.set_text(self._detail(here, there))
        self._show_both(row)
        self.merge_button.setVisible(bool(here and there))
        self.tell("")
        self.pages.setCurrentIndex(QUESTION)
        self.keep_button.setFocus()
        announce(self.keep_button, f"{self.question.text()} {self.detail.text()}")

    def _show_both(self, row: Summary) -> None:
        """Put what the backup holds beside what there is now."""
        present = self._session.present
        if row.contents is not None and present is not None:
            self.there.set_text(self.tr("Di cadangan itu: {held}").format(held=contents_words(row.contents)))
            self.here.set_text(self.tr("Sekarang: {held}").format(held=contents_words(present)))

    def _detail(self, here: int, there: int) -> str:
        parts = []
        if here:
            text = self.tr(
                "Kembalikan seluruhnya: {n} langkah yang tidak ada di cadangan itu tidak tampak lagi di sini."
            )
            parts.append(text.format(n=here))
        if there and here:
            text = self.tr(
                "Tambahkan yang kurang: {n} langkah yang hanya ada di cadangan itu masuk, dan yang ada sekarang tetap."
            )
            parts.append(text.format(n=there))
        elif there:
            text = self.tr("{n} langkah yang hanya ada di cadangan itu masuk, dan yang ada sekarang tetap.")
            parts.append(text.format(n=there))
        parts.append(self.tr("Keadaan sekarang disimpan dulu sebagai cadangan, jadi kamu dapat kembali ke sini."))
        return "\n".join(parts)

    def _show_rows(self, rows: tuple[Summary, ...]) -> None:
        picked, today = self.list.current(), self._desk.now().date()
        self._rows = {row.path.name: row for row in rows}
        first = next((row.path.name for row in rows if not row.now), next(iter(self._rows), ""))
        shown = tuple(self._row(row, today) for row in rows)
        self.list.set_rows(shown, picked if picked in self._rows else first)
        self.ask_button.setVisible(bool(rows))
        self.panel.setVisible(bool(rows))
        if not rows:
            self._say_that_there_are_none()

    def _say_that_there_are_none(self) -> None:
        self.close_button.setFocus()
        if self._session.is_kept:
            self.tell(self.tr("Belum ada cadangan. Mitra membuatnya sendiri begitu ada yang dikerjakan."))

    def _row(self, row: Summary, today: date) -> PickRow:
        day = row.day if row.at is None else row.at.date()
        group = group_words(day, today)
        recent = (today - day).days in (0, 1) and row.at is not None
        words = clock_words(row.at) if recent and row.at is not None else day_words(row.at, row.day)
        return PickRow(row.path.name, words, self._note(row), group)

    def _note(self, row: Summary) -> str:
        if row.contents is None:
            return self.tr("rusak")
        parts = [contents_words(row.contents)]
        if row.now:
            parts.insert(0, self.tr("seperti sekarang"))
        elif row.before:
            parts.insert(0, self.tr("sebelum dikembalikan"))
        return " · ".join(part for part in parts if part)

    def _about(self) -> str:
        if not self._session.is_kept:
            return self.tr("Yang dikerjakan Tamu tidak disimpan, jadi tidak ada cadangannya.")
        return self.tr(
            "Mitra mencadangkan sendiri: saat dibuka, tiap setengah jam, dan saat ditutup. Yang lama disimpan sebagian."
        )

    def _tell_error(self, error: Exception) -> None:
        self.tell(error_sentence(error))

    def _connect(self) -> None:
        self._session.listed.connect(self._show_rows)
        self._desk.failed.connect(self._tell_error)
        self.list.itemDoubleClicked.connect(self.ask)
        self.close_button.clicked.connect(self.accept)
        self.ask_button.clicked.connect(self.ask)
        self.keep_button.clicked.connect(self.keep)
        self.merge_button.clicked.connect(self.merge)
        self.whole_button.clicked.connect(self.restore)

    def _arrange(self) -> None:
        self.pages.addWidget(self._listed())
        self.pages.addWidget(self._asked())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, 20)
        column.setSpacing(12)
        column.addWidget(Label(self._theme, self.windowTitle(), 26, 600, family=READING))
        column.addWidget(self.said)
        column.addWidget(self.pages, 1)

    def _listed(self) -> QWidget:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.ask_button)
        page, column = _page()
        column.addWidget(self.about)
        self.panel.column.addWidget(self.list)
        column.addWidget(self.panel, 1)
        column.addLayout(buttons)
        return page

    def _asked(self) -> QWidget:
        panel = Panel(self._theme, margin=12)
        panel.column.setSpacing(4)
        panel.column.addWidget(self.there)
        panel.column.addWidget(self.here)
        page, column = _page()
        column.addWidget(self.question)
        column.addWidget(panel)
        column.addWidget(self.detail)
        column.addSpacing(6)
        column.addWidget(FlowRow((self.keep_button, self.merge_button, self.whole_button), 8, centred=False))
        column.addStretch(1)
        return page


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return page, column
