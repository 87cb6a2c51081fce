"""The question for a printer speaks the language of the program, and tells what was chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.print_dialog import PrintDialog
from desktop.ui.widgets.print_words import PrintWords, print_words


@pytest.fixture
def dialog(qtbot: QtBot) -> PrintDialog:
    """The question for twelve pages."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return PrintDialog("Judul: apa?", 12, parent)


def test_what_is_chosen_is_told_with_its_printer(dialog: PrintDialog) -> None:
    told: list[QPrinter] = []
    dialog.chosen.connect(told.append)
    dialog.done(QDialog.DialogCode.Rejected.value)
    assert told == []
    dialog.done(QDialog.DialogCode.Accepted.value)
    assert [printer.docName() for printer in told] == ["Judul apa"]
    assert (dialog.minPage(), dialog.maxPage()) == (1, 12)
    assert told[0].pageLayout().pageSize().name() == "A4"


def test_qts_words_are_ours_while_it_is_open(dialog: PrintDialog) -> None:
    words = {label.text() for label in dialog.findChildren(QLabel)}
    words |= {button.text() for button in dialog.findChildren(QPushButton)}
    assert {"&Nama:", "P&engaturan", "Tempat:", "Jenis:"} <= words
    assert not words & set(print_words())
    assert QCoreApplication.translate("QPrintDialog", "&Print") == "&Cetak"
    dialog.done(QDialog.DialogCode.Rejected.value)
    assert QCoreApplication.translate("QPrintDialog", "&Print") == "&Print"


def test_words_of_others_are_left_alone() -> None:
    words = PrintWords()
    assert words.translate("QPrintDialog", "Copies") == "Salinan"
    assert words.translate("QPrintDialog", "Moon") is None
    assert words.translate("MainWindow", "Copies") is None
