"""The search of one learner: what is found, where a hit stands in its lesson, and what was looked for before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.content.reading_text import reading_text
from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.searching import Hit, Results, SearchSession
from desktop.ui.sessions.settings import Settings
from tests.matchers import word_matcher
from tests.ui.desk_world import FEW, MANY, Heard, World


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def session(world: World, folder: Path) -> SearchSession:
    return make(world, folder)


def make(world: World, folder: Path) -> SearchSession:
    """A session of the learner whose preferences lie in the folder."""
    settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), Theme())
    return SearchSession(world.desk, settings, world.desk)


def found(session: SearchSession, words: str) -> Results:
    """What is found for words."""
    heard = Heard(session.found)
    session.find(words)
    (results,) = heard.all
    assert isinstance(results, Results)
    return results


def test_what_is_found_is_told(session: SearchSession) -> None:
    results = found(session, "nomor 7 banyak")
    assert results.hits[0].id == "uji/banyak-7" and results.hits[0].kind == "card"
    assert found(session, "gajah").hits == ()
    assert session.query == "gajah"


@pytest.mark.parametrize(("words", "enough"), [("", False), (" a ", False), ("a.", False), ("ab", True), ("a b", True)])
def test_two_letters_are_enough(session: SearchSession, words: str, enough: bool) -> None:
    assert session.long_enough(words) is enough


def test_a_hit_knows_where_its_sentence_stands(session: SearchSession, world: World) -> None:
    text = reading_text(world.library.lesson(MANY))
    hit = Hit("lesson", MANY, MANY, "bagian-3", "Bagian 3", "Dua negara menulis surat", ())
    start, end = session.passage(hit)
    assert text[start:end] == hit.snippet
    assert text.index("Bagian 3") < start < text.index("Bagian 4"), "in its own section, not in the first"
    cut = hit._replace(snippet="… negara menulis surat lalu…")
    assert text[slice(*session.passage(cut))] == "negara menulis surat lalu"
    heading = Hit("heading", MANY, MANY, "bagian-5", "Siapa yang memulai?", "Bagian 5", ())
    assert text[slice(*session.passage(heading))] == "Bagian 5"


class Slow:
    """A search that first has to take in what the learner wrote."""

    def __init__(self) -> None:
        self.ready = False

    def find(self, _words: str, _most: int) -> Results:
        """Find nothing, and say whether all was looked through."""
        return Results((), word_matcher(""), self.ready)

    def preparing(self) -> Iterator[float]:
        """Get ready in two steps."""
        yield 0.0
        yield 0.5
        self.ready = True


def test_what_is_taken_in_late_is_found_then(session: SearchSession, qtbot: QtBot) -> None:
    session._search = Slow()  # type: ignore[assignment]
    heard = Heard(session.found)
    session.find("catatan")
    assert [one.whole for one in heard.all if isinstance(one, Results)] == [False]
    qtbot.waitUntil(lambda: len(heard.all) == 2)
    assert [one.whole for one in heard.all if isinstance(one, Results)] == [False, True]
    session.prepare()
    qtbot.waitUntil(lambda: session._preparing is None)
    assert len(heard.all) == 2, "nothing was late any more"


def test_where_own_texts_cannot_be_read_the_packs_are_searched_and_it_is_told_once(
    session: SearchSession, world: World
) -> None:
    world.database.rows("ALTER TABLE note RENAME TO away")
    found, failed = Heard(session.found), Heard(world.desk.failed)
    for words in ("su", "sur", "surat"):
        session.find(words)
    assert [bool(results.hits) for results in found.all] == [True] * 3  # type: ignore[attr-defined]
    assert len(failed.all) == 1


def test_a_card_stands_at_its_anchor_and_what_belongs_to_no_lesson_nowhere(
    session: SearchSession, world: World
) -> None:
    text = reading_text(world.library.lesson(MANY))
    card = Hit("card", "uji/banyak-4", MANY, "bagian-4", "", "Bagian 2", ())
    start, end = session.passage(card)
    assert start == end == text.index("Bagian 4")
    assert session.passage(card._replace(lesson="", anchor="")) == (0, 0)
    assert session.passage(card._replace(lesson="uji/hilang")) == (0, 0)
    assert session.title(FEW) == "Apa yang disepakati?" and session.title("") == session.title("uji/hilang") == ""


def test_what_was_looked_for_is_kept_for_the_learner_the_last_first(
    session: SearchSession, world: World, folder: Path
) -> None:
    assert not session.recent
    for words in ("mesir", "  konvensi   wina ", "Mesir", *map(str, range(10, 16))):
        session.find(words)
        session.remember()
    assert session.recent[:2] == ("15", "14") and len(session.recent) == 8
    assert session.recent[-2:] == ("Mesir", "konvensi wina"), "the same words stand there once"
    assert make(world, folder).recent == session.recent, "a restart"


def test_words_of_before_are_forgotten_one_by_one_or_all(session: SearchSession) -> None:
    for words in ("satu", "dua", "tiga"):
        session.find(words)
        session.remember()
    heard = Heard(session.recent_changed)
    session.forget("dua")
    assert list(session.recent) == ["tiga", "satu"]
    session.forget()
    session.find("  ")
    session.remember()
    assert len(session.recent) == 0 and len(heard.all) == 2
