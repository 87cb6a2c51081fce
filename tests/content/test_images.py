"""Pictures of a lesson: only those within the pack, of known kinds and bounded size."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import compile_article
from desktop.content.images import LIMIT, ImageError, read_image
from desktop.content.known import Known
from desktop.content.model import Figure

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1320 400"><rect width="9" height="9"/></svg>'


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    return (
        b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" + b"\0" * 9
    )


@pytest.fixture
def known(tmp_path: Path) -> Known:
    (tmp_path / "pack" / "unit").mkdir(parents=True)
    return Known(pack_folder=tmp_path / "pack", folder=tmp_path / "pack" / "unit")


def put(known: Known, name: str, data: bytes) -> None:
    assert known.folder is not None
    path = known.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def code(known: Known, name: str) -> str:
    with pytest.raises(ImageError) as error:
        read_image(name, known)
    return error.value.code


def test_bitmaps_are_fitted_to_the_column(known: Known) -> None:
    put(known, "a b.png", png(1320, 400))
    put(known, "b.JPG", jpeg(300, 200))
    put(known, "tall.png", png(100, 1800))
    assert read_image("a%20b.png", known)[:3] == (660, 200, "")
    assert read_image("b.JPG", known)[:2] == (300, 200)
    assert read_image("b.JPG", known).data == jpeg(300, 200)
    assert read_image("tall.png", known)[:2] == (50, 900)


def test_drawings_come_as_text(known: Known) -> None:
    put(known, "a.svg", SVG.encode())
    assert read_image("a.svg", known) == (660, 200, SVG, b"")
    put(known, "b.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="30px" height="20"/>')
    assert read_image("b.svg", known)[:2] == (30, 20)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (SVG.replace("<rect", "<script/><rect"), "image-svg"),
        (SVG.replace("<rect", '<image href="/etc/passwd"/><rect'), "image-svg"),
        (SVG.replace("<rect", '<a xmlns:x="x" x:href="https://a.id"/><rect'), "image-svg"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG, "image-svg"),
        (SVG.replace("<rect", "<g>" * 70 + "</g>" * 70 + "<rect"), "image-svg"),
        (SVG.replace("viewBox", "box"), "image-svg"),
        (SVG[:-3], "image-broken"),
        ("<html/>", "image-broken"),
        ("", "image-broken"),
    ],
)
def test_drawings_that_do_more_than_draw_are_refused(known: Known, data: str, expected: str) -> None:
    put(known, "a.svg", data.encode())
    assert code(known, "a.svg") == expected


def test_what_is_no_picture_is_refused(known: Known) -> None:
    put(known, "a.gif", b"GIF89a")
    put(known, "b.png", b"GIF89a")
    put(known, "c.jpg", b"\xff\xd8\xff\xd9")
    put(known, "d.png", png(0, 4))
    put(known, "e.png", png(8000, 8000))
    put(known, "f.png", png(1, 1) + b"\0" * LIMIT)
    assert [code(known, name) for name in ("a.gif", "b.png", "c.jpg", "d.png", "e.png", "f.png")] == [
        "image-kind",
        "image-broken",
        "image-broken",
        "image-broken",
        "image-pixels",
        "image-size",
    ]


def test_only_files_of_the_pack_are_read(known: Known, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(1, 1))
    put(known, "../other/a.png", png(1, 1))
    put(known, "dir.png/x", b"")
    assert known.folder is not None
    (known.folder / "link.png").symlink_to(tmp_path / "secret.png")
    assert read_image("../other/a.png", known).width == 1
    for name in ("../../secret.png", "link.png", str(tmp_path / "secret.png"), "..%2F..%2Fsecret.png", "..\\a.png"):
        assert code(known, name) == "image-outside"
    for name in ("none.png", "dir.png", "%00.png", "x" * 5000 + ".png", "", "http:.png" + "\0"):
        assert code(known, name) in ("image-missing", "image-remote")
    for name in ("https://a.id/b.png", "//a.id/b.png", "file:///etc/a.png", "data:image/png;base64,AAAA"):
        assert code(known, name) == "image-remote"


def test_a_picture_becomes_a_figure(known: Known) -> None:
    put(known, "a.png", png(10, 20))
    article, errors = compile_article('![Dua lingkaran](a.png "Tanda *Mitra*.")\n\n![Hiasan](a.png)', "a.md", 1, known)
    assert errors == ()
    first, second = article.figures
    assert first == Figure("f1", "image", "Tanda Mitra.", "Dua lingkaran", 10, 20, "", png(10, 20))
    assert (second.id, second.caption, second.alt) == ("f2", "", "Hiasan")
    assert article.html == (
        '<p class="figure"><img src="figure:f1" width="10" height="20"></p>'
        '<p class="caption">Gambar 1. Tanda <i>Mitra</i>.</p>\n'
        '<p class="figure"><img src="figure:f2" width="10" height="20"></p>'
    )


def test_faults_stand_at_the_address_and_in_the_caption(known: Known) -> None:
    errors = compile_article('a\n\n![b](c.png "d [@x]")', "a.md", 1, known)[1]
    assert [(error.line, error.column, error.code) for error in errors] == [
        (3, 6, "image-missing"),
        (3, 16, "unknown-source"),
    ]


@given(
    st.sampled_from([".png", ".jpg", ".svg"]),
    st.binary(max_size=60),
    st.sampled_from([b"", b"\xff\xd8", b"<svg ", b"\x89PNG\r\n\x1a\n"]),
)
def test_any_bytes_give_a_picture_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, kind: str, data: bytes, head: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / f"x{kind}").write_bytes(head + data)
    try:
        image = read_image(f"x{kind}", Known(pack_folder=folder, folder=folder))
    except ImageError:
        return
    assert image.width > 0
    assert image.height > 0
