"""The report is one page, whatever there is to tell, and says each figure in a sentence."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.study.tallies import Part, Recalled
from desktop.ui.printing.report import report_bytes
from desktop.ui.printing.report_page import ReportPage
from desktop.ui.printing.report_words import definitions, heads, sentences
from desktop.ui.sessions.figure_words import recall_bounds
from desktop.ui.sessions.figures import Figures
from desktop.ui.sessions.meanings import MEANINGS
from tests.ui.progress.shown import made

LITTLE = made(units=1, days=1)._replace(recall=Recalled(2, 3, 0.2, 0.9), quiz=Part(0, 0), subjects=("Uji",))


@pytest.mark.parametrize("figures", [LITTLE, made(), made(units=40)], ids=["one day", "a year", "forty units"])
def test_it_is_one_page_of_a4(dressed: QApplication, figures: Figures) -> None:
    data = report_bytes(figures)
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
    box = re.search(rb"/MediaBox\s*\[([^\]]*)\]", data)
    assert box is not None
    assert [round(float(part)) for part in box[1].split()] == [0, 0, 595, 842]


@pytest.mark.parametrize("figures", [LITTLE, made(), made(units=40)], ids=["one day", "a year", "forty units"])
def test_nothing_is_drawn_in_the_margins(dressed: QApplication, figures: Figures) -> None:
    page = QImage(595, 842, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    painter = QPainter(page)
    ReportPage(figures).paint(painter, QRectF(page.rect()), 1.0)
    painter.end()
    for edge in (QRect(0, 0, 595, 40), QRect(0, 802, 595, 40), QRect(0, 0, 42, 842), QRect(553, 0, 42, 842)):
        blank = QImage(edge.size(), page.format())
        blank.fill(0xFFFFFFFF)
        assert page.copy(edge) == blank
    assert len({page.pixel(x, y) for x in range(46, 549, 9) for y in range(46, 796, 5)}) > 20


def test_each_figure_is_a_sentence() -> None:
    assert sentences(made()) == (
        "111 dari 200 bacaan sudah selesai.",
        "8.888 kartu pernah diulang: 3.456 sudah kuat, 5.432 sedang dipelajari. 1.234 kartu lagi masih baru.",
        f"Kartu yang datang lagi dalam 30 hari: 98 dari 100 teringat; {recall_bounds(made().recall)}.",
        "4 dari 5 jawaban kuis terakhir benar.",
        "1.038 menit menjawab kartu dan kuis dalam 7 hari, 11.140 menit dalam 30 hari.",
        "Ada kartu yang diulang pada 174 hari dalam 26 minggu.",
    )


def test_what_is_not_known_yet_is_said() -> None:
    said = sentences(LITTLE)
    assert said[2].startswith("Berapa banyak yang teringat belum dapat dikatakan: baru 3 jawaban")
    assert said[3] == "Belum ada soal kuis yang dijawab."


def test_the_head_names_subject_and_time_and_leaves_room_for_the_name() -> None:
    assert heads(LITTLE) == (
        ("Nama", ""),
        ("Pelajaran", "Uji"),
        ("Tanggal", "12 Maret 2026"),
        ("Masa", "15 September 2025 – 12 Maret 2026"),
    )


def test_every_definition_stands_in_the_small_print() -> None:
    assert len(definitions()) == len(MEANINGS)
