"""Learners of one computer: listed, added, changed, removed and brought back, wholly or not at all."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop.storage import pins
from desktop.storage.database import open_database
from desktop.storage.errors import DatabaseInUse, StorageFull, StorageLost
from desktop.storage.grace import DAYS, STARTS
from desktop.storage.ids import is_id
from desktop.storage.learners import Learner, open_learner
from desktop.storage.pins import BadPin, Pin, Right, Wrong
from desktop.storage.profiles import LONGEST, PICTURES, Profiles, picture_for, tidy_name
from tests.storage.learner_world import DAY, HOUR, NOW

WORK = {"progress.db": b"SQLite", "pictures/a.png": b"png", "backups/000001.db": b"copy", "preferences.json": b"{}"}


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost nothing."""
    monkeypatch.setattr(pins, "COST", 1)


@pytest.fixture
def store(tmp_path: Path) -> Profiles:
    """The learners of a data folder in which nobody has learnt."""
    return Profiles(tmp_path)


def work(learner: Learner) -> Learner:
    """Let a learner do something."""
    for name, data in WORK.items():
        (learner.folder / name).parent.mkdir(exist_ok=True)
        (learner.folder / name).write_bytes(data)
    return learner


def names(store: Profiles) -> list[str]:
    """The names in the list."""
    return [profile.name for profile in store.all(NOW)]


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_nobody_yet(store: Profiles) -> None:
    assert (*store.all(NOW), *store.removed(NOW)) == ()
    store.sweep(NOW)


def test_who_was_never_named_has_a_picture(store: Profiles, tmp_path: Path) -> None:
    first = open_learner(tmp_path, NOW)
    (profile,) = store.all(NOW)
    assert (profile.id, profile.name, profile.has_pin, profile.last) == (first.id, "", False, None)
    assert profile.picture == picture_for(first.id)
    assert {picture_for(f"{number:026}") for number in range(200)} == set(PICTURES)


def test_learners_stand_in_the_order_in_which_they_came(store: Profiles, tmp_path: Path) -> None:
    first = open_learner(tmp_path, NOW)
    added = [store.add(name, "cat", NOW) for name in "cab"]
    added.append(store.add("d", "bird", NOW - 9000 * DAY))  # the clock lies
    assert [profile.id for profile in store.all(NOW)] == [first.id, *(learner.id for learner in added)]
    assert names(store) == ["", *"cabd"]
    assert {learner.device for learner in added} == {first.device}
    assert all(is_id(learner.id, 26) and learner == store.learner(learner.id) for learner in added)


def test_a_name_and_a_picture_are_changed(store: Profiles) -> None:
    made = store.add("  Ani \n  Lestari ", "cat", NOW)
    assert names(store) == ["Ani Lestari"]
    store.rename(made.id, "Ani L.")
    store.set_picture(made.id, "sailboat")
    (profile,) = store.all(NOW)
    assert (profile.name, profile.picture) == ("Ani L.", "sailboat")


def test_what_a_newer_mitra_wrote_stays(store: Profiles) -> None:
    made = store.add("Ani", "cat", NOW)
    file = made.folder / "profile.json"
    file.write_text('{"name": "Ani", "picture": "hologram", "voice": "alto"}')
    assert store.all(NOW)[0].picture == picture_for(made.id)
    store.rename(made.id, "Ani L.")
    assert json.loads(file.read_text()) == {"name": "Ani L.", "picture": "hologram", "voice": "alto"}


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("", ""),
        (" \t\u200b ", ""),
        ("Zaskia\u202e Wulandari\x07", "Zaskia Wulandari"),
        ("Jose\u0301", "José"),
        ("a" * 90, "a" * LONGEST),
        ("b" * (LONGEST - 2) + "x\u0323\u0302\u0331q", "b" * (LONGEST - 2)),
        ("\ud800Budi", "Budi"),
        ("محمد علي", "محمد علي"),
        ("😺 Kucing", "😺 Kucing"),
        ("\u3164\u2800\u2060", ""),
        ("\u061cBudi\u115f", "Budi"),
    ],
)
def test_a_name_is_one_line_that_can_be_seen(given: str, name: str) -> None:
    assert tidy_name(given) == name


@given(st.text(max_size=120))
def test_any_text_makes_a_name_that_stays_as_it_is(text: str) -> None:
    name = tidy_name(text)
    assert len(name) <= LONGEST
    assert tidy_name(name) == name
    assert name == name.strip() and "Cc" not in {category(sign) for sign in name}


def test_two_may_be_called_alike_and_that_is_known(store: Profiles) -> None:
    ani = store.add("Ani", "cat", NOW)
    assert store.alike(" ANI ")
    assert not store.alike("ani", but=ani.id)
    assert not store.alike("")
    store.add("ani", "cat", NOW)
    assert store.alike("ani", but=ani.id)


def test_who_learnt_last(store: Profiles, tmp_path: Path) -> None:
    old, new = open_learner(tmp_path, NOW), store.add("Ani", "cat", NOW)
    old.progress.touch()
    os.utime(old.progress, (0, (NOW - DAY).timestamp()))  # before there was a door
    store.entered(new.id, NOW - HOUR)
    assert [profile.last for profile in store.all(NOW)] == [NOW - DAY, NOW - HOUR]
    store.entered(new.id, NOW + 9 * DAY)
    assert store.all(NOW)[1].last is None, "the clock was wrong then, or is now"


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\0" * 300, b"\xff\xfe", b'{"name": 7, "picture": [], "last": {}}', b"[" * 9999,
     b'{"last": "gestern"}', b'{"last": "0001-01-01T00:00:00+00:00"}', b" " * (1 << 20) + b"{}"],
)  # fmt: skip
def test_a_card_that_is_nonsense_is_an_unnamed_learner(store: Profiles, data: bytes) -> None:
    made = store.add("Ani", "cat", NOW)
    (made.folder / "profile.json").write_bytes(data)
    (profile,) = store.all(NOW)
    assert profile == (made.id, "", picture_for(made.id), False, None)
    store.rename(made.id, "Ani")
    assert names(store) == ["Ani"]


def test_other_things_in_the_folder_are_no_learners(store: Profiles, tmp_path: Path) -> None:
    made = store.add("Ani", "cat", NOW)
    (tmp_path / "learners" / ".DS_Store").touch()
    (tmp_path / "learners" / "Ani (copy)").mkdir()
    (tmp_path / "learners" / ("0" * 26)).touch()
    assert [profile.id for profile in store.all(NOW)] == [made.id]


@pytest.mark.parametrize("gone", ["0" * 26, "", "..", "../learners", "guru"])
def test_who_is_not_there_is_a_named_error_and_makes_nobody(store: Profiles, gone: str, tmp_path: Path) -> None:
    store.add("Ani", "cat", NOW)
    before = sorted(tmp_path.rglob("*"))
    for command in (store.learner, store.bring_back):
        with pytest.raises(StorageLost):
            command(gone)
    with pytest.raises(StorageLost):
        store.rename(gone, "x")
    with pytest.raises(StorageLost):
        store.remove(gone, NOW)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_learner_with_a_pin(store: Profiles) -> None:
    made = store.add("Ani", "cat", NOW, "2580")
    assert store.all(NOW)[0].has_pin
    assert store.pin(made.id).check("1111", NOW) == Wrong(4)
    assert store.pin(made.id).check("2580", NOW) == Right()


@pytest.mark.parametrize("pin", ["123", "rahasia"])
def test_a_pin_that_is_none_makes_nobody(store: Profiles, tmp_path: Path, pin: str) -> None:
    with pytest.raises(BadPin):
        store.add("Ani", "cat", NOW, pin)
    assert list((tmp_path / "learners").iterdir()) == []


def test_a_full_disk_makes_nobody_and_changes_nobody(
    store: Profiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = work(store.add("Ani", "cat", NOW))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        for command in (
            (store.add, "Budi", "bird", NOW), (store.rename, made.id, "Budi"), (store.remove, made.id, NOW),
        ):  # fmt: skip
            with pytest.raises(StorageFull):
                command[0](*command[1:])
    assert names(store) == ["Ani"]
    assert [path.name for path in (tmp_path / "learners").iterdir()] == [made.id]
    assert store.removed(NOW) == ()


def test_removed_and_brought_back_as_they_were(store: Profiles) -> None:
    made = work(store.add("Ani", "cat", NOW, "2580"))
    before = files(made.folder)
    store.remove(made.id, NOW)
    assert store.all(NOW) == ()
    (removed,) = store.removed(NOW + 3 * DAY)
    assert (removed.profile.name, removed.profile.has_pin, removed.at, removed.days_left) == ("Ani", True, NOW, 28)
    assert store.bring_back(made.id) == made
    assert files(made.folder) == before
    assert store.removed(NOW) == ()
    assert store.pin(made.id).check("2580", NOW) == Right()


def test_who_is_open_in_a_mitra_is_not_removed(store: Profiles) -> None:
    made = store.add("Ani", "cat", NOW)
    database = open_database(made.progress, NOW)
    with pytest.raises(DatabaseInUse):
        store.remove(made.id, NOW)
    assert names(store) == ["Ani"]
    database.close()
    store.remove(made.id, NOW)
    assert names(store) == []


def test_a_damaged_learner_can_be_removed(store: Profiles) -> None:
    made = work(store.add("Ani", "cat", NOW))
    made.progress.write_bytes(b"\0" * 5000)
    store.remove(made.id, NOW)
    assert store.bring_back(made.id).progress.read_bytes() == b"\0" * 5000


def test_the_same_learner_twice_is_two(store: Profiles, tmp_path: Path) -> None:
    """Removed, taken in again from a file, removed again, both brought back: nobody is overwritten."""
    made = work(store.add("Ani", "cat", NOW))
    store.remove(made.id, NOW)
    (tmp_path / "learners" / made.id).mkdir()
    store.rename(made.id, "Ani dari rumah")
    assert store.bring_back(made.id).id != made.id
    assert sorted(names(store)) == ["Ani", "Ani dari rumah"]
    store.remove(made.id, NOW)
    (tmp_path / "learners" / made.id).mkdir()
    store.remove(made.id, NOW)
    assert sorted(removed.profile.name for removed in store.removed(NOW)) == ["", "Ani dari rumah"]


def test_a_month_passes_by_the_clock_and_by_days_of_use(store: Profiles) -> None:
    made = work(store.add("Ani", "cat", NOW))
    store.remove(made.id, NOW)
    for day in range(DAYS):
        store.sweep(NOW + day * DAY)
        store.sweep(NOW + day * DAY + HOUR)
        assert [removed.profile.id for removed in store.removed(NOW + day * DAY)] == [made.id]
    assert store.removed(NOW + (DAYS - 1) * DAY)[0].days_left == 1
    store.sweep(NOW + DAYS * DAY)
    assert store.removed(NOW) == ()


def test_a_clock_that_jumps_a_year_deletes_nobody(store: Profiles) -> None:
    made = work(store.add("Ani", "cat", NOW))
    store.remove(made.id, NOW)
    for hour in range(50):
        store.sweep(NOW + 9000 * DAY + hour / 10 * HOUR)
    store.sweep(NOW)
    (removed,) = store.removed(NOW + 9000 * DAY)
    assert removed.days_left == STARTS - 1
    assert store.bring_back(made.id) == made


def test_who_was_removed_in_the_year_2100_goes_after_a_month_of_use(store: Profiles) -> None:
    made = work(store.add("Ani", "cat", NOW))
    store.remove(made.id, NOW + 27000 * DAY)
    assert store.removed(NOW)[0].days_left == DAYS
    for day in range(DAYS):
        store.sweep(NOW + day * DAY)
    assert len(store.removed(NOW)) == 1
    store.sweep(NOW + DAYS * DAY)
    assert store.removed(NOW) == ()


@pytest.mark.parametrize(
    "note", [None, b"", b"{", b'{"at": 7, "days": "x"}', b'{"at": "0001-01-01T00:00+00:00", "days": [1]}']
)
def test_a_note_that_is_gone_or_nonsense_begins_the_month_anew(
    store: Profiles, tmp_path: Path, note: bytes | None
) -> None:
    made = work(store.add("Ani", "cat", NOW))
    store.remove(made.id, NOW - 900 * DAY)
    file = tmp_path / "removed" / made.id / "removed.json"
    if note is None:
        file.unlink()
    else:
        file.write_bytes(note)
    for _ in range(2):
        assert store.removed(NOW)[0].days_left == DAYS
        store.sweep(NOW)


def test_what_cannot_be_deleted_is_tried_again(
    store: Profiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = work(store.add("Ani", "cat", NOW))
    store.remove(made.id, NOW)

    def refuse(path: Path) -> None:
        raise (PermissionError(13, "no", str(path)) if path.exists() else FileNotFoundError(2, "no", str(path)))

    with monkeypatch.context() as patch:
        patch.setattr("desktop.storage.folders.shutil.rmtree", refuse)
        for day in range(DAYS + 1):
            store.sweep(NOW + day * DAY)
    assert store.removed(NOW) == (), "it cannot be brought back any more, parts of it being gone"
    assert list((tmp_path / "removed").iterdir()) != []
    store.sweep(NOW)
    assert not (tmp_path / "removed").exists()


def test_who_was_half_made_is_swept_and_who_is_being_made_is_not(store: Profiles, tmp_path: Path) -> None:
    left, coming, other = (tmp_path / "learners" / name for name in ("0" * 26 + ".new", "1" * 26 + ".new", "x.new"))
    for folder in (left, coming, other):
        folder.mkdir(parents=True)
    database = open_database(coming / "progress.db", NOW)
    store.sweep(NOW)
    database.close()
    assert sorted((tmp_path / "learners").iterdir()) == [coming, other]
    assert store.all(NOW) == ()


# ------------------------------------------------------------------------------------------------ power cuts


def files(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def cut_after_each_step(data: Path, states: Path) -> Iterator[list[Path]]:
    """Copies of ``data`` as it lies on the disk before and after each step that is done to it inside."""
    found: list[Path] = []

    def keep() -> None:
        found.append(states / f"{len(found)}")
        copy(data, found[-1])

    def watched(step: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            keep()
            done = step(*given, **named)
            keep()
            return done

        return run

    copy = shutil.copytree
    with pytest.MonkeyPatch.context() as patch:
        for name in ("fsync", "replace", "unlink", "rmdir"):
            patch.setattr(os, name, watched(getattr(os, name)))
        yield found


def test_a_power_cut_while_a_learner_is_added(store: Profiles, tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = Profiles(data)
    ani = work(store.add("Ani", "cat", NOW))
    with cut_after_each_step(data, tmp_path / "states") as states:
        budi = store.add("Budi", "bird", NOW, "2580")
    assert len(states) > 10
    seen = set()
    for state in states:
        found = Profiles(state)
        found.sweep(NOW)
        assert [path.name for path in (state / "learners").iterdir() if not is_id(path.name, 26)] == []
        profiles = found.all(NOW)
        assert profiles[0].name == "Ani" and files(state / "learners" / ani.id) == files(ani.folder)
        assert [(one.id, one.name, one.picture, one.has_pin) for one in profiles[1:]] in (
            [], [(budi.id, "Budi", "bird", True)],
        )  # fmt: skip
        seen.add(len(profiles))
    assert seen == {1, 2}


def test_a_power_cut_while_one_is_removed_brought_back_and_deleted(store: Profiles, tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = Profiles(data)
    ani, budi = work(store.add("Ani", "cat", NOW)), work(store.add("Budi", "cat", NOW))
    whole = files(ani.folder)

    def check(states: list[Path], now: int) -> None:
        seen = set()
        for state in states:
            found = Profiles(state)
            here = [one.id for one in found.all(NOW)]
            gone = [one.profile.id for one in found.removed(NOW)]
            assert sorted(here + gone) == [ani.id, budi.id]
            place = state / ("learners" if ani.id in here else "removed") / ani.id
            found.sweep(NOW + now * DAY)
            kept = files(place)
            kept.pop("removed.json", None)
            kept.pop("removed.json.part", None)
            assert kept == whole
            seen.add(place.parent.name)
        assert seen == {"learners", "removed"}

    with cut_after_each_step(data, tmp_path / "removing") as states:
        store.remove(ani.id, NOW)
    check(states, 40)
    with cut_after_each_step(data, tmp_path / "returning") as states:
        store.bring_back(ani.id)
    check(states, 40)
    store.remove(ani.id, NOW)
    for day in range(1, STARTS):
        store.sweep(NOW + day * DAY)
    with cut_after_each_step(data, tmp_path / "deleting") as states:
        store.sweep(NOW + DAYS * DAY)
    assert len(states) > 10
    for state in states:
        found = Profiles(state)
        assert all(files(state / "removed" / one.profile.id).keys() >= WORK.keys() for one in found.removed(NOW))
        found.sweep(NOW + DAYS * DAY)
        assert not (state / "removed").exists()
        assert files(state / "learners" / budi.id) == files(budi.folder)


class Sharing(RuleBasedStateMachine):
    """A class on one computer whose clock lies: nobody's work goes but that of who was removed long ago."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(os, "fsync", abs)
        self.patch.setattr(pins, "COST", 1)
        self.folder = TemporaryDirectory()
        self.data = Path(self.folder.name)
        self.store, self.now = Profiles(self.data), NOW
        self.here: dict[str, str] = {}
        self.gone: dict[str, tuple[str, set[object]]] = {}
        for name in ("Ani", "Budi", "Cici"):
            self.add(name, "cat", "")
        self.remove(0)

    def teardown(self) -> None:
        self.patch.undo()
        self.folder.cleanup()

    @rule(name=st.text(max_size=8), picture=st.sampled_from((*PICTURES, "", "x")), pin=st.sampled_from(("", "2580")))
    def add(self, name: str, picture: str, pin: str) -> None:
        if len(self.here) < 5:
            made = self.store.add(name, picture, self.now, pin)
            (made.folder / "progress.db").write_text(made.id)
            assert Pin(made.folder / "pin.json").exists == bool(pin)
            self.here[made.id] = tidy_name(name)

    @rule(place=st.integers(0, 2), name=st.text(max_size=60))
    def rename(self, place: int, name: str) -> None:
        for learner in [*self.here][place : place + 1]:
            self.store.rename(learner, name)
            self.here[learner] = tidy_name(name)

    @rule(place=st.integers(0, 2))
    def remove(self, place: int) -> None:
        for learner in [*self.here][place : place + 1]:
            self.store.remove(learner, self.now)
            self.gone[learner] = (self.here.pop(learner), set())

    @rule(place=st.integers(0, 2))
    def bring_back(self, place: int) -> None:
        for learner in [*self.gone][place : place + 1]:
            assert self.store.bring_back(learner).id == learner
            self.here[learner] = self.gone.pop(learner)[0]

    @rule(days=st.sampled_from((0, 1, 1, 1, 2, 7, 40, 9000, -1, -8000)), times=st.sampled_from((1, 3, 12)))
    def start(self, days: int, times: int) -> None:
        for _ in range(times):
            self.now += timedelta(days=days)
            self.store.sweep(self.now)
            for _, seen in self.gone.values():
                seen.add(self.now.date())
        for learner in set(self.gone) - {removed.profile.id for removed in self.store.removed(self.now)}:
            _, seen = self.gone.pop(learner)
            assert len(seen) >= STARTS, "a month by the clock alone, which may lie, deletes nobody"

    @invariant()
    def nobody_is_lost(self) -> None:
        listed = {profile.id: profile for profile in self.store.all(self.now)}
        assert {learner: profile.name for learner, profile in listed.items()} == self.here
        assert all((self.data / "learners" / one / "progress.db").read_text() == one for one in listed)
        assert all(profile.picture in PICTURES for profile in listed.values())
        removed = self.store.removed(self.now)
        assert {one.profile.id: one.profile.name for one in removed} == {
            key: kept[0] for key, kept in self.gone.items()
        }
        assert all(1 <= one.days_left <= DAYS for one in removed)


TestSharing = Sharing.TestCase
TestSharing.settings = settings(max_examples=settings.default.max_examples // 7, stateful_step_count=25)
