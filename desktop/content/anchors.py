"""The anchors of an article: given by hand or made from headings, each name once."""

from __future__ import annotations

import re

from desktop.content.attributes import parse_attributes
from desktop.content.pieces import Anchor
from desktop.content.report import Place, Report
from desktop.content.words import normal

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Anchors:
    """Keeps the names of one article and the line of the file each stands on."""

    def __init__(self, report: Report) -> None:
        """Start with no anchor; faults go to `report`."""
        self._report = report
        self._lines: dict[str, int] = {}

    def names(self) -> tuple[str, ...]:
        """Give all names in the order they were met."""
        return tuple(self._lines)

    def mark(self, anchor: Anchor | None) -> str:
        """Enter an anchor and give its HTML; nothing for None."""
        if anchor is None:
            return ""
        self._enter(anchor)
        return f'<a name="{slug(anchor.name)}"></a>'

    def of_heading(self, place: Place) -> tuple[str, Anchor | None]:
        """Part a heading's text from the ``{#anchor}`` at its end."""
        content = place.content
        start = content.rfind("{")
        # Braces that close a span, as in ``[Mesir]{.term}``, belong to that span.
        if start < 0 or not content.endswith("}") or content[:start].endswith("]"):
            return content, None
        attributes = parse_attributes(content, start)
        text = content[:start].rstrip()
        if attributes.wrong >= 0 or attributes.name.text or attributes.values or not attributes.anchor.text:
            place.add(start, "attribute-form")
            return text, None
        line = self._report.lines[place.line]
        return text, Anchor(attributes.anchor.text, place.line, max(line.rfind(content), 0) + attributes.anchor.at)

    def heading(self, given: Anchor | None, text: str, line: int) -> str:
        """Enter a heading's anchor, made from its text where none is given, and give its name."""
        anchor = given or Anchor(slug(text), line, 0)
        self._enter(anchor)
        return slug(anchor.name)

    def _enter(self, anchor: Anchor) -> None:
        name, line, column = anchor
        if not _NAME.fullmatch(name):
            self._report.add(line, column, "anchor-form", name, slug(name))
            return
        first = self._lines.setdefault(name, self._report.file_line(line))
        if first != self._report.file_line(line):
            self._report.add(line, column, "duplicate-anchor", name, str(first))


def slug(text: str) -> str:
    """Give a text as an anchor's name: small ASCII letters and digits in groups parted by hyphens; never empty."""
    ascii_only = normal(text).encode("ascii", "ignore").decode()
    return "-".join(ascii_only.split()) or "bagian"
