"""What kinds of own cards are called, what each is good for, and what is said of a note that is not a card yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.content.notes import KINDS
from desktop.ui.sessions.words import long_date

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.sessions.note_rows import NoteRow

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


class KindWords(NamedTuple):
    """How one kind of note is spoken of: its name, what it does, and what its two sides are called ("" for none)."""

    name: str
    about: str
    front: str
    back: str


def kind_words() -> dict[str, KindWords]:
    """The words for every kind that can be written, in the order in which they are offered."""
    front, back = translate("Notes", "Pertanyaan"), translate("Notes", "Jawaban")
    words = {
        "basic": KindWords(
            translate("Notes", "Tanya jawab"),
            translate("Notes", "Satu pertanyaan, satu jawaban."),
            front,
            back,
        ),
        "both": KindWords(
            translate("Notes", "Dua arah"),
            translate("Notes", "Ditanyakan dari depan dan dari belakang, misalnya istilah dan artinya: dua kartu."),
            translate("Notes", "Depan"),
            translate("Notes", "Belakang"),
        ),
        "cloze": KindWords(
            translate("Notes", "Isian"),
            translate("Notes", "Kalimat dengan bagian kosong. Pilih kata yang mau ditanyakan, lalu buat celah."),
            translate("Notes", "Kalimat"),
            translate("Notes", "Tambahan di belakang (boleh kosong)"),
        ),
        "typed": KindWords(
            translate("Notes", "Ketik"),
            translate("Notes", "Jawabannya diketik. Satu baris untuk setiap jawaban yang benar."),
            front,
            translate("Notes", "Jawaban yang benar, satu per baris"),
        ),
        "order": KindWords(
            translate("Notes", "Urutan"),
            translate("Notes", "Susun menurut urutan. Satu baris untuk setiap butir, dari yang pertama."),
            front,
            translate("Notes", "Butir dalam urutan yang benar, satu per baris"),
        ),
    }
    return {kind: words[kind] for kind in KINDS}


def kind_name(kind: str) -> str:
    """The name of a card's kind; also of one that only packs have."""
    return kind_words()[kind].name if kind in KINDS else translate("Notes", "Gambar")


def fault_sentence(code: str) -> str:
    """What is missing before a note is a card."""
    sentences = {
        "front-empty": translate("Notes", "Tulis dulu sisi depannya."),
        "back-empty": translate("Notes", "Tulis dulu jawabannya."),
        "cloze-gap": translate("Notes", "Belum ada celah. Pilih kata yang mau ditanyakan, lalu tekan Ctrl Shift C."),
        "cloze-many": translate("Notes", "Celahnya terlalu banyak. Bagi menjadi dua kartu."),
        "order-few": translate("Notes", "Tulis paling sedikit dua butir, satu per baris."),
        "text-long": translate("Notes", "Teksnya terlalu panjang untuk satu kartu. Bagi menjadi beberapa kartu."),
    }
    return sentences[code]


def when_words(row: NoteRow, today: date) -> str:
    """When the card of a row comes next: put aside, new, today, tomorrow, or the day."""
    if row.suspended:
        return translate("Notes", "diistirahatkan")
    if row.day is None:
        return translate("Notes", "baru")
    days = (row.day - today).days
    if days <= 0:
        return translate("Notes", "hari ini")
    if days == 1:
        return translate("Notes", "besok")
    if days < 30:
        return translate("Notes", "{days} hari lagi").replace("{days}", str(days))
    return long_date(row.day.isoformat())


def detail_words(row: NoteRow) -> str:
    """What stands under the question of a row: its kind, its tags, and the lesson that it belongs to."""
    parts = [kind_name(row.kind), " ".join(f"#{tag}" for tag in row.tags), row.title]
    return " · ".join(part for part in parts if part)


def spoken_row(row: NoteRow, today: date) -> str:
    """A row as a screen reader says it."""
    marked = translate("Notes", "ditandai") if row.marked else ""
    return ". ".join(part for part in (row.text, when_words(row, today), marked, detail_words(row)) if part)
