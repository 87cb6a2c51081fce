"""What leads where at the door: a choice to its PIN, a PIN to what it was given for, and what is said then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from desktop.ui.door.words import name_of
from desktop.ui.sessions.learners import TEACHER
from desktop.ui.window.messages import error_sentence

if TYPE_CHECKING:
    from desktop.ui.door.frame import DoorFrame

Purpose = Literal["enter", "unlock", "reset"]


class DoorFlow(QObject):
    """Carries wishes from the pages of the door to the session, and what comes of them back to the pages."""

    def __init__(self, window: DoorFrame) -> None:
        """Hear the pages and the session of this window."""
        super().__init__(window)
        self._window, self._session = window, window.session
        self._purpose: Purpose = "enter"
        self._learner = ""
        chooser, session = window.chooser, self._session
        chooser.chosen.connect(self.enter)
        chooser.guest_wanted.connect(session.enter_guest)
        chooser.new_wanted.connect(window.show_new)
        chooser.edit_wanted.connect(self.edit)
        chooser.teacher_wanted.connect(self.teach)
        chooser.removed_wanted.connect(window.show_removed)
        window.pin_given.connect(self.give)
        window.pin_forgotten.connect(self.forget)
        session.pin_wanted.connect(self._ask)
        session.pin_waits.connect(self._ask_waiting)
        session.unlocked.connect(self._after_unlock)
        session.pin_reset.connect(self._after_reset)
        session.teacher_wanted.connect(self._tell_no_teacher)
        session.added.connect(self._after_adding)
        session.alike.connect(self._tell_alike)
        session.removed_one.connect(self._after_removal)
        session.brought_back.connect(self._after_return)
        session.failed.connect(self._tell_error)

    def enter(self, learner: str) -> None:
        """Let a learner in, who may have to give a PIN first."""
        self._purpose, self._learner = "enter", learner
        self._session.enter(learner)

    def edit(self, learner: str) -> None:
        """Show a learner's profile, after the PIN where there is one."""
        self._purpose, self._learner = "unlock", learner
        self._session.unlock(learner)

    def teach(self) -> None:
        """Show the teacher's PIN, after it was given where there is one."""
        self.edit(TEACHER)

    def forget(self, learner: str) -> None:
        """Let the teacher remove the PIN that a learner forgot."""
        self._purpose, self._learner = "reset", learner
        self._session.reset_pin(learner)

    def give(self, who: str, digits: str) -> None:
        """Try a PIN for what it was asked for."""
        if self._purpose == "enter":
            self._session.enter(who, digits)
        elif self._purpose == "unlock":
            self._session.unlock(who, digits)
        else:
            self._session.reset_pin(self._learner, digits)

    def _name(self, learner: str) -> str:
        return name_of(self._session.profile(learner))

    def _ask(self, who: str) -> None:
        self._window.ask_pin(who, self._task(who))

    def _ask_waiting(self, who: str, _seconds: int) -> None:
        """Show the page on which one waits, if it is not the one that a PIN was just given on."""
        if self._window.pin.who != who:
            self._ask(who)

    def _task(self, who: str) -> str:
        if self._purpose == "reset":
            return self.tr("Tulis PIN guru untuk menghapus PIN {name}.").format(name=self._name(self._learner))
        if who == TEACHER:
            return self.tr("Tulis PIN guru untuk menggantinya.")
        if self._purpose == "unlock":
            return self.tr("Tulis PIN-mu untuk mengubah profilmu.")
        return self.tr("Tulis PIN-mu, lalu Enter.")

    def _after_unlock(self, who: str) -> None:
        if who == TEACHER:
            self._window.show_teacher()
        else:
            self._window.show_edit(who)

    def _after_reset(self, learner: str) -> None:
        self._window.show_chooser(learner)
        said = self.tr("PIN {name} dihapus; hasil belajarnya tidak berubah. Buat PIN baru dengan F2.")
        self._window.tell(said.format(name=self._name(learner)))

    def _tell_no_teacher(self) -> None:
        said = self.tr(
            "Belum ada PIN guru. Pemilik komputer dapat menghapus berkas pin.json di folder learners/{id}. "
            "Hasil belajarmu tetap ada."
        )
        self._purpose = "enter"
        self._window.pin.tell(said.format(id=self._learner))

    def _after_adding(self, learner: str) -> None:
        self._window.show_chooser(learner)
        self._window.tell(self.tr("{name} ditambahkan. Tekan Enter untuk mulai.").format(name=self._name(learner)))

    def _tell_alike(self, learner: str) -> None:
        said = self.tr("Ada pemakai lain yang juga bernama {name}. Kenali dari gambarnya.")
        before = self._window.said.text()
        self._window.tell(f"{before} {said.format(name=self._name(learner))}".strip())

    def _after_removal(self, learner: str) -> None:
        gone = next((one.profile for one in self._session.removed if one.profile.id == learner), None)
        self._window.show_chooser()
        said = self.tr("{name} dihapus. Paling sedikit sebulan masih dapat dikembalikan dengan Ctrl H.")
        self._window.tell(said.format(name=name_of(gone)))

    def _after_return(self, learner: str) -> None:
        self._window.show_chooser(learner)
        said = self.tr("{name} kembali, dengan semua hasil belajarnya.")
        self._window.tell(said.format(name=self._name(learner)))

    def _tell_error(self, error: Exception) -> None:
        self._window.tell(error_sentence(error))
