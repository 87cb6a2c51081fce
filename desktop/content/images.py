"""Takes the pictures of a lesson from its pack: only files within it, of kinds and sizes that can be drawn safely."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from desktop.content.files import is_inside
from desktop.content.known import Known
from desktop.content.svg import WIDTH

LIMIT = 1_000_000
"""The largest picture file in bytes."""

_MOST_PIXELS = 16_000_000
_TALLEST = 900
_DEEPEST_SVG = 64
_KINDS = (".png", ".jpg", ".jpeg", ".svg")
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*(?:px)?\s*")
_REFUSED_IN_SVG = frozenset(("script", "image", "foreignObject", "use", "style"))


class Image(NamedTuple):
    """A picture, sized to the column: an SVG text, or the bytes of a bitmap where that is empty."""

    width: int
    height: int
    svg: str
    data: bytes


class ImageError(Exception):
    """A picture that cannot be used. `code` is that of a `ContentError`, `values` its values."""

    def __init__(self, code: str, *values: str) -> None:
        """Take code and values."""
        super().__init__(code, *values)
        self.code = code
        self.values = values


def read_image(source: str, known: Known) -> Image:
    """Give the picture that a lesson names, from its own folder. Raises `ImageError`."""
    path = _path(source, known)
    kind = path.suffix.lower()
    if kind not in _KINDS:
        raise ImageError("image-kind", path.name)
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise ImageError("image-missing", unquote(source)[:80]) from error
    return image_of(path.name, data)


def image_of(name: str, data: bytes) -> Image:
    """Give the picture whose file is called `name` and holds `data`. Raises `ImageError`."""
    kind = Path(name).suffix.lower()
    if kind not in _KINDS:
        raise ImageError("image-kind", name)
    if len(data) > LIMIT:
        raise ImageError("image-size", name, str(LIMIT))
    if kind == ".svg":
        return _svg(name, data)
    size = _png_size(data) if kind == ".png" else _jpeg_size(data)
    if size is None or 0 in size:
        raise ImageError("image-broken", name)
    if size[0] * size[1] > _MOST_PIXELS:
        raise ImageError("image-pixels", name, f"{size[0]}x{size[1]}")
    return Image(*_fitted(*size), "", data)


def _path(source: str, known: Known) -> Path:
    try:
        parts = urlsplit(source)
    except ValueError as error:
        raise ImageError("image-missing", source[:80]) from error
    if parts.scheme or parts.netloc:
        raise ImageError("image-remote", source[:80])
    name = unquote(source)
    if known.folder is None or known.pack_folder is None or not name:
        raise ImageError("image-missing", name[:80])
    if name.startswith(("/", "\\")) or "\\" in name:
        raise ImageError("image-outside", name[:80])
    try:
        path = known.folder / name
        inside, exists = is_inside(known.pack_folder, path), path.is_file()
    except (OSError, ValueError) as error:  # a name that no file system takes
        raise ImageError("image-missing", name[:80]) from error
    if not inside:
        raise ImageError("image-outside", name[:80])
    if not exists:
        raise ImageError("image-missing", name[:80])
    return path


def _fitted(width: float, height: float) -> tuple[int, int]:
    scale = min(1.0, WIDTH / width, _TALLEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 33 or not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments of a JPEG to the one that holds its size."""
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 1 if marker == 0xFF else 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None


def _svg(name: str, data: bytes) -> Image:
    judge = _SvgJudge(name)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = judge.refuse_doctype
    parser.StartElementHandler = judge.start
    parser.EndElementHandler = judge.end
    try:
        parser.Parse(data, True)
        text = data.decode("utf-8-sig")
    except (expat.ExpatError, UnicodeDecodeError, ValueError, LookupError) as error:
        raise ImageError("image-broken", name) from error
    if judge.size is None:
        raise ImageError("image-svg", name, "viewBox")
    return Image(*_fitted(*judge.size), text, b"")


class _SvgJudge:
    """Refuses what an SVG does not need to be drawn: entities, scripts, references to other files, endless nesting."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 0
        self.size: tuple[float, float] | None = None

    def refuse_doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:
        raise ImageError("image-svg", self._name, "DOCTYPE")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        plain = tag.rpartition(":")[2]
        if self._depth == 1:
            if plain != "svg":
                raise ImageError("image-broken", self._name)
            self.size = _svg_size(attributes)
        if self._depth > _DEEPEST_SVG or plain in _REFUSED_IN_SVG:
            raise ImageError("image-svg", self._name, f"<{plain[:20]}>")
        for key, value in attributes.items():
            if key.rpartition(":")[2] == "href" and not value.startswith("#"):
                raise ImageError("image-svg", self._name, key)

    def end(self, tag: str) -> None:
        self._depth -= 1


def _svg_size(attributes: dict[str, str]) -> tuple[float, float] | None:
    box = attributes.get("viewBox", "").replace(",", " ").split()
    texts = box[2:] if len(box) == 4 else [attributes.get("width", ""), attributes.get("height", "")]
    matches = [_LENGTH.fullmatch(text) for text in texts]
    sizes = [float(match[1]) for match in matches if match]
    return (sizes[0], sizes[1]) if len(sizes) == 2 and min(sizes) > 0 else None
