"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from desktop.storage.errors import named_errors

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
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
