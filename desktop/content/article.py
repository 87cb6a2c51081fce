"""Compiles a lesson's Markdown into the HTML that Qt draws, and into its text, slides, notes, figures and anchors."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from desktop.content.anchors import Anchors
from desktop.content.callouts import (
    SLIDE_POINTS,
    SUMMARY_POINTS,
    SUMMARY_TITLE,
    box,
    judge_inside,
    judge_lengths,
    read_callout,
    read_kind,
    read_points,
    source_line,
)
from desktop.content.faults import ContentError
from desktop.content.figures import Caption, FigureMaker
from desktop.content.known import Gathered, Known
from desktop.content.model import Figure, Heading, Slide
from desktop.content.pieces import Div, Fence, Piece, Prose, cut
from desktop.content.prose import Block, Picture, ProseReader
from desktop.content.report import Place, Report
from desktop.content.rich import rich_run
from desktop.content.runs import Run, plain_run

__all__ = ["LONGEST_LESSON", "Article", "Known", "compile_article", "inline_html"]

LONGEST_LESSON = 40_000
"""The most characters of one lesson, eight times a long one; it keeps the time to compile any text under a second."""


class Article(NamedTuple):
    """A compiled lesson body, as `model.Lesson` wants it; ``anchors`` are all names that a card's ``see`` may give.

    A slide whose ``title`` and ``anchor`` are empty belongs to what stands before the first heading of level 2: the
    wall shows it under the lesson's own title. Slide points, ``summary`` and ``notes`` are plain text. Notes belong to
    the slide of their section, those after the summary to the lesson.
    """

    html: str
    text: str
    words: int
    headings: tuple[Heading, ...]
    figures: tuple[Figure, ...]
    slides: tuple[Slide, ...]
    summary: tuple[str, ...]
    notes: str
    terms: tuple[str, ...]
    cites: tuple[str, ...]
    shows: tuple[str, ...]
    anchors: tuple[str, ...]


def compile_article(source: str, path: str, first_line: int, known: Known) -> tuple[Article, tuple[ContentError, ...]]:
    """Compile the Markdown `source` that begins on line `first_line` (from 1) of the file `path`.

    Give the article, incomplete where there are faults, and all faults in the order of their places.
    """
    text = source.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    report = Report(path, first_line, text.split("\n"))
    if len(text) > LONGEST_LESSON:
        report = Report(path, first_line, [""])
        report.add(0, 0, "lesson-long", str(len(text)), str(LONGEST_LESSON))
    composer = _Composer(report, known)
    for piece in cut(report):
        composer.add(piece)
    return composer.article(), report.errors()


def inline_html(source: str, path: str, line: int, column: int) -> tuple[str, tuple[ContentError, ...]]:
    """Give the HTML of inline Markdown, ``*em*`` and ``**strong**`` only, and its faults.

    `line` and `column` (from 1) are those of the text's first character in the file.
    """
    report = Report(path, line, [], column)
    run = plain_run(Place(report, 0, source, exact=True))
    return run.html, report.errors()


class _Section:
    """What is gathered for the slide of one section."""

    def __init__(self, anchor: str, title: str) -> None:
        self.anchor = anchor
        self.title = title
        self.points: tuple[str, ...] = ()
        self.slide_line = -1
        self.figures: list[str] = []
        self.terms: dict[str, None] = {}
        self.notes: list[str] = []

    def slide(self) -> Slide:
        notes = "\n\n".join(self.notes)
        return Slide(self.anchor, self.title, self.points, tuple(self.figures), tuple(self.terms), notes)

    def is_blank(self) -> bool:
        return not (self.title or self.points or self.figures or self.terms or self.notes)


class _Composer:
    """Puts the pieces of one lesson together."""

    def __init__(self, report: Report, known: Known) -> None:
        self._report = report
        self._known = known
        self._gathered = Gathered()
        self._anchors = Anchors(report)
        self._figures = FigureMaker(report, known)
        self._html: list[str] = []
        self._text: list[str] = []
        self._headings: list[Heading] = []
        self._sections = [_Section("", "")]
        self._summary: tuple[str, ...] = ()
        self._summary_line = -1
        self._notes: list[str] = []
        self._shows: dict[str, None] = {}

    def article(self) -> Article:
        text = "\n\n".join(part for part in self._text if part)
        slides = tuple(section.slide() for section in self._sections if not section.is_blank())
        return Article(
            "\n".join(self._html),
            text,
            len(text.split()),
            tuple(self._headings),
            self._figures.made(),
            slides,
            self._summary,
            "\n\n".join(self._notes),
            tuple(self._gathered.terms),
            tuple(self._gathered.cites),
            tuple(self._shows),
            self._anchors.names(),
        )

    def add(self, piece: Piece) -> None:
        if isinstance(piece, Prose):
            for block in ProseReader(piece, self._report, self._run, self._anchors).blocks():
                self._add_block(block)
        elif isinstance(piece, Fence):
            mark = self._anchors.mark(piece.anchor)
            self._add_figure(mark + self._anchors.mark(piece.own_anchor()), self._figures.from_fence(piece, self._run))
        else:
            self._add_div(piece)

    def _run(self, place: Place) -> Run:
        return rich_run(place, self._known, self._gathered)

    def _aside(self, place: Place) -> Run:
        # Slides and notes are no part of the article: what they cite is judged, but neither numbered nor listed.
        return rich_run(place, self._known, Gathered())

    def _add_block(self, block: Block) -> None:
        if block.kind == "image" and block.picture is not None:
            self._add_picture(block.html, block.picture)
            return
        if block.kind == "heading":
            self._headings.append(Heading(block.level, block.anchor, block.text))
            if block.level == 2:
                self._sections.append(_Section(block.anchor, block.text))
        self._html.append(block.html)
        self._text.append(block.text)
        self._sections[-1].terms.update(dict.fromkeys(block.terms))

    def _add_picture(self, mark: str, picture: Picture) -> None:
        self._add_figure(mark, self._figures.from_image(picture, self._run))

    def _add_figure(self, mark: str, caption: Caption | None) -> None:
        if caption is None:
            return
        self._html.append(caption.html(mark))
        self._text.append(caption.text)
        self._sections[-1].terms.update(dict.fromkeys(caption.terms))
        if caption.figure:
            self._sections[-1].figures.append(caption.figure)

    def _add_div(self, div: Div) -> None:
        kind = read_kind(div, self._report)
        if kind in ("callout", "summary"):
            mark = self._anchors.mark(div.anchor) + self._anchors.mark(div.own_anchor())
            blocks = self._inside(div, self._run, self._anchors)
            self._sections[-1].terms.update(dict.fromkeys(term for block in blocks for term in block.terms))
            add = self._add_callout if kind == "callout" else self._add_summary
            add(div, blocks, mark)
            return
        blocks = self._inside(div, self._aside, Anchors(self._report))
        if div.anchor is not None:
            self._report.add(div.anchor.line, div.anchor.column, "anchor-place", div.anchor.name)
        if kind == "slide":
            self._add_slide(div, blocks)
        elif kind == "notes":
            judge_inside(div, blocks, self._report)
            # After the summary all has been said: what stands there is about the whole lesson.
            notes = self._notes if self._summary_line >= 0 else self._sections[-1].notes
            notes.extend(block.text for block in blocks if block.text)

    def _inside(self, div: Div, run: Callable[[Place], Run], anchors: Anchors) -> list[Block]:
        blocks: list[Block] = []
        for piece in div.body:
            if isinstance(piece, Prose):
                blocks.extend(ProseReader(piece, self._report, run, anchors).blocks())
            else:
                self._report.add(piece.line, 0, "figure-place", div.attributes.name.text)
        return blocks

    def _add_callout(self, div: Div, blocks: list[Block], mark: str) -> None:
        judge_inside(div, blocks, self._report)
        callout = read_callout(div, self._known, self._report)
        if callout.about:
            self._shows[callout.about] = None
        inner = "".join(block.html for block in blocks) + source_line(callout.source)
        self._html.append(box(callout.kind, callout.title, inner, mark, callout.about))
        self._text.append("\n".join([callout.title, *(block.text for block in blocks)]))

    def _add_summary(self, div: Div, blocks: list[Block], mark: str) -> None:
        points = read_points(div, blocks, SUMMARY_POINTS, self._report)
        if self._summary_line >= 0:
            self._report.add(div.line, 0, "summary-twice", str(self._report.file_line(self._summary_line)))
        self._summary_line = div.line
        self._summary = tuple(point.text for point in points)
        self._html.append(box("summary", SUMMARY_TITLE, "".join(block.html for block in blocks), mark))
        self._text.append("\n".join([SUMMARY_TITLE, *self._summary]))

    def _add_slide(self, div: Div, blocks: list[Block]) -> None:
        points = read_points(div, blocks, SLIDE_POINTS, self._report)
        judge_lengths(points, self._report)
        section = self._sections[-1]
        if section.slide_line >= 0:
            self._report.add(div.line, 0, "slide-twice", str(self._report.file_line(section.slide_line)))
        section.slide_line = div.line
        section.points = tuple(point.text for point in points)
