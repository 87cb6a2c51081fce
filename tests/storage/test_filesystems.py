from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop import paths
from desktop.storage import filesystems
from desktop.storage.filesystems import is_network, kind_in, kind_on_mac, local_mounts

MOUNTINFO = """\
22 28 0:21 / /sys rw,relatime shared:7 - sysfs sysfs rw
28 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw,errors=remount-ro
90 28 0:45 / /home rw,relatime shared:50 - nfs4 server:/home rw,vers=4.2
91 90 8:17 / /home/guru/stik rw,nosuid - vfat /dev/sdb1 rw
95 28 8:33 / /media/siti/STIK\\040BARU rw,nosuid,nodev shared:60 master:1 - exfat /dev/sdc1 rw
96 28 0:50 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
97 28 0:51 / /mnt/awan rw - fuse.rclone awan: rw
98 28 0:52 / /mnt/arsip rw - fuse.ntfs-3g /dev/sdd1 rw
99 28 0:53 / /mnt/arsip rw - cifs //guru/kelas rw
100 28 0:54
"""
MOUNT = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//siti@guru/Kelas%20X on /Volumes/Kelas X (smbfs, nodev, nosuid, mounted by siti)
/dev/disk4s1 on /Volumes/STIK (msdos, local, nodev, nosuid, noowners)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", "ext4"),
        ("/homes", "ext4"),
        ("/home", "nfs4"),
        ("/home/siti/.local/share/Mitra", "nfs4"),
        ("/home/guru/stik/data-mitra", "vfat"),
        ("/media/siti/STIK BARU/data-mitra", "exfat"),
        ("/mnt/awan/x", "fuse.rclone"),
        ("/mnt/arsip", "cifs"),
    ],
)
def test_the_last_that_is_mounted_nearest_above_a_folder_is_what_it_lies_on(folder: str, kind: str) -> None:
    assert kind_in(MOUNTINFO, PurePosixPath(folder)) == kind
    assert kind_in("", PurePosixPath(folder)) == ""


def test_places_where_something_of_this_computer_is_mounted() -> None:
    points = local_mounts(MOUNTINFO)
    assert "/media/siti/STIK BARU" in points
    assert "/mnt/awan" not in points, "a server may sleep"
    assert local_mounts("nonsense\n\n") == ()


@pytest.mark.parametrize(
    ("folder", "kind"), [("/Volumes/Kelas X/data", "smbfs"), ("/Volumes/STIK", "msdos"), ("/Users/siti", "apfs")]
)
def test_macos_tells_by_its_command(folder: str, kind: str) -> None:
    assert kind_on_mac(MOUNT, PurePosixPath(folder)) == kind
    assert kind_on_mac("", PurePosixPath(folder)) == ""


@pytest.mark.parametrize(
    ("kind", "network"),
    [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("fuse.ntfs-3g", False), ("btrfs", False), ("tmpfs", False)],
)
def test_what_is_a_network_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, network: bool) -> None:
    told = tmp_path / "mountinfo"
    told.write_text(f"28 1 0:2 / / rw - ext4 /dev/sda2 rw\n99 28 0:9 / {tmp_path.resolve()} rw - {kind} x rw\n")
    monkeypatch.setattr(paths, "MOUNTS", told)
    monkeypatch.setattr(sys, "platform", "linux")
    assert is_network(tmp_path / "data") is network
    told.unlink()
    assert not is_network(tmp_path / "data"), "a system that does not tell"


def test_windows_knows_a_share_by_its_name() -> None:
    class Folder(PureWindowsPath):
        def absolute(self) -> Folder:
            return self

    assert filesystems._is_remote_drive(Folder("\\\\guru\\kelas\\Mitra"))  # type: ignore[arg-type]  # no WindowsPath
    if sys.platform != "win32":
        assert not filesystems._is_remote_drive(Folder("C:\\Mitra"))  # type: ignore[arg-type]  # and no windll
