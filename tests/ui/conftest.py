"""A learner's desk on a small subject, for the tests of sessions, pages and the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.paths import bundled_resources
from desktop.storage.library import Library, open_library
from desktop.ui.look import fonts, icons, style
from desktop.ui.look.theme import Look, Theme
from tests.ui.classroom_world import ClassWorld
from tests.ui.contest_world import write_contest_subject
from tests.ui.desk_world import World, new_world, write_subject
from tests.ui.quiz_world import FIRST as QUIZ_FIRST
from tests.ui.quiz_world import write_quiz_subject
from tests.ui.word_world import write_word_subject


@pytest.fixture(scope="session")
def subject(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pack that was written by hand."""
    return write_subject(tmp_path_factory.mktemp("subject"))


@pytest.fixture(scope="session")
def library(subject: Path) -> Iterator[Library]:
    """The compiled pack; nobody writes into a library."""
    opened = open_library([subject], None)
    yield opened
    opened.close()


@pytest.fixture
def world(library: Library, qapp: QApplication) -> Iterator[World]:
    """A learner who has done nothing yet."""
    made = new_world(library)
    yield made
    made.close()


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with Mitra's fonts and icons."""
    fonts.install(bundled_resources())
    icons.install(bundled_resources())
    return qapp


@pytest.fixture
def theme(dressed: QApplication) -> Theme:
    """The light theme without motion."""
    made = Theme(Look(motion=False))
    style.apply(dressed, made)
    return made


@pytest.fixture(scope="session")
def quiz_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The compiled pack with questions of all kinds."""
    opened = open_library([write_quiz_subject(tmp_path_factory.mktemp("quiz"))], None)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def contest_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The compiled pack with questions for a contest."""
    opened = open_library([write_contest_subject(tmp_path_factory.mktemp("contest"))], None)
    yield opened
    opened.close()


@pytest.fixture
def quizzing(quiz_library: Library, qapp: QApplication) -> Iterator[World]:
    """A learner of the pack with questions, who has read its first lesson."""
    made = new_world(quiz_library)
    made.read(QUIZ_FIRST)
    yield made
    made.close()


@pytest.fixture
def lesson_world(library: Library, tmp_path: Path, dressed: QApplication) -> Iterator[ClassWorld]:
    """A class without pupils, to be taught a lesson of the small subject."""
    made = ClassWorld(library, tmp_path / "school")
    yield made
    made.close()


@pytest.fixture(scope="session")
def word_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The compiled pack whose sources disagree."""
    opened = open_library([write_word_subject(tmp_path_factory.mktemp("words"))], None)
    yield opened
    opened.close()


@pytest.fixture
def wordy(word_library: Library, qapp: QApplication) -> Iterator[World]:
    """A learner of that pack who has done nothing yet."""
    made = new_world(word_library)
    yield made
    made.close()
