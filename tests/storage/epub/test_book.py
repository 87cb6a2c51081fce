"""What stands in a book and what does not, in whichever choice of parts; and text that is no good for XML."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.article import Known, compile_article
from desktop.content.handout import Handout, Inside, handout_of
from desktop.content.loader import load_pack
from desktop.content.model import Figure, Pack
from desktop.storage.epub import words
from desktop.storage.epub.css import FONTS, LICENCES
from desktop.storage.epub.writing import epub_bytes
from desktop.ui.look.roles import LIGHT
from tests.storage.epub.book_checks import EPUB, XHTML, Opened, faults, opened, text_of

SMALL = Path(__file__).parents[2] / "packs" / "small"


@pytest.fixture(scope="module")
def pack() -> Pack:
    """A pack with one of everything, pictures in files among them."""
    return load_pack(SMALL)


class Press:
    """Prints books, with fonts of a few bytes: those that ship would take most of the time to be packed."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        for name in (*(path for path, *_ in FONTS), *LICENCES):
            (resources / name).parent.mkdir(parents=True, exist_ok=True)
            (resources / name).write_bytes(b"huruf")

    def written(self, handout: Handout, inside: Inside | None = None) -> bytes:
        return epub_bytes(handout, inside or Inside(), LIGHT._asdict(), self._resources)

    def made(self, handout: Handout, **left_out: bool) -> Opened:
        return opened(self.written(handout, Inside(**left_out)))


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(tmp_path_factory.mktemp("resources"))


def test_every_choice_of_parts_is_a_whole_book(pack: Pack, press: Press) -> None:
    handout = handout_of(pack)
    for rest in (True, False):
        for name in Inside._fields:
            chosen = Inside(*[rest] * len(Inside()))._replace(**{name: not rest})
            assert faults(press.written(handout, chosen)) == [], chosen


def test_a_pack_without_lessons_is_a_book_with_a_title(pack: Pack, press: Press) -> None:
    empty = pack._replace(units=(), lessons=(), cards=(), questions=(), terms=(), sources=())
    book = press.written(handout_of(empty))
    assert faults(book) == []
    assert text_of(opened(book).page("title")).find(pack.title) > 0


def test_what_is_left_out_is_nowhere(pack: Pack, press: Press) -> None:
    book = press.made(handout_of(pack), terms=False, sources=False, cards=False, questions=False)
    names = {name.rpartition("/")[2].split("-")[0].partition(".")[0] for name in book.names("")}
    assert names == {"cover", "title", "nav", "unit", "lesson", "about"}
    types = {one.get(f"{EPUB}type") for tree in book.trees.values() for one in tree.iter()}
    assert "glossref" not in types
    notes = [one for tree in book.trees.values() for one in tree.iter() if one.get(f"{EPUB}type") == "footnote"]
    assert all(words.COMPUTED in text_of(one) or "Ditambahkan" in text_of(one) for one in notes)  # the stars stay


def test_without_a_key_no_answer_is_told(pack: Pack, press: Press) -> None:
    book = press.made(handout_of(pack), text=False, cards=False, key=False)
    assert book.names("key") == []
    asked = [one for name in book.names("questions") for one in book.trees[name].iter(f"{XHTML}div")]
    assert any(one.get("class") == "question" for one in asked)
    assert words.TO_KEY not in "".join(map(text_of, book.trees.values()))


def test_pictures_in_files_are_drawn_once_each(pack: Pack, press: Press) -> None:
    book = press.made(handout_of(pack))
    pictures = [name for name in book.files if name.startswith("EPUB/images/")]
    assert {name.rpartition(".")[2] for name in pictures} >= {"png"}
    assert len({book.files[name] for name in pictures}) == len(pictures)
    told = [one.get("alt") for tree in book.trees.values() for one in tree.iter(f"{XHTML}img")]
    assert all(told)


def test_a_drawing_of_a_pack_stays_in_a_file_of_its_own_whatever_it_holds(pack: Pack, press: Press) -> None:
    svg = (
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="1a"/>'
        '<a href="#1a"><rect style="fill:url(#1a)"/></a></svg>'
    )
    figure = Figure("f1", "image", "Bagan", "Sebuah bagan.", 9, 9, svg, b"")
    html = '<p class="figure"><img src="figure:f1" width="9" height="9"></p><p class="caption">Gambar 1. Bagan</p>'
    lesson = pack.lessons[0]._replace(html=html, figures=(figure,), headings=())
    written = press.written(handout_of(pack._replace(lessons=(lesson, *pack.lessons[1:])), lesson.id))
    assert faults(written) == []
    (file,) = (name for name in opened(written).files if name.endswith(".svg") and "images" in name)
    assert opened(written).files[file].count(b"v-1a") == 3


def test_a_note_leads_back_to_where_it_is_first_met(pack: Pack, press: Press) -> None:
    book = press.made(handout_of(pack))
    for name in book.names("lesson-"):
        tree = book.trees[name]
        first = {one.get("id"): one for one in tree.iter() if one.get("id")}
        for note in (one for one in tree.iter() if one.get(f"{EPUB}type") == "footnote"):
            back = next(one for one in note.iter(f"{XHTML}a") if one.get("role") == "doc-backlink")
            number = first[str(back.get("href"))[1:]]
            assert number.get("href") == f"#{note.get('id')}"


def test_tables_have_heads_and_lists_go_on_where_they_began(pack: Pack, press: Press) -> None:
    lesson = pack.lessons[0]._replace(
        html='<p class="caption table-caption" title="Dua baris."><a name="tabel"></a>Tabel 1. Surat</p>'
        '<table class="comparison" width="100%" cellspacing="0"><tr><th class="comparison-head"></th>'
        '<th class="comparison-head" align="left">Tahun</th></tr><tr><th class="comparison-label">Mesir</th>'
        '<td class="comparison-cell" align="right">1946</td></tr></table><ol start="3"><li>Tiga</li></ol>',
        figures=(),
    )
    handout = handout_of(pack._replace(lessons=(lesson, *pack.lessons[1:])), lesson.id)
    page = press.made(handout).page(f"lesson-{lesson.id.partition('/')[2]}")
    heads = [(text_of(one), one.get("scope")) for one in page.iter(f"{XHTML}th")]
    assert heads == [("Tahun", "col"), ("Mesir", "row")]
    caption = next(page.iter(f"{XHTML}caption"))
    assert (text_of(caption), caption.get("title")) == ("Tabel 1. Surat", "Dua baris.")
    assert next(page.iter(f"{XHTML}table")).get("id") == "a-tabel"
    assert [one.get("start") for one in page.iter(f"{XHTML}ol")] == ["3"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("1946-03-22", "22 Maret 1946"), ("1946-03", "Maret 1946"), ("1946", "1946"), ("1946-13", "1946-13"), ("", "")],
)
def test_a_date_is_told_in_words(text: str, said: str) -> None:
    assert words.date_words(text) == said


ODD = st.text("ab <>&\"'[]*_\x00\x0b\u2028\ufffe\u00a0é🎉", min_size=1, max_size=12)
INLINE = st.one_of(
    ODD,
    st.sampled_from(
        ["[@arsip]", "*a*", "**b**", "[perjanjian]{.term}", "[5]{.computed}", "<", "&amp;", "\x0b", "\ufffe"]
    ),
    ODD.map(lambda text: f'[{text}]{{.addition source="{text}"}}'),
)
BLOCK = st.builds("{}{}".format, st.sampled_from(["", "## ", "- ", "1. ", "> ", "| a |\n|---|\n| "]), INLINE)


KNOWN = Known(terms={"perjanjian": "perjanjian"}, sources=frozenset(("arsip",)))


@given(st.lists(BLOCK, min_size=1, max_size=6).map("\n\n".join), ODD)
@settings(max_examples=20)
def test_whatever_a_lesson_says_the_book_is_whole(pack: Pack, press: Press, source: str, title: str) -> None:
    article, _faults = compile_article(source, "a.md", 1, KNOWN)
    lesson = pack.lessons[0]._replace(title=title, goals=(title,), html=article.html, figures=(), headings=())
    unit = pack.units[0]._replace(title=title, lessons=(lesson.id,))
    odd = pack._replace(title=title, units=(unit,), lessons=(lesson,), cards=(), questions=())
    wrong = faults(press.written(handout_of(odd)))
    # A name that stands twice is a fault of the lesson, which the loader refuses.
    assert [one for one in wrong if not one.endswith(" twice")] == []
