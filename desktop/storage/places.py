"""Data folders that Mitra finds by itself: beside the program and on sticks; and what was answered about each."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.paths import DATA_VARIABLE, beside_program, is_chosen, mountinfo, user_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

NAME = "data-mitra"
"""What such a folder is called."""

_STICKS = ("/media/", "/run/media/", "/mnt/")
"""Below these folders Linux shows sticks; macOS does below /Volumes, Windows by a letter."""
_ANSWER = "place:"
_LAST = "place"
_CARRIED = "carried"
_REMOVABLE, _FIXED = 2, 3  # DRIVE_REMOVABLE and DRIVE_FIXED of GetDriveTypeW


class Found(NamedTuple):
    """A data folder that was found; ``stick`` is the name of the stick, "" for the folder beside the program."""

    folder: Path
    stick: str


def find() -> tuple[Found, ...]:
    """The data folders that are there, that beside the program first."""
    beside = beside_program() / NAME
    found = [Found(beside, "")] if os.path.isdir(beside) else []
    for stick in _sticks():
        folder = stick / NAME
        with suppress(OSError):  # a stick may be pulled out between two looks
            if os.path.isdir(folder) and not any(os.path.samefile(folder, one.folder) for one in found):
                found.append(Found(folder, stick.name or stick.drive))
    return tuple(found)


def choose(usual: Path, ask: Callable[[Found], bool | None]) -> Path:
    """The data folder to open: one that was found and is wanted, else ``usual``.

    ``ask`` is called for a folder that was not decided about: whether to use it, or None to be asked another time.
    """
    for one in find():
        use = decided(one, usual)
        if use is None:
            use = ask(one)
            if use is not None:
                decide(one, usual, use)
        if use:
            return one.folder
    return usual


def current(argument: str | None, environ: Mapping[str, str]) -> Path:
    """The data folder of the commands without a window, which ask nothing: as `user_data`, or one that was chosen."""
    usual = user_data(argument, environ)
    return usual if is_chosen(argument, environ) else wanted(usual) or usual


def wanted(usual: Path) -> Path | None:
    """A folder that is there now and that was said to be used; None where there is none."""
    return next((one.folder for one in find() if decided(one, usual)), None)


def decided(found: Found, usual: Path) -> bool | None:
    """Whether a folder that was found is to be used on this computer; None where nobody said so yet.

    What was said is kept on this computer, in the ``usual`` data folder. Where nobody has learnt, as on a computer
    whose disk is wiped each night, it is enough that it was said of this stick elsewhere.
    """
    from desktop.storage.preferences import Preferences  # only where a folder was found

    answer = Preferences(usual / "computer.json").get(_ANSWER + _id(found.folder), "")
    if answer:
        return answer == "yes"
    if Preferences(found.folder / "computer.json").get(_CARRIED, False) and not _has_learners(usual):
        return True
    return None


def decide(found: Found, usual: Path, use: bool) -> None:
    """Remember whether a folder that was found is to be used; where nothing can be written, it is asked again."""
    from desktop.storage.errors import StorageError, named_errors
    from desktop.storage.learners import device_id
    from desktop.storage.preferences import Preferences

    if use:
        try:
            with named_errors(found.folder):
                device_id(found.folder)  # by which it is known again
        except StorageError:
            pass  # who opens it will say so
        Preferences(found.folder / "computer.json").set(_CARRIED, True)
    answers = {_ANSWER + _id(found.folder): "yes" if use else "no", _LAST: found.stick if use else ""}
    Preferences(usual / "computer.json").update(answers)


def usual_folder(environ: Mapping[str, str]) -> Path:
    """The data folder of this computer itself, also where another one was named."""
    return user_data(None, {name: value for name, value in environ.items() if name != DATA_VARIABLE})


def prefer(folder: Path, usual: Path) -> None:
    """Let the next start open ``folder``: ``usual``, or one that is found now."""
    for one in find():
        if (one.folder == folder) != (decided(one, usual) is True):
            decide(one, usual, one.folder == folder)
    if folder == usual:
        from desktop.storage.preferences import Preferences

        Preferences(usual / "computer.json").set(_LAST, "")


def missed(usual: Path) -> str:
    """The name of the stick that was used last on this computer and that nobody has learnt without; "" for none."""
    if _has_learners(usual):
        return ""
    from desktop.storage.preferences import Preferences

    return Preferences(usual / "computer.json").get(_LAST, "")


def _id(folder: Path) -> str:
    """By what a folder is known again wherever its stick is put in: its own id; while it has none, where it lies."""
    from desktop.storage.ids import DEVICE, is_id

    try:
        found = (folder / "device").read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        found = ""
    return found if is_id(found, DEVICE) else str(folder)


def _has_learners(data: Path) -> bool:
    from desktop.storage.errors import StorageError
    from desktop.storage.learners import learner_ids

    try:
        return bool(learner_ids(data))
    except StorageError:
        return False


def _sticks() -> Iterator[Path]:
    """The folders of the sticks that are put in."""
    if sys.platform == "win32":
        yield from _drives()
    elif sys.platform == "darwin":
        yield from (Path("/Volumes", name) for name in _names("/Volumes"))
    else:
        text = mountinfo()
        if any(f" {place}" in text for place in _STICKS):
            from desktop.storage.filesystems import local_mounts  # only where a stick may be

            yield from (Path(point) for point in sorted(local_mounts(text)) if point.startswith(_STICKS))


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _drives() -> Iterator[Path]:
    """The drives of Windows but those of the network, which may be asleep."""
    import ctypes  # on Windows alone

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - other systems' types do not know it
    letters = int(kernel.GetLogicalDrives())
    for number in range(26):
        root = f"{chr(ord('A') + number)}:\\"
        if letters >> number & 1 and kernel.GetDriveTypeW(root) in (_REMOVABLE, _FIXED):
            yield Path(root)
