"""Each thing that the door can do is done by keys, and says in a sentence what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.storage.errors import DatabaseInUse, StorageFull
from desktop.storage.guest import GUEST
from desktop.storage.profiles import Profiles
from desktop.ui.sessions.learners import TEACHER
from tests.ui.door.conftest import PLAIN, Pupils
from tests.ui.sight import cut_words, overlaps

Key = Qt.Key
Made = Callable[..., Pupils]


def give_pin(at: Pupils, place: int, pin: str) -> None:
    """Let a learner have a PIN."""
    at.session.set_pin(at.ids[place], pin)
    at.session.lock()


def test_a_digit_lets_in_and_zero_lets_a_guest_in(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.press(Key.Key_2, Key.Key_0, Key.Key_3)
    assert at.entered == [at.ids[1], GUEST], "nobody has the three"


def test_wrong_pins_are_counted_one_waits_and_a_restart_does_not_help(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    give_pin(at, 0, "2580")
    at.press(Key.Key_1)
    assert at.page == "PinPage"
    assert at.door.pin.pad.field.hasFocus()
    at.write("25")
    assert at.told == "PIN terdiri dari 4 sampai 8 angka.", "which is no try"
    said = []
    for _ in range(5):
        at.write("1111")
        said.append(at.told)
    assert "Masih 4 kali" in said[0] and "Tinggal satu kali" in said[3]
    assert said[4] == "PIN salah lima kali. Tunggu satu menit, lalu coba lagi."
    assert not at.door.pin.pad.keys[0].isEnabled()
    at.write("2580")
    assert at.entered == [], "the right one is not looked at"

    at.start()
    at.clock.move(seconds=20)
    at.press(Key.Key_1)
    assert at.told == "PIN salah lima kali. Coba lagi sesudah 40 detik."
    at.clock.move(seconds=25)
    at.door.pin.count()
    assert "15 detik" in at.told
    at.clock.move(seconds=15)
    at.door.pin.count()
    assert at.told == "Sekarang boleh mencoba lagi."
    for digit in "٢٥٨٠":  # on an Arabic keyboard
        QApplication.sendEvent(at.door.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, digit))
    at.press(Key.Key_Return)
    assert at.entered == [at.ids[0]]


def test_the_pad_takes_the_mouse_too_and_shows_no_digit(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    give_pin(at, 0, "25800")
    at.press(Key.Key_1)
    pad = at.door.pin.pad
    for digit in "258007":
        next(key for key in pad.keys if key.sign == digit).click()
    pad.back.click()
    assert len(pad.field.text()) == 5
    assert not any(sign.isdigit() for sign in pad.field.displayText())
    pad.give_button.click()
    assert at.entered == [at.ids[0]]
    assert min(min(key.width(), key.height()) for key in (*pad.keys, pad.back, pad.give_button)) >= 56
    at.press(Key.Key_Escape)
    assert at.page == "Chooser"
    assert pad.field.text() == ""


def test_the_teacher_lets_in_who_forgot_their_pin(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    give_pin(at, 0, "2580")
    at.press(Key.Key_1, Key.Key_F3)
    assert "Belum ada PIN guru" in at.told and f"learners/{at.ids[0]}" in at.told
    at.press(Key.Key_Escape)
    at.control(Key.Key_G)
    at.write("777777")
    at.write("777778")
    assert at.told == "Kedua PIN tidak sama. Tulis sekali lagi."
    at.write("777777")
    assert at.told == "PIN guru tersimpan."
    at.press(Key.Key_Escape)
    at.control(Key.Key_G)
    assert at.page == "PinPage", "it is asked for, now that it is there"
    at.press(Key.Key_Escape, Key.Key_1, Key.Key_F3)
    at.write("1234")
    assert "PIN salah" in at.told
    at.write("777777")
    assert "PIN Sri dihapus; hasil belajarnya tidak berubah" in at.told
    at.press(Key.Key_Return)
    assert at.entered == [at.ids[0]]


def test_a_name_a_picture_and_a_pin_are_changed_by_keys(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.press(Key.Key_F2)
    at.write("Sri Wahyuni")
    assert at.door.windowTitle() == "Sri Wahyuni – Mitra", "the title goes with the name"
    at.press(Key.Key_Tab, Key.Key_Right, Key.Key_Tab)
    at.write("2580")
    at.write("2580")
    assert at.told == "PIN Sri Wahyuni tersimpan."
    sri = at.session.profile(at.ids[0])
    assert (sri.name, sri.picture, sri.has_pin) == ("Sri Wahyuni", "bird", True)
    at.press(Key.Key_Escape, Key.Key_F2)
    assert at.page == "PinPage", "who wants to change it again is asked for the PIN"
    at.write("2580")
    assert at.page == "EditPage"
    at.door._edit.unset_button.click()
    assert not at.session.profile(at.ids[0]).has_pin
    at.door._edit.who.field.setFocus()
    at.door._edit.who.field.setText("  ")
    at.press(Key.Key_Escape)
    assert at.session.profile(at.ids[0]).name == "Sri Wahyuni", "an empty name is none"


def test_a_removed_learner_comes_back(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.press(Key.Key_F2)
    at.door._edit.remove_button.setFocus()
    at.press(Key.Key_Return)
    assert at.door._edit.question.text() == "Hapus Sri dari komputer ini?"
    at.press(Key.Key_Escape)
    assert at.page == "EditPage" and at.door._edit.who.isVisible()
    at.press(Key.Key_Return, Key.Key_H)
    assert "Sri dihapus. Paling sedikit sebulan masih dapat dikembalikan" in at.told
    assert [tile.face.name for tile in at.door.chooser.grid.tiles] == ["Budi"]
    assert at.door.chooser.removed_button.isVisible()
    at.control(Key.Key_H)
    at.press(Key.Key_1)
    assert at.told == "Sri kembali, dengan semua hasil belajarnya."
    assert at.door.chooser.grid.current == at.ids[0]
    assert not at.door.chooser.removed_button.isVisible()


def test_a_computer_without_learners_offers_to_begin(pupils: Made) -> None:
    at = pupils("Sri")
    at.session.remove(at.ids[0])
    assert at.door.chooser.title.text() == "Belum ada pemakai"
    at.press(Key.Key_Return)
    assert at.page == "NewPage"
    at.press(Key.Key_Return)
    assert at.told == "Tulis dulu namanya."
    at.write("sri")
    assert at.session.profiles[0].name == "sri"


def test_two_of_one_name_are_told_and_a_short_pin_is_refused(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.control(Key.Key_N)
    at.write("sri", enter=False)
    assert at.door._new.who.picture == "fish", "the first that nobody has"
    at.press(Key.Key_Tab, Key.Key_Tab)
    at.write("25")
    at.press(Key.Key_Return)
    assert at.told == "PIN terdiri dari 4 sampai 8 angka."
    at.door._new.pin.clear()
    at.press(Key.Key_Return)
    assert "sri ditambahkan" in at.told and "Ada pemakai lain yang juga bernama sri" in at.told


def test_what_the_disk_refuses_is_said_and_nothing_changes(pupils: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    at = pupils("Sri", "Budi")

    def full(*_given: object, **_named: object) -> None:
        raise StorageFull(Path("x"))

    monkeypatch.setattr(Profiles, "add", full)
    at.control(Key.Key_N)
    at.write("Putu")
    assert "Disk penuh" in at.told
    assert at.door._new.who.name == "Putu", "what was written stands there still"
    at.door.refuse(DatabaseInUse(Path("x")))
    assert "Mitra sudah terbuka" in at.told
    assert at.page == "Chooser"


def test_all_keys_stand_on_the_sheet(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.press(Key.Key_F1)
    sheet = at.door.keys.dialog
    rows = {row.text: row.keys for group in sheet._groups for row in group.rows}
    assert rows["Pemakai baru"] == ("Ctrl N",)
    assert rows["Lupa PIN"] == ("F3",)
    assert rows["Masuk sebagai Tamu"] == ("0",)
    sheet.close()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (640, 480)])
def test_no_word_is_cut_on_any_page(pupils: Made, size: tuple[int, int]) -> None:
    at = pupils("Sri", "Muhammad Abdurrahman Wicaksono", "Ni Luh Putu", "Budi")
    give_pin(at, 1, "2580")
    at.session.set_pin(TEACHER, "777777")
    at.session.remove(at.ids[3])
    at.start(size)
    for visit in (at.door.show_chooser, at.door.show_new, at.door.show_removed, at.door.show_teacher):
        visit()
        at.settle()
        page = at.shown
        assert (cut_words(page), overlaps(page)) == ([], []), visit.__name__
    for ask in (at.door.flow.edit, at.door.flow.enter):
        at.door.show_chooser()
        ask(at.ids[1])
        at.door.pin._tell("PIN salah. Masih 4 kali lagi, sesudah itu tunggu satu menit.")
        at.settle()
        assert (cut_words(at.door.pin), overlaps(at.door.pin)) == ([], [])
    at.door.show_chooser()
    at.door.flow.edit(at.ids[0])
    at.settle()
    page = at.shown
    assert (cut_words(page), overlaps(page)) == ([], [])
    at.door._edit.ask_removal()
    at.settle()
    assert (cut_words(page), overlaps(page)) == ([], [])


def test_the_mouse_says_whose_profile_is_changed(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    chooser = at.door.chooser
    chooser.edit_button.click()
    assert chooser.title.text() == "Siapa yang diubah?"
    at.press(Key.Key_Escape)
    assert chooser.title.text() == "Siapa yang belajar?"
    chooser.edit_button.click()
    chooser.grid.tiles[1].click()
    assert (at.page, at.door._edit.learner, at.entered) == ("EditPage", at.ids[1], [])
    at.press(Key.Key_Escape)
    assert chooser.title.text() == "Siapa yang belajar?", "the next choice enters"


def test_a_screen_reader_hears_nothing_twice_and_no_empty_words(pupils: Made) -> None:
    at = pupils("Sri", "Budi")
    at.session.set_pin(at.ids[0], "2580")
    for visit in (at.door.show_chooser, at.door.show_new, lambda: at.door.flow.enter(at.ids[0])):
        visit()
        for part in at.shown.findChildren(QWidget):
            heard = QAccessible.queryAccessibleInterface(part)
            name = heard.text(QAccessible.Text.Name)
            assert not name or name != heard.text(QAccessible.Text.Description)
            assert name or heard.role() != QAccessible.Role.StaticText or not part.isVisible()
