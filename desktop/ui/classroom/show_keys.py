"""All keys of a show, for their sheet (F1): those of the act that is on, of the wall, and of the teacher's screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.ui.classroom.keys import has_key
from desktop.ui.widgets.key_list import KeyGroup, KeyRow
from desktop.ui.widgets.key_names import key_list

if TYPE_CHECKING:
    from desktop.ui.classroom.keys import Keys
    from desktop.ui.sessions.classroom.act import Command
    from desktop.ui.sessions.classroom.show import Show

translate = QCoreApplication.translate


MOVING = ("PgUp", "PgDown", "Home", "End", "Esc", "Ctrl+Z")
WALL = ("B", "W", "F", "L", "C", "Z", "Ctrl++", "Ctrl+-", "Ctrl+0", "X", "O")
"""Keys of what is done to the wall; what is left begins something with the class."""


def show_key_groups(show: Show, keys: Keys) -> tuple[KeyGroup, ...]:
    """Every key that means something now, with what it does."""
    act = {command.text for command in show.act.commands()}
    known = {command.text: command.keys for command in show.commands()}
    groups: dict[str, list[Command]] = {"act": [], "moving": [], "wall": [], "class": [], "teacher": []}
    for command in keys.commands():
        whole = command._replace(keys=known.get(command.text, command.keys))  # some may be the act's now
        groups[_group(whole, act, set(known))].append(command)
    made = (
        KeyGroup(show.act.name(), _rows(groups["act"])),
        KeyGroup(translate("ShowKeys", "Berpindah"), (*_rows(groups["moving"]), *_number_row())),
        KeyGroup(translate("ShowKeys", "Di layar kelas"), (*_rows(groups["wall"]), *_light_row())),
        KeyGroup(translate("ShowKeys", "Bersama kelas"), _rows(groups["class"])),
        KeyGroup(translate("ShowKeys", "Di layar guru"), (*_rows(groups["teacher"]), *_list_rows())),
    )
    return tuple(group for group in made if group.rows)


def _group(command: Command, act: set[str], show: set[str]) -> str:
    if command.text in act:
        return "act"
    if command.text not in show or has_key(command, "F1"):
        return "teacher"
    if has_key(command, *MOVING):
        return "moving"
    return "wall" if has_key(command, *WALL) else "class"


def _rows(commands: list[Command]) -> tuple[KeyRow, ...]:
    named = ((command.text, key_list(map(QKeySequence, command.keys))) for command in commands)
    return tuple(KeyRow(text, keys) for text, keys in named if keys)


def _number_row() -> tuple[KeyRow, ...]:
    return (KeyRow(translate("ShowKeys", "Ke slaid nomor"), ("0–9", "Enter")),)


def _light_row() -> tuple[KeyRow, ...]:
    return (KeyRow(translate("ShowKeys", "Geser sorot, perbesaran"), ("←", "→", "↑", "↓")),)


def _list_rows() -> tuple[KeyRow, ...]:
    return (
        KeyRow(translate("ShowKeys", "Ke daftar, catatan, dan tombol"), ("Tab", "Shift Tab")),
        KeyRow(translate("ShowKeys", "Di daftar: baris lain"), ("↑", "↓")),
        KeyRow(translate("ShowKeys", "Di daftar: pilih, keluar"), ("Enter", "Esc")),
        KeyRow(translate("ShowKeys", "Di daftar: tambah satu, kurang satu"), ("+", "-")),
        KeyRow(translate("ShowKeys", "Di daftar: ubah tulisan"), ("F2",)),
    )
