"""The program ends in peace, whatever was done in it: the clipboard outlives Python, and Qt ends after it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COPY_AND_CLOSE = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from desktop import app, start

complete = app.App.complete

def copy_and_close(self):
    complete(self)
    article = self.window.reading.article
    article.selectAll()
    article.copy()
    print(len(QGuiApplication.clipboard().text()))
    self.window.close()

app.App.complete = copy_and_close
sys.exit(start.run(sys.argv[1]))
"""


def test_a_lesson_copied_as_the_last_thing_is_no_crash_at_the_end(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    words = [sys.executable, "-X", "faulthandler", "-c", COPY_AND_CLOSE, str(tmp_path / "data")]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 1000
