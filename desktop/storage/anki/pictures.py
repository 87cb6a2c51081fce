"""The pictures of a package, read one by one so that they never lie in memory together."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from desktop.content.images import LIMIT
from desktop.storage.anki import archive
from desktop.storage.foreign import FileBroken, FileTooLarge

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping
    from pathlib import Path


def pictures_of(
    path: Path, files: Mapping[str, str], names: Iterable[str]
) -> Generator[tuple[str, bytes | None], None, None]:
    """Each picture's name and bytes, None where it is too large or damaged; ``files`` are those of the package by name.

    Raises what ``archive.opened`` raises, should the package be gone or changed meanwhile.
    """
    with archive.opened(path) as package:
        for name in names:
            try:
                yield name, package.read(files[unicodedata.normalize("NFC", name)], LIMIT)
            except (FileBroken, FileTooLarge, KeyError):
                yield name, None
