"""Names of pupils stand in their class's own folder and nowhere else; they go with the pupil, and with the class."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import zstandard
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.ui.sessions.exchange import OWN
from desktop.ui.window.export_sheet import PACKAGE, TABLE
from tests.journeys.conftest import Computer

NAMES = ("Xaveria Quuontoro", "Yudhapraya Zzimbali", "Qintharina Wuxxeja", "Brrama Jjenggala")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def places_of(name: str, *folders: Path) -> list[str]:
    """The files in whose bytes a name, or a part of it, stands in any of the usual ways to write letters."""
    wanted = [word.encode(encoding) for word in name.split() for encoding in ENCODINGS]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            told = any(word in data for data in unpacked(path) for word in wanted)
            if told or any(word in path.name for word in name.split()):
                found.append(path.relative_to(folder).as_posix())
    return found


def unpacked(path: Path) -> Iterator[bytes]:
    """The bytes of a file, and what is packed in them: members of an archive, streams of a PDF."""
    data = path.read_bytes() if path.is_file() else b""
    yield data
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                member = archive.read(name)
                yield member
                with suppress(zstandard.ZstdError):
                    yield zstandard.ZstdDecompressor().decompressobj().decompress(member)
    if data.startswith(b"%PDF"):
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(stream)


def teach(app: App, computer: Computer) -> None:
    """An hour with all the tools that know pupils, and with others beside them."""
    app.sessions.classroom.begin(app.sessions.reading.current.lesson.id)
    show = app.sessions.classroom.show
    assert show is not None
    for kind in ("pick", "pick", "roll", "groups"):
        show.start(kind)
        for command in show.act.commands():
            command.run()
        for row in show.act.rows()[:2]:
            show.choose(row.id)
        show.forward()
        computer.pass_time(seconds=20)
        while show.act is not show.lesson_act:
            show.end()
        show.forward()
    for kind in ("quiz", "contest", "review"):
        show.start(kind)
        for _ in range(6):
            show.forward()
            show.typed("A")
            computer.pass_time(seconds=20)
        show.end()
    show.undo()
    show.end_all()
    QApplication.processEvents()


def give_out(app: App, folder: Path) -> None:
    """All that leaves Mitra: cards, numbers, reports, and what is left of the lesson."""
    from desktop.ui.printing.account_page import account_bytes
    from desktop.ui.printing.report import report_bytes
    from desktop.ui.sessions.classroom.account_csv import account_csv
    from desktop.ui.sessions.figure_tables import csv_bytes

    folder.mkdir(exist_ok=True)
    pack = app.library.packs[0].id
    for kind in (PACKAGE, TABLE):
        app.sessions.exchange.write(pack, folder / f"paket{kind}")
        app.sessions.exchange.write(OWN, folder / f"kartu{kind}")
    app.sessions.statistics.save(folder / "laporan.pdf", report_bytes)
    app.sessions.statistics.save(folder / "angka.csv", csv_bytes)
    room = app.sessions.classroom
    assert room.after.read()
    room.after.save(folder / "sesudah.pdf", account_bytes)
    room.after.save(folder / "sesudah.csv", account_csv)


@pytest.fixture
def taught(computer: Computer) -> App:
    """A class of four that was taught on two days, and a class beside it."""
    app = computer.start()
    room, roster = app.sessions.classroom, app.sessions.roster
    room.create("VII B")
    roster.add_typed("Ani")
    room.create("VII A")
    roster.add_typed("\n".join(NAMES))
    teach(app, computer)
    computer.pass_time(days=1)
    app = computer.start()
    teach(app, computer)
    return app


def test_names_stand_in_the_folder_of_their_class_alone_until_they_are_removed(
    computer: Computer, taught: App, tmp_path: Path
) -> None:
    give_out(taught, tmp_path / "out")
    told = str(taught.sessions.classroom.after.text)
    assert not any(word in told for name in NAMES for word in name.split()), "letters of a PDF are numbers of shapes"
    own = f"classes/{taught.sessions.classroom.chosen.id}/"
    for name in NAMES:
        found = places_of(name, computer.data, tmp_path / "out", computer.cache)
        assert found and all(place.startswith(own) for place in found), found
        assert any("backups/" in place for place in found)
    assert {"laporan.pdf", "paket.apkg", "sesudah.pdf"} <= {path.name for path in (tmp_path / "out").iterdir()}
    remove_and_delete(computer, taught)


def remove_and_delete(computer: Computer, taught: App) -> None:
    """Remove a pupil, then delete the class: both leave no name."""
    room, roster = taught.sessions.classroom, taught.sessions.roster
    roster.read()
    roster.remove([roster.pupils[0].id])
    assert places_of(NAMES[0], computer.data) == [], "while the class is open"
    assert places_of(NAMES[1], computer.data) != []
    head = room.chosen
    room.delete(head.id)
    for name in (*NAMES, head.id):
        assert places_of(name, computer.data) == []
    assert [one.name for one in room.classes()] == ["VII B"]
    roster.read()
    assert [pupil.name for pupil in roster.pupils] == ["Ani"]
    computer.stop()
    assert all(places_of(name, computer.data) == [] for name in NAMES)
