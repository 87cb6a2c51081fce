"""Search everywhere: the passages of all packs that hold what was asked for, the best first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.looking_up import look_up
from desktop.content.matching import SHORTEST, WordMatcher
from desktop.content.snippets import Snippet, snippet
from desktop.content.words import normal
from desktop.storage.library_index import get_passages, sound
from desktop.storage.library_text import OR
from desktop.storage.search_index import candidates, stand_together
from desktop.storage.search_rank import Ranking

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from desktop.content.looking_up import Wanted
    from desktop.storage.library import Library
    from desktop.storage.library_index import Passage
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

    def __init__(self, library: Library, progress: Progress | None) -> None:
        """Read nothing yet. Without ``progress`` only the packs are searched."""
        self._library = library
        self._progress = progress

    def find(self, query: str, most: int = 60) -> Results:
        """At most ``most`` places for what was typed; none for less than two letters."""
        if len(normal(query).replace(" ", "")) < SHORTEST:
            return Results((), WordMatcher(()))
        words = self._library.words()
        wanted = look_up(query, (words,), self._together, max(words.counts.values(), default=1))
        matcher = WordMatcher(tuple(one.asked for one in wanted))
        found = self._library.search(partial(_best, wanted, most))
        return Results(tuple(_hit(passage, matcher) for passage in found), matcher)

    def _together(self, one: str, other: str) -> bool:
        return self._library.search(partial(stand_together, one=one, other=other))


def _best(wanted: Sequence[Wanted], most: int, connection: sqlite3.Connection) -> list[Passage]:
    ranking = Ranking(wanted)
    rows = get_passages(connection, candidates(connection, wanted))
    ordered = sorted((-ranking.score(row), row[0], row) for row in rows)[:most]
    return [sound(row) for _, _, row in ordered]


def _hit(passage: Passage, words: WordMatcher) -> Hit:
    """The passage as it is shown: the sentence of its text with most words, or its name where that has more."""
    above = passage.above.partition("\n")[0]
    shown = snippet(passage.body, words)
    name = passage.title.partition(OR)[0] if passage.is_named() else passage.title
    in_name = len({number for one in words.found(passage.title) for number in one.asked})
    if not shown.text or in_name > shown.different:
        shown = _named(passage, name, shown.text, words)
    title = above if passage.kind == "heading" else name or above
    return Hit(passage.kind, passage.id, passage.lesson, passage.anchor, title, shown.text, shown.marks)


def _named(passage: Passage, name: str, told: str, words: WordMatcher) -> Snippet:
    """The name in which words stand; behind that of a term or a source what is told of it."""
    if passage.kind in ("term", "source"):
        found = next((one for one in passage.title.split(OR) if words.spans(one)), name)
        names = name if found == name else f"{name} ({found})"
        return snippet(f"{names}: {told}" if told else names, words)
    return Snippet(name, words.spans(name)) if passage.is_named() else snippet(name, words)
