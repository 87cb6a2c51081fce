"""The tables of the compiled library, and its records: values that notice when their bytes were damaged."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

# A change of these tables, or of what stands in them, needs no number: the sources that make them are part of the
# fingerprint that `library_cache` compares.
SCHEMA = """
CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    seal INTEGER NOT NULL
);
CREATE UNIQUE INDEX record_key ON record (kind, key);

CREATE TABLE place (
    card TEXT PRIMARY KEY,
    lesson TEXT NOT NULL,
    claims TEXT NOT NULL,
    number INTEGER NOT NULL,
    seal INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX place_lesson ON place (lesson);
"""


class Damaged(Exception):
    """The compiled library holds something that nobody wrote; it must be built again."""


class Place(NamedTuple):
    """Where a card belongs: its lesson, and the claims that it asks for."""

    card: str
    lesson: str
    claims: tuple[str, ...]


def put_record(connection: sqlite3.Connection, kind: str, key: str, text: str) -> None:
    """Keep `text` under its kind and key."""
    value = text.encode()
    row = (kind, key, value, _seal(kind, key, value))
    connection.execute("INSERT INTO record (kind, key, value, seal) VALUES (?, ?, ?, ?)", row)


def get_record(connection: sqlite3.Connection, kind: str, key: str) -> str | None:
    """The text under this kind and key, None where there is none; Damaged where it is not what was kept."""
    query = "SELECT kind, key, value, seal FROM record WHERE kind = ? AND key = ?"
    row = connection.execute(query, (kind, key)).fetchone()
    if row is None:
        return None
    found_kind, found_key, value, seal = row
    if (found_kind, found_key) != (kind, key) or not isinstance(value, bytes) or seal != _seal(kind, key, value):
        raise Damaged(f"{kind} {key}")
    return value.decode()


def get_records(connection: sqlite3.Connection, kind: str) -> list[tuple[str, str]]:
    """Key and text of all records of a kind, in the order in which they were kept; Damaged as above."""
    query = "SELECT kind, key, value, seal FROM record WHERE kind = ? ORDER BY number"
    found = []
    for found_kind, key, value, seal in connection.execute(query, (kind,)):
        if found_kind != kind or not isinstance(value, bytes) or seal != _seal(kind, str(key), value):
            raise Damaged(f"{kind} {key}")
        found.append((str(key), value.decode()))
    return found


def put_places(connection: sqlite3.Connection, places: Iterable[Place]) -> None:
    """Keep where all cards belong, in the order of the path. Ids of claims hold no space."""
    for number, place in enumerate(places):
        row = (place.card, place.lesson, " ".join(place.claims), number)
        connection.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?)", (*row, _place_seal(*row)))


def get_places(connection: sqlite3.Connection, column: str, ids: Iterable[str]) -> list[Place]:
    """The places whose `column` ("card" or "lesson") is among `ids`, in the order of the path.

    Damaged where one is not what was kept.
    """
    wanted = sorted(set(ids))
    found: dict[int, Place] = {}
    for start in range(0, len(wanted), 500):  # SQLite may be built with at most 999 parameters
        part = dict.fromkeys(wanted[start : start + 500])
        marks = ",".join("?" * len(part))
        query = f"SELECT {column}, card, lesson, claims, number, seal FROM place WHERE {column} IN ({marks})"
        for by, card, lesson, claims, number, seal in connection.execute(query, tuple(part)):
            if by not in part or seal != _place_seal(card, lesson, claims, number):
                raise Damaged(f"place {card}")
            found[number] = Place(card, lesson, tuple(claims.split()))
    return [found[number] for number in sorted(found)]


def count_places(connection: sqlite3.Connection, cards: Sequence[str]) -> int:
    """How many of these cards have a place; it is not looked at."""
    count = 0
    for start in range(0, len(cards), 500):
        part = tuple(cards[start : start + 500])
        marks = ",".join("?" * len(part))
        count += connection.execute(f"SELECT count(*) FROM place WHERE card IN ({marks})", part).fetchone()[0]
    return count


def _seal(kind: str, key: str, value: bytes) -> int:
    return zlib.crc32(value, zlib.crc32(f"{kind}\n{key}\n".encode()))


def _place_seal(card: object, lesson: object, claims: object, number: object) -> int:
    """Takes anything: a damaged file may hold a number where a text stood."""
    return zlib.crc32(f"{card}\n{lesson}\n{claims}\n{number}".encode())
