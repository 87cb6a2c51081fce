"""The face of a flashcard: its question, and once turned the answer under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.card_small import Small, body_rect, margins, paint_small
from desktop.ui.widgets.card_text import ABOVE_RULE, BELOW_RULE, Setting, Words, plain, set_card, spoken_question
from desktop.ui.widgets.clickable import Clickable
from desktop.ui.widgets.flip import Flip
from desktop.ui.widgets.scrollbar import WIDTH as BAR_WIDTH
from desktop.ui.widgets.scrollbar import ScrollBar
from desktop.ui.widgets.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.content.model import Figure
    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_figures import FigurePainter

RADIUS = 14
STEP = 40
A_LINE = 64  # px of the rule and a line of the answer: seen even in the smallest card


class CardFace(Clickable):
    """A card that lies with its question up until it is turned; a click, Space or Enter asks for that.

    Signals: `flip_wanted()` when the learner asks to see the answer. `show_back` then turns the card.
    """

    flip_wanted = Signal()
    focus_radius = RADIUS

    def __init__(self, theme: Theme, compact: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty card, for a page of its own or `compact` for a side panel."""
        super().__init__(theme, "", parent)
        self._compact = compact
        self._head = ""
        self._foot = ""
        self._prompt = ""
        self._marked = self._full = False
        self._words = Words()
        self._figures: tuple[Figure, ...] = ()
        self._pictures: FigurePainter | None = None
        self._setting: Setting | None = None
        self._action: QWidget | None = None
        self._offered = True
        self._bar = ScrollBar(theme, "surface", self)
        self._bar.hide()
        self._bar.valueChanged.connect(self.update)
        self._flip = Flip(self)
        self._flip.changed.connect(self.update)
        self._flip.finished.connect(self._settle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._ask)

    def set_action(self, widget: QWidget) -> None:
        """Put a small button into the lower right corner, to be seen once the card is turned."""
        self._action = widget
        widget.setParent(self)
        self._settle()

    def offer_action(self, offered: bool) -> None:
        """Have the small button on this card, or not."""
        self._offered = offered

    def set_prompt(self, prompt: str) -> None:
        """Say at the foot of a card whose question is up what to do; "" is to think and then to turn it."""
        self._prompt = prompt

    def set_marked(self, marked: bool) -> None:
        """Show at the head that the learner marked this card, or do not."""
        if marked != self._marked:
            self._marked = marked
            self._name()
            self._lay()

    def show_front(self, head: str, html: str, kicker: str = "", figures: tuple[Figure, ...] = ()) -> None:
        """Lay a card down: `head` says where it comes from, `html` (inline) is the question, `kicker` what to do.

        `figures` are the pictures that question and answer show.
        """
        self._flip.finish()
        self._head, self._foot = head, ""
        self._words = Words(html, kicker=kicker, alts=tuple((figure.id, figure.alt) for figure in figures))
        self._figures = figures
        self._forget_pictures()
        self._bar.setValue(0)
        self._say()
        self._lay()

    def show_back(self, html: str, foot: str = "", alone: bool = False, spoken: str = "") -> None:
        """Turn the card: `html` (inline) is the answer, `foot` its source; `alone` leaves the question out.

        It turns in motion if the look allows. `spoken` is what a screen reader says, where the signs of `html` would
        not be heard.
        """
        self._flip.finish()
        moving = self.theme.look.motion and self.isVisible() and not self._words.turned
        before = self._flip.picture(self.paint_face) if moving else None
        self._foot = foot
        self._words = self._words._replace(back=html, turned=True, alone=alone, spoken=spoken)
        self._say()
        self._lay()
        if before is not None:
            self._flip.start(before, self._flip.picture(self.paint_face))
            self._settle()

    def turned(self) -> bool:
        """Return whether the answer is up."""
        return self._words.turned

    def moving(self) -> bool:
        """Return whether the card is being turned at this moment."""
        return self._flip.running()

    def scale(self) -> float:
        """Return how much the words were shrunk to fit, from 1 down to 0.7."""
        return self._setting.scale if self._setting else 1.0

    def scroll_words(self, pages: float) -> bool:
        """Scroll by a number of pages, up if it is negative; return whether there was anything to scroll."""
        before = self._bar.value()
        self._bar.setValue(before + round(pages * self._bar.pageStep()))
        return self._bar.value() != before

    def look_changed(self) -> None:
        """Set the words anew: size, family and colours may have changed."""
        if hasattr(self, "_flip"):
            self._flip.finish()
            self._forget_pictures()
            self._lay()

    def sizeHint(self) -> QSize:
        """Return the size at which a usual card stands well."""
        return QSize(315, 420) if self._compact else QSize(760, 430)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a card can be read by scrolling."""
        return QSize(220, 150)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words for the new size."""
        super().resizeEvent(event)
        self._flip.finish()
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is longer than the card; what a turned card has no use for goes to the page."""
        steps = {Qt.Key.Key_Down: STEP, Qt.Key.Key_Up: -STEP}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() == Qt.Key.Key_Space and self._words.turned:
            event.ignore()
        elif self._bar.isVisible() and event.key() in steps:
            self._bar.setValue(self._bar.value() + steps[Qt.Key(event.key())])
        elif self._bar.isVisible() and event.key() in pages:
            self.scroll_words(pages[Qt.Key(event.key())])
        elif event.key() in steps:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what is longer than the card."""
        if self._bar.isVisible():
            self._bar.setValue(self._bar.value() - round(event.angleDelta().y() / 120 * STEP))
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, or the moment of its turn."""
        painter = QPainter(self)
        if self._flip.running():
            self._flip.paint(painter)
        else:
            self.paint_face(painter)
        painter.end()

    def paint_face(self, painter: QPainter) -> None:
        """Draw the card as it lies."""
        roles = self.theme.roles
        rounded(painter, self.rect(), RADIUS, roles.surface, roles.line)
        self._paint_small(painter)
        if self._setting is None:
            return
        body = self._body()
        room = max(0.0, body.height() - self._setting.height)
        painter.save()
        painter.setClipRect(body)
        painter.translate(body.left(), body.top() + (round(room / 2) if self._compact else 0) - self._scrolled())
        self._setting.question.drawContents(painter)
        if self._setting.answer is not None:
            painter.translate(0, round(self._setting.question_height) + ABOVE_RULE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.line))
            painter.drawRect(QRectF(0, 0, body.width(), 1))
            painter.translate(0, 1 + BELOW_RULE)
            self._setting.answer.drawContents(painter)
        painter.restore()
        if self._bar.maximum() > 0:
            # Few cards are that long, and gradients are classes that PySide builds at first touch.
            from desktop.ui.widgets.fade import fade_ends

            fade_ends(painter, body, self._scrolled(), self._bar.maximum(), roles.surface)

    def _paint_small(self, painter: QPainter) -> None:
        turned = self._words.turned
        foot = self._foot if turned else self._prompt or self.tr("Jawab dalam hati, lalu balik")
        mark = self.tr("★ Ditandai") if self._marked else ""
        taken = self._action.width() + 12 if turned and self._action is not None else 0
        words = Small(self._head, mark, foot, self._compact and not turned, taken)
        paint_small(painter, self.size(), margins(self.size(), self._compact, self._full), words, self.theme.roles)

    def _body(self) -> QRectF:
        return body_rect(self.size(), self._compact, bool(self._head or self._marked), self._full)

    def _scrolled(self) -> int:
        return self._bar.value() if self._bar.maximum() > 0 else 0

    def _lay(self) -> None:
        self._full = False
        if self._body().width() < 1:
            return
        self._setting = self._set()
        if self._setting.scale < 1:
            self._full = True
            self._setting = self._set()
        body = self._body()
        over = max(0, round(self._setting.height - body.height() + 0.49))
        self._bar.setRange(0, over)
        self._bar.setPageStep(round(body.height()))
        self._bring_answer()
        self._bar.setGeometry(self.width() - BAR_WIDTH - 4, round(body.top()), BAR_WIDTH, round(body.height()))
        self._settle()

    def _set(self) -> Setting:
        body, size = self._body(), 21 if self._compact else 25
        return set_card(self.theme, self._words, size, body.width(), body.height(), self._painter())

    def _painter(self) -> FigurePainter | None:
        """Return what draws the pictures of this card, which few cards have."""
        if self._pictures is None and self._figures:
            from desktop.ui.widgets.article_figures import FigurePainter

            self._pictures = FigurePainter(self._figures, self.theme.roles, self.theme.look, self)
        return self._pictures

    def _forget_pictures(self) -> None:
        if self._pictures is not None:
            self._setting = None  # its documents hold on to what draws for them
            self._pictures.deleteLater()
            self._pictures = None

    def _bring_answer(self) -> None:
        """Scroll a card longer than its face until the answer stands there, with the end of the question above it."""
        if self._setting is not None and self._setting.answer is not None and self._bar.maximum() > 0:
            room, rule = self._body().height(), self._setting.question_height + ABOVE_RULE
            self._bar.setValue(round(rule - room + min(self._setting.height - rule, max(room * 2 / 3, A_LINE))))

    def _settle(self) -> None:
        """Show what stands still on the card only while the card does."""
        moving = self._flip.running()
        self._bar.setVisible(self._bar.maximum() > 0 and not moving)
        if self._action is not None:
            side, _top, bottom = margins(self.size(), self._compact, self._full)
            size = self._action.sizeHint()
            self._action.setGeometry(
                self.width() - side - size.width(), self.height() - bottom - size.height() // 2, *size.toTuple()
            )
            self._action.setVisible(self._offered and self._words.turned and not moving)
        self.update()

    def _name(self) -> tuple[str, str]:
        """Give a screen reader the words of the card; return question and answer."""
        words = self._words
        question, answer = spoken_question(words), words.spoken or plain(words.back, words.alts)
        spoken = self.tr("{question} Jawaban: {answer}").format(question=question, answer=answer)
        self.setAccessibleName(spoken if self._words.turned else question)
        edge = self._foot if self._words.turned else self._head
        self.setAccessibleDescription(", ".join(filter(None, (edge, self.tr("ditandai") if self._marked else ""))))
        return question, answer

    def _say(self) -> None:
        question, answer = self._name()
        # The focus mostly stands on a button under the card, from where a change of the card's name is not heard.
        if self.isVisible():
            announce(self, answer if self._words.turned else question)

    def _ask(self) -> None:
        if not self._words.turned:
            self.flip_wanted.emit()
