"""Turns the article's HTML, which is made for Qt, into the XHTML of a book: asides, figures, heads of tables, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.epub.names import GLOSSARY, anchor_id, page_file, term_id
from desktop.storage.epub.xhtml import parsed, plain, tag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from desktop.content.model import Figure
    from desktop.storage.epub.figures import Pictures
    from desktop.storage.epub.names import Shelf
    from desktop.storage.epub.notes import Notes

_SAME = ("p", "h2", "h3", "h4", "ul", "li", "b", "i", "blockquote")
_KEPT = ("callout-title", "callout-source", "computed", "addition", "cloze")
_FIGURE = "figure:"


class Body:
    """Writes the HTML of one page of the book, fragment by fragment."""

    def __init__(
        self, shelf: Shelf, pictures: Pictures, figures: Mapping[str, Figure], notes: Notes | None, prefix: str
    ) -> None:
        """Take what links lead to, the figures by id, and where notes go; ids of figures begin with the `prefix`.

        Without notes, as on cards, source numbers and stars are left out.
        """
        self._shelf = shelf
        self._pictures = pictures
        self._figures = figures
        self._notes = notes
        self._prefix = prefix
        self._boxes = 0

    def xhtml(self, html: str) -> str:
        """Return the XHTML of a fragment."""
        return self._inner(parsed(html))

    def _inner(self, element: Element) -> str:
        parts = [plain(element.text or "")]
        children = list(element)
        skipped = False
        for index, child in enumerate(children):
            following = children[index + 1] if index + 1 < len(children) else None
            if not skipped:
                together = self._captioned(child, following)
                skipped = together is not None
                parts.append(self._element(child) if together is None else together)
            else:
                skipped = False
            parts.append(plain(child.tail or ""))
        return "".join(parts)

    def _element(self, element: Element) -> str:
        name, kind = element.tag, element.get("class", "")
        if name == "p" and kind == "figure":
            return self._figure(element, None)
        if name in _SAME:
            anchor, inner = self._anchored(element)
            return tag(name, inner, id=anchor, class_=kind if kind in _KEPT else "")
        if name == "table":
            return self._callout(element) if kind.startswith("callout") else self._table(element, None)
        if name == "ol":
            return tag("ol", self._inner(element), start=element.get("start", ""))
        if name == "span":
            return tag("span", self._inner(element), class_=kind if kind in _KEPT else "")
        if name == "br":
            return "<br/>"
        if name == "img":
            return self._image(element)
        return self._link(element) if name in ("a", "sup") else self._inner(element)

    def _captioned(self, element: Element, following: Element | None) -> str | None:
        """Return a figure or a table together with the caption beside it; None where the two are no such pair."""
        if following is None:
            return None
        kind, other = element.get("class", ""), following.get("class", "")
        if kind == "figure" and other == "caption":
            return self._figure(element, following)
        if kind == "caption table-caption" and following.tag == "table":
            return self._table(following, element)
        return None

    def _anchored(self, element: Element) -> tuple[str, str]:
        """Return the id of an element that begins with an anchor, and what is in it."""
        first = element[0] if len(element) else None
        if first is None or element.text or not first.get("name"):
            return "", self._inner(element)
        name = first.attrib.pop("name")
        return anchor_id(name), self._inner(element)

    def _figure(self, element: Element, caption: Element | None) -> str:
        anchor, inner = self._anchored(element)
        told = tag("figcaption", self._inner(caption)) if caption is not None else ""
        return tag("figure", inner + told, id=anchor)

    def _image(self, element: Element) -> str:
        figure = self._figures.get(element.get("src", "").removeprefix(_FIGURE))
        return "" if figure is None else self._pictures.picture(figure, f"{self._prefix}{figure.id}")

    def _callout(self, table: Element) -> str:
        kind = table.get("class", "").rpartition(" ")[2]
        cell = table.find(".//td")
        if cell is None:
            return ""
        self._boxes += 1
        label = f"b-{self._boxes}"
        title = cell.find("p")
        head = ""
        if title is not None and title.get("class") == "callout-title":
            cell.remove(title)
            head = tag("p", self._inner(title), id=label, class_="callout-title")
        return tag(
            "aside", head + self._inner(cell), class_=f"callout {kind}", role="note", aria_labelledby=head and label
        )

    def _table(self, table: Element, caption: Element | None) -> str:
        rows = list(table)
        heads = [row for row in rows[:1] if all(cell.tag == "th" for cell in row)]
        head = "".join(self._row(row, "col") for row in heads)
        body = "".join(self._row(row, "row") for row in rows[len(heads) :])
        anchor, told = ("", "") if caption is None else self._anchored(caption)
        summary = caption.get("title", "") if caption is not None else ""
        return tag(
            "table",
            (tag("caption", told, title=summary) if told else "")
            + (tag("thead", head) if head else "")
            + (tag("tbody", body) if body else ""),
            id=anchor,
        )

    def _row(self, row: Element, scope: str) -> str:
        cells = ""
        for cell in row:
            side = cell.get("align", "")
            inner = self._inner(cell)
            name = cell.tag if inner else "td"  # the corner of a table is no head of anything
            kind = side if side in ("right", "center") else ""
            cells += tag(name, inner, class_=kind, scope=scope if name == "th" else "")
        return tag("tr", cells)

    def _link(self, element: Element) -> str:
        href = element.get("href", "")
        inner = self._inner(element)
        if element.tag == "sup":
            cited = [self._cited(link) for link in element]
            return tag("sup", ",".join(filter(None, cited))) if any(cited) else ""
        if name := element.get("name"):
            return f'<span id="{anchor_id(name)}"></span>{inner}'
        if href.startswith("term:"):
            return self._term(href.removeprefix("term:"), inner)
        if href.startswith("note:"):
            return self._notes.star(href) if self._notes is not None else ""
        return tag("a", inner, href=href) if href.startswith("https:") else inner

    def _term(self, term: str, inner: str) -> str:
        if term not in self._shelf.terms:
            return inner
        address = f"{page_file(GLOSSARY)}#{term_id(term)}"
        return tag("a", inner, class_="term", epub__type="glossref", role="doc-glossref", href=address)

    def _cited(self, link: Element) -> str:
        if self._notes is None:
            return ""
        return self._notes.cite(link.get("href", "").removeprefix("cite:"), "".join(link.itertext()))
