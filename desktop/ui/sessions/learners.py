"""Who learns on this computer: chosen, added, renamed, removed and brought back, behind PINs where they have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.storage.errors import StorageError
from desktop.storage.guest import GUEST, guest
from desktop.storage.pins import LONGEST as MOST_DIGITS
from desktop.storage.pins import SHORTEST as FEWEST_DIGITS
from desktop.storage.pins import Pin, Right, Waits, Wrong, digits_of, is_pin
from desktop.storage.profiles import LONGEST as MOST_LETTERS
from desktop.storage.profiles import PICTURES, Profile, Profiles, Removed, picture_for, tidy_name
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

__all__ = [
    "FEWEST_DIGITS", "GUEST", "MOST_DIGITS", "MOST_LETTERS", "PICTURES", "TEACHER", "LearnersSession", "Profile",
    "Removed", "digits_of", "is_pin", "picture_for", "tidy_name",
]  # fmt: skip

TEACHER = "guru"
"""In the place of a learner's id: the PIN of the teacher."""


class LearnersSession(QObject):
    """The learners of a data folder, for the door to show. A learner is named by their id.

    Signals: ``changed()``, the list, the removed or the teacher's PIN are others;
    ``entered(Learner)``, this learner may go in, or a guest;
    ``unlocked(str)``, the PIN was right (or none is needed): this one's profile may be changed until ``lock``;
    ``pin_wanted(str)``, first the PIN of this learner, or ``TEACHER``, has to be given to ``unlock`` or ``enter``;
    ``pin_wrong(str, int)``, it was not the PIN, and so many tries are left;
    ``pin_waits(str, int)``, nothing was compared: the next try is looked at in so many seconds;
    ``pin_unfit(str)``, what is to become the PIN of this one has not four to eight digits;
    ``pin_lost(str)``, this one's PIN cannot be read any more, and is asked for no longer: it is to be set anew;
    ``pin_set(str)``, ``pin_removed(str)``, ``pin_reset(str)``, the last by the teacher;
    ``teacher_wanted()``, only the teacher may do that, and no PIN of the teacher is set yet;
    ``name_wanted()``, a learner needs a name;
    ``added(str)``, ``renamed(str)``, ``removed_one(str)``, ``brought_back(str)``;
    ``alike(str)``, another learner has the name of this one: it was given all the same;
    ``failed(Exception)``, a store refused, and nothing has changed.
    """

    changed = Signal()
    entered = Signal(object)
    unlocked = Signal(str)
    pin_wanted = Signal(str)
    pin_wrong = Signal(str, int)
    pin_waits = Signal(str, int)
    pin_unfit = Signal(str)
    pin_lost = Signal(str)
    pin_set = Signal(str)
    pin_removed = Signal(str)
    pin_reset = Signal(str)
    teacher_wanted = Signal()
    name_wanted = Signal()
    added = Signal(str)
    renamed = Signal(str)
    removed_one = Signal(str)
    brought_back = Signal(str)
    alike = Signal(str)
    failed = Signal(object)

    def __init__(
        self, data: Path, clock: Callable[[], datetime], parent: QObject | None = None, store: Profiles | None = None
    ) -> None:
        """Look after the learners in ``data``; ``read`` fills the list.

        ``store`` is that of a former session: it knows of wrong tries that no disk would take.
        """
        super().__init__(parent)
        self._clock, self._store = clock, store or Profiles(data)
        self._open: set[str] = set()
        self.profiles: tuple[Profile, ...] = ()
        self.removed: tuple[Removed, ...] = ()
        self.has_teacher = False

    @property
    def _desk(self) -> LearnersSession:
        """Whom ``guarded`` asks to attempt."""
        return self

    def attempt(self, command: Callable[[], object]) -> bool:
        """Do what the store is asked to; where it refuses, announce ``failed`` and return false."""
        try:
            command()
        except StorageError as error:
            self.failed.emit(error)
            return False
        return True

    @property
    def last(self) -> str:
        """Who learnt here last; "" where nobody can tell."""
        known = [(profile.last, profile.id) for profile in self.profiles if profile.last is not None]
        return max(known)[1] if known else ""

    def profile(self, learner: str) -> Profile | None:
        """The profile of a learner in the list."""
        return next((profile for profile in self.profiles if profile.id == learner), None)

    def is_unlocked(self, learner: str) -> bool:
        """Whether this one's profile may be changed now."""
        return learner in self._open or not self._pin(learner).exists

    def waits(self, learner: str) -> int:
        """Seconds until a PIN of this one is looked at."""
        return self._pin(learner).waits(self._clock())

    @guarded
    def read(self) -> None:
        """Read the list anew."""
        now = self._clock()
        self.has_teacher = self._pin(TEACHER).exists
        self.profiles, self.removed = self._store.all(now), self._store.removed(now)
        self.changed.emit()

    @guarded
    def enter(self, learner: str, pin: str = "") -> None:
        """Let a learner in whose PIN this is, or who has none."""
        if self._passes(learner, pin):
            found = self._store.learner(learner)
            self._lost(learner)
            self._keep_last(learner)
            self.entered.emit(found)

    @guarded
    def enter_guest(self) -> None:
        """Let a guest in, of whom nothing is kept."""
        self.entered.emit(guest())

    @guarded
    def unlock(self, learner: str, pin: str = "") -> None:
        """Let a learner's profile, or with ``TEACHER`` the teacher's PIN, be changed."""
        if self._passes(learner, pin):
            self._open.add(learner)
            self._lost(learner)
            self.unlocked.emit(learner)

    def lock(self) -> None:
        """Ask for PINs again."""
        self._open.clear()

    @guarded
    def add(self, name: str, picture: str, pin: str = "") -> None:
        """Add a learner; an empty ``pin`` is none."""
        if not tidy_name(name):
            self.name_wanted.emit()
        elif pin and not is_pin(digits_of(pin)):
            self.pin_unfit.emit("")
        else:
            also = self._store.alike(name)
            made = self._store.add(name, picture, self._clock(), pin).id
            self.read()
            self.added.emit(made)
            if also:
                self.alike.emit(made)

    @guarded
    def rename(self, learner: str, name: str) -> None:
        """Call a learner otherwise."""
        if not tidy_name(name):
            self.name_wanted.emit()
        elif self._may_change(learner):
            self._store.rename(learner, name)
            self.read()
            self.renamed.emit(learner)
            if self._store.alike(name, learner):
                self.alike.emit(learner)

    @guarded
    def set_picture(self, learner: str, picture: str) -> None:
        """Show another picture for a learner."""
        if self._may_change(learner):
            self._store.set_picture(learner, picture)
            self.read()

    @guarded
    def set_pin(self, learner: str, pin: str) -> None:
        """Ask for this PIN before the learner, or with ``TEACHER`` what only the teacher may do."""
        if not is_pin(digits_of(pin)):
            self.pin_unfit.emit(learner)
        elif self._may_change(learner):
            self._pin(learner).set(pin)
            self._open.add(learner)  # who has just set it need not give it
            self.read()
            self.pin_set.emit(learner)

    @guarded
    def remove_pin(self, learner: str) -> None:
        """Ask for no PIN any more."""
        if self._may_change(learner):
            self._pin(learner).remove()
            self.read()
            self.pin_removed.emit(learner)

    @guarded
    def reset_pin(self, learner: str, teacher_pin: str = "") -> None:
        """Remove the PIN that a learner forgot, by the PIN of the teacher; nothing of the learner's work changes."""
        if not self._pin(TEACHER).exists:
            self.teacher_wanted.emit()
        elif TEACHER in self._open or self._passes(TEACHER, teacher_pin):
            self._pin(learner).remove()
            self.read()
            self.pin_reset.emit(learner)

    @guarded
    def remove(self, learner: str) -> None:
        """Remove a learner, who can be brought back for a month."""
        if self._may_change(learner):
            self._store.remove(learner, self._clock())
            self._open.discard(learner)
            self.read()
            self.removed_one.emit(learner)

    @guarded
    def bring_back(self, learner: str) -> None:
        """Bring a removed learner back as they were."""
        back = self._store.bring_back(learner).id
        self.read()
        self.brought_back.emit(back)

    def _may_change(self, learner: str) -> bool:
        if self.is_unlocked(learner):
            return True
        self.pin_wanted.emit(learner)
        return False

    def _passes(self, learner: str, pin: str) -> bool:
        """Whether the PIN opens; says so where it does not."""
        kept = self._pin(learner)
        if not pin and kept.exists and not self.waits(learner):
            self.pin_wanted.emit(learner)
            return False
        answer = kept.check(pin, self._clock())
        if isinstance(answer, Wrong):
            self.pin_wrong.emit(learner, answer.left)
        elif isinstance(answer, Waits):
            self.pin_waits.emit(learner, answer.seconds)
        return isinstance(answer, Right)

    def _lost(self, learner: str) -> None:
        if self._pin(learner).destroyed:
            self.pin_lost.emit(learner)

    def _keep_last(self, learner: str) -> None:
        try:
            self._store.entered(learner, self._clock())
        except StorageError:
            return  # a full disk closes no door

    def _pin(self, learner: str) -> Pin:
        return self._store.teacher if learner == TEACHER else self._store.pin(learner)
