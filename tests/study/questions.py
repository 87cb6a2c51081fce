"""One question of each kind, small enough to be known by heart."""

from __future__ import annotations

from desktop.content.model import Choice, Question


def question(kind: str, *choices: Choice, name: str = "", claims: tuple[str, ...] = ("klaim",)) -> Question:
    """A question of this kind with these choices."""
    name = f"uji/{name or kind}"
    return Question(name, "uji/bacaan", kind, f"Soal {kind}?", choices, f"Betul, {kind}.", "bagian-1", claims, "")


CHOICE = question(
    "choice",
    Choice("Mesir", "wrong", "Bukan Mesir."),
    Choice("India", "right", "Betul, choice."),
    Choice("Suriah", "wrong", "Bukan Suriah."),
    Choice("Irak", "wrong", "Bukan Irak."),
)
TRUTH = question("truth", Choice("Benar", "wrong", "Ternyata salah."), Choice("Salah", "right", "Betul, truth."))
ORDER = question(
    "order", *(Choice(text, place, "Mulai dari sebabnya.") for text, place in zip("bcad", "2314", strict=True))
)
MATCH = question(
    "match",
    Choice("satu", "I", "Satu garis."),
    Choice("dua", "II", "Dua garis."),
    Choice("lima", "V", "Seperti tangan."),
)
SORT = question(
    "sort",
    Choice("kopi", "Tumbuhan", "Kopi tumbuh."),
    Choice("sapi", "Hewan", "Yang bernapas itu hewan."),
    Choice("ikan", "Hewan", "Yang bernapas itu hewan."),
    Choice("padi", "Tumbuhan", "Padi tumbuh."),
)
ALL = (CHOICE, TRUTH, ORDER, MATCH, SORT)
