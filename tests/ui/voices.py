"""A program that stands for espeak-ng in tests: it writes down what it is to say, and speaks until it is told to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

PROGRAM = """#!/bin/sh
text=$(cat)
printf '%s\\n%s\\n' "$*" "$text" >> "$VOICE_HEARD"
if [ -n "$VOICE_COMPLAINS" ]; then echo "$VOICE_COMPLAINS" >&2; exit "$VOICE_CODE"; fi
if [ -p "$VOICE_WAITS" ]; then read -r told < "$VOICE_WAITS"; fi
"""


class FakeVoice:
    """The folder of the program, which alone is on the path."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.program, self._heard, self._pipe = folder / "espeak-ng", folder / "heard", folder / "pipe"
        self._monkeypatch = monkeypatch
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
        monkeypatch.setenv("VOICE_HEARD", str(self._heard))
        monkeypatch.setenv("VOICE_COMPLAINS", "")
        monkeypatch.setenv("VOICE_WAITS", "")

    def speak_for_ever(self) -> None:
        """From now on an utterance ends only when its program is killed."""
        os.mkfifo(self._pipe)
        self._monkeypatch.setenv("VOICE_WAITS", str(self._pipe))

    def complain(self, words: str, code: int) -> None:
        """From now on nothing is said: this is written as an error, and the program ends with this code."""
        self._monkeypatch.setenv("VOICE_COMPLAINS", words)
        self._monkeypatch.setenv("VOICE_CODE", str(code))

    def heard(self) -> list[str]:
        """The utterances begun so far."""
        return self._lines()[1::2]

    def asked(self) -> list[str]:
        """How the program was called each time."""
        return self._lines()[::2]

    def _lines(self) -> list[str]:
        return self._heard.read_text().splitlines() if self._heard.exists() else []
