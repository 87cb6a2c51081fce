"""The faults of a pack as values: where each stands, which kind it is, and the words its sentence needs."""

from __future__ import annotations

from typing import NamedTuple


class ContentError(NamedTuple):
    """One fault of one file.

    `path` is relative to the pack, with forward slashes; `line` and `column` count from 1 in characters; `code` names
    the kind of fault (the keys of `wording.SENTENCES`); `values` fill the places of its sentence.
    """

    path: str
    line: int
    column: int
    code: str
    values: tuple[str, ...] = ()


class PackError(Exception):
    """A pack that cannot be used. `errors` holds every fault at once, sorted by path, line and column."""

    def __init__(self, errors: tuple[ContentError, ...]) -> None:
        """Take the faults in any order; equal ones are told once."""
        self.errors: tuple[ContentError, ...] = tuple(sorted(set(errors)))
        first = self.errors[0] if self.errors else None
        super().__init__(f"{len(self.errors)} faults" + (f", the first: {first}" if first else ""))
