"""The text of a table that another program wrote, in one of the ways in which spreadsheets write letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.storage.foreign import FileMissing, FileTooLarge, NotText

if TYPE_CHECKING:
    from pathlib import Path


_FOREIGN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]"
    rb"|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
"""Bytes that no table of Windows-1252 holds, and letters of UTF-8."""


def table_text(path: Path, largest: int) -> str:
    """The text of the table at ``path``, of so many bytes at most: UTF-8, UTF-16 with its mark, or Windows-1252.

    Raises FileMissing, FileTooLarge, NotText.
    """
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise FileMissing(path, str(error)) from error
    if len(data) > largest:
        raise FileTooLarge(path)
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # "Unicode text" of a spreadsheet
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_of_windows(data):
            return data.decode("cp1252")
        raise NotText(path, data.count(b"\n", 0, error.start) + 1) from error


def _is_of_windows(data: bytes) -> bool:
    """Whether it is what a spreadsheet on Windows writes as "CSV" where it is not told otherwise.

    Five bytes mean nothing there, and no table holds other control characters. A letter of UTF-8 says that it is a
    damaged table of UTF-8: read in the other way, each of its accents would become two odd letters.
    """
    return not data.startswith((b"\xff\xfe", b"\xfe\xff")) and _FOREIGN.search(data) is None
