"""The eye of these tests sees what is wrong, or it would be no proof."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.toast import Toast
from tests.ui.sight import cut_words, overlaps


def test_what_is_cut_elided_or_outside_is_seen(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    flat = Label(theme, "Kalimat yang perlu tiga baris di ruang sesempit ini, tetapi hanya mendapat satu.", parent=page)
    flat.setGeometry(0, 0, 200, 20)
    narrow = Label(theme, "Ketidakbergantungan", parent=page)
    narrow.setGeometry(0, 40, 60, 100)
    button = KeyButton(theme, "Mulai mengulang sekarang", parent=page)
    button.setGeometry(0, 180, 80, 44)
    outside = Label(theme, "Keluar", parent=page)
    outside.setGeometry(380, 0, 90, 30)
    with qtbot.waitExposed(page):
        page.show()
    found = cut_words(page)
    assert len(found) == 4, found
    for word, part in zip(("high", "word", "elided", "outside"), found, strict=True):
        assert word in part


def test_what_lies_over_another_is_seen(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    box = QWidget(page)
    box.setGeometry(0, 0, 200, 100)
    for place, text in enumerate(("Satu", "Dua", "Tiga")):
        Label(theme, text, parent=box).setGeometry(0, 29 * place + place // 2, 60, 30)
    hidden = Label(theme, "Empat", parent=box)
    hidden.setGeometry(0, 0, 60, 30)
    over = Toast(theme, page)
    with qtbot.waitExposed(page):
        page.show()
    hidden.hide()
    over.show_message("Lima")
    over.setGeometry(box.geometry())
    (found,) = overlaps(page)
    assert "Satu" in found and "Dua" in found


def test_what_fits_is_no_fault(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = Label(theme, "Dua negara", parent=page)
    label.setGeometry(0, 0, 200, 40)
    Label(theme, "satu tujuan", parent=page).setGeometry(0, 40, 200, 40)
    page.resize(400, 300)
    with qtbot.waitExposed(page):
        page.show()
    assert (cut_words(page), overlaps(page)) == ([], [])
