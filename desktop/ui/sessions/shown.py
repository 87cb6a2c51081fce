"""What a session shows of its cards: the one on the table, and what was done at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.model import Card, Source


class ShownCard(NamedTuple):
    """A card as it lies there: which one, of how many, and whether it only is practice.

    ``lapses`` counts how often it was forgotten where it is a leech, and is 0 otherwise. ``order`` is how the things
    of a card to be put in order are laid down.
    """

    card: Card
    lesson_title: str
    unit: str
    sources: tuple[Source, ...]
    number: int
    total: int
    minutes_left: int
    practice: bool
    marked: bool = False
    lapses: int = 0
    order: tuple[int, ...] = ()


class Summary(NamedTuple):
    """Cards answered on this study day, each counted once, those of them forgotten at least once, and cards to come.

    ``tomorrow`` is how many the next study day asks for, ``left`` how many still wait on this one. ``minutes`` were
    spent on cards on this study day; ``hard`` are some of those forgotten whose paragraph can be
    read again, the most often forgotten one first.
    """

    answered: int
    forgotten: int
    tomorrow: int
    left: int
    minutes: int = 0
    hard: tuple[Card, ...] = ()
