"""The pictures of a learner's own notes: files beside the database, named after what they hold, never changed."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.storage.errors import named_errors

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.content.model import Figure

_NAME = re.compile(r"[0-9a-f]{32}\.(?:png|jpe?g|svg)")


class Pictures:
    """The pictures in one folder."""

    def __init__(self, folder: Path) -> None:
        """Keep them in ``folder``, which is made when the first one comes."""
        self._folder = folder

    def add(self, data: bytes, suffix: str) -> str:
        """Keep a picture, flushed to the disk, and return its name; ``suffix`` is that of its file, such as ".png".

        Raises content's ImageError for what is no picture that can be drawn safely, and the named errors of storage.
        """
        from hashlib import sha256  # only when a picture comes

        from desktop.content.images import image_of
        from desktop.storage.copies import make_folder
        from desktop.storage.whole_file import replaced

        name = f"{sha256(data).hexdigest()[:32]}{suffix.lower()}"
        image_of(name, data)
        path = self._folder / name
        with named_errors(path):
            if not path.is_file():
                make_folder(self._folder, self._folder.parent)
                with replaced(path) as file:
                    file.write(data)
        return name

    def names(self) -> list[str]:
        """The names of all pictures. Raises the named errors of storage."""
        with named_errors(self._folder):
            return sorted(file.name for file in self._folder.glob("*") if _NAME.fullmatch(file.name))

    def has(self, name: str) -> bool:
        """Whether there is a picture of this name."""
        return _NAME.fullmatch(name) is not None and (self._folder / name).is_file()

    def data(self, name: str) -> bytes | None:
        """The bytes of a picture; None where there is none of this name."""
        if not _NAME.fullmatch(name):
            return None
        with suppress(OSError):
            return (self._folder / name).read_bytes()
        return None

    def figure(self, name: str, alt: str = "") -> Figure | None:
        """A picture as a card shows it; None where it is gone, or can no longer be drawn."""
        from desktop.content.images import ImageError, image_of
        from desktop.content.model import Figure

        data = self.data(name)
        if data is None:
            return None
        try:
            image = image_of(name, data)
        except ImageError:
            return None
        return Figure(name, "image", "", alt, image.width, image.height, image.svg, image.data)
