"""Work in short steps: a generator that yields the share that is done (0 to 1), and returns what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Generator

Value = TypeVar("Value")


def drained(steps: Generator[float, None, Value]) -> Value:
    """Do all steps at once, where nobody watches; returns what comes of them, and raises what they raise."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: Value = end.value
            return value


def as_share(steps: Generator[float, None, Value], begin: float, end: float) -> Generator[float, None, Value]:
    """The same steps as a part of longer work, of which they are the share from ``begin`` to ``end``."""
    while True:
        try:
            done = next(steps)
        except StopIteration as stop:
            value: Value = stop.value
            return value
        yield begin + (end - begin) * done
