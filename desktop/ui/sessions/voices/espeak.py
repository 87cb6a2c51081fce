"""The voice of the program espeak-ng, one process for each utterance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QStandardPaths, QTimer

from desktop.ui.sessions.voices.voice import NO_PROGRAM, NO_SOUND, NO_VOICE, Voice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PROGRAM = "espeak-ng"
BOUNDS = (80, 450)
"""Words a minute that espeak-ng knows (its manual, option -s)."""

LETTERS = 5
"""Letters of a word, as words a minute are counted."""
PATIENCE = 20_000
"""Milliseconds beyond three times what an utterance takes after which the program hangs: its loudspeaker is blocked."""
COMPLAINT = 1 << 16
"""Bytes of what it complains of that are looked at; of the rest nothing is kept."""
KILLED = 1000
"""Milliseconds that a program which was killed may need to be gone."""


class EspeakVoice(Voice):
    """Speaks through espeak-ng; the text goes in by its standard input, never through a shell."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Be silent."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._said = b""
        self._hanging = QTimer(self, singleShot=True)
        self._hanging.timeout.connect(self._give_up)

    @staticmethod
    def program() -> str:
        """The path of the program, "" where it is not installed."""
        return QStandardPaths.findExecutable(PROGRAM)

    def say(self, text: str, language: str, speed: int) -> None:
        """Begin to say a text; see ``Voice``."""
        self.hush()
        program = self.program()
        if not program:
            self.failed.emit(NO_PROGRAM)
            return
        process = QProcess(self)
        process.setProgram(program)
        speed = min(max(speed, BOUNDS[0]), BOUNDS[1])
        process.setArguments(["-v", language, "-s", str(speed), "-b", "1", "--stdin"])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self._said = process, b""
        self._hanging.start(3 * 60_000 * len(text) // (LETTERS * speed) + PATIENCE)
        process.start()
        process.write(text.encode())
        process.closeWriteChannel()

    def hush(self) -> None:
        """Stop the program at once."""
        process, self._process = self._process, None
        self._hanging.stop()
        if process is None:
            return
        process.readyReadStandardError.disconnect(self._on_complaint)
        process.finished.disconnect(self._on_finished)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.connect(process.deleteLater)
        process.kill()
        process.waitForFinished(KILLED)

    def _on_finished(self, code: int) -> None:
        self._on_complaint()
        process, self._process = self._process, None
        self._hanging.stop()
        if process is None:
            return
        process.deleteLater()
        fault = _fault(code, self._said.decode(errors="replace"))
        if fault:
            self.failed.emit(fault)
        else:
            self.finished.emit()

    def _on_complaint(self) -> None:
        """Keep the beginning of what it complains of; a program gone mad would fill the memory with it."""
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data())
            self._said += said[: COMPLAINT - len(self._said)]

    def _give_up(self) -> None:
        self.hush()
        self.failed.emit(NO_SOUND)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error != QProcess.ProcessError.FailedToStart or self._process is None:
            return  # a program that was killed has finished, too, and tells so
        self._hanging.stop()
        self._process.deleteLater()
        self._process = None
        self.failed.emit(NO_PROGRAM)


def _fault(code: int, said: str) -> str:
    """What is wrong. Without a loudspeaker espeak-ng 1.51 complains and gives no code; ALSA warns about more."""
    complaints = [line for line in said.splitlines() if line.casefold().startswith("error")]
    if any("voice" in line for line in complaints):
        return NO_VOICE
    return NO_SOUND if complaints or code else ""
