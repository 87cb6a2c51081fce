"""The command line: ``mitra`` opens the window; ``import`` and ``export`` need none, nor do those for authors."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.content.faults import ContentError
    from desktop.content.model import Pack
    from desktop.content.wording import Language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 for done, 1 for faults found, 2 for words not understood."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if not words:  # The way of every day; the parser below costs 4 ms.
        return _run(None, ())
    parser = _parser()
    options = parser.parse_args(words)
    command = options.command or "open"
    with_data, with_pack = ("open", "import", "export", "search", "doctor"), ("open", "search", "doctor")
    if (options.pack and command not in with_pack) or (options.data and command not in with_data):
        parser.error(f"--data dan --pack hanya untuk membuka jendela, bukan untuk {command}")
    commands = {
        "open": _open, "check": _check, "schema": _schema, "tour": _tour, "prepare": _prepare,
        "import": _import, "export": _export, "search": _search, "doctor": _doctor,
    }  # fmt: skip
    return commands[command](options)


def _parser() -> ArgumentParser:
    from argparse import SUPPRESS, ArgumentParser

    parser = ArgumentParser(prog="mitra", description="Belajar kerja sama antarnegara, tanpa internet.")
    parser.add_argument("--data", metavar="DIR", help="folder data belajar (juga: MITRA_DATA)")
    parser.add_argument("--pack", metavar="DIR", action="append", default=[], help="tambahkan paket bacaan")
    parser.add_argument("--version", action="store_true", help="tulis versi, lalu selesai")
    commands = parser.add_subparsers(dest="command", metavar="perintah")
    commands.add_parser("open", help="buka jendela (bawaan)")
    check = commands.add_parser("check", help="periksa satu paket bacaan")
    check.add_argument("folder", metavar="PAKET")
    check.add_argument("--json", action="store_true", help="tulis kesalahan sebagai JSON")
    check.add_argument("--english", action="store_true", help="messages in English")
    check.add_argument("--report", action="store_true", help="laporan penyunting: aturan menulis dan hitungannya")
    commands.add_parser("prepare", help="siapkan bacaan untuk semua pemakai komputer ini")
    commands.add_parser("schema", help="tulis JSON Schema dari format paket")
    tour = commands.add_parser("tour", help="gambar semua halaman ke satu folder")
    tour.add_argument("folder", metavar="DIR")
    taking = commands.add_parser("import", help="ambil kartu (.apkg, .csv, .tsv) atau semua hasil belajar (.mitra)")
    taking.add_argument("file", metavar="BERKAS")
    taking.add_argument("--merge", action="store_true", help="berkas .mitra itu milik pemakai di sini: gabungkan")
    giving = commands.add_parser("export", help="tulis kartu untuk Anki atau tabel, bacaan sebagai buku atau PDF")
    giving.add_argument("what", metavar="PAKET", help="folder paket bacaan, namanya, atau: saya (kartu sendiri)")
    giving.add_argument("part", metavar="BACAAN", nargs="?", default="", help="judul satu bacaan atau unit")
    giving.add_argument("--apkg", metavar="BERKAS", help="tulis paket untuk Anki")
    giving.add_argument("--csv", metavar="BERKAS", help="tulis tabel; .tsv untuk tabel dengan tab")
    giving.add_argument("--mitra", metavar="BERKAS", help="tulis semua hasil belajar (saya) ke satu berkas")
    giving.add_argument("--epub", metavar="BERKAS", help="tulis bacaan sebagai buku EPUB")
    giving.add_argument("--pdf", metavar="BERKAS", help="tulis bacaan sebagai PDF untuk dicetak")
    finding = commands.add_parser("search", help="cari di semua bacaan, kartu, soal, istilah, dan catatan sendiri")
    finding.add_argument("words", metavar="KATA", nargs="+")
    finding.add_argument("--pack", metavar="DIR", action="append", default=SUPPRESS, help="cari juga di paket ini")
    looking = commands.add_parser("doctor", help="periksa Mitra: versi, tempat, data, cadangan, layar; tanpa nama")
    looking.add_argument("--repair", action="store_true", help="perbaiki yang dapat diperbaiki")
    looking.add_argument("--screens", action="store_true", help=SUPPRESS)
    looking.add_argument("--pack", metavar="DIR", action="append", default=SUPPRESS, help="periksa juga paket ini")
    for command in (taking, giving, finding, looking):
        # Without a default of its own, or it would take away what stands before the command.
        command.add_argument("--data", metavar="DIR", default=SUPPRESS, help="folder data belajar")
    return parser


def _import(options: Namespace) -> int:
    if options.file.lower().endswith(".mitra"):
        from desktop import bundling

        return bundling.take_in(options.file, options.data, own=options.merge)
    from desktop.exchange import take_in

    return take_in(options.file, options.data)


def _export(options: Namespace) -> int:
    from desktop.exchange import Wanted, export

    if options.mitra:
        return _save_all(options)
    files = Wanted(options.apkg or "", options.csv or "", options.epub or "", options.pdf or "")
    return export(options.what, options.part, files, options.data)


def _save_all(options: Namespace) -> int:
    from desktop import bundling
    from desktop.exchange import OWN

    if options.what != OWN or options.part or any((options.apkg, options.csv, options.epub, options.pdf)):
        print(f"mitra export: --mitra hanya untuk {OWN}, dan tanpa bentuk lain", file=sys.stderr)
        return 2
    return bundling.save_all(options.mitra, options.data)


def _doctor(options: Namespace) -> int:
    from desktop.doctor import doctor, tell_equipment

    return tell_equipment() if options.screens else doctor(options.data, options.pack, repair=options.repair)


def _search(options: Namespace) -> int:
    from desktop.searching import search

    return search(options.words, options.pack, options.data)


def _open(options: Namespace) -> int:
    if options.version:
        from desktop import VERSION

        print(f"Mitra {VERSION}")
        return 0
    from os.path import isdir

    for folder in options.pack:
        if not isdir(folder):
            print(f"mitra: tidak ada folder {folder}; Mitra dibuka tanpa paket itu", file=sys.stderr)
    return _run(options.data, options.pack)


def _run(data: str | None, packs: Sequence[str]) -> int:
    # A start makes a quarter of a million objects that stay: looking through them for garbage costs 14 ms. The
    # window takes the collector up again after its first picture.
    gc.disable()
    from desktop.binding import take_in

    take_in()
    from desktop.start import run

    return run(data, packs)


def _check(options: Namespace) -> int:
    from pathlib import Path

    from desktop.content.faults import PackError
    from desktop.content.loader import load_pack

    folder = Path(options.folder)
    language: Language = "en" if options.english else "id"
    if not folder.is_dir():
        missing = {
            "id": f"mitra check: tidak ada folder {folder}; tulis folder yang berisi pack.yaml",
            "en": f"mitra check: there is no folder {folder}; name a folder that holds a pack.yaml",
        }
        print(missing[language], file=sys.stderr)
        return 2
    try:
        pack = load_pack(folder)
    except PackError as error:
        _print_faults(error.errors, language, as_json=options.json)
        return 1
    if options.report:
        return _report(pack, folder, language, as_json=options.json)
    if options.json:
        print("[]")
    elif options.english:
        counts = f"{len(pack.lessons)} lessons, {len(pack.cards)} cards, {len(pack.questions)} questions"
        print(f"{pack.title}: {counts}, no fault")
    else:
        counts = f"{len(pack.lessons)} bacaan, {len(pack.cards)} kartu, {len(pack.questions)} soal"
        print(f"{pack.title}: {counts}, tidak ada kesalahan")
    return 0


def _report(pack: Pack, folder: Path, language: Language, *, as_json: bool) -> int:
    """Print what an editor wants to know of a pack without faults; 1 where a rule for writing is broken."""
    from desktop.content.editor.report import judge, tables
    from desktop.content.editor.subject import Subject

    subject = Subject(pack, folder)
    findings = judge(subject)
    if not as_json:
        for line in tables(subject, language):
            print(line)
    _print_faults(findings, language, as_json=as_json)
    if not as_json:
        count = len(findings)
        some = {"id": f"{count} aturan dilanggar", "en": f"{count} rule{'s' if count > 1 else ''} broken"}
        none = {"id": "tidak ada aturan yang dilanggar", "en": "no rule broken"}
        print(f"{pack.title}: {(some if count else none)[language]}")
    return 1 if findings else 0


def _print_faults(faults: Sequence[ContentError], language: Language, *, as_json: bool) -> None:
    from desktop.content.wording import line

    if not as_json:
        for fault in faults:
            print(line(fault, language))
        return
    import json

    from desktop.content.wording import as_data

    print(json.dumps([as_data(fault, language) for fault in faults], indent=2, ensure_ascii=False))


def _prepare(_options: Namespace) -> int:
    """Compile the bundled packs once for all who use this computer, so that nobody's first start waits for it."""
    from contextlib import closing

    from desktop.content.faults import PackError
    from desktop.paths import bundled_resources, pack_folders, ready_library
    from desktop.storage.library import open_library

    folder = ready_library()
    try:
        library = open_library(pack_folders(bundled_resources()), folder)
    except PackError as error:
        _print_faults(error.errors, "id", as_json=False)
        return 1
    with closing(library):
        for _folder, fault in library.faults:
            _print_faults(fault.errors, "id", as_json=False)
        if library.in_memory():
            print(f"mitra prepare: folder {folder} tidak dapat ditulisi; mintalah izin menulis", file=sys.stderr)
        return 1 if library.faults or library.in_memory() else 0


def _schema(_options: Namespace) -> int:
    import json

    from desktop.content.json_schema import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return 0


def _tour(options: Namespace) -> int:
    from pathlib import Path

    from desktop.tour import draw

    for picture in draw(Path(options.folder)):
        print(picture)
    return 0
