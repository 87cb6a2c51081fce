"""A handout as a book: an EPUB 3 file, the same bytes for the same contents."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from desktop.content.stepwise import as_share, drained
from desktop.storage.epub.book import making
from desktop.storage.epub.contents import ncx
from desktop.storage.epub.css import FONTS, LICENCES, font_name, style
from desktop.storage.epub.front import cover_svg
from desktop.storage.epub.names import COVER
from desktop.storage.epub.package import CONTAINER, PACKAGE, Item, identifier, package
from desktop.storage.epub.xhtml import document

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from desktop.content.handout import Handout, Inside

MIMETYPE = "application/epub+zip"
FOLDER = "EPUB/"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of all files in the archive: the first that it can name."""

_Files = dict[str, tuple[Item, bytes]]

MADE = 0.4
"""The share of the work that making the pages is; packing the files is the rest."""


def epub_bytes(handout: Handout, inside: Inside, colours: Mapping[str, str], resources: Path) -> bytes:
    """Return the book of a handout: of it what is `inside`, in colours by role, with fonts of the resources.

    Raises OSError where one of their files cannot be read.
    """
    return drained(writing(handout, inside, colours, resources))


def writing(
    handout: Handout, inside: Inside, colours: Mapping[str, str], resources: Path
) -> Generator[float, None, bytes]:
    """`epub_bytes` in short steps, each of which gives the share of the work that is done."""
    book = yield from as_share(making(handout, inside, colours), 0.0, MADE)
    files: _Files = {}
    for page in book.pages:
        text = document(page, handout.language)
        _put(files, Item(page.name, "application/xhtml+xml", page.properties, read=True), text.encode())
    _put(files, Item(f"{COVER}.svg", "image/svg+xml", ("cover-image",)), cover_svg(handout, colours).encode())
    toc = ncx(book.contents, handout.title, identifier(handout, inside), handout.language)
    _put(files, Item("toc.ncx", "application/x-dtbncx+xml"), toc.encode())
    _put(files, Item("book.css", "text/css"), style(colours).encode())
    for name, (kind, data) in book.pictures.items():
        _put(files, Item(name, kind), data)
    for path, *_ in FONTS:
        _put(files, Item(f"fonts/{font_name(path)}", "font/ttf"), (resources / path).read_bytes())
    for path, name in LICENCES.items():
        _put(files, Item(f"licences/{name}", "text/plain"), (resources / path).read_bytes())
    return (yield from _zipped(files, package(handout, inside, [item for item, _ in files.values()])))


def _put(files: _Files, item: Item, data: bytes) -> None:
    files[item.name] = (item, data)


def _zipped(files: _Files, about: str) -> Generator[float, None, bytes]:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        # First and as it is, so that a look at the beginning of the file tells what it is.
        _write(archive, "mimetype", MIMETYPE.encode(), ZIP_STORED)
        _write(archive, "META-INF/container.xml", CONTAINER.encode())
        _write(archive, PACKAGE, about.encode())
        for number, (name, (_, data)) in enumerate(files.items()):
            _write(archive, f"{FOLDER}{name}", data)
            yield MADE + (1 - MADE) * number / len(files)
    return written.getvalue()


def _write(archive: ZipFile, name: str, data: bytes, compression: int = ZIP_DEFLATED) -> None:
    entry = ZipInfo(name, _FIRST_DAY)
    entry.compress_type = compression
    entry.create_system = 3  # else it would tell on which system the book was made
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
