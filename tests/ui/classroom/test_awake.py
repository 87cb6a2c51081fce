"""While a class looks at the wall, the desktop is asked not to darken it; and it is told when that is over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from desktop.ui.classroom import awake
from desktop.ui.classroom.awake import CONTINUOUS, DISPLAY, SYSTEM, Awake

ROOT = Path(__file__).parents[3]
DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from desktop.ui.classroom.awake import BUS, SAVER, Awake

class Called(QObject):
    def gone(self, name):
        print("released", flush=True)
        app.quit()

@ClassInfo({"D-Bus Interface": SAVER[2]})
class Saver(QObject):
    @Slot(str, str, result=int)
    def Inhibit(self, name, reason):
        print(name, reason, flush=True)
        awake.release()
        return 7

app = QCoreApplication(sys.argv)
bus = QDBusConnection.sessionBus()
saver = Saver()
assert bus.registerService(SAVER[0])
assert bus.registerObject(SAVER[1], saver, QDBusConnection.RegisterOption.ExportAllSlots)
awake = Awake("Pelajaran di layar kelas")
called = Called()
own = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, BUS)
watcher = QDBusServiceWatcher(own.baseService(), bus, QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
del own  # a connection lasts as long as anybody holds it
watcher.serviceUnregistered.connect(called.gone)
awake.hold()
sys.exit(app.exec())
"""


def test_a_desktop_is_asked_for_light_and_told_when_it_is_needed_no_more() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", DESKTOP]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines() == ["Mitra Pelajaran di layar kelas", "released"], done.stderr


def test_windows_is_asked_for_the_display_and_given_it_back(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(awake, "_set_execution_state", asked.append)
    one = Awake("x")
    one.hold()
    one.release()
    assert asked == [CONTINUOUS | SYSTEM | DISPLAY, CONTINUOUS]


def test_macos_runs_its_own_tool_as_long_as_it_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tool = tmp_path / "caffeinate"
    tool.write_text('#!/bin/sh\necho "$@" > "$(dirname "$0")/asked"\nexec cat\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(sys, "platform", "darwin")
    one = Awake("x")
    one.hold()
    holder = one.findChild(QProcess)
    assert holder is not None
    assert holder.waitForStarted()
    one.release()
    assert holder.state() == QProcess.ProcessState.NotRunning
    one.release()
