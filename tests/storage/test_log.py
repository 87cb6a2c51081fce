from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage import log
from desktop.storage.database import open_database
from desktop.storage.log import Entry

WIB = timezone(timedelta(hours=7))
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ENTRY = Entry("here", 5, AT, 420, "review", "card", "3 5.0", "1.0")


@given(st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)), st.integers(-1439, 1439))  # noqa: DTZ001
def test_a_moment_comes_back_to_the_millisecond(wall: datetime, offset: int) -> None:
    now = wall.replace(tzinfo=timezone(timedelta(minutes=offset)))
    at, local = log.stamped(now)
    assert log.moment(at) <= now < log.moment(at + 1)
    assert local == offset


def test_a_moment_needs_an_offset() -> None:
    with pytest.raises(ValueError, match="time zone"):
        log.stamped(datetime(2026, 3, 2))  # noqa: DTZ001


def test_an_entry_knows_the_time_of_its_place() -> None:
    assert log.local(ENTRY).isoformat() == "2026-03-02T16:00:00+07:00"


def test_effective_leaves_out_what_was_undone() -> None:
    undo = ENTRY._replace(counter=6, kind="undo", value=log.undo_value(ENTRY))
    other = ENTRY._replace(at=AT + timedelta(seconds=1))
    assert log.effective([ENTRY, other, undo]) == [other]
    assert log.effective([ENTRY, undo._replace(subject="another")]) == [ENTRY]
    rename = ENTRY._replace(kind="rename", value="new")
    assert log.effective([rename, undo]) == [rename]


def test_a_changed_row_is_seen() -> None:
    database = open_database(":memory:", AT)
    with database.transaction() as connection:
        assert log.append(connection, ENTRY)
        assert not log.append(connection, ENTRY)
        assert log.append(connection, ENTRY._replace(counter=2**53))
    assert (log.unsealed(database.connection), log.next_counter(database.connection)) == (0, 2**53 + 1)
    database.rows("DROP TRIGGER log_keeps_values")
    database.rows("UPDATE log SET value = '1 5.0' WHERE counter = 5")
    assert log.unsealed(database.connection) == 1
    database.close()
