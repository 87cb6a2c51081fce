"""The teacher's sheet: the plan, the place in the curriculum and the notes of the open lesson, in any look and size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.content.guide import CurriculumPlace, Guide, PlanStep
from desktop.content.model import Slide
from desktop.ui.window.guide_sheet import GuideSheet, GuideWriter
from tests.ui.window.shown import Shown

PLAN = (PlanStep("opening", 5, "Tanyakan <tahunnya>."), PlanStep("close", 35, "Ulangi & tutup."))
GUIDE = Guide("kecil/satu", (CurriculumPlace("IPS", "D", "pemahaman konsep"),), PLAN)


def sheet_of(shown: Shown) -> GuideSheet:
    """The sheet, opened by its key."""
    action = next(
        action for actions in shown.extras.actions.groups().values() for action in actions if "guru" in action.text()
    )
    assert action.shortcut().toString() == "Ctrl+T"
    action.trigger()
    sheet = shown.extras.dialog
    assert isinstance(sheet, GuideSheet)
    return sheet


def test_it_tells_the_plan_the_curriculum_and_the_notes() -> None:
    html = GuideWriter().html(GUIDE, "Pertanyaan: siapa?\n\nTanpa kepala")
    for part in ("Rencana mengajar 40 menit", "Pembuka", "5&nbsp;menit", "Tanyakan &lt;tahunnya&gt;.", "Penutup"):
        assert part in html
    assert "IPS, fase D: pemahaman konsep" in html
    assert "<b>Pertanyaan:</b> siapa?" in html
    assert "<p>Tanpa kepala</p>" in html
    assert "<b>" not in GuideWriter().html(Guide("kecil/satu", (), ()), "Pukul 10:30 tiba\n\nhttps://example.org/a b")


def test_notes_on_a_section_stand_under_its_title() -> None:
    slides = (
        Slide("", "", (), (), (), "Sapa kelas."),
        Slide("a", "Isi", (), (), ()),
        Slide("b", "A & B", (), (), (), "Tanya: siapa?"),
    )
    html = GuideWriter().html(GUIDE, "Umum.", slides)
    assert html.endswith(
        "<h3>Catatan</h3><p>Umum.</p><h3>Catatan: pembuka</h3><p>Sapa kelas.</p>"
        "<h3>Catatan: A &amp; B</h3><p><b>Tanya:</b> siapa?</p>"
    )


def test_a_lesson_without_anything_for_teachers_says_so() -> None:
    assert "belum punya rencana" in GuideWriter().html(Guide("kecil/satu", (), ()), "")


def test_what_is_missing_has_no_heading() -> None:
    html = GuideWriter().html(Guide("kecil/satu", (), ()), "Hanya catatan.")
    assert "Rencana" not in html
    assert "Kurikulum" not in html


def test_it_shows_the_open_lesson_and_closes_with_a_key(shown: Shown) -> None:
    sheet = sheet_of(shown)
    lesson = shown.sessions.reading.current
    assert lesson is not None
    assert sheet.windowTitle() == f"Untuk guru: {lesson.lesson.title}"
    assert sheet.text.accessibleName() == sheet.windowTitle()
    assert sheet.focusWidget() is sheet.text
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert shown.extras.dialog is None


@pytest.mark.parametrize("size", [(1366, 768), (640, 480)])
def test_it_fits_the_window_and_follows_the_look(shown: Shown, size: tuple[int, int]) -> None:
    shown.window.resize(*size)
    sheet = sheet_of(shown)
    QApplication.processEvents()
    assert sheet.width() < size[0] and sheet.height() < size[1]
    sheet.text.show_html(GuideWriter().html(GUIDE, ""))
    before = sheet.text.document().toHtml()
    shown.sessions.settings.set_dark(True)
    assert sheet.text.document().toHtml() != before
