"""Terms and sources on the wall: those of the slide that is shown, or of the whole lesson where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.deck import WallSlide
from desktop.ui.sessions.classroom.act import Row
from desktop.ui.sessions.classroom.lesson_act import LessonAct
from desktop.ui.sessions.classroom.lesson_words import meanings, origins
from desktop.ui.sessions.classroom.slides_act import SlidesAct
from desktop.ui.widgets.wall.setting import plain
from desktop.ui.widgets.wall.slide_page import first_block, page_with
from desktop.ui.widgets.wall.slide_scene import scenes_of

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Frame


class WordsAct(SlidesAct):
    """Short paragraphs over the lesson, page by page; after the last page the lesson is there again."""

    def __init__(self, show: Hall) -> None:
        super().__init__(show)
        under = show.lowest()
        self._slide = under.slide if isinstance(under, LessonAct) else WallSlide("", "section", "", "")
        told = self._told(self._slide)
        self._shown = WallSlide("words", "section", "", self.name(), text=told or (self._nothing(),))
        self._rows = tuple(plain(line).partition(":")[0] for line in told)
        self.fit(show.frame)

    def rows(self) -> tuple[Row, ...]:
        """What is explained; those on the wall are marked."""
        seen = {piece.block for piece in self._pages[self._at].page.pieces}
        return tuple(Row(str(number), name, current=number in seen) for number, name in enumerate(self._rows))

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.name()

    def forward(self) -> None:
        """The next page, or the lesson again."""
        if self.next_scene() is not None:
            super().forward()
        else:
            self.ended.emit()

    def choose(self, row: str) -> None:
        """The page that explains this."""
        if row.isdigit():
            self._go(page_with([page.page for page in self._pages], int(row), 1))

    def fit(self, frame: Frame) -> None:
        """Part it anew, and stay with what stands at the top."""
        block = first_block(self._pages[self._at].page) if self._pages else 0
        self._pages = scenes_of((self._shown,), {}, frame, "")
        self._at = page_with([page.page for page in self._pages], block, 1)

    def _told(self, slide: WallSlide) -> tuple[str, ...]:
        raise NotImplementedError

    def _nothing(self) -> str:
        raise NotImplementedError


class TermsAct(WordsAct):
    """The terms of the slide, with their meanings."""

    def name(self) -> str:
        """What this act is called."""
        return self.tr("Istilah")

    def _told(self, slide: WallSlide) -> tuple[str, ...]:
        lesson = self.show.lesson
        return meanings(slide.terms or lesson.terms, self.show.desk.library, lesson.id)

    def _nothing(self) -> str:
        return self.tr("Bacaan ini tidak memuat istilah khusus.")


class SourcesAct(WordsAct):
    """The sources of the slide."""

    def name(self) -> str:
        """What this act is called."""
        return self.tr("Sumber")

    def _told(self, slide: WallSlide) -> tuple[str, ...]:
        return origins(slide, self.show.desk.library, self.show.lesson)

    def _nothing(self) -> str:
        return self.tr("Bacaan ini tidak menyebut sumber.")
