"""Cards in and out without a window: ``mitra export`` and ``mitra import``."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exchange_words import error_sentence, left_out_sentence
from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.storage.database import Database
    from desktop.storage.intake import Plan, Result
    from desktop.storage.library import Library
    from desktop.storage.notes import Notes
    from desktop.storage.outgoing import OutNote
    from desktop.storage.progress import Progress

OWN = "saya"
"""The word for one's own cards, where a pack is asked for."""


def export(what: str, package: str | None, table: str | None, data: str | None) -> int:
    """Write a pack (a folder) or own cards (``saya``) as a package for Anki, as a table, or as both; the exit code."""
    if package is None and table is None:
        return _refuse("mitra export: tulis juga --apkg BERKAS atau --csv BERKAS")
    try:
        if what == OWN:
            return _export_own(package, table, data)
        return _export_pack(Path(what), package, table)
    except StorageError as error:
        return _refuse(f"mitra export: {error_sentence(error)}", 1)


def take_in(file: str, data: str | None) -> int:
    """Take in a package from Anki or a table; the exit code: 0 also where parts were left out, which are listed."""
    from desktop.storage import intake
    from desktop.storage.steps import drained

    now = datetime.now().astimezone()
    path = Path(file)
    try:
        package = drained(intake.reading(path, now))
        with _learner(data) as (progress, notes), closing(_library(data)) as library:
            lessons = [head.id for unit in library.outline() for head in unit.lessons]
            cards = [place.card for place in library.cards_of(lessons)]
            plan = intake.plan(package, notes, cards, lessons, now)
            result = drained(intake.keeping(plan, progress, notes, now))
    except StorageError as error:
        return _refuse(f"mitra import: {error_sentence(error)}", 1)
    return _told(path, plan, result)


def _told(path: Path, plan: Plan, result: Result) -> int:
    done = result.imported
    left_out = (*plan.left_out, *result.left_out)
    for part in left_out:
        print(left_out_sentence(part))
    counts = f"{done.added} kartu baru, {done.updated} diperbarui, {done.reviews} ulangan lama"
    print(f"{path.name}: {counts}, {len(left_out)} bagian tidak diambil")
    return 1 if plan.is_empty() and left_out else 0


def _export_pack(folder: Path, package: str | None, table: str | None) -> int:
    from desktop.content.faults import PackError
    from desktop.content.loader import load_pack
    from desktop.storage.outgoing import of_pack

    if not folder.is_dir():
        return _refuse(f"mitra export: tidak ada folder {folder}; tulis folder yang berisi pack.yaml, atau {OWN}")
    try:
        notes = of_pack(load_pack(folder))
    except PackError:
        return _refuse(f"mitra export: paket {folder} salah tulis; periksa dengan: mitra check {folder}", 1)
    if package is not None:
        _write_package(Path(package), notes)
    if table is not None:
        from desktop.storage.tables import write_pack

        print(f"{table}: {write_pack(Path(table), notes)} kartu")
    return 0


def _export_own(package: str | None, table: str | None, data: str | None) -> int:
    from desktop.storage.outgoing import of_own

    with _learner(data) as (_progress, notes), closing(_library(data)) as library:
        own = notes.notes()[::-1]
        titles = {head.id: head.title for unit in library.outline() for head in unit.lessons}
        outgoing = of_own([(note, notes.cards(note.id)) for note in own], titles)
    if package is not None:
        _write_package(Path(package), outgoing)
    if table is not None:
        from desktop.storage.tables import write_own

        print(f"{table}: {write_own(Path(table), own)} kartu")
    return 0


def _write_package(path: Path, notes: tuple[OutNote, ...]) -> None:
    from desktop.storage.anki.writing import write_package
    from desktop.ui.look.roles import LIGHT

    done = write_package(path, notes, LIGHT._asdict(), datetime.now().astimezone())
    print(f"{path}: {done.cards} kartu, {done.pictures} gambar")


@contextmanager
def _learner(data: str | None) -> Iterator[tuple[Progress, Notes]]:
    """The learner's work, open for this program alone. Raises the errors of ``open_or_recover``."""
    from desktop.paths import user_data
    from desktop.storage.learners import open_learner
    from desktop.storage.notes import Notes
    from desktop.storage.opening import open_or_recover
    from desktop.storage.progress import Progress

    now = datetime.now().astimezone()
    learner = open_learner(user_data(data, os.environ), now)
    database: Database = open_or_recover(learner.progress, learner.backups, now).database
    with closing(database):
        progress = Progress(database, learner.device)
        yield progress, Notes(progress, learner.pictures)


def _library(data: str | None) -> Library:
    from desktop.paths import bundled_resources, pack_folders, ready_library, user_cache
    from desktop.storage.library import open_library

    packs = pack_folders(bundled_resources())
    return open_library(packs, user_cache(data, os.environ), ready=ready_library())


def _refuse(sentence: str, code: int = 2) -> int:
    print(sentence, file=sys.stderr)
    return code
