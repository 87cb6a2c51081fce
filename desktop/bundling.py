"""All of a learner's work into one file and in again, without a window: ``mitra export saya --mitra``, ``import``."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exchange_words import error_sentence
from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from desktop.storage.bundle import Bundle, Contents
    from desktop.storage.bundle_merging import Taken

SENTENCES = {
    "FileMissing": "Berkas itu tidak dapat dibuka. Hasil belajarmu tidak berubah. Periksa nama dan tempat berkasnya.",
    "FileBroken": (
        "Berkas itu rusak atau terpotong, jadi tidak ada yang diambil. Hasil belajarmu tidak berubah. "
        "Simpan lagi dari komputer asalnya, lalu coba lagi."
    ),
    "FileEncrypted": (
        "Berkas itu dikunci dengan kata sandi, jadi tidak ada yang diambil. Hasil belajarmu tidak berubah. "
        "Simpan lagi dari komputer asalnya."
    ),
    "FileTooLarge": (
        "Isi berkas itu jauh lebih besar daripada hasil belajar siapa pun, jadi tidak ada yang diambil. "
        "Hasil belajarmu tidak berubah. Pilih berkas lain."
    ),
    "FileNewer": (
        "Berkas itu disimpan oleh Mitra yang lebih baru. Hasil belajarmu tidak berubah. "
        "Pasang Mitra yang lebih baru di komputer ini, lalu coba lagi."
    ),
    "NotBundle": (
        "Berkas itu bukan simpanan Mitra, jadi tidak ada yang diambil. Hasil belajarmu tidak berubah. "
        "Pilih berkas yang namanya berakhir dengan .mitra."
    ),
}
"""The sentences of the window, where Qt can translate them."""


def save_all(file: str, data: str | None) -> int:
    """Write all work of the only or first learner to a file; the exit code."""
    from desktop.storage import bundle_whose, bundle_writing
    from desktop.storage.learners import open_learner
    from desktop.storage.opening import open_or_recover
    from desktop.storage.places import current

    now = datetime.now().astimezone()
    try:
        learner = open_learner(current(data, os.environ), now)
        with closing(open_or_recover(learner.progress, learner.backups, now).database) as database:
            whose = bundle_whose.manifest_of(learner, now)
            written = bundle_writing.write(Path(file), database, learner, whose)
    except StorageError as error:
        return _refuse(f"mitra export: {_sentence(error)}")
    name = f"{whose.name}: " if whose.name else ""
    print(f"{file}: {name}{written.entries} catatan belajar, {written.pictures} gambar, {written.size // 1000} kB")
    return 0


def take_in(file: str, data: str | None, *, own: bool) -> int:
    """Take such a file in: into the learner whose it is, or as a new one; the exit code.

    ``own`` says that it is the work of the only learner here, whatever it says itself.
    """
    from desktop.content.stepwise import drained
    from desktop.storage import bundle_learner, bundle_reading
    from desktop.storage.places import current

    now = datetime.now().astimezone()
    path = Path(file)
    try:
        folder = current(data, os.environ)
        found = bundle_reading.read(path)
        learner = _learner_for(found, folder, now, own=own)
        if learner is None:
            return _refuse("mitra import: di sini ada beberapa pemakai; buka Mitra, lalu ambil berkas itu di sana")
        if learner:
            taken = drained(bundle_learner.into_another(found, folder, learner, now))
        else:
            taken = drained(bundle_learner.adding(found, folder, now)).taken
    except StorageError as error:
        return _refuse(f"mitra import: {_sentence(error)}")
    print(f"{path.name}: {_told(found, taken, is_new=not learner)}")
    return 0


def _learner_for(found: Bundle, data: Path, now: datetime, *, own: bool) -> str | None:
    """The id of the learner whose work it is, "" for a new one; None where that cannot be told.

    Who has no name yet and has done nothing has only just begun here: it is theirs.
    """
    from desktop.storage.bundle_whose import owner_of
    from desktop.storage.learners import learner_ids

    owner, here = owner_of(found.manifest, data), learner_ids(data)
    if owner:
        return owner
    if own:
        return None if len(here) > 1 else next(iter(here), "")
    return here[0] if len(here) == 1 and _is_blank(data, here[0], now) else ""


def _is_blank(data: Path, name: str, now: datetime) -> bool:
    from desktop.storage.bundle_whose import manifest_of
    from desktop.storage.learners import learner_of
    from desktop.storage.opening import open_or_recover

    learner = learner_of(data, name)
    with closing(open_or_recover(learner.progress, learner.backups, now).database) as database:
        return not manifest_of(learner, now).name and database.row("SELECT 1 FROM log") is None


def _told(found: Bundle, taken: Taken, *, is_new: bool) -> str:
    name = found.manifest.name or "tanpa nama"
    if is_new:
        return f"pemakai baru, {name}: {_counts(taken.contents)}, {taken.pictures} gambar"
    if not taken.entries:
        return f"{name}: semuanya sudah ada"
    return f"{name}: digabungkan, {_counts(taken.contents)}, {taken.pictures} gambar"


def _counts(contents: Contents) -> str:
    answers, lessons, notes, marks = contents
    return f"{answers} jawaban, {lessons} bacaan selesai, {notes} kartu sendiri, {marks} penanda"


def _sentence(error: StorageError) -> str:
    return SENTENCES.get(type(error).__name__) or error_sentence(error)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
