"""A screen reader meets Mitra over the real accessibility bus, on a virtual screen, with nothing but keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from desktop.content.loader import load_pack
from desktop.content.model import Lesson
from desktop.paths import bundled_resources
from tests.journeys.real import Screen, lend_library

ROOT = Path(__file__).parents[2]
OTHERS = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")
TITLE = "Siapa yang pertama?"
Told = dict[str, Any]


@pytest.fixture(scope="module")
def met(library_cache: Path) -> Told:
    """What the reader of ``tests.ui.atspi.client`` met on its way, step by step."""
    # A folder with a short path, for the socket of the bus, and of nobody else: the bus insists.
    with Screen() as screen, tempfile.TemporaryDirectory() as private:
        data = Path(private) / "data"
        lend_library(library_cache, data)
        environment = {name: value for name, value in os.environ.items() if name not in OTHERS}
        environment |= {"DISPLAY": screen.name, "XDG_RUNTIME_DIR": private, "HOME": private}
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.atspi.session", str(data)]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240, check=False
        )
    assert done.returncode == 0, done.stderr
    # The registry of the bus says a word of its own among them.
    told: Told = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
    return told


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    """The lesson that the reader opened."""
    pack = load_pack(bundled_resources() / "packs" / "bilateral")
    return next(lesson for lesson in pack.lessons if lesson.title == TITLE)


@pytest.mark.xvfb
def test_the_search_tells_how_much_it_found_and_lists_it(met: Told) -> None:
    assert met["window"] == "Apa itu kerja sama bilateral? – Mitra"
    search = met["search"]
    assert search["field"] == "Cari"
    assert search["said"] == f"{search['described']}, {search['rows'][1]}", "how many, and the first of them"
    assert search["described"][0].isdecimal()
    assert search["rows"][0].startswith(f"{TITLE}, ") and search["rows"][0].endswith(" temuan")
    assert search["rows"][1] == f"Bacaan: {TITLE}"
    assert search["rows"][2] == search["second"]


@pytest.mark.xvfb
def test_the_article_has_headings_links_figures_and_text(met: Told, lesson: Lesson) -> None:
    article = met["article"]
    parts = [tuple(part) for part in article["parts"]]
    headings = [(TITLE, "1"), *((heading.text, str(heading.level)) for heading in lesson.headings)]
    assert [(name, level) for role, name, level, _ in parts if role == "heading"] == headings
    assert [name for role, name, _, _ in parts if role == "image"] == [figure.alt for figure in lesson.figures] != []
    links = [(name, above) for role, name, _, above in parts if role == "link"]
    assert ("Pengakuan", "list item") in links and ("Sumber 1", "paragraph") in links
    assert "Bayangkan sebuah keluarga pindah ke kampungmu." in article["text"]
    assert "EditableText" not in article["interfaces"]


@pytest.mark.xvfb
def test_the_contents_lead_the_caret_to_a_heading(met: Told, lesson: Lesson) -> None:
    contents = met["contents"]
    assert (contents["name"], contents["left"]) == ("Isi bacaan ini", "4 menit lagi")
    titles = ["Awal bacaan", *(heading.text for heading in lesson.headings)]
    told = [f"{title}, {place} dari {len(titles)}" for place, title in enumerate(titles, 1)]
    assert contents["rows"] == [f"{told[0]}, sedang dibaca", *told[1:]]
    assert contents["chosen"] == told[1]
    assert contents["line"].strip() == titles[1], "reading on begins there"


@pytest.mark.xvfb
def test_the_find_bar_tells_its_count_and_the_words_around(met: Told) -> None:
    find = met["find"]
    assert find["field"] == "Cari di bacaan ini"
    (first, count), (second, again) = (find[step].partition(": ")[0].split(" dari ") for step in ("first", "second"))
    assert (int(second), again) == (int(first) + 1, count)
    assert all("mesir" in find[step].casefold() for step in ("first", "second"))
    assert find["count"] == f"{second} dari {count}"
    assert find["buttons"] == ["Temuan sebelumnya (Shift F3)", "Temuan berikutnya (F3)", "Tutup dan tetap di sini"]


@pytest.mark.xvfb
def test_a_term_and_a_source_are_dialogs_that_are_read_and_left(met: Told) -> None:
    for step, name, words, way in (
        ("term", "pengakuan", "menerima negara lain sebagai negara", "Buka di Istilah"),
        ("source", "Liputan6.com", "dimulai dengan proklamasi kemerdekaan", "Buka di Sumber"),
    ):
        popup = met[step]
        assert popup["name"] == name
        assert words in popup["words"]
        assert popup["links"][-1] == way and len(popup["links"]) > 1
        assert popup["walked"] == popup["links"][0], "Tab goes from link to link"


@pytest.mark.xvfb
def test_a_highlight_and_its_note_are_told_and_listed(met: Told) -> None:
    mark = met["mark"]
    assert (mark["said"], mark["colour"]) == ("Disorot kuning", "Sorot kuning")
    assert mark["buttons"][-8:-4] == ["Sorot kuning", "Sorot hijau", "Sorot biru", "Sorot merah muda"]
    assert mark["buttons"][-4:] == ["Catatan", "Kartu", "Salin", "Hapus"]
    assert (mark["note"], mark["list"]) == ("Catatan untuk kata-kata ini", "Daftar penanda")
    heading, row = mark["rows"]
    assert heading == TITLE
    assert row.startswith("Empat kata yang mudah tertukar. ingat ini. Sorotan kuning, ")


@pytest.mark.xvfb
def test_the_glossary_tells_how_many_and_reads_the_entry(met: Told) -> None:
    glossary = met["glossary"]
    assert glossary["field"] == "Cari istilah"
    assert glossary["said"].endswith(" istilah")
    assert glossary["rows"][0].startswith("pengakuan. Pernyataan atau sikap")
    assert glossary["name"] == "pengakuan"
    parts = [tuple(part) for part in glossary["parts"]]
    headings = [("heading", "pengakuan", "1"), ("heading", "Di bacaan", "2"), ("heading", TITLE, "3")]
    assert [part[:3] for part in parts if part[0] == "heading"][:3] == headings
    assert ("link", "Empat kata yang mudah tertukar", None, "list item") in parts


@pytest.mark.xvfb
def test_the_sheet_of_the_look_names_its_groups_and_values(met: Told) -> None:
    look = met["look"]
    assert (look["chosen"], look["size"]) == ("Terang", 19.0)
    parts = [tuple(part) for part in look["parts"]]
    for group, choices in (("Tema", ("Terang", "Sepia", "Gelap")), ("Jenis huruf", ("Berkait", "Tanpa kait"))):
        place = next(place for place, part in enumerate(parts) if part[:2] == ("panel", group))
        inside = parts[place + 1 : place + 1 + len(choices)]
        assert inside == [("radio button", choice, "panel") for choice in choices]
    sliders = {name for role, name, _ in parts if role == "slider"}
    assert sliders >= {"Ukuran huruf", "Tinggi baris", "Lebar kolom", "Jarak antarhuruf", "Jarak antarkata"}
    assert ("check box", "Penggaris baca", "filler") in parts
