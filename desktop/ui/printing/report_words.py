"""The figures in sentences, for a reader who has never seen Mitra."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.figure_words import number, recall_bounds, recall_words
from desktop.ui.sessions.meanings import MEANINGS, name_of, text_of
from desktop.ui.sessions.words import long_date

if TYPE_CHECKING:
    from desktop.ui.sessions.figures import Figures

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def heads(figures: Figures) -> tuple[tuple[str, str], ...]:
    """What stands at the head of the report: label and text; the name is left to be written by hand."""
    first, last = figures.days[0][0], figures.today
    return (
        (translate("Report", "Nama"), ""),
        (translate("Report", "Pelajaran"), ", ".join(figures.subjects)),
        (translate("Report", "Tanggal"), long_date(last.isoformat())),
        (translate("Report", "Masa"), f"{long_date(first.isoformat())} – {long_date(last.isoformat())}"),
    )


def sentences(figures: Figures) -> tuple[str, ...]:
    """Each figure in a sentence."""
    cards, busy = figures.cards, sum(count > 0 for _day, count in figures.days)
    week, month = figures.minutes
    known = translate(
        "Report",
        "{known} kartu pernah diulang: {strong} sudah kuat, {learning} sedang dipelajari. {new} kartu lagi masih baru.",
    )
    return (
        translate("Report", "{part} dari {whole} bacaan sudah selesai.").format(
            part=figures.lessons.part, whole=figures.lessons.whole
        ),
        known.format(
            known=number(cards.learning + cards.strong),
            strong=number(cards.strong),
            learning=number(cards.learning),
            new=number(cards.new),
        ),
        _recall(figures),
        _quiz(figures),
        translate("Report", "{week} menit menjawab kartu dan kuis dalam 7 hari, {month} menit dalam 30 hari.").format(
            week=number(week), month=number(month)
        ),
        translate("Report", "Ada kartu yang diulang pada {days} hari dalam 26 minggu.").format(days=busy),
    )


def _recall(figures: Figures) -> str:
    if not figures.recall.enough:
        text = translate("Report", "Berapa banyak yang teringat belum dapat dikatakan: {bounds}.")
        return text.format(bounds=recall_bounds(figures.recall))
    text = translate("Report", "Kartu yang datang lagi dalam 30 hari: {share} teringat; {bounds}.")
    return text.format(share=recall_words(figures.recall), bounds=recall_bounds(figures.recall))


def _quiz(figures: Figures) -> str:
    if not figures.quiz.whole:
        return translate("Report", "Belum ada soal kuis yang dijawab.")
    text = translate("Report", "{part} dari {whole} jawaban kuis terakhir benar.")
    return text.format(part=figures.quiz.part, whole=figures.quiz.whole)


def definitions() -> tuple[str, ...]:
    """What each figure means, in one line each."""
    return tuple(f"{name_of(figure)}. {' '.join(text_of(figure).split())}" for figure in MEANINGS)
