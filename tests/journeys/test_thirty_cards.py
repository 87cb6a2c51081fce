"""A session of thirty cards with the real program and nothing but keys; each answer on the disk before it is shown."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

from desktop.app import local_now
from desktop.paths import bundled_resources
from desktop.storage.database import open_database
from desktop.storage.learners import open_learner
from desktop.storage.progress import Progress
from desktop.study.days import study_day
from desktop.study.memory import Rating
from tests.journeys.real import Program, Rows, Screen, ask, wait_until

LESSONS = ("apa-itu-kerja-sama-bilateral", "mengapa-negara-bekerja-sama", "tujuan-dan-manfaat", "bidang-dan-bentuk")
CARDS = 30
BEFORE = timedelta(days=20)
AGAIN, GOOD = "1", "2"
VALUES = {AGAIN: "1", GOOD: "3"}
"""The key of a button, and how the log writes its rating."""


class Pupil:
    """Somebody who presses keys, and notes what the log has to hold for them."""

    def __init__(self, screen: Screen, data: Path, trace: Path | None = None) -> None:
        self._program = Program(screen, data, trace=trace)
        self.done: list[tuple[str, str]] = []
        self.number, self.total = self._shown(self._program.wait_for(r"Ulang: (\d+) dari (\d+)"))

    def answer(self, key: str) -> None:
        """Turn the card and answer it; the next one lies there, or none."""
        self._program.press("space", key)
        self.done.append(("review", VALUES[key]))
        found = self._program.wait_for(rf"Ulang: (?:({self.number + 1}) dari (\d+)|selesai)")
        self.number, self.total = self._shown(found) if found[1] else (0, 0)

    def undo(self) -> None:
        """Take the last answer back: its card lies there again."""
        self._program.press("ctrl+z")
        self.done.append(("undo", ""))
        self.number, self.total = self._shown(self._program.wait_for(rf"Ulang: ({max(1, self.number - 1)}) dari (\d+)"))

    def put_off(self) -> None:
        """Put the card off until tomorrow: there is one less."""
        self._program.press("minus")
        self.done.append(("bury", ""))
        self.number, self.total = self._shown(self._program.wait_for(rf"Ulang: (\d+) dari ({self.total - 1})"))

    def mark(self) -> None:
        """Mark the card."""
        self._program.press("asterisk")
        self.done.append(("mark", ""))

    def quit(self) -> None:
        """Close the window, and find that the program had nothing to complain of."""
        assert self._program.close() == ""

    def _shown(self, found: re.Match[str]) -> tuple[int, int]:
        return int(found[1]), int(found[2])


def test_thirty_cards_with_undo_put_off_quit_and_restart(screen: Screen, tmp_path: Path) -> None:
    data, trace = tmp_path / "data", tmp_path / "trace"
    cards = prepare(data, local_now())
    first = Pupil(screen, data, trace)
    assert (first.number, first.total) == (1, CARDS)
    for key in (GOOD, AGAIN, GOOD, GOOD, AGAIN, GOOD):
        first.answer(key)
    first.undo()
    first.undo()
    first.answer(GOOD)
    first.mark()
    first.answer(GOOD)
    first.put_off()
    for _ in range(6):
        first.answer(GOOD)
    first.quit()
    assert synced_before_shown(trace) >= 14

    second = Pupil(screen, data)
    assert (second.number, second.total) == (1, CARDS - 12 - 1 + 1), "twelve known or forgotten, one put off"
    second.undo()
    while second.total:
        second.answer(GOOD)
    second.quit()
    judge(data, cards, first.done + second.done)


def prepare(data: Path, now: datetime) -> list[str]:
    """Somebody who reviewed thirty cards three weeks ago and was on the page of the reviews today; gives the cards."""
    learner = open_learner(data, now - BEFORE)
    database = open_database(learner.progress, now - BEFORE)
    progress = Progress(database, learner.device)
    pack = bundled_resources() / "packs" / "bilateral" / "memahami"
    text = "\n".join((pack / f"{lesson}.yaml").read_text(encoding="utf-8").split("questions:")[0] for lesson in LESSONS)
    cards = [f"bilateral/{name}" for name in re.findall(r"^  - id: (\S+)\n    front:", text, re.MULTILINE)][:CARDS]
    for card in cards:
        progress.record_review(card, Rating.GOOD, now - BEFORE, 8.0, "1.0")
    progress.set_state("day", study_day(now).isoformat())
    progress.set_state("page", "review")
    database.close()
    return cards


def judge(data: Path, cards: list[str], done: list[tuple[str, str]]) -> None:
    """Hold the database against what was done."""
    log: Rows = ask(data, "SELECT kind, subject, value FROM log WHERE kind <> 'read' ORDER BY counter")[CARDS:]
    told = [(kind, value.split(" ")[0] if kind == "review" else "") for kind, _subject, value in log]
    assert told == done
    given: list[tuple[str, str]] = []
    marked, put_off = set(), set()
    for number, (kind, subject, value) in enumerate(log):
        if kind == "review":
            given.append((subject, value.split(" ")[0]))
        elif kind == "undo":
            assert given.pop()[0] == subject, "the last answer is the one that is taken back"
        elif kind == "mark":
            marked.add(subject)
            assert log[number + 1][1] == subject, "the card that lay there"
        else:
            put_off.add(subject)
    assert {card for card, _rating in given} == set(cards) - put_off
    answers = ask(data, "SELECT card, rating FROM answer WHERE number > 1 ORDER BY at, number")
    assert sorted((card, str(rating)) for card, rating in answers) == sorted(given)
    reviews: dict[str, int] = dict(ask(data, "SELECT card, reviews FROM memory"))
    assert reviews == {card: 1 + sum(card == name for name, _rating in given) for card in cards}
    states = ask(data, "SELECT card, buried IS NOT NULL, marked FROM card_state")
    assert {card for card, buried, _marked in states if buried} == put_off and len(put_off) == 1
    assert {card for card, _buried, mark in states if mark} == marked and len(marked) == 1


def synced_before_shown(trace: Path) -> int:
    """Count the cards that were shown, each after a flush of the database since the one before.

    The window's title tells which card lies there; it goes to the screen, by the thread that keeps the answers, with
    the first drawing of that card or before it.
    """
    assert wait_until(lambda: "+++ exited with" in trace.read_text(errors="replace").rsplit("\n", 2)[-2])
    shown, synced, before = 0, False, ""
    for line in trace.read_text(errors="replace").splitlines():
        if re.search(r"\bf(?:data)?sync\(\d+<[^>]*progress\.db", line):
            synced = True
        title = re.search(r"Ulang: \d+ dari \d+", line)
        if title and title[0] != before:
            assert synced or not before, f"{title[0]} was shown before the answer was on the disk"
            shown, synced, before = shown + 1, False, title[0]
    return shown
