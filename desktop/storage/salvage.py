"""Entries of the log read out of the bytes of a damaged database, page by page, without SQLite.

Every row carries its seal, so that a row is taken as it was written or not at all, wherever it stands: also behind a
destroyed schema, in a page that nothing leads to any more, or in a write-ahead log that breaks off.
https://www.sqlite.org/fileformat2.html#b_tree_pages
"""

from __future__ import annotations

import struct
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.storage import log, wal
from desktop.storage.errors import BadEntry, DatabaseDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.storage.log import Entry

_PAGE = 4096
"""Bytes of a page of every database of Mitra's."""

_LEAF, _INNER = 8, 12
"""Bytes of the head of the two kinds of pages; in the second, each row comes after the number of a page."""
_LONGEST = (_PAGE - 12) * 64 // 255 - 23  # of a row, in its own page; the rest stands in others
_SHORTEST = (_PAGE - 12) * 32 // 255 - 23
_ROWS = 200
"""A page never has more of the log's: one takes some forty bytes."""
_LARGEST = 2**24  # bytes of a row that is worth looking for
_SIZES = (0, 1, 2, 3, 4, 6, 8)
_COLUMNS = 9
_DESTROYED = (IndexError, struct.error, ValueError, TypeError, OverflowError, BadEntry, DatabaseDamaged)


def entries(database: bytes, written: bytes = b"") -> Iterator[Entry]:
    """All entries that stand in a database file or its write-ahead log as they were written; some more than once."""
    pages = {number + 1: database[number * _PAGE :][:_PAGE] for number in range(len(database) // _PAGE)}
    images = [*pages.values()]
    for number, page in wal.images(written):
        pages[number] = page
        images.append(page)
    for page in images:
        for payload in _payloads(page, pages):
            with suppress(*_DESTROYED):
                yield _entry(payload)


def _payloads(page: bytes, pages: Mapping[int, bytes]) -> Iterator[bytes]:
    """What may be rows of a page, if it is one of an index."""
    for first in (_LEAF, _INNER):  # whatever its first byte says: that may be the destroyed one
        places = struct.unpack_from(f">{_ROWS}H", page, first)
        for place, following in pairwise(places):
            if not place and not following:  # nothing was written here: the list of rows is over
                break
            with suppress(IndexError, struct.error):
                yield _payload(page, place + first - _LEAF, pages)


def _payload(page: bytes, place: int, pages: Mapping[int, bytes]) -> bytes:
    size, place = _number(page, place)
    here = size
    if size > _LONGEST:
        here = _SHORTEST + (size - _SHORTEST) % (_PAGE - 4)
        here = here if here <= _LONGEST else _SHORTEST
    if size > _LARGEST:
        return b""
    found = page[place : place + here]
    if here < size:
        (following,) = struct.unpack_from(">I", page, place + here)
        while len(found) < size:
            more = pages.get(following, b"")
            (following,) = struct.unpack_from(">I", more)
            found += more[4:]
    return found[:size]


def _entry(payload: bytes) -> Entry:
    """The entry that a row is. Raises one of _DESTROYED where it is none, or not as it was written."""
    row = _row(payload)
    if log.seal(row[:-1]) != row[-1]:
        raise DatabaseDamaged(None, "an entry of the log is destroyed")
    entry = log.entry_of(row[:-1])
    log.check(entry)
    return entry


def _row(payload: bytes) -> list[int | str]:
    place, kinds, row = 0, [], []
    length, place = _number(payload, place)
    while place < length:
        kind, place = _number(payload, place)
        kinds.append(kind)
    if len(kinds) != _COLUMNS:
        raise ValueError
    for kind in kinds:
        value: int | str
        if kind in (8, 9):
            size, value = 0, kind - 8
        elif kind < len(_SIZES):
            size = _SIZES[kind]
            value = int.from_bytes(payload[place : place + size], "big", signed=True)
        else:
            size = (kind - 13) // 2
            value = payload[place : place + size].decode()
        row.append(value)
        place += size
    return row


def _number(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next begins."""
    value = 0
    for count in range(9):
        byte = data[place + count]
        if count == 8:
            return value << 8 | byte, place + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + count + 1
    raise ValueError
