"""The package document of a book: what it is, what it holds, and in which order that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_OID, uuid5

from desktop.storage.epub import words
from desktop.storage.epub.names import COVER
from desktop.storage.epub.xhtml import HEAD, plain, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.content.handout import Handout, Inside

PACKAGE = "EPUB/package.opf"
CONTAINER = (
    f'{HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
OLDEST = "2026-01-01"
"""The day of a book none of whose sources says when it was looked at last."""

_FEATURES = (
    "tableOfContents", "structuralNavigation", "readingOrder", "alternativeText", "longDescription",
    "displayTransformability", "index",
)  # fmt: skip


class Item(NamedTuple):
    """A file of the book: its name, its media type, its properties; ``read`` are those of the reading order."""

    name: str
    kind: str
    properties: tuple[str, ...] = ()
    read: bool = False


def package(handout: Handout, inside: Inside, items: Sequence[Item]) -> str:
    """Return the package document of a book of these files, those that are read in their order."""
    names = {item.name: f"i{number}" for number, item in enumerate(items, 1)}
    manifest = "\n".join(_item(item, names[item.name]) for item in items)
    spine = "".join(f'<itemref idref="{names[item.name]}"/>' for item in items if item.read)
    toc = next(names[item.name] for item in items if item.name.endswith(".ncx"))
    language = plain(handout.language)
    return (
        f'{HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{language}">\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f"{_metadata(handout, inside, names)}\n</metadata>\n"
        f'<manifest>\n{manifest}\n</manifest>\n<spine toc="{toc}">{spine}</spine>\n</package>\n'
    )


def identifier(handout: Handout, inside: Inside) -> str:
    """Return the same name for the same choice of lessons and parts, in whichever version of the pack."""
    lessons = " ".join(one.lesson.id for one in handout.lessons)
    return f"urn:uuid:{uuid5(NAMESPACE_OID, f'mitra {handout.subject} {lessons} {tuple(inside)}')}"


def modified(handout: Handout) -> str:
    """Return when the book was last changed: the day of the last look at a source, so that equal books are equal."""
    days = [source.checked for source in handout.sources if len(source.checked) == len(OLDEST)]
    return f"{max(days, default=OLDEST)}T00:00:00Z"


def _metadata(handout: Handout, inside: Inside, names: dict[str, str]) -> str:
    lines = [
        tag("dc:identifier", identifier(handout, inside), id="id"),
        tag("dc:title", plain(handout.title)),
        tag("dc:language", plain(handout.language)),
        tag("dc:publisher", "Mitra"),
        tag("dc:subject", plain(handout.subject)),
        tag("dc:rights", plain(handout.licence)),
        _meta("dcterms:modified", modified(handout)),
        _meta("schema:version", handout.version),
    ]
    if handout.title != handout.subject:
        lines.append(tag("meta", plain(handout.subject), property="belongs-to-collection", id="collection"))
        lines.append(tag("meta", "set", refines="#collection", property="collection-type"))
    lines += _accessibility()
    lines.append(f'<meta name="cover" content="{names[f"{COVER}.svg"]}"/>')
    return "\n".join(lines)


def _accessibility() -> Iterable[str]:
    """Say what the book offers to those who cannot see it, or not well (schema.org; EPUB Accessibility 1.1)."""
    yield _meta("schema:accessMode", "textual")
    yield _meta("schema:accessMode", "visual")
    yield _meta("schema:accessModeSufficient", "textual")
    yield _meta("schema:accessModeSufficient", "textual,visual")
    for feature in _FEATURES:
        yield _meta("schema:accessibilityFeature", feature)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", words.SUMMARY)


def _meta(name: str, value: str) -> str:
    return tag("meta", plain(value), property=name)


def _item(item: Item, name: str) -> str:
    properties = f' properties="{" ".join(item.properties)}"' if item.properties else ""
    return f'<item id="{name}" href="{plain(item.name)}" media-type="{item.kind}"{properties}/>'
