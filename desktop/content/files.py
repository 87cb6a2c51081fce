"""Reads the text files of a pack within bounds: size, place, encoding and characters are judged before any parsing."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from desktop.content.faults import ContentError

LIMIT = 1_000_000
"""The largest text file in bytes."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# C0 and C1 controls, the line breaks that only YAML counts as such, marks of direction and order, private use: what no
# editor shows, or what would make our line numbers differ from the editor's.
_UNSEEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufeff\ufffe\uffff"
UNSEEN = re.compile(f"[{_UNSEEN}]")
_WRONG = re.compile(f"[\udc80-\udcff]+|[{_UNSEEN}]")
_MOST_FAULTS = 100


def read_text(pack: Path, relative: str) -> tuple[str | None, tuple[ContentError, ...]]:
    """Give the text of one file of the pack, with ``\\n`` for every line break and no byte order mark.

    None and the faults where it cannot be read: missing, outside of the pack (through a link), not a plain file, too
    large, unreadable, not UTF-8, or holding characters that nobody sees.
    """
    data, fault = _read_bytes(pack, relative)
    if fault is not None:
        return None, (fault,)
    return decode(data, relative)


def decode(data: bytes, path: str) -> tuple[str | None, tuple[ContentError, ...]]:
    """Turn bytes into text; None and a fault for each wrong byte or unseen character (at most a hundred)."""
    if data.startswith(_UTF16):
        return None, (ContentError(path, 1, 1, "utf16"),)
    # One decoding with surrogates in place of wrong bytes: each keeps its line and column.
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    faults: list[ContentError] = []
    line, line_start, seen = 1, 0, 0
    for wrong in _WRONG.finditer(text):
        if len(faults) == _MOST_FAULTS:
            break
        line += text.count("\n", seen, wrong.start())
        line_start = max(line_start, text.rfind("\n", seen, wrong.start()) + 1)
        seen = wrong.start()
        faults.append(ContentError(path, line, wrong.start() - line_start + 1, *_named(wrong.group())))
    return (None, tuple(faults)) if faults else (text, ())


def is_inside(pack: Path, path: Path) -> bool:
    """Tell whether a path, all links followed, stays within the pack's own folder."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(pack))


def _named(wrong: str) -> tuple[str, tuple[str, ...]]:
    if "\udc80" <= wrong[0] <= "\udcff":
        return "bad-utf8", (wrong.encode("utf-8", "surrogateescape")[:8].hex(" ").upper(),)
    return "unseen-character", (f"U+{ord(wrong):04X}",)


def _read_bytes(pack: Path, relative: str) -> tuple[bytes, ContentError | None]:
    path = pack / relative
    if not is_inside(pack, path):
        return b"", ContentError(relative, 1, 1, "outside-pack")
    try:
        # Asked before opening: opening a named pipe would wait for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            return b"", ContentError(relative, 1, 1, "not-a-file")
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        return b"", ContentError(relative, 1, 1, "dead-link" if path.is_symlink() else "missing-file")
    except OSError as error:
        return b"", ContentError(relative, 1, 1, "unreadable", (error.strerror or type(error).__name__,))
    if len(data) > LIMIT:
        return b"", ContentError(relative, 1, 1, "too-large", (str(LIMIT),))
    return data, None
