"""XHTML as text: escaped, well-formed, and free of what XML cannot hold."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VOID = re.compile(r"<(br|img)\b([^>]*?)/?>")

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
"""What every XML file of a book begins with."""

_SPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


class Page(NamedTuple):
    """A file of the book that is read: its name, its title, its body, and what its manifest entry says it holds."""

    name: str
    title: str
    body: str
    properties: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return text for XML: escaped, without characters that it cannot hold however they are written."""
    text = _NOT_XML.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def tag(name: str, inner: str, **attributes: str) -> str:
    """Return an element; of an attribute's name a final ``_`` is dropped and ``__`` stands for a colon.

    Attributes that are "" are left out. `inner` is XML, the values of attributes are plain text.
    """
    opening = "".join(f' {_name(key)}="{plain(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{opening}>{inner}</{name}>"


def document(page: Page, language: str) -> str:
    """Return a whole file of the book."""
    return (
        f'{HEAD}<!DOCTYPE html>\n<html {_SPACES} lang="{plain(language)}" xml:lang="{plain(language)}">\n'
        f'<head><meta charset="utf-8"/><title>{plain(page.title)}</title>'
        '<link rel="stylesheet" type="text/css" href="book.css"/></head>\n'
        f"<body>\n{page.body}\n</body>\n</html>\n"
    )


def parsed(html: str) -> Element:
    """Return a fragment of the article's HTML, which our own compiler wrote, as a tree below one root."""
    closed = _VOID.sub(r"<\1\2/>", _NOT_XML.sub("", html))
    return fromstring(f"<root>{closed}</root>")


def _name(key: str) -> str:
    return key.removesuffix("_").replace("__", ":").replace("_", "-")
