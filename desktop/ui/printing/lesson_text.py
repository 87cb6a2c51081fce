"""A lesson as it stands on paper: the article, then the meanings of its terms, the editors' marks and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.look.article_css import measures
from desktop.ui.look.fonts import INTERFACE
from desktop.ui.printing.notes import lettered
from desktop.ui.printing.paper import LOOK, ROLES
from desktop.ui.sessions.words import long_date
from desktop.ui.widgets.article_page import ArticlePage, escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.content.handout import Handout, HandoutLesson, Inside
    from desktop.content.model import Source, Term

LINE = 22
"""Pixels from line to line where terms and sources stand, which are looked up and not read."""

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def lesson_page(one: HandoutLesson, handout: Handout, inside: Inside) -> ArticlePage:
    """A lesson with what is to be looked up for it; in a handout of one lesson also the meanings of its terms."""
    lesson = one.lesson
    html, notes = lettered(lesson.html)
    if inside.terms and len(handout.lessons) == 1:
        html += terms_html(handout.terms, handout.sources)
    known = {source.id: source for source in handout.sources}
    cited = [known[source] for source in lesson.cites if source in known]
    if inside.sources and (cited or notes):
        html += _title(translate("LessonText", "Sumber dan catatan"))
        html += "".join(_line(f"<b>{place}</b>&nbsp;&nbsp;{source_html(one)}") for place, one in enumerate(cited, 1))
        html += "".join(_line(f"<b>{sign}</b>&nbsp;&nbsp;{escape(text)}") for sign, text in notes)
    goals = translate("LessonText", "Setelah bacaan ini kamu bisa")
    return ArticlePage(lesson.id, "", "", lesson.title, goals, lesson.goals, html, lesson.figures)


def glossary_page(handout: Handout) -> ArticlePage:
    """All terms with their meanings, as an article of its own."""
    title = translate("LessonText", "Istilah")
    lines = "".join(_term(term, handout.sources) for term in handout.terms)
    return ArticlePage("terms", "", "", title, "", (), lines)


def sources_page(handout: Handout) -> ArticlePage:
    """All sources with what is known of them, as an article of its own."""
    title = translate("LessonText", "Sumber")
    lines = "".join(_line(_source_whole(source)) for source in handout.sources)
    return ArticlePage("sources", "", "", title, "", (), lines)


def terms_html(terms: Iterable[Term], sources: Sequence[Source]) -> str:
    """Terms with their meanings, under a heading; nothing without any."""
    lines = "".join(_term(term, sources) for term in terms)
    return _title(translate("LessonText", "Istilah")) + lines if lines else ""


def source_html(source: Source) -> str:
    """A source in one line: who published it, what it is called, by whom, when, and when editors looked at it."""
    date = long_date(source.date) if source.date else translate("LessonText", "tanpa tanggal")
    if source.checked:
        date += "; " + translate("LessonText", "diperiksa {date}").format(date=long_date(source.checked))
    by = f"{source.author}, {date}" if source.author else date[:1].upper() + date[1:]
    parts = (source.publisher, source.title, by, source.url)
    return escape(". ".join(part.rstrip(".") for part in parts if part) + ".")


def _source_whole(source: Source) -> str:
    return f"{source_html(source)} {escape(source.about)}".strip()


def _term(term: Term, sources: Sequence[Source]) -> str:
    origin = next((source.publisher for source in sources if source.id == term.source), term.source)
    origin = origin.removeprefix("lain: ")
    from_where = translate("LessonText", "Sumber: {source}").format(source=origin) if origin else ""
    label = f' <span style="color:{ROLES.muted}">({escape(from_where)})</span>' if from_where else ""
    return _line(f"<b>{escape(term.term)}</b>: {term.meaning}{label}")


def _title(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def _line(html: str) -> str:
    sizes = measures(LOOK)
    face = f"font-family:'{INTERFACE}';font-size:{sizes.small}px"
    line = f"line-height:{LINE}px;-qt-line-height-type:fixed"
    return f'<p style="{line};margin:0 0 5px 0"><span style="{face}">{html}</span></p>'
