"""The lesson before a class: its slides in their order, and the place where the class left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.deck import deck_of, find_slide
from desktop.ui.sessions.classroom.act import Row
from desktop.ui.sessions.classroom.lesson_words import hints, prose_of, slide_kind, slide_name, with_meanings
from desktop.ui.sessions.classroom.slides_act import SlidesAct
from desktop.ui.sessions.classroom.watch import Watch
from desktop.ui.widgets.wall.slide_page import first_block, page_with
from desktop.ui.widgets.wall.slide_scene import scenes_of

if TYPE_CHECKING:
    from desktop.content.deck import WallSlide
    from desktop.ui.sessions.classroom.act import Hint
    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Frame
    from desktop.ui.widgets.wall.slide_scene import SlideScene

SHORTEST = 1
"""Seconds: what was passed over sooner was not shown."""


class LessonAct(SlidesAct):
    """The slides of the lesson. Where the class is in it is kept with each step, so that the next hour goes on there.

    A store that refuses it stops no lesson: that is told once, and the slides go on.
    ``show.anchor`` is the section to begin with, "" the beginning, None the place that was kept.
    """

    def __init__(self, show: Hall) -> None:
        super().__init__(show)
        lesson = show.lesson
        self._key = f"slide:{lesson.id}"
        self._deck = deck_of(lesson)
        self._shown = tuple(with_meanings(slide, show.desk.library, lesson.id) for slide in self._deck)
        self._figures = {figure.id: figure for figure in lesson.figures}
        self._frame: Frame | None = None
        self._watch = Watch(show, self)
        self.fit(show.frame)
        self._at = self._begin_at(show.anchor)
        show.desk.attempt(self._store_place, self._pages[self._at])  # nobody listens yet: the next refusal is told

    @property
    def slide(self) -> WallSlide:
        """The slide that is shown."""
        return self._slide_of(self._pages[self._at])

    def name(self) -> str:
        """The lesson's title."""
        return self.show.lesson.title

    def hints(self) -> tuple[Hint, ...]:
        """Notes, what a picture shows, and the prose that the wall does not show."""
        slide = self.slide
        prose = prose_of(slide, self._deck)
        return tuple(hints(slide, self._pages[self._at].slide, self.show.lesson, prose))

    def rows(self) -> tuple[Row, ...]:
        """The slides, each with the number of its first page."""
        current = self.slide.id
        numbers: dict[str, int] = {}
        for page in self._pages:
            numbers.setdefault(page.slide.id, page.number)
        return tuple(
            Row(slide.id, slide_name(slide), slide_kind(slide), str(numbers[slide.id]), slide.id == current)
            for slide in self._deck
        )

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Slaid")

    def choose(self, row: str) -> None:
        """The slide of this row; after "#" the slide that an anchor of the lesson leads to."""
        name = self._deck[find_slide(self._deck, row[1:])].id if row.startswith("#") else row
        self._go(self._page_of(name))

    def fit(self, frame: Frame) -> None:
        """Part the slides anew; what is shown goes on with the slide and block that it began with."""
        if frame == self._frame:
            return
        old = self._pages[self._at] if self._pages else None
        lesson = self.show.lesson
        self._frame = frame
        self._pages = scenes_of(self._shown, self._figures, frame, lesson.title, self.show.unit_title)
        if old is not None:
            self._at = self._page_of(old.slide.id, first_block(old.page), old.page.part)

    def close(self) -> None:
        """Record the page that is shown last."""
        self._record_shown()

    def _turn_to(self, at: int) -> None:
        self._record_shown()
        super()._turn_to(at)
        self._keep()
        self._watch.restart()

    def _record_shown(self) -> None:
        seconds = self._watch.seconds()
        if seconds < SHORTEST:
            return
        number, total = self.place()
        value = f"{self.slide.anchor or '-'} {number} {total} {seconds}"
        self.show.desk.keep(self.show.book.record_shown, self.show.lesson.id, value, self.show.now())
        self._watch.restart()

    def _keep(self) -> None:
        """Keep the page as the class's place; who has come to the last, or to the summary, was taught the lesson."""
        self.show.desk.keep(self._store_place, self._pages[self._at])

    def _store_place(self, page: SlideScene) -> None:
        progress = self.show.book.progress
        progress.set_state(self._key, f"{page.slide.id} {first_block(page.page)} {page.page.part}")
        at_end = page is self._pages[-1] or page.slide.kind == "summary"
        if at_end and not progress.lesson_state(self.show.lesson.id).read:
            version = self.show.desk.library.version(self.show.lesson.id)
            progress.record_read(self.show.lesson.id, "auto", self.show.now(), version)

    def _begin_at(self, anchor: str | None) -> int:
        if anchor is not None:
            return self._page_of(self._deck[find_slide(self._deck, anchor)].id)
        kept = (self.show.book.progress.get_state(self._key) or "").split()
        if len(kept) != 3 or not all(part.lstrip("-").isdigit() for part in kept[1:]):
            return 0
        return self._page_of(kept[0], int(kept[1]), int(kept[2]))

    def _page_of(self, slide: str, block: int = 0, part: int = 1) -> int:
        """The index of the page of a slide that holds a block; the place stays where there is no such slide."""
        of_slide = [index for index, page in enumerate(self._pages) if page.slide.id == slide]
        if not of_slide:
            return self._at
        return of_slide[page_with([self._pages[index].page for index in of_slide], block, max(part, 1))]

    def _slide_of(self, page: SlideScene) -> WallSlide:
        return next(slide for slide in self._deck if slide.id == page.slide.id)
