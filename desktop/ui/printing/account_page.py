"""What a class was shown, asked and answered, on paper: as many A4 pages as it needs, no row cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.look.fonts import READING
from desktop.ui.look.roles import LIGHT
from desktop.ui.printing.flow import KEEP, Page, fill, pages_bytes
from desktop.ui.widgets.article_page import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.ui.sessions.classroom.account_text import AccountText, Part

AIR = 2.0
"""Points between two pieces; headings have air of their own."""


def account_bytes(text: AccountText) -> bytes:
    """The account as a PDF."""
    return pages_bytes(text.title, account_pages(text))


def account_pages(text: AccountText) -> list[Page]:
    """The pages, each with its number at the foot."""
    filled = fill(_pieces(text), AIR)
    count = QCoreApplication.translate("AccountPage", "Halaman {number} dari {total}")
    foot = ", ".join(words for _label, words in (text.heads[0], text.heads[2]) if words)
    return [
        Page(pieces, f"Mitra: {foot}", count.format(number=number, total=len(filled)))
        for number, pieces in enumerate(filled, 1)
    ]


def _pieces(text: AccountText) -> Iterator[str]:
    heads = "".join(
        f'<tr><td width="18%"><b>{escape(label)}</b></td><td>{escape(words)}</td></tr>' for label, words in text.heads
    )
    yield (
        f"<span style=\"font-family:'{READING}'; font-size:20px; font-weight:600\">{escape(text.title)}</span>"
        f'<table width="100%" cellspacing="0" cellpadding="1" style="margin-top:8px">{heads}</table>'
    )
    for part in text.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    """A heading that stays with what follows it, the sentences, and every row as a piece of its own."""
    below = [f"<p style='margin:0'>{escape(line)}</p>" for line in part.lines]
    if part.rows:
        below.append(_row(part.headers, part.widths, head=True))
    below += [_row(row, part.widths) for row in part.rows]
    kept = 1 + (len(part.lines) if part.rows else 0) + bool(part.rows)
    pieces = [_heading(part.title), *below]
    yield from (KEEP + piece if place < kept else piece for place, piece in enumerate(pieces))


def _heading(words: str) -> str:
    """In a table: the air above a first paragraph is left out."""
    return (
        '<table cellspacing="0" cellpadding="0" style="margin-top:16px"><tr><td style="font-size:13px">'
        f"<b>{escape(words)}</b></td></tr></table>"
    )


def _row(words: Sequence[str], widths: Sequence[int], *, head: bool = False) -> str:
    cells = "".join(map(_cell, words, widths, range(len(words)), [head] * len(words)))
    return f'<table width="100%" cellspacing="0" cellpadding="2"><tr>{cells}</tr></table>'


def _cell(text: str, width: int, place: int, head: bool) -> str:
    words = f"<b>{escape(text)}</b>" if head else escape(text)
    side, edge = ("right", "") if place else ("left", "padding-left:0; ")
    line = LIGHT.control if head else LIGHT.line
    return f'<td width="{width}%" align="{side}" style="{edge}border-bottom:1px solid {line}">{words}</td>'
