"""The two windows of a show on the computer's screens: the wall before the class, the presenter before the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.classroom.awake import Awake
from desktop.ui.classroom.keys import Keys
from desktop.ui.classroom.screens import Places, Screens, Seen, settle, swapped
from desktop.ui.classroom.wall import Wall

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.sessions.classroom.act import Act
    from desktop.ui.sessions.classroom.show import Show
    from desktop.ui.sessions.settings import Settings

SCREEN = "screen"
"""The place in the computer's preferences where the name of the wall's screen is kept."""


class Stage(QObject):
    """Opens the windows of a show, keeps them on their screens, and takes them away when it ends.

    With one screen the wall fills it, and the presenter comes in front only when it is called. It is made when it is
    first needed. ``places`` tells where both are; both "" but one: see ``settle``.

    Signals: ``moved()``, the windows are on other screens, or the presenter came in front or went; ``ended()``, the
    show is over and its windows are gone.
    """

    moved = Signal()
    ended = Signal()

    def __init__(
        self,
        show: Show,
        settings: Settings,
        make_presenter: Callable[[Stage], QWidget],
        parent: QObject | None = None,
    ) -> None:
        """Make the wall of a show; nothing is seen before ``open``."""
        super().__init__(parent)
        self.show, self._settings, self._make_presenter = show, settings, make_presenter
        self.screens = Screens(self)
        self.keys = Keys(show, self)
        self.wall = Wall(show, self.keys, settings.look.motion)
        self.presenter: QWidget | None = None
        self._awake = Awake(self.tr("Pelajaran di layar kelas"), self)
        self.places = Places("", "")
        self._stood: dict[QWidget, Seen] = {}
        self._notes = False
        self._act: Act | None = None
        self._over = False
        self.screens.changed.connect(self._on_screens)
        self.keys.moved.connect(self.hide_notes)
        self.keys.leave_first(self._put_notes_away)
        show.notes_wanted.connect(self.toggle_notes)
        show.swap_wanted.connect(self.swap)
        show.front_wanted.connect(self.come_forward)
        show.changed.connect(self._on_changed)
        show.ended.connect(self._on_ended)

    def open(self) -> None:
        """Show the windows: the wall on the screen where it was last, where that is plugged in; no screen goes dark."""
        self._settle(settle(self.screens.seen(), self._wanted()))
        if not self._wanted():
            self._keep()
        self._awake.hold()

    @property
    def wall_screen(self) -> Seen | None:
        """The screen that the wall is on; None while it waits for one."""
        return next((screen for screen in self.screens.seen() if screen.name == self.places.wall), None)

    @property
    def notes_in_front(self) -> bool:
        """Whether the presenter stands before the wall on the only screen."""
        return self._notes

    def swap(self) -> None:
        """Put wall and presenter on each other's screens; of more than two the wall takes the next."""
        self._settle(swapped(self.screens.seen(), self.places))
        self._keep()

    def come_forward(self) -> None:
        """Bring the windows before all others; the keys go to the teacher's, where it can be seen."""
        for window in (self.wall, self.presenter):
            if window is not None and window.isVisible():
                window.activateWindow()

    def toggle_notes(self) -> None:
        """On one screen: the presenter in front of the wall, or away. A wall that waits for a screen comes here."""
        if not self.places.wall:
            self._notes = False
            self._settle(Places(self.places.teacher, ""))
        elif not self.places.teacher:
            self._notes = not self._notes
            self._arrange()

    def hide_notes(self) -> None:
        """On one screen: let the class see the wall again."""
        if self._notes:
            self.toggle_notes()

    def _put_notes_away(self) -> bool:
        """Whether notes that were called stood before the wall, and went: Esc takes nothing else away then."""
        called = self._notes and not self.show.act.teacher_only
        if called:
            self.hide_notes()
        return called

    def _on_screens(self) -> None:
        if not self._over:
            self._settle(settle(self.screens.seen(), self._wanted(), self.places))

    def _settle(self, places: Places) -> None:
        self.places = places
        if places.wall and places.teacher:
            self._notes = False
        self._arrange()

    def _wanted(self) -> str:
        """The screen on which the teacher had the wall last."""
        return self._settings.kept(SCREEN, "")

    def _keep(self) -> None:
        if self.places.wall and self.places.teacher:
            self._settings.keep(SCREEN, self.places.wall)

    def _arrange(self) -> None:
        """Put each window where it belongs; what leaves a screen goes first, so that no notes are seen by the class."""
        wall, front = self.places
        beside = front or (wall if self._notes else "")
        if not beside and self.presenter is not None:
            self._leave(self.presenter)
        if wall:
            self._put(self.wall, wall)
        else:
            self._leave(self.wall)
        if beside:
            self._put(self._presenter(), beside)
        self.keys.set_screens(2 if wall and front else 1)
        (self._presenter() if beside else self.wall).activateWindow()
        self.moved.emit()

    def _presenter(self) -> QWidget:
        if self.presenter is None:
            self.presenter = self._make_presenter(self)
        return self.presenter

    def _put(self, window: QWidget, name: str) -> None:
        screen = next((screen for screen in self.screens.seen() if screen.name == name), None)
        if screen is not None and self._stood.get(window) != screen:
            self._stood[window] = screen
            self.screens.put(window, name)

    def _leave(self, window: QWidget) -> None:
        self._stood.pop(window, None)
        window.hide()

    def _on_changed(self) -> None:
        """On one screen: bring the presenter in front for an act that only the teacher sees, and away after it."""
        before, self._act = self._act, self.show.act
        if self._act is before or self._over:
            return
        if self._act.teacher_only and not self._notes:
            self.toggle_notes()
        elif before is not None and before.teacher_only:
            self.hide_notes()

    def _on_ended(self) -> None:
        if self._over:
            return
        self._over = True
        for window in (self.wall, self.presenter):
            if window is not None:
                self._leave(window)
                window.deleteLater()
        self._awake.release()
        self.ended.emit()
