"""Reading times that come from elsewhere: of two the larger counts, under the name that the lesson has by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage import caches

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_LARGER = """
    INSERT INTO reading VALUES (?, ?, ?, ?, ?) ON CONFLICT (lesson) DO UPDATE SET
    seconds = max(seconds, excluded.seconds), fraction = max(fraction, excluded.fraction),
    version = iif((excluded.at, excluded.version) > (at, version), excluded.version, version),
    at = max(at, excluded.at)"""


def take_readings(connection: sqlite3.Connection, readings: Iterable[Sequence[object]]) -> None:
    """Keep the larger of old and new reading times, and let renamed lessons have those of their former names.

    ``readings`` are rows of lesson, seconds, the furthest part seen, milliseconds since 1970 and version.
    """
    connection.executemany(_LARGER, readings)
    renamed = "SELECT lesson, seconds, fraction, reading.at, version FROM reading JOIN renamed ON lesson = old"
    for lesson, *rest in connection.execute(renamed).fetchall():
        connection.execute(_LARGER, (caches.current(connection, lesson), *rest))
