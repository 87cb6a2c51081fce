"""The house stands as drawn: every contract is green, each one turns red when it is broken, and small rules hold."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

Rule = Callable[[ast.AST], Sequence[object]]

ROOT = Path(__file__).parents[1]
APP = ROOT / "desktop"
FILES = sorted(APP.rglob("*.py"))
LONGEST = 300  # lines of one file of the app
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


class Breach(NamedTuple):
    """One import too many: the line, the file it is added to, the contracts that must turn red."""

    file: str
    line: str
    red: set[str]


# Every contract has at least one; an exhaustive one also sees a room that nobody has drawn.
BREACHES = [
    Breach("paths.py", "import desktop.content.model", {"rooms"}),
    Breach("content/model.py", "import desktop.study.memory", {"rooms"}),
    Breach("study/memory.py", "import desktop.ui.look.roles", {"rooms"}),
    Breach("app.py", "import desktop.cli", {"rooms"}),
    Breach("attic.py", "", {"rooms"}),
    Breach("ui/look/roles.py", "import desktop.ui.widgets.bar", {"ui"}),
    Breach("ui/widgets/bar.py", "import desktop.ui.sessions", {"ui"}),
    Breach("ui/today/__init__.py", "import desktop.ui.review", {"ui"}),
    Breach("ui/reading/__init__.py", "import desktop.ui.window", {"ui"}),
    Breach("ui/attic.py", "", {"ui"}),
    Breach("ui/sessions/classroom/watch.py", "import desktop.ui.sessions.classroom.stack", {"classroom"}),
    Breach("content/words.py", "from PySide6 import QtCore", {"qt"}),
    Breach("cli.py", "from PySide6.QtWidgets import QWidget", {"qt"}),
    Breach("study/days.py", "import sqlite3", {"sqlite"}),
    Breach("app.py", "import sqlite3", {"sqlite"}),
    Breach("storage/library.py", "import yaml", {"parsers"}),
    Breach("ui/widgets/bar.py", "import markdown_it", {"parsers"}),
    Breach("storage/library.py", "import msgspec", {"parsers"}),
    Breach("storage/progress.py", "import fsrs", {"fsrs"}),
    Breach("storage/progress.py", "import genanki", {"anki"}),
    Breach("storage/foreign.py", "from google.protobuf import message", {"anki"}),
    Breach("ui/look/roles.py", "import desktop.storage.progress", {"stores"}),
    Breach("ui/review/__init__.py", "from desktop.storage import library", {"stores"}),
    Breach("content/faults.py", "import desktop.content.wording", {"cycles"}),
]


def contracts() -> list[dict[str, object]]:
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    found: list[dict[str, object]] = linter["contracts"]
    return found


def lint(folder: Path) -> tuple[int, str]:
    """Run import-linter in ``folder``; its exit code and what it said."""
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the app that may be broken."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(APP, folder / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_contracts_are_kept() -> None:
    code, said = lint(ROOT)
    assert code == 0, said
    assert f"Contracts: {len(contracts())} kept, 0 broken" in said


def rounds() -> list[list[Breach]]:
    """The breaches in few rounds, since each run takes a second: in each no contract is broken twice.

    An arrow turned round may close a circle, too: who shows that circles are seen does it alone.
    """
    made: list[list[Breach]] = []
    for breach in BREACHES:
        for others in made:
            red = set().union(*(other.red for other in others))
            if not red & breach.red and "cycles" not in red | breach.red:
                others.append(breach)
                break
        else:
            made.append([breach])
    return made


@pytest.mark.parametrize("breaches", rounds(), ids=lambda breaches: ", ".join(breach.file for breach in breaches))
def test_breaches_are_seen(copy: Path, breaches: list[Breach]) -> None:
    files = {copy / "desktop" / breach.file: breach.line == "" for breach in breaches}
    assert {file: not file.exists() for file in files} == files, "the file of a breach has moved"
    before = {file: file.read_text(encoding="utf-8") for file, new in files.items() if not new}
    try:
        for breach in breaches:
            with (copy / "desktop" / breach.file).open("a", encoding="utf-8") as file:
                file.write(f"\n{breach.line}\n")
        code, said = lint(copy)
    finally:
        for path in files:
            path.unlink()
        for path, text in before.items():
            path.write_text(text, encoding="utf-8")
    names = {str(contract["id"]): str(contract["name"]) for contract in contracts()}
    red = {key for key, name in names.items() if re.search(rf"^{re.escape(name)} BROKEN", said, re.MULTILINE)}
    wanted = set().union(*(breach.red for breach in breaches))
    assert code == 1, said
    assert wanted <= red <= wanted | {"cycles"}, said


def test_every_contract_is_broken_once() -> None:
    assert {str(contract["id"]) for contract in contracts()} == set().union(*(breach.red for breach in BREACHES))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_file_is_small_and_says_what_it_is_for(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert not text.strip() or ast.get_docstring(ast.parse(text)), "no sentence at the top"


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call in the tree with the last name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield node, called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def keepers(tree: ast.AST) -> list[int]:
    """Lines that connect a signal to a lambda or a partial, which keeps a widget alive for ever."""
    lines = []
    for node, name in calls(tree):
        if name in ("connect", "singleShot", "disconnect"):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            inner = [part for argument in given for part in ast.walk(argument)]
            partial = any(called in ("partial", "partialmethod") for argument in given for _, called in calls(argument))
            if partial or any(isinstance(part, ast.Lambda) for part in inner):
                lines.append(node.lineno)
    return lines


SHOWN = {
    "setText", "setTitle", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName",
    "setAccessibleDescription", "addMenu", "addAction", "QAction", "QLabel",
}  # fmt: skip


def untranslated(tree: ast.AST) -> list[int]:
    """Lines that show a word which no translator will see: a bare string, or ``tr`` of anything but a plain string.

    ``translate`` may be given a name where the module marks its strings with QT_TRANSLATE_NOOP.
    """
    lines = []
    marked = any(name == "QT_TRANSLATE_NOOP" for _, name in calls(tree))
    for node, name in calls(tree):
        context, *text = [_value(given) for given in node.args] or [None]
        if name == "translate" and isinstance(context, str) and not marked and not isinstance(text[0], str):
            lines.append(node.lineno)
        if name == "tr" and not (node.args and isinstance(_value(node.args[0]), str)):
            lines.append(node.lineno)
        if name in SHOWN and any(_has_word(part) for given in node.args for part in _parts(given)):
            lines.append(node.lineno)
    return lines


def _value(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _parts(node: ast.expr) -> list[object]:
    """What a string, or each plain part of an f-string, says."""
    return [_value(part) for part in node.values] if isinstance(node, ast.JoinedStr) else [_value(node)]


def _has_word(value: object) -> bool:
    return isinstance(value, str) and re.search(r"[^\W\d_]{2}", value.replace("Mitra", "")) is not None


def undocumented(tree: ast.AST) -> list[str]:
    """Public methods without a docstring; a camelCase name overrides Qt and does what Qt says."""
    return [
        f"{owner.name}.{method.name}, line {method.lineno}"
        for owner in ast.walk(tree)
        if isinstance(owner, ast.ClassDef) and not owner.name.startswith("_")
        for method in owner.body
        if isinstance(method, ast.FunctionDef) and _is_ours(method) and not ast.get_docstring(method)
    ]


def _is_ours(method: ast.FunctionDef) -> bool:
    """Whether this is a public method of our own, and not the second half of a property, whose first half says it."""
    second = any(isinstance(mark, ast.Attribute) and mark.attr == "setter" for mark in method.decorator_list)
    return method.name == method.name.lower() and not method.name.startswith("_") and not second


def test_signals_are_connected_to_bound_methods_words_can_be_translated_and_public_methods_say_what_they_do() -> None:
    """One test for three rules: to read all files takes longer than to look through them."""
    found: dict[str, list[object]] = {}
    for file in FILES:
        name, tree = file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))
        rules: tuple[Rule, ...] = (keepers, undocumented, untranslated) if "/ui/" in name else (keepers, undocumented)
        found[name] = [broken for rule in rules for broken in rule(tree)]
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("rule", "code", "seen"),
    [
        (keepers, "a.clicked.connect(lambda: self.go())", True),
        (keepers, "a.clicked.connect(partial(self.go, 1))", True),
        (keepers, "QTimer.singleShot(0, lambda: self.go())", True),
        (keepers, "a.clicked.connect(self.go)", False),
        (untranslated, "a.setText('Ulang')", True),
        (untranslated, "a.setText(f'{n} kartu')", True),
        (untranslated, "a.setText(self.tr(f'{n} kartu'))", True),
        (untranslated, "a.setText(self.tr('Ulang'))", False),
        (untranslated, "a.setText('')", False),
        (untranslated, "QCoreApplication.translate('Kata', text)", True),
        (untranslated, "QCoreApplication.translate('Kata', 'Ulang')", False),
        (untranslated, "D = QT_TRANSLATE_NOOP('Hari', 'Sen')\ntranslate('Hari', D)", False),
        (untranslated, "a.setWindowTitle(f'{text} – Mitra')", False),
        (undocumented, "class A:\n  def go(self): pass", True),
        (undocumented, "class A:\n  def paintEvent(self, event): pass", False),
        (undocumented, "class A:\n  def _go(self): pass", False),
    ],
)
def test_the_small_rules_can_see(rule: Rule, code: str, seen: bool) -> None:
    assert bool(rule(ast.parse(code))) is seen
