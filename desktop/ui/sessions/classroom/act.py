"""What a class does together, one thing at a time: a lesson, a quiz, a review; each is an act of the show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Frame, Scene


class Command(NamedTuple):
    """Something the teacher can do now: the words of its button and its keys in Qt's portable form, the first shown.

    ``shown`` is false for what has a key and no button; ``checked`` is None for what is no switch.
    """

    text: str
    keys: tuple[str, ...]
    run: Callable[[], None]
    checked: bool | None = None
    shown: bool = True


class Row(NamedTuple):
    """A line of the teacher's list. ``number`` stands at its end; ``current`` marks the one on the wall.

    ``checked`` is None for a row without a tick; ``steps`` gives it buttons for one more and one less; an ``editable``
    row can be given another text, beginning with ``written`` where that is not its own.
    """

    id: str
    text: str
    detail: str = ""
    number: str = ""
    current: bool = False
    checked: bool | None = None
    steps: bool = False
    editable: bool = False
    written: str = ""


class Hint(NamedTuple):
    """What only the teacher reads: a head ("" for none) and plain text, paragraphs parted by blank lines.

    ``secret`` gives away what the class shall find out: on one screen, where it sees the notes too, that stays away.
    """

    head: str
    text: str
    secret: bool = False


class Act(QObject):
    """One act of a show. The wall shows its scene; all else is for the teacher alone.

    Signals: ``changed()``, anything that it tells is another than before; ``ended()``, it has nothing more to do.
    """

    changed = Signal()
    ended = Signal()

    teacher_only = False
    """Whether all of it is for the teacher: on one screen the teacher's window then comes before the wall."""

    def __init__(self, show: Hall) -> None:
        """Become an act of this show, which owns it."""
        super().__init__(show)
        self.show = show

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        raise NotImplementedError

    def scene(self) -> Scene:
        """What the wall shows now. Nothing in it may give away what is not to be seen yet."""
        raise NotImplementedError

    def next_scene(self) -> Scene | None:
        """What the wall shows after ``forward``; None where that is not known or nothing."""
        return None

    def place(self) -> tuple[int, int]:
        """Which of how many this is, counted from 1; (0, 0) where nothing is counted."""
        return 0, 0

    def hints(self) -> tuple[Hint, ...]:
        """What the teacher reads beside it."""
        return ()

    def rows(self) -> tuple[Row, ...]:
        """The teacher's list: slides, answers to count, teams, pupils, or what can be chosen before the start."""
        return ()

    def rows_title(self) -> str:
        """What the list is a list of."""
        return ""

    def commands(self) -> tuple[Command, ...]:
        """What can be done in this act only; its keys come before those of the show."""
        return ()

    def forward(self) -> None:
        """Go on by one step."""

    def back(self) -> None:
        """Go back by one step."""

    def first(self) -> None:
        """Go to the beginning."""

    def last(self) -> None:
        """Go to the end."""

    def jump(self, number: int) -> None:
        """Go to what has this number, counted from 1; a number that is none does nothing."""

    def choose(self, row: str) -> None:
        """Do what a click on a row of the list, or Enter on it, means."""

    def step(self, row: str, by: int) -> None:
        """One more (1) or one less (-1) of what a row counts."""

    def rename(self, row: str, text: str) -> None:
        """Give a row another text."""

    def typed(self, letter: str) -> bool:
        """Take a capital letter or digit that no command wants; false where it means nothing here."""
        return False

    def letters(self) -> str:
        """All that ``typed`` takes now: on a button of the show such a key would promise something else."""
        return ""

    def fit(self, frame: Frame) -> None:
        """Take note of the wall's shape and of the size of its text, before anything else is asked."""

    def refresh(self) -> None:
        """Read anew what the class's book tells: something in it was undone or changed elsewhere."""

    def close(self) -> None:
        """Put away what it keeps open; the show ends it."""
