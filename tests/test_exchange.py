"""`mitra import` and `mitra export`: what they write, say and return."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import desktop.paths
from desktop.cli import main
from desktop.exchange import take_in
from desktop.exchange_words import ERRORS, WHY, error_sentence
from desktop.storage import foreign
from desktop.storage.anki.reading import read
from desktop.storage.tables import read as read_table
from desktop.ui.sessions import exchange_words
from tests.storage.anki.packages import NOW, Noted, package
from tests.storage.epub.book_checks import faults
from tests.test_cli import BROKEN
from tests.ui.desk_world import write_subject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

THEN = 1_700_000_000_000


class Here:
    """A computer with one pack, and what Mitra says on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self.pack = folder / "data", write_subject(folder / "paket")
        self._capsys = capsys

    def run(self, *words: object) -> tuple[int, str, str]:
        """Exit code, what was printed, what was said of errors."""
        code = main([*map(str, words), "--data", str(self.data)])
        return (code, *self._capsys.readouterr())


@pytest.fixture
def here(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Here:
    made = Here(tmp_path, capsys)
    monkeypatch.setattr(desktop.paths, "pack_folders", lambda _resources, _packs=(): (made.pack,))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    return made


def test_a_package_comes_in_and_own_cards_go_out(here: Here, tmp_path: Path) -> None:
    notes = [Noted(("<b>a</b>", "b"), reviews={0: [(THEN, 3, 0, 2500)]}), Noted(("", ""))]
    path = package(tmp_path, notes)
    code, said, wrong = here.run("import", path)
    assert (code, wrong) == (0, "")
    assert said == (
        "g2: bagian depannya kosong\npaket.apkg: 1 kartu baru, 0 diperbarui, 1 ulangan lama, 1 bagian tidak diambil\n"
    )
    assert here.run("import", path)[1].splitlines()[-1].startswith("paket.apkg: 0 kartu baru, 0 diperbarui")
    code, said, wrong = here.run("export", "saya", "--apkg", tmp_path / "k.apkg", "--csv", tmp_path / "k.csv")
    assert (code, wrong) == (0, "")
    assert said == f"{tmp_path / 'k.apkg'}: 1 kartu, 0 gambar\n{tmp_path / 'k.csv'}: 1 kartu\n"
    (note,) = read_table(tmp_path / "k.csv").notes
    assert (note.front, note.back) == ("**a**", "b")
    assert here.run("import", tmp_path / "k.csv")[1].startswith("k.csv: 0 kartu baru, 0 diperbarui")


def test_a_pack_goes_out_and_its_history_comes_back(here: Here, tmp_path: Path) -> None:
    code, said, wrong = here.run("export", here.pack, "--apkg", tmp_path / "p.apkg", "--csv", tmp_path / "p.csv")
    assert (code, wrong) == (0, "")
    assert said == f"{tmp_path / 'p.apkg'}: 16 kartu, 0 gambar\n{tmp_path / 'p.csv'}: 16 kartu\n"
    first = read(tmp_path / "p.apkg", NOW).notes[0]
    assert (tmp_path / "p.csv").read_text("utf-8-sig").startswith("unit,lesson,kind,front,back,sources,id\n")
    studied = package(tmp_path, [Noted(("x", "y"), guid=first.guid, reviews={0: [(THEN, 3, 0, 2500)]})])
    assert "0 kartu baru, 0 diperbarui, 1 ulangan lama" in here.run("import", studied)[1]


def test_a_unit_goes_out_as_a_book_and_on_paper(here: Here, tmp_path: Path, qapp: QApplication) -> None:
    book, paper = tmp_path / "b.epub", tmp_path / "b.pdf"
    code, said, wrong = here.run("export", here.pack, "awal", "--epub", book, "--pdf", paper)
    assert (code, wrong) == (0, "")
    assert [line.rpartition(",")[0] for line in said.splitlines()] == [f"{book}: 2 bacaan", f"{paper}: 2 bacaan"]
    assert faults(book.read_bytes()) == []
    assert paper.read_bytes().startswith(b"%PDF-")


def test_a_pack_that_ships_goes_out_by_its_name(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_subject(tmp_path / "packs" / "uji")
    monkeypatch.setattr(desktop.paths, "bundled_resources", lambda: tmp_path)
    assert here.run("export", "uji", "--csv", tmp_path / "u.csv") == (0, f"{tmp_path / 'u.csv'}: 16 kartu\n", "")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["import", "tidak-ada.apkg"], 1, "FileMissing"),
        (["import", "{pack}/pack.yaml"], 1, "FileUnknown"),
        (["export", "{pack}"], 2, "--apkg, --csv, --epub, atau --pdf dengan nama BERKAS"),
        (["export", "{pack}", "sedikt", "--epub", "x.epub"], 2, "mungkin sedikit?"),
        (["export", "{pack}", "zzz", "--epub", "x.epub"], 2, "dengan judulnya"),
        (["export", "{pack}", "banyak", "--csv", "x.csv"], 2, "hanya untuk --epub dan --pdf"),
        (["export", "saya", "--epub", "x.epub"], 2, "saya hanya untuk --apkg dan --csv"),
        (["export", "{pack}", "--epub", "tidak/ada/x.epub"], 1, "StorageLost"),
        (["export", "tidak-ada", "--csv", "x.csv"], 2, "tidak ada folder tidak-ada"),
        (["export", str(BROKEN / "dangling"), "--csv", "x.csv"], 1, "salah tulis"),
        (["export", "{pack}", "--csv", "tidak/ada/x.csv"], 1, "StorageLost"),
        (["export", "{pack}", "--apkg", "tidak/ada/x.apkg"], 1, "StorageLost"),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_one_sentence(
    here: Here, words: list[str], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = here.run(*(word.replace("{pack}", str(here.pack)) for word in words))
    assert (wrong[0], wrong[1]) == (code, "")
    assert ERRORS.get(said, said) in wrong[2] and wrong[2].count("\n") == 1


def test_a_broken_package_changes_nothing(here: Here, tmp_path: Path) -> None:
    path = package(tmp_path)
    path.write_bytes(path.read_bytes()[:200])
    assert here.run("import", path) == (1, "", f"mitra import: {ERRORS['FileBroken']}\n")


def test_while_mitra_is_open_it_says_so(here: Here, tmp_path: Path) -> None:
    path = package(tmp_path)
    assert here.run("import", path)[0] == 0
    # A program of its own: SQLite's locks are not kept between two connections of one.
    program = (
        "import sys; from pathlib import Path; from datetime import datetime\n"
        "from desktop.storage.learners import open_learner; from desktop.storage.database import open_database\n"
        "now = datetime.now().astimezone(); learner = open_learner(Path(sys.argv[1]), now)\n"
        "database = open_database(learner.progress, now); print('open', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(here.data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None and other.stdout is not None and other.stdout.readline() == "open\n"
        said = here.run("import", path)
        other.stdin.close()
    assert said == (1, "", f"mitra import: {ERRORS['DatabaseInUse']}\n")


def test_the_data_folder_may_stand_before_the_command(here: Here, tmp_path: Path) -> None:
    assert main(["--data", str(here.data), "import", str(package(tmp_path))]) == 0
    assert list(here.data.glob("learners/*/progress.db"))


def test_only_paper_needs_qt(tmp_path: Path) -> None:
    program = "import sys; from desktop.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    words = ["export", str(write_subject(tmp_path / "paket")), "--apkg", str(tmp_path / "p.apkg")]
    words += ["--epub", str(tmp_path / "p.epub")]
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_the_window_says_the_same_as_the_command_line(tmp_path: Path) -> None:
    for name, sentence in ERRORS.items():
        if hasattr(foreign, name):
            error = getattr(foreign, name)(tmp_path, 3 if name == "NotText" else "x")
            assert exchange_words.file_sentence(error) == sentence.replace("{line}", "3") == error_sentence(error)
    for why, sentence in WHY.items():
        assert exchange_words.left_out_sentence(foreign.LeftOut("a", "b", why)) == f"a – b: {sentence}"
    assert error_sentence(ValueError()).startswith("Langkah itu")


def test_codes_of_what_is_left_out_have_sentences() -> None:
    folder = Path(foreign.__file__).parent
    text = "".join(file.read_text() for file in (*folder.glob("anki/*.py"), *folder.glob("*.py")))
    assert [why for why in WHY if f'"{why}"' not in text and why not in _OF_CONTENT] == []
    assert callable(take_in)


_OF_CONTENT = ("front-empty", "back-empty", "cloze-gap", "cloze-many", "order-few", "text-long")
