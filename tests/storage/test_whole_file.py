"""A file is there wholly or as it was before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.storage.errors import FileNotWritten, StorageFull, StorageLost
from desktop.storage.whole_file import write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "laporan baru.pdf"
    write_whole(file, b"one")
    write_whole(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten) as caught:
        write_whole(tmp_path / "gone" / "a.csv", b"one")
    assert isinstance(caught.value.reason, StorageLost)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.csv"
    write_whole(file, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileNotWritten) as caught:
        write_whole(file, b"two")
    assert isinstance(caught.value.reason, StorageFull)
    assert file.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [file]
