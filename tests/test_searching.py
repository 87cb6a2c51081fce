"""`mitra search`: what it prints, says and returns."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import desktop.paths
from desktop.cli import main
from desktop.content.notes import Note
from desktop.storage.database import open_database
from desktop.storage.learners import open_learner
from desktop.storage.notes import Notes
from desktop.storage.opening import open_or_recover
from desktop.storage.progress import Progress
from tests.storage.learner_world import NOW
from tests.storage.library_world import break_pack, write_pack


class Here:
    """A computer with one pack, and what Mitra says on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self.pack = folder / "data", write_pack(folder / "paket")
        self._capsys = capsys

    def search(self, *words: object) -> tuple[int, list[str], str]:
        """Exit code, the lines that were printed, what was said of errors."""
        code = main(["search", *map(str, words), "--data", str(self.data)])
        out, err = self._capsys.readouterr()
        return code, out.splitlines(), err

    def write_note(self, front: str) -> None:
        """A note in the learner's own file."""
        learner = open_learner(self.data, NOW)
        with closing(open_database(learner.progress, NOW)) as database:
            notes = Notes(Progress(database, learner.device), learner.pictures)
            notes.write(Note(notes.new_id(NOW), "basic", front, "Jawaban", (), "uji/pelajaran-2"), NOW)


@pytest.fixture
def here(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Here:
    made = Here(tmp_path, capsys)
    monkeypatch.setattr(desktop.paths, "pack_folders", lambda _resources, packs=(): (made.pack, *packs))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    return made


def test_hits_stand_line_by_line_and_begin_with_their_lesson(here: Here) -> None:
    code, lines, wrong = here.search("bagian", "2", "pelajaran", "3")
    assert (code, wrong) == (0, "")
    assert lines[0] == "Pelajaran 3 tentang aturan bea masuk · subjudul · Bagian 2 pelajaran 3"
    assert all(line.startswith("Pelajaran ") for line in lines)
    assert not here.data.joinpath("learners").exists()  # nobody has learnt here, and looking for words changes nothing


def test_a_term_begins_with_the_first_lesson_that_names_it(here: Here) -> None:
    _code, lines, _wrong = here.search("berzura")
    lesson, kind, told = lines[0].split(" · ")
    assert lesson.startswith("Pelajaran 1 ")
    assert (kind, told) == ("istilah", "zura (berzura): Kata buatan ke-3 untuk uji.")


def test_own_notes_are_found_while_the_window_is_shut(here: Here) -> None:
    here.write_note("Seekor trenggiling")
    code, lines, wrong = here.search("trenggiling")
    assert (code, wrong) == (0, "")
    assert len(lines) == 1 and lines[0].endswith(" · kartu sendiri · Seekor trenggiling")
    with closing(open_database(open_learner(here.data, NOW).progress, NOW)):
        code, lines, wrong = here.search("berzura")
    assert code == 0 and lines
    assert wrong.startswith("mitra search: kartu sendiri dan penanda tidak dicari. Mitra sedang terbuka.")


def test_after_a_power_cut_the_next_start_misses_nothing(here: Here) -> None:
    """The search closes what was cut off, and with it the log of writing that a start would look for."""
    learner = open_learner(here.data, NOW)
    with closing(open_or_recover(learner.progress, learner.backups, NOW).database) as database:
        Progress(database, learner.device).record_read("uji/pelajaran-1", "marked", NOW, "1")
        cut = shutil.copytree(here.data, here.data.with_name("cut"))
    here.data = cut
    assert here.search("berzura")[0] == 0
    learner = open_learner(cut, NOW)
    opened = open_or_recover(learner.progress, learner.backups, NOW)
    opened.database.close()
    assert opened.recovery is None


def test_nothing_is_said_kindly(here: Here) -> None:
    assert here.search("zzzqqqx") == (
        1, [], "mitra search: tidak ada yang cocok dengan “zzzqqqx”; periksa ejaannya, atau coba kata lain\n",
    )  # fmt: skip
    assert here.search("x")[0] == 2
    assert here.search("!?")[0] == 2


def test_a_further_pack_is_searched_and_a_missing_or_broken_one_is_named(here: Here, tmp_path: Path) -> None:
    other = write_pack(tmp_path / "lain", "lain", lessons=1)
    _code, lines, _wrong = here.search("pelajaran 1 ", "--pack", other)
    assert len([line for line in lines if " · subjudul · Bagian 1 pelajaran 1" in line]) == 2
    missing = tmp_path / "hilang"
    assert here.search("berzura", "--pack", missing)[0] == 2
    break_pack(other)
    code, lines, wrong = here.search("berzura", "--pack", other)
    assert code == 0 and lines
    assert f"paket {other} salah tulis" in wrong
    shutil.copytree(here.pack, tmp_path / "sama")
    assert here.search("berzura", "--pack", tmp_path / "sama")[0] == 1
    break_pack(here.pack)
    assert here.search("berzura")[0] == 1


def test_who_reads_the_lines_may_stop_early() -> None:
    program = "from desktop.searching import print_lines; print_lines(['Bacaan'] * 100_000)"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.readline() == b"Bacaan\n"
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0
