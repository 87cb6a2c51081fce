"""Cards in and out, and lessons out, without a window: ``mitra export`` and ``mitra import``."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.exchange_words import error_sentence, left_out_sentence
from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.handout import Handout
    from desktop.content.model import Pack
    from desktop.storage.database import Database
    from desktop.storage.intake import Plan, Result
    from desktop.storage.library import Library
    from desktop.storage.notes import Notes
    from desktop.storage.outgoing import OutNote
    from desktop.storage.progress import Progress

OWN = "saya"
"""The word for one's own cards, where a pack is asked for."""


class Wanted(NamedTuple):
    """The files that are to be written, by their names; "" for what is not wanted."""

    apkg: str = ""
    csv: str = ""
    epub: str = ""
    pdf: str = ""


def export(what: str, part: str, wanted: Wanted, data: str | None) -> int:
    """Write a pack (its folder, or the id of one that ships) or own cards (``saya``) in these forms; the exit code.

    A ``part``, the id of a lesson or a unit ("": all), goes out only as a book or on paper.
    """
    if not any(wanted):
        return _refuse("mitra export: tulis juga --apkg, --csv, --epub, atau --pdf dengan nama BERKAS")
    if what == OWN and (wanted.epub or wanted.pdf or part):
        return _refuse(f"mitra export: {OWN} hanya untuk --apkg dan --csv, tanpa nama bacaan")
    if part and (wanted.apkg or wanted.csv):
        return _refuse("mitra export: satu bacaan atau unit hanya untuk --epub dan --pdf")
    try:
        if what == OWN:
            return _export_own(wanted, data)
        return _export_pack(what, part, wanted)
    except StorageError as error:
        return _refuse(f"mitra export: {error_sentence(error)}", 1)


def take_in(file: str, data: str | None) -> int:
    """Take in a package from Anki or a table; the exit code: 0 also where parts were left out, which are listed."""
    from desktop.content.stepwise import drained
    from desktop.storage import intake

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


def _export_pack(what: str, part: str, wanted: Wanted) -> int:
    from desktop.content.faults import PackError
    from desktop.content.loader import load_pack
    from desktop.paths import bundled_resources

    shipped = bundled_resources() / "packs" / what
    folder = shipped if shipped.is_dir() and not Path(what).is_dir() else Path(what)
    if not folder.is_dir():
        return _refuse(f"mitra export: tidak ada folder {folder}; tulis folder yang berisi pack.yaml, atau {OWN}")
    try:
        pack = load_pack(folder)
    except PackError:
        return _refuse(f"mitra export: paket {folder} salah tulis; periksa dengan: mitra check {folder}", 1)
    return _export_text(pack, part, wanted) or _export_cards(pack, wanted)


def _export_cards(pack: Pack, wanted: Wanted) -> int:
    from desktop.storage.outgoing import of_pack

    notes = of_pack(pack) if wanted.apkg or wanted.csv else ()
    if wanted.apkg:
        _write_package(Path(wanted.apkg), notes)
    if wanted.csv:
        from desktop.storage.tables import write_pack

        print(f"{wanted.csv}: {write_pack(Path(wanted.csv), notes)} kartu")
    return 0


def _export_text(pack: Pack, part: str, wanted: Wanted) -> int:
    """Write the whole pack, or the lesson or unit of this id, as a book and on paper."""
    if not (wanted.epub or wanted.pdf):
        return 0
    from desktop.content.handout import UnknownPart, handout_of
    from desktop.content.sheet import similar

    try:
        handout = handout_of(pack, part)
    except UnknownPart:
        units = [unit.id for unit in pack.units]
        meant = similar(part, units + [lesson.id.partition("/")[2] for lesson in pack.lessons])
        known = f"mungkin {meant}?" if meant else f"unitnya {', '.join(units)}; bacaan ditulis dengan judulnya"
        return _refuse(f"mitra export: tidak ada bacaan atau unit {part} dalam paket ini; {known}")
    if wanted.epub:
        _write_file(wanted.epub, handout, _book(handout))
    if wanted.pdf:
        _write_file(wanted.pdf, handout, _paper(handout))
    return 0


def _book(handout: Handout) -> bytes:
    from desktop.content.handout import Inside
    from desktop.paths import bundled_resources
    from desktop.storage.epub.writing import epub_bytes
    from desktop.ui.look.roles import LIGHT

    return epub_bytes(handout, Inside(), LIGHT._asdict(), bundled_resources())


def _paper(handout: Handout) -> bytes:
    from desktop.paths import bundled_resources
    from desktop.ui.printing.handout import handout_bytes
    from desktop.ui.printing.offscreen import offscreen

    with offscreen(bundled_resources()):
        return handout_bytes(handout)


def _write_file(name: str, handout: Handout, data: bytes) -> None:
    from desktop.storage.whole_file import write_whole

    write_whole(Path(name), data)
    print(f"{name}: {len(handout.lessons)} bacaan, {len(data) // 1000} kB")


def _export_own(wanted: Wanted, data: str | None) -> int:
    from desktop.storage.outgoing import of_own

    with _learner(data) as (_progress, notes), closing(_library(data)) as library:
        own = notes.notes()[::-1]
        titles = library.titles()
        outgoing = of_own([(note, notes.cards(note.id)) for note in own], titles)
    if wanted.apkg:
        _write_package(Path(wanted.apkg), outgoing)
    if wanted.csv:
        from desktop.storage.tables import write_own

        print(f"{wanted.csv}: {write_own(Path(wanted.csv), own)} kartu")
    return 0


def _write_package(path: Path, notes: tuple[OutNote, ...]) -> None:
    from desktop.storage.anki.writing import write_package
    from desktop.ui.look.roles import LIGHT

    done = write_package(path, notes, LIGHT._asdict(), datetime.now().astimezone())
    print(f"{path}: {done.cards} kartu, {done.pictures} gambar")


@contextmanager
def _learner(data: str | None) -> Iterator[tuple[Progress, Notes]]:
    """The learner's work, open for this program alone. Raises the errors of ``open_or_recover``."""
    from desktop.storage.learners import open_learner
    from desktop.storage.notes import Notes
    from desktop.storage.opening import open_or_recover
    from desktop.storage.places import current
    from desktop.storage.progress import Progress

    now = datetime.now().astimezone()
    learner = open_learner(current(data, os.environ), now)
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
