"""The program in a process of its own fails in all the ways that it can, says so once, and goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop.storage.reports import CRASH, FOLDER, reports
from tests.journeys.real import lend_library

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

RUN = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
import desktop.start as start
import desktop.ui.window.main as main

class Failing(QWidget):
    def paintEvent(self, event):
        answer = "Siti menjawab Jakarta"
        raise ValueError(answer)

def fail():
    raise KeyError("Siti menjawab Jakarta")

class Run(start.Watching):
    def _follow(self):
        super()._follow()
        self.failing = Failing(self._program.app.window)
        self.failing.show()
        threading.Thread(target=fail).start()
        QTimer.singleShot(50, self.look)

    def look(self):
        window = self.watch.unexpected.window
        if window is None or not window.more.isVisible():
            QTimer.singleShot(10, self.look)
            return
        self.failing.deleteLater()
        window.go_on_button.click()
        self._program.app.window.show_page("today")
        print("page", self._program.app.window.page)
        self.watch.unexpected.leave_wanted.emit()

start.Watching = Run
sys.exit(start.run(sys.argv[1]))
"""

OPENING = """
import sys
import desktop.start as start
import desktop.ui.window.notice as notice
def fail(program):
    raise KeyError("Siti menjawab Jakarta")
class Quick(start.QApplication):
    def exec(self):
        return 0
start.QApplication, start.Program.open = Quick, fail
sys.exit(start.run(sys.argv[1]))
"""


def run(code: str, data: Path) -> subprocess.CompletedProcess[str]:
    """What a program of this code did, on this data folder."""
    command = [sys.executable, "-c", code, str(data)]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False)


def test_a_program_in_which_things_fail_goes_on_and_ends_well(tmp_path: Path, library_cache: Path) -> None:
    lend_library(library_cache, tmp_path)
    done = run(RUN, tmp_path)
    assert (done.returncode, done.stdout) == (0, "page today\n"), done.stderr
    assert "Traceback" not in done.stderr
    assert len(reports(tmp_path)) == 2
    assert not (tmp_path / FOLDER / CRASH).exists()
    for file in (tmp_path / FOLDER).iterdir():
        assert "Jakarta" not in file.read_text()


def test_an_error_at_the_opening_is_a_sentence_and_a_report(tmp_path: Path) -> None:
    done = run(OPENING, tmp_path)
    assert done.returncode == 1
    (report,) = reports(tmp_path)
    assert "Mitra tidak dapat dibuka karena kesalahan tak terduga." in done.stderr
    assert str(report) in done.stderr
    assert "Traceback" not in done.stderr and "Jakarta" not in done.stderr + report.read_text()
