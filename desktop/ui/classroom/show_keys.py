"""All keys of a show, for their sheet (F1): those of the act that is on, of the wall, and of the teacher's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.ui.widgets.key_list import KeyGroup, KeyRow
from desktop.ui.widgets.key_names import key_list

if TYPE_CHECKING:
    from desktop.ui.classroom.keys import Keys
    from desktop.ui.sessions.classroom.act import Command
    from desktop.ui.sessions.classroom.show import Show

translate = QCoreApplication.translate


def show_key_groups(show: Show, keys: Keys) -> tuple[KeyGroup, ...]:
    """Every key that means something now, with what it does."""
    act = {command.text for command in show.act.commands()}
    wall = {command.text for command in show.commands()}
    every = keys.commands()
    groups = (
        KeyGroup(show.act.name(), _rows(tuple(each for each in every if each.text in act))),
        KeyGroup(
            translate("ShowKeys", "Di layar kelas"),
            (*_rows(tuple(e for e in every if e.text in wall - act)), *_wall_rows()),
        ),
        KeyGroup(
            translate("ShowKeys", "Di layar guru"),
            (*_rows(tuple(each for each in every if each.text not in wall)), *_list_rows()),
        ),
    )
    return tuple(group for group in groups if group.rows)


def _rows(commands: tuple[Command, ...]) -> tuple[KeyRow, ...]:
    named = ((command.text, key_list(map(QKeySequence, command.keys))) for command in commands)
    return tuple(KeyRow(text, keys) for text, keys in named if keys)


def _wall_rows() -> tuple[KeyRow, ...]:
    return (
        KeyRow(translate("ShowKeys", "Ke slaid nomor"), ("0–9", "Enter")),
        KeyRow(translate("ShowKeys", "Geser sorot atau gambar yang diperbesar"), ("←", "→", "↑", "↓")),
    )


def _list_rows() -> tuple[KeyRow, ...]:
    return (
        KeyRow(translate("ShowKeys", "Ke daftar, catatan, dan tombol"), ("Tab", "Shift Tab")),
        KeyRow(translate("ShowKeys", "Di daftar: baris lain"), ("↑", "↓")),
        KeyRow(translate("ShowKeys", "Di daftar: pilih, keluar"), ("Enter", "Esc")),
        KeyRow(translate("ShowKeys", "Di daftar: tambah satu, kurang satu"), ("+", "-")),
        KeyRow(translate("ShowKeys", "Di daftar: ubah tulisan"), ("F2",)),
    )
