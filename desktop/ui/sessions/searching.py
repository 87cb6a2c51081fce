"""The search: what is found for the words that are typed, where a hit opens, and what was looked for before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.content.matching import long_enough
from desktop.content.reading_text import anchor_places, reading_blocks
from desktop.storage.errors import StorageError
from desktop.storage.search import Group, Hit, Results, Search
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.settings import Settings

__all__ = ["Group", "Hit", "Results", "SearchSession"]

MOST = 40
"""Hits that are looked at: who finds nothing among them writes another letter."""
MOST_RECENT = 8
READ = ("lesson", "heading")
"""Kinds of hits whose sentence stands in the reading text."""


class SearchSession(QObject):
    """What one learner looks for.

    Signals: ``found(Results)``, for the last words, twice where they were not ``whole`` the first time;
    ``recent_changed()``.
    """

    found = Signal(object)
    recent_changed = Signal()

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._search = Search(desk.library, desk.progress)
        self._lessons = desk.library.titles()
        self._preparing: Iterator[float] | None = None
        self._late = self._told = False
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._step)
        self.query = ""

    @guarded
    def find(self, query: str) -> None:
        """Look for words; of what the learner wrote the hits follow where it is still being taken in."""
        self.query = query
        results = self._look(query)
        self._late = not results.whole
        if self._late:
            self.prepare()
        self.found.emit(results)

    def _look(self, query: str) -> Results:
        """What is found; in the packs alone, which is told once, where what the learner wrote cannot be read."""
        try:
            return self._search.find(query, MOST)
        except StorageError as error:
            if not self._told:
                self._told = True
                self._desk.failed.emit(error)
            return Search(self._desk.library, None).find(query, MOST)

    def prepare(self) -> None:
        """Read in small steps, between keys, what a search would else have to wait for."""
        if self._preparing is None:
            self._preparing = self._search.preparing()
            self._steps.start()

    def _step(self) -> None:
        if not self._desk.attempt(self._prepare_more):
            self._end_preparing()

    def _prepare_more(self) -> None:
        if self._preparing is None or next(self._preparing, None) is None:
            self._end_preparing()
            if self._late:
                self._late = False
                self.found.emit(self._look(self.query))

    def _end_preparing(self) -> None:
        self._preparing = None
        self._steps.stop()

    def long_enough(self, query: str) -> bool:
        """Whether there are letters enough to look for."""
        return long_enough(query)

    def title(self, lesson: str) -> str:
        """The title of a lesson; "" for none, or one that is no longer there."""
        return self._lessons.get(lesson, "")

    def passage(self, hit: Hit) -> tuple[int, int]:
        """From where to where the sentence of a hit stands in the reading text of its lesson.

        Where it is not read there, as that of a card, both are the place of its anchor; a sentence that stands there
        more than once is meant from that on.
        """
        if hit.lesson not in self._lessons:
            return 0, 0
        lesson = self._desk.library.lesson(hit.lesson)
        blocks = reading_blocks(lesson.title, lesson.goals, lesson.html)
        text = "\n".join(block.text for block in blocks)
        begin = anchor_places(blocks).get(hit.anchor, 0)
        sentence = hit.snippet.strip("… ")  # a long one is cut
        for words in (sentence, sentence.replace(" · ", "\n")) if hit.kind in READ else ():  # or the cells of a table
            start = text.find(words, begin)
            if start >= 0:
                return start, start + len(words)
        return begin, begin

    @property
    def recent(self) -> tuple[str, ...]:
        """What was looked for before, the last first."""
        return tuple(self._settings.searches().splitlines())

    def remember(self) -> None:
        """Keep the last words: something of what they found was opened."""
        words = " ".join(self.query.split())
        if words:
            folded = words.casefold()
            self._keep((words, *(one for one in self.recent if one.casefold() != folded)))

    def forget(self, words: str = "") -> None:
        """Forget words that were looked for before, or all."""
        self._keep(tuple(one for one in self.recent if words and one != words))

    def _keep(self, words: tuple[str, ...]) -> None:
        self._settings.set_searches("\n".join(words[:MOST_RECENT]))
        self.recent_changed.emit()
