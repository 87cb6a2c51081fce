"""Run by hand: `pdftotext` (Debian's poppler-utils) gives all words of all lessons that ship, in their order.

    QT_QPA_PLATFORM=offscreen python -m tests.pdf_words

It writes each lesson and the whole course as Mitra prints them, everything in it, and looks for the words of the
reading text, of cards, questions, terms and sources. It says what it did not find, and ends with 1 where that is so.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop.content.handout import handout_of
from desktop.content.loader import load_pack
from desktop.content.reading_text import reading_text
from desktop.paths import bundled_resources
from desktop.ui.printing.handout import handout_bytes
from desktop.ui.printing.offscreen import offscreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.handout import Handout

TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"\w+")
"""Without the marks around them: the number of a source may stand between a word and its full stop."""


def main() -> int:
    """Look through all of them."""
    pack = load_pack(bundled_resources() / "packs" / "bilateral")
    missed = words = 0
    with offscreen(bundled_resources()), TemporaryDirectory() as folder:
        for part in ("", *(lesson.id for lesson in pack.lessons)):
            handout = handout_of(pack, part)
            text = printed(handout, Path(folder) / "mitra.pdf")
            for wanted in in_order(handout):
                words += len(WORD.findall(wanted))
                missed += miss(text, wanted, part)
            known = set(WORD.findall(text))
            for wanted in anywhere(handout):
                words += len(WORD.findall(wanted))
                missed += lack(known, wanted, part)
    print(f"{words} words looked for, {missed} texts missed")
    return 1 if missed else 0


def printed(handout: Handout, path: Path) -> str:
    """What pdftotext reads in the PDF of a handout, without the numbers of sources that stand on words."""
    path.write_bytes(handout_bytes(handout))
    done = run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def in_order(handout: Handout) -> Iterator[str]:
    """The reading texts."""
    for one in handout.lessons:
        yield reading_text(one.lesson)


def anywhere(handout: Handout) -> Iterator[str]:
    """What stands in no fixed place: cards, questions, terms, sources."""
    for one in handout.lessons:
        yield from (TAG.sub(" ", card.front) for card in one.cards)
        yield from (TAG.sub(" ", card.back) for card in one.cards)
        for question in one.questions:
            yield from (TAG.sub(" ", text) for text in (question.prompt, question.feedback))
            if question.kind != "truth":  # of true and false only the first letters are printed
                yield from (TAG.sub(" ", choice.text) for choice in question.choices)
    yield from (f"{term.term} {TAG.sub(' ', term.meaning)}" for term in handout.terms)
    cited = {source for one in handout.lessons for source in one.lesson.cites}
    sources = [source for source in handout.sources if source.id in cited or len(handout.lessons) > 1]
    yield from (f"{source.publisher} {source.title.rstrip('.')}" for source in sources)


def miss(text: str, wanted: str, part: str) -> bool:
    """Whether a word of what is wanted does not stand behind the word before it."""
    at = 0
    for word in WORD.findall(wanted):
        found = text.find(word, at)
        if found < 0:
            print(f"{part}: {word}, behind {text[max(0, at - 60) : at]!r}")
            return True
        at = found + len(word)
    return False


def lack(known: set[str], wanted: str, part: str) -> bool:
    """Whether a word of what is wanted is nowhere."""
    lost = [word for word in WORD.findall(wanted) if word not in known]
    if lost:
        print(f"{part}: {', '.join(lost)} of {wanted}")
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
