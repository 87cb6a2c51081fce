"""What the menu does with the card that lies on *Ulang*; its keys are plain letters, which only that page hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.window.actions import Action
from desktop.ui.window.pages import REVIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.review.page import ReviewPage
    from desktop.ui.window.main import MainWindow


class CardCommands(QObject):
    """The commands for one card. From another page they lead to the card first: nothing is done to what is not seen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.sessions

    def actions(self, group: str) -> tuple[Action, ...]:
        """The actions, each named with its key on that page."""
        named: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("Baca bagian kartu ini"), "R", self.look_up),
            (self.tr("Riwayat kartu ini"), "I", self.show_history),
            (self.tr("Dengarkan kartu ini"), "D", self.listen),
            (self.tr("Tandai kartu ini"), "*", self.toggle_mark),
            (self.tr("Tunda kartu ini sampai besok"), "-", self.bury),
            (self.tr("Istirahatkan kartu ini"), "!", self.suspend),
            (self.tr("Tulis ulang kartu ini"), "E", self.rewrite),
            (self.tr("Cukup dulu"), "Esc", self.stop),
        )
        return tuple(
            Action(group, text, (key,), run, begins=place == 0, local=True)
            for place, (text, key, run) in enumerate(named)
        )

    def look_up(self) -> None:
        """Show its paragraph."""
        if page := self._page():
            page.looking_up.look_up()

    def listen(self) -> None:
        """Read it aloud."""
        if self._page():
            self._window.pages.listen_to_card()

    def show_history(self) -> None:
        """Show its history."""
        if page := self._page():
            page.looking_up.show_history()

    def toggle_mark(self) -> None:
        """Mark it, or take its mark away."""
        if self._page():
            self._session.review.toggle_mark()

    def bury(self) -> None:
        """Put it off until tomorrow."""
        if self._page():
            self._session.review.bury()

    def suspend(self) -> None:
        """Let it rest."""
        if self._page():
            self._session.review.suspend()

    def rewrite(self) -> None:
        """Write it anew."""
        if page := self._page():
            page.rewrite()

    def stop(self) -> None:
        """End for now."""
        if self._page():
            self._session.review.stop()

    def _page(self) -> ReviewPage | None:
        """The page if it is seen; otherwise it is shown now."""
        if self._window.page == REVIEW:
            return self._window.pane  # type: ignore[return-value]
        self._window.show_page(REVIEW)
        return None
