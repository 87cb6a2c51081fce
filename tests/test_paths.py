"""Where things lie, as people, environment and systems say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from desktop import paths


def test_resources_stand_beside_the_package_in_a_checkout() -> None:
    assert paths.bundled_resources() == Path(paths.__file__).resolve().parents[1] / "resources"


def test_resources_stand_inside_the_package_in_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "with space é" / "desktop"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.bundled_resources() == package / "resources"


def test_the_argument_beats_the_variable_and_that_the_usual_folder(tmp_path: Path) -> None:
    environ = {"MITRA_DATA": str(tmp_path / "b"), "HOME": str(tmp_path / "home")}
    assert paths.user_data(str(tmp_path / "a"), environ) == tmp_path / "a"
    assert paths.user_data(None, environ) == tmp_path / "b"
    assert paths.user_data("", environ) == tmp_path / "b"
    assert paths.user_cache(str(tmp_path / "a"), environ) == tmp_path / "a" / "cache"
    assert paths.user_cache(None, environ) == tmp_path / "b" / "cache"


def test_a_chosen_folder_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.user_data("data", {}) == tmp_path / "data"
    assert paths.user_data("~/data", {}) == Path.home() / "data"
    assert paths.user_data("~nobody-of-this-name/data", {}) == tmp_path / "~nobody-of-this-name/data"


@pytest.mark.parametrize("data", [None, "", "relative", "/x/share", "/x y/é/"])
@pytest.mark.parametrize("cache", [None, "", "relative", "/x/cache"])
@pytest.mark.parametrize("home", ["/home/siti", "/home/siti/", "", "relative", None])
def test_the_usual_folders_are_those_of_platformdirs(
    data: str | None, cache: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("XDG_DATA_HOME", data), ("XDG_CACHE_HOME", cache), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert paths.user_data(None, os.environ) == Path(platformdirs.user_data_dir("Mitra", False))
    assert paths.user_cache(None, os.environ) == Path(platformdirs.user_cache_dir("Mitra", False))


def test_a_user_without_a_home_gets_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)
    assert paths.user_data(None, {}) == Path("/.local/share/Mitra")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_ask_platformdirs(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert paths.user_data(None, {}) == Path(platformdirs.user_data_dir("Mitra", False))
    assert paths.user_cache(None, {}) == Path(platformdirs.user_cache_dir("Mitra", False))


def test_asking_loads_nothing_slow() -> None:
    code = (
        "import os, sys; from desktop import paths; paths.user_data(None, os.environ); paths.user_cache('x', {});"
        "print([name for name in ('platformdirs', 'tempfile', 'shutil') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
