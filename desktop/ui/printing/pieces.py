"""Questions and their key on paper: pieces of text that are never cut, under one another, as many as a page holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.study.quiz import lay
from desktop.ui.printing.flow import KEEP, page_text, paint_black
from desktop.ui.printing.paper import LEFT, ROOM, TOP, WIDTH
from desktop.ui.printing.paper_words import key_html, question_html
from desktop.ui.widgets.article_page import escape

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from desktop.content.handout import HandoutLesson
    from desktop.study.quiz import Asked

AIR, LITTLE_AIR = 13.0, 7.0
"""Points between two questions, and between two answers of a key."""
SEED = "handout"
"""What questions are shuffled by: the same handout is the same every time, and its key fits a copy of last year."""

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


class PiecesLeaf(NamedTuple):
    """Pieces of HTML on a page, each with the points from the top of the text at which it begins."""

    pieces: tuple[tuple[str, float], ...]

    def paint(self, painter: QPainter) -> None:
        """Draw them."""
        for html, top in self.pieces:
            document = page_text(html, WIDTH)
            fit = min(1.0, ROOM / max(1.0, document.size().height()))  # what is longer than a page is made to fit
            painter.save()
            painter.translate(LEFT, TOP + top)
            painter.scale(fit, fit)
            paint_black(painter, document)
            painter.restore()

    def text(self) -> str:
        """Their words."""
        return "\n".join(page_text(html, WIDTH).toPlainText() for html, _top in self.pieces)


def question_leaves(one: HandoutLesson) -> list[PiecesLeaf]:
    """The pages with the questions of a lesson."""
    asked = _asked(one)
    head = _head(translate("Pieces", "Soal: {title}").format(title=one.lesson.title), _name_line())
    filler = _Filler(AIR)
    for group in _groups((KEEP + head, *(question_html(number, question) for number, question in enumerate(asked, 1)))):
        filler.add(group)
    return filler.leaves() if asked else []


def key_leaving(lessons: Iterable[HandoutLesson]) -> Generator[None, None, list[PiecesLeaf]]:
    """Make the pages with the answers to the questions of these lessons, in steps, each a lesson's work."""
    how = translate("Pieces", "Urutan dan kelompok: angka dari baris teratas ke baris terbawah.")
    title = _head(translate("Pieces", "Kunci jawaban"), f'<p style="margin:2px 0 0 0">{escape(how)}</p>')
    filler, above = _Filler(LITTLE_AIR), [KEEP + title]
    for one in lessons:
        if one.questions:
            for group in _groups((*above, *_key(one))):
                filler.add(group)
            above = []
        yield
    return filler.leaves()


class _Filler:
    """Puts pieces of HTML under one another, as many as a page has room for.

    They are set only to be measured: a page sets its own again when it is drawn, so that long handouts stay small.
    """

    def __init__(self, air: float) -> None:
        self._air, self._top = air, 0.0
        self._filled: list[list[tuple[str, float]]] = [[]]

    def add(self, group: Sequence[str]) -> None:
        """Add pieces that stay together."""
        heights = [min(ROOM, page_text(html, WIDTH).size().height()) for html in group]
        if self._filled[-1] and self._top + sum(heights) + self._air * (len(group) - 1) > ROOM:
            self._filled.append([])
            self._top = 0.0
        for html, height in zip(group, heights, strict=True):
            self._filled[-1].append((html, self._top))
            self._top += height + self._air

    def leaves(self) -> list[PiecesLeaf]:
        """The pages; none where nothing was added."""
        return [PiecesLeaf(tuple(pieces)) for pieces in self._filled if pieces]


def _groups(texts: Iterable[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for text in texts:
        group.append(text.removeprefix(KEEP))
        if not text.startswith(KEEP):
            yield group
            group = []
    if group:
        yield group


def _asked(one: HandoutLesson) -> Sequence[Asked]:
    return [lay(question, SEED) for question in one.questions]


def _key(one: HandoutLesson) -> Iterator[str]:
    yield f'{KEEP}<p style="margin:8px 0 0 0"><b>{escape(one.lesson.title)}</b></p>'
    yield from (key_html(number, asked) for number, asked in enumerate(_asked(one), 1))


def _head(title: str, below: str) -> str:
    return f'<p style="margin:0"><span style="font-size:17px"><b>{escape(title)}</b></span></p>{below}'


def _name_line() -> str:
    """Lines for who fills it in."""
    name, group = translate("Pieces", "Nama"), translate("Pieces", "Kelas")
    cells = f'<td width="64%">{name}: {"_" * 40}</td><td width="36%">{group}: {"_" * 18}</td>'
    return f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:10px"><tr>{cells}</tr></table>'
