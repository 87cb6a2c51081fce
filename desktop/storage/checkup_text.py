"""A checkup and a repair in words: a text for whoever helps, the same from the menu and from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage import checkup_facts as facts
from desktop.storage.checkup_facts import findings
from desktop.storage.reports import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.storage.checkup_facts import BackupFacts, Checkup, DatabaseFacts, Finding, Folder, HolderFacts
    from desktop.storage.repair import Mended

HEAD = "Pemeriksaan Mitra"
PROMISE = "Tanpa nama, jawaban, atau tulisan siapa pun."

STATES = {
    facts.GOOD: "utuh",
    facts.MISSING: "belum ada",
    facts.IN_USE: "sedang terbuka di Mitra, jadi tidak diperiksa dari sini",
    facts.DAMAGED: "RUSAK",
    facts.NEWER: "dibuat oleh Mitra yang lebih baru",
    facts.UNREADABLE: "TIDAK TERBACA",
    facts.NONSENSE: "isinya bukan pengaturan",
    facts.OUTDATED: "akan disiapkan lagi saat Mitra dibuka",
}
HOLDERS = {facts.LEARNER: "Pemakai", facts.CLASS: "Kelas", "": ""}
NAMES = {"encoding": "Nama berkas", "system": "Sistem", "distribution": "Distribusi"}

FOUND = {
    "database-damaged": "Datanya rusak. Yang terbaca dan cadangannya aman.",
    "database-missing": "Datanya tidak ditemukan, tetapi cadangannya ada.",
    "database-newer": "Datanya dibuat oleh Mitra yang lebih baru. Datanya aman. Pasang Mitra yang lebih baru.",
    "database-unreadable": "Datanya tidak terbaca. Mintalah izin membaca folder data, lalu periksa lagi.",
    "caches": "Hitungan yang dibuat dari catatan belajar tidak cocok dengannya. Catatannya sendiri utuh.",
    "backup": "Cadangan terbarunya rusak. Datanya sendiri tetap dipakai.",
    "settings": "Berkas pengaturannya tidak terbaca, jadi pengaturan bawaan dipakai. Hasil belajar aman.",
    "computer-settings": "Pengaturan komputer ini tidak terbaca, jadi bawaan dipakai. Hasil belajar aman.",
    "library": "Bacaan yang sudah disiapkan rusak. Mitra menyiapkannya lagi saat dibuka.",
    "packs": "Ada paket bacaan yang salah tulis. Periksa dengan: mitra check PAKET.",
    "read-only": "Folder data tidak dapat ditulisi. Yang sudah tersimpan aman. Mintalah izin menulis.",
    "disk-full": "Ruang disk hampir habis. Yang sudah tersimpan aman. Kosongkan ruang.",
}
MENDS = "Jalankan mitra doctor --repair, atau tekan Perbaiki di Periksa Mitra."

DONE = {
    "redrawn": "Hitungan dibuat lagi dari {count} langkah dalam catatan.",
    "restored": "Data dipulihkan dari cadangan; berkas yang rusak disimpan di sampingnya.",
    "rescued": "Yang masih terbaca dipulihkan; berkas yang rusak disimpan di sampingnya.",
    "found-again": "Data yang hilang dipulihkan dari cadangan.",
    "begun-anew": "Data mulai dari awal, karena tidak ada yang terbaca dan tidak ada cadangan.",
    "settings": "Pengaturan yang tidak terbaca disisihkan; pengaturan bawaan dipakai.",
    "library": "Bacaan disiapkan lagi: {count} paket.",
    "in-use": "Tidak diperbaiki karena sedang terbuka. Tutup Mitra, lalu ulangi.",
    "newer": "Tidak diubah karena dibuat oleh Mitra yang lebih baru.",
    "refused": "Belum dapat diperbaiki. Tidak ada yang hilang. Periksa ruang disk dan izin menulis.",
    "no-packs": "Bacaan belum dapat disiapkan. Periksa paketnya dengan: mitra check PAKET.",
}


def checkup_text(checkup: Checkup, devices: Sequence[tuple[str, str]] = ()) -> str:
    """The whole report; ``devices`` are further lines (name, value) about screens, fonts and speech."""
    parts = [
        [HEAD, PROMISE, "", *_result(checkup)],
        ["MITRA", f"Waktu: {checkup.at:%Y-%m-%d %H:%M %z}", *(_pair(*pair) for pair in checkup.system)],
        ["TEMPAT", *_places(checkup)],
        *(_holder(one) for one in checkup.holders),
    ]
    if devices:
        parts.append(["LAYAR, HURUF, SUARA", *(_pair(*pair) for pair in devices)])
    if checkup.report:
        parts.append(["LAPORAN KESALAHAN TERBARU", checkup.report.rstrip()])
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def repair_text(done: Sequence[Mended]) -> str:
    """What a repair did, a line for each thing."""
    lines = [f"{_whose(one.holder, one.number)}{DONE[one.kind].format(count=number(one.amount))}" for one in done]
    return "\n".join(("PERBAIKAN", *(lines or ["Tidak ada yang perlu diperbaiki."]))) + "\n"


def finding_text(found: Finding) -> str:
    """What is not as it should be, and what to do."""
    return f"{_whose(found.holder, found.number)}{FOUND[found.kind]}{' ' + MENDS if found.mends else ''}"


def number(value: int) -> str:
    """A whole number with dots between the thousands."""
    return f"{value:,}".replace(",", ".")


def size(value: int) -> str:
    """Bytes in the largest unit that leaves at least one, such as 4,2 MB (of 1024 × 1024 bytes)."""
    left, unit = float(value), "B"
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if left < 1024 or unit == "TB":
            break
        left /= 1024
    return f"{value} B" if unit == "B" else f"{left:.1f} {unit}".replace(".", ",")


def _result(checkup: Checkup) -> list[str]:
    found = findings(checkup)
    if not found:
        return ["Hasil: semuanya baik."]
    return ["Hasil: ada yang perlu dilihat.", *(f"- {finding_text(one)}" for one in found)]


def _places(checkup: Checkup) -> Iterator[str]:
    yield f"Data: {_folder(checkup.data)}"
    yield f"Yang dapat dibuat lagi: {_folder(checkup.cache)}"
    yield f"Program: {_folder(checkup.program)}"
    library = checkup.library
    packs = ", ".join(f"{name} {version}" for name, version in library.packs)
    yield f"Bacaan: {', '.join(filter(None, (STATES[library.state], size(library.size), packs)))}"
    if library.broken:
        yield f"Paket yang salah tulis: {library.broken}"
    yield f"Pengaturan komputer: {_settings(checkup.computer)}"
    counted = [sum(1 for one in checkup.holders if one.kind == kind) for kind in (facts.LEARNER, facts.CLASS)]
    yield f"Pemakai: {counted[0]}, dihapus dan masih dapat kembali: {checkup.removed}, kelas: {counted[1]}"
    yield f"Laporan kesalahan: {_reports(checkup.reports)}"


def _folder(folder: Folder) -> str:
    told = [
        folder.path,
        size(folder.size) if folder.there else "belum ada",
        "dapat ditulisi" if folder.writable else "TIDAK DAPAT DITULISI",
    ]
    if folder.free >= 0:
        told.append(f"sisa ruang {size(folder.free)}")
    if folder.network:
        told.append("di jaringan")
    return ", ".join(told)


def _reports(names: Sequence[str]) -> str:
    return f"{len(names)}, terbaru {FOLDER}/{names[0]}" if names else "tidak ada"


def _holder(one: HolderFacts) -> list[str]:
    lines = [
        f"{HOLDERS[one.kind].upper()} {one.number}",
        f"Data: {_database(one.database)}",
        *(f"  {fault}" for fault in one.database.faults),
        f"Cadangan: {_backups(one.backups)}",
        f"Pengaturan: {_settings(one.settings)}",
    ]
    if one.pictures:
        lines.append(f"Gambar: {one.pictures}")
    if one.aside:
        lines.append(f"Berkas rusak yang disisihkan: {one.aside}")
    return lines


def _database(one: DatabaseFacts) -> str:
    told = [STATES[one.state]]
    if one.size:
        told.append(size(one.size))
    if one.version:
        told += [f"bentuk {one.version}", f"{number(one.entries)} langkah dalam catatan"]
    if one.unsealed:
        told.append(f"{number(one.unsealed)} di antaranya berubah")
    if one.agrees is not None:
        told.append("hitungannya cocok" if one.agrees else "HITUNGANNYA TIDAK COCOK")
    return ", ".join(told)


def _backups(one: BackupFacts) -> str:
    if not one.number:
        return "belum ada"
    return f"{one.number}, {size(one.size)}, terbaru {one.newest} ({'utuh' if one.sound else 'RUSAK'})"


def _settings(state: str) -> str:
    return {facts.GOOD: "terbaca", facts.MISSING: "bawaan"}.get(state, STATES[state])


def _pair(name: str, value: str) -> str:
    return f"{NAMES.get(name, name)}: {value}"


def _whose(holder: str, one: int) -> str:
    return f"{HOLDERS[holder]} {one}: " if holder else ""
