"""The article read aloud: from where one is, with the sentence marked that is being said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.sessions.speech import PAUSED, SILENT
from desktop.ui.widgets.article_layers import Span
from desktop.ui.widgets.article_place import first_line_below, line_rect

if TYPE_CHECKING:
    from desktop.content.utterances import Utterance
    from desktop.ui.reading.sides import Sides
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.speech_bar import SpeechBar

LAYER = "spoken"


class Listening(QObject):
    """Lets the article be heard. The voice itself is made when it is first asked for."""

    def __init__(self, article: ArticleView, sides: Sides, sessions: Sessions) -> None:
        """Wait for the key."""
        super().__init__(article)
        self._article, self._sides, self._sessions = article, sides, sessions
        self._bar: SpeechBar | None = None
        self._lesson = ""
        self._last: Utterance | None = None
        article.letter_pressed.connect(self._on_letter)
        sessions.reading.opened.connect(self.stop)

    def toggle(self) -> None:
        """Read aloud from the paragraph on top, or from what is selected; or pause, or go on."""
        speech = self._sessions.speech
        if self._bar is not None and speech.state != SILENT:
            speech.toggle_pause()
        else:
            self._begin()

    def stop(self, *_: object) -> None:
        """Be silent."""
        if self._bar is not None:
            self._sessions.hush()

    def _begin(self) -> None:
        article = self._article.article
        opened = self._sessions.reading.current
        if article is None or opened is None:
            return
        self._make_bar()
        self._lesson, self._last = opened.lesson.id, None
        place = article.reading().to_text(self._position(), self._position() + 1)[0]
        self._sessions.speech.read(article.reading().text, self._lesson, place)

    def _position(self) -> int:
        """Where reading begins, in the document: at the selection, else at the first whole line in sight."""
        cursor = self._article.textCursor()
        if cursor.hasSelection():
            return cursor.selectionStart()
        document = self._article.document()
        document.size()  # lays out the rest: in a half-made layout a point is anywhere
        return first_line_below(document, self._article.verticalScrollBar().value())[0]

    def _make_bar(self) -> None:
        if self._bar is not None:
            return
        from desktop.ui.widgets.speech_bar import SpeechBar  # only for who listens

        speech, bar = self._sessions.speech, SpeechBar(self._article.theme)
        bar.hide()
        self._sides.add_below(bar)
        self._bar = bar
        bar.pause_wanted.connect(self.toggle)
        bar.back_wanted.connect(speech.go_back)
        bar.forward_wanted.connect(speech.go_forward)
        bar.slower_wanted.connect(speech.speak_slower)
        bar.faster_wanted.connect(speech.speak_faster)
        bar.stop_wanted.connect(self._end)
        speech.changed.connect(self._show_state)
        speech.reached.connect(self._mark)

    def _on_letter(self, letter: str) -> None:
        if letter == "d":
            self.toggle()
        elif letter in "D<>" and self._bar is not None and self._sessions.speech.state != SILENT:
            speech = self._sessions.speech
            {"D": self._end, "<": speech.speak_slower, ">": speech.speak_faster}[letter]()

    def _end(self) -> None:
        self.stop()
        self._article.setFocus()

    def _show_state(self) -> None:
        if self._bar is None:
            return
        speech = self._sessions.speech
        heard = speech.state != SILENT
        if not heard:
            if self._bar.isAncestorOf(self._article.window().focusWidget()):
                self._article.setFocus()  # before hiding, or Qt looks for an heir itself
            self._article.set_layer(LAYER, ())
        self._bar.setVisible(heard)
        self._bar.show_state(speech.state == PAUSED, speech.speed)

    def _mark(self, sentence: Utterance) -> None:
        article = self._article.article
        if article is None or article.page.key != self._lesson:
            return
        self._article.set_layer(LAYER, (Span(sentence.start, sentence.end, LAYER),))
        spans = article.reading().spans(sentence.start, sentence.end)
        followed = self._last is None or self._in_sight(self._last)
        self._last = sentence
        if followed and not self._in_sight(sentence) and spans:
            top = line_rect(article.document, spans[0][0]).top()
            self._article.scroll_to(top - self._article.viewport().height() / 4)

    def _in_sight(self, sentence: Utterance) -> bool:
        """Whether the sentence can be read now, or at least its beginning where it is longer than the page."""
        article = self._article.article
        if article is None:
            return False
        spans = article.reading().spans(sentence.start, sentence.end)
        if not spans:
            return True  # it stands nowhere: there is nothing to follow
        top = self._article.verticalScrollBar().value()
        height = self._article.viewport().height()
        first, last = (line_rect(article.document, place) for place in (spans[0][0], spans[-1][1] - 1))
        return top <= first.top() and min(last.bottom(), first.top() + height) <= top + height
