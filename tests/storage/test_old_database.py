"""A month of learning that an older Mitra wrote: nothing of it is lost or changed by the newer one.

``old/progress-1.db`` was written by the code of commit c6ada40, before there was a second version: 155 reviews on 26
days at two computers, undos, practice, lessons read and unread, cards that got new ids. ``old/told-1.json`` is what
that code told of it.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.storage.database import MIGRATIONS, open_database
from desktop.storage.migrate import steps
from desktop.storage.progress import Progress
from desktop.storage.recovery import verify

OLD = Path(__file__).parent / "old"
TOLD: dict[str, Any] = json.loads((OLD / "told-1.json").read_text(encoding="utf-8"))
NOW = datetime.fromisoformat(TOLD["now"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The old file in a folder of a learner."""
    return Path(shutil.copy(OLD / "progress-1.db", tmp_path / "progress.db"))


def told(progress: Progress) -> dict[str, Any]:
    """What the old code told, asked of the new one."""
    days = progress.days(NOW.date().replace(month=9, day=1), NOW.date())
    return {
        "now": TOLD["now"],
        "memories": _plain(progress.memories(tuple(TOLD["memories"]))),
        "days": {day.isoformat(): count for day, count in days.items()},
        "lessons": _plain(progress.lesson_states()),
        "in_hand": progress.in_hand(),
        "due": [due.card for due in progress.due_cards(NOW)],
        "entries": len(progress.entries()),
    }


def _plain(values: dict[str, Any]) -> dict[str, dict[str, object]]:
    return {name: {key: _text(one) for key, one in value._asdict().items()} for name, value in values.items()}


def _text(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


def test_it_tells_the_same_and_goes_on(path: Path) -> None:
    with closing(open_database(path, NOW)) as database:
        progress = Progress(database, "komputer-sekolah")
        assert told(progress) == TOLD
        progress.rebuild()
        assert told(progress) == TOLD, "as a replay of the log would give it"
        verify(database)
        assert progress.undo(NOW) is not None, "what was done with the older one can still be taken back"
    with closing(open_database(path, NOW)) as database:
        assert len(Progress(database, "komputer-sekolah").entries()) == TOLD["entries"] + 1


def test_it_says_how_far_it_is_once(path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> None:
        heard.append((done, total))

    for _start in range(2):
        with closing(open_database(path, NOW)) as database:
            Progress(database, "komputer-sekolah", hear)
    assert [done for done, _total in heard] == list(range(1, heard[-1][1] + 1))


def test_a_copy_of_the_old_file_stands_beside_it(path: Path) -> None:
    open_database(path, NOW).close()
    (copy,) = path.parent.glob("progress.v1-*.db")
    assert _version(copy) == 1
    assert _version(path) == len(steps(MIGRATIONS)) > 1
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT count(*) FROM log").fetchone() == (TOLD["entries"],)


def _version(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
