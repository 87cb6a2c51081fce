"""Draws every slide that ships, and of a pack with too much of everything, in each screen's own size, and measures it.

The suite draws each of them once and some of them in every size; this is the whole, in about a minute.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop.content.loader import load_pack
from desktop.content.model import Pack
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from desktop.ui.widgets.wall.painting import draw_sheet
from desktop.ui.widgets.wall.sheet import HEIGHT, Frame
from tests.packs.test_slides_on_the_wall import faint, shown
from tests.ui.extreme_pack import write_extreme
from tests.ui.widgets.wall.checks import SHAPES

SIZES = ("1024x768", "1280x720", "1920x1080", "3840x2160")


def main() -> int:
    """Print the count of slides and each fault; 1 where there is any."""
    application = QApplication(["walls", "-platform", "offscreen"])
    fonts.install(bundled_resources())
    with tempfile.TemporaryDirectory() as folder:
        packs = (load_pack(bundled_resources() / "packs" / "bilateral"), load_pack(write_extreme(Path(folder))))
    found = sum(judge(pack, size) for pack in packs for size in SIZES)
    application.quit()
    return 1 if found else 0


def judge(pack: Pack, size: str) -> int:
    """Draw and measure all slides of a pack at one size; gives how many faults there were."""
    across, down = map(int, size.split("x"))
    pages = [page for lesson in pack.lessons for page in shown(lesson, Frame(SHAPES[size]))]
    told = [fault for page in pages for fault in page.faults() if "twice" not in fault]
    for page in pages:
        told += faint(page.sheet, draw_sheet(page.sheet, QSize(across, down)), down / HEIGHT)
    print(f"{pack.title}, {size}: {len(pages)} slides, {len(told)} faults", *told, sep="\n  ")
    return len(told)


if __name__ == "__main__":
    sys.exit(main())
