"""Search everywhere: the passages of all packs that hold what was asked for, the best first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.matching import WordMatcher, asked_words

if TYPE_CHECKING:
    import sqlite3

    from desktop.storage.library import Library
    from desktop.storage.progress import Progress


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
    """What was found: ``hits``, best first; ``words`` finds the same words in any text."""

    hits: tuple[Hit, ...]
    words: WordMatcher

    def groups(self) -> tuple[Group, ...]:
        """The hits by lesson, in the order of each lesson's best hit."""
        found: dict[str, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.lesson, []).append(hit)
        return tuple(Group(lesson, tuple(hits)) for lesson, hits in found.items())


class Search:
    """Looks through the packs of ``library`` and through what the learner of ``progress`` wrote."""

    def __init__(self, library: Library, progress: Progress) -> None:
        """Read nothing yet."""
        self._library = library
        self._progress = progress

    def find(self, query: str, most: int = 60) -> Results:
        """At most ``most`` places for what was typed; none for less than two letters."""
        asked = asked_words(query)
        words = WordMatcher(asked)
        heavy = [one for one in asked if not one.weightless]
        if sum(len(one.word) for one in asked) < 2:
            return Results((), words)
        terms = (f'("{one.word}"{"*" if one.begun else ""} OR stems : "{one.root}")' for one in heavy)
        rows = self._library.search(partial(_matching, " AND ".join(terms), most))
        hits = []
        for kind, name, lesson, anchor, title, body in rows:
            snippet = body if words.spans(body) or not words.spans(title) else title
            hits.append(Hit(kind, name, lesson, anchor, title, snippet, words.spans(snippet)))
        return Results(tuple(hits), words)


def _matching(expression: str, most: int, connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    question = (
        "SELECT kind, id, lesson, anchor, passage.title, passage.body FROM passage_index"
        " JOIN passage ON passage.number = passage_index.rowid"
        " WHERE passage_index MATCH ? ORDER BY bm25(passage_index, 8, 2, 1) LIMIT ?"
    )
    return connection.execute(question, (expression, most)).fetchall()
