"""Search everywhere: the passages of all packs that hold what was asked for, the best first."""

from __future__ import annotations

import heapq
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.looking_up import look_up
from desktop.content.matching import WordMatcher, long_enough
from desktop.content.snippets import snippet
from desktop.content.words import stem
from desktop.storage.library_index import get_passages, sound
from desktop.storage.library_text import OR
from desktop.storage.own_index import OwnIndex, in_steps
from desktop.storage.search_index import candidates, stand_together
from desktop.storage.search_rank import Ranking

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from desktop.content.looking_up import Wanted
    from desktop.storage.library import Library
    from desktop.storage.library_index import Passage
    from desktop.storage.progress import Progress


AT_ONCE = 40
"""Texts of the learner that one search takes in; who has written more waits for `Search.preparing`."""


class Hit(NamedTuple):
    """A place where something was found.

    ``kind`` is lesson, heading, term, card, question, source, note or mark, ``id`` the thing's own id; those of terms
    and sources have the pack's before a slash. It opens in ``lesson`` ("" for a term or a source, and a note that
    belongs to none) at ``anchor`` ("" for its beginning). ``title`` stands above it; ``snippet`` is the sentence with
    the hit, ``marks`` where in it the words stand.
    """

    kind: str
    id: str
    lesson: str
    anchor: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]


class Group(NamedTuple):
    """The hits of one lesson ("" for what belongs to none), the best first."""

    lesson: str
    hits: tuple[Hit, ...]


class Results(NamedTuple):
    """What was found: ``hits``, best first; ``words`` finds the same words in any text.

    ``whole`` is False while what the learner wrote is not all taken in (`Search.preparing`), and so not searched yet.
    """

    hits: tuple[Hit, ...]
    words: WordMatcher
    whole: bool = True

    def groups(self) -> tuple[Group, ...]:
        """The hits by lesson, in the order of each lesson's best hit."""
        found: dict[str, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.lesson, []).append(hit)
        return tuple(Group(lesson, tuple(hits)) for lesson, hits in found.items())


class Search:
    """Looks through the packs of ``library`` and through what the learner of ``progress`` wrote.

    Methods raise the named errors of ``errors.py`` where what the learner wrote cannot be read.
    """

    def __init__(self, library: Library, progress: Progress | None) -> None:
        """Read nothing yet. Without ``progress`` only the packs are searched."""
        self._library = library
        self._progress = progress
        self._own: OwnIndex | None = None

    def find(self, query: str, most: int = 40) -> Results:
        """At most ``most`` places for what was typed; none for less than two letters."""
        if not long_enough(query):
            return Results((), WordMatcher(()))
        own = self._own_texts()
        known = self._library.words()
        vocabularies = (known,) if own is None else (known, own.words())
        wanted = look_up(query, vocabularies, self._together, max(known.counts.values(), default=1))
        found = self._library.search(partial(_best, wanted, most))
        if own is not None:
            found += _best(wanted, most, own.connection)
        matcher = WordMatcher(tuple(one.asked for one in wanted))
        best = heapq.nlargest(most, found, key=_score)
        return Results(tuple(_hit(one.passage, matcher) for one in best), matcher, self._is_whole(own))

    def preparing(self) -> Iterator[float]:
        """Make ready in steps of a few milliseconds what the first search would wait for; yields the part done.

        Without it each search takes in some of what the learner wrote, and looks through it once all is there.
        """
        stem("mencari")  # its dictionary
        yield 0.0
        self._library.words()
        yield 0.0
        self._library.search(_nothing)
        yield 0.0
        own = self._index()
        if own is not None:
            yield from in_steps(own)

    def _index(self) -> OwnIndex | None:
        if self._own is None and self._progress is not None:
            titles = self._library.titles()
            self._own = OwnIndex(self._progress.database, titles)
        return self._own

    def _own_texts(self) -> OwnIndex | None:
        """What the learner wrote, None while some of it is still to be taken in."""
        own = self._index()
        return None if own is None or own.step(AT_ONCE) else own

    def _is_whole(self, own: OwnIndex | None) -> bool:
        return own is not None or self._progress is None

    def _together(self, one: str, other: str) -> bool:
        return self._library.search(partial(stand_together, one=one, other=other))


class _Scored(NamedTuple):
    score: float
    passage: Passage


def _score(scored: _Scored) -> float:
    return scored.score


def _best(wanted: Sequence[Wanted], most: int, connection: sqlite3.Connection) -> list[_Scored]:
    """The best passages of one index, the best first; of equal ones those that come first in it."""
    ranking = Ranking(wanted)
    rows = get_passages(connection, candidates(connection, wanted))
    ordered = sorted((-ranking.score(row.passage), row) for row in rows)[:most]  # a row begins with its number
    return [_Scored(-score, sound(row)) for score, row in ordered]


def _nothing(_connection: sqlite3.Connection) -> None:
    """Only to have the index looked at."""


def _hit(passage: Passage, words: WordMatcher) -> Hit:
    """The passage as it is shown: the sentence of its text with most words, or its name where that has more."""
    names = passage.title.split(OR) if passage.is_named() else [passage.title]
    shown = snippet(passage.body, words)
    if passage.kind in ("term", "source"):
        shown = snippet(_told(names, shown.text, words), words)
    elif not shown.text or _worth(passage.title, words) > shown.worth:
        shown = snippet(passage.title, words)
    above = passage.above.partition("\n")[0]
    title = above if passage.kind == "heading" else names[0] or above
    kind = "lesson" if passage.kind == "figure" else passage.kind
    return Hit(kind, passage.id, passage.lesson, passage.anchor, title, shown.text, shown.marks)


def _told(names: Sequence[str], told: str, words: WordMatcher) -> str:
    """What is told of a term or a source behind its name, and behind the other name that was asked for."""
    other = next((name for name in names[1:] if _worth(name, words) > _worth(names[0], words)), "")
    name = f"{names[0]} ({other})" if other else names[0]
    return f"{name}: {told}" if told else name


def _worth(text: str, words: WordMatcher) -> float:
    """How much of what was asked for stands in a text."""
    return words.worth(words.found(text))
