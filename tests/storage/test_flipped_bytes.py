"""A single flipped byte, anywhere: each start ends in the right data, or in a restored state that is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.storage import sums, wal
from desktop.storage.sums import Rest
from tests.flip_bytes import GOOD, Truth, learn, sample, start_after_flip


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    """Two days of answers, and Mitra was closed after them."""
    return learn(tmp_path_factory.mktemp("closed") / "truth", closed=True)


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory: pytest.TempPathFactory) -> Truth:
    """The same, and the computer was switched off: the second day stands in the write-ahead log."""
    return learn(tmp_path_factory.mktemp("cut-off") / "truth", closed=False)


def test_a_flipped_byte_of_a_closed_database(closed: Truth, tmp_path: Path) -> None:
    for place in sample(closed, "progress.db", 12):
        assert start_after_flip(closed, "progress.db", place, tmp_path / "flipped").startswith(GOOD), place


@pytest.mark.parametrize(("name", "count"), [("progress.db", 4), ("progress.db-wal", 4)])
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
    sums.forget(path)
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
