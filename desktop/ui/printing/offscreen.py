"""What can be drawn without a window: for the command line, on a computer without a screen, too."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop.ui.look import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def offscreen(resources: Path) -> Iterator[None]:
    """Make what drawing needs, with the fonts of the resources; where it is there already, that serves.

    Raises FontMissing.
    """
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication(["mitra"])
        fonts.install(resources)
        yield
        application.shutdown()
        return
    yield
