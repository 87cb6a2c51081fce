"""The test on paper: all kinds can be answered with a pen, both keys stand at the end, nothing is cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.study.paper import key, two_versions
from desktop.ui.printing.flow import A4, FOOT, MARGIN, Page, paint_page
from desktop.ui.printing.paper_test import pages, paper_bytes
from desktop.ui.sessions.quiz import Paper
from tests.study.questions import ALL, CHOICE, MATCH


def paper(count: int = 5) -> Paper:
    """A test of so many questions, kind by kind in turn."""
    questions = [ALL[number % 5]._replace(id=f"uji/{number}") for number in range(count)]
    return Paper("Tentang surat", "Paket uji, CC0-1.0", two_versions(questions, "a"))


def text(page: Page) -> str:
    """All that stands on a page."""
    return "\n".join([*(piece.document.toPlainText() for piece in page.pieces), page.foot, page.number])


def part(made: list[Page], name: str) -> str:
    """All that stands on the pages of a part."""
    return "\n".join(text(page) for page in made if page.number.startswith(name))


@pytest.mark.usefixtures("dressed")
def test_both_versions_come_first_and_then_their_keys() -> None:
    made = pages(paper(20))
    assert list(dict.fromkeys(page.number.partition(",")[0] for page in made)) == [
        "Versi A", "Versi B", "Kunci A", "Kunci B",
    ]  # fmt: skip
    count = sum(page.number.startswith("Versi A") for page in made)
    assert made[0].number == f"Versi A, halaman 1 dari {count}"
    assert {page.foot for page in made} == {"Paket uji, CC0-1.0"}


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("version", ["A", "B"])
def test_every_question_can_be_answered_with_a_pen(version: str) -> None:
    test = paper()
    words = part(pages(test), f"Versi {version}")
    for line in ("Tentang surat", f"Versi {version}", "Nama: ___", "Kelas: ___", "Tanggal: ___", "5 soal"):
        assert line in words
    for question in ALL:
        assert question.prompt in words
        for choice in question.choices:
            assert choice.text.lower() in words.lower()
        assert question.feedback not in words, "the answer is not given away"
    assert "Lingkari B (benar) atau S (salah)." in words
    assert "Tulis nomor urutnya di garis: 1 untuk yang pertama." in words
    assert "Tulis huruf pasangannya di garis." in words and "C." in words
    assert "Beri tanda centang di kolom kelompoknya." in words and "2. Tumbuhan" in words


@pytest.mark.usefixtures("dressed")
def test_a_key_has_each_answer_with_its_reason() -> None:
    test = paper()
    for sheet in test.sheets:
        words = part(pages(test), f"Kunci {sheet.version}")
        for number, asked in enumerate(sheet.asked, 1):
            assert f"{number}.\n{key(asked)}" in words
            assert asked.question.feedback in words


@pytest.mark.usefixtures("dressed")
def test_no_question_is_cut_by_the_end_of_a_page() -> None:
    room = A4.height() - 2 * MARGIN - FOOT
    for page in pages(paper(20)):
        ends = [piece.top + piece.document.size().height() for piece in page.pieces]
        assert all(end <= room for end in ends)
        assert all(end <= piece.top for end, piece in zip(ends, page.pieces[1:], strict=False))


@pytest.mark.usefixtures("dressed")
def test_a_question_longer_than_a_page_is_made_to_fit() -> None:
    long = CHOICE._replace(prompt="Panjang sekali. " * 330)
    test = Paper("Panjang", "Paket", two_versions([long], "a"))
    made = pages(test)
    assert made[1].pieces[0].document.size().height() > A4.height()
    assert ink(made[1]) == "within"


@pytest.mark.usefixtures("dressed")
def test_it_is_black_on_white_in_the_dark_theme_too(qapp: QApplication) -> None:
    light = qapp.palette()
    dark = QPalette(light)
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    qapp.setPalette(dark)
    try:
        assert ink(pages(paper())[0]) == "within"
    finally:
        qapp.setPalette(light)


def ink(page: Page) -> str:
    """Whether a page has ink, and none outside of its margins."""
    image = QImage(int(A4.width()), int(A4.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_page(painter, page)
    painter.end()
    dark = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height() - int(MARGIN + FOOT), 2)
        if image.pixelColor(x, y).lightness() < 100
    ]
    if not dark:
        return "empty"
    inside = all(MARGIN - 2 <= x <= A4.width() - MARGIN + 2 and y >= MARGIN - 2 for x, y in dark)
    return "within" if inside else "outside"


@pytest.mark.usefixtures("dressed")
def test_signs_of_a_title_stay_signs() -> None:
    assert "A < B & C" in text(pages(paper()._replace(title="A < B & C"))[0])


@pytest.mark.usefixtures("dressed")
def test_the_pdf_has_all_pages(tmp_path: Path) -> None:
    data = paper_bytes(paper(20))
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == len(pages(paper(20)))
    test = Paper("Satu", "Paket", two_versions([MATCH], "a"))
    assert paper_bytes(test).count(b"/Type /Page\n") == 4
