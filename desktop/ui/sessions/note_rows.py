"""What the list of own cards shows of a note or card, and how words are looked for among ten thousand of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.content import markdown_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

TAG = "#"
"""What begins a word that is looked for among the tags only."""


class NoteRow(NamedTuple):
    """One row of the list: a note, or a single card (``note`` is "" for that of a pack).

    ``text`` is its question as plain words, ``title`` that of the lesson beside which it stands ("" for none).
    ``day`` is the study day on which it comes next (today where it waits already), None where it was never asked.
    """

    key: str
    note: str
    cards: tuple[str, ...]
    kind: str
    text: str
    tags: tuple[str, ...]
    lesson: str
    see: str
    title: str
    day: date | None
    suspended: bool
    marked: bool


def tidy_tags(tags: Sequence[str]) -> tuple[str, ...]:
    """Tags without empty ones, each once, with single spaces and without a sign before them."""
    clean = (" ".join(tag.strip().lstrip(TAG).split()) for tag in tags)
    return tuple({tag.casefold(): tag for tag in clean if tag}.values())


def words_of(markdown: str) -> str:
    """A note's Markdown as one line of words, near enough for a list: ten thousand are not compiled for it."""
    return markdown_words.words_of(markdown, QCoreApplication.translate("Notes", "gambar"))


def holds(wanted: list[str], text: str, tags: tuple[str, ...]) -> bool:
    """Whether every word occurs in the text or begins a tag."""
    if not wanted:
        return True
    lower = [tag.casefold() for tag in tags]
    return all(_occurs(word, text, lower) for word in wanted)


def _occurs(word: str, text: str, tags: list[str]) -> bool:
    if word.startswith(TAG):
        return any(tag.startswith(word[1:]) for tag in tags)
    return word in text or any(word in tag for tag in tags)
