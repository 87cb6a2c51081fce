"""The search in words: what each hit is called, how many there are, and good advice where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.searching import MOST
from desktop.ui.widgets.search_rows import GroupRow, HitRow, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.sessions.searching import Results

# By this name lupdate finds the words.
translate = QCoreApplication.translate

LONGEST = 40
"""Letters of what was looked for that are told where nothing was found."""


def found_rows(results: Results, title: Callable[[str], str]) -> tuple[Row, ...]:
    """The rows of the list: hits by lesson, in the order of the best of each; what belongs to none by its kind."""
    groups: dict[str, list[HitRow]] = {}
    kinds = kind_words()
    for key, hit in enumerate(results.hits):
        name = title(hit.lesson) or group_word(hit.kind)
        above = "" if hit.title == name or hit.snippet.startswith(hit.title) else hit.title
        groups.setdefault(name, []).append(HitRow(key, kinds[hit.kind], above, hit.snippet, hit.marks))
    rows: list[Row] = []
    for name, hits in groups.items():
        rows += [GroupRow(name, found_number(len(hits))), *hits]
    return tuple(rows)


def kind_words() -> dict[str, str]:
    """What a hit of each kind is."""
    return {
        "lesson": translate("SearchWords", "Bacaan"),
        "heading": translate("SearchWords", "Judul bagian"),
        "term": translate("SearchWords", "Istilah"),
        "card": translate("SearchWords", "Kartu"),
        "question": translate("SearchWords", "Soal"),
        "source": translate("SearchWords", "Sumber"),
        "note": translate("SearchWords", "Kartu saya"),
        "mark": translate("SearchWords", "Penanda"),
    }


def group_word(kind: str) -> str:
    """What hits that belong to no lesson stand under."""
    words = {
        "term": translate("SearchWords", "Daftar istilah"),
        "source": translate("SearchWords", "Daftar sumber"),
        "note": translate("SearchWords", "Kartu saya"),
    }
    return words.get(kind, translate("SearchWords", "Lainnya"))


def found_number(number: int) -> str:
    """How many hits stand in a group."""
    return translate("SearchWords", "%n temuan", None, number)


def found_words(results: Results) -> str:
    """How much was found in all."""
    number = len(results.hits)
    if not results.whole:
        return translate("SearchWords", "%n temuan, kartumu menyusul", None, number)
    if number >= MOST:
        return translate("SearchWords", "%n temuan terbaik", None, number)
    return translate("SearchWords", "%n temuan", None, number)


def key_words() -> str:
    """What can be done with the hits."""
    return translate("SearchWords", "↑ ↓ pilih   Enter buka   Esc tutup")


def past_key_words() -> str:
    """What can be done with the words of before."""
    return translate("SearchWords", "Enter cari lagi   Del hapus   Shift Del hapus semua")


def what_words() -> str:
    """What can be looked for, for who has not looked for anything yet."""
    return translate(
        "SearchWords",
        "Cari di semua bacaan, istilah, sumber, kartu, soal, dan catatanmu. Ketik paling sedikit dua huruf. "
        "Bentuk lain sebuah kata ikut ditemukan.",
    )


def advice_words(query: str) -> str:
    """What to try where nothing was found."""
    text = translate(
        "SearchWords",
        "Tidak ada yang cocok dengan “{words}”. Periksa ejaannya, coba satu kata saja, atau kata dasarnya: "
        "misalnya “sepakat” untuk “kesepakatan”.",
    )
    words = " ".join(query.split())
    return text.replace("{words}", words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…")
