from hypothesis import given
from hypothesis import strategies as st

from desktop.content.notes import KINDS, Note, import_of, is_own, note_of, note_of_card, note_text

ID = "own/01hzy3v9k6c4w8t2q5x7e0m1na"
TEXTS = st.text(max_size=40)
NOTES = st.builds(
    Note,
    id=st.just(ID),
    kind=st.sampled_from(KINDS),
    front=TEXTS,
    back=TEXTS,
    tags=st.lists(TEXTS, max_size=3).map(tuple),
    lesson=TEXTS,
    see=TEXTS,
    deck=TEXTS,
    guid=TEXTS,
)


@given(note=NOTES)
def test_a_note_comes_back_as_it_was_written(note: Note) -> None:
    assert note_of(ID, note_text(note)) == note
    assert "\n" not in note_text(note)


def test_an_import_is_named_beside_the_note() -> None:
    note = Note(ID, "basic", "depan", "belakang")
    text = note_text(note, "import/1")
    assert (note_of(ID, text), import_of(text), import_of(note_text(note))) == (note, "import/1", "")


def test_what_is_no_note_is_none() -> None:
    for text in ("", "[]", "{}", '{"kind": "song"}', '{"kind": "basic", "front": 3}', '{"kind": "basic", "tags": [1]}'):
        assert note_of(ID, text) is None
    assert note_of(ID, '{"kind": "basic", "colour": "red"}') == Note(ID, "basic", "", "")


def test_an_own_card_names_its_note() -> None:
    assert is_own(f"{ID}~c1")
    assert not is_own("bilateral/mesir")
    assert note_of_card(f"{ID}~c1") == note_of_card(ID) == ID
