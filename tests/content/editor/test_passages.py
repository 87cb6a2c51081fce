"""passages: compiled HTML is read back with what is marked apart, and without signs that are no text."""

from __future__ import annotations

from desktop.content.editor.passages import Passage, plain, read_passages


def test_marks_are_kept_apart() -> None:
    html = '<p><a name="x"></a>Ada <span class="computed">kira-kira 17</span><a class="mark" href="n">*</a> gram.</p>'
    assert read_passages(html) == (Passage("prose", "Ada kira-kira 17 gram.", "Ada … gram.", "kira-kira 17 …"),)


def test_a_term_inside_a_mark_is_marked_too() -> None:
    html = '<p><span class="addition">Pada <a class="term" href="term:x">hari</a> 5</span></p>'
    assert read_passages(html)[0].marked == "Pada hari 5 …"


def test_an_addition_of_its_own_is_marked_as_a_whole() -> None:
    html = '<table class="callout addition"><tr><td><p class="callout-title">T</p><p>Tahun 1967.</p></td></tr></table>'
    assert [passage.stated for passage in read_passages(html)] == ["…", "…"]
    assert read_passages(html)[1].marked == "Tahun 1967. …"


def test_numbers_of_sources_and_captions_are_no_text() -> None:
    html = '<p>Ya.<sup><a class="cite" href="c">1</a>,<a class="cite" href="c">2</a></sup></p>'
    html += '<p class="caption">Gambar 1. Enam langkah</p>'
    assert [(one.kind, one.text) for one in read_passages(html)] == [("prose", "Ya."), ("caption", "Enam langkah")]


def test_kinds() -> None:
    html = "<h2>Satu</h2><ul><li>Dua</li></ul><table><tr><th>Tiga</th><td>Empat</td></tr></table><p>Lima<br>Enam</p>"
    kinds = [(one.kind, one.text) for one in read_passages(html)]
    assert kinds[:2] == [("heading", "Satu"), ("prose", "Dua")]
    assert kinds[2:] == [("cell", "Tiga"), ("cell", "Empat"), ("prose", "Lima"), ("prose", "Enam")]
    assert plain("a &amp; <b>b</b>") == "a & b"
