"""The cards of a session as a stack: which lie there still, which come again, which are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime


class Stack:
    """Ids of cards in the order in which they are to be shown; the one that lies on the table is not among them."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._again: list[tuple[datetime, str]] = []
        self._done: list[str] = []

    def lay(self, cards: Iterable[str], again: Iterable[tuple[datetime, str]] = ()) -> None:
        """Begin anew, with cards and with those that come again at a moment."""
        self._waiting, self._again, self._done = list(cards), list(again), []

    @property
    def done(self) -> tuple[str, ...]:
        """The answered cards, one as often as it was answered."""
        return tuple(self._done)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The cards not shown yet, in their order."""
        return tuple(self._waiting)

    def left(self) -> int:
        """How many cards lie there still."""
        return len(self._waiting) + len(self._again)

    def pop(self, now: datetime, has_time: Callable[[int], bool]) -> str | None:
        """The next card: a forgotten one whose minutes have passed, else the next waiting, else a forgotten one.

        None also when the day's minutes are over: ``has_time`` tells whether they take one more card while so many
        forgotten ones have to come again. The last of them are kept for those.
        """
        self._again.sort()
        waiting = bool(self._waiting) and has_time(len(self._again))
        if not waiting and not (self._again and has_time(0)):
            return None
        if self._again and (not waiting or self._again[0][0] <= now):
            return self._again.pop(0)[1]
        return self._waiting.pop(0)

    def answered(self, card: str, again: datetime | None) -> None:
        """A card was answered, and comes again at a moment or not."""
        self._done.append(card)
        if again is not None:
            self._again.append((again, card))

    def add(self, cards: Iterable[str]) -> None:
        """Lay cards under the others."""
        self._waiting += cards

    def names(self) -> set[str]:
        """Every card of the session, waiting, coming again or done, but for the one on the table."""
        return {*self._waiting, *self._done, *(card for _moment, card in self._again)}

    def put_back(self, card: str) -> None:
        """Lay a card on top."""
        self._waiting.insert(0, card)

    def take_back(self, card: str, *, answered: bool) -> None:
        """Take a card out to lie on the table; its last answer, if that was taken back, does not count any more."""
        self._again = [row for row in self._again if row[1] != card]
        self._waiting = [waiting for waiting in self._waiting if waiting != card]
        if answered and card in self._done:
            self._done.reverse()
            self._done.remove(card)
            self._done.reverse()
