"""What a file would bring, and the keeping of it: known notes, notes of a pack, pictures, undo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.content.notes import Note
from desktop.content.stepwise import drained
from desktop.storage import intake
from desktop.storage.anki.ids import guid_of
from desktop.storage.database import MEMORY, open_database
from desktop.storage.foreign import FileMissing, FileUnknown, LeftOut
from desktop.storage.intake import Plan, Result
from desktop.storage.notes import Notes
from desktop.storage.progress import Progress
from tests.storage.anki.packages import BASIC, CLOZE, PNG, Noted, package

NOW = datetime(2026, 3, 12, 8, 0, tzinfo=timezone(timedelta(hours=7)))
THEN = 1_700_000_000_000
REVIEWS = {0: [(THEN, 3, 0, 2500), (THEN + 86_400_000, 4, 1, 2500)]}


class Learner:
    """A learner's stores, and packs of which only the ids are known."""

    cards: Sequence[str] = ("paket/lama", "paket/dua", "paket/dua~reverse")

    def __init__(self, progress: Progress, folder: Path) -> None:
        self.progress, self.notes = progress, Notes(progress, folder)

    def plan(self, path: Path) -> Plan:
        """What a file would bring."""
        found = drained(intake.reading(path, NOW))
        return intake.plan(found, self.notes, self.cards, ("paket/bacaan",), NOW)

    def take_in(self, path: Path) -> Result:
        """Import a file."""
        return drained(intake.keeping(self.plan(path), self.progress, self.notes, NOW))


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    with closing(open_database(MEMORY, NOW)) as database:
        yield Learner(Progress(database, "a" * 12), tmp_path / "pictures")


def test_nothing_is_kept_before_it_is_asked_for(learner: Learner, tmp_path: Path) -> None:
    plan = learner.plan(package(tmp_path, [Noted(("a", "b"), reviews=REVIEWS), Noted(("", ""))]))
    assert (plan.new, plan.known, plan.same, plan.bundled, len(plan.past), len(plan.left_out)) == (1, 0, 0, 0, 2, 1)
    assert learner.progress.entries() == ()


def test_notes_and_their_history_come_in_one_step_that_can_be_undone(learner: Learner, tmp_path: Path) -> None:
    result = learner.take_in(package(tmp_path, [Noted(("a", "b"), reviews=REVIEWS), Noted(("c", "d"))]))
    assert result.imported[1:] == (2, 0, 2)
    second, first = learner.notes.notes()
    assert (first.front, second.front) == ("a", "c"), "in the order of the file"
    history = learner.progress.history(first.id)
    assert [(answer.at, int(answer.rating)) for answer in history] == [
        (datetime.fromtimestamp(THEN / 1000, UTC), 3),
        (datetime.fromtimestamp(THEN / 1000 + 86_400, UTC), 4),
    ]
    assert learner.progress.undo(NOW).kind == "import"
    assert learner.notes.notes() == () and learner.progress.memory(first.id) is None


def test_importing_again_updates_and_keeps_the_memory(learner: Learner, tmp_path: Path) -> None:
    learner.take_in(package(tmp_path, [Noted(("a", "b"), reviews=REVIEWS)]))
    (note,) = learner.notes.notes()
    memory = learner.progress.memory(note.id)
    again = package(tmp_path, [Noted(("a", "lain"), reviews=REVIEWS)], today=True)
    assert (learner.plan(again).known, learner.plan(again).new) == (1, 0)
    assert learner.take_in(again).imported[1:] == (0, 1, 0)
    (changed,) = learner.notes.notes()
    assert (changed.id, changed.back) == (note.id, "lain")
    assert learner.progress.memory(note.id) == memory is not None
    assert learner.plan(again).same == 1 and not learner.plan(again).coming
    assert learner.take_in(again).imported.id == "", "word for word the same"


def test_where_a_note_was_written_stays(learner: Learner, tmp_path: Path) -> None:
    own = Note(learner.notes.new_id(NOW), "basic", "a", "b", (), "paket/bacaan", "alinea")
    learner.notes.write(own, NOW)
    note = Noted(("a", "baru"), guid=guid_of(own.id))
    learner.take_in(package(tmp_path, [note]))
    assert learner.notes.note(own.id) == own._replace(back="baru")


def test_cards_of_a_pack_get_their_history_and_are_not_doubled(learner: Learner, tmp_path: Path) -> None:
    turned = ("Basic", ("F", "B"), (("1", "{{F}}", "{{B}}"), ("2", "{{B}}", "{{F}}")), False)
    both = Noted(("x", "y"), type=2, guid=guid_of("paket/dua"), reviews={0: REVIEWS[0], 1: REVIEWS[0]}, cards=2)
    gone = Noted(("{{c1::x}}", ""), type=1, guid=guid_of("paket/lama"), reviews=REVIEWS)
    plan = learner.plan(package(tmp_path, [both, gone], (BASIC, CLOZE, turned)))
    assert (plan.bundled, plan.new, len(plan.past)) == (2, 0, 4), "the pack has no gap of that name any more"
    assert learner.take_in(plan.package.path).imported[1:] == (0, 0, 4)
    assert learner.notes.notes() == ()
    assert learner.progress.memory("paket/dua~reverse") is not None


def test_an_own_note_of_another_computer_keeps_its_id(learner: Learner, tmp_path: Path) -> None:
    name = "own/01m81gkzbm25k3ejeqdecdy2dd"
    mitra = ("Mitra: dasar", ("Depan", "Belakang", "Mitra"), (("1", "{{Depan}}", "{{Belakang}}"),), False)
    written = Noted(("a", "b", name), guid=guid_of(name))
    forged = Noted(("c", "d", name), guid="x")
    learner.take_in(package(tmp_path, [written, forged], (mitra,)))
    notes = {note.front: note for note in learner.notes.notes()}
    assert notes["a"].id == name and notes["a"].guid == ""
    assert notes["c"].id != name


def test_pictures_come_along_or_are_named(learner: Learner, tmp_path: Path) -> None:
    good, bad = Noted(("ya <img src=a.png>", "b")), Noted(("<img src=b.png>", "b"), reviews=REVIEWS)
    path = package(tmp_path, [good, bad], media={"a.png": PNG, "b.png": b"bukan"}, today=True)
    assert learner.plan(path).pictures == ("a.png", "b.png")
    result = learner.take_in(path)
    assert result.left_out == (
        LeftOut("", "b.png", "picture-broken"),
        LeftOut("b", "", "picture-only"),
    )
    (note,) = learner.notes.notes()
    (figure,) = learner.notes.cards(note.id)[0].figures
    assert figure.image == PNG and figure.alt == "gambar"
    assert result.imported.reviews == 0


@pytest.mark.parametrize("today", [True, False])
def test_a_huge_picture_is_left_out_unread(learner: Learner, tmp_path: Path, today: bool) -> None:
    """Packed it is small: only while it unfolds is it known to be 20 MB."""
    note = Noted(("ya <img src=a.png>", "b"))
    path = package(tmp_path, [note], media={"a.png": PNG + b"\0" * 2 * 10**7}, today=today)
    assert path.stat().st_size < 200_000
    plan = learner.plan(path)
    result = drained(intake.keeping(plan, learner.progress, learner.notes, NOW))
    assert [one.why for one in (*plan.left_out, *result.left_out)] == ["picture-broken" if today else "picture-size"]
    assert [one.front for one in learner.notes.notes()] == ["ya"]


def test_files_of_other_kinds_are_refused(learner: Learner, tmp_path: Path) -> None:
    with pytest.raises(FileUnknown):
        intake.reading(tmp_path / "kartu.docx", NOW)
    with pytest.raises(FileMissing):
        drained(intake.reading(tmp_path / "kartu.csv", NOW))


def test_a_table_comes_in_and_again(learner: Learner, tmp_path: Path) -> None:
    path = tmp_path / "kartu.csv"
    path.write_text("front,back,lesson\nsatu,dua,paket/bacaan\ntiga,empat,paket/lain\n")
    assert learner.take_in(path).imported[1:] == (2, 0, 0)
    assert [note.lesson for note in learner.notes.notes()] == ["", "paket/bacaan"]
    path.write_text("front,back,lesson\nsatu,2,paket/bacaan\ntiga,empat,paket/lain\n")
    assert learner.take_in(path).imported[1:] == (0, 1, 0)
