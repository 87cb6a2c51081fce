"""What is read aloud: sentence after sentence of a text, with pause, speed, and the sentence that is being said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.settings import SPEEDS

if TYPE_CHECKING:
    from desktop.content.utterances import Utterance
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.settings import Settings
    from desktop.ui.sessions.voices.voice import Voice

SILENT, SPEAKING, PAUSED = "silent", "speaking", "paused"


class SpeechSession(QObject):
    """Reads one text at a time.

    Signals: ``changed()``, it speaks, pauses, falls silent, or speaks at another speed; ``reached(Utterance)``, this
    sentence is being said; ``ended()``, the text was read to its end; ``failed(str)``, nothing is heard, and why, as of
    ``Voice``: it is silent then, and the window says so.
    """

    changed = Signal()
    reached = Signal(object)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        """Be silent."""
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._voice: Voice | None = None
        self._sentences: tuple[Utterance, ...] = ()
        self._place = 0
        self._language = ""
        self._state = SILENT

    @property
    def state(self) -> str:
        """SILENT, SPEAKING or PAUSED."""
        return self._state

    @property
    def speed(self) -> int:
        """Words a minute."""
        return self._settings.speech_speed()

    @property
    def current(self) -> Utterance | None:
        """The sentence that is being said, or with which it will go on; None while nothing is read."""
        return self._sentences[self._place] if self._state != SILENT else None

    @guarded
    def read(self, text: str, owner: str, position: int = 0) -> None:
        """Read a text from the sentence at a position on; where nothing more is written, nothing happens.

        ``owner`` is the lesson or card that it is of: the voice speaks the language of its pack.
        """
        from desktop.content.utterances import utterances

        self.stop()
        language = self._language_of(owner)
        self._sentences, self._language = utterances(text, language), language
        place = next((number for number, one in enumerate(self._sentences) if one.end > position), -1)
        if place >= 0:
            self._go_to(place)

    def toggle_pause(self) -> None:
        """Pause, or go on with the sentence that was interrupted."""
        if self._state == SPEAKING:
            self._hush()
            self._set_state(PAUSED)
        elif self._state == PAUSED:
            self._go_to(self._place)

    def stop(self) -> None:
        """Be silent; what was read is forgotten."""
        self._hush()
        self._sentences, self._place = (), 0
        self._set_state(SILENT)

    def go_forward(self) -> None:
        """Go to the next sentence; at the last one nothing happens."""
        if self._state != SILENT and self._place + 1 < len(self._sentences):
            self._step(1)

    def go_back(self) -> None:
        """Go to the sentence before, or say the first one again."""
        if self._state != SILENT:
            self._step(-1 if self._place else 0)

    def speak_faster(self) -> None:
        """One step faster; the fastest stays."""
        self._set_speed(next((speed for speed in SPEEDS if speed > self.speed), SPEEDS[-1]))

    def speak_slower(self) -> None:
        """One step slower; the slowest stays."""
        self._set_speed(next((speed for speed in reversed(SPEEDS) if speed < self.speed), SPEEDS[0]))

    def _language_of(self, owner: str) -> str:
        """The language of a lesson or card; own cards are in that of the first pack."""
        packs = self._desk.library.packs
        of_owner = [head for head in packs if head.id == owner.partition("/")[0]]
        return (*of_owner, *packs)[0].language

    def _step(self, by: int) -> None:
        if self._state == SPEAKING:
            self._go_to(self._place + by)
            return
        self._place += by
        self.reached.emit(self._sentences[self._place])

    def _go_to(self, place: int) -> None:
        self._place = place
        self._set_state(SPEAKING)
        self.reached.emit(self._sentences[place])
        self._say()

    def _say(self) -> None:
        if self._voice is None:
            from desktop.ui.sessions.voices.choosing import choose

            self._voice = choose(self)
            self._voice.finished.connect(self._on_said)
            self._voice.failed.connect(self._on_failed)
        self._voice.say(self._sentences[self._place].spoken, self._language, self.speed)

    def _on_said(self) -> None:
        if self._state != SPEAKING:
            return
        if self._place + 1 < len(self._sentences):
            self._go_to(self._place + 1)
        else:
            self.stop()
            self.ended.emit()

    def _on_failed(self, why: str) -> None:
        if self._state != SILENT:
            self.stop()
            self.failed.emit(why)
            self._desk.tell(f"speech-{why}")
            self._drop_voice()

    def _drop_voice(self) -> None:
        """Look anew for a voice the next time: one may have been installed since."""
        if self._voice is not None:
            self._voice.deleteLater()
            self._voice = None

    def _hush(self) -> None:
        if self._voice is not None:
            self._voice.hush()

    def _set_speed(self, speed: int) -> None:
        if speed == self.speed:
            return
        self._settings.set_speech_speed(speed)
        self.changed.emit()
        if self._state == SPEAKING:
            self._go_to(self._place)

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
