"""The menu of a text that is written, in the language of the program: Qt's own speaks English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    from desktop.ui.look.theme import Theme

# By this name lupdate finds the words.
translate = QCoreApplication.translate


def edit_menu(theme: Theme, field: QLineEdit | QPlainTextEdit) -> Menu:
    """Make the menu of a field, which deletes itself once it is closed: undo, cut, copy, paste, select all."""
    menu = Menu(theme, parent=field)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chosen = _has_selection(field)
    menu.addAction(translate("EditMenu", "Urungkan ketikan"), field.undo)
    menu.addSeparator()
    menu.addAction(translate("EditMenu", "Potong"), field.cut).setEnabled(chosen)
    menu.addAction(translate("EditMenu", "Salin"), field.copy).setEnabled(chosen)
    menu.addAction(translate("EditMenu", "Tempel"), field.paste)
    menu.addAction(translate("EditMenu", "Pilih semua"), field.selectAll)
    return menu


def _has_selection(field: QLineEdit | QPlainTextEdit) -> bool:
    from PySide6.QtWidgets import QLineEdit  # the module is read long before, its names on demand

    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()
