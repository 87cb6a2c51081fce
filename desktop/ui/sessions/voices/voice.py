"""What every voice can do, whichever program or library makes its sound."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

NO_PROGRAM, NO_VOICE, NO_SOUND = "no-program", "no-voice", "no-sound"
"""Why nothing is heard: no program that speaks, none of its voices for the language, no loudspeaker."""


class Voice(QObject):
    """Says one utterance at a time.

    Signals: ``finished()``, the utterance is said; ``failed(str)``, it is not, and why: NO_PROGRAM, NO_VOICE or
    NO_SOUND. Neither comes after ``hush``.
    """

    finished = Signal()
    failed = Signal(str)

    def say(self, text: str, language: str, speed: int) -> None:
        """Begin to say a text in a language ("id") with so many words a minute; what was being said ends."""
        raise NotImplementedError

    def hush(self) -> None:
        """Be silent at once."""
        raise NotImplementedError
