"""How a class's review looks: its cards as scenes, and its end in sentences."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.task import task, way
from desktop.ui.widgets.card_text import plain
from desktop.ui.widgets.wall.card_scene import CardScene
from desktop.ui.widgets.wall.review_end_scene import ReviewEndScene

if TYPE_CHECKING:
    from desktop.content.model import Card
    from desktop.ui.sessions.shown import ShownCard, Summary

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def card_scene(shown: ShownCard, *, turned: bool, page: int = 0) -> CardScene:
    """The card that lies there; nothing of its answer is in the scene before it is turned."""
    card = shown.card
    question, answer = _front(shown), ""
    if turned:
        question, answer = _both(shown)
    return CardScene(
        head=shown.lesson_title or shown.unit,
        question=question,
        answer=answer,
        task="" if way(card) == "type" else task(card),
        figures=card.figures,
        name=translate("ClassReview", "Kartu kelas"),
        number=f"{shown.number} / {shown.total}",
        shows=translate("ClassReview", "Jawaban:"),
        page=page,
    )


def end_scene(summary: Summary, *, taught: bool) -> ReviewEndScene:
    """What the class has done today; ``taught`` is whether any lesson was taught to it, of which cards come."""
    head = translate("ClassReview", "Kartu kelas")
    if not summary.answered:
        title = translate("ClassReview", "Hari ini tidak ada kartu")
        lines = (_nothing(summary, taught=taught),)
        return ReviewEndScene(head, title, lines, name="Mitra")
    title = translate("ClassReview", "Cukup untuk hari ini") if summary.left else translate("ClassReview", "Selesai!")
    heading = translate("ClassReview", "Kita ulang lagi lain kali:")
    hard = tuple(card.front for card in summary.hard)
    return ReviewEndScene(head, title, _done(summary), heading, hard, "Mitra")


def answer_words(shown: ShownCard) -> str:
    """The answer as plain text, for the teacher: the things of an order in a line, and what else is right."""
    card = shown.card
    if shown.order:
        return "; ".join(map(plain, card.answers))
    told = plain(card.back, tuple((figure.id, figure.alt) for figure in card.figures))
    if way(card) == "type" and len(card.answers) > 1:
        also = translate("ClassReview", "Juga benar: {answers}")
        return f"{told}\n\n{also.format(answers=', '.join(card.answers[1:]))}"
    return told


def short(card: Card) -> str:
    """The question of a card, for a list."""
    return " ".join(plain(card.front).split())


def _nothing(summary: Summary, *, taught: bool) -> str:
    if not taught:
        return translate("ClassReview", "Kartu datang sesudah kelas ini menyelesaikan sebuah pelajaran.")
    if summary.tomorrow:
        text = translate("ClassReview", "Semua sudah diulang. Besok ada {count} kartu.")
        return text.format(count=summary.tomorrow)
    return translate("ClassReview", "Semua sudah diulang. Kartu berikutnya datang pada hari yang tepat.")


def _done(summary: Summary) -> tuple[str, ...]:
    known = summary.answered - summary.forgotten
    lines = [translate("ClassReview", "{count} kartu dijawab bersama.").format(count=summary.answered)]
    text = translate("ClassReview", "{known} langsung diketahui, {again} perlu diulang.")
    lines.append(text.format(known=known, again=summary.forgotten))
    if summary.left:
        lines.append(translate("ClassReview", "Masih ada {count} kartu, kalau mau lanjut.").format(count=summary.left))
    elif summary.tomorrow:
        lines.append(translate("ClassReview", "Besok ada {count} kartu.").format(count=summary.tomorrow))
    return tuple(lines)


def _front(shown: ShownCard) -> str:
    """The question; the things of an order stand under it with letters, to be called out by."""
    if way(shown.card) != "order":
        return shown.card.front
    things = "".join(f"<li>{shown.card.answers[place]}</li>" for place in shown.order)
    return f'{shown.card.front}<ol type="A">{things}</ol>'


def _both(shown: ShownCard) -> tuple[str, str]:
    """Question and answer once the card is turned."""
    card = shown.card
    if card.kind == "cloze":  # the sentence is filled in where it stands
        lines = card.back.split("<br>")
        count = card.front.count("<br>") + 1
        return "<br>".join(lines[:count]), "<br>".join(lines[count:])
    if way(card) == "order":
        letters = {place: ascii_uppercase[at % 26] for at, place in enumerate(shown.order)}
        things = "".join(f"<li>{thing} ({letters[place]})</li>" for place, thing in enumerate(card.answers))
        return card.front, f"<ol>{things}</ol>{card.back.rpartition('</ol>')[2]}"
    return card.front, card.back
