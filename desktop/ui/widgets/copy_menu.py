"""The menu of a text that is read and not written, in the language of the program: Qt's own speaks English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit, QWidget


def copy_menu(text: QTextEdit) -> QMenu:
    """Make the menu of `text`, which deletes itself once it is closed: copy what is selected, select all."""
    theme = _theme(text)
    menu = Menu(theme, parent=text) if theme is not None else QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = menu.addAction(QCoreApplication.translate("CopyMenu", "Salin"), text.copy)
    copy.setEnabled(text.textCursor().hasSelection())
    menu.addAction(QCoreApplication.translate("CopyMenu", "Pilih semua"), text.selectAll)
    return menu


def _theme(widget: QWidget) -> Theme | None:
    """Return the theme of the first widget that has one, from `widget` outwards."""
    around: QWidget | None = widget
    while around is not None:
        theme = getattr(around, "theme", None)
        if isinstance(theme, Theme):
            return theme
        around = around.parentWidget()
    return None
