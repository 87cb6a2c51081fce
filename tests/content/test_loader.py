"""loader: a right pack becomes values, the same however its files were saved; a wrong one becomes all its faults."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.content.faults import PackError
from desktop.content.guide import CurriculumPlace, Misconception, PlanStep
from desktop.content.loader import load_pack
from desktop.content.model import Card, Choice, Claim, Number, Pack, Source

SMALL = Path(__file__).parents[1] / "packs" / "small"


@pytest.fixture(scope="module")
def small() -> Pack:
    return load_pack(SMALL)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "paket é"))


def codes(folder: Path) -> list[tuple[str, int, int, str]]:
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    return [error[:4] for error in caught.value.errors]


def test_the_pack_itself(small: Pack) -> None:
    assert small[:5] == ("kecil", "Paket kecil", "1.2", "id", "CC BY-SA 4.0")
    assert [(unit.id, unit.lessons) for unit in small.units] == [
        ("awal", ("kecil/siapa-dulu", "kecil/dua-negara")),
        ("lanjut", ("kecil/angka",)),
    ]
    assert [lesson.id for lesson in small.lessons] == ["kecil/siapa-dulu", "kecil/dua-negara", "kecil/angka"]


def test_what_the_whole_pack_shares(small: Pack) -> None:
    assert small.sources[1] == Source("koran", "Koran Contoh", "Dua negara: satu meja", "", "", "", "", "2026-01-31")
    assert small.claims[0] == Claim(
        id="mulai-1946",
        source="arsip",
        also=("koran",),
        text="Pengakuan pertama datang pada tahun 1946.",
        numbers=(Number("1946", "tahun", "1946-03-22"), Number("-2.50", "miliar US$", "")),
        as_of="1946-03",
        about="tahun",
        checked="2026-02-01",
    )
    assert small.disagreements[0].tell == "Kita ikuti arsip dan menyebut keduanya."
    assert [(term.id, term.forms, term.source) for term in small.terms] == [
        ("pengakuan", ("mengakui", "diakui"), "arsip"),
        ("bilateral", (), "KBBI"),
    ]
    assert "<i>ada</i>" in small.terms[0].meaning


def test_a_lesson(small: Pack) -> None:
    lesson = small.lessons[0]
    assert lesson.unit == "awal"
    assert lesson.goals[1] == "membedakan dua kata: pengakuan dan kunjungan"
    assert lesson.teaches == ("mulai-1946",)
    assert lesson.was == "kecil/siapa-lama"
    assert [figure.kind for figure in lesson.figures] == ["timeline", "image"]
    assert lesson.cites == ("arsip", "koran")
    assert lesson.shows == ("tahun",)
    assert lesson.terms == ("pengakuan",)
    assert lesson.words > 40


def test_cards(small: Pack) -> None:
    cards = {card.id: card for card in small.cards}
    assert list(cards) == [
        *("kecil/tahun-surat", "kecil/arti-bilateral", "kecil/arti-bilateral~reverse"),
        *("kecil/celah~c1", "kecil/celah~c2", "kecil/ekspor"),
        *("kecil/dua-tahun", "kecil/urutan", "kecil/kotak"),
    ]
    assert cards["kecil/dua-tahun"].answers == ("2", "dua")
    assert cards["kecil/urutan"].answers == ("surat", "<i>kunjungan</i>")
    assert cards["kecil/kotak"].figures[0].alt == "Satu kotak."
    assert cards["kecil/tahun-surat"] == Card(
        id="kecil/tahun-surat",
        lesson="kecil/siapa-dulu",
        kind="basic",
        front="Tahun berapa surat <i>pertama</i> tiba?",
        back="1946",
        see="surat",
        claims=("mulai-1946",),
        sources=("arsip",),
        was="kecil/tahun-lama",
    )
    # Not a boolean: what stands there is what is asked.
    assert cards["kecil/ekspor"].back == "no"


def test_every_question_kind_is_there(small: Pack) -> None:
    questions = {question.kind: question for question in small.questions}
    assert set(questions) == {"choice", "truth", "order", "match", "sort"}
    assert questions["choice"].misconception == "surat-sama-kunjungan"
    assert questions["truth"].choices[1] == Choice("Salah", "wrong", "Surat tiba pada 1946, kunjungan pada 1950.")


def test_what_helps_to_teach(small: Pack) -> None:
    first, second = small.guides[:2]
    assert first.lesson == "kecil/siapa-dulu"
    assert first.curriculum == (CurriculumPlace("IPS", "D", "pemahaman konsep"),)
    assert first.plan[0] == PlanStep("opening", 5, "Tanyakan: siapa dulu?")
    assert sum(step.minutes for step in first.plan) == 40
    assert (second.curriculum, second.plan) == ((), ())
    assert small.misconceptions == (Misconception("surat-sama-kunjungan", "Surat dan kunjungan sama saja"),)


def test_old_ids_are_carried_over(small: Pack) -> None:
    was = {lesson.id: lesson.was for lesson in small.lessons} | {card.id: card.was for card in small.cards}
    assert was["kecil/siapa-dulu"] == "kecil/siapa-lama"
    assert was["kecil/angka"] == "paket-lama/angka"
    assert was["kecil/tahun-surat"] == "kecil/tahun-lama"
    assert was["kecil/arti-bilateral~reverse"] == "paket-lain/arti~reverse"
    assert was["kecil/celah~c2"] == "paket-lama/celah~c2"


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b"\r"),
        lambda data: data.rstrip(b"\n"),
    ],
    ids=["byte order mark", "CRLF", "CR", "no last line break"],
)
def test_the_way_a_file_was_saved_makes_no_difference(
    small: Pack, copy: Path, change: Callable[[bytes], bytes]
) -> None:
    for file in copy.rglob("*.*"):
        if file.suffix in (".md", ".yaml"):
            file.write_bytes(change(file.read_bytes()))
    assert load_pack(copy) == small


def test_reading_can_be_watched() -> None:
    told: list[tuple[int, int]] = []
    load_pack(SMALL, lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_faults_of_all_files_are_told_at_once_and_sorted(copy: Path) -> None:
    for file in ("pack.yaml", "sources.yaml", "glossary.yaml", "awal/siapa-dulu.yaml"):
        with (copy / file).open("a", encoding="utf-8") as end:
            end.write("tambahan: 1\n")
    with (copy / "lanjut/angka.md").open("a", encoding="utf-8") as end:
        end.write("\n# Judul\n")
    assert [code[::3] for code in codes(copy)] == [
        ("awal/siapa-dulu.yaml", "unknown-key"),
        ("glossary.yaml", "unknown-key"),
        ("lanjut/angka.md", "heading-level"),
        ("pack.yaml", "unknown-key"),
        ("sources.yaml", "unknown-key"),
    ]


@pytest.mark.parametrize("file", ["pack.yaml", "sources.yaml", "glossary.yaml", "awal/siapa-dulu.md"])
def test_a_file_that_cannot_be_read_makes_no_faults_elsewhere(copy: Path, file: str) -> None:
    (copy / file).write_text("---\n{\n")
    assert {path for path, _, _, _ in codes(copy)} == {file}


def test_faults_of_lessons_are_told_even_when_the_pack_s_own_file_is_broken(copy: Path) -> None:
    (copy / "pack.yaml").write_text("id: [\n")
    (copy / "lanjut/angka.yaml").write_text("cards: 1\n")
    assert [code[::3] for code in codes(copy)] == [("lanjut/angka.yaml", "not-a-list"), ("pack.yaml", "yaml-bracket")]


def test_links_out_of_the_pack_are_refused(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "luar.md").write_text((copy / "lanjut/angka.md").read_text())
    (copy / "lanjut/angka.md").unlink()
    (copy / "lanjut/angka.md").symlink_to(tmp_path / "luar.md")
    (copy / "lanjut/angka.yaml").unlink()
    (copy / "lanjut/angka.yaml").symlink_to("tidak-ada.yaml")
    assert codes(copy) == [("lanjut/angka.md", 1, 1, "outside-pack"), ("lanjut/angka.yaml", 1, 1, "dead-link")]


def test_a_unit_folder_that_leads_out_is_refused(copy: Path, tmp_path: Path) -> None:
    (copy / "lanjut").rename(tmp_path / "lanjut")
    (copy / "lanjut").symlink_to(tmp_path / "lanjut")
    assert {code for _, _, _, code in codes(copy)} == {"outside-pack"}


def test_a_name_never_leads_out_of_the_pack(copy: Path) -> None:
    text = (copy / "pack.yaml").read_text().replace("- angka", "- ../../angka\n      - " + "a" * 5000)
    (copy / "pack.yaml").write_text(text)
    assert [code[::3] for code in codes(copy)] == [
        *(("lanjut/angka.md", "stray-file"), ("lanjut/angka.yaml", "stray-file")),
        *(("pack.yaml", "bad-id"), ("pack.yaml", "bad-id")),
    ]


def test_a_folder_that_is_no_pack_is_one_fault(tmp_path: Path) -> None:
    (tmp_path / "catatan.md").write_text("# Bukan pelajaran")
    assert codes(tmp_path) == [("pack.yaml", 1, 1, "no-pack")]
    assert codes(tmp_path / "tidak-ada") == [("pack.yaml", 1, 1, "no-pack")]


def test_hidden_files_readme_and_pictures_belong_to_nobody(small: Pack, copy: Path) -> None:
    (copy / ".catatan.md").write_text("x")
    (copy / ".git").mkdir()
    (copy / ".git" / "x.md").write_text("x")
    (copy / "README.md").write_text("x")
    (copy / "awal" / "cap.xcf").write_text("x")
    assert load_pack(copy) == small
