"""Sets the heads of slides: a breadcrumb, and a title in the largest letters that leave room for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.look.fonts import INTERFACE, text_width
from desktop.ui.widgets.wall.balance import balanced
from desktop.ui.widgets.wall.setting import lines, plain, set_text
from desktop.ui.widgets.wall.sheet import FLOOR, MARGIN, SIZES, TOP
from desktop.ui.widgets.wall.slide_page import Laid

if TYPE_CHECKING:
    from desktop.content.deck import WallSlide
    from desktop.ui.widgets.wall.sheet import Frame, Text

CRUMB = 36
"""The size of a breadcrumb, 3.3 % of the height."""

LONGEST_SUFFIX = " (00/00)"
"""What may be added to a title: its letters are so large that all parts of a slide have the same."""

_GAP_ABOVE, _GAP_BELOW = 28, 44
_TITLE, _BIG_TITLE = 1.42, 2.0
_HIGHEST, _HIGHEST_BIG = 270, 480


def set_head(crumb: str, title: str, suffix: str, frame: Frame, *, big: bool = False) -> Laid:
    """Set breadcrumb and title, either may be "": ``suffix`` says which part this is; ``big`` opens a lesson."""
    y = float(TOP)
    items: list[Text] = []
    if crumb:
        items.append(set_crumb(crumb + ("" if title else suffix), frame))
        y += items[-1].height + _GAP_ABOVE
    if not title:
        return Laid(tuple(items), y)
    made = _title(title, suffix, y, frame, _BIG_TITLE if big else _TITLE, _HIGHEST_BIG if big else _HIGHEST)
    return Laid((*items, made), y + made.height + _GAP_BELOW, lines(made))


def set_table_head(slide: WallSlide, suffix: str, frame: Frame) -> Laid:
    """Set what stands above a table: its section, and what it compares."""
    crumb = set_crumb((slide.section or slide.title) + suffix, frame)
    y = crumb.y + crumb.height
    if not slide.caption:
        return Laid((crumb,), y + _GAP_ABOVE)
    caption = set_text(slide.caption, MARGIN, y + 6, frame.column, CRUMB, role="muted", use="label")
    return Laid((crumb, caption), caption.y + caption.height + _GAP_ABOVE)


def set_crumb(html: str, frame: Frame, x: float = MARGIN, y: float = TOP) -> Text:
    """Set a breadcrumb as HTML."""
    return set_text(html, x, y, frame.width - 2 * x, CRUMB, weight=700, role="first", use="label")


def longest_word(html: str, size: int, weight: int) -> float:
    """The width of the longest word of a text, in units."""
    return max((text_width(word, INTERFACE, size, weight) for word in plain(html).split()), default=0.0)


def _title(title: str, suffix: str, y: float, frame: Frame, ratio: float, highest: float) -> Text:
    widest, html = (_with_suffix(title, words) for words in (LONGEST_SUFFIX, suffix))
    sizes = [round(frame.body * share) for share in (ratio, (1 + ratio) / 2, 1)]
    for size in (*sizes, *reversed(SIZES[:-1]), FLOOR):
        if size > sizes[0] or longest_word(title, size, 700) > frame.column:
            continue
        made = set_text(widest, MARGIN, y, frame.column, size, weight=700)
        if made.height <= highest and (lines(made) <= 2 or highest > _HIGHEST):
            break
    return balanced(set_text(html, MARGIN, y, frame.column, size, weight=700))


def _with_suffix(title: str, suffix: str) -> str:
    return f'{title}<span style="font-weight:400">{suffix.replace(" ", "&nbsp;")}</span>' if suffix else title
