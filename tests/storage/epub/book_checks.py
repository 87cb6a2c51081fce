"""Reads a book as a strict reader would, and tells what is wrong with it: what epubcheck tells, as far as we go there.

`tests/epubcheck.sh` has the real one judge; this stands in for it where there is none.
"""

from __future__ import annotations

import posixpath
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import ZIP_STORED, ZipFile

OPF, XHTML, EPUB = "{http://www.idpf.org/2007/opf}", "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}"
DC = "{http://purl.org/dc/elements/1.1/}"
SVG = "{http://www.w3.org/2000/svg}svg"
PACKAGE = "EPUB/package.opf"


class Opened(NamedTuple):
    """A book taken apart: its files by name, and those that are XML as trees."""

    files: dict[str, bytes]
    trees: dict[str, Element]

    def page(self, name: str) -> Element:
        """A page of the book by the name of its file, without ending."""
        return self.trees[f"EPUB/{name}.xhtml"]

    def names(self, beginning: str) -> list[str]:
        """The pages whose names begin so."""
        return [name for name in self.files if name.startswith(f"EPUB/{beginning}") and name.endswith(".xhtml")]


def opened(data: bytes) -> Opened:
    """Take a book apart; fails where one of its XML files is not well-formed."""
    with ZipFile(BytesIO(data)) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    trees = {}
    for name, text in files.items():
        if name.endswith((".xhtml", ".opf", ".ncx", ".svg", ".xml")):
            try:
                trees[name] = fromstring(text)
            except ParseError as error:
                raise AssertionError(f"{name}: {error}: {text[:300]!r}") from error
    return Opened(files, trees)


def faults(data: bytes) -> list[str]:
    """What is wrong with a book, in words."""
    book = opened(data)
    return [*_archive(data), *_manifest(book), *_ids(book), *_links(book), *_contents(book)]


def text_of(element: Element) -> str:
    """The words of an element, white space as it comes."""
    return "".join(element.itertext())


def _archive(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        first = archive.infolist()[0]
        good = (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        names = archive.namelist()
    told = [] if good and data[30:58] == b"mimetypeapplication/epub+zip" else ["the type does not stand first"]
    return told + [f"{name} twice" for name in {*names} if names.count(name) > 1]


def _manifest(book: Opened) -> list[str]:
    package = book.trees[PACKAGE]
    items = list(package.iter(f"{OPF}item"))
    listed = {f"EPUB/{item.get('href')}" for item in items}
    there = {name for name in book.files if name.startswith("EPUB/") and name != PACKAGE}
    told = [f"{name} is not in the manifest" for name in sorted(there - listed)]
    told += [f"{name} is not in the book" for name in sorted(listed - there)]
    for item in items:
        name, properties = f"EPUB/{item.get('href')}", (item.get("properties") or "").split()
        if name.endswith(".xhtml"):
            drawn = any(True for _ in book.trees[name].iter(SVG))
            told += [] if drawn == ("svg" in properties) else [f"{name}: svg {drawn}, but told {properties}"]
    pages = {item.get("id") for item in items if item.get("media-type") == "application/xhtml+xml"}
    spine = [one.get("idref") for one in package.iter(f"{OPF}itemref")]
    if sorted(map(str, spine)) != sorted(map(str, pages)):
        told.append("the spine is not all pages, each once")
    for name in ("identifier", "title", "language"):
        told += [] if len(list(package.iter(DC + name))) == 1 else [f"no {name}"]
    metas = [meta.get("property", "") for meta in package.iter(f"{OPF}meta")]
    wanted = (
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    )
    told += [f"no {name}" for name in wanted if f"schema:{name}" not in metas]
    return told + ([] if metas.count("dcterms:modified") == 1 else ["no time of change"])


def _ids(book: Opened) -> list[str]:
    told = []
    for name, tree in book.trees.items():
        ids = [found for element in tree.iter() if (found := element.get("id")) is not None]
        told += [f"{name}: id {one} twice" for one in sorted({*ids}) if ids.count(one) > 1]
        told += [f"{name}: id {one} has a space" for one in ids if not one or one.split() != [one]]
    return told


def _links(book: Opened) -> list[str]:
    told = []
    ids = {name: {element.get("id") for element in tree.iter()} for name, tree in book.trees.items()}
    for name, tree in book.trees.items():
        for element in tree.iter():
            for key in ("href", "src", "{http://www.w3.org/1999/xlink}href"):
                address = element.get(key)
                if address is None or address.startswith("https:") or name in (PACKAGE, "META-INF/container.xml"):
                    continue
                file, _, place = unquote(address).partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), file)) if file else name
                if target not in book.files:
                    told.append(f"{name}: {address} leads nowhere")
                elif place and place not in ids[target]:
                    told.append(f"{name}: {address} leads to no place")
            for label in (element.get("aria-labelledby") or "").split():
                told += [] if label in ids[name] else [f"{name}: no label {label}"]
    return told


def _contents(book: Opened) -> list[str]:
    nav = book.page("nav")
    lists = {
        one.get(f"{EPUB}type"): [link.get("href") for link in one.iter(f"{XHTML}a")] for one in nav.iter(f"{XHTML}nav")
    }
    ncx = [str(one.get("src")) for one in book.trees["EPUB/toc.ncx"].iter() if one.tag.endswith("}content")]
    told = [] if lists.get("toc") == ncx else ["the two contents differ"]
    told += [] if "nav.xhtml#toc" in (lists.get("landmarks") or []) else ["no landmarks"]
    for name, tree in book.trees.items():
        levels = [int(one.tag[-1]) for one in tree.iter() if one.tag in {f"{XHTML}h{level}" for level in range(1, 7)}]
        if name.endswith(".xhtml") and any(after > before + 1 for before, after in pairwise(levels)):
            told.append(f"{name}: a level of headings is left out: {levels}")
        told += [f"{name}: a picture without words" for one in tree.iter(f"{XHTML}img") if not one.get("alt")]
    return told
