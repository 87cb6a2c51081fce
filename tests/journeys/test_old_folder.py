"""The whole data folder of an older Mitra opens: nothing in it is lost, and work goes on from where it was.

``fixtures/learner-3.zip`` was written by the app of commit 88030b7, whose databases have version 3 and whose learners
have neither name nor PIN: three study days with reviews, quizzes, marks, own cards with a picture, lessons read, a
class, backups, preferences. ``fixtures/learner-3.json`` is what that app told of it.
"""

from __future__ import annotations

import json
import zipfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import App
from desktop.storage.classes import classes, open_class
from desktop.storage.database import MIGRATIONS
from desktop.storage.learners import needs_door
from desktop.storage.migrate import steps
from desktop.storage.recovery import verify
from desktop.study.memory import Rating
from tests.journeys.conftest import Computer

FIXTURES = Path(__file__).parents[1] / "fixtures"
TOLD: dict[str, Any] = json.loads((FIXTURES / "learner-3.json").read_text("utf-8"))
NOW = datetime.fromisoformat(TOLD["now"])


def told(app: App) -> dict[str, Any]:
    """What the older app told, asked of this one."""
    progress, notes, marks = app.progress, app.sessions.notes, app.sessions.annotations.all()
    entries = progress.entries()
    own = sorted(notes.keys("own", ""))
    fronts = (note.front for note in map(notes.note, own) if note is not None)
    return {
        "entries": len(entries),
        "memories": _plain(progress.memories(sorted({entry.subject for entry in entries}))),
        "lessons": _plain(progress.lesson_states()),
        "due": [due.card for due in progress.due_cards(NOW)],
        "marked": sorted(progress.marked()),
        "annotations": [[one.id, one.lesson, one.kind, one.colour, one.quote.exact, one.note] for one in marks],
        "own": own,
        "own_fronts": sorted(fronts),
        "quiz": sum(entry.kind == "quiz" for entry in entries),
        "pictures": sorted(file.name for file in app.learner.pictures.iterdir()),
        "classes": pupils(app),
    }


def pupils(app: App) -> list[list[Any]]:
    """Each class with the names of its pupils."""
    folder = app.learner.folder.parents[1] / "classes"
    found = []
    for head in classes(folder):
        with closing(open_class(folder, head, app.learner.device, NOW)) as book:
            found.append([head.name, [pupil.name for pupil in book.pupils()]])
    return found


def _plain(values: dict[str, Any]) -> dict[str, dict[str, object]]:
    return {name: {key: _text(one) for key, one in value._asdict().items()} for name, value in values.items()}


def _text(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


def test_all_of_it_is_there_and_work_goes_on(computer: Computer) -> None:
    with zipfile.ZipFile(FIXTURES / "learner-3.zip") as archive:
        archive.extractall(computer.data)
    before = {file.name for file in computer.data.glob("learners/*/backups/*.db")}
    computer.now = NOW
    assert not needs_door(computer.data), "one learner without a PIN, as ever"
    app = computer.start()
    assert app.window.page == "today", "a new study day"
    expected = {key: value for key, value in TOLD.items() if key not in {"now", "version"}}
    assert told(app) == expected
    look = app.theme.look
    assert (look.tone, look.text, look.motion) == ("sepia", 20, False)
    app.progress.rebuild()
    assert told(app) == expected, "as a replay of the log would give it"
    verify(app.database)
    copies = list(app.learner.folder.glob("progress.v*-*.db"))
    assert len(copies) == (len(steps(MIGRATIONS)) > TOLD["version"]), "a copy stands beside what was migrated"
    assert before <= {file.name for file in app.learner.backups.iterdir()}
    assert len(list(app.learner.backups.glob("*.db"))) > len(before), "the older ones count among the new"
    QTest.keyClick(app.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    review = app.sessions.review
    card = review.current
    review.flip()
    review.answer(Rating.GOOD)
    assert review.current != card
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card is not None and review.current is not None and review.current.card == card.card
    assert len(app.progress.entries()) == TOLD["entries"] + 2
