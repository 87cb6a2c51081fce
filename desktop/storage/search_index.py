"""Asks the index for passages that may answer a query."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from desktop.content.looking_up import Wanted

MOST = 80
"""Passages looked at where all words stand; where there are more, also as many with the very words and side by side."""
_FEW = 8


def candidates(connection: sqlite3.Connection, wanted: Sequence[Wanted]) -> set[int]:
    """Numbers of passages, among which the best ones are; those with all words, or with most where these are few."""
    groups = [one for one in wanted if not one.asked.weightless]
    known = [one for one in groups if one.fits]
    if not known:
        return set()
    found = _numbers(connection, _all(known), MOST) if len(known) == len(groups) else set()
    if len(found) >= MOST:
        for expression in _narrower(known):
            found |= _numbers(connection, expression, MOST // 2)
    if len(found) < _FEW:
        for some in combinations(known, max(1, len(groups) - 1)) if len(known) == len(groups) else (known,):
            found |= _numbers(connection, _all(some), MOST // 2)
    if len(found) < _FEW and len(known) > 1:
        found |= _numbers(connection, " OR ".join(map(_any, known)), MOST)
    return found


def stand_together(connection: sqlite3.Connection, one: str, other: str) -> bool:
    """Whether two normal words stand somewhere one behind the other."""
    return bool(_numbers(connection, f'"{one} {other}"', 1))


def _narrower(wanted: Sequence[Wanted]) -> Iterable[str]:
    """Ways to ask for the best of very many: in a name, by the very words, side by side."""
    yield f"{{title}} : ({_all(wanted)})"
    exact = [one.asked.word for one in wanted if one.fits.get(one.asked.word) == 1.0]
    if len(exact) == len(wanted):
        yield " AND ".join(f'"{word}"' for word in exact)
        if len(exact) > 1:
            yield f'"{" ".join(exact)}"'


def _all(wanted: Iterable[Wanted]) -> str:
    return " AND ".join(map(_any, wanted))


def _any(one: Wanted) -> str:
    words = (f'"{word}"' for word in one.fits)
    return f"({' OR '.join(words)})"


def _numbers(connection: sqlite3.Connection, expression: str, most: int) -> set[int]:
    question = "SELECT rowid FROM passage_index WHERE passage_index MATCH ? LIMIT ?"
    return {number for (number,) in connection.execute(question, (expression, most))}
