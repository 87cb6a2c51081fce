"""``mitra`` without a command: finds the places, opens the window, and says in one sentence where that cannot be."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.app import local_now
from desktop.paths import bundled_resources, ready_library, user_cache, user_data
from desktop.program import REFUSALS, FirstRaised, Program
from desktop.storage.errors import DatabaseInUse
from desktop.ui.look import fonts

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(data_argument: str | None = None, packs: Sequence[str] = ()) -> int:
    """Open Mitra and return when its window is closed: 0, or 1 where it could not be opened."""
    application = QApplication(["mitra", "-style", "fusion"])
    application.setApplicationName("Mitra")
    application.setApplicationDisplayName("Mitra")
    application.setDesktopFileName("mitra")
    data, resources = user_data(data_argument, os.environ), bundled_resources()
    program = Program(
        resources, data, local_now,
        packs=tuple(Path(pack) for pack in packs), cache=user_cache(data_argument, os.environ), ready=ready_library(),
    )  # fmt: skip
    try:
        fonts.install(resources)
        program.open()
    except FirstRaised:
        return 0
    except DatabaseInUse:
        return _raise_the_first(application, data)
    except REFUSALS as error:
        return _notice(application, error)
    sys.excepthook = program.catch
    program.show()
    code = application.exec()
    program.close()
    return code


def _raise_the_first(application: QApplication, data: Path) -> int:
    from desktop.ui.window.single import raise_first

    if raise_first(data):
        return 0
    return _notice(application, DatabaseInUse(data))


def _notice(application: QApplication, error: Exception) -> int:
    from desktop.ui.window.messages import opening_sentence
    from desktop.ui.window.notice import Notice

    notice = Notice(opening_sentence(error))
    notice.show()
    print(opening_sentence(error), file=sys.stderr)  # noqa: T201 - a start without a screen shows it here
    application.exec()
    return 1
