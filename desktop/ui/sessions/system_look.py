"""What the system tells of how its user wants programs to look: dark or light, with much contrast, without motion."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class SystemLook(QObject):
    """Watches the system's own theme; made only where the learner wants to follow it.

    Signals: ``changed()``, the system may want another theme.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._tell)
        hints.accessibility().contrastPreferenceChanged.connect(self._tell)

    def side(self) -> tuple[bool, str]:
        """Return whether the system is dark, and the tone that goes with it; a system that says nothing is light."""
        hints = QGuiApplication.styleHints()
        much = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        return hints.colorScheme() == Qt.ColorScheme.Dark, "contrast" if much else "plain"

    def _tell(self) -> None:
        self.changed.emit()


def still(platform: str = sys.platform) -> bool:
    """Return whether the system wants nothing to move; of all systems only Windows tells Qt."""
    return platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
