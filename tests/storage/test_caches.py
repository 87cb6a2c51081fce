from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from desktop.storage import answers, caches
from desktop.storage.database import Database, open_database
from desktop.storage.log import Entry
from desktop.storage.progress import Progress
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ENTRY = Entry("here", 5, NOW, 420, "review", "card", "3 5.0", "1.0")


@pytest.fixture
def database() -> Iterator[Database]:
    opened = open_database(":memory:", NOW)
    yield opened
    opened.close()


def test_the_value_of_an_answer() -> None:
    assert answers.value_of(Rating.GOOD, 8.24) == "3 8.2"
    assert answers.value_of(Rating.AGAIN, -4) == "1 0.0"
    assert answers.value_of(Rating.EASY, 1e99) == "4 3600.0"


@pytest.mark.parametrize(
    ("value", "rating", "seconds"),
    [
        ("3 8.2", Rating.GOOD, 8.2), ("1", Rating.AGAIN, 0.0), ("5 1.0", None, 1.0), ("", None, 0.0),
        ("x y", None, 0.0), ("2 nan", Rating.HARD, 0.0), ("2 inf", Rating.HARD, 3600.0),
    ],
)  # fmt: skip
def test_reading_a_value(value: str, rating: Rating | None, seconds: float) -> None:
    assert answers.rating_of(ENTRY._replace(value=value)) == rating
    assert answers.seconds_of(value) == seconds


def test_names_lead_to_the_newest(database: Database) -> None:
    with database.transaction() as connection:
        for old, new in ("ab", "bc", "xc"):
            caches.rename(connection, old, new)
        assert [caches.current(connection, name) for name in "abcxz"] == ["c", "c", "c", "c", "z"]


def test_names_in_a_circle_are_one(database: Database) -> None:
    with database.transaction() as connection:
        for old, new in ("ca", "ab", "bc", "xb"):
            caches.rename(connection, old, new)
        assert {caches.current(connection, name) for name in "abcx"} == {"a"}


def test_a_name_given_again_takes_its_work_with_it(database: Database) -> None:
    progress = Progress(database, "here")
    progress.record_review("old", Rating.GOOD, NOW, 5, "1.0")
    for new in ("wrong", "right"):
        entry = Entry("here", 9, NOW, 0, "rename", "old", new, new)
        with database.transaction() as connection:
            caches.rename(connection, entry.subject, entry.value)
    assert progress.introduced(["old", "wrong", "right"]) == {"right"}
    assert database.rows("SELECT card FROM answer") == [("right",)]


def test_a_damaged_cache_is_drawn_anew(database: Database) -> None:
    progress = Progress(database, "here")
    memory = progress.record_review("card", Rating.GOOD, NOW, 5, "1.0")
    database.rows("UPDATE memory SET due = 0, stability = 999.0")
    database.rows("DELETE FROM answer")
    progress.rebuild()
    assert progress.memory("card") == memory
    assert progress.days(NOW.date(), NOW.date() + timedelta(days=1)) == {NOW.date(): 1}
