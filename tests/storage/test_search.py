"""The search through packs and through what a learner wrote."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.content.annotations import HIGHLIGHT, Annotation, Quote
from desktop.content.matching import MOST_WORDS
from desktop.content.notes import Note
from desktop.storage.annotations import Annotations
from desktop.storage.errors import StorageError
from desktop.storage.library import Library, open_library
from desktop.storage.library_cache import FILE
from desktop.storage.search import AT_ONCE, Hit, Search
from tests.storage.learner_world import DAY, NOW, LearnerWorld
from tests.storage.library_world import write_pack


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("packs") / "uji")


@pytest.fixture(scope="module")
def compiled(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the compiled pack."""
    cache = tmp_path_factory.mktemp("compiled")
    open_library([folder], cache).close()
    return cache


@pytest.fixture
def library(folder: Path, compiled: Path) -> Iterator[Library]:
    with closing(open_library([folder], compiled)) as opened:
        yield opened


def shown(hit: Hit) -> str:
    """The snippet with its words in brackets."""
    text = hit.snippet
    for start, end in reversed(hit.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def kinds(hits: tuple[Hit, ...]) -> list[str]:
    """The kinds of hits, each once, in the order of the first."""
    return list(dict.fromkeys(hit.kind for hit in hits))


def write(learner: LearnerWorld, front: str, back: str = "Jawaban", lesson: str = "") -> Note:
    """A note that the learner writes."""
    note = Note(learner.notes.new_id(NOW), "basic", front, back, ("sejarah",), lesson, "bagian-1" if lesson else "")
    learner.notes.write(note, NOW)
    return note


def test_a_name_comes_before_running_text(library: Library) -> None:
    hits = Search(library, None).find("berzura").hits
    assert (hits[0].kind, hits[0].id, hits[0].lesson, hits[0].title) == ("term", "uji/zura", "", "zura")
    assert hits[0].snippet == "zura (berzura): Kata buatan ke-3 untuk uji."
    assert kinds(hits) == ["term", "lesson"]
    of_lesson = next(hit for hit in hits if hit.kind == "lesson")
    assert of_lesson.title.startswith("Bagian") and "[berzura]" in shown(of_lesson)


def test_a_heading_stands_under_its_lesson_and_opens_there(library: Library) -> None:
    hit = Search(library, None).find("bagian 2 pelajaran 3").hits[0]
    assert (hit.kind, hit.lesson, hit.anchor) == ("heading", "uji/pelajaran-3", "bagian-2")
    assert hit.title.startswith("Pelajaran 3 tentang")
    assert hit.snippet == "Bagian 2 pelajaran 3"
    assert shown(hit) == "[Bagian] [2] [pelajaran] [3]"


def test_hits_stand_together_by_lesson_in_the_order_of_the_best(library: Library) -> None:
    results = Search(library, None).find("pelajaran 2")
    groups = results.groups()
    assert groups[0].lesson == "uji/pelajaran-2"
    assert sorted(hit for group in groups for hit in group.hits) == sorted(results.hits)
    firsts = [results.hits.index(group.hits[0]) for group in groups]
    assert firsts == sorted(firsts)
    assert len({group.lesson for group in groups}) == len(groups)


def test_no_more_than_asked_for_and_nothing_for_one_letter(library: Library) -> None:
    search = Search(library, None)
    assert len(search.find("pelajaran", most=3).hits) == 3
    for nothing in ("", " ", "p", "!?", "\0", "“”"):
        assert search.find(nothing).hits == ()
    assert search.find("zzzzqqq").hits == ()


@pytest.mark.parametrize("query", ['"', "pelajaran OR", "NEAR(a b)", "title : x", "pelajaran*", "a-b^", "ß½ pelajaran"])
def test_signs_of_the_index_mean_nothing(query: str, library: Library) -> None:
    assert bool(Search(library, None).find(query).hits) is ("pelajaran" in query)


def test_most_words_are_enough_where_no_text_has_all(library: Library) -> None:
    hits = Search(library, None).find("berzura zzzzqqq pelajaran").hits
    assert hits and "berzura" in hits[0].snippet


def test_own_notes_and_marks_are_found_with_all_else(library: Library, learner: LearnerWorld) -> None:
    note = write(learner, "Apa itu **kapal selam**?", "Kapal di bawah laut.", "uji/pelajaran-1")
    quote = Quote("kapal dagang kecil", "", "", 3)
    mark = Annotation("mark/" + "0" * 26, "uji/pelajaran-2", HIGHLIGHT, 1, quote, "tanyakan ke guru")
    Annotations(learner.progress).write(mark, NOW, "1.0")
    search = Search(library, learner.progress)
    own = search.find("kapal selam").hits[0]
    assert (own.kind, own.id, own.lesson, own.anchor) == ("note", note.id, "uji/pelajaran-1", "bagian-1")
    assert (own.title, own.snippet) == ("Apa itu kapal selam?", "Apa itu kapal selam?")
    marked = search.find("tanyakan guru").hits[0]
    assert (marked.kind, marked.id, marked.lesson) == ("mark", mark.id, "uji/pelajaran-2")
    assert marked.title.startswith("Pelajaran 2") and marked.snippet == "tanyakan ke guru"
    assert {hit.kind for hit in search.find("kapal").hits} >= {"note", "mark", "lesson"}


def test_the_search_follows_every_change(library: Library, learner: LearnerWorld) -> None:
    search = Search(library, learner.progress)
    assert search.find("trenggiling").hits == ()
    note = write(learner, "Seekor trenggiling")
    assert [hit.id for hit in search.find("trenggiling").hits] == [note.id]
    learner.notes.write(note._replace(front="Seekor kancil"), NOW)
    assert search.find("trenggiling").hits == ()
    assert [hit.id for hit in search.find("kancil").hits] == [note.id]
    learner.progress.undo(NOW)
    assert [hit.id for hit in search.find("trenggiling").hits] == [note.id]
    learner.notes.delete(note.id, NOW + DAY)
    assert search.find("trenggiling").hits == ()
    learner.progress.undo(NOW + DAY)
    learner.progress.rebuild()
    assert [hit.id for hit in search.find("trenggiling").hits] == [note.id]


def test_what_was_not_stored_is_not_found(library: Library, learner: LearnerWorld) -> None:
    search = Search(library, learner.progress)
    search.find("apa saja")
    connection = learner.database.connection
    connection.execute("BEGIN")
    connection.execute("INSERT INTO note VALUES ('own/x', 1, ?)", ('{"kind":"basic","front":"trenggiling"}',))
    connection.execute("ROLLBACK")
    assert search.find("trenggiling").hits == ()


def test_many_notes_are_taken_in_step_by_step(library: Library, learner: LearnerWorld) -> None:
    with learner.database.transaction() as connection:
        for number in range(2 * AT_ONCE + 10):
            value = f'{{"kind":"basic","front":"kartu{number} trenggiling","back":"b"}}'
            connection.execute("INSERT INTO note VALUES (?, ?, ?)", (f"own/{number:026d}", number, value))
    at_once = Search(library, learner.progress)
    results = [at_once.find("trenggiling") for _ in range(3)]
    assert [(one.whole, len(one.hits)) for one in results] == [(False, 0), (False, 0), (True, 40)]
    prepared = Search(library, learner.progress)
    parts = list(prepared.preparing())
    assert parts == sorted(parts) and len(parts) == 3 + 2
    assert prepared.find("kartu7 trenggiling").hits[0].id == f"own/{7:026d}"
    assert prepared.find("kartu7 trenggiling").whole


def test_what_could_not_be_read_is_taken_in_once_it_can(library: Library, learner: LearnerWorld) -> None:
    note = write(learner, "Seekor trenggiling")
    search = Search(library, learner.progress)
    learner.database.rows("ALTER TABLE annotation RENAME TO away")
    with pytest.raises(StorageError):  # not even begun
        search.find("trenggiling")
    learner.database.rows("ALTER TABLE away RENAME TO annotation")
    assert [hit.id for hit in search.find("trenggiling").hits] == [note.id]
    other = write(learner, "Dua trenggiling")
    learner.database.rows("ALTER TABLE note RENAME TO away")
    for _time in range(2):
        with pytest.raises(StorageError):  # in the middle
            search.find("trenggiling")
    learner.database.rows("ALTER TABLE away RENAME TO note")
    assert {hit.id for hit in search.find("trenggiling").hits} == {note.id, other.id}


def test_a_page_that_was_pasted_is_answered_by_its_beginning(library: Library) -> None:
    pasted = "kapal " + " ".join(library.words().counts)
    found = Search(library, None).find(pasted)
    assert found.hits and len(found.words.asked) <= 2 * MOST_WORDS


def test_of_a_lesson_that_is_gone_the_note_remains(library: Library, learner: LearnerWorld) -> None:
    note = write(learner, "Seekor trenggiling", lesson="uji/lenyap")
    (hit,) = Search(library, learner.progress).find("trenggiling").hits
    assert (hit.id, hit.lesson, hit.anchor) == (note.id, "", "")


@contextmanager
def damaged(folder: Path, compiled: Path, cache: Path, statement: str) -> Iterator[Search]:
    """A search in a compiled library in which something was changed."""
    shutil.copytree(compiled, cache)
    with closing(sqlite3.connect(cache / FILE, isolation_level=None)) as connection:
        connection.execute(statement)
    with closing(open_library([folder], cache)) as library:
        yield Search(library, None)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM passage_index_data WHERE id > 10",
        "UPDATE passage_index_data SET block = zeroblob(length(block)) WHERE id > 10",
        "UPDATE passage SET body = 'x' || body",
        "UPDATE passage SET title = 7",
        "DELETE FROM passage WHERE kind = 'term'",
        "DELETE FROM record WHERE key = 'words'",
        "UPDATE record SET value = x'00' WHERE key = 'words'",
        "DELETE FROM record WHERE key = 'index'",
        "DROP TABLE passage",
    ],
)
def test_a_damaged_library_is_made_anew(
    statement: str, folder: Path, compiled: Path, library: Library, tmp_path: Path
) -> None:
    with damaged(folder, compiled, tmp_path / "cache", statement) as search:
        assert search.find("berzura pelajaran")[:1] == Search(library, None).find("berzura pelajaran")[:1]
    assert (tmp_path / "cache" / FILE).read_bytes() == (compiled / FILE).read_bytes()
