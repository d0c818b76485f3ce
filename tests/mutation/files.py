"""Faults that no text of one release can show: those of files, of the directory and of kits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from PIL.ExifTags import GPS, IFD

from tests.mutation.offices import HELD, directory, other
from tests.mutation.subjects import Subject
from tests.rules.marked import take_marks

Files = Mapping[str, "str | bytes"]

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one dot (PNG)."""


@dataclass(frozen=True, slots=True)
class FileFault:
    """An office with one fault: ``path`` is the file it is found in, ``quoted`` what stands there."""

    rule: str
    name: str
    path: str
    made: Callable[[Subject], tuple[Files, str]]


def _spoilt(path: str, old: str, new: str) -> Callable[[Subject], tuple[Files, str]]:
    """A file of the directory with other words in it, the fault of them in ``⟦⟧``."""

    def make(subject: Subject) -> tuple[Files, str]:
        key = subject.key
        text = directory(subject)[path]
        was = old.replace("{key}", key)
        assert was in text
        plain, ((start, end),) = take_marks(text.replace(was, new.replace("{key}", key), 1))
        return {path: plain}, plain[start:end]

    return make


PASSPORT = {"caption": "The hall", "credit": "The choir", "licence": "CC BY 4.0", "alt": "A hall with a stage"}


def kit(passport: Mapping[str, str], part: str = "pictures") -> Files:
    """The files of a kit with one picture."""
    lines = "".join(f"    {name}: {value}\n" for name, value in passport.items())
    text = f"title: The hall\npermission: Free with the credit.\n{part}:\n  hall.png:\n{lines}"
    return {"media/first-kit/kit.yaml": text, "media/first-kit/hall.png": PICTURE}


def _passport(missing: str) -> Callable[[Subject], tuple[Files, str]]:
    """A kit with one picture, whose passport lacks one line."""
    return lambda subject: (kit({name: value for name, value in PASSPORT.items() if name != missing}), "hall.png")


def _placed(part: str, kind: str) -> Callable[[Subject], tuple[Files, str]]:
    """A kit with one picture, as a phone makes it: with the place where it was taken."""
    record = Image.Exif()
    record.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: (53.0, 24.0, 30.5),
            GPS.GPSLongitudeRef: "W",
            GPS.GPSLongitude: (2.0, 58.0, 40.1),
        }
    )
    data = BytesIO()
    Image.new("RGB", (30, 20)).save(data, kind, exif=record.tobytes())
    name = f"hall.{kind.lower()}"
    files = {path.replace("hall.png", name): text for path, text in kit(PASSPORT, part).items()}
    files[_KIT] = str(files[_KIT]).replace("hall.png", name)
    return lambda subject: ({**files, f"media/first-kit/{name}": data.getvalue()}, name)


def _expired(part: str) -> Callable[[Subject], tuple[Files, str]]:
    """A kit with one picture that may be used no longer."""
    return lambda subject: (kit({**PASSPORT, "expires": "2026-11-23"}, part), "2026-11-23")


def _file(path: str, content: str | bytes) -> Callable[[Subject], tuple[Files, str]]:
    return lambda subject: ({path: content}, "")


def _twin(header: str, old: str = "", new: str = "") -> Callable[[Subject], tuple[Files, str]]:
    """A Welsh release that has the slug of the one which is held, with some words changed, the fault in ``⟦⟧``."""

    def make(subject: Subject) -> tuple[Files, str]:
        text = other(subject, "The hall opens", f"Slug: {HELD}\nLang: cy\n{header}")
        plain, ((start, end),) = take_marks(text.replace(old, new, 1))
        return {_RELEASE: plain}, plain[start:end]

    return make


def _linking(name: str, content: str) -> Callable[[Subject], tuple[Files, str]]:
    """A release that links to a file beside it."""
    target = f"{{static}}/files/{name}"
    text = f"\nThe hall opens this week, says [the map]({target}).\n\nEnds\n"
    return lambda subject: (
        {_RELEASE: other(subject, "The hall opens").replace(_TEXT, text), f"files/{name}": content},
        target,
    )


def _textless(end: str) -> Callable[[Subject], tuple[Files, str]]:
    """A release that begins with its end mark."""
    return lambda subject: ({_RELEASE: other(subject, "The hall opens").replace(_TEXT, f"\n{end}\n")}, end)


_CONTACTS, _LINES = "directory/contacts.yaml", "directory/helplines.yaml"
_TOPICS, _KIT = "directory/topics.yaml", "media/first-kit/kit.yaml"
_RELEASE = "releases/2026/third.md"
_TEXT = "\nThe hall opens this week.\n\nEnds\n"

FILE_FAULTS = tuple(
    FileFault(rule, f"{rule}-{number}", path, made)
    for rule, kinds in {
        "unreadable-file": (
            (_RELEASE, _file(_RELEASE, b"Title: The caf\xe9 opens\n\nIt is open.\n")),
            (_RELEASE, _file(_RELEASE, "Title: The hall opens\n".encode("utf-16"))),
        ),
        "misplaced-file": (
            ("drafts/third.md", _file("drafts/third.md", "Title: The hall opens\n\nIt is open.\n")),
            ("third.md", _file("third.md", "Title: The hall opens\n\nIt is open.\n")),
            ("releases/third.txt", _file("releases/third.txt", "Title: The hall opens\n\nIt is open.\n")),
            ("releases/fourth.docx", _file("releases/fourth.docx", b"PK")),
            ("releases/fourth", _file("releases/fourth", "Title: The hall opens\n\nIt is open.\n")),
        ),
        "missing-text": tuple((_RELEASE, _textless(end)) for end in ("Ends", "- ENDS -", "###")),
        "unsafe-file": (
            (_RELEASE, _linking("map.html", "<title>The map</title>")),
            (_RELEASE, _linking("map.svg", "<svg><script>1</script></svg>")),
            (_RELEASE, _linking("map.exe", "MZ")),
        ),
        "exposed-twin": (
            (_RELEASE, _twin("", "Title: The hall opens", "⟦Title: The hall opens⟧")),
            (_RELEASE, _twin("Embargo: ⟦2026-11-30 09:00⟧\n")),
            (_RELEASE, _twin("Embargo: 2026-12-01 00:01\nWithdrawn: ⟦2026-02-03 | It was a year too early.⟧\n")),
        ),
        "unequal-twin": (
            (_RELEASE, _twin("Embargo: ⟦2026-12-01 09:00⟧\n")),
            (_RELEASE, _twin("Embargo: 2026-12-01 00:01\n", "2026-02-02", "⟦2026-02-03⟧")),
        ),
        "directory-fault": (
            (_CONTACTS, _spoilt(_CONTACTS, "  verified: 2026-11-01\n", "  ⟦phoen⟧: 1\n")),
            (_CONTACTS, _spoilt(_CONTACTS, "organisation: {key}", "organisation: ⟦{key}-x⟧")),
            (_LINES, _spoilt(_LINES, "verified: 2026-11-01", "verified: ⟦1/11/2026⟧")),
            (_TOPICS, _spoilt(_TOPICS, "sensitive: yes", "sensitive: ⟦perhaps⟧")),
            (_TOPICS, _spoilt(_TOPICS, "[{key}-line]", "[⟦{key}-lines⟧]")),
        ),
        "incomplete-passport": tuple((_KIT, _passport(line)) for line in ("alt", "caption", "credit", "licence")),
        "picture-location": tuple(
            (_KIT, _placed(part, kind)) for part in ("pictures", "logos") for kind in ("JPEG", "PNG", "WEBP")
        ),
        "expired-picture": tuple((_KIT, _expired(part)) for part in ("pictures", "logos")),
        "stale-contact": ((_CONTACTS, _spoilt(_CONTACTS, "verified: 2026-11-01", "verified: ⟦2025-10-01⟧")),),
        "stale-helpline": ((_LINES, _spoilt(_LINES, "verified: 2026-11-01", "verified: ⟦2025-10-01⟧")),),
    }.items()
    for number, (path, made) in enumerate(kinds, 1)
)
