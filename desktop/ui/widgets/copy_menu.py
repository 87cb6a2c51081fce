"""The menu of a text that is read and not written, in the language of the program: Qt's own speaks English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


def copy_menu(text: QTextEdit) -> QMenu:
    """Make the menu of `text`, which deletes itself once it is closed: copy what is selected, select all."""
    menu = QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(QCoreApplication.translate("CopyMenu", "Salin"), text.copy)
    copy.setEnabled(text.textCursor().hasSelection())
    menu.addAction(QCoreApplication.translate("CopyMenu", "Pilih semua"), text.selectAll)
    return menu
