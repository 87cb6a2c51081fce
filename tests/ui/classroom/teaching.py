"""A show with everything that a presenter can show: slides with notes; answers to be counted, ticked, renamed."""

from __future__ import annotations

from desktop.ui.sessions.classroom.act import Act, Command, Hint, Row
from desktop.ui.sessions.classroom.starters import LESSON
from tests.ui.classroom.slides import WORDS, Slide, SlidesAct, SlideShow
from tests.ui.classroom_world import ClassWorld
from tests.ui.desk_world import LONG_TITLE, MANY

NOTE = "Tanyakan siapa yang memulai. " * 30


class LessonLike(SlidesAct):
    """Slides with a list and notes."""

    def name(self) -> str:
        return "Siapa yang memulai?"

    def place(self) -> tuple[int, int]:
        return self.at + 1, len(WORDS)

    def hints(self) -> tuple[Hint, ...]:
        return (Hint("Catatan", NOTE), Hint("", f"Slide {self.at + 1}"))

    def rows(self) -> tuple[Row, ...]:
        return tuple(Row(word, word, "", str(at + 1), current=at == self.at) for at, word in enumerate(WORDS))

    def rows_title(self) -> str:
        return "Slide"

    def choose(self, row: str) -> None:
        self.jump(WORDS.index(row) + 1)


class CountingAct(Act):
    """Hands that are counted for three answers, each of which can be called otherwise."""

    def __init__(self, show: TeachingShow) -> None:
        super().__init__(show)
        self.texts = ["Ya", "Tidak", LONG_TITLE]
        self.counts = [0, 12, 3]
        self.ticked = False

    def name(self) -> str:
        return "Menghitung tangan"

    def scene(self) -> Slide:
        return Slide("Satu")

    def rows(self) -> tuple[Row, ...]:
        both = zip(self.texts, self.counts, strict=True)
        counted = [Row(str(at), text, "", str(n), steps=True, editable=True) for at, (text, n) in enumerate(both)]
        return (*counted, Row("tick", "Batas waktu", "30 detik", checked=self.ticked))

    def rows_title(self) -> str:
        return "Tangan terangkat"

    def commands(self) -> tuple[Command, ...]:
        return (
            Command("Buka jawaban", ("Space", "Enter"), self.forward),
            Command("A", ("A",), self.forward, shown=False),
        )

    def choose(self, row: str) -> None:
        if row == "tick":
            self.ticked = not self.ticked
        else:
            self.counts[int(row)] += 10
        self.changed.emit()

    def step(self, row: str, by: int) -> None:
        self.counts[int(row)] += by
        self.changed.emit()

    def rename(self, row: str, text: str) -> None:
        self.texts[int(row)] = text
        self.changed.emit()


class TeachingShow(SlideShow):
    """A show of such a lesson."""

    def make(self, kind: str) -> Act:
        return LessonLike(self) if kind == LESSON else super().make(kind)


def teaching_show(world: ClassWorld) -> TeachingShow:
    """A show before a class."""
    made = world.hall()
    return TeachingShow(made.desk, world.settings, world.book, MANY, None, made)
