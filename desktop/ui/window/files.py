"""What comes in from files and goes out into them: cards, and all of a learner's work; made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop.ui.window.bundles import Bundles
    from desktop.ui.window.exchange import Exchange
    from desktop.ui.window.main import MainWindow


class Files(QObject):
    """The files of one window.

    Signals: ``refused(Exception)``, cards could not be read or written.
    """

    refused = Signal(object)

    def __init__(self, window: MainWindow, show: Callable[[QDialog], None]) -> None:
        """``show`` opens a dialog over the window."""
        super().__init__(window)
        self._window, self._show = window, show
        self._exchange: Exchange | None = None
        self._bundles: Bundles | None = None

    @property
    def exchange(self) -> Exchange:
        """Import and export of cards."""
        if self._exchange is None:
            from desktop.ui.window.exchange import Exchange

            self._exchange = Exchange(self._window, self._show)
            self._exchange.all_picked.connect(self.bundles.take_in)
            self._window.sessions.exchange.refused.connect(self.refused)
        return self._exchange

    @property
    def bundles(self) -> Bundles:
        """All of a learner's work."""
        if self._bundles is None:
            from desktop.ui.window.bundles import Bundles

            self._bundles = Bundles(self._window, self._show)
        return self._bundles

    def import_cards(self) -> None:
        """Take cards in from a file."""
        self.exchange.ask_for_file()

    def export_cards(self) -> None:
        """Give cards out into a file."""
        self.exchange.ask_what()

    def save_all(self) -> None:
        """Save all of the learner's work in one file."""
        self.bundles.ask_what()

    def take_in(self) -> None:
        """Take such a file in."""
        self.bundles.ask_for_file()
