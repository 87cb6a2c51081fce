import pytest

from desktop.content.annotations import Annotation, Quote, annotation_of, annotation_text, quote_at

MARK = Annotation(
    "mark/1", "p/a", "highlight", 3, Quote("de facto", "bersifat ", ". Setahun", 17), 'Artinya "nyatanya"'
)


def test_what_was_written_is_read_again() -> None:
    line = annotation_text(MARK)
    assert annotation_of("mark/1", [line]) == MARK and "\n" not in line
    assert line == annotation_text(MARK._replace(id="mark/2")), "the id stands beside it in the log"
    assert annotation_of("mark/1", [line.replace("{", '{"tomorrow":[1],', 1)]) == MARK


@pytest.mark.parametrize(
    "line",
    [
        "", "[]", "{}", "{", '{"lesson":"p/a"}', '{"lesson":"p/a","kind":"song","colour":1,"exact":"x"}',
        '{"lesson":"p/a","kind":"highlight","colour":5,"exact":"x"}',
        '{"lesson":"p/a","kind":"highlight","colour":true,"exact":"x"}',
        '{"lesson":"p/a","kind":"highlight","colour":1,"exact":" "}',
        '{"lesson":"p/a","kind":"highlight","colour":1,"exact":"x","start":-1}',
        '{"lesson":"p/a","kind":"highlight","colour":1,"exact":"x","note":["x"]}',
        '{"lesson":"","kind":"highlight","colour":1,"exact":"x"}',
        '{"lesson":"p/a","kind":"highlight","colour":1,"exact":"x","note":"\\ud800"}',
    ],
)  # fmt: skip
def test_what_is_no_annotation(line: str) -> None:
    assert annotation_of("mark/1", [line]) is None


def test_only_what_became_another_is_written_again() -> None:
    first = annotation_text(MARK)
    colour = annotation_text(MARK._replace(colour=2), (3, MARK.note))
    note = annotation_text(MARK._replace(note=""), (3, MARK.note))
    assert "note" not in colour and "colour" not in note
    assert annotation_of("mark/1", [first, colour, note]) == MARK._replace(colour=2, note="")
    assert annotation_of("mark/1", [first, note, colour]) == MARK._replace(colour=2, note="")
    assert annotation_of("mark/1", [note]) == MARK._replace(colour=1, note=""), "its first line was taken back"
    assert annotation_of("mark/1", []) is None


def test_the_ends_of_a_text_have_less_around_them() -> None:
    assert quote_at("Satu dua.", 0, 4) == Quote("Satu", "", " dua.", 0)
    assert quote_at("Satu dua.", 4, 9) == Quote("dua.", "Satu ", "", 5)
