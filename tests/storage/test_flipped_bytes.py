"""A single flipped byte, anywhere: each start ends in the right data, or in a restored state that is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.storage import salvage, sums, wal
from desktop.storage.errors import DatabaseInUse
from desktop.storage.opening import open_or_recover, suspect
from desktop.storage.sums import Rest
from tests.flip_bytes import GOOD, NOW, Truth, judge, learn, sample, start_after_flip


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    """Two days of answers, and Mitra was closed after them."""
    return learn(tmp_path_factory.mktemp("closed") / "truth", closed=True)


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    """The same, and the computer was switched off: the second day stands in the write-ahead log."""
    return learn(tmp_path_factory.mktemp("cut-off") / "truth", closed=False)


def test_a_flipped_byte_of_a_closed_database(closed: Truth, tmp_path: Path) -> None:
    for place in sample(closed, "progress.db", 8):
        assert start_after_flip(closed, "progress.db", place, tmp_path / "flipped").startswith(GOOD), place


@pytest.mark.parametrize(("name", "count"), [("progress.db", 2), ("progress.db-wal", 3)])
def test_a_flipped_byte_where_the_power_was_cut(cut_off: Truth, tmp_path: Path, name: str, count: int) -> None:
    for place in sample(cut_off, name, count):
        assert start_after_flip(cut_off, name, place, tmp_path / "flipped").startswith(GOOD), place


@pytest.mark.parametrize("place", [60, 63, 71])
def test_a_flipped_byte_in_the_head_of_the_file(closed: Truth, tmp_path: Path, place: int) -> None:
    """In the versions and in the mark of Mitra, where no checksum tells of it: the file came from elsewhere."""
    copied = tmp_path / "copied"
    shutil.copytree(closed.folder, copied)
    (copied / "progress.sum").unlink()
    found = start_after_flip(closed._replace(folder=copied), "progress.db", place, tmp_path / "flipped")
    assert found.startswith(GOOD)


def test_the_checksum_of_a_closed_database(closed: Truth, tmp_path: Path) -> None:
    folder = shutil.copytree(closed.folder, tmp_path / "truth")
    path = folder / "progress.db"
    assert sums.look(path) is Rest.SAME
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert sums.look(path) is Rest.WRITTEN, "somebody copied it there, or an older Mitra wrote in it"
    sums.keep(path)
    assert sums.look(path) is Rest.SAME
    (folder / "progress.sum").write_text("1 2 3 4")
    assert sums.look(path) is Rest.UNKNOWN
    for _again in range(2):
        sums.begin(path, logged=False)
        assert sums.look(path) is Rest.UNKNOWN, "an older Mitra may have closed it"
    sums.begin(path, logged=True)
    assert sums.look(path) is Rest.BEREFT
    sums.keep(path)
    assert sums.look(path) is Rest.SAME
    sums.forget(path)
    assert sums.look(path) is Rest.UNKNOWN


def test_a_log_of_writing_that_ends_in_the_middle_of_a_step_is_no_damage(cut_off: Truth) -> None:
    """The power went while something was written that nobody had been told of yet."""
    written = (cut_off.folder / "progress.db-wal").read_bytes()
    assert not wal.cut_off(written)
    assert not wal.cut_off(b"")
    for end in (1, 32, 40, 32 + 24 + 4096, len(written) - 1, len(written) - 4096 - 24):
        assert not wal.cut_off(written[:end])
    assert wal.cut_off(written[:5000] + b"x" + written[5001:])


def test_a_write_ahead_log_of_another_database_is_put_aside(closed: Truth, cut_off: Truth, tmp_path: Path) -> None:
    home = shutil.copytree(closed.folder, tmp_path / "home")
    shutil.copy(cut_off.folder / "progress.db-wal", home)
    assert judge(closed, home) == "right"
    assert list(home.glob("progress.foreign-*-wal"))


def test_a_write_ahead_log_that_is_gone_is_missed(cut_off: Truth, tmp_path: Path) -> None:
    """What stood in it alone is lost; the backups have the rest, and the learner hears of it."""
    home = shutil.copytree(cut_off.folder, tmp_path / "home")
    (home / "progress.db-wal").unlink()
    assert judge(cut_off, home).startswith("restored")


def test_a_damaged_database_that_is_open_is_left_to_who_has_it(closed: Truth, tmp_path: Path) -> None:
    home = shutil.copytree(closed.folder, tmp_path / "home")
    first = open_or_recover(home / "progress.db", home / "backups", NOW).database
    suspect(home / "progress.db")
    with pytest.raises(DatabaseInUse):
        open_or_recover(home / "progress.db", home / "backups", NOW)
    assert not list(home.glob("progress.damaged-*"))
    first.close()


@pytest.mark.parametrize("byte", [0, 3, 4, 8, 9])
def test_rows_are_found_on_a_page_whose_head_is_destroyed(closed: Truth, byte: int) -> None:
    data = bytearray((closed.folder / "progress.db").read_bytes())
    for page in range(1, len(data) // 4096):
        if data[page * 4096] == 10:
            data[page * 4096 + byte] ^= 0x5A
    found = set(salvage.entries(bytes(data)))
    assert len(set(closed.entries) - found) <= 2 * (byte > 4) and found <= set(closed.entries)
