from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest
from PIL import Image

from press import kept_kits
from press.folder import read_folder
from press.kept_kits import KeptKits
from press.loading import Loaded, load_office
from press.settings import CannotRun, read_settings
from tests.fixtures import PROJECT, at, settings, sound


def load(project: Path, *outside: Path) -> Loaded:
    values = {"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}
    return load_office(read_settings(values, project), at(), outside)


def write(project: Path, name: str, data: str | bytes = "") -> Path:
    (project / "content/releases").mkdir(parents=True, exist_ok=True)  # every office has this folder
    file = project / "content" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else (data or sound()).encode())
    return file


def misread(loaded: Loaded) -> list[tuple[str, str]]:
    """File and rule of what could not be read."""
    return [(source.path, fault.rule) for source, fault in loaded.misread]


def test_the_small_office_is_read_whole() -> None:
    loaded = load_office(settings(), at())
    (card,) = loaded.cards
    assert card.path == "content/releases/2026/sound.md"
    assert loaded.office.releases == (card,)
    assert loaded.read(card).title == card.title
    assert "harbour-line" in loaded.office.directory.helplines
    assert loaded.misread == ()


def test_releases_and_pages_are_told_apart_by_their_folder_and_come_in_order(tmp_path: Path) -> None:
    for name in ("releases/2026/b.md", "releases/2025/z.md", "releases/a.MD", "pages/about.md"):
        write(tmp_path, name)
    loaded = load(tmp_path)
    assert [card.path for card in loaded.office.releases] == [
        "content/releases/2025/z.md",
        "content/releases/2026/b.md",
        "content/releases/a.MD",
    ]
    assert [(page.path, page.is_page) for page in loaded.office.pages] == [("content/pages/about.md", True)]
    assert loaded.cards == (*loaded.office.releases, *loaded.office.pages)


def test_an_office_knows_every_file_but_hidden_ones_and_copies(tmp_path: Path) -> None:
    for name in ("releases/a.md", "media/x/lamp.png", "releases/.b.md", ".git/c.md", "releases/d.md~"):
        write(tmp_path, name)
    loaded = load(tmp_path)
    assert loaded.office.files == {"releases/a.md", "media/x/lamp.png"}
    assert len(loaded.cards) == 1


@pytest.mark.parametrize("name", ["night-line.md", "release/2026/a.md", "media/x/notes.md", "directory/a.md"])
def test_a_text_that_would_never_be_published_is_told(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    assert (f"content/{name}", "misplaced-file") in misread(load(tmp_path))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("releases/2026/a.txt", "release"), ("releases/a.b.Markdown", "release"), ("pages/a.TXT", "page")],
)
def test_a_text_whose_name_ends_otherwise_is_told(name: str, kind: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    loaded = load(tmp_path)
    assert misread(loaded) == [(f"content/{name}", "misplaced-file")]
    fault = loaded.misread[0][1]
    assert fault.message == f"“content/{name}” is not read: a {kind} is a file whose name ends in .md."
    renamed = name.rpartition("/")[2].rpartition(".")[0]
    assert fault.fix == f"Rename it to “{renamed}.md”, or move it elsewhere."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *((f"releases/2026/tea.{ending}", "tea.md") for ending in ("docx", "doc", "rtf", "odt", "pages", "md.docx")),
        ("releases/tea.v2.DOCX", "tea.v2.md"),
        ("pages/tea.docx", "tea.md"),
    ],
)
def test_a_word_file_in_the_place_of_a_text_is_told(name: str, text: str, tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    write(tmp_path, name, b"PK")
    loaded = load(tmp_path)
    assert misread(loaded) == [(f"content/{name}", "misplaced-file")]
    kind = "page" if name.startswith("pages") else "release"
    fault = loaded.misread[0][1]
    assert fault.message == f"“content/{name}” is not read: a {kind} is a file whose name ends in .md."
    assert fault.fix == f"Put its text into “{text}”, move it out of content/, or link to it from a release or page."


def test_a_text_without_an_ending_is_told_though_its_name_is_a_word_of_another(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md", sound("The tea is hot. See [it](/releases/2026/tea/)."))
    write(tmp_path, "releases/tea")
    loaded = load(tmp_path)
    assert misread(loaded) == [("content/releases/tea", "misplaced-file")]
    assert loaded.misread[0][1].fix == "Rename it to “tea.md”, or move it elsewhere."


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("releases/form.docx", "[The form]({static}form.docx)"),
        ("releases/my form.docx", "[The form]({static}/releases/my%20form.docx)"),
        ("releases/2026/Caffi bâr.odt", "[The form]({static}2026/caffi%20b%C3%A2r.odt)"),
        ("releases/form", "[The form]({static}form)"),
        ("releases/a & b.doc", '<a href="{static}a &amp; b.doc">The form</a>'),
    ],
)
def test_a_word_file_to_which_a_text_links_is_a_download(name: str, link: str, tmp_path: Path) -> None:
    write(tmp_path, name, b"PK")
    write(tmp_path, "pages/about.md", f"Title: About\n\n{link}\n")
    assert misread(load(tmp_path)) == []


@pytest.mark.parametrize("name", ["releases/tea.docx", "releases/tea.md.docx", "releases/tea"])
def test_a_word_file_beside_the_text_that_was_made_of_it_is_let_be(name: str, tmp_path: Path) -> None:
    write(tmp_path, name, b"PK")
    write(tmp_path, "releases/tea.md")
    assert misread(load(tmp_path)) == []


@pytest.mark.parametrize(
    "copy", ["tea copy", "tea copy 2", "tea (1)", "tea (12)", "tea - Copy", "tea - Copy (2)", "tea COPY"]
)
@pytest.mark.parametrize("folder", ["releases/2026", "pages"])
def test_a_copy_beside_its_original_is_told_and_is_no_release(folder: str, copy: str, tmp_path: Path) -> None:
    for name in ("tea", copy):
        write(tmp_path, f"{folder}/{name}.md")
    loaded = load(tmp_path)
    assert misread(loaded) == [(f"content/{folder}/{copy}.md", "misplaced-file")]
    assert [card.path for card in loaded.cards] == [f"content/{folder}/tea.md"]
    fault = loaded.misread[0][1]
    assert fault.message == (
        f"“content/{folder}/{copy}.md” has the name of a copy of “content/{folder}/tea.md”, "
        "and would be published beside it."
    )
    assert fault.fix == "Take the copy out of content/, or give it a name of its own."


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("tea copy", "coffee"),
        ("tea (1)", "2025/tea"),
        ("tea 2", "tea"),
        ("tea-copy", "tea"),
        ("tea (2026)", "tea"),
        ("teacopy", "tea"),
        ("tea copy for all", "tea"),
    ],
)
def test_what_only_sounds_like_a_copy_is_a_release(name: str, other: str, tmp_path: Path) -> None:
    for text in (name, other):
        write(tmp_path, f"releases/{text}.md")
    loaded = load(tmp_path)
    assert (misread(loaded), len(loaded.cards)) == ([], 2)


@pytest.mark.parametrize("name", ["releases/leaflet.pdf", "files/form.docx", "files/plan.txt", "media/words.markdown"])
def test_what_may_be_a_download_is_none_of_them(name: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    assert misread(load(tmp_path)) == []


@pytest.mark.parametrize("data", [b"\xff\xfe", b"PK\x03\x04\0\0", b"Title: Caf\xe9\n", b"a" * 3_000_000])
def test_what_is_no_text_is_told(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, "releases/a.md", data)
    loaded = load(tmp_path)
    assert misread(loaded) == [("content/releases/a.md", "unreadable-file")]
    assert loaded.cards == ()


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    (tmp_path / "content/releases/b.md").symlink_to(tmp_path / "gone.md")
    loaded = load(tmp_path)
    assert misread(loaded) == [("content/releases/b.md", "unreadable-file")]
    assert "no such file or directory" in loaded.misread[0][1].message


def test_folders_are_not_followed_out_of_the_office(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    (tmp_path / "content/releases/more").symlink_to(tmp_path)
    assert len(load(tmp_path).cards) == 1


def test_what_is_wrong_with_the_directory_and_the_kits_is_told(tmp_path: Path) -> None:
    write(tmp_path, "directory/topics.yaml", "- a list\n")
    write(
        tmp_path, "media/lights/kit.yaml", "title: Lights\npermission: Free.\npictures:\n  gone.png:\n    caption: A\n"
    )
    found = misread(load(tmp_path))
    assert ("content/directory/topics.yaml", "directory-fault") in found
    assert ("content/media/lights/kit.yaml", "incomplete-passport") in found


def test_what_is_asked_for_from_outside_is_read_beside_the_office(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    outside = tmp_path / "elsewhere" / "b.md"
    outside.parent.mkdir()
    outside.write_text(sound(), "utf-8")
    loaded = load(tmp_path, outside, tmp_path / "elsewhere" / "gone.md")
    assert [release.path for release in loaded.asked] == ["elsewhere/b.md"]
    assert misread(loaded) == [("elsewhere/gone.md", "unreadable-file")]
    assert len(loaded.office.releases) == 1


def test_the_offices_own_headings_count(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md", sound() + "\n## Small print\n\nText.\n")
    values = {"TIMEZONE": "Europe/London", "PRESS_NOTES_HEADINGS": ["Small print"]}
    loaded = load_office(read_settings(values, tmp_path), at())
    assert loaded.read(loaded.cards[0]).notes_heading is not None


def test_a_file_that_changes_while_it_is_read_stops_the_run(tmp_path: Path) -> None:
    file = write(tmp_path, "releases/a.md")
    loaded = load(tmp_path)
    file.write_text(sound("Another text."), "utf-8")
    with pytest.raises(CannotRun, match=r"“content/releases/a\.md” was changed while it was being read"):
        loaded.read(loaded.cards[0])


def test_a_verdict_depends_on_the_directory_as_a_whole(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    before = load(tmp_path).circumstances
    write(tmp_path, "releases/b.md")
    assert load(tmp_path).circumstances == before
    write(tmp_path, "directory/topics.yaml", "libraries:\n  name: Libraries\n")
    assert load(tmp_path).circumstances != before


def test_a_verdict_depends_on_no_kit_of_which_its_rules_did_not_ask(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    before = load(tmp_path).circumstances
    write(tmp_path, "media/lights/kit.yaml", "title: Lights\npermission: Free to print.\n")
    assert load(tmp_path).circumstances == before


def test_a_verdict_depends_on_a_record_that_a_kit_makes_faulty(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    write(tmp_path, "directory/organisations.yaml", "harbour:\n  name: Harbour\n  logo: lights/logo.png\n")
    before = load(tmp_path).circumstances
    passport = "caption: A\n    credit: B\n    licence: C\n    alt: D\n"
    kit = f"title: Lights\npermission: Free.\nlogos:\n  logo.png:\n    {passport}"
    write(tmp_path, "media/lights/kit.yaml", kit)
    write(tmp_path, "media/lights/logo.png", b"picture")
    assert load(tmp_path).circumstances != before


def test_an_empty_folder_of_releases_is_an_office_without_anything(tmp_path: Path) -> None:
    write(tmp_path, "directory/topics.yaml", "{}\n")
    loaded = load(tmp_path)
    assert (loaded.cards, loaded.asked, loaded.misread) == ((), (), ())


def test_no_content_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="There is no folder “content”: there is nothing to check or build"):
        load(tmp_path)
    (tmp_path / "content").touch()
    with pytest.raises(CannotRun, match="There is no folder “content”"):
        load(tmp_path)
    (tmp_path / "content").unlink()
    (tmp_path / "content/releases/2026").mkdir(parents=True)
    with pytest.raises(CannotRun, match="The folder “content” is empty: there is nothing to check or build"):
        load(tmp_path)


DESK = "desk:\n  name: Desk\n  organisation: trust\n  phone: 020 7946 0150\n  email: desk@trust.example.org\n"
TRUST = "trust:\n  name: Trust\n"


def with_duty(project: Path, duty: str, contacts: str = DESK) -> Loaded:
    write(project, "directory/organisations.yaml", TRUST)
    write(project, "directory/contacts.yaml", contacts)
    values = {"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True, "PRESS_DUTY_CONTACT": duty}
    return load_office(read_settings(values, project), at())


@pytest.mark.parametrize(
    ("duty", "hint"),
    [("dezk", "Did you mean “desk”?"), ("nobody", "Write a key that stands there, or take the line out.")],
)
def test_a_contact_on_duty_who_is_not_in_the_directory_is_told_of(tmp_path: Path, duty: str, hint: str) -> None:
    with pytest.raises(CannotRun) as told:
        with_duty(tmp_path, duty)
    assert str(told.value) == f"pelicanconf.py: PRESS_DUTY_CONTACT is “{duty}”, which is not in contacts.yaml. {hint}"


@pytest.mark.parametrize("contacts", [DESK, "desk:\n  name: Desk\n", "desk: [\n"])
def test_one_who_is_there_or_may_be_behind_a_fault_is_not(tmp_path: Path, contacts: str) -> None:
    assert with_duty(tmp_path, "desk", contacts).office.settings.duty_contact == "desk"


def test_a_featured_release_that_there_is_not_is_said(tmp_path: Path) -> None:
    write(tmp_path, "releases/2026/night-line.md", sound())
    write(tmp_path, "directory/topics.yaml", "{}\n")
    values = {"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}

    def featuring(*slugs: str) -> Loaded:
        return load_office(read_settings({**values, "PRESS_FEATURED": slugs}, tmp_path), at())

    assert featuring("night-line").misread == ()
    with pytest.raises(CannotRun, match="“night-lin”, which is the slug of no release"):
        featuring("night-lin")
    # One that cannot be read may be the one that is meant, and is found to be wrong.
    write(tmp_path, "releases/2026/night-line.md", b"\xff\xfe\x00")
    assert featuring("night-line").misread


KIT = """\
title: Lamp {0}
permission: Free.
pictures:
  lamp.png: {{caption: The lamp, credit: Harbour Trust, licence: CC0, alt: A lamp}}
"""


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("many", [2, 100], ids=["beforehand", "when they are asked for"])
def test_many_new_kits_are_found_out_about_and_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(kept_kits, "_MANY", many)
    for number in range(4):
        write(tmp_path, f"media/lamp-{number}/kit.yaml", KIT.format(number))
        if number:
            Image.new("RGB", (30, 20)).save(tmp_path / f"content/media/lamp-{number}/lamp.png")
    write(tmp_path, "releases/2026/a.md")
    values = {"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}
    content = tmp_path / "content"

    def loaded() -> tuple[Loaded, KeptKits]:
        folder = read_folder(content)
        kits = KeptKits(tmp_path, content, "1", folder)
        return load_office(read_settings(values, tmp_path), at(), kits=kits, folder=folder), kits

    office, kits = loaded()
    kits.remember()
    assert [kit.title for kit in office.office.directory.kits.values()] == ["Lamp 0", "Lamp 1", "Lamp 2", "Lamp 3"]
    assert misread(office) == misread(load(tmp_path)) != []
    assert len(KeptKits(tmp_path, content, "1").known) == len([*["record"] * 3, "picture"])
    monkeypatch.setattr("press.directory.kits.open_yaml", lambda *_: pytest.fail("read again"))
    (content / "media/lamp-0/kit.yaml").unlink()
    (content / "media/lamp-0").rmdir()
    again, _ = loaded()
    assert [kit.title for kit in again.office.directory.kits.values()] == ["Lamp 1", "Lamp 2", "Lamp 3"]


def test_of_all_xml_but_that_of_kits_it_is_known_whether_a_browser_may_run_something_in_it(tmp_path: Path) -> None:
    script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    running = {f"files/plan.{ending}" for ending in ("svg", "xml", "rdf", "rss", "atom")} | {"files/LOUD.SVG"}
    for name in (*running, "files/plan.txt", "media/lights/lamp.svg"):
        write(tmp_path, name, script)
    write(tmp_path, "files/packed.svgz", gzip.compress(script.encode()))
    write(tmp_path, "files/still.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert load(tmp_path).office.running == running | {"files/packed.svgz"}


def test_a_directory_that_changes_while_it_is_read_stops_the_run(tmp_path: Path) -> None:
    write(tmp_path, "releases/a.md")
    file = write(tmp_path, "directory/contacts.yaml", "# nobody yet")
    folder = read_folder(tmp_path / "content")
    file.write_text("# nobody", "utf-8")
    ours = read_settings({"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}, tmp_path)
    with pytest.raises(CannotRun, match=r"“content/directory/contacts\.yaml” was changed"):
        load_office(ours, at(), folder=folder)


# What every verdict depends on


WITH_A_MARK = """\
title: Lights
permission: Free to print.
{group}:
  mark.png: {{caption: The mark, credit: Harbour Trust, licence: CC BY 4.0, alt: A lamp}}
"""


def circumstances(project: Path, **ours: object) -> str:
    values = {"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True, **ours}
    return load_office(read_settings(values, project), at()).circumstances


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The small office in a folder of its own, with a kit whose one logo is that of the trust."""
    shutil.copytree(PROJECT / "content", tmp_path / "office/content")
    file = write(tmp_path / "office", "media/lights/kit.yaml", WITH_A_MARK.format(group="logos"))
    Image.new("RGB", (30, 20)).save(file.parent / "mark.png")
    edit(
        tmp_path / "office", "directory/organisations.yaml", "harbour-trust:", "harbour-trust:\n  logo: lights/mark.png"
    )
    assert misread(load(tmp_path / "office")) == []
    return tmp_path / "office"


def edit(project: Path, name: str, old: str, new: str) -> None:
    file = project / "content" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("directory/helplines.yaml", "0808 157 0100", "0808 157 0101"),
        ("directory/topics.yaml", "name: Libraries", "name: Our libraries"),
        ("directory/organisations.yaml", "name: ", "name: The "),
        ("directory/contacts.yaml", "  role: Press", "  rolle: Press"),
        ("media/lights/kit.yaml", "logos:", "pictures:"),
    ],
    ids=["helplines", "topics", "organisations", "a faulty contact", "a logo that is none any more"],
)
def test_what_every_rule_may_ask_has_all_judged_again(small: Path, name: str, old: str, new: str) -> None:
    before = circumstances(small)
    edit(small, name, old, new)
    assert circumstances(small) != before


def test_so_has_a_file_of_the_directory_that_is_gone_or_cannot_be_read_or_is_edited_while_it_is_faulty(
    small: Path,
) -> None:
    seen = {circumstances(small)}
    contacts, topics = small / "content/directory/contacts.yaml", small / "content/directory/topics.yaml"
    edit(small, "directory/contacts.yaml", "  role: Press", "  rolle: Press")
    seen.add(circumstances(small))
    edit(small, "directory/contacts.yaml", "07700 900 155", "07700 900 156")
    seen.add(circumstances(small))
    contacts.write_bytes(b"\xff")
    seen.add(circumstances(small))
    topics.rename(topics.with_name("topics.yaml.old"))
    seen.add(circumstances(small))
    assert len(seen) == 5


@pytest.mark.parametrize(
    "ours", [{"PRESS_PROFILE": "police"}, {"PRESS_NOTES_HEADINGS": ["More"]}, {"TIMEZONE": "Europe/Dublin"}]
)
def test_so_has_another_setting(small: Path, ours: dict[str, object]) -> None:
    assert circumstances(small, **ours) != circumstances(small)


def test_what_a_rule_asks_for_by_name_does_not_nor_where_the_office_stands(small: Path) -> None:
    before = circumstances(small)
    edit(small, "directory/contacts.yaml", "07700 900 155", "07700 900 156")
    edit(small, "media/lights/kit.yaml", "The mark", "Our mark")
    edit(small, "releases/2026/sound.md", "Title: ", "Title: Again, ")
    moved = small.rename(small.with_name("moved"))
    assert circumstances(moved) == before


@pytest.mark.parametrize(
    "name", ["files/plan", "files/plan.unheard", "files/plan.2026", "media/x/plan", "files/plan.txt"]
)
@pytest.mark.parametrize(
    ("data", "is_page"),
    [
        (b"<!doctype html><p>x", True),
        (b"\xef\xbb\xbf \n<Script>x", True),
        (b"<svg onload=x>", True),
        (b"Doors < 9", False),
    ],
)
def test_a_page_whose_name_does_not_say_so_is_known(tmp_path: Path, name: str, data: bytes, is_page: bool) -> None:
    (tmp_path / "content/releases").mkdir(parents=True)
    write(tmp_path, name, data)
    assert (name in load(tmp_path).office.running) is (is_page and not name.endswith(".txt"))
