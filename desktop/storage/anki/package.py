"""What a package from Anki holds, read and turned into what Mitra knows, before anything of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.storage.foreign import LeftOut


class PastAnswer(NamedTuple):
    """An answer given elsewhere: what follows the note's id for its card, 1 to 4, milliseconds since 1970, seconds."""

    variant: str
    rating: int
    at: int
    seconds: float


class ForeignNote(NamedTuple):
    """A note from elsewhere. ``front`` and ``back`` are Markdown with pictures as in ``markup``.

    ``id`` is what Mitra called it ("" for a note that was made elsewhere); ``title`` its first words, to name it by.
    """

    guid: str
    kind: str
    front: str
    back: str
    tags: tuple[str, ...] = ()
    deck: str = ""
    id: str = ""
    lesson: str = ""
    title: str = ""
    pictures: tuple[str, ...] = ()
    past: tuple[PastAnswer, ...] = ()


class Package(NamedTuple):
    """All of a file that can be taken in, and a list of what cannot.

    ``pictures`` leads from the name of a picture to that of its file in the package.
    """

    path: Path
    notes: tuple[ForeignNote, ...]
    left_out: tuple[LeftOut, ...]
    pictures: Mapping[str, str]
