"""Pictures of a book: drawn ones stand in the text with title and description, all others in files of their own."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.content.svg import FAMILY
from desktop.storage.epub import words
from desktop.storage.epub.xhtml import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.content.model import Figure

_OURS = f'font-family="{FAMILY}"'
"""What the first tag of a drawing of ours says, and that of a pack's own file may not: it may hold anything."""

_OPENING = re.compile(r"<svg\b[^>]*>")
_ID = re.compile(r'(\bid=")([^"]+)(")')
_USE = re.compile(r'(href="#|url\(#)([^")]+)')
_KINDS = ((b"\x89PNG", "png", "image/png"), (b"\xff\xd8", "jpg", "image/jpeg"))


class Pictures:
    """Makes the pictures of one book; ``files`` are those that stand in files: by name, media type and bytes."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        """Take the colours by the name of their role."""
        self._colours = colours
        self.files: dict[str, tuple[str, bytes]] = {}

    def picture(self, figure: Figure, name: str) -> str:
        """Return the XHTML of a picture; `name` is an id that nothing else on its page begins with."""
        opening = _OPENING.match(figure.svg)
        if opening is not None and _OURS in opening[0]:
            return self._drawn(figure, name)
        file, kind, data = self._file(figure)
        self.files[file] = (kind, data)
        return f'<img src="{file}" alt="{plain(figure.alt or words.PICTURE)}" width="{figure.width}"/>'

    def _drawn(self, figure: Figure, name: str) -> str:
        svg = self._svg(figure, name)
        title, told = f"{name}.title", f"{name}.desc"
        opening = _OPENING.match(svg)
        head = opening[0] if opening else ""
        told_by = f'role="img" aria-labelledby="{title} {told}"'
        heading = plain(figure.caption or words.PICTURE)
        inner = f'<title id="{title}">{heading}</title><desc id="{told}">{plain(figure.alt)}</desc>'
        return f"{head[:-1]} {told_by}>{inner}{svg[len(head) :]}"

    def _svg(self, figure: Figure, name: str) -> str:
        """Return the SVG in the colours of the book; its ids begin with a name, so that none meet and all are names."""
        svg = figure.svg
        for role, colour in self._colours.items():
            svg = svg.replace("{" + role + "}", colour)
        return _USE.sub(rf"\1{name}-\2", _ID.sub(rf"\1{name}-\2\3", svg))

    def _file(self, figure: Figure) -> tuple[str, str, bytes]:
        """Return name, media type and bytes; equal pictures have one file."""
        data = self._svg(figure, "v").encode() if figure.svg else figure.image
        ending, kind = "svg", "image/svg+xml"
        if not figure.svg:
            ending, kind = next(((end, kind) for head, end, kind in _KINDS if data.startswith(head)), _KINDS[1][1:])
        return f"images/{sha256(data).hexdigest()[:16]}.{ending}", kind, data
