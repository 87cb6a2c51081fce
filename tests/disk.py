"""A disk made of what strace saw a program do, whose power can be cut after every single step."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

CALLS = (
    "openat,creat,close,dup,dup2,write,writev,pwrite64,pwritev,ftruncate,fallocate,fsync,fdatasync,"
    "rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,mkdir,mkdirat,rmdir,sendfile,copy_file_range,lseek"
)
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
NAMED = {"openat": "", "creat": "", "mkdir": "mkdir", "mkdirat": "mkdir"} | {
    **dict.fromkeys(("rename", "renameat", "renameat2"), "rename"),
    **dict.fromkeys(("unlink", "unlinkat", "rmdir"), "unlink"),
    **dict.fromkeys(("link", "linkat", "symlink"), "link"),  # of which the disk knows nothing
}
_SECTOR = 512


class Step(NamedTuple):
    """One thing that a program did to the disk: ``kind`` is one of those that ``Disk.apply`` knows."""

    kind: str
    path: str = ""
    data: bytes = b""
    at: int = 0
    other: str = ""


def record(command: Sequence[str], trace: Path, root: Path) -> list[Step]:
    """Run a program and return what it did to the files below ``root``, in order."""
    strace = ["strace", "-f", "-xx", "-s", str(1 << 26), "-o", str(trace), "-e", f"trace={CALLS}"]
    subprocess.run([*strace, *command], check=True)
    with trace.open() as lines:
        return list(_steps(_whole(lines), str(root) + "/"))


def _whole(lines: Iterator[str]) -> Iterator[str]:
    """The lines, with calls in one piece that strace wrote in two, where another thread came between."""
    begun: dict[str, str] = {}
    for line in lines:
        thread = line.split(" ", 1)[0]
        if "<unfinished ...>" in line:
            begun[thread] = line.partition("<unfinished ...>")[0]
        elif " resumed>" in line:
            yield begun.pop(thread) + line.partition(" resumed>")[2]
        else:
            yield line


def _steps(lines: Iterator[str], root: str) -> Iterator[Step]:
    reader = _Reader(root)
    for line in lines:
        found = _CALL.match(line)
        if found is not None and int(found[3]) >= 0:
            yield from reader.read(found[1], found[2], int(found[3]))


class _Reader:
    """Knows which file each handle of the program leads to, and where in it the next byte goes."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._open: dict[int, str] = {}
        self._places: dict[int, int] = {}

    def read(self, call: str, words: str, result: int) -> Iterator[Step]:
        """The steps of one call."""
        if call not in NAMED:
            handle = int(words.partition(",")[0])
            yield from self._on_handle(call, handle, words, result)
            return
        texts = (bytes.fromhex(text.replace("\\x", "")) for text, _cut in _TEXT.findall(words))
        names = [self._name(os.fsdecode(text)) for text in texts]
        if call in ("openat", "creat"):
            yield from self._opened(names[0], words, result)
        elif any(names):
            yield Step(NAMED[call], names[0], other=names[1] if len(names) > 1 else "")

    def _opened(self, name: str, words: str, handle: int) -> Iterator[Step]:
        self._open[handle], self._places[handle] = name, 0
        if name and "O_CREAT" in words:
            yield Step("create", name)
        if name and "O_TRUNC" in words:
            yield Step("truncate", name)
        assert not (name and "O_APPEND" in words), name

    def _on_handle(self, call: str, handle: int, words: str, result: int) -> Iterator[Step]:
        name = self._open.get(handle, "")
        if call == "close":
            self._open.pop(handle, None)
        elif not name:
            return
        elif call in ("fsync", "fdatasync"):
            yield Step("sync", name)
        elif call == "lseek":
            self._places[handle] = result
        elif call == "ftruncate":
            yield Step("truncate", name, at=int(words.rsplit(", ", 1)[1]))
        elif call in ("write", "pwrite64"):
            data = bytes.fromhex(_TEXT.findall(words)[0][0].replace("\\x", ""))[:result]
            at = int(words.rsplit(", ", 1)[1]) if call == "pwrite64" else self._places[handle]
            if call == "write":
                self._places[handle] = at + result
            yield Step("write", name, data, at)
        else:
            raise AssertionError(f"a call that this disk does not know: {call} on {name}")

    def _name(self, path: str) -> str:
        """A path below the root, "." for the root itself, "" for others."""
        if path + "/" == self._root:
            return "."
        return path.removeprefix(self._root) if path.startswith(self._root) else ""


class File:
    """A file: its bytes as programs see them, and what the disk itself has of them."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.kept = bytearray()
        self.pending: list[Step] = []

    def write(self, step: Step) -> None:
        """Do one step, which only a ``sync`` brings onto the disk."""
        change(self.data, step)
        self.pending.append(step)

    def sync(self) -> None:
        """Bring all onto the disk."""
        self.kept = bytearray(self.data)
        self.pending.clear()


def change(data: bytearray, step: Step) -> None:
    """Write into, or cut off, the bytes of a file."""
    if step.kind == "truncate":
        del data[step.at :]
        data.extend(bytes(step.at - len(data)))
        return
    if len(data) < step.at:
        data.extend(bytes(step.at - len(data)))
    data[step.at : step.at + len(step.data)] = step.data


Names = dict[str, File | None]
"""Which file, or folder (None), a name leads to."""


class Disk:
    """What is on a disk after some steps, and what could be left of it if the power went then."""

    def __init__(self) -> None:
        self.names: Names = {}
        self._kept: Names = {}
        self._pending: list[Step] = []
        self._files: list[File] = []

    def apply(self, step: Step) -> None:
        """Do one step."""
        if step.kind in ("write", "truncate"):
            self.names[step.path].write(step)
        elif step.kind == "sync":
            self._sync(step.path)
        elif not (step.kind in ("create", "mkdir") and step.path in self.names):
            if step.kind == "create":
                self._files.append(File())
                step = step._replace(at=len(self._files) - 1)
            self._change(self.names, step)
            self._pending.append(step)

    def after_cut(self, chance: Callable[[], float] | None) -> dict[str, bytes | None]:
        """What is left by name (None: a folder). Of what was not flushed, each piece stays with this chance.

        Without a chance all of it stays: the system wrote everything in its order up to here.
        """
        names = self._names_left(chance)
        found: dict[str, bytes | None] = {}
        for name, file in names.items():
            if all(parent in names for parent in _parents(name)):
                found[name] = None if file is None else bytes(_left(file, chance))
        return found

    def _names_left(self, chance: Callable[[], float] | None) -> Names:
        if chance is None:
            return self.names
        names = dict(self._kept)
        left = int((len(self._pending) + 1) * chance())  # file systems keep the order of names
        for step in self._pending[:left]:
            self._change(names, step)
        return names

    def _sync(self, path: str) -> None:
        file = self.names.get(path)
        if file is not None:
            file.sync()
            return
        here = [step for step in self._pending if path in (_folder(step.path), _folder(step.other or step.path))]
        for step in here:
            self._change(self._kept, step)
            self._pending.remove(step)

    def _change(self, names: Names, step: Step) -> None:
        if step.kind == "create":
            names[step.path] = self._files[step.at]
        elif step.kind == "mkdir":
            names[step.path] = None
        elif step.kind == "unlink":
            names.pop(step.path, None)
        else:
            assert step.kind == "rename", step
            for name in [name for name in names if name == step.path or name.startswith(f"{step.path}/")]:
                names[step.other + name.removeprefix(step.path)] = names.pop(name)


def _left(file: File, chance: Callable[[], float] | None) -> bytearray:
    if chance is None:
        return file.data
    data = bytearray(file.kept)
    for step in file.pending:
        if chance() >= 0.5:
            change(data, step)
        elif step.data and chance() >= 0.5:  # the power went in the middle of it
            change(data, step._replace(data=step.data[: int(len(step.data) * chance()) // _SECTOR * _SECTOR]))
    return data


def _folder(path: str) -> str:
    return path.rpartition("/")[0] or "."


def _parents(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: number + 1]) for number in range(len(parts))]


def write_out(files: dict[str, bytes | None], folder: Path) -> None:
    """Lay out in a folder what a power cut has left."""
    folder.mkdir(parents=True)
    for name, data in sorted(files.items()):
        if data is None:
            (folder / name).mkdir()
        else:
            (folder / name).write_bytes(data)
