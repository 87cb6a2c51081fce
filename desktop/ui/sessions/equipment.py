"""What this computer shows, writes and speaks with: screens, fonts, voice; for a checkup."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication

from desktop.ui.look.fonts import INTERFACE, READING, FontMissing, install

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QScreen


def equipment() -> tuple[tuple[str, str], ...]:
    """Name and value of everything, in the words of the report; a QGuiApplication must exist."""
    screens = QGuiApplication.screens()
    return (
        ("Qt", f"{qVersion()}, {QGuiApplication.platformName()}{_desktop()}"),
        ("Bahasa", QLocale.system().name()),
        *((f"Layar {number}", _screen(screen)) for number, screen in enumerate(screens, 1)),
        ("Huruf", _fonts()),
        ("Suara", _voice()),
    )


def equipment_alone(resources: Path) -> tuple[tuple[str, str], ...]:
    """The same in a process that has no window; where there is no screen Qt ends that process."""
    application = QGuiApplication.instance() or QGuiApplication(["mitra"])
    with suppress(FontMissing):
        install(resources)
    found = equipment()
    del application
    return found


def _desktop() -> str:
    name = os.environ.get("XDG_CURRENT_DESKTOP", "")
    return f", {name}" if name.replace(":", "").replace("-", "").isalnum() else ""


def _screen(screen: QScreen) -> str:
    size, ratio = screen.size(), screen.devicePixelRatio()
    dots = round(screen.logicalDotsPerInch())
    main = ", utama" if screen is QGuiApplication.primaryScreen() else ""
    return f"{size.width()} × {size.height()}, skala {ratio:g}, {dots} titik per inci{main}".replace(".", ",")


def _fonts() -> str:
    there = set(QFontDatabase.families())
    return ", ".join(f"{name} {'terpasang' if name in there else 'TIDAK ADA'}" for name in (READING, INTERFACE))


def _voice() -> str:
    from desktop.ui.sessions.voices import qt_voice
    from desktop.ui.sessions.voices.espeak import PROGRAM, EspeakVoice

    found = [PROGRAM] if EspeakVoice.program() else []
    if qt_voice.is_installed():
        found.append("Qt TextToSpeech")
    return ", ".join(found) or "tidak ada"
