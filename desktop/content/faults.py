"""The faults of a pack as values: where each stands, which kind it is, and the words its sentence needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.model import Pack

LACKING = frozenset({"map-missing", "flag-missing"})
"""The faults of an installation, of which no pack is guilty: all but a picture can be read."""


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
    """A pack that cannot be used. `errors` holds every fault at once, sorted by path, line and column.

    `rest` is the pack without the pictures that this installation cannot draw, where nothing else is wrong.
    """

    def __init__(self, errors: tuple[ContentError, ...]) -> None:
        """Take the faults in any order; equal ones are told once."""
        self.errors: tuple[ContentError, ...] = tuple(sorted(set(errors)))
        self.rest: Pack | None = None
        first = self.errors[0] if self.errors else None
        super().__init__(f"{len(self.errors)} faults" + (f", the first: {first}" if first else ""))

    @property
    def only_lacking(self) -> bool:
        """True where the installation is to blame and not the pack."""
        return bool(self.errors) and all(error.code in LACKING for error in self.errors)
