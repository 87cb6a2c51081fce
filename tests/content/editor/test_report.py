"""report: each rule for writing, broken once, is found with its place; a pack that breaks none is clean."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import NamedTuple

import pytest

from desktop.content.editor.report import tables
from desktop.content.editor.subject import Subject
from desktop.content.loader import load_pack
from tests.content.editor.well_made import FILES, LESSON, findings, write

MD, YAML, SOURCES = "satu/surat.md", "satu/surat.yaml", "sources.yaml"
THINK = "::: {.callout kind=think}\nSiapa yang menulis surat itu?\n:::\n"
FIGURE = LESSON[LESSON.index("```{") : LESSON.index("```\n") + 4]
NOTES = LESSON[LESSON.index("::: notes") :]
SLIDE = "::: slide\n- Surat pertama: 1946\n:::\n"
SUMMARY = "::: summary\n- Surat pertama tiba pada 1946.\n:::\n"
CURRICULUM = "curriculum:\n  - {subject: IPS, phase: D, element: pemahaman konsep}\n"
PLAN = LESSON[LESSON.index("plan:") : LESSON.index("---\n{#isi}")]
DISAGREE = "::: {.callout kind=disagree about=tahun}\nArsip menulis 1946, koran menulis 1947.[@arsip]\n:::\n"
LONG = "Surat " + "yang panjang " * 18 + "itu tiba."
TOGETHER = "Banyak orang membaca surat itu " + "dan surat lain " * 8 + "juga. "
FILLER = "Surat itu dibaca oleh banyak orang di kedua negara dengan hati yang senang. "


class Case(NamedTuple):
    """A text of the well-made pack, what stands in its place, and the one finding: file, line, code, values."""

    file: str
    old: str
    new: str
    found: str


CASES = [
    Case(MD, THINK, "", f"{MD}:1 lesson-lacks think"),
    Case(MD, FIGURE, "", f"{MD}:1 lesson-lacks figure"),
    Case(MD, NOTES, "", f"{MD}:1 lesson-lacks notes"),
    Case(MD, SUMMARY, "", f"{MD}:1 lesson-lacks summary"),
    Case(MD, CURRICULUM, "", f"{MD}:1 lesson-lacks curriculum"),
    Case(MD, PLAN, "", f"{MD}:1 lesson-lacks plan"),
    Case(MD, SLIDE, "", f"{MD}:33 section-no-slide Arti surat"),
    Case(MD, "  - {step: talk, minutes: 8, do: Bahas.}\n", "", f"{MD}:1 plan-minutes 32 40"),
    Case(MD, "minutes: 3", "minutes: 4", f"{MD}:1 plan-minutes 41 40"),
    Case(MD, "step: talk", "step: figure", f"{MD}:1 plan-steps opening, reading, figure, talk, quiz, close"),
    Case(MD, FILLER * 30, "", f"{MD}:1 lesson-words 51 350 700"),
    Case(MD, FILLER * 30, FILLER * 60, f"{MD}:1 lesson-words 831 350 700"),
    Case(MD, FILLER * 30, TOGETHER * 13, f"{MD}:1 sentences-long 22.6 17"),
    Case(MD, "Kata orang,", f"{LONG} Kata orang,", f"{MD}:35 sentence-long 39 35 {LONG}"),
    Case(MD, "Garis waktu dari", "Satu. Dua. Garis waktu dari", f"{MD}:20 alt-sentences 3 2 Dua langkah"),
    Case(MD, FIGURE, "```{.comparison caption=Dua}\ncolumns: [a]\nrows: [{label: b, cells: [c]}]\n```\n",
         f"{MD}:20 alt-sentences 0 2 Dua"),
    Case(MD, "“saat ini”", "saat ini", f"{MD}:35 word-of-today saat ini"),
    Case(MD, "do: Ulangi.", "do: Ulangi yang sekarang.", f"{MD}:14 word-of-today sekarang"),
    Case(MD, "Kata orang,", "Kata MRT,", f"{MD}:35 name-unstated MRT"),
    Case(MD, "Beratnya 16,67 gram", "Beratnya 16,76 gram", f"{MD}:17 figure-unstated 16.76"),
    Case(MD, "[kira-kira 17 gram]{.computed}", "kira-kira 17 gram", f"{MD}:17 figure-unstated 17"),
    Case(MD, "pada 22 Maret 1946.[@", "pada 23 Maret 1946.[@", f"{MD}:17 figure-unstated 1946-03-23"),
    Case(MD, "{date: 1947, label: Koran}", "{date: 1948, label: Koran}", f"{MD}:20 figure-unstated 1948"),
    Case(MD, "- Surat pertama: 1946", "- Surat pertama: 1964", f"{MD}:38 figure-unstated 1964"),
    Case(MD, "Kata orang,", "Kata orang dari Bandung,", f"{MD}:35 name-unstated Bandung"),
    Case(MD, "Kata orang,", "Kata orang Kota-Bandung,", f"{MD}:35 name-unstated Kota-Bandung"),
    Case(MD, "Kata orang,", "Kata orang dalam G21,", f"{MD}:35 name-unstated G21"),
    Case(MD, "Beratnya 16,67 gram", "Beratnya 16,67 persen", f"{MD}:17 figure-unstated 16.67%"),
    Case(MD, "title: Surat pertama", "title: Tujuh dan 77 surat", f"{MD}:3 figure-unstated 77"),
    Case(MD, "menyebut tahun surat", "menyebut 77 surat", f"{MD}:4 figure-unstated 77"),
    Case(MD, "menyebut tahun surat", "menyebut surat kini", f"{MD}:4 word-of-today kini"),
    Case(MD, "do: Baca.", "do: Baca surat dari Bandung.", f"{MD}:10 name-unstated Bandung"),
    Case("glossary.yaml", "Kabar di atas", "Kabar yang kini di atas", "glossary.yaml:2 word-of-today kini"),
    Case(SOURCES, "Surat adalah", "Surat kini adalah", f"{SOURCES}:9 word-of-today kini"),
    Case(SOURCES, "Sebut keduanya.", "Sebut yang sekarang.", f"{SOURCES}:11 word-of-today sekarang"),
    Case(MD, DISAGREE, "", f"{SOURCES}:11 disagreement-hidden tahun"),
    Case(MD, "teaches: [surat-1946, arti-surat]", "teaches: [surat-1946]", f"{SOURCES}:9 claim-untaught arti-surat"),
    Case(YAML, "claims: [arti-surat]", "claims: []", f"{SOURCES}:9 claim-no-card arti-surat"),
    Case(YAML, "[surat-1946, arti-surat]", "[surat-1946]", f"{SOURCES}:9 claim-no-question arti-surat"),
    Case(YAML, 'back: "1946."', 'back: "1947."', f"{YAML}:2 undated 1946"),
    Case(YAML, 'back: "1946."', 'back: "1946 atau 1945."', f"{YAML}:2 figure-unstated 1945"),
    Case(YAML, 'back: "1946."', 'back: "1946, saat ini."', f"{YAML}:2 word-of-today saat ini"),
    Case(YAML, "back: Surat.", "back: Surat dari Bandung.", f"{YAML}:8 name-unstated Bandung"),
    Case(YAML, "back: Surat.", "back: Kabar di atas kertas.", f"{YAML}:8 card-tells"),
    Case(YAML, "back: Surat.", "back: Surat, kartu, buku, koran, dan kabar.", f"{YAML}:8 card-list 4"),
    Case(YAML, "front: Apa nama", "front: Apa " + "yang " * 24 + "nama", f"{YAML}:8 card-long front 30 25"),
    Case(YAML, "back: Surat.", "kind: typed\n    back: kata yang sulit sekali ditulis", f"{YAML}:8 typed-long 5 4"),
    Case(YAML, "back: Surat.", "kind: typed\n    back: kabar", f"{YAML}:8 card-tells"),
    Case(YAML, "back: Surat.", "kind: typed\n    back: Surat", ""),
    Case(YAML, "back: Surat.", "kind: order\n    items: [pena, surat, amplop, perangko, kantor]", ""),
    Case(YAML, "back: Surat.", "kind: order\n    items: [pena, " + "yang " * 12 + "lama]",
         f"{YAML}:8 card-long items 13 12"),
    Case(YAML, "back: Surat.", 'kind: picture\n    picture: "flag:EG"\n    alt: Bendera bersurat.\n    back: Bersurat',
         f"{YAML}:8 card-tells"),
    Case(YAML, "back: Surat.", 'kind: picture\n    picture: "flag:EG"\n    alt: Tiga garis.\n    back: Surat', ""),
    Case(YAML, "pertama tiba pada 1948.", "pertama tiba pada 1949.", ""),  # a false statement may say anything
    Case(YAML, "feedback: Ya, pada 1946.", "feedback: Ya, pada 1945.", f"{YAML}:15 figure-unstated 1945"),
    Case("pack.yaml", "surat-itu-kunjungan, text", "lain, text: Lain}\n  - {id: surat-itu-kunjungan, text",
         "pack.yaml:10 misconception-rare lain 0 3"),
    Case("glossary.yaml", "terms:\n", "terms:\n  - {id: lain, term: kabar, meaning: Berita., source: arsip}\n",
         "glossary.yaml:2 term-unused kabar"),
]  # fmt: skip


def test_a_well_made_pack_is_clean(tmp_path: Path) -> None:
    assert findings(write(tmp_path)) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.found}"[:40])
def test_a_broken_rule_is_found_where_it_is_broken(tmp_path: Path, case: Case) -> None:
    found = findings(write(tmp_path, case.file, case.old, case.new))
    lines = [" ".join((f"{one.path}:{one.line}", one.code, *one.values)) for one in found]
    assert case.found in lines if case.found else lines == []


def test_an_uncited_claim_is_found(tmp_path: Path) -> None:
    found = findings(write(tmp_path, MD, "[@arsip]", ""))
    assert {one.code for one in found} == {"lesson-lacks", "claim-uncited"}


def test_a_disagreement_shown_only_where_its_claim_is_not_taught_is_found(tmp_path: Path) -> None:
    write(tmp_path)
    other = LESSON.replace("id: surat\n", "id: lain\n").replace("teaches: [surat-1946, arti-surat]", "teaches: []")
    (tmp_path / "satu/lain.md").write_text(other, encoding="utf-8")
    (tmp_path / "satu/lain.yaml").write_text("cards: []\nquestions: []\n", encoding="utf-8")
    (tmp_path / MD).write_text(LESSON.replace(DISAGREE, ""), encoding="utf-8")
    (tmp_path / "pack.yaml").write_text(FILES["pack.yaml"].replace("[surat]", "[surat, lain]"), encoding="utf-8")
    codes = {(one.path, one.code) for one in findings(tmp_path)}
    assert ("sources.yaml", "disagreement-elsewhere") in codes
    assert ("sources.yaml", "disagreement-hidden") not in codes


def choices(right: int, extra: int, count: int = 24) -> str:
    """Choice questions; the right answer in one place, or with 0 in each in turn, and longer by so many words."""

    def one(number: int) -> str:
        place = right or number % 4 + 1
        texts = ["Kata " + letter * 7 + " biasa" * (3 + extra * (at == place)) for at, letter in _letters()]
        lines = [
            f"      - {{text: {text}, {'right: true' if at == place else 'feedback: Bukan.'}}}"
            for (at, _), text in zip(_letters(), texts, strict=True)
        ]
        head = f"  - id: pilih-{number}\n    kind: choice\n    prompt: Yang mana?\n    feedback: Itu.\n    see: isi\n"
        return head + "    claims: [arti-surat]\n    choices:\n" + "\n".join(lines) + "\n"

    return "".join(one(number) for number in range(count))


def _letters() -> list[tuple[int, str]]:
    return list(enumerate("abcd", 1))


@pytest.mark.parametrize(
    ("right", "extra", "codes"),
    [
        (0, 0, set()),
        (0, 1, {"right-longest"}),
        (0, -1, {"right-shortest"}),
        (2, 0, {"right-place"}),
    ],
)
def test_answers_that_can_be_guessed_are_found(tmp_path: Path, right: int, extra: int, codes: set[str]) -> None:
    folder = write(tmp_path, YAML, "questions:\n", "questions:\n" + choices(right, extra))
    assert {one.code for one in findings(folder)} == codes


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_tables_hold_every_lesson_claim_and_source(tmp_path: Path, language: str) -> None:
    folder = write(tmp_path)
    text = "\n".join(tables(Subject(load_pack(folder), folder), "en" if language == "en" else "id"))
    assert "Surat pertama" in text
    assert "surat-1946  surat" in text
    assert "Arsip Kota  1" in text
    assert {"id": "1 bacaan, 2 kartu, 3 soal", "en": "Lessons 1, cards 2, questions 3"}[language] in text


def test_a_thousand_claims_take_no_longer_than_a_thousand_times_one(tmp_path: Path) -> None:
    """Each finding looked through the whole file for its place: four thousand claims were a minute."""
    more = "".join(f"  - {{id: klaim-{number}, source: arsip, text: Surat.}}\n" for number in range(2000))
    folder = write(tmp_path, SOURCES, "disagreements:", f"{more}disagreements:")
    begun = process_time()
    found = findings(folder)
    assert process_time() - begun < 5
    assert len(found) == 3 * 2000
    assert [one.line for one in found if one.values == ("klaim-1999",)] == [2009] * 3
