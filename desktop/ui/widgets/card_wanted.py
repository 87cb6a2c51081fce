"""How a card wants to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from desktop.content.model import Figure


class Wanted(NamedTuple):
    """How a card wants to be answered: in thought, by typing, or by putting things into order.

    `items` are the things as inline HTML, `order` the numbers of them as they are laid down; `figures` are the
    pictures that the words show.
    """

    way: Literal["think", "type", "order"] = "think"
    items: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    figures: tuple[Figure, ...] = ()


THINK = Wanted()
