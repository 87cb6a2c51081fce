"""The teacher's sheet of a lesson (Ctrl+T): a plan for the hour, the place in the curriculum, and the speaker notes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.sheet_text import SheetText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.content.guide import CurriculumPlace, Guide, PlanStep
    from desktop.content.model import Lesson, Slide
    from desktop.ui.look.theme import Theme

MARGIN = 24
WIDEST = QSize(820, 720)
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""
LONGEST_HEAD = 40
"""Letters before a colon that are set as the head of a note."""


class GuideSheet(QDialog):
    """What helps to teach one lesson, as large as the window allows."""

    def __init__(self, theme: Theme, lesson: Lesson, guide: Guide, parent: QWidget) -> None:
        """Take the lesson, for its speaker notes, and its guide."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Untuk guru: {title}").format(title=lesson.title))
        self.text = SheetText(theme, self)
        self.text.setAccessibleName(self.windowTitle())
        self.text.show_html(GuideWriter(self).html(guide, lesson.notes, lesson.slides))
        close = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        close.set_compact()
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(Label(theme, self.windowTitle(), 26, 600, family=READING), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN - 12, 20)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.setFixedSize(WIDEST.boundedTo(parent.size() - QSize(AROUND, AROUND)))
        self.text.setFocus()


class GuideWriter(QObject):
    """Writes the sheet's text as HTML of the article's subset."""

    def html(self, guide: Guide, notes: str, slides: tuple[Slide, ...] = ()) -> str:
        """Give plan, curriculum and notes (paragraphs parted by blank lines), first those on the whole lesson.

        A sentence stands where the lesson has nothing for teachers.
        """
        parts = (self._plan(guide), self._curriculum(guide), self._notes(notes), *map(self._section, slides))
        nothing = self.tr("Bacaan ini belum punya rencana mengajar ataupun catatan untuk guru.")
        return "".join(parts) or f"<p>{escape(nothing)}</p>"

    def _plan(self, guide: Guide) -> str:
        if not guide.plan:
            return ""
        minutes = sum(step.minutes for step in guide.plan)
        head = self.tr("Rencana mengajar {minutes} menit").format(minutes=minutes)
        rows = "".join(map(self._row, guide.plan))
        return f'{_head(head)}<table class="comparison" width="100%" cellspacing="0">{rows}</table>'

    def _row(self, step: PlanStep) -> str:
        minutes = self.tr("{minutes} menit").format(minutes=step.minutes)
        return (
            f'<tr><th class="comparison-label" align="left">{escape(self._name(step.step))}</th>'
            f'<td class="comparison-cell">{escape(minutes).replace(" ", "&nbsp;")}</td>'
            f'<td class="comparison-cell last">{escape(step.do)}</td></tr>'
        )

    def _curriculum(self, guide: Guide) -> str:
        items = "".join(f"<li>{escape(self._place(place))}</li>" for place in guide.curriculum)
        return f"{_head(self.tr('Dalam Kurikulum Merdeka'))}<ul>{items}</ul>" if items else ""

    def _place(self, place: CurriculumPlace) -> str:
        words = self.tr("{subject}, fase {phase}: {element}")
        return words.format(subject=place.subject, phase=place.phase, element=place.element)

    def _notes(self, notes: str) -> str:
        paragraphs = _paragraphs(notes)
        return f"{_head(self.tr('Catatan'))}{paragraphs}" if paragraphs else ""

    def _section(self, slide: Slide) -> str:
        paragraphs = _paragraphs(slide.notes)
        title = self.tr("Catatan: {title}").format(title=slide.title or self.tr("pembuka"))
        return f"{_head(title)}{paragraphs}" if paragraphs else ""

    def _name(self, step: str) -> str:
        names = {
            "opening": self.tr("Pembuka"),
            "reading": self.tr("Membaca"),
            "figure": self.tr("Mengamati gambar"),
            "talk": self.tr("Berbincang"),
            "quiz": self.tr("Mengerjakan kuis"),
            "close": self.tr("Penutup"),
        }
        return names[step]


def _paragraphs(notes: str) -> str:
    return "".join(f"<p>{_note(part)}</p>" for part in notes.split("\n\n") if part.strip())


def _note(text: str) -> str:
    """Set what stands before the first colon as the head of the note."""
    head, colon, rest = text.partition(":")
    if not colon or len(head) > LONGEST_HEAD or not rest[:1].isspace():  # 10:30 and https://… have no head
        return escape(text)
    return f"<b>{escape(head)}:</b>{escape(rest)}"


def _head(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"
