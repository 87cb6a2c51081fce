from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.errors import StorageError
from desktop.storage.preferences import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "preferences.json"


def test_a_missing_file_means_defaults(path: Path) -> None:
    preferences = Preferences(path)
    assert preferences.get("theme", "light") == "light"
    assert preferences.get("text", 18) == 18
    assert preferences.get("splitter", (300, 660)) == (300, 660)
    assert not path.exists()


def test_what_is_set_is_there_at_the_next_start(path: Path) -> None:
    first = Preferences(path)
    first.update({"text": 20, "motion": False, "splitter": (300, 660), "zoom": 1.5})
    first.set("theme", "dark")
    for preferences in (first, Preferences(path)):
        assert preferences.saved
        assert preferences.get("theme", "light") == "dark"
        assert preferences.get("text", 18) == 20
        assert preferences.get("motion", True) is False
        assert preferences.get("splitter", (0,)) == (300, 660)
        assert preferences.get("zoom", 1.0) == 1.5
    assert [file.name for file in path.parent.iterdir()] == ["preferences.json"]


def test_a_value_of_another_type_is_nonsense(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"a": 1, "b": true, "c": "2", "d": [1, "2"], "e": 1e999, "f": 3, "g": null, "h": [true]}')
    preferences = Preferences(path)
    assert preferences.get("a", True) is True
    assert preferences.get("b", 7) == 7
    assert preferences.get("c", 7) == 7
    assert preferences.get("d", (5,)) == (5,)
    assert preferences.get("e", 1.5) == 1.5
    assert preferences.get("f", 1.5) == 3.0
    assert preferences.get("g", "x") == "x"
    assert preferences.get("h", (5,)) == (5,)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 500, b"{", b"[1, 2]", b'"theme"', b"\xff\xfe{", b"[" * 100_000, b'{"theme": "dark"}' + b" " * 2**20],
    ids=["empty", "zeros", "cut", "list", "text", "utf-16", "deep", "huge"],
)
def test_a_file_of_nonsense_means_defaults_and_can_be_written(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    preferences = Preferences(path)
    assert preferences.get("theme", "light") == "light"
    preferences.set("theme", "dark")
    assert Preferences(path).get("theme", "light") == "dark"


@given(
    content=st.binary(max_size=60) | st.text(alphabet='{}[]":,0123456789.eE-truefalsn ', max_size=40).map(str.encode)
)
def test_no_content_is_too_strange(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("preferences") / "preferences.json"
    path.write_bytes(content)
    assert isinstance(Preferences(path).get("", 1.5), float)


def test_an_unwritable_place_keeps_the_change_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    preferences = Preferences(tmp_path / "file" / "preferences.json")
    preferences.set("theme", "dark")
    assert preferences.get("theme", "light") == "dark"
    assert not preferences.saved
    assert isinstance(preferences.refused, StorageError)


def test_what_could_not_be_saved_is_saved_when_it_can(path: Path) -> None:
    path.parent.touch()
    preferences = Preferences(path)
    preferences.set("theme", "dark")
    path.parent.unlink()
    preferences.set("theme", "dark")
    assert preferences.saved
    assert Preferences(path).get("theme", "light") == "dark"


def test_what_could_not_be_saved_needs_no_other_change(path: Path) -> None:
    path.parent.touch()
    preferences = Preferences(path)
    preferences.set("theme", "dark")
    preferences.keep_refused()
    assert isinstance(preferences.refused, StorageError)
    path.parent.unlink()
    preferences.keep_refused()
    assert Preferences(path).get("theme", "light") == "dark"


def test_nothing_is_written_when_nothing_changes(path: Path) -> None:
    preferences = Preferences(path)
    preferences.set("theme", "dark")
    path.unlink()
    preferences.set("theme", "dark")
    preferences.keep_refused()
    assert not path.exists()


def test_a_setting_of_a_newer_mitra_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"hologram": {"on": true}, "theme": "light"}')
    Preferences(path).set("theme", "dark")
    assert '"hologram"' in path.read_text()


@pytest.mark.parametrize("kept", ['{"width": 99999999999}', '{"width": -99999999999}'])
def test_a_number_beyond_what_qt_takes_is_nonsense(tmp_path: Path, kept: str) -> None:
    (tmp_path / "computer.json").write_text(kept.replace("}", ', "window": [1, 99999999999, 3, 4]}'))
    preferences = Preferences(tmp_path / "computer.json")
    assert preferences.get("width", 288) == 288
    assert preferences.get("window", (0, 0, 0, 0)) == (0, 0, 0, 0)
