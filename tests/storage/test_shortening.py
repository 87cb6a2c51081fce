"""Paths that others get to read."""

from pathlib import Path

import pytest

from desktop.storage.shortening import home_shortened, shortened


@pytest.fixture
def budi(monkeypatch: pytest.MonkeyPatch) -> None:
    """The home of somebody with a name."""
    monkeypatch.setenv("HOME", "/home/budi")
    monkeypatch.setenv("USERPROFILE", "/home/budi")


@pytest.mark.usefixtures("budi")
@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("/home/budi", "~"),
        ("/home/budi/.local/share/Mitra", "~/.local/share/Mitra"),
        ('File "/home/budi/x.py", line 3', 'File "~/x.py", line 3'),
        ("/home/budiman/x", "/home/budiman/x"),
        ("/media/budi/KELAS 7/data-mitra", "/media/… 7/data-mitra"),
        ("/run/media/budi/BUDI/data-mitra", "/run/media/…/data-mitra"),
        ("/Volumes/SITI/data-mitra", "/Volumes/…/data-mitra"),
        ("/srv/kelas/budi/data", "/srv/kelas/…/data"),
        ("/usr/lib/python3", "/usr/lib/python3"),
    ],
)
def test_a_path_names_nobody(text: str, short: str) -> None:
    assert shortened(text) == short


@pytest.mark.usefixtures("budi")
def test_who_sits_there_is_told_the_whole_way() -> None:
    assert home_shortened("/media/budi/BUDI/data-mitra") == "/media/budi/BUDI/data-mitra"
    assert home_shortened("/home/budi/data") == "~/data"


def test_without_a_home_nothing_is_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert shortened("/etc/mitra") == "/etc/mitra"
