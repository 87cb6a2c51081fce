"""Which rows of the sheet of keys are meant by some words."""

from __future__ import annotations

from desktop.content.words import normal
from desktop.ui.widgets.key_list import KeyGroup, KeyRow


def found(groups: tuple[KeyGroup, ...], query: str) -> tuple[KeyGroup, ...]:
    """Return the groups with the rows in which every word of `query` begins or stands; all of them for no words.

    A word may be of the row, of the name of its group or of its keys ("Ctrl K" and "ctrl+k" are one); case and accents
    do not count.
    """
    wanted = [part for word in query.casefold().split() for part in (word.split("+") if word != "+" else word) if part]
    if not wanted:
        return groups
    kept = (KeyGroup(group.name, tuple(row for row in group.rows if _has(group, row, wanted))) for group in groups)
    return tuple(group for group in kept if group.rows)


def _has(group: KeyGroup, row: KeyRow, words: list[str]) -> bool:
    text = normal(f"{group.name} {row.text}")
    caps = {part for key in row.keys for part in key.casefold().split()}
    return all(((plain := normal(word)) and plain in text) or word in caps for word in words)
