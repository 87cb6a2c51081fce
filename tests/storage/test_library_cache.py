"""The file is compiled when it must be, replaced in one step, and never in anyone's way."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.library import open_library
from desktop.storage.library_cache import FILE, fingerprint, open_file, write_file
from tests.storage.library_world import held, replace, told, told_by, write_pack

OPEN = (
    "import sys; from pathlib import Path; from desktop.storage.library import open_library;"
    "library = open_library([Path(sys.argv[1])], Path(sys.argv[2]));"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "uji")


@pytest.fixture
def cache(folder: Path, tmp_path: Path) -> Path:
    """A cache that holds the compiled pack."""
    open_library([folder], tmp_path / "cache").close()
    return tmp_path / "cache"


def compiled(folders: list[Path], cache: Path | None) -> bool:
    """Whether opening compiles."""
    heard: list[int] = []

    def hear(done: int, total: int) -> None:
        heard.append(done)

    open_library(folders, cache, hear).close()
    return bool(heard)


def test_it_is_compiled_once(folder: Path, cache: Path) -> None:
    before = (cache / FILE).stat().st_mtime_ns
    assert not compiled([folder], cache)
    assert (cache / FILE).stat().st_mtime_ns == before


def edit(folder: Path) -> None:
    replace(folder / "unit-1" / "pelajaran-2.md", "Pelajaran 2", "Pelajaran dua")


def edit_to_the_same_size(folder: Path) -> None:
    file = folder / "unit-1" / "pelajaran-2.md"
    replace(file, "Pelajaran 2", "Pelajaran 9")
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))


def shorten_at_the_same_time(folder: Path) -> None:
    file = folder / "unit-1" / "pelajaran-2.md"
    before = file.stat().st_mtime_ns
    replace(file, "Pelajaran 2", "P")
    os.utime(file, ns=(before, before))


def add_a_lesson(folder: Path) -> None:
    for ending in (".md", ".yaml"):
        text = (folder / "unit-1" / f"pelajaran-3{ending}").read_text(encoding="utf-8")
        text = text.replace("pelajaran-3", "pelajaran-4").replace("id: kartu-3", "id: kartu-4")
        text = text.replace("id: pilih-3", "id: pilih-4").replace("id: benar-3", "id: benar-4")
        (folder / "unit-1" / f"pelajaran-4{ending}").write_text(text, encoding="utf-8")
    replace(folder / "pack.yaml", "pelajaran-3", "pelajaran-3, pelajaran-4")


@pytest.mark.parametrize("change", [edit, edit_to_the_same_size, shorten_at_the_same_time, add_a_lesson])
def test_a_change_of_the_sources_is_seen(change: Callable[[Path], None], folder: Path, cache: Path) -> None:
    change(folder)
    assert told_by([folder], cache) == held(folder)
    assert not compiled([folder], cache)


def test_other_packs_are_another_library(folder: Path, cache: Path, tmp_path: Path) -> None:
    second = write_pack(tmp_path / "lain", "lain")
    assert compiled([folder, second], cache)
    assert compiled([second, folder], cache)
    assert not compiled([second, folder], cache)


def test_a_newer_compiler_compiles_again(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint([folder])
    monkeypatch.setattr("desktop.storage.library_cache.__file__", str(folder / "storage" / "library_cache.py"))
    assert fingerprint([folder]) != before
    assert compiled([folder], cache)


def test_the_fingerprint_names_all_that_compiles() -> None:
    """Reading minutes come from study, and the number of the version stands in the package's own file."""
    named = fingerprint([])
    files = ("storage/library_build.py", "content/article.py", "study/mastery.py", "__init__.py")
    for file in (*files, "maps/world.json", "flags/eg.svg"):
        folder, _, name = file.rpartition("/")
        assert f"{os.sep}{folder}\n" in named or not folder
        assert f"\n{name}|" in named


def test_the_fingerprint_sees_what_it_can(folder: Path) -> None:
    seen = [fingerprint([folder])]
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "__pycache__").mkdir()
    assert fingerprint([folder]) == seen[0]
    (folder / "unit-1" / "gone").symlink_to(folder / "nowhere")
    seen.append(fingerprint([folder]))
    (folder / "unit-1" / "round").symlink_to(folder, target_is_directory=True)
    seen.append(fingerprint([folder]))
    (folder / os.fsdecode(b"no-\xff-text")).write_text("x", encoding="utf-8")
    seen.append(fingerprint([folder]))
    seen[-1].encode()
    seen.append(fingerprint([folder / "nowhere"]))
    seen.append(fingerprint([]))
    assert len(set(seen)) == len(seen)


def test_a_name_that_is_no_text_stands_in_no_way(folder: Path, cache: Path) -> None:
    (folder / "unit-1" / os.fsdecode(b"\xff.bak")).write_text("x", encoding="utf-8")
    assert told_by([folder], cache) == held(folder)
    assert not compiled([folder], cache)


def truncate(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def zeros(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def zero_tail(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:8192] + bytes(len(data) - 8192))


def header(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[3] ^= 0x10
    file.write_bytes(data)


def nonsense(file: Path) -> None:
    file.write_bytes(b"not a database\n" * 4096)


def other_tables(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE record (number INTEGER)")
    connection.close()


def no_tables(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        for table in ("passage", "place"):
            connection.execute(f"DROP TABLE {table}")
    connection.close()


def older_format(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("ALTER TABLE record RENAME COLUMN seal TO mark")
    connection.close()


def missing_rows(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("DELETE FROM record WHERE kind IN ('cards', 'term', 'lesson') OR key = 'outline'")
        connection.execute("DELETE FROM place WHERE card LIKE '%-2-1'")
    connection.close()


def changed_rows(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE record SET value = replace(value, 'Pelajaran', 'Pelajarin') WHERE kind = 'lesson'")
        connection.execute("UPDATE place SET claims = 'c9-9'")
    connection.close()


DAMAGES = [
    truncate, empty, zeros, zero_tail, header, nonsense, other_tables, no_tables, older_format, missing_rows,
    changed_rows,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_mended_in_silence(damage: Callable[[Path], None], folder: Path, cache: Path) -> None:
    damage(cache / FILE)
    assert told_by([folder], cache) == held(folder)
    assert not compiled([folder], cache)
    assert [file.name for file in cache.iterdir()] == [FILE]


def unwritable_parent(tmp_path: Path) -> Path:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    return tmp_path / "file" / "cache"


def folder_in_the_place_of_the_file(tmp_path: Path) -> Path:
    (tmp_path / "taken" / FILE / "full").mkdir(parents=True)
    return tmp_path / "taken"


@pytest.mark.parametrize("place", [unwritable_parent, folder_in_the_place_of_the_file])
def test_without_a_place_it_lives_in_memory(place: Callable[[Path], Path], folder: Path, tmp_path: Path) -> None:
    cache = place(tmp_path)
    assert told_by([folder], cache) == held(folder)
    assert not list(tmp_path.glob("**/*.tmp"))


@pytest.mark.parametrize("error", [OSError(28, "No space left"), sqlite3.OperationalError("database or disk is full")])
def test_a_full_disk_leaves_nothing_behind(error: Exception, tmp_path: Path) -> None:
    def fill(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE record (number)")
        raise error

    assert not write_file(tmp_path / FILE, fill)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_use_where_it_cannot_be_replaced(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Windows does."""
    edit(folder)

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        assert told_by([folder], cache) == held(folder)
    assert [file.name for file in cache.iterdir()] == [FILE]


def test_an_open_library_goes_on_while_another_is_compiled(folder: Path, cache: Path) -> None:
    old = open_library([folder], cache)
    expected = held(folder)
    edit(folder)
    assert told_by([folder], cache) == held(folder)
    assert told(old) == expected
    old.close()


def test_two_compile_at_once(folder: Path, tmp_path: Path) -> None:
    code = f"{OPEN} print(library.lesson('uji/pelajaran-3').title)"
    command = [sys.executable, "-c", code, str(folder), str(tmp_path / "cache")]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for _ in range(3)]
    (title,) = {worker.communicate()[0].strip() for worker in workers}
    assert title.startswith("Pelajaran 3 tentang")
    assert not compiled([folder], tmp_path / "cache")
    assert [file.name for file in (tmp_path / "cache").iterdir()] == [FILE]


def test_a_build_that_was_killed_leaves_the_old_file_and_is_swept_away(folder: Path, cache: Path) -> None:
    before = (cache / FILE).read_bytes()
    edit(folder)
    killed = (
        "import os, signal, sys; from pathlib import Path; from desktop.storage.library import open_library\n"
        "def kill(done, total):\n    if done == total - 1: os.kill(os.getpid(), signal.SIGKILL)\n"
        "open_library([Path(sys.argv[1])], Path(sys.argv[2]), kill)"
    )
    done = subprocess.run([sys.executable, "-c", killed, str(folder), str(cache)], check=False)
    assert done.returncode == -signal.SIGKILL
    (draft,) = cache.glob("*.tmp")
    assert (cache / FILE).read_bytes() == before
    assert told_by([folder], cache) == held(folder)
    assert draft.exists()  # It may be the work of one who is still at it.
    os.utime(draft, (0, 0))
    edit_to_the_same_size_again(folder)
    assert compiled([folder], cache)
    assert not draft.exists()


def edit_to_the_same_size_again(folder: Path) -> None:
    os.utime(folder / "unit-1" / "pelajaran-2.md", ns=(0, 0))


def test_a_file_that_is_read_cannot_be_written(folder: Path, cache: Path) -> None:
    connection = open_file(cache / FILE, fingerprint([folder]))
    assert connection is not None
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM record")
    connection.close()


def test_a_closed_library_is_not_built_again(folder: Path, cache: Path) -> None:
    library = open_library([folder], cache)
    library.close()
    with pytest.raises(sqlite3.ProgrammingError):
        library.lesson("uji/pelajaran-1")
