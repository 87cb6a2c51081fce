"""The zip around an Anki collection, opened with bounds: nothing is unpacked by its own name, nothing without end."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from desktop.storage.anki import wire
from desktop.storage.foreign import FileBroken, FileEncrypted, FileMissing, FileNewer, FileTooLarge

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_FILES = 200_000
LARGEST_COLLECTION = 512 * 2**20
"""Bytes that the database of a package may unfold to; 20,000 notes with a long history take 30 MiB."""
LARGEST_LIST = 32 * 2**20
"""Bytes that the list of a package's pictures and sounds may unfold to."""

_CHUNK = 2**20
_WINDOW = 2**27  # bytes that zstd may look back, and so keep in memory; Anki itself writes 2**21
_META = "meta"
_NEWEST = 3
_OLD = ("collection.anki21", "collection.anki2")
_TODAY = "collection.anki21b"
_ENCRYPTED = 1  # bit of the flags of a file in a zip


class Archive:
    """An open package: today's form, whose files are packed with zstd, or one of the old ones."""

    def __init__(self, zipped: zipfile.ZipFile, path: Path) -> None:
        """Look at what an open zip file at ``path`` holds. Raises the errors of ``opened``."""
        self._zip, self.path = zipped, path
        self._files = {info.filename: info for info in zipped.infolist()}
        if any(info.flag_bits & _ENCRYPTED for info in self._files.values()):
            raise FileEncrypted(path)
        if len(zipped.infolist()) > MOST_FILES:
            raise FileTooLarge(path, f"{len(zipped.infolist())} files")
        form = self._form()
        self.today = form == _NEWEST
        # A package of today also holds an old collection with one note, which asks for a newer Anki: never that one.
        names = (_TODAY,) if self.today else _OLD[2 - form :]
        found = next((name for name in names if name in self._files), None)
        if found is None:
            raise FileBroken(path, "collection")
        self._collection = found

    def has(self, name: str) -> bool:
        """Whether there is a file of this name."""
        return name in self._files

    def size(self, name: str) -> int:
        """Bytes of a file as it lies in the zip, packed with zstd or not."""
        return self._files[name].file_size

    def read(self, name: str, most: int) -> bytes:
        """A whole file, unpacked. Raises FileTooLarge beyond ``most`` bytes, FileBroken, FileEncrypted."""
        return b"".join(self.chunks(name, most))

    def chunks(self, name: str, most: int) -> Iterator[bytes]:
        """The same, piece by piece."""
        with self._named(name), self._zip.open(name) as packed:
            seen = 0
            for chunk in self._unpacked(packed):
                seen += len(chunk)
                if seen > most:
                    raise FileTooLarge(self.path, name)
                yield chunk

    def collection(self, target: Path) -> Iterator[int]:
        """Write the database to ``target``, giving the bytes written so far."""
        done = 0
        with target.open("wb") as file:
            for chunk in self.chunks(self._collection, LARGEST_COLLECTION):
                done += file.write(chunk)
                yield done

    def _form(self) -> int:
        if _META not in self._files:
            return _NEWEST if _TODAY in self._files else 2
        with self._named(_META), self._zip.open(_META) as file:
            data = file.read(_CHUNK)
        try:
            form = wire.version(data)
        except wire.BadMessage as error:
            raise FileBroken(self.path, _META) from error
        if form > _NEWEST:
            raise FileNewer(self.path, str(form))
        return form or 2

    def _unpacked(self, packed: IO[bytes]) -> Iterator[bytes]:
        if not self.today:
            while chunk := packed.read(_CHUNK):
                yield chunk
            return
        import zstandard

        try:
            with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(packed) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except zstandard.ZstdError as error:
            raise FileBroken(self.path, str(error)) from error

    @contextmanager
    def _named(self, name: str) -> Iterator[None]:
        with _named_errors(self.path, name):
            yield


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open the package at ``path``.

    Raises FileMissing, FileBroken (no zip, cut off, without a collection), FileEncrypted, FileNewer, FileTooLarge.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileMissing(path, str(error)) from error
    with file:
        with _named_errors(path, "zip"):
            zipped = zipfile.ZipFile(file)
        with zipped:
            yield Archive(zipped, path)


@contextmanager
def _named_errors(path: Path, name: str) -> Iterator[None]:
    import lzma

    try:
        yield
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError) as error:
        raise FileBroken(path, f"{name}: {error}") from error
    except RuntimeError as error:  # zipfile's word for a password
        raise FileEncrypted(path, str(error)) from error
    except OSError as error:
        raise FileBroken(path, f"{name}: {error}") from error
