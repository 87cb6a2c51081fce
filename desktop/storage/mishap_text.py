"""An unexpected error as text: what it is and where it happened, and nothing of what was worked on.

Neither messages nor local variables stand in it: an answer, a name or a note may be in either. Instead of the message
there is what such an error carries that is the program's own: a missing attribute's name, the system's code.
"""

from __future__ import annotations

import errno
import sqlite3
import sys
from pathlib import Path
from traceback import FrameSummary, StackSummary, walk_tb
from typing import TYPE_CHECKING

from desktop.storage.shortening import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parents[1]
MOST_FRAMES = 40
"""Places of one error that are told: the first and last half of them, where a call went round in circles."""
MOST_CAUSES = 5


def mishap_text(error: BaseException) -> str:
    """The error, what caused it, and the places where they passed; the innermost place last."""
    return "\n\n".join(map(_one, reversed(_chain(error))))


def place_of(error: BaseException) -> str:
    """One line that is the same for the same error: its kind, and the innermost place within Mitra."""
    frames = _frames(error)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)] or frames
    return f"{_kind(error)} {_place(ours[-1])}" if ours else _kind(error)


def short_file(name: str) -> str:
    """The file within Mitra or within its package; elsewhere with the home folder shortened."""
    path = Path(name)
    for root in (PACKAGE.parent, *(Path(place) for place in sys.path if place.endswith("-packages")), Path(sys.prefix)):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return shortened(name)


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    now: BaseException | None = error
    while now is not None and now not in found and len(found) < MOST_CAUSES:
        found.append(now)
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return found


def _one(error: BaseException) -> str:
    lines = [f"{_kind(error)}{_carried(error)}"]
    frames = _frames(error)
    half = MOST_FRAMES // 2
    if len(frames) > MOST_FRAMES:
        frames = [*frames[:half], *frames[-half:]]
    for frame in frames:
        lines.append(f"  {_place(frame)}")
        if frame.line and Path(frame.filename).is_relative_to(PACKAGE):
            lines.append(f"    {frame.line}")
    return "\n".join(lines)


def _frames(error: BaseException) -> list[FrameSummary]:
    return list(StackSummary.extract(walk_tb(error.__traceback__), capture_locals=False))


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _carried(error: BaseException) -> str:
    """What the error carries that is the program's or the system's own, in brackets."""
    told = ", ".join(_own(error))
    return f" ({told})" if told else ""


def _own(error: BaseException) -> Iterator[str]:
    if isinstance(error, AttributeError | NameError | ImportError):
        name = error.name or ""
        if name.replace(".", "").isidentifier():
            yield name
    if isinstance(error, OSError) and error.errno is not None:
        yield errno.errorcode.get(error.errno, str(error.errno))
    if isinstance(error, sqlite3.Error) and hasattr(error, "sqlite_errorname"):
        yield error.sqlite_errorname
    if isinstance(error, UnicodeError) and hasattr(error, "reason"):
        yield error.reason
    if isinstance(error, BaseExceptionGroup):
        yield from sorted({_kind(one) for one in error.exceptions})


def _place(frame: FrameSummary) -> str:
    return f"{short_file(frame.filename)}:{frame.lineno} {frame.name}"
