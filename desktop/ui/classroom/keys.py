"""What keys do while a lesson is on the wall: one ear for both windows, and for the clicker in the teacher's hand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.ui.sessions.classroom.act import Command
    from desktop.ui.sessions.classroom.show import Show

FORGET = 6_000
"""Milliseconds after which digits that no Enter followed are forgotten: a stray one must not lead the class away."""

LONGEST = 3
"""Digits that a number has at most."""

FORWARD, BACK, MORE = "PgDown", "PgUp", "F10"
MOVING = (FORWARD, BACK)
"""Keys by which a command is known to go on or back."""

SIZING = ("Ctrl++", "Ctrl+-")
"""Keys by which a command is known to change the size of the text on the wall."""

SWAP, NOTES = "X", "O"
"""The keys of what means something on two screens only, and on one only."""

ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
"""What moves the spotlight, or what is enlarged, while there is one; else they lead on and back."""

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


class Keys(QObject):
    """Hears each key of wall and presenter: first it is the act's, then the show's.

    Letters and digits that no command of the act wants are offered to the act (``typed``) before they mean anything
    else; digits that it does not take are gathered, and Enter jumps there. Both windows call ``press`` from their
    ``keyPressEvent``.

    Signals: ``digits_changed(str)``, the digits gathered so far ("" for none); ``moved()``, a key led on or back.
    """

    digits_changed = Signal(str)
    moved = Signal()

    def __init__(self, show: Show, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._digits = ""
        self._screens = 1
        self._more: list[Callable[[], tuple[Command, ...]]] = []
        self._put_away: Callable[[], bool] | None = None
        self._forget = QTimer(self, singleShot=True, interval=FORGET)
        self._forget.timeout.connect(self.clear_digits)

    @property
    def digits(self) -> str:
        """The digits gathered so far."""
        return self._digits

    def set_screens(self, count: int) -> None:
        """Take note of how many screens there are: on one, notes come in front; with two, they can be swapped."""
        self._screens = count

    def add(self, commands: Callable[[], tuple[Command, ...]]) -> None:
        """Ask here, too, what can be done: a window has commands of its own."""
        self._more.append(commands)

    def leave_first(self, put_away: Callable[[], bool]) -> None:
        """Let Esc put this away, where it says that it was there, before anything ends."""
        self._put_away = put_away

    def commands(self) -> tuple[Command, ...]:
        """Everything that can be done now, in the order in which keys are heard; no key stands there twice."""
        act = self._show.act
        given, own = set(act.letters()), len(act.commands())
        left: list[Command] = []
        for place, command in enumerate(self._all()):
            keys = tuple(key for key in command.keys if place < own or portable(key) not in given)
            given.update(map(portable, keys))
            if keys or command.shown:
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
        if key == "Esc" and not repeated and self._put_away is not None and self._put_away():
            return True
        command = self._command(key, self._show.act.commands())
        if command is not None:
            return self._run(command, repeated=repeated, holds=False)
        if repeated and key.isdigit():
            return True
        if _is_letter_or_digit(key) and not repeated and self._show.typed(key):
            self.clear_digits()
            return True
        if key.isdigit():
            self._gather(key)
            return True
        if key in ARROWS and self._show.move(*ARROWS[key]):
            return True
        command = self._command(key, self._all())
        return command is not None and self._run(command, repeated=repeated, holds=self._holds(command))

    def run(self, command: Command) -> None:
        """Do what a command's key does: its button was pressed."""
        self._run(command, repeated=False, holds=False)

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
            self._show.jump(number)
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
        if has_key(command, *MOVING):
            self.moved.emit()
        return True

    def _holds(self, command: Command) -> bool:
        """Whether it goes on while its key is held: sizes, and slide after slide; no quiz runs away under a thumb."""
        return has_key(command, *SIZING) or (has_key(command, *MOVING) and self._show.act is self._show.lesson_act)

    def _all(self) -> tuple[Command, ...]:
        idle = NOTES if self._screens > 1 else SWAP
        own = tuple(command for more in self._more for command in more())
        return (*(command for command in self._show.commands() if idle not in command.keys), *own)

    @staticmethod
    def _command(key: str, commands: tuple[Command, ...]) -> Command | None:
        return next((command for command in commands if has_key(command, key)), None)


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


def has_key(command: Command, *keys: str) -> bool:
    """Whether a command has one of these keys."""
    return any(portable(key) in keys for key in command.keys)


def _is_letter_or_digit(key: str) -> bool:
    return len(key) == 1 and key.isalnum()
