"""What can be wrong with a file from elsewhere: named errors for a whole file, values for a part that was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path


class ForeignFile(StorageError):
    """A file from elsewhere cannot be taken in; nothing of it was. ``path`` is the file."""


class FileMissing(ForeignFile):
    """There is no such file, or it may not be read."""


class FileBroken(ForeignFile):
    """The file is cut off, damaged, or not what its name says; ``detail`` names the part."""


class FileEncrypted(ForeignFile):
    """The file asks for a password."""


class FileTooLarge(ForeignFile):
    """The file, or what it unfolds to, is larger than Mitra takes."""


class FileNewer(ForeignFile):
    """The file was written in a form that is newer than this Mitra knows; ``detail`` is its number."""


class FileUnknown(ForeignFile):
    """The file's name ends in nothing that Mitra reads."""


class NotText(ForeignFile):
    """The table is no text that Mitra knows; ``line`` is the first line (from 1) that is no UTF-8."""

    def __init__(self, path: Path, line: int) -> None:
        """Say which file, and which line."""
        super().__init__(path, f"line {line}")
        self.line = line


class LeftOut(NamedTuple):
    """A part that could not be read: of which note (its first words, or a place in a file), what, and why as a code."""

    note: str
    what: str
    why: str
