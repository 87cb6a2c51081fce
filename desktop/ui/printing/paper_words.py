"""What stands on a test on paper, as HTML that Qt draws: head, questions of all kinds, and the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.study.paper import key
from desktop.study.quiz import LETTERS
from desktop.ui.widgets.article_page import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.study.paper import Sheet
    from desktop.study.quiz import Asked
    from desktop.ui.sessions.quiz import Paper

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

NUMBER_ROOM = 24
LETTER_ROOM = 20
BLANK = "______"
LINE = "#555555"


def head_html(paper: Paper, sheet: Sheet) -> str:
    """The head of a version: what it is about, and lines for name, class and date."""
    version = translate("PaperTest", "Versi {letter}").format(letter=sheet.version)
    lines = (
        (translate("PaperTest", "Nama"), 46),
        (translate("PaperTest", "Kelas"), 16),
        (translate("PaperTest", "Tanggal"), 22),
        (translate("PaperTest", "Nilai"), 16),
    )
    cells = "".join(f'<td width="{width}%">{text}: {_rule(width)}</td>' for text, width in lines)
    count = translate("PaperTest", "{count} soal").format(count=len(sheet.asked))
    return (
        f'<table width="100%" cellspacing="0" cellpadding="0"><tr><td><span style="font-size:17px"><b>'
        f"{escape(paper.title)}</b></span><br>{count}</td>"
        f'<td align="right"><span style="font-size:17px"><b>{version}</b></span></td></tr></table>'
        f'<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:14px"><tr>{cells}</tr></table>'
    )


def question_html(number: int, asked: Asked) -> str:
    """A question with room for the answer."""
    bodies = {"choice": _choice, "truth": _truth, "order": _order, "match": _match, "sort": _sort}
    ask = bodies[asked.question.kind](asked)
    return _row(f"<b>{number}.</b>", f"{asked.question.prompt}{ask}", NUMBER_ROOM)


def key_head_html(paper: Paper, sheet: Sheet) -> str:
    """The head of a key, with all answers in a row, and how to read them."""
    title = translate("PaperTest", "Kunci {letter}").format(letter=sheet.version)
    how = translate("PaperTest", "Urutan dan kelompok: angka dari baris teratas ke baris terbawah.")
    return (
        f'<span style="font-size:17px"><b>{title}</b></span>: {escape(paper.title)}<br>'
        f'<span style="font-size:10px">{how}</span>'
    )


def key_html(number: int, asked: Asked) -> str:
    """The right answer to a question, and why."""
    return _row(f"<b>{number}.</b>", f"<b>{key(asked)}</b>&nbsp; {asked.question.feedback}", NUMBER_ROOM)


def _choice(asked: Asked) -> str:
    texts = (asked.question.choices[part].text for part in asked.parts)
    return _letters(texts)


def _truth(asked: Asked) -> str:
    first, second = (choice.text for choice in asked.question.choices)
    ask = translate("PaperTest", "Lingkari {one} ({first}) atau {other} ({second}).").format(
        one=first[:1].upper(), first=first.lower(), other=second[:1].upper(), second=second.lower()
    )
    letters = f"<b>{first[:1].upper()} &nbsp;&nbsp;&nbsp; {second[:1].upper()}</b>"
    return f"{_how(ask)}<p style='margin:4px 0 0 0'>{letters}</p>"


def _order(asked: Asked) -> str:
    ask = translate("PaperTest", "Tulis nomor urutnya di garis: 1 untuk yang pertama.")
    rows = "".join(_row(BLANK, asked.question.choices[part].text, 48) for part in asked.parts)
    return _how(ask) + rows


def _match(asked: Asked) -> str:
    ask = translate("PaperTest", "Tulis huruf pasangannya di garis.")
    choices = asked.question.choices
    rows = "".join(
        f'<tr><td width="44%">{_row(f"{place}.", choices[left].text, LETTER_ROOM)}</td>'
        f'<td width="10%">{BLANK}</td>'
        f'<td width="46%">{_row(f"{LETTERS[place - 1]}.", choices[right].answer, LETTER_ROOM)}</td></tr>'
        for place, (left, right) in enumerate(zip(asked.parts, asked.partners, strict=True), 1)
    )
    return f'{_how(ask)}<table width="100%" cellspacing="0" cellpadding="2">{rows}</table>'


def _sort(asked: Asked) -> str:
    ask = translate("PaperTest", "Beri tanda centang di kolom kelompoknya.")
    share = 56 // len(asked.kinds)
    kinds = "".join(f'<th width="{share}%">{place}. {kind}</th>' for place, kind in enumerate(asked.kinds, 1))
    empty = "<td></td>" * len(asked.kinds)
    rows = "".join(f"<tr><td>{asked.question.choices[part].text}</td>{empty}</tr>" for part in asked.parts)
    style = f"border-collapse:collapse; border-color:{LINE}; margin-top:4px"
    return (
        f'{_how(ask)}<table width="100%" border="1" cellspacing="0" cellpadding="4" style="{style}">'
        f"<tr><th></th>{kinds}</tr>{rows}</table>"
    )


def _letters(texts: Iterable[str]) -> str:
    return "".join(_row(f"{LETTERS[place]}.", text, LETTER_ROOM) for place, text in enumerate(texts))


def _row(head: str, body: str, room: int) -> str:
    return (
        f'<table width="100%" cellspacing="0" cellpadding="1"><tr><td width="{room}">{head}</td>'
        f"<td>{body}</td></tr></table>"
    )


def _how(text: str) -> str:
    return f'<p style="margin:2px 0 2px 0; font-size:10px"><i>{text}</i></p>'


def _rule(width: int) -> str:
    return "_" * (width - 8)
