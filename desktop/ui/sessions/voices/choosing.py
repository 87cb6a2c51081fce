"""Which voice this computer has."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.ui.sessions.voices import qt_voice
from desktop.ui.sessions.voices.espeak import EspeakVoice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.ui.sessions.voices.voice import Voice


def choose(parent: QObject, platform: str = sys.platform) -> Voice:
    """On Linux espeak-ng first, elsewhere the system's own voice; espeak-ng, which then says so, where neither is."""
    if qt_voice.is_installed() and (not platform.startswith("linux") or not EspeakVoice.program()):
        return qt_voice.QtVoice(parent)
    return EspeakVoice(parent)
