"""The sources of every pack and the disagreements between them, found as one types, with all that they claim."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.sessions.entries import SHOWN, counted, head, line, link, more, places_html, short
from desktop.ui.sessions.entry_finder import EntryFinder, Findable
from desktop.ui.sessions.sides import Side, sides_html, sides_of
from desktop.ui.sessions.ways import DISAGREEMENT, SOURCE, TERM, entry_href, lesson_href
from desktop.ui.sessions.words import long_date
from desktop.ui.widgets.article_page import ArticlePage
from desktop.ui.widgets.entry_model import EntryRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.model import Disagreement, Source
    from desktop.storage.library import Library
    from desktop.storage.library_dossiers import Dossier, Taught

LONGEST_TITLE = 60
"""Letters of the name of a disagreement that no lesson tells of, and so has given no title."""


class Sources(QObject):
    """The sources and disagreements of a library, which no session changes. Their keys are "kind pack/id"."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._library = library
        self._sources: dict[str, Source] = {}
        self._disagreements: dict[str, Disagreement] = {}
        self._rows: dict[str, EntryRow] = {}
        self._disputes: dict[str, list[str]] = {}
        self._names: dict[str, str] = {}
        self._finder: EntryFinder | None = None

    def rows(self, query: str = "") -> tuple[EntryRow, ...]:
        """What holds all words of ``query``, the best first in each section; all in the order of the packs' files."""
        if self._finder is None:
            self._finder = self._read()
        found = [self._rows[key] for key in self._finder.find(query)]
        return tuple(sorted(found, key=_disagreements_last))

    def key_of(self, kind: str, name: str) -> str:
        """The key of a source or disagreement by "pack/id" or by its id alone; "" where there is none."""
        self.rows()
        wanted = f"{kind} {name}"
        if wanted in self._rows:
            return wanted
        return next((key for key in self._rows if key.startswith(f"{kind} ") and key.endswith(f"/{name}")), "")

    def entry(self, key: str, *, whole: bool = False) -> ArticlePage | None:
        """The entry to be read; ``whole`` with all its claims and places. None where there is no such thing."""
        self.rows()
        kind, _, name = key.partition(" ")
        dossier = self._library.dossier(kind, name) if key in self._rows else None
        brief = self._library.brief(kind, name)
        if dossier is None or brief is None:
            return None
        if kind == SOURCE:
            title, parts = self._sources[name].publisher, self._source(name, dossier, whole=whole)
        else:
            title, parts = self._rows[key].title, self._disagreement(name, dossier)
        html = "".join((*parts, places_html(dossier.uses, self._names, whole=whole)))
        return ArticlePage(f"{key} {whole}", counted(brief), "", title, "", (), html)

    def _read(self) -> EntryFinder:
        self._sources = dict(self._library.sources())
        self._disagreements = dict(self._library.disagreements())
        self._names = self._library.titles()
        entries = []
        for name, source in self._sources.items():
            detail = " · ".join(part for part in (source.title, _date(source.date)) if part)
            self._rows[f"{SOURCE} {name}"] = EntryRow(f"{SOURCE} {name}", source.publisher, detail, self.tr("Sumber"))
            claims = " ".join(one.claim.text for one in self._claims(SOURCE, name))
            body = f"{source.title} {source.author} {source.about} {source.date} {claims}"
            entries.append(Findable(f"{SOURCE} {name}", source.publisher, "", body))
        for name, dispute in self._disagreements.items():
            key, title = f"{DISAGREEMENT} {name}", self._title(name, dispute)
            self._rows[key] = EntryRow(key, title, dispute.what, self.tr("Sumber tidak sepakat"))
            sides = self._claims(DISAGREEMENT, name)
            for one in sides:
                self._disputes.setdefault(f"{name.partition('/')[0]}/{one.claim.id}", []).append(name)
            claims = " ".join(one.claim.text for one in sides)
            entries.append(Findable(key, title, "", f"{dispute.what} {dispute.tell} {claims}"))
        return EntryFinder(entries)

    def _title(self, name: str, dispute: Disagreement) -> str:
        """A disagreement is called as the first lesson that tells of it calls it."""
        brief = self._library.brief(DISAGREEMENT, name)
        return brief.uses[0].text if brief is not None and brief.uses else short(dispute.what, LONGEST_TITLE)

    def _claims(self, kind: str, name: str) -> tuple[Taught, ...]:
        dossier = self._library.dossier(kind, name)
        return dossier.claims if dossier is not None else ()

    def _source(self, name: str, dossier: Dossier, *, whole: bool) -> Iterator[str]:
        source, pack = self._sources[name], name.partition("/")[0]
        claims = dossier.claims if whole else dossier.claims[:SHOWN]
        yield f"<p>{escape(source.title, quote=False)}</p>"
        for label, text in (
            (self.tr("Penulis:"), source.author),
            (self.tr("Terbit:"), _date(source.date) or self.tr("tanpa tanggal")),
            (self.tr("Diperiksa penyunting:"), _date(source.checked)),
            (self.tr("Alamat:"), source.url),
            (self.tr("Tentang sumber ini:"), source.about),
        ):
            if text:
                yield line(label, escape(text, quote=False))
        if claims:
            yield head(self.tr("Isi yang dipakai"))
            yield f"<ul>{''.join(f'<li>{self._claim(one, pack)}</li>' for one in claims)}</ul>"
            yield more(self.tr("Tampilkan {count} isi lagi"), len(dossier.claims) - len(claims))
        disputes = [key for one in dossier.claims for key in self._disputes.get(f"{pack}/{one.claim.id}", ())]
        yield self._listed(self.tr("Sumber tidak sepakat"), DISAGREEMENT, list(dict.fromkeys(disputes)))
        ours = (known for known in self._library.terms() if known[0].startswith(f"{pack}/"))
        defined = [key for key, term in ours if term.source == source.id]
        yield self._listed(self.tr("Istilah yang artinya dari sumber ini"), TERM, defined)

    def _claim(self, one: Taught, pack: str) -> str:
        claim = one.claim
        text = escape(claim.text, quote=False)
        if claim.as_of:
            text += escape(self.tr(" (keadaan {date})").format(date=_date(claim.as_of)), quote=False)
        lessons = ", ".join(link(lesson_href(lesson), self._names.get(lesson, lesson)) for lesson in one.lessons)
        if lessons:
            text += f"<br>{self.tr('Diajarkan dalam:')} {lessons}"
        disputes = ", ".join(
            link(entry_href(DISAGREEMENT, key), self._named(DISAGREEMENT, key))
            for key in self._disputes.get(f"{pack}/{claim.id}", ())
        )
        return f"{text}<br>{self.tr('Sumber tidak sepakat:')} {disputes}" if disputes else text

    def _disagreement(self, name: str, dossier: Dossier) -> Iterator[str]:
        dispute, pack = self._disagreements[name], name.partition("/")[0]
        yield f"<p>{escape(dispute.what, quote=False)}</p>"
        sides, editors = sides_of(self._library, dossier, pack), self.tr("Kata penyunting")
        if len(sides) == 1:  # a single source, and what the editors hold against it
            sides = (*sides, Side("", editors, (dispute.tell,)))
        if sides:
            yield head(self.tr("Berdampingan"))
            yield sides_html(sides)
        if not any(side.publisher == editors for side in sides):
            yield head(editors)
            yield f"<p>{escape(dispute.tell, quote=False)}</p>"

    def _listed(self, title: str, kind: str, keys: list[str]) -> str:
        items = "".join(f"<li>{link(entry_href(kind, key), self._named(kind, key))}</li>" for key in keys)
        return f"{head(title)}<ul>{items}</ul>" if items else ""

    def _named(self, kind: str, key: str) -> str:
        if kind == TERM:
            term = self._library.term(key.partition("/")[2], key)
            return term.term if term is not None else key
        row = self._rows.get(f"{kind} {key}")
        return row.title if row is not None else key


def _disagreements_last(row: EntryRow) -> bool:
    return row.key.startswith(DISAGREEMENT)


def _date(text: str) -> str:
    return long_date(text) if text else ""
