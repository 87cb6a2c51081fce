"""The voice of the system, through QtTextToSpeech: an extra of Mitra (`mitra[suara]`), since its package is large."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from desktop.ui.sessions.voices.voice import NO_SOUND, NO_VOICE, Voice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

MODULE = "PySide6.QtTextToSpeech"
USUAL = 160
"""Words a minute taken for Qt's rate 0; its rates -1 and 1 are half and twice of it."""


def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec(MODULE) is not None


class QtVoice(Voice):
    """Speaks with a voice of the system. Of Qt's engine only what every version has is used."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin the engine of the system."""
        super().__init__(parent)
        speech: Any = import_module(MODULE).QTextToSpeech  # no stubs without the extra
        self._states = speech.State
        self._engine = speech(self)
        self._speaking = False
        self._engine.stateChanged.connect(self._on_state)

    def say(self, text: str, language: str, speed: int) -> None:
        """Begin to say a text; see ``Voice``."""
        self.hush()
        wanted = QLocale(language).language()
        locale = next((one for one in self._engine.availableLocales() if one.language() == wanted), None)
        if locale is None:
            self.failed.emit(NO_VOICE)
            return
        self._engine.setLocale(locale)
        self._engine.setRate(rate_of(speed))
        self._speaking = True
        self._engine.say(text)

    def hush(self) -> None:
        """Stop the engine at once."""
        if self._speaking:
            self._speaking = False
            self._engine.stop()

    def _on_state(self, state: object) -> None:
        if not self._speaking or state not in (self._states.Ready, self._states.Error):
            return
        self._speaking = False
        if state == self._states.Error:
            self.failed.emit(NO_SOUND)
        else:
            self.finished.emit()


def rate_of(speed: int) -> float:
    """Qt's rate, from -1 to 1, for so many words a minute."""
    share = speed / USUAL
    rate = share - 1 if share >= 1 else 2 * (share - 1)
    return min(max(rate, -1.0), 1.0)
