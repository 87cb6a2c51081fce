"""What acts that show slides have in common: one page of them after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.sessions.classroom.act import Act

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Scene
    from desktop.ui.widgets.wall.slide_scene import SlideScene


class SlidesAct(Act):
    """Pages of slides, and which of them is shown; ``fit`` makes them."""

    _pages: tuple[SlideScene, ...] = ()
    _at = 0

    def scene(self) -> Scene:
        """The page that is shown."""
        return self._pages[self._at]

    def next_scene(self) -> Scene | None:
        """The page that follows; None after the last."""
        return self._pages[self._at + 1] if self._at + 1 < len(self._pages) else None

    def place(self) -> tuple[int, int]:
        """Which page of how many."""
        return self._at + 1, len(self._pages)

    def forward(self) -> None:
        """The next page; the last stays."""
        self._go(self._at + 1)

    def back(self) -> None:
        """The page before."""
        self._go(self._at - 1)

    def first(self) -> None:
        """The first page."""
        self._go(0)

    def last(self) -> None:
        """The last page."""
        self._go(len(self._pages) - 1)

    def jump(self, number: int) -> None:
        """The page of this number."""
        self._go(number - 1)

    def _go(self, at: int) -> None:
        if at != self._at and 0 <= at < len(self._pages):
            self._turn_to(at)
            self.changed.emit()

    def _turn_to(self, at: int) -> None:
        """Show another page, which there is."""
        self._at = at
