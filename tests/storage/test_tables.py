"""Tables of cards, out and in: what spreadsheets, Anki, teachers and Mitra itself write."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.content.model import Card
from desktop.content.notes import KINDS, Note
from desktop.content.own_cards import note_faults
from desktop.storage import tables
from desktop.storage.foreign import FileMissing, FileTooLarge, LeftOut, NotText
from desktop.storage.outgoing import OutNote, Place
from desktop.storage.tables import plain, read, write_own, write_pack

OWN = "own/01m81gkzbm25k3ejeqdecdy2dd"


def table(folder: Path, text: str | bytes, name: str = "kartu.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def cells(path: Path) -> list[tuple[str, str]]:
    """Front and back of a table in which every row can be read."""
    found = read(path)
    assert found.left_out == ()
    return [(note.front, note.back) for note in found.notes]


@pytest.mark.parametrize(
    "text",
    [
        "satu,dua\ntiga,empat\n",
        "satu;dua\r\ntiga;empat\r\n",
        "satu\tdua\ntiga\tempat",
        "satu|dua\ntiga|empat\n",
        "\ufeffsatu,dua\n\n\ntiga,empat\n,\n",
        '"satu","dua"\n"tiga","empat"\n',
        "depan,belakang\nsatu,dua\ntiga,empat\n",
        "No;Pertanyaan;Jawaban\n1;satu;dua\n2;tiga;empat\n",
        "sep=;\nsatu;dua\ntiga;empat\n",
        "#separator:semicolon\n#html:false\nsatu;dua\ntiga;empat\n",
        "\ufeffsatu,dua\ntiga,empat\n".encode("utf-16-le"),
    ],
    ids=repr,
)
def test_two_columns_however_they_are_written(tmp_path: Path, text: str | bytes) -> None:
    assert cells(table(tmp_path, text)) == [("satu", "dua"), ("tiga", "empat")]


def test_a_comma_in_a_sentence_separates_nothing_where_semicolons_do(tmp_path: Path) -> None:
    assert cells(table(tmp_path, "Jakarta, dulu;kota\nBandung;kota, juga\n")) == [
        ("Jakarta, dulu", "kota"),
        ("Bandung", "kota, juga"),
    ]


def test_line_breaks_and_quotes_in_cells(tmp_path: Path) -> None:
    assert cells(table(tmp_path, '"baris satu\nbaris dua","kata ""asing"""\n')) == [
        ("baris satu\nbaris dua", 'kata "asing"')
    ]


def test_text_without_a_header_of_mitra_is_plain(tmp_path: Path) -> None:
    assert cells(table(tmp_path, "2 * 3 * 4,*24*\n")) == [(r"2 \* 3 \* 4", r"\*24\*")]
    assert cells(table(tmp_path, "kind,front,back\nbasic,*a*,b\n")) == [("*a*", "b")]


def test_a_third_column_holds_tags(tmp_path: Path) -> None:
    (note,) = read(table(tmp_path, "a\tb\tsatu dua\n", "kartu.tsv")).notes
    assert note.tags == ("satu", "dua")


def test_what_anki_exports_as_text(tmp_path: Path) -> None:
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        "g1\tBasic\tAsia\tApa <b>ini</b>?\tsatu<br>dua\tnegara asia\n"
        'g2\tBasic\tAsia\t"<img src=""x.png"">"\tb\t\n'
    )
    found = read(table(tmp_path, text, "kartu.txt"))
    (note,) = found.notes
    assert note[:6] == ("g1", "basic", "Apa **ini**?", "satu\ndua", ("negara", "asia"), "Asia")
    assert found.left_out == (LeftOut("kartu.txt:8:4", "g2", "picture-missing"),)


def test_rows_that_cannot_be_read_are_named_all_at_once(tmp_path: Path) -> None:
    text = (
        "id,kind,front,back\n"
        f"{OWN},basic,a,b\n"
        ",basic,,kosong\n"
        ',basic,"dua\nbaris",\n'
        ",tebak,a,b\n"
        f"{OWN},basic,lagi,b\n"
        ",cloze,tanpa isian,\n"
        ",order,urut,satu saja\n"
        ",basic,a,b,lebih\n"
        ",basic,a\0,b\n"
        ',basic,"a"x,b\n'
        ",,{{c1::isian}},\n"
    )
    found = read(table(tmp_path, text))
    assert [note.kind for note in found.notes] == ["basic", "cloze"]
    assert [(one.note, one.why) for one in found.left_out] == [
        ("kartu.csv:3:3", "front-empty"),
        ("kartu.csv:4:4", "back-empty"),
        ("kartu.csv:6:2", "kind"),
        ("kartu.csv:7:1", "twice"),
        ("kartu.csv:8:3", "cloze-gap"),
        ("kartu.csv:9:4", "order-few"),
        ("kartu.csv:10:5", "cells"),
        ("kartu.csv:11:3", "nul"),
        ("kartu.csv:12:1", "quotes"),
    ]


def test_a_quote_that_is_never_closed_is_named_where_it_begins(tmp_path: Path) -> None:
    found = read(table(tmp_path, 'a,b\nc,"d\ne,f\n'))
    assert [note.front for note in found.notes] == ["a"]
    assert found.left_out == (LeftOut("kartu.csv:2:1", "", "quotes"),)


def test_a_table_as_windows_writes_it_is_read(tmp_path: Path) -> None:
    (note,) = read(table(tmp_path, b"Apa itu \x93caf\xe9\x94?;Kedai \x96 kopi\r\n")).notes
    assert (note.front, note.back) == ("Apa itu “café”?", "Kedai – kopi")
    with pytest.raises(NotText):
        read(table(tmp_path, "café,kopi\n".encode() + b"th\xe9,teh\n"))


def test_files_that_are_no_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotText) as error:
        read(table(tmp_path, b"satu,dua\nti\x81ga,empat\n"))
    assert error.value.line == 2
    with pytest.raises(NotText):
        read(table(tmp_path, b"\xff\xfe\x00"))
    with pytest.raises(FileMissing):
        read(tmp_path / "hilang.csv")
    monkeypatch.setattr(tables, "LARGEST", 10)
    with pytest.raises(FileTooLarge):
        read(table(tmp_path, "terlalu,panjang\n"))
    assert read(table(tmp_path, "")).notes == ()


def test_rows_are_known_again(tmp_path: Path) -> None:
    first = [(note.id, note.guid) for note in read(table(tmp_path, "a,b\na,c\nd,e\n")).notes]
    assert len({guid for _, guid in first}) == 3
    assert [(note.id, note.guid) for note in read(table(tmp_path, "a,x\na,c\nd,e\n")).notes] == first
    by_id = read(table(tmp_path, f"id,front,back\n7,a,b\n{OWN},c,d\nown/salah,e,f\n")).notes
    again = read(table(tmp_path, f"id,front,back\n{OWN},lain,d\n7,lain,b\n")).notes
    assert (by_id[0].guid, by_id[1].id) == (again[1].guid, again[0].id)
    assert [note.id for note in by_id] == ["", OWN, ""]


texts = some.text(min_size=1, max_size=30).filter(lambda text: text == text.strip() and "\r" not in text)
words = some.text("abcé ", min_size=1, max_size=8).map(str.strip).filter(bool)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(front=texts, back=texts, tags=some.lists(words, max_size=3, unique=True), kind=some.sampled_from(KINDS))
def test_own_cards_go_out_and_come_back(tmp_path: Path, front: str, back: str, tags: list[str], kind: str) -> None:
    tidy = tuple(dict.fromkeys(" ".join(tag.split()) for tag in tags))
    note = Note(OWN, kind, front, back, tidy, "paket/bacaan", "", "Asia")
    for name in ("k.csv", "k.tsv"):
        assert write_own(tmp_path / name, [note]) == 1
        found = read(tmp_path / name)
        if note_faults(note) or "\0" in front + back:
            assert len(found.left_out) == 1
            continue
        (read_note,) = found.notes
        assert (read_note.id, read_note.kind, read_note.front, read_note.back) == note[:4]
        assert (read_note.tags, read_note.lesson, read_note.deck) == (tidy, "paket/bacaan", "Asia")


def test_a_pack_as_a_table_for_a_teacher(tmp_path: Path) -> None:
    place = Place("Paket", "Unit", "Bacaan", "paket/unit")
    card = Card("paket/a", "paket/l", "basic", "<b>Apa</b>?", "x<br>y &amp; z", "", (), (), "")
    note = OutNote("paket/a", (card,), place, "d", "k", (), "Sumber, Judul")
    assert write_pack(tmp_path / "p.csv", [note]) == 1
    assert (tmp_path / "p.csv").read_bytes().decode("utf-8-sig") == (
        'unit,lesson,kind,front,back,sources,id\r\nUnit,Bacaan,basic,Apa?,"x\ny & z","Sumber, Judul",paket/a\r\n'
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ol><li>a</li><li><b>b</b></li></ol>", "- a\n- b"),
        ('lihat <img src="figure:x" alt="peta Asia">', "lihat [peta Asia]"),
        ("<p>a</p><p>b</p>", "a\nb"),
    ],
)
def test_html_as_plain_text(html: str, text: str) -> None:
    assert plain(html) == text
