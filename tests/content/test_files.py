"""files: bytes become text with the lines an editor shows, or faults that stand where the editor shows them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.content.faults import ContentError
from desktop.content.files import LIMIT, decode, is_inside, read_text


def codes(faults: tuple[ContentError, ...]) -> list[tuple[int, int, str, tuple[str, ...]]]:
    return [fault[1:] for fault in faults]


def test_byte_order_mark_and_every_line_break_are_read() -> None:
    text, faults = decode(b"\xef\xbb\xbfsatu\r\ndua\rtiga\nempat\tlima", "a.md")
    assert text == "satu\ndua\ntiga\nempat\tlima"
    assert faults == ()


def test_each_wrong_byte_is_told_where_it_stands() -> None:
    text, faults = decode("é\r\nab".encode() + b"\xff\xfec\n\xc3", "a.md")
    assert text is None
    assert codes(faults) == [(2, 3, "bad-utf8", ("FF FE",)), (3, 1, "bad-utf8", ("C3",))]


def test_a_byte_order_mark_shifts_no_column() -> None:
    assert codes(decode(b"\xef\xbb\xbfab\x00", "a.md")[1]) == [(1, 3, "unseen-character", ("U+0000",))]


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x85", "\u2028", "\u202e", "\ufeff", "\ue000", "\uffff", "\x7f"])
def test_characters_that_nobody_sees_are_refused(letter: str) -> None:
    faults = decode(f"satu\ndu{letter}a".encode(), "a.md")[1]
    assert codes(faults) == [(2, 3, "unseen-character", (f"U+{ord(letter):04X}",))]


def test_letters_of_any_script_and_joiners_are_welcome() -> None:
    text = "ꦲꦏ꧀ꦱꦫ 日本 عربى 👩‍🏫 naïve — “kutip” 𝒳"
    assert decode(text.encode(), "a.md") == (text, ())


def test_utf16_is_named_as_what_it_is() -> None:
    assert codes(decode("id: a".encode("utf-16"), "a.md")[1]) == [(1, 1, "utf16", ())]


def test_a_file_of_wrong_bytes_gives_a_hundred_faults_and_no_more() -> None:
    assert len(decode(b"\xff " * 100_000, "a.md")[1]) == 100


def test_the_largest_file_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"a" * LIMIT)
    assert read_text(tmp_path, "a.md") == ("a" * LIMIT, ())
    file.write_bytes(b"a" * (LIMIT + 1))
    assert codes(read_text(tmp_path, "a.md")[1]) == [(1, 1, "too-large", (str(LIMIT),))]


def test_a_link_may_stay_in_the_pack_but_not_leave_it(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    (pack / "unit").mkdir(parents=True)
    (pack / "a.md").write_text("dalam")
    (tmp_path / "b.md").write_text("luar")
    (pack / "unit" / "in.md").symlink_to("../a.md")
    (pack / "unit" / "out.md").symlink_to("../../b.md")
    (pack / "unit" / "dead.md").symlink_to("nothing.md")
    (pack / "unit" / "loop.md").symlink_to("loop.md")
    (pack / "elsewhere").symlink_to(tmp_path)
    assert read_text(pack, "unit/in.md") == ("dalam", ())
    assert codes(read_text(pack, "unit/out.md")[1]) == [(1, 1, "outside-pack", ())]
    assert codes(read_text(pack, "elsewhere/b.md")[1]) == [(1, 1, "outside-pack", ())]
    assert codes(read_text(pack, "unit/dead.md")[1]) == [(1, 1, "dead-link", ())]
    assert read_text(pack, "unit/loop.md")[1][0].code == "unreadable"
    assert not is_inside(pack, tmp_path / "pack2")


def test_a_pack_reached_through_a_link_is_read(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "a.md").write_text("isi")
    (tmp_path / "link").symlink_to("pack")
    assert read_text(tmp_path / "link", "a.md") == ("isi", ())


def test_what_is_no_plain_file_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    assert codes(read_text(tmp_path, "pipe.md")[1]) == [(1, 1, "not-a-file", ())]
    assert codes(read_text(tmp_path, "folder.md")[1]) == [(1, 1, "not-a-file", ())]
    assert codes(read_text(tmp_path, "none.md")[1]) == [(1, 1, "missing-file", ())]


def test_an_error_of_the_disk_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("isi")

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", fail)
    assert codes(read_text(tmp_path, "a.md")[1]) == [(1, 1, "unreadable", ("Permission denied",))]
