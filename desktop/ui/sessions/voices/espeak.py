"""The voice of the program espeak-ng, one process for each utterance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QStandardPaths

from desktop.ui.sessions.voices.voice import NO_PROGRAM, NO_SOUND, NO_VOICE, Voice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PROGRAM = "espeak-ng"
BOUNDS = (80, 450)
"""Words a minute that espeak-ng knows (its manual, option -s)."""


class EspeakVoice(Voice):
    """Speaks through espeak-ng; the text goes in by its standard input, never through a shell."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Be silent."""
        super().__init__(parent)
        self._process: QProcess | None = None

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
        words = str(min(max(speed, BOUNDS[0]), BOUNDS[1]))
        process.setArguments(["-v", language, "-s", words, "-b", "1", "--stdin"])
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start()
        process.write(text.encode())
        process.closeWriteChannel()

    def hush(self) -> None:
        """Stop the program at once."""
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect(self._on_finished)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.connect(process.deleteLater)
        process.kill()
        process.waitForFinished(KILLED)

    def _on_finished(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace")
        process.deleteLater()
        fault = _fault(code, said)
        if fault:
            self.failed.emit(fault)
        else:
            self.finished.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error != QProcess.ProcessError.FailedToStart or self._process is None:
            return  # a program that was killed has finished, too, and tells so
        self._process.deleteLater()
        self._process = None
        self.failed.emit(NO_PROGRAM)


KILLED = 1000
"""Milliseconds that a program which was killed may need to be gone."""


def _fault(code: int, said: str) -> str:
    """What is wrong. Without a loudspeaker espeak-ng 1.51 complains and gives no code; ALSA warns about more."""
    complaints = [line for line in said.splitlines() if line.casefold().startswith("error")]
    if any("voice" in line for line in complaints):
        return NO_VOICE
    return NO_SOUND if complaints or code else ""
