"""Whatever a log holds, and in whatever order it came: the same is drawn from it, and nothing raises."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.notes import Note
from desktop.storage import caches, log
from desktop.storage.database import open_database
from desktop.storage.importing import PastReview, take_in
from desktop.storage.log import Entry, undo_value
from desktop.storage.progress import Progress
from desktop.study.memory import Rating

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SUBJECTS = ("p/a", "p/b", "own/1", "own/1~c1", "import/1", "import/2", "mark/1", "two words", "")
MOMENTS = (NOW, NOW - timedelta(days=3), datetime(2, 1, 1, tzinfo=UTC), datetime(9998, 12, 31, 23, tzinfo=UTC))
KINDS = (*log.UNDOABLE, *log.OF_IMPORTS, log.UNDO, log.RENAME, "tomorrow's kind")
VALUES = (
    *("", "3", "3 8.2 17", "1 nan import/1", "4 -1e999 import/2", "0 8.2 p/a  p/b", "1 8.2", "0", "p/b", "[" * 9999),
    *("3 " + "9" * 5000, json.dumps({"kind": "both", "front": "a" * 3000, "back": "[](" * 300})),
    *(
        json.dumps({"kind": kind, "front": "{{c1::x}}", "back": "1\n2", **more})
        for kind in ("cloze", "order", "song")
        for more in ({}, {"import": "import/1"}, {"guid": "\ud800"}, {"tags": ["\udc00"]}, {"import": ["import/1"]})
    ),
    *(
        json.dumps({"lesson": lesson, "kind": "highlight", "colour": colour, "exact": "x", **more})
        for lesson, colour, more in (
            ("p/a", 1, {}), ("p/b", 4, {"note": "\ud800"}), ("p/a", 5, {}), ("", 1, {}), ("p/b", True, {}),
            ("p/b", 2, {"start": -1}), ("p/b", 2, {"note": "ya"}),
        )
    ),
)  # fmt: skip
ENTRIES = st.builds(
    Entry,
    device=st.sampled_from(("here", "there")),
    counter=st.integers(1, 9),
    at=st.sampled_from(MOMENTS),
    offset=st.sampled_from((420, -1439)),
    kind=st.sampled_from(KINDS),
    subject=st.sampled_from(SUBJECTS),
    value=st.sampled_from(VALUES),
    version=st.just(""),
)


def drawn(progress: Progress) -> dict[str, list[tuple[Any, ...]]]:
    tables = (*(table for table, _ in caches._TABLES), "renamed", "imported")
    return {table: sorted(progress.database.rows(f"SELECT * FROM {table}"), key=repr) for table in tables}


@settings(max_examples=30, deadline=None)
@given(st.lists(ENTRIES, max_size=12), st.lists(st.integers(0, 11), max_size=3), st.randoms())
def test_the_order_of_merging_does_not_matter(entries: list[Entry], undone: list[int], random: Any) -> None:
    for number, place in enumerate(undone):
        if place < len(entries):
            entry = entries[place]
            entries.append(entry._replace(counter=10 + number, kind=log.UNDO, value=undo_value(entry)))
    one, other = Progress(open_database(":memory:", NOW), "here"), Progress(open_database(":memory:", NOW), "there")
    one.merge(entries)
    random.shuffle(entries)
    for entry in entries:
        other.merge([entry])
    assert drawn(other) == drawn(one)
    one.rebuild()
    assert drawn(other) == drawn(one)
    for subject in SUBJECTS:
        assert one.memory(subject) is None or one.history(subject)
    assert len(one.load(NOW, 9)) <= 9 and len(one.due_cards(NOW)) <= len(SUBJECTS)
    assert one.pace().seconds >= 0 and set(one.quiz_results(SUBJECTS)) <= set(SUBJECTS)
    one.database.close()
    other.database.close()


def test_a_review_before_an_imported_one_of_the_future() -> None:
    progress = Progress(open_database(":memory:", NOW), "here")
    take_in(progress, "dek", (), [PastReview("p/a", Rating.EASY, NOW + timedelta(days=9), 2.0)], NOW)
    memory = progress.record_review("p/a", Rating.GOOD, NOW, 3.0, "1")
    assert progress.memory("p/a") == memory and memory.reviews == 2
    before = drawn(progress)
    progress.rebuild()
    assert drawn(progress) == before
    progress.database.close()


def test_the_same_file_imported_on_two_computers_counts_once() -> None:
    past = [PastReview("p/a", Rating.GOOD, NOW - timedelta(days=day), 2.0) for day in (9, 5)]
    one, other = (Progress(open_database(":memory:", NOW), name) for name in ("here", "there"))
    for progress in (one, other):
        take_in(progress, "dek", (), past, NOW)
    one.merge(other.entries())
    assert len(one.history("p/a")) == 2
    assert one.undo(NOW) is not None
    assert len(one.history("p/a")) == 2, "the other computer's import still counts"
    for progress in (one, other):
        progress.database.close()


def test_a_card_that_a_quiz_asks_for_keeps_its_newest_name() -> None:
    progress = Progress(open_database(":memory:", NOW), "here")
    progress.record_quiz("p/soal", False, 3.0, ["p/a", "p/b"], NOW, "1")
    progress.carry_over({"p/b": "p/c"}, NOW, str)
    progress.carry_over({"p/a": "p/b"}, NOW, str)
    assert progress.brought_forward() == {"p/c"}
    before = drawn(progress)
    progress.rebuild()
    assert drawn(progress) == before
    progress.database.close()


def test_undoing_an_import_that_names_itself_ends() -> None:
    progress = Progress(open_database(":memory:", NOW), "here")
    entry = Entry("there", 1, NOW, 0, log.PAST, "import/1", "3 8.2 import/1", "")
    assert progress.merge([entry, entry._replace(counter=2, kind=log.IMPORT, value="dek")]) == 2
    assert progress.memory("import/1") is not None
    progress.database.close()


def test_half_a_letter_makes_no_note() -> None:
    progress = Progress(open_database(":memory:", NOW), "here")
    progress.record_note(Note("own/1", "basic", "depan", "belakang"), NOW)
    value = json.dumps({"kind": "basic", "front": "a", "back": "b", "guid": "\ud800"})
    assert progress.merge([Entry("there", 2, NOW, 0, log.NOTE, "own/1", value, "")]) == 1
    assert progress.database.rows("SELECT id FROM note") == []
    progress.database.close()
