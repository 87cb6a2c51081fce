"""The middle of the presenter: what the wall shows, what comes next, the list, the notes; each under its own line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.ui.classroom.arrangement import HEAD, Wanted, arrange
from desktop.ui.classroom.hint_text import HintText
from desktop.ui.classroom.news import Heard, news
from desktop.ui.classroom.pen import Pen
from desktop.ui.classroom.preview import Preview
from desktop.ui.classroom.row_list import RowList
from desktop.ui.classroom.state_words import StateWords
from desktop.ui.sessions.classroom.act import Hint
from desktop.ui.sessions.classroom.wall_control import ZOOM
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce
from desktop.ui.widgets.wall.sheet import HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.classroom.row_line import RowLine
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.show import Show
    from desktop.ui.widgets.wall.sheet import Frame, Scene, Sheet

SHORTEST_ROW = 200


class Parts(QWidget):
    """What the teacher looks at."""

    def __init__(self, theme: Theme, show: Show, parent: QWidget) -> None:
        """Show nothing before ``refresh``."""
        super().__init__(parent)
        self._show = show
        self._words = StateWords(show, self)
        self._sheets: list[tuple[Scene, Frame, Sheet]] = []
        self._told, self._digits = Heard(), ""
        self._wanted = Wanted(16 / 9)
        self._shared = False
        self._pen = Pen(theme.look.motion, self)
        self.current = Preview(theme, self.tr("Di layar sekarang"), self, self._pen)
        self.next = Preview(theme, self.tr("Berikutnya"), self)
        self.rows = RowList(theme, self)
        self.hints = HintText(theme, self)
        self._heads = tuple(Label(theme, "", 15, role="muted", parent=self) for _part in range(4))
        for head in self._heads:
            head.setWordWrap(False)
        self._connect()

    def head_texts(self) -> tuple[str, ...]:
        """The lines above the parts that are seen: current, next, list, notes."""
        return tuple(head.text() for head in self._heads if not head.isHidden())

    def refresh(self, digits: str) -> None:
        """Show everything as it is now; ``digits`` are those that wait for Enter."""
        show, act = self._show, self._show.act
        self._digits = digits
        self._lay_sheets()
        rows = act.rows()
        self.rows.show_rows(rows)
        self.rows.setAccessibleName(act.rows_title())
        hints = self._without_secrets(act.hints()) if self._shared else act.hints()
        self.hints.show_hints(hints)
        for head, text in zip(self._heads, self._head_texts(), strict=True):
            head.set_text(text)
        self._light()
        self.current.follow_mouse(wanted=show.pen or show.spot is not None or show.zoom is not None)
        shape, following = show.frame.width / HEIGHT, self.next.sheet is not None
        worked = bool(rows) and act is not show.lesson_act
        self._wanted = Wanted(shape, following, len(hints), len(rows), worked)
        self._arrange()
        self._announce()

    def set_shared(self, *, shared: bool) -> None:
        """Whether the class sees this, too: on one screen. Answers then wait until they stand on the wall."""
        self._shared = shared

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything anew."""
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        show = self._show
        show.pointed.connect(self._light)
        show.drawn.connect(self._pen.draw)
        self.current.pointed.connect(show.point)
        self.current.drawn.connect(self._draw)
        self.rows.chosen.connect(show.choose)
        self.rows.stepped.connect(show.step)
        self.rows.renamed.connect(show.rename)

    def _lay_sheets(self) -> None:
        show = self._show
        following = None if self._shared and show.act is not show.lesson_act else show.act.next_scene()
        before, self._sheets = self._sheets, []
        current = self._sheet(show.scene(), before)
        self.next.show_sheet(self._sheet(following, before) if following is not None else None)
        self.current.show_sheet(current, self._words.state(self._digits), dim=bool(show.cover))

    def _sheet(self, scene: Scene, before: list[tuple[Scene, Frame, Sheet]]) -> Sheet:
        """The sheet of a scene; what came next a moment ago is laid out already."""
        frame = self._show.frame
        known = (sheet for old, in_frame, sheet in before if in_frame == frame and (old is scene or old == scene))
        sheet = next(known, None) or scene.sheet(frame)
        self._sheets.append((scene, frame, sheet))
        return sheet

    def _without_secrets(self, hints: tuple[Hint, ...]) -> tuple[Hint, ...]:
        secret = [hint for hint in hints if hint.secret]
        words = self.tr("Tidak ditampilkan di sini, karena kelas melihat layar ini juga.")
        kept = (Hint(hint.head, words) if hint is secret[0] else hint for hint in hints if hint not in secret[1:])
        return tuple(kept) if secret else hints

    def _head_texts(self) -> tuple[str, ...]:
        return self._words.head(), self.tr("Berikutnya"), self._show.act.rows_title(), self.tr("Catatan guru")

    def _light(self) -> None:
        self.current.show_light(self._show.spot, self._show.zoom, ZOOM)

    def _draw(self, x: float, y: float, begins: bool) -> None:
        self._show.draw(x, y, begins=begins)

    def _arrange(self) -> None:
        wanted = self._wanted
        narrowest = max(SHORTEST_ROW, round(self.width() * 0.4))
        if wanted.rows:
            wanted = wanted._replace(rows=self.rows.wanted_height(narrowest))
        if wanted.hints:
            wanted = wanted._replace(hints=self.hints.wanted_height(narrowest))
        places = arrange(self.rect(), wanted)
        parts = (self.current, self.next, self.rows, self.hints)
        for part, head, place in zip(parts, self._heads, places, strict=True):
            part.setVisible(not place.isEmpty())
            head.setVisible(not place.isEmpty())
            head.setGeometry(QRect(place.left(), place.top(), place.width(), HEAD - 4))
            part.setGeometry(place.adjusted(0, HEAD, 0, 0))

    def _announce(self) -> None:
        """Say what is new: on the wall, about it, or among what is counted."""
        sheet, before = self.current.sheet, self._told
        rows = (line.row for line in self.rows.lines if _is_counted(line))
        counts = tuple((row.id, f"{row.text}: {row.number}") for row in rows)
        spoken = sheet.spoken if sheet is not None else ()
        self._told = Heard(self.current.state, self._words.head(), spoken, counts)
        text = news(before, self._told)
        if text and self.isVisible():
            announce(self.current, text)


def _is_counted(line: RowLine) -> bool:
    """Whether a line's number changes while the focus is elsewhere; the line that has it says so itself."""
    return line.row.steps and not line.hasFocus()
