"""A show of nothing: it only notes what it is told, so that windows and keys can be tried without a class."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.classroom.act import Act, Command


class NotingAct(Act):
    """An act that notes what reaches it. ``taken`` are the letters that it takes."""

    def __init__(self, show: QObject) -> None:
        super().__init__(show)  # type: ignore[arg-type]
        self.noted: list[str] = []
        self.taken = ""
        self.own: tuple[Command, ...] = ()

    def commands(self) -> tuple[Command, ...]:
        return self.own

    def letters(self) -> str:
        return self.taken

    def typed(self, letter: str) -> bool:
        if letter not in self.taken:
            return False
        self.noted.append(f"typed {letter}")
        return True

    def reveal(self) -> None:
        self.noted.append("reveal")


class NotingShow(QObject):
    """The commands of a show, which it notes."""

    swap_wanted = Signal()
    notes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.act = self.lesson_act = NotingAct(self)
        self.noted: list[str] = []
        self.movable = False

    def typed(self, letter: str) -> bool:
        return self.act.typed(letter)

    def jump(self, number: int) -> None:
        self.noted.append(f"jump {number}")

    def move(self, dx: int, dy: int) -> bool:
        if self.movable:
            self.noted.append(f"move {dx} {dy}")
        return self.movable

    def commands(self) -> tuple[Command, ...]:
        return (
            *self.act.commands(),
            Command("Berikutnya", ("PgDown", "Right", "Down", "Space", "Enter", "N"), self.forward),
            Command("Sebelumnya", ("PgUp", "Left", "Up", "Backspace", "P"), self.back),
            Command("Layar hitam", (".", "B"), self.black, checked=False),
            Command("Perbesar", ("Ctrl++", "Ctrl+="), self.bigger),
            Command("Pilih siswa", ("A", "Shift+A"), self.pick),
            Command("Tukar layar", ("X",), self.swap_wanted.emit, shown=False),
            Command("Catatan", ("O",), self.notes_wanted.emit, shown=False),
            Command("Akhiri", ("Esc",), self.end),
        )

    def forward(self) -> None:
        self.noted.append("next")

    def back(self) -> None:
        self.noted.append("back")

    def black(self) -> None:
        self.noted.append("black")

    def bigger(self) -> None:
        self.noted.append("bigger")

    def pick(self) -> None:
        self.noted.append("pick")

    def end(self) -> None:
        self.noted.append("end")
