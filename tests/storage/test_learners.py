import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.storage.errors import StorageError
from desktop.storage.ids import is_id
from desktop.storage.learners import PIN, device_id, needs_door, open_learner
from desktop.storage.pins import Pin

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_the_first_start_makes_a_learner(tmp_path: Path) -> None:
    learner = open_learner(tmp_path / "new" / "data", NOW)
    assert learner.folder == tmp_path / "new" / "data" / "learners" / learner.id
    assert learner.folder.is_dir()
    assert [path.relative_to(learner.folder).as_posix() for path in (learner.progress, learner.preferences)] == [
        "progress.db",
        "preferences.json",
    ]
    assert learner.backups == learner.folder / "backups"


def test_the_next_start_finds_the_same(tmp_path: Path) -> None:
    assert open_learner(tmp_path, NOW) == open_learner(tmp_path, NOW - timedelta(days=9000))


def test_other_things_in_the_folder_are_not_learners(tmp_path: Path) -> None:
    learner = open_learner(tmp_path, NOW)
    (tmp_path / "learners" / ".DS_Store").touch()
    (tmp_path / "learners" / "0-copy").mkdir()
    (tmp_path / "learners" / ("0" * 26)).touch()
    assert open_learner(tmp_path, NOW) == learner


def test_two_computers_differ(tmp_path: Path) -> None:
    assert open_learner(tmp_path / "a", NOW).device != open_learner(tmp_path / "b", NOW).device


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"../../etc\n", b"0" * 5000, b"\0" * 12])
def test_a_damaged_id_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "device").write_bytes(content)
    made = device_id(tmp_path)
    assert is_id(made, 12)
    assert device_id(tmp_path) == made


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(StorageError) as caught:
        open_learner(tmp_path / "data", NOW)
    assert caught.value.path == tmp_path / "data"


def test_a_folder_that_nobody_may_look_into_is_no_unnamed_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = open_learner(tmp_path, NOW)
    stat = os.stat

    def refuse(path: Any, *args: Any, **more: Any) -> os.stat_result:
        if os.fspath(path).endswith(PIN):
            raise PermissionError(13, "Permission denied", path)
        return stat(path, *args, **more)

    monkeypatch.setattr(os, "stat", refuse)
    assert not needs_door(tmp_path)
    assert not Pin(learner.folder / PIN).destroyed
