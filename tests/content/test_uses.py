"""Where terms, sources and disagreements stand: the sentence, the words in it, the anchor and heading above."""

from __future__ import annotations

import pytest

from desktop.content.model import Card, Lesson, Term
from desktop.content.reading_text import reading_text
from desktop.content.uses import LONGEST, Use, naming, sentence, uses

TERM = '<a class="term" href="term:akuan">pengakuan</a>'
CITE = '<sup><a class="cite" href="cite:arsip">1</a>,<a class="cite" href="cite:koran">2</a></sup>'
BOX = (
    '<table class="callout disagree"><tr><td class="callout-disagree"><p class="callout-title"><a name="beda"></a>'
    '<a class="disagree" href="disagree:tahun">Tahun mana?</a></p><p>Dua angka.</p></td></tr></table>'
)


def lesson(html: str) -> Lesson:
    known = ("uji/surat", "awal", "Surat", ("tahu",), ())
    return Lesson(*known, html, "", 0, (), (), (), (), "", (), (), (), "")


def found(html: str) -> list[tuple[str, str, Use]]:
    return [(one.kind, one.id, one.use) for one in uses(lesson(html))]


def test_a_term_stands_in_its_sentence_under_its_heading() -> None:
    html = f'<h2><a name="m"></a>Mesir</h2><p><a name="a"></a>Awal. Lalu {TERM} datang.{CITE} Akhir.</p>'
    term, first, second = found(html)
    assert term[:2] == ("term", "akuan")
    use = term[2]
    assert use[:4] == ("uji/surat", "a", "Mesir", "Lalu pengakuan datang.")
    assert use.text[use.start : use.end] == "pengakuan"
    assert reading_text(lesson(html))[use.place :].startswith(use.text)
    assert (first[:2], second[:2]) == (("source", "arsip"), ("source", "koran"))
    assert first[2].text == "Lalu pengakuan datang.", "a number stands behind the sentence that it belongs to"


def test_a_callout_leads_to_its_disagreement() -> None:
    ((kind, name, use),) = found(BOX)
    assert (kind, name, use.anchor, use.text) == ("disagreement", "tahun", "beda", "Tahun mana?")


def test_each_paragraph_counts_once() -> None:
    assert len(found(f"<p>{TERM} dan {TERM}.</p><p>{TERM}</p>")) == 2


def test_other_links_are_none() -> None:
    assert (
        found('<p><a class="link" href="https://a.id">situs</a> <a class="mark" href="note:computed">*</a></p>') == []
    )


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Satu. Dua tiga! “Empat?” Lima.", "tiga", "Dua tiga!"),
        ("Ditulis Prof. K. Amin pada 10 Juni 1947. Lalu ada.", "Amin", "Ditulis Prof. K. Amin pada 10 Juni 1947."),
        ("Nilainya 30.75 miliar (US$). Benar", "miliar", "Nilainya 30.75 miliar (US$)."),
        ("tanpa titik", "titik", "tanpa titik"),
    ],
)
def test_a_sentence_ends_where_one_reads_its_end(text: str, word: str, wanted: str) -> None:
    place = text.index(word)
    first, last = sentence(text, place, place + len(word))
    assert text[first:last] == wanted


def test_a_long_sentence_is_cut_between_words() -> None:
    (one,) = found(f"<p>{'sangat ' * 80}{TERM} {'panjang ' * 80}.</p>")
    use = one[2]
    assert len(use.text) <= LONGEST and use.text[use.start : use.end] == "pengakuan"
    assert use.text.split()[0] == "sangat" and use.text.split()[-1] == "panjang"


def test_cards_that_name_a_term_in_one_of_its_forms() -> None:
    terms = (
        Term("misi", "misi diplomatik", "", ("kedutaan",), ""),
        Term("akuan", "pengakuan", "", ("mengakui",), ""),
    )
    cards = (
        Card("p/1", "l", "basic", "Siapa me<b>ngakui</b>?", "Mesir", "", (), (), ""),
        Card("p/2", "l", "basic", "Di mana?", "<i>Misi</i> diplomatik, kedutaan", "", (), (), ""),
        Card("p/3", "l", "basic", "Misi apa?", "diplomatik", "", (), (), ""),
    )
    assert naming(terms, cards) == {"misi": ("p/2",), "akuan": ("p/1",)}
