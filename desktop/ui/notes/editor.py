"""Where a card is written: the form, the card as it will look, and what keeps the text from getting lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop.ui.look.fonts import READING
from desktop.ui.notes.form import NoteForm
from desktop.ui.notes.pictures import packed_file, packed_image
from desktop.ui.notes.preview import Preview
from desktop.ui.notes.words import fault_sentence
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.file_dialog import OpenDialog
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from desktop.content.notes import Note
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.notes import NotesSession

MARGIN = 24
WIDEST = QSize(980, 690)
AROUND = 32
"""Logical pixels of the window that stay in sight beside the editor."""
ROOM_FOR_PREVIEW = 760
LOW = 520
"""Logical pixels: the editor's width from which the card stands beside the form, and the height below which its sides
are one line high."""
DRAFT, LOOK = 2_000, 150
"""Milliseconds after which what was typed is on the disk, and those after which the card shows it."""


class Editor(QDialog):
    """Writes one note.

    A new note is added by an explicit act, for half a card must never be asked; one that is there already is kept when
    the editor is closed, as everything in Mitra is, and Ctrl+Z takes it back. Whatever is neither stays as a draft.
    Signals: ``cards_wanted()``, to the list of all own cards.
    """

    cards_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        session: NotesSession,
        note: Note,
        parent: QWidget,
        *,
        told: str = "",
        instead_of: str = "",
    ) -> None:
        """Open ``note`` or its draft; ``told`` is said above it, ``instead_of`` the card that is put aside for it."""
        super().__init__(parent)
        self._session, self._instead_of, self._told_first = session, instead_of, told
        self._new = session.note(note.id) is None
        draft = session.drafts.get(note.id)
        self._saved = False
        self.setWindowTitle(self.tr("Kartu baru") if self._new else self.tr("Ubah kartu"))
        self.form = NoteForm(theme, draft or note, session.tags(), session.title(note.lesson))
        self._given = self.form.note() if draft is None else None
        self.preview = Preview(theme)
        self.told = Label(theme, "", 14, 400, "ink")
        self.fresh_button = KeyButton(theme, self.tr("Buang tulisan ini"), kind="link")
        self.fault = Label(theme, "", 14, 600, "second")
        self._buttons(theme)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT)
        self._look_timer = QTimer(self, singleShot=True, interval=LOOK)
        self._arrange(theme)
        self._share(parent)
        self._connect()
        self._tell(draft is not None)
        self._look()
        parent.installEventFilter(self)
        self.ring = FocusRing(theme, self)
        self.form.front.setFocus()

    def save(self) -> None:
        """Keep the note and close; where it is no card yet, say what is missing."""
        note = self.form.note()
        faults = self._session.faults(note)
        if faults:
            self.say(fault_sentence(faults[0]))
            self.form.focus_fault(faults[0])
        elif self._session.save(note, self._instead_of):
            self._saved = True
            self.accept()

    def make_gap(self) -> None:
        """Make a gap of the selected words."""
        made = self.form.make_gap()
        self.say("" if made else self.tr("Pilih dulu kata yang mau ditanyakan."))

    def show_cards(self) -> None:
        """Close, and go to the list of all own cards."""
        self.reject()
        self.cards_wanted.emit()

    def choose_picture(self) -> None:
        """Ask for the file of a picture."""
        kinds = (self.tr("Gambar (*.png *.jpg *.jpeg *.gif *.bmp *.svg)"),)
        dialog = OpenDialog(self.tr("Pilih gambar"), kinds, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.picked.connect(self.take_picture)
        dialog.open()

    def take_picture(self, given: Path | QImage) -> None:
        """Put a picture into the text; say kindly why where that cannot be."""
        packed = packed_file(given) if isinstance(given, Path) else packed_image(given)
        name = self._session.add_picture(packed.data, packed.suffix) if packed.data else ""
        if name:
            self.form.put_picture(name)
        fault = packed.fault or ("" if name else "kind")
        self.say(self._picture_sentence(fault) if fault else "")

    def say(self, text: str) -> None:
        """Say what is missing, or what could not be done; "" for nothing."""
        self.fault.set_text(text)
        self.fault.setVisible(bool(text))
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close in time when Mitra is closed over the open editor: nobody would tell the dialog."""
        if event.type() == QEvent.Type.Close and self.isVisible():
            self.reject()
        return False

    def done(self, result: int) -> None:
        """Close. What is not added stays as a draft; what was there already and still gives cards is kept as it is."""
        self._draft_timer.stop()
        if not self._saved:
            note = self.form.note()
            if self._new or self._session.faults(note) or not self._session.save(note):
                self._keep_draft()
            self._saved = True
        super().done(result)

    def _buttons(self, theme: Theme) -> None:
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self.close_button.set_compact()
        self.cards_button = KeyButton(theme, self.tr("Kartu saya"), "Ctrl B", kind="link")
        self.picture_button = KeyButton(theme, self.tr("Gambar…"), "Ctrl G", kind="outlined")
        self.gap_button = KeyButton(theme, self.tr("Buat celah"), "Ctrl Shift C", kind="outlined")
        name = self.tr("Tambahkan") if self._new else self.tr("Selesai")
        self.save_button = KeyButton(theme, name, "Ctrl Enter", kind="filled")
        for button, run in (
            (self.close_button, self.reject),
            (self.cards_button, self.show_cards),
            (self.picture_button, self.choose_picture),
            (self.gap_button, self.make_gap),
            (self.save_button, self.save),
        ):
            button.clicked.connect(run)
        for keys, act in (
            (("Ctrl+Return", "Ctrl+Enter"), self.save),
            (("Ctrl+Shift+C",), self.make_gap),
            (("Ctrl+B",), self.show_cards),
            (("Ctrl+G",), self.choose_picture),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)

    def _arrange(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.windowTitle(), 24, 600, family=READING), 1)
        head.setSpacing(18)
        head.addWidget(self.cards_button)
        head.addWidget(self.close_button)
        said = QHBoxLayout()
        said.addWidget(self.told, 1)
        said.addWidget(self.fresh_button)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.form, 5)
        middle.addWidget(self.preview, 3)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.gap_button)
        foot.addWidget(self.picture_button)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 18)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(said)
        column.addLayout(middle, 1)
        column.addWidget(self.fault)
        column.addLayout(foot)
        self.fault.hide()

    def _share(self, parent: QWidget) -> None:
        size = WIDEST.boundedTo(parent.size() - QSize(AROUND, AROUND))
        self.preview.setVisible(size.width() >= ROOM_FOR_PREVIEW)
        if size.height() < LOW:
            self.form.set_low()
        self.setFixedSize(size)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_change)
        self.form.picture_given.connect(self.take_picture)
        self.fresh_button.clicked.connect(self._begin_anew)
        self._draft_timer.timeout.connect(self._keep_draft)
        self._look_timer.timeout.connect(self._look)

    def _tell(self, restored: bool) -> None:
        told = self.tr("Tulisanmu yang belum selesai masih ada di sini.") if restored else self._told_first
        self.told.set_text(told)
        self.told.setVisible(bool(told))
        self.fresh_button.setVisible(restored)

    def _on_change(self) -> None:
        if not self._draft_timer.isActive():  # what is typed without a pause is kept every two seconds too
            self._draft_timer.start()
        self._look_timer.start()
        self.say("")

    def _keep_draft(self) -> None:
        """Keep what was written; a passage or copy left as it was given would hide what was begun before."""
        note = self.form.note()
        if note == self._given:
            self._session.drop_draft(note.id)
        else:
            self._session.keep_draft(note)

    def _look(self) -> None:
        self.preview.show_cards(self._session.preview(self.form.note()))

    def _begin_anew(self) -> None:
        """Throw the draft away: an empty note, or the one that is kept."""
        note = self.form.note()
        self._session.drop_draft(note.id)
        kept = self._session.note(note.id)
        self.form.show_note(kept or note._replace(front="", back="", lesson="", see=""))
        self._tell(False)

    def _picture_sentence(self, fault: str) -> str:
        sentences = {
            "kind": self.tr("Gambar ini tidak dapat dibaca. Pakai gambar PNG atau JPG."),
            "large": self.tr("Gambar ini terlalu besar. Kecilkan dulu, lalu coba lagi."),
            "missing": self.tr("Berkas gambar ini tidak dapat dibuka. Coba berkas lain."),
        }
        return sentences[fault]
