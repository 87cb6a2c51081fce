"""Asks which cards go out, and in what form; where to is asked by the file dialog that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.sessions.exchange import OWN
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.exchange import Source

MARGIN = 24
WIDTH = 560
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
PACKAGE, TABLE = ".apkg", ".csv"


class ExportSheet(QDialog):
    """Which cards, and as what.

    Signals: ``chosen(str, str)``, the id of a pack (OWN: own cards) and PACKAGE or TABLE.
    """

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, sources: Sequence[Source], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ekspor kartu"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._theme, self._sources = theme, tuple(sources)
        self.sources = tuple(Choice(theme, self._name(source)) for source in sources)
        self.package = Choice(theme, self.tr("Untuk Anki (.apkg)"))
        self.table = Choice(theme, self.tr("Tabel (.csv)"))
        self.next_button = KeyButton(theme, self.tr("Pilih tempat menyimpan"), "Enter", kind="filled")
        self.close_button = KeyButton(theme, self.tr("Batal"), "Esc", kind="outlined")
        self._arrange()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # a choice would take Enter for itself
            QShortcut(QKeySequence(key), self).activated.connect(self._choose)
        self.next_button.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.reject)
        self.ring = FocusRing(theme, self)
        for choice in (*self.sources[:1], self.package):
            choice.setChecked(True)
        (self.sources or (self.package,))[0].setFocus()
        width = min(WIDTH, parent.width() - AROUND)
        column = self.layout()
        assert column is not None
        self.setFixedSize(
            width, column.totalHeightForWidth(width) if column.hasHeightForWidth() else self.sizeHint().height()
        )

    def _choose(self) -> None:
        if self.close_button.hasFocus():
            self.reject()
            return
        marked = (source.pack for source, choice in zip(self._sources, self.sources, strict=True) if choice.isChecked())
        pack = next(marked, None)
        if pack is not None:
            self.accept()
            self.chosen.emit(pack, PACKAGE if self.package.isChecked() else TABLE)

    def _name(self, source: Source) -> str:
        if source.pack == OWN:
            return self.tr("Kartu saya ({count})").format(count=source.notes)
        return self.tr("Kartu bacaan: {title}").format(title=source.title)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, 20)
        column.setSpacing(8)
        column.addWidget(Label(self._theme, self.windowTitle(), 26, 600, family=READING))
        self._add(column, self.tr("Kartu yang mana?"), self.sources)
        self._add(column, self.tr("Dalam bentuk apa?"), (self.package, self.table))
        told = self.tr("Riwayat ulanganmu tetap di Mitra. Berkas yang sama boleh diimpor lagi: kartunya diperbarui.")
        column.addWidget(Label(self._theme, told, 13, 400, "muted"))
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.next_button)
        column.addLayout(buttons)

    def _add(self, column: QVBoxLayout, title: str, choices: Sequence[Choice]) -> None:
        """Choices of which one is chosen stand in a parent of their own."""
        column.addSpacing(8)
        column.addWidget(Label(self._theme, title, 15, 700))
        group = QWidget()
        group.setAccessibleName(title)
        rows = QVBoxLayout(group)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for choice in choices:
            rows.addWidget(choice)
        group.setMinimumSize(QSize(0, group.sizeHint().height()))
        column.addWidget(group)
