"""The sheet that prints (Ctrl+P): how much goes out, what of it, its pages, and to where: printer, PDF or EPUB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.content.handout import Inside
from desktop.ui.look.fonts import READING
from desktop.ui.printing.handout_pages import laying_out
from desktop.ui.printing.preview import Preview
from desktop.ui.sessions.handing_out import LESSON, SUBJECT, UNIT, Wish
from desktop.ui.widgets.bar import ProgressBar
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.choice import Switch
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.printing.handout_pages import Booklet
    from desktop.ui.sessions.handing_out import HandingOut
    from desktop.ui.widgets.button import Kind

MARGIN = 24
LARGEST = QSize(1080, 900)
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
SIDE = 216
"""Logical pixels of the column in which is chosen what stands in the handout."""


class HandoutSheet(QDialog):
    """One handout, from the wish to the pages.

    Signals: ``print_wanted(object)`` and ``pdf_wanted(object)`` with the Booklet, ``epub_wanted()``.
    """

    print_wanted = Signal(object)
    pdf_wanted = Signal(object)
    epub_wanted = Signal()

    def __init__(self, theme: Theme, session: HandingOut, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._session = theme, session
        self._booklet: Booklet | None = None
        self.setWindowTitle(self.tr("Cetak atau simpan bacaan"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        wish, titles = session.kept_wish(), session.titles()
        names = {LESSON: self.tr("Bacaan ini"), UNIT: self.tr("Unit ini"), SUBJECT: self.tr("Seluruh kursus")}
        self.part = Segments(theme, self.tr("Yang dicetak"), names)
        for key, segment in self.part.segments.items():
            segment.setAccessibleName(f"{names[key]}: {titles.get(key, '')}")
            segment.setToolTip(titles.get(key, ""))
        self.part.choose(wish.part)
        self.switches = tuple(Switch(theme, text) for text in self._names())
        for switch, chosen in zip(self.switches, wish.inside, strict=True):
            switch.setChecked(chosen)
        self.preview = Preview(theme)
        self.count = Label(theme, "", 14, 600)
        self.hint = Label(theme, self._keys(), 13, 400, "muted")
        self.bar = ProgressBar(theme, self.tr("Sudah selesai"))
        self.print_button = self._button(self.tr("Cetak"), "Ctrl P", self._print, "filled")
        self.pdf_button = self._button(self.tr("Simpan PDF"), "Ctrl S", self._save_pdf)
        self.epub_button = self._button(self.tr("Simpan EPUB"), "Ctrl E", self._save_epub)
        self.close_button = self._button(self.tr("Tutup"), "Esc", self.reject)
        for key, run in (("Ctrl+P", self._print), ("Ctrl+S", self._save_pdf), ("Ctrl+E", self._save_epub)):
            QShortcut(QKeySequence(key), self, autoRepeat=False).activated.connect(run)
        self._arrange()
        self._connect()
        self.setFixedSize(LARGEST.boundedTo(parent.size() - QSize(AROUND, AROUND)))
        self.ring = FocusRing(theme, self)
        self.preview.setFocus()
        self._lay()

    @property
    def booklet(self) -> Booklet | None:
        """The pages that are shown; None while they are laid out."""
        return self._booklet

    def reject(self) -> None:
        """Close, and give up what is being done."""
        self._session.stop()
        super().reject()

    def tell(self, sentence: str) -> None:
        """Say that a file was saved, or why not."""
        self.hint.set_text(sentence)
        announce(self.hint, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages from everywhere in the sheet; Enter does what its first button does."""
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.preview.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._print()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.part.chosen.connect(self._lay)
        for switch in self.switches:
            switch.toggled.connect(self._lay)
        self.preview.turned.connect(self._show_count)
        self._session.progressed.connect(self._show_work)
        self._session.laid.connect(self._take)
        self._session.done.connect(self._rest)
        self._session.refused.connect(self._rest)

    def _names(self) -> tuple[str, ...]:
        """What may stand in a handout, in the order of Inside."""
        return (
            self.tr("Bacaan"), self.tr("Arti istilah"), self.tr("Sumber"),
            self.tr("Kartu untuk digunting"), self.tr("Soal"), self.tr("Kunci jawaban"),
        )  # fmt: skip

    def _keys(self) -> str:
        return self.tr("PgUp, PgDn membalik; + dan − memperbesar, mengecilkan")

    def _lay(self) -> None:
        """Lay out what is chosen now."""
        self.hint.set_text(self._keys())
        self._booklet = None
        inside = Inside(*(switch.isChecked() for switch in self.switches))
        self._session.lay(Wish(self.part.current(), inside), laying_out)

    def _take(self, booklet: Booklet) -> None:
        self._booklet = booklet
        self.preview.set_pages(booklet.pages)
        self._rest()

    def _show_work(self, share: float) -> None:
        self.bar.set_fraction(share)
        self.bar.show()
        self.hint.hide()

    def _rest(self) -> None:
        self.bar.hide()
        self.hint.show()
        self._show_count()

    def _show_count(self) -> None:
        pages = len(self._booklet.pages) if self._booklet is not None else 0
        if pages:
            text = self.tr("Halaman {number} dari {total}")
            self.count.set_text(text.format(number=self.preview.page + 1, total=pages))
        elif self._booklet is not None:
            self.count.set_text(self.tr("Tidak ada yang dipilih. Pilih dulu isinya."))

    def _ready(self) -> Booklet | None:
        """The pages, once they are laid out and nothing else is being done with them."""
        booklet = self._booklet
        return booklet if booklet is not None and booklet.pages and not self._session.is_busy() else None

    def _print(self) -> None:
        booklet = self._ready()
        if booklet is not None:
            self.print_wanted.emit(booklet)

    def _save_pdf(self) -> None:
        booklet = self._ready()
        if booklet is not None:
            self.pdf_wanted.emit(booklet)

    def _save_epub(self) -> None:
        if self._ready() is not None:
            self.epub_wanted.emit()

    def _button(self, text: str, key: str, run: Callable[[], object], kind: Kind = "outlined") -> KeyButton:
        made = KeyButton(self._theme, text, key, kind=kind)
        made.set_compact()
        made.clicked.connect(run)
        return made

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self._theme, self.windowTitle(), 24, 600, family=READING), 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(Label(self._theme, self.tr("Isinya"), 15, 700))
        side.addSpacing(4)
        for switch in self.switches:
            side.addWidget(switch)
        side.addStretch(1)
        chosen = QWidget()
        chosen.setFixedWidth(SIDE)
        chosen.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        under = QHBoxLayout()
        under.setSpacing(16)
        under.addWidget(self.count)
        under.addWidget(self.bar, 1)
        under.addWidget(self.hint, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addLayout(under)
        body = QHBoxLayout()
        body.setSpacing(18)
        body.addWidget(chosen)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 18)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.part)
        column.addLayout(body, 1)
        column.addWidget(FlowRow((self.print_button, self.pdf_button, self.epub_button), 10, centred=False))
