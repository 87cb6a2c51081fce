"""A file that the learner asked for, written wholly or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.storage.copies import flush
from desktop.storage.errors import FileNotWritten, StorageError, named_errors

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into the file at ``path``; what stood there is replaced at once, or stays as it was.

    Raises FileNotWritten, which tells the reason.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with named_errors(path):
            try:
                part.write_bytes(data)
                flush(part)
                os.replace(part, path)
            finally:
                part.unlink(missing_ok=True)
    except StorageError as error:
        raise FileNotWritten(path, error) from error
