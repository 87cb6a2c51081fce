"""Who learns now: everybody's picture and name, a guest, and the ways to add and to change."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.door.grid import LearnerGrid
from desktop.ui.door.words import guest_sentence, name_of
from desktop.ui.look.fonts import READING, font
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.learner_tile import LearnerFace
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession, Profile

MARGIN = 24
DIGITS = "123456789"
GUEST_KEY = "0"
LOW = 560
"""Logical pixels of height under which the page is closer together."""


class Chooser(QWidget):
    """The learners of this computer.

    Signals: ``chosen(str)``, a learner by their id; ``guest_wanted()``; ``new_wanted()``, a learner is to be added;
    ``edit_wanted(str)``, one is to be changed; ``teacher_wanted()``, the teacher's PIN; ``removed_wanted()``, those
    who can be brought back.
    """

    chosen = Signal(str)
    guest_wanted = Signal()
    new_wanted = Signal()
    edit_wanted = Signal(str)
    teacher_wanted = Signal()
    removed_wanted = Signal()

    def __init__(self, theme: Theme, session: LearnersSession, last: str = "", parent: QWidget | None = None) -> None:
        """``last`` is the id of the learner who left just now, or "": the focus stands there at first."""
        super().__init__(parent)
        self._theme, self._session, self._last = theme, session, last
        self._asks_whom = False
        self.title = Label(theme, "", 32, 600, family=READING)
        self.hint = Label(theme, "", 15, 400, "muted")
        self.grid = LearnerGrid(theme, self.tr("Pemakai"))
        self.guest_button = self._button(self.tr("Tamu"), GUEST_KEY)
        self.new_button = self._button(self.tr("Pemakai baru"), "Ctrl N")
        self.edit_button = self._button(self.tr("Ubah"), "F2")
        self.removed_button = self._button(self.tr("Yang dihapus"), "Ctrl H")
        self.teacher_button = self._button(self.tr("PIN guru"), "Ctrl G")
        self.guest_note = Label(theme, guest_sentence(), 13, 400, "muted")
        self._arrange()
        self.grid.chosen.connect(self._choose)
        self.guest_button.clicked.connect(self.guest_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.edit_button.clicked.connect(self.ask_whom)
        self.removed_button.clicked.connect(self.removed_wanted)
        self.teacher_button.clicked.connect(self.teacher_wanted)
        session.changed.connect(self.fill)

    def fill(self) -> None:
        """Show the learners as they are."""
        profiles, removed = self._session.profiles, self._session.removed
        current = self.grid.current or self._last or self._session.last
        self.grid.show_faces([self._face(place, one) for place, one in enumerate(profiles)], current)
        self._asks_whom = False
        self._word()
        self.grid.setVisible(bool(profiles))
        self.edit_button.setVisible(bool(profiles))
        self.new_button.set_kind("outlined" if profiles else "filled")
        self.new_button.set_compact()
        self.removed_button.set_text(self.tr("Yang dihapus ({count})").format(count=len(removed)))
        self.removed_button.setVisible(bool(removed))
        for before, after in pairwise((*self.grid.tiles, *self._buttons)):
            QWidget.setTabOrder(before, after)  # the tiles are younger
        self._fit()

    def go_to(self, learner: str = "") -> None:
        """Put the focus on a learner, or on whom it was last."""
        if self.grid.tiles:
            self.grid.go_to(learner)
        else:
            self.new_button.setFocus(Qt.FocusReason.TabFocusReason)

    def edit(self) -> None:
        """Ask for a change of the learner that the focus is on, or was on last."""
        if self.grid.current:
            self.edit_wanted.emit(self.grid.current)

    def ask_whom(self) -> None:
        """Let the next choice be whose profile is changed: with a mouse one cannot put the focus on a learner first."""
        if len(self.grid.tiles) < 2:
            self.edit()
            return
        self._asks_whom = True
        self._word()
        self._fit()
        self.grid.go_to("")
        announce(self.title, f"{self.title.text()} {self.hint.text()}")

    def forget_whom(self) -> None:
        """Let a choice be who learns, as usual."""
        if self._asks_whom:
            self._asks_whom = False
            self._word()
            self._fit()

    def show_removed(self) -> None:
        """Ask for those who can be brought back, if there are any."""
        if self._session.removed:
            self.removed_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digits: 0 is the guest."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and self._asks_whom:
            self.forget_whom()
        elif plain and event.text() == GUEST_KEY:
            self.guest_wanted.emit()
        elif not plain or not self.grid.choose_by_key(event.text()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tiles the height that is left."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Do so too where the words have got their widths only now."""
        super().showEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to this page is asked who learns."""
        super().hideEvent(event)
        self.forget_whom()

    def _choose(self, learner: str) -> None:
        (self.edit_wanted if self._asks_whom else self.chosen).emit(learner)

    def _word(self) -> None:
        profiles, removed = self._session.profiles, self._session.removed
        title = self.tr("Siapa yang belajar?") if profiles else self.tr("Belum ada pemakai")
        self.title.set_text(self.tr("Siapa yang diubah?") if self._asks_whom else title)
        back = self.tr("Pilih gambarnya. Esc untuk batal.")
        self.hint.set_text(back if self._asks_whom else self._hint(len(profiles), len(removed)))

    def _face(self, place: int, profile: Profile) -> LearnerFace:
        last = profile.id == self._session.last and len(self._session.profiles) > 1
        note = self.tr("terakhir belajar di sini") if last else ""
        if not profile.name:
            note = self.tr("beri nama dengan F2")
        key = DIGITS[place] if place < len(DIGITS) else ""
        return LearnerFace(profile.id, name_of(profile), profile.picture, key, note, profile.has_pin)

    def _hint(self, count: int, removed: int) -> str:
        if count > len(DIGITS):
            return self.tr("Tekan angka, atau ketik huruf pertama namamu lalu Enter.")
        if count:
            return self.tr("Tekan angka pada gambarmu, atau pilih dengan panah lalu Enter.")
        if removed:
            return self.tr("Tambahkan pemakai baru, atau kembalikan yang sudah dihapus.")
        return self.tr("Tambahkan pemakai baru untuk mulai belajar.")

    def _fit(self) -> None:
        width = self.width() - 2 * MARGIN
        most = self._room(width, close=self.height() < LOW)
        if not self.grid.fits(width, most):
            most = self._room(width, close=True)
        self.grid.setFixedSize(self.grid.wanted_size(width, most))

    def _room(self, width: int, *, close: bool) -> int:
        """The height in px that is left for the learners, where all else stands closer together or as usual."""
        self._column.setSpacing(8 if close and self.grid.tiles else 16)
        self.title.setFont(font(READING, 24 if close else 32, 600))
        margins = self._column.contentsMargins()
        words = sum(one.heightForWidth(width) for one in (self.title, self.hint, self.guest_note))
        others = words + self.ways.heightForWidth(width) + 5 * self._column.spacing()
        return self.height() - margins.top() - margins.bottom() - others

    def _button(self, text: str, key: str) -> KeyButton:
        made = KeyButton(self._theme, text, key, kind="outlined")
        made.set_compact()
        return made

    def _arrange(self) -> None:
        self._buttons = (
            self.guest_button, self.new_button, self.edit_button, self.removed_button, self.teacher_button,
        )  # fmt: skip
        self.ways = FlowRow(self._buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 16)
        self._column.addStretch(2)
        for label in (self.title, self.hint, self.guest_note):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.title, self.hint, self.grid, self.ways, self.guest_note):
            self._column.addWidget(widget)
        self._column.setAlignment(self.grid, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
