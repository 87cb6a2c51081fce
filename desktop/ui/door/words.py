"""What the door says of learners: names, waiting, and how many tries are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.ui.sessions.learners import Profile

translate = QCoreApplication.translate
MINUTE = 60


def name_of(profile: Profile | None) -> str:
    """The learner's name, or what stands in its place where none was given."""
    named = profile.name if profile is not None else ""
    return named or translate("Door", "Tanpa nama")


def wrong_sentence(left: int) -> str:
    """A PIN was wrong, and so many tries are left."""
    if left == 1:
        return translate("Door", "PIN salah. Tinggal satu kali lagi, sesudah itu tunggu satu menit.")
    return translate("Door", "PIN salah. Masih {left} kali lagi, sesudah itu tunggu satu menit.").format(left=left)


def waiting_sentence(seconds: int) -> str:
    """How long nobody can try."""
    if seconds >= MINUTE:
        return translate("Door", "PIN salah lima kali. Tunggu satu menit, lalu coba lagi.")
    return translate("Door", "PIN salah lima kali. Coba lagi sesudah {seconds} detik.").format(seconds=seconds)


def honest_sentence() -> str:
    """What a PIN does, and what it does not."""
    return translate(
        "Door",
        "PIN menjaga agar teman tidak masuk dengan namamu. PIN bukan enkripsi: "
        "orang yang dapat membuka folder Mitra di komputer ini dapat membaca isinya.",
    )


def unfit_sentence() -> str:
    """What a PIN must be."""
    return translate("Door", "PIN terdiri dari 4 sampai 8 angka.")


def unlike_sentence() -> str:
    """The PIN was not written alike twice."""
    return translate("Door", "Kedua PIN tidak sama. Tulis sekali lagi.")


def guest_sentence() -> str:
    """What becomes of a guest's work."""
    return translate("Door", "Tamu boleh mencoba semuanya. Yang dikerjakan Tamu tidak disimpan.")
