"""The box of an answer on the wall: letter, words, and after the reveal its bar, its hands and whether it is right."""

from __future__ import annotations

from typing import Literal, NamedTuple

from desktop.content.model import Figure
from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.question import right_word, wrong_word
from desktop.ui.widgets.wall.balance import balanced
from desktop.ui.widgets.wall.question_pages import ABOVE, BELOW, INDENT, SIDE, letter_room
from desktop.ui.widgets.wall.setting import line_height, one_line, plain, set_plain, set_text
from desktop.ui.widgets.wall.sheet import FLOOR, Art, Box, Item

State = Literal["open", "right", "wrong"]

_BORDER = 4
_MARGIN = 20
_BAR = 12.5
_WORD, _SIGN_SIZE, _CLOSE = 32, 28, 4
_ROLES = {"open": "muted", "right": "good", "wrong": "second"}
_PATHS = {"right": "M4 13l5 5L20 6", "wrong": "M6 6l12 12M18 6L6 18"}  # the wall's fonts have no letters for these
_SIGN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{{{role}}}" stroke-width="4"'
    ' stroke-linecap="round" stroke-linejoin="round"><path d="{path}"/></svg>'
)


class Option(NamedTuple):
    """An answer: its letter, its words as inline HTML, how it stands, and its hands (None where none are counted).

    "right" and hands are shown from the reveal on; "wrong" at once: it was given, and is known to be wrong.
    """

    letter: str
    html: str
    state: State = "open"
    hands: int | None = None

    def seen(self, revealed: bool) -> Option:
        """What of it may be seen."""
        if revealed:
            return self
        return self._replace(state="wrong" if self.state == "wrong" else "open", hands=None)

    def spoken(self) -> str:
        """What a screen reader is told of it."""
        word = {"open": "", "right": right_word(), "wrong": wrong_word()}[self.state]
        hands = "" if self.hands is None else str(self.hands)
        return ". ".join(part for part in (f"{self.letter}: {plain(self.html)}", word, hands) if part)


def answer_box(option: Option, box: Box, width: float, size: int, total: int) -> list[Item]:
    """Fill a box with what may be seen of an answer, its words ``width`` units wide; ``total`` hands went up."""
    role = _ROLES[option.state]
    x = box.x + INDENT + letter_room(size)
    words = balanced(set_text(option.html, x, 0, width, size))
    y = box.y + ABOVE + (box.height - ABOVE - BELOW - words.height) / 2
    letter = one_line(option.letter, box.x + INDENT, y, letter_room(size), size, weight=700, role=role)
    border = _BORDER if option.state == "open" else 2 * _BORDER
    items: list[Item] = [box._replace(border=role, thickness=border), letter, words._replace(y=y)]
    if option.hands is not None:
        air = max(0.0, box.height - words.height - ABOVE - BELOW)
        thick = min(2.0 * _BAR, _BAR + air / 12)
        below = 2 * _BORDER + air / 5
        track = Box(x, box.y + box.height - below - thick, width, thick, fill="tint_first", radius=thick / 2)
        items.append(track)  # without it a bar below words looks like a line under them
        if option.hands:
            long = max(thick, width * option.hands / max(total, option.hands))
            items.append(track._replace(width=long, fill=role))
    return [*items, *_side(option, box)]


def _side(option: Option, box: Box) -> list[Item]:
    """What stands at the right of an answer: its hands, and below them whether it is right."""
    x, width = box.x + box.width - _MARGIN - SIDE, float(SIDE)
    role = _ROLES[option.state]
    items: list[Item] = []
    high = 0.0
    if option.hands is not None:
        items.append(one_line(str(option.hands), x, 0, width, FLOOR, weight=700, align="right"))
        high += line_height(FLOOR)
    if option.state != "open":
        words = right_word() if option.state == "right" else wrong_word()
        indent = width - min(width - _SIGN_SIZE - _CLOSE, text_width(words, INTERFACE, _WORD, 700) + 4)
        text = set_plain(words, x + indent, high, width - indent, _WORD, weight=700, role=role, use="label")
        sign = _SIGN.format(role=role, path=_PATHS[option.state])
        left = x + indent - _SIGN_SIZE - _CLOSE
        items += [Art(_sign_figure(words), left, high + 7, _SIGN_SIZE, _SIGN_SIZE, sign), text]
        high += text.height
    top = box.y + (box.height - high) / 2
    return [item._replace(y=item.y + top) for item in items]


def _sign_figure(words: str) -> Figure:
    """The sign as a figure, whose alternative are the words beside it."""
    return Figure("", "sign", "", words, 24, 24, "", b"")
