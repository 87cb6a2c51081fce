"""SQLite's write-ahead log: whether damage cuts off what was written in it, and what stands in it all the same.

SQLite reads it up to the first frame whose checksum is wrong and passes over the rest without a word, though that may
be an hour of answers. https://www.sqlite.org/fileformat2.html#walformat
"""

from __future__ import annotations

import struct
from typing import NamedTuple

LARGEST = 8 * 2**20
"""Larger ones are not looked at: SQLite empties it at 4 MiB."""

_VERSION = 3007000
_HEAD, _FRAME = struct.Struct(">8I"), struct.Struct(">6I")
_PAGES = (512, 1024, 2048, 4096, 8192, 16384, 32768, 65536)
_USUAL = 4096
_ALIKE = 6  # of the eight bytes of two salts: damage in them makes no stranger of a frame
_MASK = 0xFFFFFFFF

Sum = tuple[int, int]


class _Frame(NamedTuple):
    """A page as it was written: its number, pages of the database if a transaction ends here, and where it stands."""

    page: int
    pages: int
    start: int


def cut_off(wal: bytes) -> bool:
    """Whether the end of a transaction stands behind damage, so that SQLite does not read it."""
    size, salts, frames = _frames(wal)
    ends = [number for number, frame in enumerate(frames) if frame.pages]
    return bool(ends) and _sound(wal, size, salts, frames[: ends[-1] + 1]) <= ends[-1]


def images(wal: bytes) -> list[tuple[int, bytes]]:
    """The pages that stand in it, by number and in the order of writing, damaged ones too.

    First come those of the round before, which this one has not yet written over.
    """
    size, _salts, frames = _frames(wal)
    later = {frame.start for frame in frames}
    before = [_frame(wal, place) for place in _places(wal, size) if place not in later]
    return [(frame.page, wal[frame.start + _FRAME.size :][:size]) for frame in (*before, *frames)]


def _frames(wal: bytes) -> tuple[int, bytes, list[_Frame]]:
    """The size of a page, the salts of this round, and its frames, with what is destroyed between them.

    Those of the round before are left out.
    """
    size = _HEAD.unpack_from(wal)[2] if len(wal) >= _HEAD.size else _USUAL
    size = size if size in _PAGES and wal[4:8] == struct.pack(">I", _VERSION) else _USUAL
    places = _places(wal, size)
    salts = wal[16:24]
    if places and _add((0, 0), wal[:24]) != struct.unpack_from(">2I", wal, 24):
        salts = wal[places[0] + 8 : places[0] + 16]  # this round begins where the one before did
    own = [place for place in places if _alike(wal[place + 8 : place + 16], salts)]
    return size, salts, [_frame(wal, place) for place in places if own and place <= own[-1]]


def _alike(salts: bytes, others: bytes) -> bool:
    return salts == others or sum(one == other for one, other in zip(salts, others, strict=True)) >= _ALIKE


def _frame(wal: bytes, place: int) -> _Frame:
    page, pages = _FRAME.unpack_from(wal, place)[:2]
    return _Frame(page, pages, place)


def _places(wal: bytes, size: int) -> range:
    return range(_HEAD.size, len(wal) - _FRAME.size - size + 1, _FRAME.size + size)


def _sound(wal: bytes, size: int, salts: bytes, frames: list[_Frame]) -> int:
    """How many frames SQLite reads: up to the first that is not as it was written."""
    total = _add((0, 0), wal[:24])
    if total != struct.unpack_from(">2I", wal, 24):
        return 0
    for number, (_page, _pages, start) in enumerate(frames):
        total = _add(_add(total, wal[start : start + 8]), wal[start + _FRAME.size : start + _FRAME.size + size])
        if wal[start + 8 : start + 16] != salts or total != struct.unpack_from(">2I", wal, start + 16):
            return number
    return len(frames)


def _add(total: Sum, data: bytes) -> Sum:
    """SQLite's checksum of the data, which goes on from that of what stands before."""
    first, second = total
    words = struct.unpack(f"<{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = first + even + second & _MASK
        second = second + odd + first & _MASK
    return first, second
