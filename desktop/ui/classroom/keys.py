"""What keys do while a lesson is on the wall: one ear for both windows, and for the clicker in the teacher's hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence

from desktop.ui.sessions.classroom.act import Command

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.sessions.classroom.act import Act

FORGET = 6_000
"""Milliseconds after which digits that no Enter followed are forgotten: a stray one must not lead the class away."""

LONGEST = 3
"""Digits that a number has at most."""

MOVING = ("PgDown", "PgUp")
"""Keys by which a command is known to go on or back."""

HELD = (*MOVING, "Ctrl++", "Ctrl+-")
"""Keys by which a command is known that goes on while its key is held down."""

MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
ALONE = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
}  # fmt: skip


class Commanded(Protocol):
    """What keys are for: the act that is on, and what can be done besides."""

    @property
    def act(self) -> Act:
        """The act on top."""
        ...

    def commands(self) -> tuple[Command, ...]:
        """What the teacher does to the wall, whatever act is on."""
        ...


class Keys(QObject):
    """Hears each key of wall and presenter: it goes to the act that is on, then to the windows, then to the show.

    Letters and digits that no command of the act wants are offered to the act (``typed``) before they mean anything
    else; digits that it does not take are gathered, and Enter jumps there. Both windows call ``press`` from their
    ``keyPressEvent``.

    Signals: ``digits_changed(str)``, the digits gathered so far ("" for none); ``moved()``, a key led on or back;
    ``notes_wanted()``, the presenter in front on the only screen, or away again; ``swap_wanted()``, wall and presenter
    on each other's screens; ``help_wanted()``, the sheet of keys.
    """

    digits_changed = Signal(str)
    moved = Signal()
    notes_wanted = Signal()
    swap_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, show: Commanded, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._digits = ""
        self._screens = 1
        self._forget = QTimer(self, singleShot=True, interval=FORGET)
        self._forget.timeout.connect(self.clear_digits)

    @property
    def digits(self) -> str:
        """The digits gathered so far."""
        return self._digits

    def set_screens(self, count: int) -> None:
        """Take note of how many screens there are: on one, notes come in front; with two, they can be swapped."""
        self._screens = count

    def commands(self) -> tuple[Command, ...]:
        """Everything that can be done now, in the order in which keys are heard; no key stands there twice."""
        given: set[str] = set()
        left: list[Command] = []
        for command in (*self._show.act.commands(), *self._own(), *self._show.commands()):
            keys = tuple(key for key in command.keys if portable(key) not in given)
            given.update(map(portable, keys))
            if keys or not command.keys:
                left.append(command._replace(keys=keys))
        return tuple(left)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; false where it means nothing."""
        if event.key() in ALONE:
            return False
        return self.press_key(key_of(event), repeated=event.isAutoRepeat())

    def press_key(self, key: str, *, repeated: bool = False) -> bool:
        """``press`` for a key in Qt's portable form."""
        if self._digits and not repeated and self._finish(key):
            return True
        command = self._command(key, self._show.act.commands())
        if command is not None:
            return self._run(command, repeated=repeated, holds=False)
        if repeated and key.isdigit():
            return True
        if _is_letter_or_digit(key) and not repeated and self._show.act.typed(key):
            self.clear_digits()
            return True
        if key.isdigit():
            self._gather(key)
            return True
        command = self._command(key, (*self._own(), *self._show.commands()))
        return command is not None and self._run(command, repeated=repeated, holds=_has(command, HELD))

    def clear_digits(self) -> None:
        """Forget the digits gathered so far."""
        self._forget.stop()
        if self._digits:
            self._digits = ""
            self.digits_changed.emit("")

    def _finish(self, key: str) -> bool:
        """With digits gathered: jump there, take the last one back, or forget them."""
        if key == "Return":
            number = int(self._digits)
            self.clear_digits()
            self._show.act.jump(number)
            self.moved.emit()
        elif key == "Backspace":
            self._gather("", keep=len(self._digits) - 1)
        elif key == "Esc":
            self.clear_digits()
        else:
            return False
        return True

    def _gather(self, digit: str, keep: int = LONGEST) -> None:
        digits = (self._digits[:keep] + digit).lstrip("0")
        if len(digits) > LONGEST:
            return
        self._digits = digits
        self._forget.start()
        self.digits_changed.emit(digits)

    def _run(self, command: Command, *, repeated: bool, holds: bool) -> bool:
        if repeated and not holds:
            return True
        self.clear_digits()
        command.run()
        if _has(command, MOVING):
            self.moved.emit()
        return True

    def _own(self) -> tuple[Command, ...]:
        screens = (
            Command(self.tr("Tukar layar"), ("X",), self.swap_wanted.emit, shown=False)
            if self._screens > 1
            else Command(self.tr("Catatan"), ("O",), self.notes_wanted.emit, shown=False)
        )
        return screens, Command(self.tr("Semua tombol"), ("F1",), self.help_wanted.emit, shown=False)

    @staticmethod
    def _command(key: str, commands: tuple[Command, ...]) -> Command | None:
        return next((command for command in commands if _has(command, (key,))), None)


def key_of(event: QKeyEvent) -> str:
    """The name of a key with its modifiers in Qt's portable form; a sign has none of the Shift that it is typed with.

    The two keys Enter are one, "Return"; on which part of the keyboard a key lies does not matter.
    """
    key, modifiers = int(event.key()), (event.modifiers() & MODIFIERS).value
    sign = chr(key) if 0x20 < key < 0x100 else ""
    if sign and not sign.isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier.value
    return QKeySequence(key | modifiers).toString(QKeySequence.SequenceFormat.PortableText).replace("Enter", "Return")


@lru_cache(maxsize=256)
def portable(key: str) -> str:
    """A key of a command, as ``key_of`` names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).replace("Enter", "Return")


def _has(command: Command, keys: tuple[str, ...]) -> bool:
    return any(portable(key) in keys for key in command.keys)


def _is_letter_or_digit(key: str) -> bool:
    return len(key) == 1 and key.isalnum()
