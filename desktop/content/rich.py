"""Turns one run of a lesson's Markdown into HTML and plain text: emphasis, terms, citations, marked spans, links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from markdown_it.token import Token

from desktop.content.attributes import Attributes, judge_attributes
from desktop.content.known import Gathered, Known
from desktop.content.report import Place
from desktop.content.runs import Run, SimpleRun
from desktop.content.sheet import similar

_CITED = re.compile(r"\s*@([^\s;@\[\]]+)\s*(?:;|$)")
_LINKING = ("citation", "span_open", "link_open")
_SPANS = ("term", "computed", "addition")


def rich_run(place: Place, known: Known, gathered: Gathered) -> Run:
    """Compile a run that may hold everything a lesson's paragraph may."""
    return _Rich(place, known, gathered).run()


class _OpenSpan(NamedTuple):
    at: int
    attributes: Attributes
    html: int
    text: int


class _Rich(SimpleRun):
    """Everything a paragraph may hold."""

    def __init__(self, place: Place, known: Known, gathered: Gathered) -> None:
        super().__init__(place)
        self._known = known
        self._gathered = gathered
        self._spans: list[_OpenSpan] = []
        self._in_link = False

    def take_special(self, token: Token, at: int) -> None:
        """Take a token that is neither text nor emphasis, which stands at the offset `at`."""
        if token.type in _LINKING and self._inside_link():
            self.place.add(at, "link-nested")
        if token.type == "citation":
            self._cite(token.content, at)
        elif token.type == "span_open":
            self._spans.append(_OpenSpan(at, token.meta["attributes"], len(self.html), len(self.text)))
        elif token.type == "span_close":
            self._close_span(self._spans.pop())
        elif token.type == "link_open":
            self._link(str(token.attrs.get("href", "")), at)
        elif token.type == "link_close":
            self.html.append("</a>")
            self._in_link = False
        elif token.type == "image":
            self.place.add(at, "image-inline")
        else:
            super().take_special(token, at)

    def _cite(self, content: str, at: int) -> None:
        links, end = [], 0
        while (match := _CITED.match(content, end)) is not None:
            source = match[1]
            if source in self._known.sources:
                links.append(f'<a class="cite" href="cite:{source}">{self._gathered.number(source)}</a>')
            else:
                meant = self._meant(source, self._known.sources)
                self.place.add(at + match.start(1) - 1, "unknown-source", source, meant)
            end = match.end()
        if end < len(content):
            self.place.add(at + end, "citation-form")
        self.trim()
        if links:
            self.html.append(f"<sup>{','.join(links)}</sup>")

    def _link(self, address: str, at: int) -> None:
        if not _is_https(address):
            self.place.add(at, "link-address", address[:60])
        self.html.append(f'<a class="link" href="{escape(address)}">')
        self._in_link = True

    def _inside_link(self) -> bool:
        return self._in_link or any(span.attributes.name.text == "term" for span in self._spans)

    def _close_span(self, span: _OpenSpan) -> None:
        inner = "".join(self.html[span.html :])
        text = " ".join("".join(self.text[span.text :]).split())
        name = span.attributes.name
        del self.html[span.html :]
        if span.attributes.wrong >= 0:
            self.place.add(span.attributes.wrong, "attribute-form")
        elif name.text not in _SPANS:
            self.place.add(name.at, "unknown-span", name.text, ", ".join(f".{known}" for known in _SPANS))
        elif not text:
            self.place.add(span.at, "span-empty", name.text)
        else:
            inner = self._marked(name.text, inner, text, span)
        self.html.append(inner)

    def _marked(self, name: str, inner: str, text: str, span: _OpenSpan) -> str:
        if name == "term":
            return self._term(inner, text, span)
        # The asterisk of a font is small and raised already: as a superscript it would be a dot.
        if name == "computed":
            judge_attributes(self.place, span.attributes, ())
            return f'<span class="computed">{inner}</span><a class="mark" href="note:computed">*</a>'
        judge_attributes(self.place, span.attributes, ("source",))
        source = span.attributes.values.get("source")
        if source is None or not source.text.strip():
            self.place.add(span.attributes.name.at, "missing-attribute", "source", name)
            return inner
        address = f"note:addition:{quote(source.text, safe='')}"
        return f'<span class="addition">{inner}</span><a class="mark" href="{address}">*</a>'

    def _term(self, inner: str, text: str, span: _OpenSpan) -> str:
        judge_attributes(self.place, span.attributes, ("of",))
        of = span.attributes.values.get("of")
        if of is None:
            term = self._known.terms.get(text.casefold(), "")
            if not term:
                self.place.add(span.at, "unknown-form", text, self._meant(text.casefold(), self._known.terms))
        else:
            term = of.text if of.text in self._known.terms.values() else ""
            if not term:
                terms = self._known.terms.values()
                self.place.add(of.at, "unknown-term", of.text, self._meant(of.text, terms))
        if not term:
            return inner
        self._gathered.terms[term] = self.terms[term] = None
        return f'<a class="term" href="term:{term}">{inner}</a>'

    def _meant(self, word: str, known: Iterable[str]) -> str:
        # The search for the nearest word is slow: not for faults that are no longer told.
        return "" if self.place.report.full else similar(word, known)


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.netloc)
