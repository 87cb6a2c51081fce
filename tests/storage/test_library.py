"""The library tells what the packs hold."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.content.faults import PackError
from desktop.storage.library import DuplicatePack, Library, UnknownLesson, open_library
from tests.storage.library_world import break_pack, held, replace, told, told_by, write_pack


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("packs") / "with space é#?%" / "uji", lessons=30, cards=70)


@pytest.fixture(scope="module")
def library(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with closing(open_library([folder], tmp_path_factory.mktemp("cache") / "with space é#?%")) as opened:
        yield opened


def test_it_tells_all_that_the_pack_holds(folder: Path, library: Library) -> None:
    expected = held(folder)
    found = told(library)
    assert {name: found[name] == value for name, value in expected.items()} == dict.fromkeys(expected, True)


def test_the_sample_has_something_of_everything(folder: Path) -> None:
    expected = held(folder)
    assert all(expected.values())
    units, claims = expected["outline"], expected["claims"]
    assert isinstance(units, tuple)
    assert [len(unit[3]) for unit in units] == [25, 5]
    assert isinstance(claims, list)
    assert sum(map(len, claims)) == 90


def test_a_library_in_memory_tells_the_same(folder: Path) -> None:
    assert told_by([folder], None) == held(folder)


def test_the_next_start_tells_the_same(folder: Path, library: Library, tmp_path: Path) -> None:
    open_library([folder], tmp_path).close()
    assert told_by([folder], tmp_path) == told(library)


def test_an_unknown_lesson_has_a_name_for_its_error(library: Library) -> None:
    for ask in (library.lesson, library.cards, library.questions):
        with pytest.raises(UnknownLesson, match="uji/bukan"):
            ask("uji/bukan")
    with pytest.raises(UnknownLesson):
        library.claims("s1", "uji/bukan")


def test_cards_come_in_the_order_of_the_path(library: Library) -> None:
    heads = [head.id for unit in library.outline() for head in unit.lessons]
    places = library.cards_of(reversed(heads[5:8]))
    assert [place.lesson for place in places] == sorted((place.lesson for place in places), key=heads.index)
    assert {place.lesson for place in places} == set(heads[5:8])


def test_more_cards_are_asked_for_than_one_query_takes(library: Library) -> None:
    wanted = [f"uji/bukan-{number}" for number in range(2500)]
    assert library.card_lessons([*wanted, "uji/kartu-1-1"]).keys() == {"uji/kartu-1-1"}
    assert library.count([*wanted, "uji/kartu-1-1"]) == 1


def test_a_version_is_that_of_the_pack(library: Library) -> None:
    assert library.version("uji/pelajaran-1") == library.version("uji/kartu-1-1") == "1.0"
    assert library.version("own/01J") == library.version("bukan") == ""


def test_it_is_read_in_another_thread(folder: Path, library: Library) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(open_library, [folder], None).result()
        assert pool.submit(library.outline).result() == other.outline()
        other.close()


def test_two_packs_keep_their_words_apart(tmp_path: Path) -> None:
    first, second = write_pack(tmp_path / "a", "a"), write_pack(tmp_path / "b", "b")
    replace(second / "glossary.yaml", "Kata buatan ke-1", "Arti lain")
    replace(second / "sources.yaml", "Penerbit 1", "Penerbit lain")
    replace(second / "sources.yaml", "Dua angka", "Tiga angka")
    both = open_library([first, second], tmp_path / "cache")
    assert [head.id for head in both.packs] == ["a", "b"]
    assert [(unit.pack, unit.number) for unit in both.outline()] == [("a", 1), ("b", 1)]
    first_words, second_words = ("Kata", "Penerbit 1", "Dua angka."), ("Arti lain", "Penerbit lain", "Tiga angka.")
    asked = {"": first_words, "a/pelajaran-1": first_words, "b/kartu-1-1": second_words}
    for beside, (meaning, publisher, what) in asked.items():
        term = both.term("zuka", beside)
        source = both.source("s1", beside)
        disagreement = both.disagreement("angka", beside)
        assert term is not None
        assert term.meaning.startswith(meaning)
        assert source is not None
        assert source.publisher == publisher
        assert disagreement is not None
        assert disagreement.what == what
    assert both.term("zuka", "c/x") is None
    assert both.lesson("a/pelajaran-2").id == "a/pelajaran-2"
    assert both.lesson("b/pelajaran-2").id == "b/pelajaran-2"
    both.close()


def test_two_packs_of_one_id_are_refused(tmp_path: Path) -> None:
    first, second = write_pack(tmp_path / "a"), write_pack(tmp_path / "b")
    with pytest.raises(DuplicatePack) as refused:
        open_library([first, second], tmp_path / "cache")
    assert (refused.value.id, refused.value.first, refused.value.second) == ("uji", first, second)
    assert not (tmp_path / "cache").exists()


def test_a_broken_pack_does_not_keep_others_closed(tmp_path: Path) -> None:
    good, broken = write_pack(tmp_path / "a", "a"), write_pack(tmp_path / "b", "b")
    break_pack(broken)
    for _ in range(2):  # Compiled, and opened again.
        library = open_library([broken, good], tmp_path / "cache")
        ((folder, fault),) = library.faults
        assert folder == broken
        assert [(error.path, error.line, error.code) for error in fault.errors] == [
            ("unit-1/pelajaran-1.md", 4, "unknown-key")
        ]
        assert [head.id for head in library.packs] == ["a"]
        library.close()
    replace(broken / "unit-1" / "pelajaran-1.md", "tujuan: x\n", "")
    mended = open_library([broken, good], tmp_path / "cache")
    assert mended.faults == ()
    assert [head.id for head in mended.packs] == ["b", "a"]
    mended.close()


def test_nothing_but_broken_packs_is_an_error_with_all_faults(tmp_path: Path) -> None:
    broken = write_pack(tmp_path / "a")
    break_pack(broken)
    replace(broken / "pack.yaml", "format: 1", "format: 1\nwarna: biru")
    with pytest.raises(PackError) as refused:
        open_library([broken], tmp_path / "cache")
    assert [error.path for error in refused.value.errors] == ["pack.yaml", "unit-1/pelajaran-1.md"]
    with pytest.raises(PackError):
        open_library([tmp_path / "nowhere"], None)


def test_no_packs_are_an_empty_library() -> None:
    empty = open_library([], None)
    assert (empty.outline(), empty.packs, empty.faults, empty.renamed()) == ((), (), (), {})
    empty.close()


def test_a_start_loads_nothing_slow(folder: Path, tmp_path: Path) -> None:
    open_library([folder], tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from desktop.storage.library import open_library;"
        "library = open_library([Path(sys.argv[1])], Path(sys.argv[2])); first = library.outline()[0].lessons[0].id;"
        "library.lesson(first), library.cards(first), library.term('zura'), library.faults;"
        "print([name for name in sys.argv[3:] if name in sys.modules])"
    )
    slow = [
        "yaml",
        "markdown_it",
        "msgspec",
        "hashlib",
        "tempfile",
        "shutil",
        "uuid",
        "dataclasses",
        "logging",
        "random",
    ]
    command = [sys.executable, "-c", code, str(folder), str(tmp_path), *slow]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
