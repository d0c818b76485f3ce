"""A folder is known by the content of its files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from press import folder as module
from press.folder import Folder, read_folder, read_unchanged, strays
from press.kept import digest
from press.settings import CannotRun
from press.watched import only


def write(root: Path, *names: str) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"the text of {name}", "utf-8")


def test_files_come_in_order_without_hidden_ones_and_copies(tmp_path: Path) -> None:
    write(tmp_path, "b/x.md", "a.md", ".hidden/y.md", "b/.z.md", "b/x.md~", "b/Thumbs.db", "~$a.md", "__MACOSX/c.md")
    folder = read_folder(tmp_path)
    assert folder.files == ("a.md", "b/x.md")
    assert folder.whole
    assert folder.digests.keys() == {"a.md", "b/x.md"}


def test_another_content_of_the_same_size_and_time_is_another_digest(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    file = tmp_path / "a.md"
    before, times = read_folder(tmp_path), file.stat()
    file.write_bytes(file.read_bytes().replace(b"the", b"The"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert read_folder(tmp_path).digest != before.digest


def test_another_name_of_the_same_content_is_another_digest(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    before = read_folder(tmp_path).digest
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    assert read_folder(tmp_path).digest != before


def test_a_time_stamp_alone_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    before = read_folder(tmp_path)
    os.utime(tmp_path / "a.md", (0, 0))
    assert read_folder(tmp_path) == before


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "gone") == Folder()


@pytest.mark.parametrize("strange", ["link to nothing", "link to a file", "link to a folder", "pipe", "too large"])
def test_where_something_was_not_looked_at_nobody_says_what_all_of_it_is(
    tmp_path: Path, strange: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "content/a.md", "elsewhere/b.md")
    content = tmp_path / "content"
    match strange:
        case "link to nothing":
            (content / "b.md").symlink_to(tmp_path / "gone.md")
        case "link to a file":
            (content / "b.md").symlink_to(tmp_path / "elsewhere/b.md")
        case "link to a folder":
            (content / "kit").symlink_to(tmp_path / "elsewhere")
        case "pipe":
            os.mkfifo(content / "b.md")
        case "too large":
            monkeypatch.setattr(module, "_LARGEST", 5)
    folder = read_folder(content)
    assert (folder.whole, folder.digest) == (False, "")
    assert "a.md" in folder.files


def test_what_leads_out_of_its_folder_is_none_of_the_offices_files(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/p.txt", "content/a.md", "content/files/plan.pdf", "content/directory/contacts.yaml")
    content = tmp_path / "content"
    os.mkfifo(content / "files/pipe.txt")
    links: dict[str, str | Path] = {
        "files/latest.pdf": "plan.pdf",
        "files/again.PDF": "latest.pdf",
        "files/p.txt": tmp_path / "elsewhere/p.txt",
        "files/up.txt": "../../elsewhere/p.txt",
        "files/inside.yaml": "../directory/contacts.yaml",
        "files/gone.pdf": "nothing.pdf",
        "files/null.txt": "/dev/null",
        "text.txt": "a.md",
        "folder.txt": "files",
    }
    for name, target in links.items():
        (content / name).symlink_to(target)
    found = strays(content, read_folder(content))
    sound = {"a.md", "files/plan.pdf", "files/latest.pdf", "files/again.PDF", "directory/contacts.yaml"}
    assert found == set(read_folder(content).files) - sound
    assert {"files/p.txt", "files/pipe.txt", "files/inside.yaml", "text.txt"} <= found
    (tmp_path / "by-a-link").symlink_to(content)
    through = tmp_path / "by-a-link"
    assert strays(through, read_folder(through)) == found


def test_an_empty_folder_counts(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    before = read_folder(tmp_path)
    (tmp_path / "media/new-kit").mkdir(parents=True)
    assert read_folder(tmp_path).digest != before.digest
    assert read_folder(tmp_path).folders == ("media", "media/new-kit")


# Where somebody watches


def watched(root: Path, *changed: str) -> Folder:
    """The folder as it is for whoever knows that nothing but ``changed`` has changed."""
    with only({root / name for name in changed}):
        return read_folder(root)


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """A folder that was looked at."""
    root = tmp_path / "content"
    write(root, "a.md", "b/c.md")
    read_folder(root)
    return root


def test_who_watches_reads_only_what_has_changed(known: Path) -> None:
    before = read_folder(known).digests
    for name in ("a.md", "b/c.md"):
        (known / name).write_text("another text")
    found = watched(known, "a.md")
    assert found.digests["a.md"] != before["a.md"]
    assert found.digests["b/c.md"] == before["b/c.md"]
    assert read_folder(known).digests["b/c.md"] == found.digests["a.md"], "all is looked at again"


def test_one_change_after_another_is_seen(known: Path) -> None:
    (known / "a.md").write_text("another text")
    watched(known, "a.md")
    (known / "b/c.md").write_text("another text")
    assert watched(known, "b/c.md") == read_folder(known)


def add(root: Path) -> str:
    (root / "new.md").write_text("a new text")
    return "new.md"


def remove(root: Path) -> str:
    (root / "a.md").unlink()
    return "a.md"


def link(root: Path) -> str:
    (root / "a.md").unlink()
    (root / "a.md").symlink_to(root / "b/c.md")
    return "a.md"


def replace_by_a_folder(root: Path) -> str:
    (root / "a.md").unlink()
    write(root, "a.md/inside.md")
    return "a.md"


def lock_away(root: Path) -> str:
    (root / "a.md").unlink()
    os.mkfifo(root / "a.md")
    return "a.md"


@pytest.mark.parametrize("change", [add, remove, link, replace_by_a_folder, lock_away])
def test_where_more_than_a_text_has_changed_all_is_looked_at(known: Path, change: Callable[[Path], str]) -> None:
    (known / "b/c.md").write_text("another text")  # of which nobody tells
    found = watched(known, change(known))
    assert found == read_folder(known)


def test_what_editors_leave_and_what_is_gone_again_is_no_change(known: Path) -> None:
    before = read_folder(known)
    write(known, ".a.md.swp", "a.md~")
    assert watched(known, ".a.md.swp", "a.md~", "a.md.1234", "..", "") == before


def test_a_folder_that_was_never_looked_at_is_looked_at_whole(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    assert watched(tmp_path) == read_folder(tmp_path)
    assert watched(tmp_path).files == ("a.md",)


def test_another_folder_in_its_place_is_looked_at_whole(known: Path) -> None:
    known.rename(known.with_name("before"))
    write(known, "new.md")
    with only({known}):
        assert read_folder(known).files == ("new.md",)


CHANGES: dict[str, Callable[[Path], object]] = {
    "another of the same size and time": lambda file: file.write_bytes(b"LAMP"),
    "longer": lambda file: file.write_bytes(b"lamps"),
    "empty": lambda file: file.write_bytes(b""),
    "gone": lambda file: file.unlink(),
    "a folder": lambda file: [file.unlink(), file.mkdir()],  # type: ignore[func-returns-value]
    "a pipe": lambda file: [file.unlink(), os.mkfifo(file)],  # type: ignore[func-returns-value]
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_checked_file_gives_what_was_checked_and_nothing_else(tmp_path: Path, change: str) -> None:
    file = tmp_path / "lamp.png"
    file.write_bytes(b"lamp")
    os.utime(file, ns=(1, 1))
    assert read_unchanged(file, digest(b"lamp")) == b"lamp"
    CHANGES[change](file)
    if file.is_file():
        os.utime(file, ns=(1, 1))
    with pytest.raises(CannotRun, match=r"“content/lamp\.png” was changed while it was being read\. Start again\."):
        read_unchanged(file, digest(b"lamp"), "content/lamp.png")


def test_an_empty_file_that_is_gone_is_not_taken_for_unchanged(tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        read_unchanged(tmp_path / "gone.txt", digest(b""))
