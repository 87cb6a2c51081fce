"""What was copied or marked in Mitra, which is no longer there to be pasted when another learner comes."""

from __future__ import annotations

from PySide6.QtGui import QClipboard


def forget_copied(clipboard: QClipboard) -> None:
    """Clear what comes from Mitra; what another program copied stays."""
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.ownsSelection():  # what X11 pastes with the middle button
        clipboard.clear(QClipboard.Mode.Selection)
