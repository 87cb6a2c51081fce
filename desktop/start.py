"""``mitra`` without a command: finds the places, opens the window, and says in one sentence where that cannot be."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import local_now
from desktop.paths import bundled_resources, is_chosen, ready_library, user_cache, user_data
from desktop.program import REFUSALS, FirstRaised, Program
from desktop.storage.errors import DatabaseInUse, StorageFailed, StorageFull, StorageLost, StorageReadOnly
from desktop.ui.look import fonts
from desktop.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QDialog

    from desktop.storage.places import Found
    from desktop.ui.look.theme import Theme

TIDIED = 500
"""Milliseconds after a window went until Python looks for what is left of it: the next one stands by then."""
FOR_GUESTS = (StorageReadOnly, StorageFull, StorageLost, StorageFailed)
"""Why nothing can be kept now, though Mitra could be used: what a guest does is not kept anyway."""


def run(data_argument: str | None = None, packs: Sequence[str] = ()) -> int:
    """Open Mitra and return when its window is closed: 0, or 1 where it could not be opened."""
    application = QApplication(["mitra", "-style", "fusion"])
    application.setApplicationName("Mitra")
    application.setApplicationDisplayName("Mitra")
    application.setDesktopFileName("mitra")
    resources = bundled_resources()
    try:
        fonts.install(resources)
    except fonts.FontMissing as error:
        return _notice(application, error)
    data = choose_data(data_argument, os.environ)
    if data is None:
        return 0
    program = Program(
        resources, data, local_now,
        packs=tuple(Path(pack) for pack in packs), cache=user_cache(data_argument, os.environ), ready=ready_library(),
    )  # fmt: skip
    try:
        program.open()
    except FirstRaised:
        return 0
    except DatabaseInUse:
        return _raise_the_first(application, data)
    except REFUSALS as error:
        code = _notice(application, error, program)
        if program.app is None:
            return code
    except Exception as error:  # noqa: BLE001 - whoever clicked on an icon sees no terminal
        return _unexpected(application, error, data)
    program.settled.connect(collect_garbage)
    program.parted.connect(tidy_soon)
    watching = Watching(program, data, local_now)
    sys.excepthook = watching.catch
    program.show()
    code = application.exec()
    program.close()
    watching.close()
    return code


def collect_garbage() -> None:
    """Begin to look for garbage, leaving alone what the start has made: that stays until the end."""
    gc.freeze()
    gc.enable()


def tidy_soon() -> None:
    """Look for what is left of a window that went, once the next one stands."""
    QTimer.singleShot(TIDIED, _tidy)


def _tidy() -> None:
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def choose_data(argument: str | None, environ: Mapping[str, str]) -> Path | None:
    """The data folder to open; None where its stick is missing and Mitra is to close.

    What a person named counts; else a folder beside the program or on a stick, asked about once; else the usual one.
    """
    usual = user_data(argument, environ)
    if is_chosen(argument, environ):
        return usual
    from desktop.storage.places import choose, missed

    chosen = choose(usual, _ask)
    missing = missed(usual) if chosen == usual else ""
    return _wait_for(missing, usual) if missing else chosen


def _ask(found: Found) -> bool | None:
    from desktop.ui.window.place_question import PlaceQuestion

    question = PlaceQuestion(_theme(), str(found.folder), found.stick)
    _stand(question)
    return question.answer


def _wait_for(stick: str, usual: Path) -> Path | None:
    from desktop.storage.places import choose, wanted
    from desktop.ui.window.place_question import MissingPlace

    def look() -> bool:
        return wanted(usual) is not None

    question = MissingPlace(_theme(), stick, look)
    _stand(question)
    if question.found is None:
        return None
    return choose(usual, _ask) if question.found else usual


def _theme() -> Theme:
    """What windows look like before anybody's own settings are known."""
    from desktop.ui.look import style
    from desktop.ui.look.theme import Theme

    application, theme = QApplication.instance(), Theme()
    assert isinstance(application, QApplication)
    style.apply(application, theme)
    return theme


def _stand(dialog: QDialog) -> None:
    """Show a dialog that stands alone, until it is answered."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dialog.show()
    application.exec()


def _raise_the_first(application: QApplication, data: Path) -> int:
    from desktop.ui.window.single import raise_first

    if raise_first(data):
        return 0
    return _notice(application, DatabaseInUse(data))


def _notice(application: QApplication, error: Exception, program: Program | None = None) -> int:
    """Say why Mitra cannot be opened, and let who wants to learn all the same do so as a guest of ``program``."""
    from desktop.ui.window.messages import opening_sentence

    offer = program is not None and isinstance(error, FOR_GUESTS)
    wanted = _show_notice(application, opening_sentence(error), guest=offer)
    if program is None or not wanted:
        return 1
    try:
        program.open_as_guest()
    except REFUSALS as refused:
        return _notice(application, refused)
    return 0


def _unexpected(application: QApplication, error: Exception, data: Path) -> int:
    """Say that Mitra cannot be opened, for a reason that nobody foresaw, and leave a report of it."""
    from desktop.ui.sessions.mishaps import Mishaps
    from desktop.ui.window.messages import unexpected_sentence

    _show_notice(application, unexpected_sentence(Mishaps(data, local_now).write(error)))
    return 1


def _show_notice(application: QApplication, sentence: str, *, guest: bool = False) -> bool:
    """Show a sentence until it is closed; whether somebody wants to learn as a guest, where that is offered."""
    from desktop.ui.window.notice import Notice

    print(sentence, file=sys.stderr)  # noqa: T201 - a start without a screen shows it here
    notice = Notice(sentence, guest=guest)
    notice.show()
    application.exec()
    return notice.guest_wanted
