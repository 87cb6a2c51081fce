"""A learner's work in one file: written whole, read without trust, taken in as a union."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.content.stepwise import drained
from desktop.storage import bundle, bundle_learner, bundle_merging, bundle_reading, bundle_writing, log
from desktop.storage.bundle import Manifest
from desktop.storage.errors import DatabaseDamaged, FileNotWritten, StorageError
from desktop.storage.foreign import (
    FileBroken,
    FileEncrypted,
    FileMissing,
    FileNewer,
    FileTooLarge,
    ForeignFile,
)
from desktop.study.memory import Rating
from tests.exchanges import NAME, START, Computer, exchange, png

Parts = dict[str, bytes]


Start = Callable[..., Computer]


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which a little was done, and ``Budi.mitra`` with all of it."""
    folder = tmp_path_factory.mktemp("school")
    made = Computer(folder / "data", random.Random(3))
    for _ in range(30):
        made.work()
    made.pictures.add(png(1), ".png")
    made.learner.preferences.write_bytes(b'{"theme": "dark"}')
    made.give(folder / "Budi.mitra")
    made.progress.database.close()
    return folder


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Opens a data folder of this name, new or a copy of another's, for the time of the test."""
    made: list[Computer] = []

    def run(name: str, other: Computer | None = None) -> Computer:
        found = Computer(tmp_path / name, random.Random(1)) if other is None else other.copy(tmp_path / name)
        made.append(found)
        return found

    yield run
    for computer in made:
        computer.progress.database.close()


@pytest.fixture
def computer(school: Path, tmp_path: Path, start: Start) -> Computer:
    """The computer in school."""
    shutil.copytree(school / "data", tmp_path / "school")
    return start("school")


@pytest.fixture
def file(school: Path, tmp_path: Path) -> Path:
    """All of it in one file."""
    return Path(shutil.copy(school / "Budi.mitra", tmp_path))


def test_a_file_holds_all_and_no_more(computer: Computer, file: Path) -> None:
    (computer.learner.folder / "pin.json").write_text('{"hash": "rahasia"}')
    computer.give(file)
    found = bundle_reading.read(file)
    assert found.entries == computer.progress.entries()
    assert found.manifest[:3] == (NAME, "Budi", "cat")
    assert found.manifest.made is not None
    assert [tuple(time) for time in found.readings] == computer.progress.database.rows("SELECT * FROM reading")
    assert found.preferences == b'{"theme": "dark"}'
    assert [data for _, data in bundle_reading.pictures_of(file, found.pictures)] == [
        (computer.learner.pictures / name).read_bytes() for name in found.pictures
    ]
    with zipfile.ZipFile(file) as zipped:
        assert not any(b"rahasia" in zipped.read(name) for name in zipped.namelist())


def test_random_exchanges_end_equal(tmp_path: Path) -> None:
    """``python -m tests.exchanges`` is the same with a thousand."""
    assert exchange(tmp_path, 12, 4)[0] > 20


def test_two_computers_of_one_id_lose_nothing_and_undo_only_their_own(start: Start, tmp_path: Path) -> None:
    """A copied data folder: both write under the same id, from the same counter on."""
    school = start("school")
    school.progress.record_review("p/a", Rating.GOOD, START, 3.0, "1")
    home = start("home", school)
    mine = school.progress.record_review("p/b", Rating.GOOD, START + timedelta(days=1), 3.0, "1")
    for day in (1, 2):
        home.progress.record_review("p/a", Rating.AGAIN, START + timedelta(days=day), 3.0, "1")
    assert school.progress.device == home.progress.device
    home.give(tmp_path / "home.mitra")
    school.take(tmp_path / "home.mitra")
    assert len(school.progress.entries()) == 4
    assert school.progress.memory("p/b") == mine
    assert school.progress.device != home.progress.device
    assert school.progress.undo(START) is None, "the newest under the old id may be the other computer's"
    school.restart()
    answered = START + timedelta(days=3)
    school.progress.record_review("p/c", Rating.GOOD, answered, 3.0, "1")
    undone = school.progress.undo(answered)
    assert undone is not None and undone.subject == "p/c"
    school.give(tmp_path / "school.mitra")
    home.take(tmp_path / "school.mitra")
    assert home.state() == school.state()


def test_an_undo_reaches_the_other_computer(start: Start, tmp_path: Path) -> None:
    school, home = (start(name) for name in ("school", "home"))
    school.progress.record_review("p/a", Rating.GOOD, START, 3.0, "1")
    school.give(tmp_path / "one.mitra")
    home.take(tmp_path / "one.mitra")
    assert home.progress.undo(START) is None, "it was not done here"
    school.progress.undo(START)
    school.give(tmp_path / "two.mitra")
    home.take(tmp_path / "two.mitra")
    home.take(tmp_path / "one.mitra")
    assert home.progress.memory("p/a") is None


def test_reading_times_are_the_larger_also_under_a_new_name(start: Start, tmp_path: Path) -> None:
    school, home = (start(name) for name in ("school", "home"))
    school.progress.record_time("p/satu", 100.0, 0.9, START, "1")
    home.progress.record_time("p/satu", 300.0, 0.2, START, "1")
    home.progress.carry_over({"p/satu": "p/baru"}, START, str)
    home.give(tmp_path / "home.mitra")
    school.take(tmp_path / "home.mitra")
    state = school.progress.lesson_state("p/baru")
    assert (state.seconds, state.fraction) == (300.0, 0.9)


def test_the_plan_tells_what_is_new(computer: Computer, file: Path, start: Start) -> None:
    home = start("home")
    found = bundle_reading.read(file)
    plan = drained(bundle_merging.planning(found, home.progress, home.pictures))
    assert len(plan.fresh) == len(computer.progress.entries()) and plan.contents == bundle.contents_of(plan.fresh)
    assert plan.news > len(plan.fresh)
    assert plan.contents.answers > 0 and plan.pictures == found.pictures and not plan.shares_device
    assert home.progress.entries() == ()
    home.take(file)
    again = drained(bundle_merging.planning(found, home.progress, home.pictures))
    assert not again.news


# ------------------------------------------------------------------------------------------- a new learner


def test_a_new_learner_has_all_of_it(computer: Computer, file: Path, tmp_path: Path, start: Start) -> None:
    data = tmp_path / "home"
    added = drained(bundle_learner.adding(bundle_reading.read(file), data, START))
    assert added.learner.id == NAME and added.taken.entries == len(computer.progress.entries())
    with_all = start("home")
    assert with_all.state() == computer.state()
    assert with_all.progress.get_state("day") == ""
    assert with_all.learner.preferences.read_bytes() == b'{"theme": "dark"}'
    assert json.loads((with_all.learner.folder / "profile.json").read_bytes())["name"] == "Budi"
    assert [path.name for path in (data / "learners").iterdir()] == [NAME]


def test_a_learner_who_is_here_stays_and_the_new_one_has_another_id(computer: Computer, file: Path) -> None:
    before = computer.state()
    computer.progress.database.close()
    added = drained(bundle_learner.adding(bundle_reading.read(file), computer.data, START))
    assert added.learner.id != NAME
    computer.start()
    assert computer.state() == before
    assert computer.learner.device != before["log"][0][1], "the file was written under the id of this computer"


def test_a_new_learner_who_is_given_up_leaves_nothing(file: Path, tmp_path: Path) -> None:
    steps = bundle_learner.adding(bundle_reading.read(file), tmp_path / "home", START)
    next(steps)
    steps.close()
    assert list((tmp_path / "home" / "learners").iterdir()) == []


# ------------------------------------------------------------------------------------------- what is wrong


def parts(file: Path) -> Parts:
    with zipfile.ZipFile(file) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def written(file: Path, inside: Parts) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in inside.items():
            zipped.writestr(name, data)
    return file


def manifest(**values: Any) -> Callable[[Parts], None]:
    def change(inside: Parts) -> None:
        inside[bundle.MANIFEST] = json.dumps(json.loads(inside[bundle.MANIFEST]) | values).encode()

    return change


def first_entry(**values: Any) -> Callable[[Parts], None]:
    """The first entry changed, with a seal that fits."""
    names = ("counter", "device", "at", "kind", "subject", "value", "version", "local")

    def change(inside: Parts) -> None:
        first, rest = inside[bundle.LOG].split(b"\n", 1)
        row = [*(dict(zip(names, json.loads(first), strict=False)) | values).values()]
        try:
            seal = log.seal(row)
        except UnicodeEncodeError:
            seal = 0
        inside[bundle.LOG] = json.dumps([*row, seal]).encode() + b"\n" + rest

    return change


def without(name: str) -> Callable[[Parts], None]:
    def change(inside: Parts) -> None:
        del inside[name]

    return change


def holding(name: str, data: bytes) -> Callable[[Parts], None]:
    def change(inside: Parts) -> None:
        inside[name] = data

    return change


def unsealed(inside: Parts) -> None:
    inside[bundle.LOG] = inside[bundle.LOG].replace(b"p/a", b"p/b", 1)


def shortened(inside: Parts) -> None:
    inside[bundle.LOG] = inside[bundle.LOG].split(b"\n", 1)[1]


WRONG: dict[str, tuple[Callable[[Parts], None], type[StorageError]]] = {
    "a foreign zip": (without(bundle.MANIFEST), bundle.NotBundle),
    "a newer form": (manifest(format=2), FileNewer),
    "a form that is none": (manifest(format="1"), FileBroken),
    "a manifest that is none": (holding(bundle.MANIFEST, b"[]"), FileBroken),
    "a manifest of nests": (holding(bundle.MANIFEST, b"[" * 100_000), FileBroken),
    "a large manifest": (holding(bundle.MANIFEST, b" " * (bundle.LARGEST_PART + 1)), FileTooLarge),
    "another learner's id": (manifest(learner="../../budi"), FileBroken),
    "no log": (without(bundle.LOG), FileBroken),
    "no reading times": (without(bundle.READING), FileBroken),
    "a changed entry": (unsealed, FileBroken),
    "an entry too few": (shortened, FileBroken),
    "a counter that ends the log": (first_entry(counter=2**52), FileBroken),
    "a counter of nothing": (first_entry(counter=0), FileBroken),
    "a counter that is a word": (first_entry(counter="1"), FileBroken),
    "a moment beyond all": (first_entry(at=2**62), FileBroken),
    "half a letter": (first_entry(subject="\ud800"), FileBroken),
    "a line without end": (holding(bundle.LOG, b"[1"), FileBroken),
    "a long line": (holding(bundle.LOG, b" " * (bundle.LONGEST_LINE + 1)), FileTooLarge),
    "a line that is no row": (holding(bundle.LOG, b"{}\n"), FileBroken),
    "a time of no number": (holding(bundle.READING, b'["p/a",NaN,0.5,1,"1"]\n'), FileBroken),
    "a time beyond all": (holding(bundle.READING, b'["p/a",1.0,0.5,%d,"1"]\n' % 2**62), FileBroken),
    "a name that leads out": (holding("pictures/../../x.png", b""), FileBroken),
    "a name from the root": (holding("/etc/passwd", b""), FileBroken),
    "large settings": (holding(bundle.PREFERENCES, b" " * (bundle.LARGEST_PART + 1)), FileTooLarge),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_a_file_that_is_wrong_is_refused_by_name(file: Path, wrong: str) -> None:
    change, error = WRONG[wrong]
    inside = parts(file)
    change(inside)
    with pytest.raises(StorageError) as caught:
        bundle_reading.read(written(file, inside))
    assert type(caught.value) is error and caught.value.path == file


def test_a_name_twice_is_refused(file: Path) -> None:
    inside = parts(file)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as zipped:
        zipped.writestr(bundle.LOG, inside[bundle.LOG])
    with pytest.raises(FileBroken):
        bundle_reading.read(file)


def test_no_file_no_zip_and_a_locked_one(file: Path, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        bundle_reading.read(tmp_path / "none.mitra")
    (tmp_path / "text.mitra").write_text("Halo")
    with pytest.raises(FileBroken):
        bundle_reading.read(tmp_path / "text.mitra")
    data = bytearray(file.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1  # the flag of a password
    file.write_bytes(data)
    with pytest.raises(FileEncrypted):
        bundle_reading.read(file)


def test_a_zip_that_unfolds_without_end_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "LARGEST_LOG", 10_000)
    inside = parts(file)
    line = inside[bundle.LOG].split(b"\n", 1)[0] + b"\n"
    inside[bundle.LOG] = line * 1000
    with pytest.raises(FileTooLarge):
        bundle_reading.read(written(file, inside))


def test_what_a_later_mitra_adds_is_left_alone(computer: Computer, file: Path) -> None:
    inside = parts(file) | {"suara/1.ogg": b"ogg"}
    manifest(later=[1], name="  Budi \n Raharjo\u202e " + "x" * 99)(inside)
    first_entry(kind="tomorrow's kind")(inside)
    found = bundle_reading.read(written(file, inside))
    assert len(found.entries) == len(computer.progress.entries())
    assert found.manifest.name == ("Budi Raharjo " + "x" * 99)[:40]


def test_a_picture_that_is_not_what_its_name_says_is_left_out(file: Path, start: Start) -> None:
    inside = parts(file)
    name = next(name for name in inside if name.startswith(bundle.PICTURES))
    inside[name] = png(200)
    home = start("home")
    plan = drained(bundle_merging.planning(bundle_reading.read(written(file, inside)), home.progress, home.pictures))
    taken = drained(bundle_merging.merging(plan, home.progress, home.pictures, home.data))
    assert taken.broken == 1 and not home.pictures.has(name.partition("/")[2])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_raises_an_unnamed_error_or_changes_an_entry(file: Path, data: st.DataObject) -> None:
    whole = file.read_bytes()
    good = bundle_reading.read(file)
    damaged = bytearray(whole)
    if data.draw(st.booleans()):
        for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=3)):
            damaged[place] ^= data.draw(st.integers(1, 255))
    else:
        cut = data.draw(st.integers(0, len(whole) - 1))
        damaged[cut:] = b"\0" * (len(whole) - cut) if data.draw(st.booleans()) else b""
    file.with_name("damaged.mitra").write_bytes(damaged)
    try:
        found = bundle_reading.read(file.with_name("damaged.mitra"))
    except ForeignFile:
        return
    assert found.entries == good.entries


# ------------------------------------------------------------------------------------------- writing


def test_what_cannot_be_written_leaves_the_old_file(computer: Computer, file: Path) -> None:
    before = file.read_bytes()
    steps = bundle_writing.writing(file, computer.progress.database, computer.learner, Manifest(NAME, "", "", None))
    next(steps)
    steps.close()
    assert file.read_bytes() == before
    assert not list(file.parent.glob("*.part"))
    with pytest.raises(FileNotWritten):
        computer.give(file.parent / "none" / "x.mitra")


def test_a_damaged_log_is_not_saved_as_if_it_were_whole(computer: Computer, tmp_path: Path) -> None:
    connection = computer.progress.database.connection
    connection.execute("DROP TRIGGER log_keeps_values")
    connection.execute("UPDATE log SET seal = seal + 1 WHERE counter = 2")
    with pytest.raises(FileNotWritten) as caught:
        computer.give(tmp_path / "damaged.mitra")
    assert isinstance(caught.value.reason, DatabaseDamaged)
    assert not (tmp_path / "damaged.mitra").exists()
