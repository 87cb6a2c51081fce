"""Settings in a small JSON file that may be missing, unreadable or nonsense without anybody noticing."""

from __future__ import annotations

import os
from stat import S_ISREG
from typing import TYPE_CHECKING, TypeVar

from desktop.storage.errors import StorageError, named_errors

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Value = bool | int | float | str | tuple[int, ...]
T = TypeVar("T", bool, int, float, str, tuple[int, ...])

_LARGEST = 1 << 20  # bytes; a larger file is nonsense
_MOST = 2**31 - 1  # larger numbers are nonsense, and Qt takes none


class Preferences:
    """The settings of one file: read once, written whole at each change.

    ``refused`` says why the last change could not be written, and is None where it was; it then lives on in memory
    until the program ends, and goes along with the next that is written.
    """

    def __init__(self, path: Path) -> None:
        """Read the settings of the file at ``path``, if they can be read."""
        self._path = path
        self._stood = path.parent.is_dir()
        self._values = _read(path)
        self.refused: StorageError | None = None

    @property
    def saved(self) -> bool:
        """Whether all is on the disk."""
        return self.refused is None

    def get(self, key: str, default: T) -> T:
        """The setting, if it was set to a value of the type of ``default``; otherwise ``default``."""
        found = _fitting(self._values.get(key), default)
        return default if found is None else found  # type: ignore[return-value]  # _fitting compared the types

    def set(self, key: str, value: Value) -> None:
        """Change one setting and save it."""
        self.update({key: value})

    def update(self, values: Mapping[str, Value]) -> None:
        """Change several settings and save them at once; nothing is written when nothing changes."""
        if any(_fitting(self._values.get(key), value) != value for key, value in values.items()) or not self.saved:
            self._values.update(values)
            self.refused = _write(self._path, self._values, self._stood)

    def keep_refused(self) -> None:
        """Try again to write what could not be written."""
        self.update({})


def _fitting(found: object, default: Value) -> Value | None:
    if isinstance(default, tuple):
        fits = isinstance(found, list | tuple) and all(type(item) is int and abs(item) <= _MOST for item in found)
        return tuple(found) if fits else None  # type: ignore[arg-type]  # a list or tuple, by the line above
    if type(default) is int and type(found) is int:
        return found if abs(found) <= _MOST else None
    if type(default) is float and type(found) in (int, float):
        number = float(found)  # type: ignore[arg-type]  # a number, by the line above
        return number if abs(number) < float("inf") else None
    return found if type(found) is type(default) else None


def state_of(path: Path) -> str:
    """Whether a file of settings is "good", "missing", "unreadable", or "nonsense", which counts as empty."""
    return _look(path)[0]


def _read(path: Path) -> dict[str, object]:
    return _look(path)[1]


def _look(path: Path) -> tuple[str, dict[str, object]]:
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):  # whoever reads a pipe waits for ever
            return "unreadable", {}
        if found.st_size > _LARGEST:
            return "nonsense", {}
        text = path.read_bytes()
    except FileNotFoundError:
        return "missing", {}
    except OSError:
        return "unreadable", {}
    import json  # only where a file exists

    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return "nonsense", {}
    return ("good", values) if isinstance(values, dict) else ("nonsense", {})


def _write(path: Path, values: Mapping[str, object], stood: bool) -> StorageError | None:
    """Why the file could not be written, or None. A folder that ``stood`` and is gone is not begun anew: it may be that
    of a stick which is put back."""
    import json  # only when something changes

    part = path.with_name(path.name + ".part")
    try:
        with named_errors(path):
            if not stood:
                path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(json.dumps(values, indent=1, sort_keys=True).encode())
                file.flush()
                os.fsync(file.fileno())  # without it a power cut can leave an empty file under the new name
            os.replace(part, path)
    except StorageError as error:
        return error
    return None
