"""The same packs give the same rows, and what is searched is found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.content.model import Card, Figure
from desktop.storage.library import open_library
from desktop.storage.library_cache import FILE
from desktop.storage.library_text import card_passage
from tests.storage.library_world import break_pack, write_pack


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack(tmp_path_factory.mktemp("packs") / "uji")


@pytest.fixture
def database(folder: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    open_library([folder], tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        yield connection


def test_the_same_packs_give_the_same_file(folder: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        open_library([folder], tmp_path / name).close()
    assert (tmp_path / "a" / FILE).read_bytes() == (tmp_path / "b" / FILE).read_bytes()


def test_the_file_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 0)")


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("title : (bagian pelajaran)", {"heading"}),
        ("zura", {"term"}),
        ("berzura", {"lesson", "term"}),  # Another form of it.
        ("disepakati AND langkah", {"question"}),
        ("tertulis", set()),  # Feedback would give the answer away.
        ("lima langkah", {"lesson", "figure"}),  # Its caption stands in the text.
        ("penerbit", {"source"}),
    ],
)
def test_what_is_searched_is_found(words: str, kinds: set[str], database: sqlite3.Connection) -> None:
    index = "SELECT rowid FROM passage_index WHERE passage_index MATCH ?"
    query = f"SELECT kind FROM passage WHERE number IN ({index})"
    assert {kind for (kind,) in database.execute(query, (words,))} == kinds


def test_a_passage_says_where_it_stands(database: sqlite3.Connection) -> None:
    query = "SELECT id, lesson, anchor, title, above FROM passage WHERE kind = ? ORDER BY number"
    lesson, title = "uji/pelajaran-1", "Pelajaran 1 tentang penelitian vaksin"
    names = database.execute(query, ("lesson",)).fetchmany(3)
    assert names[0] == (lesson, lesson, "", title, "")
    heading = (lesson, lesson, "bagian-1", "Bagian 1 pelajaran 1", title)
    assert database.execute(query, ("heading",)).fetchone() == heading
    of_body = "SELECT anchor, above FROM passage WHERE kind = 'lesson' AND title = '' AND lesson = ? ORDER BY number"
    assert database.execute(of_body, (lesson,)).fetchmany(2) == [
        ("", title), ("bagian-1", f"Bagian 1 pelajaran 1\n{title}"),
    ]  # fmt: skip
    assert database.execute(query, ("card",)).fetchone()[:3] == ("uji/kartu-1-1", "uji/pelajaran-1", "bagian-2")
    assert database.execute(query, ("term",)).fetchone()[:3] == ("uji/zuka", "", "")


def test_names_stand_before_running_text(database: sqlite3.Connection) -> None:
    kinds = [kind for (kind,) in database.execute("SELECT kind FROM passage WHERE title <> '' ORDER BY number")]
    assert list(dict.fromkeys(kinds)) == ["term", "lesson", "heading", "source", "card", "question"]


def test_every_spelling_of_an_answer_is_found() -> None:
    figure = Figure("p", "image", "", "Tiga garis.", 4, 3, "", b"")
    asked = Card("p/a", "p/l", "typed", "Siapa?", "<i>Ali</i>", "s", (), (), "", ("Ali", "Aly", "<b>"), (figure,))
    passage = card_passage(asked, "P")
    assert passage.body == "Ali · Tiga garis. · Aly · <b>"
    order = asked._replace(kind="order", back="<ol><li>satu</li><li>dua</li></ol>", answers=("satu", "dua"), figures=())
    assert card_passage(order, "P").body == "satu dua"


def test_progress_is_told_to_the_end(folder: Path, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> None:
        heard.append((done, total))

    open_library([folder], tmp_path, hear).close()
    assert heard == [*((done, 6) for done in range(1, 7)), (6, 6)]
    heard.clear()
    open_library([folder], tmp_path, hear).close()
    assert heard == []
    broken = write_pack(tmp_path / "broken", "rusak")
    break_pack(broken)
    open_library([folder, broken], tmp_path, hear).close()
    assert heard[-1] == (12, 12)
    assert heard == sorted(heard)


def test_who_hears_of_progress_may_end_the_work(folder: Path, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def hear(done: int, total: int) -> None:
        if done == total - 1:
            raise Enough

    with pytest.raises(Enough):
        open_library([folder], tmp_path, hear)
    assert list(tmp_path.iterdir()) == []
