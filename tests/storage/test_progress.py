from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage import log
from desktop.storage.database import Database, open_database
from desktop.storage.errors import BadEntry, StorageFull
from desktop.storage.progress import Entry, LessonState, Progress
from desktop.study import memory as study
from desktop.study.memory import Rating, Review

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 3, 2, 16, 0, tzinfo=WIB)
TODAY = date(2026, 3, 2)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
AGAIN, _, GOOD, _ = Rating
CARD, LESSON = "bilateral/mesir", "bilateral/siapa-yang-pertama"
OWN = ("note", "own_card", "imported")
DRAWN = ("memory", "answer", "card_state", "quiz_answer", "forward", *OWN, "lesson", "renamed")


@pytest.fixture
def database() -> Iterator[Database]:
    opened = open_database(":memory:", NOW)
    yield opened
    opened.close()


@pytest.fixture
def progress(database: Database) -> Progress:
    return Progress(database, "here")


def replay(card: str, reviews: list[Review]) -> study.Memory:
    """The memory that these reviews lead to."""
    *_, last = study.steps(card, reviews)
    return last.after


def version_of(_owner: str) -> str:
    return "1.1"


def drawn(progress: Progress) -> dict[str, list[tuple[Any, ...]]]:
    """All that the caches hold."""
    return {table: sorted(progress._database.rows(f"SELECT * FROM {table}"), key=repr) for table in DRAWN}


def rebuilt(progress: Progress) -> dict[str, list[tuple[Any, ...]]]:
    """All that the caches hold when they are drawn anew, out of nothing but the log."""
    progress.rebuild()
    return drawn(progress)


def test_an_answer_gives_the_memory_and_an_entry(progress: Progress) -> None:
    memory = progress.record_review(CARD, GOOD, NOW, 8.24, "1.0")
    assert memory == study.review(None, GOOD, NOW, CARD) == progress.memory(CARD)
    at = NOW.astimezone(UTC)
    assert progress.entries() == (Entry("here", 1, at, 420, "review", CARD, "3 8.2", "1.0"),)
    assert progress.last_entry_at() == at


def test_answers_follow_one_another(progress: Progress) -> None:
    for wait in (0, 3, 9):
        progress.record_review(CARD, GOOD, NOW + wait * DAY, 5, "1.0")
    assert progress.memory(CARD) == replay(CARD, [Review(GOOD, NOW + wait * DAY) for wait in (0, 3, 9)])


def test_what_is_finer_than_a_millisecond_changes_nothing(progress: Progress) -> None:
    memory = progress.record_review(CARD, AGAIN, NOW + timedelta(microseconds=999), 5, "1.0")
    assert memory.last == NOW
    assert drawn(progress) == rebuilt(progress)


def test_practice_leaves_the_memory_alone(progress: Progress) -> None:
    progress.record_review(CARD, GOOD, NOW, 5, "1.0")
    before = drawn(progress)
    progress.record_practice(CARD, AGAIN, NOW + DAY, "1.0")
    assert drawn(progress) == before == rebuilt(progress)
    assert progress.entries()[-1].kind == "practice"


def test_undo_walks_back(progress: Progress) -> None:
    progress.record_review(CARD, GOOD, NOW, 5, "1.0")
    before = drawn(progress)
    progress.record_read(LESSON, "auto", NOW, "1.0")
    progress.record_review(CARD, AGAIN, NOW + DAY, 5, "1.0")
    undone = [progress.undo(NOW + DAY) for _ in range(4)]
    assert [entry and (entry.kind, entry.value) for entry in undone] == [
        ("review", "1 5.0"), ("read", "auto"), ("review", "3 5.0"), None,
    ]  # fmt: skip
    assert progress.memory(CARD) is None
    assert not progress.can_undo()
    assert drawn(progress)["memory"] == [] != before["memory"]
    assert [entry.kind for entry in progress.entries()] == ["review", "read", "review", "undo", "undo", "undo"]


def test_undo_restores_exactly(progress: Progress) -> None:
    progress.record_review(CARD, GOOD, NOW, 5, "1.0")
    before = drawn(progress)
    progress.record_review(CARD, AGAIN, NOW + DAY, 5, "1.0")
    progress.undo(NOW + DAY)
    assert drawn(progress) == before


def test_undone_stays_undone_after_a_restart(tmp_path: Path) -> None:
    database = open_database(tmp_path / "progress.db", NOW)
    first = Progress(database, "here")
    for rating in (GOOD, AGAIN):
        first.record_review(CARD, rating, NOW, 5, "1.0")
    first.undo(NOW)
    before = drawn(first)
    database.close()
    again = Progress(open_database(tmp_path / "progress.db", NOW), "here")
    assert drawn(again) == before
    undone = again.undo(NOW)
    assert undone is not None
    assert undone.value == "3 5.0"
    again._database.close()


def test_undo_takes_back_only_what_was_done_here(progress: Progress) -> None:
    progress.record_review(CARD, GOOD, NOW, 5, "1.0")
    school = Entry("school", 7, NOW.astimezone(UTC), 420, "review", CARD, "1 5.0", "1.0")
    progress.merge([school])
    undone = progress.undo(NOW)
    assert undone is not None
    assert undone.device == "here"
    assert not progress.can_undo()
    assert progress.memory(CARD) == study.review(None, AGAIN, NOW, CARD)


def test_an_entry_taken_in_counts_for_the_next(progress: Progress) -> None:
    progress.merge([Entry("school", 41, NOW.astimezone(UTC), 420, "read", LESSON, "auto", "1.0")])
    progress.record_unread(LESSON, NOW - 900 * DAY, "1.0")
    assert progress.entries()[-1].counter == 42
    assert not progress.lesson_state(LESSON).read


def test_a_lesson_is_read_and_put_back(progress: Progress) -> None:
    assert progress.lesson_state(LESSON) == LessonState(LESSON)
    progress.record_read(LESSON, "marked", NOW, "1.0")
    assert progress.lesson_state(LESSON) == LessonState(LESSON, True, read_at=NOW.astimezone(UTC), how="marked")
    progress.record_unread(LESSON, NOW, "1.0")
    assert progress.lesson_state(LESSON) == LessonState(LESSON, how="unread")
    progress.undo(NOW)
    assert progress.lesson_state(LESSON).how == "marked"
    progress.undo(NOW)
    assert progress.lesson_state(LESSON) == LessonState(LESSON, how="unread")


def test_reading_time_only_grows_and_leaves_the_log_alone(progress: Progress) -> None:
    progress.record_time(LESSON, 30.0, 0.5, NOW, "1.0")
    progress.record_time(LESSON, 15.0, 2.0, NOW, "1.0")
    assert progress.lesson_state(LESSON) == LessonState(LESSON, False, 30.0, 1.0)
    progress.record_read(LESSON, "auto", NOW, "1.0")
    state = LessonState(LESSON, True, 30.0, 1.0, NOW.astimezone(UTC), "auto")
    assert progress.lesson_states() == {LESSON: state}
    assert [entry.kind for entry in progress.entries()] == ["read"]
    progress.rebuild()
    assert progress.lesson_states() == {LESSON: state}


def test_a_place_is_kept_beside_the_log(progress: Progress) -> None:
    assert progress.get_state("page") is None
    for page in ("read", "review", "review"):
        progress.set_state("page", page)
    assert progress.get_state("page") == "review"
    assert progress.entries() == ()


def answer_until_full(progress: Progress, kept: list[Any]) -> None:
    for number in range(1000):
        kept[:] = drawn(progress), progress.entries()
        progress.record_review(f"{CARD}-{number}", GOOD, NOW, 5, "1.0")


def test_a_full_disk_stores_no_half_answer(tmp_path: Path) -> None:
    database = open_database(tmp_path / "progress.db", NOW)
    progress = Progress(database, "here")
    progress.record_review(CARD, GOOD, NOW, 5, "1.0")
    before = drawn(progress)
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = database.row("PRAGMA page_count")
    assert pages is not None
    database.row(f"PRAGMA max_page_count = {pages[0]}")
    kept: list[Any] = [None]
    with pytest.raises(StorageFull):
        answer_until_full(progress, kept)
    assert [drawn(progress), progress.entries()] == kept
    assert kept[0] != before
    assert rebuilt(progress) == kept[0]
    database.row("PRAGMA max_page_count = 100000")
    assert progress.record_review("next", GOOD, NOW, 5, "1.0") == progress.memory("next")
    database.close()


def test_the_log_can_only_grow(database: Database, progress: Progress) -> None:
    progress.record_read(LESSON, "auto", NOW, "1.0")
    for sql in ("DELETE FROM log", "UPDATE log SET value = 'marked'"):
        with pytest.raises(Exception, match="the log is never"):
            database.rows(sql)


# ---------------------------------------------------------------------------------------- new ids for old


def test_a_new_id_carries_what_the_old_one_knew(progress: Progress) -> None:
    progress.record_review("old", GOOD, NOW, 5, "1.0")
    progress.record_read("old-lesson", "auto", NOW, "1.0")
    progress.record_time("old-lesson", 60.0, 0.7, NOW, "1.0")
    renamed = {"old": "new", "old-lesson": "new-lesson", "never": "seen"}
    assert progress.carry_over(renamed, NOW, version_of) == 2
    assert progress.carry_over(renamed, NOW, version_of) == 0
    assert (progress.memory("old"), progress.memory("new")) == (None, study.review(None, GOOD, NOW, "new"))
    assert progress.lesson_state("new-lesson")[:4] == ("new-lesson", True, 60.0, 0.7)
    assert drawn(progress) == rebuilt(progress)


def test_what_arrives_later_under_the_old_id_counts_too(progress: Progress) -> None:
    progress.record_review("old", GOOD, NOW, 5, "1.0")
    progress.carry_over({"old": "new"}, NOW, version_of)
    later = NOW + 3 * DAY
    progress.merge([Entry("school", 9, later.astimezone(UTC), 420, "review", "old", "1 5.0", "1.0")])
    assert progress.memory("new") == replay("new", [Review(GOOD, NOW), Review(AGAIN, later)])
    assert drawn(progress) == rebuilt(progress)


# ------------------------------------------------------------------------------- caches equal the log, always


class Step(NamedTuple):
    """Something that a learner does; ``wait`` may be negative: the clock went back."""

    what: str
    subject: str
    rating: Rating
    wait: timedelta
    zone: int


WHATS = ("review", "review", "review", "practice", "read", "unread", "undo", "undo", "carry")
steps = st.lists(
    st.builds(
        Step,
        st.sampled_from(WHATS),
        st.sampled_from("abcd"),
        st.sampled_from(Rating),
        st.timedeltas(timedelta(days=-9), timedelta(days=20)),
        st.sampled_from((420, 420, 540, -570, 345)),
    ),
    max_size=14,
)
RENAMED = {"a": "b", "b": "c", "c": "a", "d": "a"}


def do(progress: Progress, todo: list[Step], start: datetime = NOW) -> Iterator[datetime]:
    at = start
    for what, subject, rating, wait, zone in todo:
        at = (at + wait).astimezone(timezone(timedelta(minutes=zone)))
        if what == "review":
            progress.record_review(subject, rating, at, 7.5, "1.0")
        elif what == "practice":
            progress.record_practice(subject, rating, at, "1.0")
        elif what == "read":
            progress.record_read(subject, "auto", at, "1.0")
        elif what == "unread":
            progress.record_unread(subject, at, "1.0")
        elif what == "undo":
            progress.undo(at)
        else:
            progress.carry_over({subject: RENAMED[subject]}, at, version_of)
        yield at


@given(steps)
def test_the_caches_equal_the_log_at_every_moment(todo: list[Step]) -> None:
    database = open_database(":memory:", NOW)
    progress = Progress(database, "here")
    for _ in do(progress, todo):
        assert drawn(progress) == rebuilt(progress)
    entries = progress.entries()
    assert [entry.counter for entry in entries] == list(range(1, len(entries) + 1))
    assert log.unsealed(database.connection) == 0
    database.close()


@given(steps)
def test_undoing_everything_leaves_nothing(todo: list[Step]) -> None:
    database = open_database(":memory:", NOW)
    progress = Progress(database, "here")
    list(do(progress, todo))
    while progress.can_undo():
        assert progress.undo(NOW) is not None
    assert progress.undo(NOW) is None
    assert (drawn(progress)["memory"], drawn(progress)["answer"]) == ([], [])
    assert not any(state.read for state in progress.lesson_states().values())
    database.close()


# ----------------------------------------------------------------------------------------------- merging


def computers(work: list[list[Step]], devices: str) -> list[Progress]:
    made = [Progress(open_database(":memory:", NOW), device) for device in devices]
    for progress, todo in zip(made, work, strict=True):
        list(do(progress, todo))
    return made


# The third computer bears the id of the first: its folder was copied.
three = st.lists(steps, min_size=3, max_size=3)


@settings(max_examples=60)
@given(three, st.permutations(range(3)), st.randoms(use_true_random=False))
def test_merging_is_a_union_in_any_order(work: list[list[Step]], order: list[int], chance: Any) -> None:
    made = computers(work, "xyx")
    logs = [list(progress.entries()) for progress in made]
    union = {entry for entries in logs for entry in entries}
    for progress in made:
        for other in order:
            chance.shuffle(logs[other])
            half = len(logs[other]) // 2
            progress.merge(logs[other][half:])
            progress.merge(logs[other][:half])
        assert progress.merge(union) == 0
        assert set(progress.entries()) == union
        assert drawn(progress) == drawn(made[0]) == rebuilt(progress)
    for progress in made:
        progress._database.close()


@settings(max_examples=40)
@given(three, st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=8))
def test_any_exchanges_end_equal(work: list[list[Step]], exchanges: list[tuple[int, int]]) -> None:
    made = computers(work, "xyz")
    for giver, taker in [*exchanges, (0, 1), (1, 2), (2, 0), (2, 1)]:
        made[taker].merge(made[giver].entries())
        list(do(made[taker], work[giver][:2]))
        assert drawn(made[taker]) == rebuilt(made[taker])
    for giver, taker in [(0, 1), (1, 2), (2, 0), (2, 1)]:
        made[taker].merge(made[giver].entries())
    assert made[0].entries() == made[1].entries() == made[2].entries()
    assert drawn(made[0]) == drawn(made[1]) == drawn(made[2])
    for progress in made:
        progress._database.close()


words = st.text(max_size=6)
any_entries = st.lists(
    st.builds(
        Entry,
        words,
        st.integers(1, 4),
        st.datetimes(datetime(1999, 1, 1), datetime(2050, 1, 1)).map(  # noqa: DTZ001
            lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000, tzinfo=UTC)
        ),
        st.integers(-1439, 1439),
        st.sampled_from(("review", "review", "read", "unread", "undo", "rename", "score")) | words,
        st.sampled_from("ab") | words,
        st.sampled_from(("1 2.0", "3 8.2", "9", "3", "", "1 0 x", "a", "b", "auto")) | words,
        words,
    ),
    max_size=12,
)


@given(any_entries)
def test_entries_from_elsewhere_may_hold_anything(entries: list[Entry]) -> None:
    forth, back = computers([[], []], "xy")
    assert forth.merge(entries) == len(set(entries))
    for entry in reversed(entries):
        back.merge([entry])
    assert forth.entries() == back.entries()
    assert set(forth.entries()) == set(entries)
    assert drawn(forth) == drawn(back) == rebuilt(forth)
    assert forth.pace().card >= 1
    forth._database.close()
    back._database.close()


GOOD_ENTRY = Entry("school", 1, NOW.astimezone(UTC), 420, "review", CARD, "3 5.0", "1.0")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("counter", 0), ("counter", 2**60), ("offset", 1440), ("subject", "\ud800"),
        ("at", datetime(9999, 12, 31, tzinfo=UTC)), ("at", datetime(2026, 1, 1)),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_what_cannot_be_an_entry_is_refused_and_nothing_is_taken_in(progress: Progress, field: str, value: Any) -> None:
    bad = GOOD_ENTRY._replace(**{field: value})
    with pytest.raises(BadEntry) as caught:
        progress.merge([GOOD_ENTRY, bad])
    assert caught.value.detail == field
    assert progress.entries() == ()


def test_two_entries_of_one_name_are_both_kept(progress: Progress) -> None:
    """A copied folder or a restored backup: the same device, the same counter, another answer."""
    other = GOOD_ENTRY._replace(value="1 5.0")
    assert progress.merge([GOOD_ENTRY, other, GOOD_ENTRY]) == 2
    assert progress.merge([other]) == 0
    memory = progress.memory(CARD)
    assert memory is not None
    assert memory.reviews == 2


def test_an_undo_that_comes_before_what_it_undoes(progress: Progress) -> None:
    undo = GOOD_ENTRY._replace(counter=2, kind="undo", value=log.undo_value(GOOD_ENTRY))
    progress.merge([undo])
    progress.merge([GOOD_ENTRY])
    assert progress.memory(CARD) is None
