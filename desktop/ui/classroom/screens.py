"""Which of the computer's screens shows what: one the wall, one the teacher's window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

BUILT_IN = ("eDP", "LVDS", "DSI", "Built-in", "Color LCD")
"""How the names of a laptop's own panel begin: that one is before the teacher, not before the class."""


class Seen(NamedTuple):
    """A screen: its name, made unique, and what of the desktop it shows, in logical pixels."""

    name: str
    place: QRect


class Places(NamedTuple):
    """The screens of the wall and of the teacher's window by name; "" where there is none for it."""

    wall: str
    teacher: str


def apart(screens: Iterable[Seen]) -> tuple[Seen, ...]:
    """The screens that do not show the same as one before them: a mirrored projector is no second screen."""
    found: list[Seen] = []
    for screen in screens:
        if not any(screen.place.topLeft() == other.place.topLeft() for other in found):
            found.append(screen)
    return tuple(found)


def settle(screens: Sequence[Seen], chosen: str, before: Places | None = None) -> Places:
    """Where wall and teacher's window go; the primary screen comes first.

    ``chosen`` is the screen on which the wall was wanted last, ``before`` how it was until now in this show. A wall
    whose screen was pulled out waits for another one: it never covers what the teacher reads, and that never goes to
    the screen of the wall, even where it is the last one.
    """
    different = apart(screens)
    names = tuple(screen.name for screen in different)
    if len(names) > 1:
        wall = _for_the_wall(names, chosen, before)
        return Places(wall, _for_the_teacher(names, wall, before))
    if not names:
        return Places("", "")
    waits = before is not None and before.teacher and before.wall not in {screen.name for screen in screens}
    return Places("", names[0]) if waits else Places(names[0], "")


def swapped(screens: Sequence[Seen], places: Places) -> Places:
    """The wall on the next screen; the teacher's window takes the place of the wall where it must go."""
    names = tuple(screen.name for screen in apart(screens))
    if len(names) < 2 or places.wall not in names:
        return places
    wall = names[(names.index(places.wall) + 1) % len(names)]
    return Places(wall, places.wall if wall == places.teacher else places.teacher)


def _for_the_wall(names: Sequence[str], chosen: str, before: Places | None) -> str:
    if chosen in names:
        return chosen
    if before is not None and before.wall in names and before.teacher:
        return before.wall
    taken = before.teacher if before is not None and before.teacher in names else _own(names)
    return next(name for name in names if name != taken)


def _for_the_teacher(names: Sequence[str], wall: str, before: Places | None) -> str:
    if before is not None and before.teacher in names and before.teacher != wall:
        return before.teacher
    own = _own(names)
    return own if own != wall else next(name for name in names if name != wall)


def _own(names: Sequence[str]) -> str:
    """The screen of the computer itself: its built-in panel, else the primary one."""
    return next((name for name in names if name.startswith(BUILT_IN)), names[0])


class Screens(QObject):
    """The screens that are plugged in.

    Signals: ``changed()``, one came, went, or shows another part of the desktop.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self.changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_moved)

    def seen(self) -> tuple[Seen, ...]:
        """The screens, the primary one first."""
        return tuple(Seen(name, screen.geometry()) for name, screen in _named())

    def put(self, window: QWidget, name: str) -> None:
        """Fill a screen with a window. Nothing is moved: that is not allowed everywhere, so it is shown anew there."""
        screen = dict(_named()).get(name)
        if screen is None:
            window.hide()
            return
        window.hide()
        window.winId()  # without a window of the desktop's, Wayland would not hear of the screen
        window.setScreen(screen)
        if QGuiApplication.platformName().startswith("wayland"):
            window.resize(screen.geometry().size())
        else:
            window.setGeometry(screen.geometry())  # a window goes full where it stands
        window.showFullScreen()

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_moved)
        self.changed.emit()

    def _on_moved(self, _place: QRect) -> None:
        self.changed.emit()


def _named() -> list[tuple[str, QScreen]]:
    """The screens by their names; of several of one name the later ones get a number."""
    found: dict[str, QScreen] = {}
    for screen in QGuiApplication.screens():
        name = screen.name() or "1"
        number = 2
        while name in found:
            name = f"{screen.name()} {number}"
            number += 1
        found[name] = screen
    return list(found.items())
