"""Commands of a session that announce what a store refuses, instead of raising it into the middle of Qt."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable

Given = ParamSpec("Given")


def guarded(command: Callable[Concatenate[Any, Given], None]) -> Callable[Concatenate[Any, Given], None]:
    """Let a command of an object with a ``_desk`` end in ``Desk.failed`` where a store cannot be read or written.

    Pages call these from handlers of events. What a handler raises, PySide6 6.11 raises again in whatever call comes
    next, and where that was inside a second handler it crashes.
    """

    @wraps(command)
    def guard(session: Any, /, *given: Given.args, **named: Given.kwargs) -> None:
        def run() -> None:
            command(session, *given, **named)

        session._desk.attempt(run)  # noqa: SLF001 - all sessions, and the pages on them, hold their desk by this name

    return guard
