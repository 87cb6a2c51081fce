"""A question with one right choice, or with true and false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.quiz import LETTERS, NOTHING, letters_of, right_answer
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.question import QuestionView, digit, letter, right_word, wrong_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.option import State


class PickView(QuestionView):
    """Choices of which one is picked: by its letter or number, by the arrows, by Space or a click."""

    radio = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._options: list[Option] = []

    def lay_out(self) -> None:
        """Make a row for each choice."""
        assert self.asked is not None
        self.rows = self.options(self._options, len(self.asked.parts), self.column)

    def keys(self) -> str:
        """Return the letters of the choices from top to bottom: A to D, or the first letters of true and false."""
        assert self.asked is not None
        return letters_of(self.asked.question)

    def paint_answer(self) -> None:
        """Show which choice is picked; once marked, also which one is right."""
        assert self.asked is not None
        choices = self.asked.question.choices
        for row, part, key in zip(self.rows, self.asked.parts, self.keys(), strict=True):
            row.show_words(key, choices[part].text, self._note(part), self._state(part))

    def hint(self) -> str:
        """Return what to do, and with which keys."""
        keys = self.keys()
        if len(keys) == 2:
            return self.tr("Pilih dengan {first} atau {last}, lalu tekan Enter.").format(first=keys[0], last=keys[-1])
        return self.tr("Pilih dengan {first} sampai {last}, lalu tekan Enter.").format(first=keys[0], last=keys[-1])

    def step(self, by: int, *, lifted: bool) -> bool:
        """Go to the next choice and pick it, as in every list of which one thing is picked."""
        moved = super().step(by, lifted=lifted)
        if moved and self.marked is None:
            self._pick(self.current)
        return moved

    def pick_by(self, text: str, key: int) -> bool:
        """Pick by a letter or a number."""
        keys = self.keys()
        place = keys.index(text) if text and text in keys else digit(text, len(keys))
        if place == NOTHING and keys == LETTERS[: len(keys)]:
            place = letter(text, len(keys))
        if place == NOTHING:
            return False
        self.reach(place)
        self._pick(place)
        return True

    def clicked_on(self, option: Option) -> None:
        """Pick what was clicked on."""
        self._pick(self.rows.index(option))

    def _pick(self, place: int) -> None:
        assert self.asked is not None
        self.set_answer((self.asked.parts[place],))

    def _state(self, part: int) -> State:
        assert self.asked is not None
        if self.marked is not None and part == right_answer(self.asked.question)[0]:
            return "right"
        if part == self.answer[0]:
            return "picked" if self.marked is None else "wrong"
        return "plain"

    def _note(self, part: int) -> str:
        state = self._state(part)
        if self.marked is None or state == "plain":
            return ""
        if state == "wrong":
            return self.tr("Jawabanmu: {word}").format(word=wrong_word().lower())
        return right_word() if self.marked.correct else self.tr("Jawaban yang tepat")
