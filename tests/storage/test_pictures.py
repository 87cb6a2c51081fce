from pathlib import Path

import pytest

from desktop.content.images import ImageError
from desktop.storage.errors import StorageError
from desktop.storage.pictures import Pictures


def test_a_picture_is_kept_once_under_the_name_of_what_it_holds(tmp_path: Path, png: bytes) -> None:
    pictures = Pictures(tmp_path / "pictures")
    name = pictures.add(png, ".png")
    assert (pictures.add(png, ".png"), pictures.data(name)) == (name, png)
    assert [file.name for file in (tmp_path / "pictures").iterdir()] == [name]
    figure = pictures.figure(name, "peta")
    assert (figure.id, figure.kind, figure.alt, figure.width) == (name, "image", "peta", 3)


@pytest.mark.parametrize(
    ("data", "suffix", "code"),
    [(b"no", ".png", "image-broken"), (b"GIF89a", ".gif", "image-kind"), (b"<a/>", ".svg", "image-broken")],
)
def test_what_cannot_be_drawn_is_refused(tmp_path: Path, data: bytes, suffix: str, code: str) -> None:
    with pytest.raises(ImageError) as caught:
        Pictures(tmp_path / "pictures").add(data, suffix)
    assert caught.value.code == code
    assert not (tmp_path / "pictures").exists()


def test_a_folder_that_cannot_be_made_is_a_named_error(tmp_path: Path, png: bytes) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        Pictures(tmp_path / "file" / "pictures").add(png, ".png")


def test_a_picture_damaged_later_is_not_shown(tmp_path: Path, png: bytes) -> None:
    pictures = Pictures(tmp_path)
    name = pictures.add(png, ".png")
    (tmp_path / name).write_bytes(b"torn")
    assert pictures.figure(name) is None
