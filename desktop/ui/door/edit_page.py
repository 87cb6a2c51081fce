"""*Ubah*: another name, another picture, a PIN or none any more, and the way out, with a month to come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.door.page import DoorPage
from desktop.ui.door.pin_form import PinForm
from desktop.ui.door.who_form import WhoForm
from desktop.ui.door.words import honest_sentence, name_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.learners import LearnersSession


class EditPage(DoorPage):
    """One learner's profile; each change holds at once."""

    def __init__(self, theme: Theme, session: LearnersSession, parent: QWidget | None = None) -> None:
        """Change through ``session``."""
        super().__init__(theme, "", parent)
        self._session, self._learner = session, ""
        self.who = WhoForm(theme)
        self.pin = PinForm(theme)
        self.pin_state = Label(theme, "", 15, 400)
        self.set_button = self._button(self.tr("Simpan PIN"))
        self.unset_button = self._button(self.tr("Hapus PIN"))
        self.remove_button = self._button(self.tr("Hapus pemakai ini"))
        self.question = Label(theme, "", 17, 700)
        self.detail = Label(theme, "", 15, 400)
        self.keep_button = self._button(self.tr("Jangan hapus"), "Esc")
        self.sure_button = KeyButton(theme, self.tr("Hapus"), "H", kind="filled")
        self.sure_button.set_compact()
        self._fill_column()
        self._connect()

    @property
    def learner(self) -> str:
        """The id of the learner who is changed here."""
        return self._learner

    def show_learner(self, learner: str) -> None:
        """Show the profile of a learner."""
        self._learner = learner
        self.pin.clear()
        self._ask(False)
        self._refresh()
        self.area.verticalScrollBar().setValue(0)
        self.who.begin()

    def rename(self) -> None:
        """Keep the name as it is written; an empty one is not taken."""
        profile = self._session.profile(self._learner)
        if profile is None or self.who.name.strip() == profile.name:
            return
        if self.who.name.strip():
            self._session.rename(self._learner, self.who.name)
        else:
            self.who.field.setText(profile.name)

    def set_pin(self) -> None:
        """Ask for the written PIN from now on."""
        pin = self.pin.pin()
        if pin is not None:
            self._session.set_pin(self._learner, pin)

    def ask_removal(self) -> None:
        """Ask, in place, whether the learner is to be removed."""
        asked = self.tr("Hapus {name} dari komputer ini?").format(name=self._name())
        self.question.set_text(asked)
        self._ask(True)
        self.keep_button.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self.keep_button, f"{asked} {self.detail.text()}")

    def keep(self) -> None:
        """Take the question away."""
        self._ask(False)
        self.remove_button.setFocus(Qt.FocusReason.TabFocusReason)

    def remove(self) -> None:
        """Remove the learner."""
        self._session.remove(self._learner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question with Esc before the page, and answer it with H."""
        if event.key() == Qt.Key.Key_Escape and self.asked.isVisible():
            self.keep()
        elif event.key() == Qt.Key.Key_H and self.asked.isVisible():
            self.remove()
        elif event.key() == Qt.Key.Key_Escape:
            self.rename()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _name(self) -> str:
        return name_of(self._session.profile(self._learner))

    def _refresh(self) -> None:
        profile = self._session.profile(self._learner)
        if profile is None:
            return
        self.title.set_text(self._name())
        self.who.show_values(profile.name, profile.picture)
        has = self.tr("{name} masuk dengan PIN. Tulis PIN baru di sini untuk menggantinya.")
        none = self.tr("{name} masuk tanpa PIN.")
        self.pin_state.set_text((has if profile.has_pin else none).format(name=self._name()))
        self.unset_button.setVisible(profile.has_pin)

    def _after_change(self) -> None:
        if self.isVisible():
            self._refresh()

    def _after_pin(self, learner: str) -> None:
        if learner == self._learner and self.isVisible():
            self.pin.clear()
            profile = self._session.profile(learner)
            has = profile is not None and profile.has_pin
            kept, gone = self.tr("PIN {name} tersimpan."), self.tr("{name} masuk tanpa PIN sekarang.")
            self.told.emit((kept if has else gone).format(name=self._name()))
            self.pin.begin()

    def _choose_picture(self, picture: str) -> None:
        self._session.set_picture(self._learner, picture)

    def _unset_pin(self) -> None:
        self._session.remove_pin(self._learner)

    def _ask(self, asked: bool) -> None:
        for part in self._profile:
            part.setVisible(not asked)
        for part in (self.question, self.detail, self.asked):
            part.setVisible(asked)
        self.back_button.setVisible(not asked)

    def _button(self, text: str, key: str = "") -> KeyButton:
        made = KeyButton(self._theme, text, key, kind="outlined")
        made.set_compact()
        return made

    def _fill_column(self) -> None:
        self.column.addWidget(self.who)
        self.column.addWidget(Label(self._theme, self.tr("Nama dan gambar tersimpan sendiri."), 13, 400, "muted"))
        self.add_title(self.tr("PIN"))
        self.column.addWidget(self.pin_state)
        self.column.addWidget(self.pin)
        self.add_row(self.set_button, self.unset_button)
        self.column.addWidget(Label(self._theme, honest_sentence(), 13, 400, "muted"))
        self.add_title(self.tr("Hapus dari daftar"))
        self.add_row(self.remove_button)
        self._profile = tuple(self._parts())
        self.detail.set_text(
            self.tr(
                "Namanya tidak tampak lagi di daftar pemakai, tetapi hasil belajarnya belum hilang: paling sedikit "
                "sebulan semuanya dapat dikembalikan dengan Ctrl H. Sesudah itu hilang selamanya."
            )
        )
        for label in (self.question, self.detail):
            self.column.addWidget(label)
        self.detail.setContentsMargins(0, 0, 0, 6)
        self.asked = self.add_row(self.keep_button, self.sure_button)
        self.column.addStretch(1)

    def _parts(self) -> Iterator[QWidget]:
        for place in range(self.column.count()):
            item = self.column.itemAt(place)
            if item is not None and (widget := item.widget()) is not None:
                yield widget

    def _connect(self) -> None:
        self.who.field.editingFinished.connect(self.rename)
        self.who.picture_chosen.connect(self._choose_picture)
        self.pin.given.connect(self.set_pin)
        self.pin.told.connect(self.told)
        self.set_button.clicked.connect(self.set_pin)
        self.unset_button.clicked.connect(self._unset_pin)
        self.remove_button.clicked.connect(self.ask_removal)
        self.keep_button.clicked.connect(self.keep)
        self.sure_button.clicked.connect(self.remove)
        self._session.changed.connect(self._after_change)
        self._session.pin_set.connect(self._after_pin)
        self._session.pin_removed.connect(self._after_pin)
