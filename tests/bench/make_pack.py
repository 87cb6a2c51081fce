"""Makes a valid pack of any size, always the same for the same numbers: the library and the bench need a big one."""

from __future__ import annotations

import argparse
import random
import zlib
from functools import cache
from pathlib import Path

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

UNIT_SIZE = 25
SECTIONS = 4
SENTENCES = 7  # a section, of about thirteen words each: with the rest a lesson is near to 500 words
CLAIMS = 3
TERMS = 60
SOURCES = 7
START = (
    "Pada awalnya",
    "Menurut catatan itu",
    "Dalam perundingan",
    "Setelah itu",
    "Di kota pelabuhan",
    "Bagi kedua negara",
    "Sejak tahun itu",
    "Karena letaknya",
)
WHO = (
    "pemerintah", "menteri luar negeri", "para nelayan", "pedagang", "duta besar", "pelajar", "perusahaan kecil",
    "parlemen", "kepala negara", "petani kopi", "para peneliti", "guru sejarah", "pengusaha kapal", "warga perbatasan",
)  # fmt: skip
DOES = (
    "menandatangani", "membicarakan", "menyepakati", "mempelajari", "menyusun", "mengirim", "menerima", "menolak",
    "memperbarui", "menghitung", "membandingkan", "mengumumkan", "mendukung", "membuka", "menunda", "merawat",
)  # fmt: skip
WHAT = (
    "perjanjian dagang", "naskah persahabatan", "bantuan bencana", "pelatihan guru", "kapal patroli", "beasiswa",
    "angka perdagangan", "pertukaran pelajar", "kantor perwakilan", "batas laut", "harga beras", "jalur penerbangan",
    "penelitian vaksin", "pameran kebudayaan", "aturan bea masuk", "pembangunan jembatan",
)  # fmt: skip
HOW = (
    "dengan hati-hati", "bersama negara tetangga", "tanpa perantara", "di hadapan saksi", "secara terbuka",
    "selama tiga musim", "dengan biaya sendiri", "atas undangan tuan rumah", "menjelang akhir tahun", "di ibu kota",
)  # fmt: skip
THEN = (
    "sehingga kepercayaan tumbuh perlahan",
    "agar kedua pihak sama-sama untung",
    "walaupun hasilnya belum lengkap",
    "dan hasilnya dibacakan di sidang",
    "sebelum masa jabatan berakhir",
    "supaya sengketa lama selesai",
)
AFFIXES = ("", "", "", "{}nya", "{}an", "di{}kan", "ter{}", "ke{}an", "per{}an", "di{}")
"""A search is as fast as its vocabulary is small: real text has words without end. Each sentence holds two roots of
the stemmer's dictionary, drawn so that the tenth is a tenth as frequent as the first (the law of Zipf), most with an
affix: a pack of 1,000 lessons and 10,000 cards then has about 10,000 different words among 740,000, the bundled one
2,700 among 30,000, and the library of both 12,777; by the law of Heaps (words grow about with the square root of the
text) that is nearly one kind of text.
"""
SYLLABLES = ("ba", "ka", "ta", "ra", "la", "sa", "ma", "na", "pi", "li", "ru", "tu", "mo", "go", "de", "se")


def make_pack(folder: Path, lessons: int, cards: int, pack: str = "bench") -> None:
    """Write a pack of `lessons` lessons with `cards` cards in all, spread evenly, into `folder` (made if absent)."""
    chance = random.Random(f"{pack} {lessons} {cards}")
    names = [f"pelajaran-{number}" for number in range(1, lessons + 1)]
    units = [names[start : start + UNIT_SIZE] for start in range(0, lessons, UNIT_SIZE)]
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "pack.yaml", _pack(pack, units))
    _write(folder / "sources.yaml", _sources(lessons))
    _write(folder / "glossary.yaml", _glossary())
    number = 0
    for unit, members in enumerate(units, 1):
        place = folder / f"unit-{unit}"
        place.mkdir(exist_ok=True)
        for name in members:
            share = cards // lessons + (number < cards % lessons)
            number += 1
            _write(place / f"{name}.md", _lesson(chance, number))
            _write(place / f"{name}.yaml", _cards(chance, number, share))


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _pack(pack: str, units: list[list[str]]) -> list[str]:
    head = [
        "format: 1",
        f"id: {pack}",
        f"title: Paket uji {pack}",
        'version: "1.0"',
        "language: id",
        "licence: CC0-1.0",
    ]
    return [*head, "units:", *(_unit(number, names) for number, names in enumerate(units, 1))]


def _unit(number: int, names: list[str]) -> str:
    return f"  - {{id: unit-{number}, title: Unit {number}, lessons: [{', '.join(names)}]}}"


def _sources(lessons: int) -> list[str]:
    places = [
        f"{{id: s{n}, publisher: Penerbit {n}, title: Naskah {n}, checked: 2025-01-01}}" for n in range(1, SOURCES + 1)
    ]
    lines = ["sources:", *(f"  - {place}" for place in places), "claims:"]
    return [*lines, *(_claim(lesson, n) for lesson in range(1, lessons + 1) for n in range(1, CLAIMS + 1))]


def _claim(lesson: int, number: int) -> str:
    source = f"s{(lesson + number) % SOURCES + 1}"
    return f"  - {{id: c{lesson}-{number}, source: {source}, text: Fakta {number} pelajaran {lesson}.}}"


def _glossary() -> list[str]:
    return ["terms:", *(_term(number) for number in range(1, TERMS + 1))]


def _term(number: int) -> str:
    word = _word(number)
    return f"  - {{id: {word}, term: {word}, meaning: Kata buatan ke-{number} untuk uji., forms: [ber{word}]}}"


def _word(number: int) -> str:
    """A word of its own for each number; made up, so that it is in no other text."""
    word = "zu"
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        word += SYLLABLES[rest]
    return word


def _lesson(chance: random.Random, number: int) -> list[str]:
    claims = ", ".join(f"c{number}-{claim}" for claim in range(1, CLAIMS + 1))
    lines = ["---", f"id: pelajaran-{number}", f"title: Pelajaran {number} tentang {chance.choice(WHAT)}"]
    lines += [f"goals: [menjelaskan bagian {number}]", f"teaches: [{claims}]", "---", paragraph(chance, 2), ""]
    for section in range(1, SECTIONS + 1):
        lines += [f"## Bagian {section} pelajaran {number} {{#bagian-{section}}}", ""]
        lines += [f"{paragraph(chance, SENTENCES // 2)} {_marked(number, section)}", ""]
        lines += [paragraph(chance, SENTENCES - SENTENCES // 2), ""]
        lines += _timeline(chance) if section == 2 else []
    lines += ["::: {.callout kind=think}", f"Apa akibatnya bagi {chance.choice(WHO)}?", ":::", ""]
    lines += ["::: slide", f"- {chance.choice(WHO)} {chance.choice(DOES)}", f"- {chance.choice(WHAT)}", ":::", ""]
    lines += ["::: summary", *(f"- {_sentence(chance)}" for _ in range(3)), ":::", ""]
    return [*lines, "::: notes", f"Tanya kelas: {_sentence(chance)}", ":::"]


def paragraph(chance: random.Random, sentences: int) -> str:
    """So many sentences."""
    return " ".join(_sentence(chance) for _ in range(sentences))


def _sentence(chance: random.Random) -> str:
    start, who, does, what, how, then = (chance.choice(part) for part in (START, WHO, DOES, WHAT, HOW, THEN))
    place = f"{start} {who} {does} {what}"
    return f"{place} {_rare(place)} {how}, {_rare(place + how)} {then}."


def _rare(place: str) -> str:
    """One of many words, always the same at one place; the frequent ones often."""
    drawn = zlib.crc32(place.encode()) / 2**32
    words = _roots()
    root = words[int(len(words) ** drawn) - 1]
    return AFFIXES[zlib.crc32(root.encode()) // 7 % len(AFFIXES)].format(root)


@cache
def _roots() -> tuple[str, ...]:
    """The roots of Indonesian words, in an order that has nothing to do with the alphabet."""
    roots = {root for root in StemmerFactory().get_words_from_file() if root.isalpha() and len(root) > 2}
    return tuple(sorted(roots, key=_shuffled))


def _shuffled(root: str) -> int:
    return zlib.crc32(f"{root}!".encode())


def _marked(number: int, section: int) -> str:
    """A sentence with a term in one of its forms and with citations."""
    term = _word((number + section) % TERMS + 1)
    first, second = (number + section) % SOURCES + 1, (number + section + 3) % SOURCES + 1
    return f"Ini disebut [ber{term}]{{.term}} oleh kedua pihak [@s{first}; @s{second}]."


def _timeline(chance: random.Random) -> list[str]:
    years = sorted(chance.sample(range(1945, 2020), 5))
    rows = (f"- {{date: {year}, label: {chance.choice(WHAT)}}}" for year in years)
    return ['```{.timeline caption="Lima langkah" alt="Garis waktu dengan lima langkah."}', *rows, "```", ""]


def _cards(chance: random.Random, number: int, share: int) -> list[str]:
    lines = ["cards:" if share else "cards: []"]
    for card in range(1, share + 1):
        see, claim = f"bagian-{card % SECTIONS + 1}", card % CLAIMS + 1
        lines += [f"  - id: kartu-{number}-{card}", f"    front: Apa yang {chance.choice(DOES)} pada {number}.{card}?"]
        lines += [f"    back: '**{chance.choice(WHAT)}** {_rare(f'{number}.{card}')} {chance.choice(HOW)}.'"]
        lines += [f"    see: {see}"]
        lines += [f"    claims: [c{number}-{claim}]", f"    sources: [s{(number + claim) % SOURCES + 1}]"]
    return [*lines, "questions:", *_choice(chance, number), *_truth(chance, number)]


def _choice(chance: random.Random, number: int) -> list[str]:
    head = [f"  - id: pilih-{number}", "    kind: choice", f"    prompt: Apa yang disepakati pada langkah {number}?"]
    rest = [
        "    see: bagian-1",
        f"    claims: [c{number}-1]",
        "    feedback: Benar, itu yang tertulis.",
        "    choices:",
    ]
    texts = chance.sample(WHAT, 4)
    rows = [f"      - {{text: {text}, feedback: 'Bukan {text}.'}}" for text in texts[1:]]
    return [*head, *rest, f"      - {{text: {texts[0]}, right: true}}", *rows]


def _truth(chance: random.Random, number: int) -> list[str]:
    head = [f"  - id: benar-{number}", "    kind: truth", f"    prompt: '{_sentence(chance)}'", "    see: bagian-2"]
    rest = [f"    claims: [c{number}-2]", "    answer: true", "    reason: Demikian naskahnya."]
    return [*head, *rest, "    feedback: Benar."]


def main() -> None:
    """The command: a folder, and how many lessons and cards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--cards", type=int, default=10_000)
    given = parser.parse_args()
    make_pack(given.folder, given.lessons, given.cards)


if __name__ == "__main__":
    main()
