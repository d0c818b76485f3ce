"""What the directory itself says to readers: boilerplates and addresses are asked what pages are asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image

from press.finding import Finding
from press.loading import load_office
from press.preflight import preflight
from tests.fixtures import HEADER, NOW, PROJECT, at, settings, sound

SITE = "https://press.harbour.example.org"
HELD = {**HEADER, "Title": "Trust buys the harbour", "Embargo": "2026-11-30 00:01"}
OUT = {**HEADER, "Issuers": "riverside-hospital", "Tags": "libraries"}


class Small:
    """The small office with lines added to its directory: one release of the hospital is out, the trust's is held."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.directory = path / "content" / "directory"
        copytree(PROJECT / "content" / "directory", self.directory)
        releases = path / "content" / "releases" / "2026"
        releases.mkdir(parents=True)
        (releases / "line.md").write_text(sound(header=OUT))
        (releases / "zebra.md").write_text(sound(header=HELD))

    def found(self, file: str, lines: str, *, now: str = NOW, site: str = "") -> list[tuple[str, str]]:
        """The rules that find something in the last record of a file, to which ``lines`` are added, and where."""
        return [(one.rule, self.at(one)) for one in self.findings(file, lines, now=now, site=site)]

    def findings(self, file: str, lines: str, *, now: str = NOW, site: str = "") -> list[Finding]:
        written = self.directory / file
        before = written.read_text()
        written.write_text(f"{before.rstrip()}\n{lines}\n")
        ours = replace(settings(), project=self.path, content=self.path / "content", address=site)
        result = preflight(load_office(ours, at(now)))
        return [one for one in result.findings if one.path == f"content/directory/{file}"]

    def at(self, one: Finding) -> str:
        """What stands at the place of a finding."""
        text = (self.path / one.path).read_text().splitlines(keepends=True)
        lines = text[one.place.line - 1 : one.place.end_line]
        lines[-1] = lines[-1][: one.place.end_column - 1]
        return "".join(lines)[one.place.column - 1 :]


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)


def boilerplate(text: str) -> str:
    return "  boilerplate: |\n" + "".join(f"    {line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("See [the next](/releases/2026/zebra/).", "/releases/2026/zebra/"),
        ("[A](/releases/)\n[b](/releases/2026/zebra/index.html#c).", "/releases/2026/zebra/index.html#c"),
        ('See <a href="/releases/2026/zebra/">the next</a>.', "/releases/2026/zebra/"),
        ("See [the next][next].\n\n[next]: /releases/2026/zebra/", "/releases/2026/zebra/"),
        ("It is at /releases/2026/zebra/.", "/releases/2026/zebra/"),
    ],
)  # fmt: skip
def test_a_boilerplate_that_gives_a_held_release_away_is_found(small: Small, text: str, where: str) -> None:
    assert small.found("organisations.yaml", boilerplate(text)) == [("held-link", where)]


def test_the_finding_says_what_a_release_would_hear(small: Small) -> None:
    (one,) = small.findings("organisations.yaml", boilerplate("See [the next](/releases/2026/zebra/)."))
    assert one.message == "“/releases/2026/zebra/” leads to “Trust buys the harbour”, which is not out yet."
    assert one.fix == "Take the link out until then."
    assert one.level == "error"


def test_it_is_found_no_more_when_the_embargo_has_lifted(small: Small) -> None:
    text = boilerplate("See [the next](/releases/2026/zebra/).")
    assert small.found("organisations.yaml", text, now="2026-11-30 00:01") == []


def test_what_pelican_looks_up_in_a_release_is_refused(small: Small) -> None:
    text = "[a]({filename}/releases/2026/line.md) [b]({static}/nothing.png) [c]({filename}/releases/2026/zebra.md)"
    one, two, three, held = small.findings("organisations.yaml", boilerplate(text))
    assert [each.rule for each in (one, two, three, held)] == ["broken-target"] * 3 + ["held-link"]
    assert (
        one.message
        == "“{filename}/releases/2026/line.md” begins with {filename}, which is not understood in the directory."
    )
    assert one.fix == "Write the whole address: /releases/2026/line/"
    assert two.fix == "Write the whole address, such as /contacts/."
    assert three.fix == (
        "Take the link out until that release is out. Then write the whole address: /releases/2026/zebra/"
    )
    assert held.fix == "Take the link out until then."


def test_whose_own_releases_are_held_may_link_to_what_is_held(small: Small) -> None:
    (small.directory.parent / "releases" / "2026" / "line.md").write_text(sound(header=HELD))
    (one,) = small.findings("organisations.yaml", boilerplate("[c]({filename}/releases/2026/zebra.md)"))
    assert (one.rule, one.fix) == ("broken-target", "Write the whole address: /releases/2026/zebra/")


@pytest.mark.parametrize("target", ["/contacts/", "#x", "{filename}/releases/2026/line.md"])
def test_in_a_boilerplate_too_a_page_is_no_picture(small: Small, target: str) -> None:
    (found,) = small.findings("organisations.yaml", boilerplate(f"![The lamp of the ward]({target})"))
    assert found.message == f"“{target}” is a page, and no picture."
    assert found.fix == "Write the whole address of a picture, such as /kits/our-kit/logo.png."


def test_a_picture_that_is_not_there_is_not_taken_for_a_page(small: Small) -> None:
    one, two = small.findings("organisations.yaml", boilerplate("![A]({static}/a.png) ![B](/kits/none/b.png)"))
    assert one.fix == "Write the whole address, such as /kits/our-kit/logo.png."
    assert two.fix == "Write an address that this site has, such as /kits/our-kit/logo.png."


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        ("/contact/", "Did you mean /contacts/?"),
        ("contacts/", "Write it from the top of the site: /contacts/"),
        ("/releases/2019/other/", "Write an address that this site has, such as /contacts/."),
        (f"{SITE}/contact/", "Did you mean /contacts/?"),
    ],
)
def test_an_address_that_the_site_does_not_have_is_found(small: Small, target: str, fix: str) -> None:
    (one,) = small.findings("organisations.yaml", boilerplate(f"See [the list]({target})."), site=SITE)
    assert (one.rule, small.at(one), one.fix) == ("broken-target", target, fix)


@pytest.mark.parametrize(
    "text",
    [
        "Ring [the press office](/contacts/), or see [what went out](/releases/2026/line/).",
        "It began with [one](#contacts) and [the line](https://riverside.example.org/releases/2026/zebra/).",
        f"See [us]({SITE}), [our page]({SITE}/issuers/riverside-hospital/) or at {SITE}/releases/2026/line/.",
        "Wards 1/2 and/or 3, open 24/7, of the /releases/ of old: charity number 1153876, founded in 1891.",
        "[Write](mailto:communications@riverside.example.org) or ring 0117 496 0444; in danger, dial 999.",
    ],
)
def test_sound_boilerplates_pass(small: Small, text: str) -> None:
    assert small.found("organisations.yaml", boilerplate(text), site=SITE) == []


@pytest.mark.parametrize(
    ("file", "lines", "where"),
    [
        ("organisations.yaml", "  url: {}", "held-link"),
        ("organisations.yaml", "  social:\n    News: {}", "held-link"),
        ("helplines.yaml", "  url: {}", "held-link"),
        ("topics.yaml", "\nold:\n  name: Old\n  guidance:\n    - title: On it\n      url: {}", ""),
    ],
)
def test_an_address_of_a_record_is_asked_too_where_readers_see_it(
    small: Small, file: str, lines: str, where: str
) -> None:
    held, other = f"{SITE}/releases/2026/zebra/", "https://riverside.example.org/releases/2026/zebra/"
    assert small.found(file, lines.format(held), site=SITE) == ([(where, held)] if where else [])
    assert (small.directory / file).read_text().count(held) == 1
    assert Small(small.path / "other").found(file, lines.format(other), site=SITE) == []


def test_guidance_is_asked_where_a_release_shows_it(small: Small) -> None:
    lines = "  guidance:\n    - title: On it\n      url: {}"
    topics = small.directory / "topics.yaml"
    topics.write_text(topics.read_text().partition("grief-and-loss")[0])
    held, missing = f"{SITE}/releases/2026/zebra/", f"{SITE}/guidance/"
    assert small.found("topics.yaml", lines.format(held), site=SITE) == [("held-link", held)]
    topics.write_text(topics.read_text().replace(held, missing))
    assert small.found("topics.yaml", "", site=SITE) == [("broken-target", missing)]


def test_what_only_a_held_release_shows_may_name_it(small: Small) -> None:
    organisations = small.directory / "organisations.yaml"
    more = boilerplate("See [the next](/releases/2026/zebra/) and [all of ours](/issuers/harbour-trust/).")
    before, boiler, rest = organisations.read_text().partition("  boilerplate: |\n")
    organisations.write_text(before + more + "".join(rest.partition("\n")[2:]))
    assert boiler
    assert small.found("organisations.yaml", "") == []


def test_the_numbers_of_a_boilerplate_are_looked_up(small: Small) -> None:
    text = "Ring the Harbour Line on 0808 157\n0109, or us on 0808 157 0777."
    one, two = small.findings("organisations.yaml", boilerplate(text))
    assert [(each.rule, small.at(each)) for each in (one, two)] == [
        ("unknown-number", "0808 157\n    0109"),
        ("unknown-number", "0808 157 0777"),
    ]
    assert "It is close to 0808 157 0100, the number of the helpline Harbour Line" in one.message


def test_a_boilerplate_has_no_header_and_is_told_of_none(small: Small) -> None:
    text = "Ring 01904 960 000, 0808 157 0144 or 0808 157 0010; in danger dial 998."
    findings = small.findings("organisations.yaml", boilerplate(text))
    assert [small.at(one) for one in findings] == ["01904 960 000", "0808 157 0144", "0808 157 0010", "998"]
    assert not [one.fix for one in findings if "aive" in one.fix or "header" in one.fix]


@pytest.mark.parametrize(
    ("text", "rule", "where"),
    [
        ("Ring the Harbour Line on 0808 157 0999.", "former-number", "0808 157 0999"),
        ("Ring the Harbour Line on 0808 157 0200.", "helpline-mismatch", "0808 157 0200"),
    ],
)
def test_numbers_are_asked_whose_they_are(small: Small, text: str, rule: str, where: str) -> None:
    assert small.found("organisations.yaml", boilerplate(text)) == [(rule, where)]


def test_of_several_alike_each_is_found_where_it_stands(small: Small) -> None:
    first, second = small.findings("organisations.yaml", boilerplate("Ring 0808 157 0777.\nOr 0808 157 0777."))
    assert (first.place.line + 1, second.place.column) == (second.place.line, 8)


KIT = """\
title: The lamp room
permission: Free to print.
facts:
  - The lamp was lit in 1915.
  - {fact}
pictures:
  lamp.png:
    caption: {caption}
    credit: Harbour Trust
    licence: Free to print
    alt: A lamp
"""


def kit_findings(small: Small, *, fact: str = "It turns.", caption: str = "The lamp.") -> list[Finding]:
    """What is found in a kit that says so."""
    folder = small.path / "content" / "media" / "lamp-room"
    folder.mkdir(parents=True)
    Image.new("RGB", (30, 20)).save(folder / "lamp.png")
    (folder / "kit.yaml").write_text(KIT.format(fact=fact, caption=caption))
    result = preflight(load_office(replace(settings(), project=small.path, content=small.path / "content"), at(NOW)))
    return [one for one in result.findings if one.path.startswith("content/media/")]


def test_the_numbers_of_a_kit_are_looked_up(small: Small) -> None:
    one, two = kit_findings(small, fact="Ring 0808 157 0109 at night.", caption="The lamp; tours on 01904 960 0000.")
    assert [(each.rule, small.at(each)) for each in (one, two)] == [
        ("unknown-number", "0808 157 0109"),
        ("unknown-number", "01904 960 0000"),
    ]
    assert "It is close to 0808 157 0100, the number of the helpline Harbour Line" in one.message
    ways = "or add it to contacts.yaml or helplines.yaml: to former_numbers, if it is out of use."
    assert two.fix == f"Correct it, {ways}"
    assert one.fix == f"Write the number that is meant, {ways.replace('add it', 'add this one')}"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("By day 0808 157 0100, at night 0808 157 0109.", "0808 157 0109"),
        ("Ring 0808 157 01OO at any hour.", "0808 157 01OO"),
    ],
)
def test_in_a_kit_a_slip_is_found_beside_a_known_number_and_in_a_letter(small: Small, text: str, where: str) -> None:
    assert [(one.rule, small.at(one)) for one in kit_findings(small, fact=text)] == [("unknown-number", where)]


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0808 157 0100, or 999 in danger.",
        "Lamp no. 20041 burnt from 1914–1918, and 250,000 people saw it.",
        "ISBN 978-0-306-40615-7, at 51.5074, -0.1278, in 4,200 hours.",
        "Charity number 1153876, company number 01234567.",
        "Negative 2018/0457-12 of the archive, 6000 x 4000 points.",
        "Tickets from the box office on 01904 960 000.",
        "Catalogue 020 7946 0018, or negative no. 01904 960 000 of the county archive.",
        "Photo 07700 900123.jpg",
    ],
)
def test_what_a_kit_may_say(small: Small, text: str) -> None:
    assert kit_findings(small, fact=f'"{text}"', caption=f'"{text}"') == []


@pytest.mark.parametrize("file", ["helplines.yaml", "contacts.yaml"])
@pytest.mark.parametrize(
    ("hours", "number"),
    [
        ("Every day, 9am to 5pm; at night ring 0808 157 0777", "0808 157 0777"),
        ("Every day, 9am to 5pm; at night ring 0808 157 0100", ""),
        ("Monday to Friday, 09.00-17.00, 1 May 2026 to 30 September 2026", ""),
    ],
)
def test_the_numbers_of_hours_are_looked_up(small: Small, file: str, hours: str, number: str) -> None:
    found = small.found(file, f"  hours: {hours}")
    assert found == ([("unknown-number", number)] if number else [])


@pytest.mark.parametrize(
    ("text", "rule", "where"),
    [
        ("See [the ward](#).", "placeholder-link", "[the ward](#)"),
        ("See [the ward](https:/riverside.example.org/ward).", "broken-address", "https:/riverside.example.org/ward"),
        ("See [the ward](file:///C:/ward.doc).", "private-address", "file:///C:/ward.doc"),
        ("See [riverside.example.org](https://harbour.example.org/).", "host-mismatch", "https://harbour.example.org/"),
        ("Ring [0808 157 0100](tel:+448081570101).", "tel-mismatch", "tel:+448081570101"),
        ("Ring the Quiet Room free on 020 7946 0300.", "false-freephone", "free"),
        ("It has TBC wards.", "template-text", "TBC"),
        ("It has the the ward.", "doubled-word", "the the"),
        ("It has a ward.<script>x()</script>", "unsafe-html", "<script"),
        ("It is the hospitalâ€™s ward.", "garbled-text", "â€™"),
        ("It has wards.[^1]", "undefined-note", "[^1]"),
    ],
)
def test_a_boilerplate_is_asked_what_a_page_is(small: Small, text: str, rule: str, where: str) -> None:
    assert small.found("organisations.yaml", boilerplate(text)) == [(rule, where)]


def test_a_rule_that_is_off_asks_nothing_of_a_boilerplate(small: Small) -> None:
    written = small.directory / "organisations.yaml"
    written.write_text(f"{written.read_text().rstrip()}\n{boilerplate('See [the ward](#).')}")
    ours = replace(
        settings(PRESS_RULES={"placeholder-link": "off"}), project=small.path, content=small.path / "content"
    )
    assert preflight(load_office(ours, at(NOW))).findings == ()
