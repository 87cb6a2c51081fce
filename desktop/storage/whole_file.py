"""Files that are written wholly or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from desktop.storage.copies import flush
from desktop.storage.errors import FileNotWritten, StorageError, named_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A file to write in, which stands at ``path`` when the block ends, flushed; what stood there stays until then.

    Raises StorageFull, StorageReadOnly, StorageLost (no such folder), StorageFailed.
    """
    part = path.with_name(f"{path.name}.part")
    with named_errors(path):
        try:
            with part.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
            flush(path.parent)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise


@contextmanager
def saved(path: Path) -> Iterator[BinaryIO]:
    """``replaced`` for a file that the learner asked for. Raises FileNotWritten, which tells the reason."""
    try:
        with replaced(path) as file:
            yield file
    except StorageError as error:
        raise FileNotWritten(path, error) from error


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into a file that the learner asked for. Raises FileNotWritten, which tells the reason."""
    with saved(path) as file:
        file.write(data)
