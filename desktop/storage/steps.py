"""Long work in steps, done at once where nobody watches."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Generator

Value = TypeVar("Value")


def drained(steps: Generator[float, None, Value]) -> Value:
    """Take all steps, and give what stands at their end. Raises what they raise."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: Value = end.value
            return value
