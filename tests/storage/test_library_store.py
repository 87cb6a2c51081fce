"""Whatever happens to the file, before or while it is read, the library tells what the packs hold."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from operator import methodcaller
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.content.faults import PackError
from desktop.storage import library_build
from desktop.storage.library import Library, open_library
from desktop.storage.library_cache import FILE
from tests.storage.library_world import break_pack, held, replace, told, write_pack

ANY = st.floats(0, 1, exclude_max=True)
FUZZ = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


class World(NamedTuple):
    """A pack, its compiled file, what it holds."""

    folder: Path
    file: bytes
    held: dict[str, object]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = write_pack(tmp_path_factory.mktemp("packs") / "uji", lessons=2, cards=3)
    cache = tmp_path_factory.mktemp("cache")
    open_library([folder], cache).close()
    return World(folder, (cache / FILE).read_bytes(), held(folder))


@pytest.fixture(autouse=True)
def read_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pack stays the same: let it be read once, so that many damages can be tried."""
    loaded = library_build.load([world.folder], library_build.Steps([], None))
    real = library_build.load

    def load(folders: list[Path], steps: library_build.Steps) -> library_build.Loaded:
        return loaded if list(folders) == [world.folder] else real(folders, steps)

    monkeypatch.setattr(library_build, "load", load)


def check(world: World, file: Path, damaged: bytes) -> None:
    """The library is right when the file is damaged before it is opened, and when it is damaged after."""
    file.write_bytes(damaged)
    library = open_library([world.folder], file.parent)
    assert told(library) == world.held
    library.close()
    file.write_bytes(world.file)
    library = open_library([world.folder], file.parent)
    file.write_bytes(damaged)  # In place: the library has the same file open.
    assert told(library) == world.held
    library.close()


@FUZZ
@given(place=ANY)
def test_it_is_cut_anywhere(place: float, world: World, tmp_path: Path) -> None:
    check(world, tmp_path / FILE, world.file[: int(place * len(world.file))])


@FUZZ
@given(flips=st.lists(st.tuples(ANY, st.integers(1, 255)), min_size=1, max_size=40))
def test_bytes_are_flipped_anywhere(flips: list[tuple[float, int]], world: World, tmp_path: Path) -> None:
    damaged = bytearray(world.file)
    for place, bits in flips:
        damaged[int(place * len(damaged))] ^= bits
    check(world, tmp_path / FILE, bytes(damaged))


@FUZZ
@given(place=ANY, length=st.integers(1, 20_000), byte=st.sampled_from([0, 0xFF, 0x20]))
def test_a_stretch_is_overwritten(place: float, length: int, byte: int, world: World, tmp_path: Path) -> None:
    start = int(place * len(world.file))
    damaged = bytearray(world.file)
    damaged[start : start + length] = bytes([byte]) * len(damaged[start : start + length])
    check(world, tmp_path / FILE, bytes(damaged))


@FUZZ
@given(first=ANY, second=ANY)
def test_two_pages_are_exchanged(first: float, second: float, world: World, tmp_path: Path) -> None:
    pages = [world.file[start : start + 4096] for start in range(0, len(world.file), 4096)]
    one, other = int(first * len(pages)), int(second * len(pages))
    pages[one], pages[other] = pages[other], pages[one]
    check(world, tmp_path / FILE, b"".join(pages))


QUESTIONS: dict[str, Callable[[Library], object]] = {
    "outline": Library.outline,
    "lesson": methodcaller("lesson", "uji/pelajaran-1"),
    "cards": methodcaller("cards", "uji/pelajaran-1"),
    "questions": methodcaller("questions", "uji/pelajaran-1"),
    "claims": methodcaller("claims", "s3", "uji/pelajaran-1"),
    "card": methodcaller("card", "uji/kartu-1-1"),
    "card_lessons": methodcaller("card_lessons", ["uji/kartu-1-1"]),
    "count": methodcaller("count", ["uji/kartu-1-1"]),
    "cards_of": methodcaller("cards_of", ["uji/pelajaran-1"]),
    "term": methodcaller("term", "zura"),
    "source": methodcaller("source", "s1"),
    "disagreement": methodcaller("disagreement", "angka"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_by_itself_notices_that_its_rows_are_lost(question: str, world: World, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(world.file)
    with closing(open_library([world.folder], tmp_path)) as library:
        answer = QUESTIONS[question](library)
    assert answer
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("DELETE FROM place")
        connection.execute("DELETE FROM record WHERE kind <> 'about' OR key = ?", (question,))
        connection.commit()
    with closing(open_library([world.folder], tmp_path)) as library:
        assert QUESTIONS[question](library) == answer


def test_a_pack_that_broke_meanwhile_is_told_and_the_library_lives_on(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "uji"
    shutil.copytree(world.folder, folder)
    library = open_library([folder], tmp_path)
    title = library.outline()[0].lessons[0].title
    # The seal ends the record, on a page of its own; the title may stand on one that the outline was read from.
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("UPDATE record SET seal = seal + 1 WHERE kind = 'lesson'")
        connection.commit()
    break_pack(folder)
    with pytest.raises(PackError):
        library.lesson("uji/pelajaran-1")
    replace(folder / "unit-1" / "pelajaran-1.md", "tujuan: x\n", "")
    assert library.lesson("uji/pelajaran-1").title == title
    library.close()


def test_what_was_compiled_at_the_installation_is_read_and_not_written(world: World, tmp_path: Path) -> None:
    ready, cache = tmp_path / "ready", tmp_path / "cache"
    ready.mkdir()
    (ready / FILE).write_bytes(world.file)
    asked: list[int] = []
    with closing(open_library([world.folder], cache, lambda *_: asked.append(1), ready)) as library:
        assert told(library) == world.held
    assert asked == [], "nothing was compiled"
    assert not cache.exists()
    assert (ready / FILE).read_bytes() == world.file


def test_a_ready_library_that_is_damaged_or_of_another_pack_is_left_alone(world: World, tmp_path: Path) -> None:
    ready, cache = tmp_path / "ready", tmp_path / "cache"
    ready.mkdir()
    for wrong in (b"", b"nonsense", world.file[: len(world.file) // 2], world.file.replace(b"goals", b"gaols")):
        (ready / FILE).write_bytes(wrong)
        with closing(open_library([world.folder], cache, None, ready)) as library:
            assert told(library) == world.held
        assert (ready / FILE).read_bytes() == wrong
    with closing(open_library([world.folder], cache, None, tmp_path / "nowhere")) as library:
        assert told(library) == world.held


@pytest.mark.parametrize("refused", [PermissionError(13, "no"), OSError(36, "too long")])
def test_a_folder_that_may_not_be_looked_into_counts_as_empty(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: OSError
) -> None:
    ready = tmp_path / "ready"
    stat = os.stat

    def strict(path: os.PathLike[str] | str, **how: Any) -> os.stat_result:
        if os.fspath(path).startswith(str(ready)):
            raise refused
        return stat(path, **how)

    monkeypatch.setattr(os, "stat", strict)
    with closing(open_library([world.folder], tmp_path / "cache", None, ready)) as library:
        assert told(library) == world.held
        assert not library.in_memory()
    with closing(open_library([world.folder], None, None, ready)) as library:
        assert library.in_memory()
