"""What `make run` does before Mitra opens, in its own folder and with a Python that only notes what it is told."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.real import Screen

ROOT = Path(__file__).parents[1]
NOBODY = ":65000"
"""A display that no server serves."""

# Plays the system's Python and, copied into .venv, the one there: `broken` beside the Makefile stops a making halfway.
PYTHON = f"""#!/bin/sh
echo "$*" >>asked
case "$*" in
*"-m venv"*anki-check*) mkdir -p .venv/share/anki-check ;;
*"-m venv"*)
    rm -rf .venv
    mkdir -p .venv/bin .venv/lib
    cp "$0" .venv/bin/python
    [ ! -e broken ] || exit 1
    : >.venv/pip
    : >.venv/lib/_mitra.pth ;;
*"-m pip"*) [ -e .venv/pip ] ;;
*"desktop prepare"*) mkdir -p .venv/share/mitra; : >.venv/share/mitra/library.db ;;
*has_screen.py*) exec '{sys.executable}' "$@" ;;
esac
"""


class Checkout:
    """A fresh checkout on a computer that lacks nothing but the environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "Mitra é ruang"
        shutil.copytree(ROOT / "scripts", self.folder / "scripts")
        for name in ("Makefile", "constraints.txt", "pyproject.toml"):
            shutil.copy(ROOT / name, self.folder)
        needed = Path("tests/storage/anki/requirements.txt")
        (self.folder / needed.parent).mkdir(parents=True)
        shutil.copy(ROOT / needed, self.folder / needed)
        self.programs = folder / "programs"
        self.programs.mkdir()
        self.put("python3", PYTHON)
        self.put("ldconfig", "#!/bin/sh\ncat scripts/prepare.sh\n")  # every library that it names is there
        self.system("Darwin")  # where programs for the tests are not looked for

    def put(self, name: str, text: str) -> None:
        """Install a program."""
        (self.programs / name).write_text(text)
        (self.programs / name).chmod(0o755)

    def system(self, name: str) -> None:
        """Say what `uname` is to answer."""
        self.put("uname", f"#!/bin/sh\necho {name}\n")

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command at the top of the checkout, where `asked` is begun anew."""
        (self.folder / "asked").write_text("")
        # Not as a part of the make that runs these tests, whose inner makes tell more.
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        named = {**ours, "PATH": f"{self.programs}:{os.environ['PATH']}", "PYTHON": "python3", **environment}
        return subprocess.run(command, cwd=self.folder, env=named, capture_output=True, text=True, check=False)

    def prepare(self, level: str = "run") -> list[str]:
        """What a successful preparation did: "venv", "install" where it installed, "anki" for the one that tests it."""
        ran = self.run("sh", "scripts/prepare.sh", level)
        assert ran.returncode == 0, ran.stderr
        asked = (self.folder / "asked").read_text()
        done = {"venv": "-m venv --clear --prompt", "install": "install --quiet --constraint", "anki": "anki-check"}
        return [word for word, line in done.items() if line in asked]

    def check_out(self, version: str) -> None:
        """Go to a commit that asks for other packages."""
        (self.folder / "pyproject.toml").write_text(version)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_the_first_time_installs_and_the_second_asks_nothing(checkout: Checkout) -> None:
    assert checkout.prepare() == ["venv", "install"]
    assert checkout.prepare() == []
    assert (checkout.folder / "asked").read_text() == ""


def test_lessons_are_compiled_at_the_installation_and_again_after_an_update(checkout: Checkout) -> None:
    lesson = checkout.folder / "resources" / "packs" / "p" / "satu.md"
    lesson.parent.mkdir(parents=True)
    lesson.write_text("lama")
    checkout.prepare()
    assert "-m desktop prepare" in (checkout.folder / "asked").read_text()
    library = checkout.folder / ".venv" / "share" / "mitra" / "library.db"
    later = library.stat().st_mtime + 5
    os.utime(lesson, (later, later))
    assert checkout.prepare("test") == ["install", "anki"], "tests compile lessons of their own"
    os.utime(lesson, (later + 60, later + 60))
    checkout.prepare("test")
    assert "-m desktop prepare" not in (checkout.folder / "asked").read_text()
    checkout.prepare()
    assert (checkout.folder / "asked").read_text() == "-m desktop prepare\n"
    os.utime(library, (later + 90, later + 90))
    checkout.prepare()
    assert (checkout.folder / "asked").read_text() == ""


def test_an_environment_without_pip_is_made_anew(checkout: Checkout) -> None:
    (checkout.folder / "broken").touch()
    assert checkout.run("sh", "scripts/prepare.sh", "run").returncode == 1
    assert (checkout.folder / ".venv/bin/python").exists()
    (checkout.folder / "broken").unlink()
    assert checkout.prepare() == ["venv", "install"]


def test_a_whole_environment_is_kept_when_other_packages_are_asked_for(checkout: Checkout) -> None:
    checkout.prepare()
    checkout.check_out("newer")
    assert checkout.prepare() == ["install"]


def test_tests_bring_all_that_a_run_needs_but_not_the_other_way(checkout: Checkout) -> None:
    checkout.prepare("run")
    assert checkout.prepare("test") == ["install", "anki"]
    assert checkout.prepare("test") == []
    assert checkout.prepare("run") == []


@pytest.mark.parametrize("level", ["run", "test"])
def test_going_back_to_an_older_commit_installs_its_packages_again(checkout: Checkout, level: str) -> None:
    checkout.check_out("older")
    checkout.prepare("test")
    checkout.check_out("newer")
    checkout.prepare(level)
    checkout.check_out("older")
    assert checkout.prepare("run") == ["install"]


def started(checkout: Checkout, **environment: str) -> tuple[str, str]:
    """What `make run` said and started on a Linux with these screens."""
    checkout.system("Linux")
    ran = checkout.run("make", "run", **{"DISPLAY": "", "WAYLAND_DISPLAY": "", **environment})
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout, (checkout.folder / "asked").read_text().splitlines()[-1]


SCREENS = [{}, {"DISPLAY": NOBODY}, {"DISPLAY": "nonsense"}, {"WAYLAND_DISPLAY": "/nowhere"}]


@pytest.mark.parametrize("environment", SCREENS, ids=str)
def test_where_no_screen_answers_the_tour_is_drawn(checkout: Checkout, environment: dict[str, str]) -> None:
    checkout.prepare()
    said, asked = started(checkout, **environment)
    assert said == "Mitra: tidak ada layar di sini, jadi semua halaman digambar ke folder build/tour.\n"
    assert asked == "-m desktop tour build/tour"


@pytest.mark.xvfb
def test_where_a_screen_answers_mitra_opens(checkout: Checkout) -> None:
    checkout.prepare()
    with Screen() as screen:
        assert started(checkout, DISPLAY=screen.name, WAYLAND_DISPLAY="/nowhere") == ("", "-m desktop")


def test_where_a_compositor_answers_mitra_opens(checkout: Checkout, tmp_path: Path) -> None:
    checkout.prepare()
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland"))
        compositor.listen()
        assert started(checkout, DISPLAY=NOBODY, WAYLAND_DISPLAY=str(tmp_path / "wayland")) == ("", "-m desktop")


def test_anki_is_installed_apart_and_again_only_where_another_is_asked_for(checkout: Checkout) -> None:
    checkout.prepare("test")
    asked = (checkout.folder / "asked").read_text()
    (line,) = [line for line in asked.splitlines() if "requirements.txt" in line]
    assert "--python .venv/share/anki-check/bin/python" in line
    (checkout.folder / "tests/storage/anki/requirements.txt").write_text("anki==1")
    assert checkout.prepare("run") == []
    assert checkout.prepare("test") == ["anki"]
    assert checkout.prepare("test") == []
