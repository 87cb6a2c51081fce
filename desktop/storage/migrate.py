"""Bringing an older database up to this version, in numbered steps of SQL, each of them wholly or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.storage.errors import DatabaseDamaged, NewerDatabase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

APPLICATION = 0x4D697472
"""The application id that the first step of every kind of database sets: "Mitr" in ASCII."""


def migrate(connection: sqlite3.Connection, path: Path | None, now: datetime, folder: Path) -> None:
    """Apply the steps in ``folder`` that the open database does not have yet.

    An existing file is first copied beside itself, named after its version and ``now``, and the copy checked. Raises
    NewerDatabase for a version beyond the last step, DatabaseDamaged for a database that is not Mitra's.
    """
    known = steps(folder)
    found = version(connection)
    if found < 0 or not _ours(connection):
        raise DatabaseDamaged(path, "another program's database")
    if found > len(known):
        if _tables(connection) == _tables_of(known):
            raise DatabaseDamaged(path, "its version is not that of its tables")
        raise NewerDatabase(path, found, len(known))
    if found == len(known):
        return
    if found:
        _keep(connection, path, found, now)
    for number in range(found, len(known)):
        _apply(connection, known[number], number + 1)


def steps(folder: Path) -> tuple[Path, ...]:
    """The files of the steps in order; the first leads to version 1, and so on without a gap."""
    return tuple(sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql")))


def version(connection: sqlite3.Connection) -> int:
    """The version of an open database; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def statements(script: str) -> Iterator[str]:
    """The single statements of a script. (``executescript`` would commit between them.)"""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _ours(connection: sqlite3.Connection) -> bool:
    """Whether the database says that it is Mitra's, or is empty."""
    if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION:
        return True
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None and not version(connection)


def _tables_of(known: tuple[Path, ...]) -> list[tuple[str]]:
    """What the steps make of an empty database. A step that changes no table would have to be told in another way."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for step in known:
            for statement in statements(step.read_text("utf-8")):
                made.execute(statement)
        return _tables(made)


def _tables(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql").fetchall()


def _keep(connection: sqlite3.Connection, path: Path | None, found: int, now: datetime) -> None:
    from desktop.storage.copies import copy_checked  # only an older file needs it

    if path is not None:
        copy_checked(connection, path.with_name(f"{path.stem}.v{found}-{now:%Y%m%d-%H%M%S}{path.suffix}"))


def _apply(connection: sqlite3.Connection, step: Path, number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(step.read_text("utf-8")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
