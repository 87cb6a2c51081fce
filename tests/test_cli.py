"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import desktop.paths
import desktop.start
import desktop.tour
from desktop import VERSION
from desktop.cli import main
from desktop.paths import bundled_resources, pack_folders, ready_library
from desktop.storage.library_cache import FILE, fingerprint, open_file
from tests.content.editor import well_made
from tests.ui.desk_world import write_subject

BROKEN = Path(__file__).with_name("packs") / "broken"
KEYWORDS = {"object", "array", "string", "integer", "number", "boolean", "null"}


@pytest.fixture
def good(tmp_path: Path) -> str:
    """A pack without a fault."""
    return str(write_subject(tmp_path / "paket"))


def test_a_good_pack_is_counted(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", good]) == 0
    assert capsys.readouterr() == ("Paket uji: 4 bacaan, 16 kartu, 0 soal, tidak ada kesalahan\n", "")


def test_a_good_pack_in_english_and_for_tools(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--english", good]) == 0
    assert capsys.readouterr().out == "Paket uji: 4 lessons, 16 cards, 0 questions, no fault\n"
    assert main(["check", good, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("name", ["dangling", "no-pack", "yaml-tab"])
def test_the_faults_of_a_broken_pack_stand_line_by_line(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(BROKEN / name)]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == (BROKEN / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert err == ""


def test_the_faults_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--english", str(BROKEN / "bad-words")]) == 1
    wanted = (BROKEN / "bad-words" / "expected.en.txt").read_text(encoding="utf-8").splitlines()
    assert capsys.readouterr().out.splitlines() == wanted


def test_the_faults_for_tools_are_those_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(BROKEN / "dangling")
    assert main(["check", folder]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert main(["check", "--json", folder]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [f"{row['path']}:{row['line']}:{row['column']}: {row['message']}" for row in rows] == lines
    assert all(row["code"] for row in rows)


@pytest.mark.parametrize(("options", "words"), [([], "tidak ada folder"), (["--english"], "there is no folder")])
def test_a_folder_that_is_not_there(
    options: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "hilang"
    assert main(["check", str(missing), *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err and str(missing) in err


def test_a_file_is_no_folder(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", f"{good}/pack.yaml"]) == 2
    assert "tidak ada folder" in capsys.readouterr().err


def test_the_schema_is_one_that_editors_can_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    nodes = list(parts(schema))
    for node in nodes:
        if isinstance(target := node.get("$ref"), str):
            assert target.removeprefix("#/$defs/") in schema["$defs"], f"{target} leads nowhere"
        if isinstance(kind := node.get("type"), str):
            assert kind in KEYWORDS
    closed = [node for node in nodes if node.get("additionalProperties") is False]
    assert len(closed) >= 10, "unknown keys are faults"


def parts(node: object) -> Iterator[dict[str, object]]:
    """All objects inside a JSON value."""
    if isinstance(node, dict):
        yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from parts(inner)


def test_the_version_is_told_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Mitra {VERSION}\n"


WORDS = [["check"], ["tour"], ["buka"], ["--gelap"], ["check", "a", "b"]]
OF_THE_WINDOW = [["--data", "d", "check", "p"], ["--pack", "p", "tour", "d"]]


@pytest.mark.parametrize("words", WORDS + OF_THE_WINDOW)
def test_words_that_are_not_understood(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert "mitra" in capsys.readouterr().err


class Opened:
    """Stands in for the window and keeps what it was opened with."""

    def __init__(self) -> None:
        self.calls: list[tuple[str | None, tuple[str, ...]]] = []

    def __call__(self, data: str | None = None, packs: Sequence[str] = ()) -> int:
        """Open nothing."""
        self.calls.append((data, tuple(packs)))
        return 7


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened = Opened()
    monkeypatch.setattr(desktop.start, "run", opened)
    monkeypatch.chdir(tmp_path)
    for pack in ("p", "q"):
        Path(pack).mkdir()
    codes = [main([]), main(["open"]), main(["--data", "d", "--pack", "p", "--pack", "q"])]
    assert codes == [7, 7, 7], "its exit code is that of the command"
    assert opened.calls == [(None, ()), (None, ()), ("d", ("p", "q"))]


def test_the_tour_names_its_pictures(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def draw(folder: Path) -> Iterator[Path]:
        yield folder / "satu.png"
        yield folder / "dua.png"

    monkeypatch.setattr(desktop.tour, "draw", draw)
    assert main(["tour", "gambar"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(Path("gambar/satu.png")), str(Path("gambar/dua.png"))]


def test_checking_needs_no_qt(good: str) -> None:
    program = "import sys; from desktop.cli import main; main(['check', sys.argv[1]]); print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program, good], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


def test_a_pack_that_is_not_there_keeps_no_door_shut(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It may lie on a stick that is not put in; the window says so, too."""
    opened = Opened()
    monkeypatch.setattr(desktop.start, "run", opened)
    assert main(["--pack", str(tmp_path / "tidak-ada")]) == 7
    assert opened.calls == [(None, (str(tmp_path / "tidak-ada"),))]
    assert "tidak ada folder" in capsys.readouterr().err


def test_the_bundled_packs_are_compiled_for_everybody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert main(["prepare"]) == 0
    assert open_file(ready_library() / FILE, fingerprint(pack_folders(bundled_resources()))) is not None


def test_what_cannot_be_prepared_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desktop.paths, "pack_folders", lambda _: (Path(good),))
    (tmp_path / "share").write_text("no folder")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert main(["prepare"]) == 1
    assert "tidak dapat ditulisi; mintalah izin menulis" in capsys.readouterr().err


@pytest.mark.parametrize("whole", [False, True])
def test_preparing_a_broken_pack_tells_its_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: str, capsys: pytest.CaptureFixture[str], whole: bool
) -> None:
    packs = (BROKEN / "maps", *((Path(good),) if whole else ()))
    monkeypatch.setattr(desktop.paths, "pack_folders", lambda _: packs)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert main(["prepare"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == (BROKEN / "maps" / "expected.txt").read_text("utf-8").splitlines()
    assert err == ""
    assert (ready_library() / FILE).exists() is whole


def test_the_report_of_a_pack_that_breaks_no_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(well_made.write(tmp_path))
    assert main(["check", "--report", folder]) == 0
    out, err = capsys.readouterr()
    assert "surat-1946  surat" in out
    assert out.endswith("\nContoh: tidak ada aturan yang dilanggar\n")
    assert err == ""
    assert main(["check", "--report", "--json", folder]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_report_names_what_is_broken_and_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(well_made.write(tmp_path, "satu/surat.yaml", 'back: "1946."', 'back: "1945 atau 1946."'))
    assert main(["check", "--report", "--english", folder]) == 1
    *_, fault, last = capsys.readouterr().out.splitlines()
    assert fault.startswith('satu/surat.yaml:2:5: no claim here states the figure "1945"')
    assert last == "Contoh: 1 rule broken"
    assert main(["check", "--report", "--json", folder]) == 1
    assert [one["code"] for one in json.loads(capsys.readouterr().out)] == ["figure-unstated"]


def test_a_pack_with_faults_gets_no_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--report", str(BROKEN / "dangling")]) == 1
    expected = (BROKEN / "dangling" / "expected.txt").read_text(encoding="utf-8")
    assert capsys.readouterr().out.splitlines() == expected.splitlines()
