"""How the learner wants Mitra to look and where its window stood: kept at once, applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.look.theme import DESIGN_TEXT, Look

if TYPE_CHECKING:
    from desktop.storage.preferences import Preferences
    from desktop.ui.look.theme import Theme

SIZES = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 32)
USUAL_SIZE = DESIGN_TEXT


class Settings(QObject):
    """The learner's and the computer's preferences.

    Signals: ``changed()``, the look differs from before.
    """

    changed = Signal()

    def __init__(
        self, learner: Preferences, computer: Preferences, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._learner, self._computer, self._theme = learner, computer, theme
        theme.set_look(self._kept_look())

    @property
    def look(self) -> Look:
        """The look in force."""
        return self._theme.look

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light theme."""
        self._apply("dark", dark, self.look._replace(dark=dark))

    def set_serif(self, serif: bool) -> None:
        """Read in the serif, or in the legible sans."""
        self._apply("serif", serif, self.look._replace(serif=serif))

    def set_motion(self, motion: bool) -> None:
        """Let things move, or not."""
        self._apply("motion", motion, self.look._replace(motion=motion))

    def enlarge(self) -> None:
        """One step to larger reading text; the largest stays."""
        self._set_text(next((size for size in SIZES if size > self.look.text), SIZES[-1]))

    def shrink(self) -> None:
        """One step to smaller reading text; the smallest stays."""
        self._set_text(next((size for size in reversed(SIZES) if size < self.look.text), SIZES[0]))

    def reset_size(self) -> None:
        """The usual size of reading text."""
        self._set_text(USUAL_SIZE)

    def side_widths(self) -> tuple[int, int]:
        """The widths of navigator and cards, in logical pixels."""
        return self._computer.get("path_width", 288), self._computer.get("cards_width", 347)

    def set_side_widths(self, widths: tuple[int, int]) -> None:
        """Keep the widths of navigator and cards."""
        self._computer.update({"path_width": widths[0], "cards_width": widths[1]})

    def window_place(self) -> tuple[int, int, int, int] | None:
        """Left, top, width and height of the window when it was last closed, or None."""
        place = self._computer.get("window", (0, 0, 0, 0))
        return (place[0], place[1], place[2], place[3]) if len(place) == 4 and min(place[2:]) > 0 else None

    def window_maximized(self) -> bool:
        """Whether the window filled the screen when it was last closed."""
        return self._computer.get("window_maximized", False)

    def set_window_place(self, place: tuple[int, int, int, int], maximized: bool) -> None:
        """Keep where the window stands."""
        self._computer.update({"window": place, "window_maximized": maximized})

    def _kept_look(self) -> Look:
        text = self._learner.get("text", USUAL_SIZE)
        return Look(
            dark=self._learner.get("dark", False),
            text=min(max(text, SIZES[0]), SIZES[-1]),
            serif=self._learner.get("serif", True),
            motion=self._learner.get("motion", True),
        )

    def _set_text(self, size: int) -> None:
        self._apply("text", size, self.look._replace(text=size))

    def _apply(self, key: str, value: bool | int, look: Look) -> None:
        if look == self.look:
            return
        self._learner.set(key, value)
        self._theme.set_look(look)
        self.changed.emit()
