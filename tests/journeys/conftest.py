"""A learner at a computer: starts Mitra, closes it, starts it again, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from tests.journeys.real import Screen

JAKARTA = timezone(timedelta(hours=7))
MORNING = datetime(2026, 3, 12, 8, 0, tzinfo=JAKARTA)


class Computer:
    """One computer with one data folder."""

    def __init__(self, qtbot: QtBot, data: Path, cache: Path) -> None:
        self.qtbot, self.data, self.cache = qtbot, data, cache
        self.now = MORNING
        self.app: App | None = None

    def clock(self) -> datetime:
        """What the clock of this computer shows."""
        return self.now

    def pass_time(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    def start(self) -> App:
        """Start Mitra as a user does; the one that runs is closed first."""
        self.stop()
        self.app = build(bundled_resources(), self.data, self.clock, cache=self.cache)
        with self.qtbot.waitExposed(self.app.window):
            self.app.start()
        self.app.complete()
        self.app.window.activateWindow()
        return self.app

    def stop(self) -> None:
        """Close Mitra."""
        if self.app is not None:
            self.app.close()
            self.app.window.deleteLater()
            self.app = None


@pytest.fixture
def computer(qtbot: QtBot, tmp_path: Path, library_cache: Path) -> Iterator[Computer]:
    """A computer on which Mitra was never started."""
    fonts.install(bundled_resources())
    made = Computer(qtbot, tmp_path / "data", library_cache)
    yield made
    made.stop()


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """One virtual screen for all tests of a file."""
    with Screen() as made:
        yield made
