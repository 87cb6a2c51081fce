"""A small window that shows how far a long preparation is: of the library, or of an older learner's work."""

from __future__ import annotations

import gc
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

PATIENCE = 0.4
"""Seconds of building before anything is shown; the bundled pack, and a learner's usual log, take less."""


class Building:
    """Shows the progress of a long build."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._dialog: QProgressDialog | None = None

    def show_progress(self, done: int, total: int) -> None:
        """Hear that so many steps of so many are done."""
        if self._since is None:
            self._since = monotonic()
            gc.enable()  # the start put it off, but a large library leaves much garbage behind
        if self._dialog is None and monotonic() - self._since > PATIENCE:
            self._dialog = self._make(total)
        if self._dialog is not None:
            self._dialog.setMaximum(total)  # first the learner's own work may be drawn anew, then the library
            self._dialog.setValue(done)
            QCoreApplication.processEvents()

    def done(self) -> None:
        """Take the window away."""
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def _make(self, total: int) -> QProgressDialog:
        from PySide6.QtWidgets import QProgressBar, QProgressDialog

        from desktop.ui.look.fonts import INTERFACE, font
        from desktop.ui.look.roles import LIGHT
        from desktop.ui.look.style import INTERFACE_SIZE, palette

        text = QCoreApplication.translate("Building", "Menyiapkan Mitra. Ini hanya sekali.")
        dialog = QProgressDialog(text, "", 0, total)
        dialog.setFont(font(INTERFACE, INTERFACE_SIZE))
        dialog.setPalette(palette(LIGHT))  # what the learner likes is not known before the library is open
        dialog.setCancelButton(None)
        dialog.setWindowTitle("Mitra")
        for bar in dialog.findChildren(QProgressBar):
            bar.setAccessibleName(text)
        dialog.setMinimumDuration(0)
        dialog.show()
        return dialog
