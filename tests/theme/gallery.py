"""Every page of the theme, built from made-up values: to look at, and to test.

``python -m tests.theme.gallery FOLDER`` writes the three showings as small sites of their own. ``full`` has every
optional part, ``bare`` none of them, and ``hostile`` has markup where words should be.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace as Value
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from PIL import Image, ImageDraw
from typogrify.filters import typogrify

THEME = Path(__file__).parents[2] / "theme"
LONDON = ZoneInfo("Europe/London")
HOSTILE = """Smith & "Sons" <script>alert('1')</script>"""


def environment() -> Environment:
    """Jinja2 as the site's settings set it up, with plain versions of the site's filters."""
    made = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(
        day=lambda day: f"{day.day} {day:%B %Y}",
        moment=lambda moment: f"{moment:%H:%M %Z} on {moment:%A} {moment.day} {moment:%B %Y}",
        iso=lambda moment: moment.isoformat(),
        dial=lambda text: "tel:" + re.sub(r"\D", "", text),
        size=lambda count: f"{count / 1_000_000:.1f} MB",
        typogrify=lambda text: Markup(typogrify(escape(text))),
    )
    return made


def contact(**changes: Any) -> Value:
    """A press contact with nothing optional, but for ``changes``."""
    values = {
        "key": "desk",
        "name": "Duty press officer",
        "role": "",
        "organisation": "Saltmarsh County Council",
        "organisation_url": "",
        "phone": "01632 960 140",
        "mobile": "",
        "email": "",
        "hours": "",
        "out_of_hours": None,
        "languages": (),
        "regions": (),
        "public": False,
        "former": False,
    }
    return Value(**values | changes)


FULL_CONTACT = contact(
    role="Press and public affairs",
    organisation_url="issuers/saltmarsh-council/",
    mobile="07700 900 140",
    email="a.very.long.mailbox.for.the.press@council.example.org",
    hours="Monday to Friday, 8.30am to 5.30pm",
    out_of_hours=Value(number="07700 900 141", scope="Floods, road and school closures only"),
    languages=("English", "Welsh"),
    regions=("Saltmarsh Coast", "Wexmoor Vale"),
)

BARE_HELPLINE = Value(
    key="line",
    name="Evenlight Line",
    number="0808 157 0120",
    url="",
    email="",
    text="",
    hours="",
    cost="",
    confidential="",
    audience="",
    covers=("England",),
    languages=(),
)

FULL_HELPLINE = Value(
    key="evenlight-line",
    name="Evenlight Line",
    number="0808 157 0120",
    url="https://evenlight.example.org/line",
    email="night@evenlight.example.org",
    text="07700 900 120",
    hours="Every night, 8pm to 8am",
    cost="Free to call",
    confidential="Confidential unless a life is at risk",
    audience="Anyone who cannot sleep for worry",
    covers=("England", "Wales"),
    languages=("English", "Welsh", "Polish"),
)


def tag(folder: str, name: str) -> Value:
    """A topic, region or category."""
    return Value(name=name, url=f"{folder}/{re.sub(r'[^a-z]+', '-', name.lower())}/")


def issuer(name: str, **changes: Any) -> Value:
    """An organisation with nothing optional, but for ``changes``."""
    values = {
        "key": re.sub(r"[^a-z]+", "-", name.lower()),
        "name": name,
        "short": "",
        "url": tag("issuers", name).url,
        "how_to_write": "",
        "boilerplate": Markup(),
        "site": "",
        "social": (),
        "countries": (),
        "regions": (),
        "contacts": (),
        "logo": "",
    }
    return Value(**values | changes)


COUNCIL = issuer(
    "Saltmarsh County Council",
    short="Saltmarsh Council",
    how_to_write="“Saltmarsh” is one word. The council is “it”, not “they”.",
    boilerplate=Markup(
        "<p>Saltmarsh County Council looks after roads, schools and libraries for the 212,000 people of the coast. "
        'Its <a href="https://council.example.org">website</a> is open at any hour.</p>'
    ),
    site="https://council.example.org",
    social=(Value(name="Mastodon", url="https://social.example.org/@saltmarsh"),),
    countries=("England",),
    regions=("Saltmarsh Coast",),
    contacts=(FULL_CONTACT, contact(key="museum", name="Front desk", public=True)),
    logo="media/coast-night/mark.png",
)
JOINT = tuple(
    issuer(f"{place} Volunteer Lifeboat and Coast Watch")
    for place in ("Quayhead", "Gullhaven", "Wexmoor", "Long Sands", "Eastness")
)

BODY = Markup("""
<p>Saltmarsh County Council and five lifeboat crews open a night watch on the coast today, Monday 2 March 2026, after
three winters in which more people were cut off by the tide than in the ten years before
them.<sup><a role="doc-noteref" href="#note-1" id="ref-1-1">(1)</a></sup></p>
<p>The council pays for the lamps and the crews keep them. Anyone kept awake by worry about the sea can ring
<a class="tel" href="tel:+448081570120">0808 157 0120</a> at night. The watch will:</p>
<ul><li>stand on the Long Sands causeway from dusk until dawn</li><li>warn walkers an hour before each tide</li>
<li>teach schools how the channel fills <em>from behind</em>.</li></ul>
<h2>How many</h2>
<p>In 2025 the crews brought 214 people ashore, 61 of them children.<sup><a role="doc-noteref" href="#note-2"
id="ref-2-1">(2)</a></sup> “It is quicker than anyone believes,” the harbour master
says.<sup><a role="doc-noteref" href="#note-1" id="ref-1-2">(1)</a></sup></p>
<div class="table" role="region" aria-label="People brought ashore" tabindex="0"><table><thead><tr>
<th scope="col">Winter</th><th scope="col">People</th>
<th scope="col">Of them children</th><th scope="col">Crews called out</th></tr></thead>
<tbody><tr><td>2022 to 2023</td><td>88</td><td>19</td><td>41</td></tr><tr><td>2023 to 2024</td><td>140</td><td>35</td>
<td>63</td></tr><tr><td>2024 to 2025</td><td>214</td><td>61</td><td>97</td></tr></tbody></table></div>
<p>The coxswain at Quayhead said:</p>
<blockquote id="quote-1"><p>“We would sooner meet people on the causeway with a lamp than in the channel with a
boat.</p><p>“The watch costs less in a year than one night of searching.”</p></blockquote>
<p>Addresses such as https://council.example.org/coast/night-watch/tables/2025/people-brought-ashore-by-month.html must
break, and so must Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.</p>
""")

EDITORS = Markup("""
<h2 id="notes">Notes to editors</h2>
<p>Lamps can be photographed at Quayhead on any evening of the first week.</p>
<section role="doc-endnotes" aria-labelledby="notes"><ol>
<li id="note-1"><p>Source: log of the five crews, 2022 to 2025; people counted once a rescue. <a role="doc-backlink"
href="#ref-1-1">↩<span class="vh"> Back to note 1 in the text</span></a> <a role="doc-backlink" href="#ref-1-2">b<span
class="vh"> Back to note 1 in the text, second place</span></a></p></li>
<li id="note-2"><p>Source: <a href="https://council.example.org/figures">council figures</a>, January 2026.
<a role="doc-backlink" href="#ref-2-1">↩<span class="vh"> Back to note 2 in the text</span></a></p></li>
</ol></section>
""")


def picture(file: str, **changes: Any) -> Value:
    """A picture of a kit with its passport."""
    values = {
        "file": file,
        "url": f"media/coast-night/{file}",
        "width": 1200,
        "height": 800,
        "size": 412_000,
        "format": "PNG",
        "caption": "The first lamp on the Long Sands causeway, lit on 1 March 2026.",
        "credit": "Photograph: Saltmarsh County Council",
        "licence": "Free to use with reports on the night watch until the end of 2027.",
        "alt": "A lamp on a post above wet sand at dusk; the causeway runs away to the left.",
        "people": (),
        "expires": None,
    }
    return Value(**values | changes)


PICTURES = (
    picture("first-lamp.png", people=("The harbour master of Quayhead",), expires=date(2027, 12, 31)),
    picture("crew-on-the-sands.png", width=800, height=1000),
)


def kit(**changes: Any) -> Value:
    """A media kit with nothing in it, but for ``changes``."""
    values = {
        "key": "coast-night",
        "title": "The night watch in pictures",
        "permission": "These pictures may be used with reports on the night watch, with their credit lines.",
        "url": "kits/coast-night/",
        "zip_url": "",
        "zip_size": 0,
        "zip_files": 0,
        "pictures": (),
        "videos": (),
        "facts": (),
        "releases": (),
    }
    return Value(**values | changes)


FULL_KIT = kit(zip_url="kits/coast-night/coast-night.zip", zip_size=2_400_000, zip_files=4, pictures=PICTURES)


def release(slug: str, title: str, **changes: Any) -> Value:
    """A release with nothing optional, but for ``changes``."""
    values = {
        "title": title,
        "standfirst": "Five crews keep lamps on the causeway until the last tide of spring.",
        "date": datetime(2026, 3, 2, tzinfo=LONDON),
        "has_time": False,
        "place": "",
        "reference": "",
        "url": f"releases/2026/{slug}/",
        "issuers": (issuer("Quayhead Harbour"),),
        "category": None,
        "topics": (),
        "regions": (),
        "lang": "en",
        "sensitive": False,
        "body": Markup("<p>The lamps are lit.</p>"),
        "editors": Markup(),
        "contacts": (contact(),),
        "helplines": (),
        "kit": None,
        "corrections": (),
        "withdrawn": None,
        "updated": None,
        "embargo": None,
        "held": False,
        "draft": False,
        "event": "",
        "review": None,
        "findings": (),
    }
    return Value(**values | changes)


FINDINGS = (
    Value(
        level="error",
        path="content/releases/2026/night-watch.md",
        line=14,
        message="“0808 157 0121” is not in the directory; it is “0808 157 0120” with one digit changed.",
        fix="Write “0808 157 0120”.",
    ),
)

FULL_RELEASE = release(
    "night-watch",
    "Lamps on the causeway: council and lifeboat crews open a night watch on Long Sands",
    date=datetime(2026, 3, 2, 9, 30, tzinfo=LONDON),
    has_time=True,
    place="Quayhead",
    reference="SCC/2026/014",
    issuers=(COUNCIL, *JOINT),
    category=tag("categories", "Campaigns"),
    topics=(tag("topics", "Coast and tide"), tag("topics", "Mental health")),
    regions=(tag("regions", "Saltmarsh Coast"),),
    sensitive=True,
    body=BODY,
    editors=EDITORS,
    contacts=(FULL_CONTACT, contact(key="gone", name="Coast press officer", former=True)),
    helplines=(FULL_HELPLINE,),
    kit=FULL_KIT,
    corrections=(
        Value(date=date(2026, 3, 9), kind="A", wrong="The crews were said to be paid.", right="All are volunteers."),
        Value(date=date(2026, 3, 3), kind="C", wrong="A crew's name was misspelt.", right="It is Eastness."),
    ),
    withdrawn=Value(date=date(2026, 4, 1), reason="The council has ended the watch; the times given no longer hold."),
    updated=date(2026, 3, 9),
    embargo=datetime(2026, 3, 2, 9, 30, tzinfo=LONDON),
    held=True,
    draft=True,
    event="Lamp-lighting at Quayhead, 2 March 2026, 17:00 to 18:00",
    review=date(2027, 1, 1),
    findings=FINDINGS,
)

LIST = (
    release(
        "night-watch-opens",
        "Lamps on the causeway: five lifeboat crews open a night watch on Long Sands",
        issuers=(COUNCIL, *JOINT[:2]),
        helplines=(FULL_HELPLINE,),
        sensitive=True,
        body=BODY,
        editors=EDITORS,
        kit=FULL_KIT,
        contacts=(FULL_CONTACT,),
        place="Quayhead",
        category=tag("categories", "Campaigns"),
        topics=(tag("topics", "Coast and tide"),),
    ),
    release(
        "library-hours",
        "Four libraries stay open until nine",
        standfirst="Longer evenings begin in March, after a year in which visits rose by a tenth.",
        date=datetime(2026, 2, 17, tzinfo=LONDON),
        issuers=(COUNCIL,),
        corrections=FULL_RELEASE.corrections,
    ),
    release(
        "oriau-llyfrgell",
        "Pedair llyfrgell ar agor tan naw",
        standfirst="Bydd oriau hirach yn dechrau ym mis Mawrth.",
        date=datetime(2026, 2, 17, tzinfo=LONDON),
        lang="cy",
    ),
    release(
        "ward-visits",
        "Visiting hours at Wexmoor Hospitals change for winter",
        date=datetime(2025, 12, 1, tzinfo=LONDON),
        issuers=(issuer("Wexmoor Hospitals Trust"),),
        withdrawn=FULL_RELEASE.withdrawn,
    ),
    release(
        "museum-lamps",
        "Gullhaven Museum lends its lamp room to the night watch",
        date=datetime(2025, 11, 24, tzinfo=LONDON),
        issuers=(issuer("Gullhaven Museum"),),
    ),
)


def shelf(kind: str, title: str, url: str, **changes: Any) -> Value:
    """A list of releases that has a name."""
    values = {"kind": kind, "title": title, "url": url, "feed_url": "", "releases": (), "shelves": (), "issuer": None}
    return Value(**{"count": len(changes.get("releases", ()))} | values | changes)


TOPICS = tuple(
    shelf("topic", name, tag("topics", name).url, count=count)
    for name, count in (
        ("Coast and tide", 12),
        ("Heritage", 3),
        ("Hospitals", 1),
        ("Libraries", 27),
        ("Mental health", 8),
    )
)
MONTHS = (
    shelf("month", "March 2026", "releases/2026/03/", count=1),
    shelf("month", "February 2026", "releases/2026/02/", count=2),
)
YEARS = (
    shelf("year", "2026", "releases/2026/", releases=LIST[:3], shelves=MONTHS),
    shelf("year", "2025", "releases/2025/", releases=LIST[3:]),
)
ISSUERS = (
    shelf(
        "issuer",
        COUNCIL.name,
        COUNCIL.url,
        releases=LIST[:2],
        issuer=COUNCIL,
        feed_url="issuers/saltmarsh-council/feed.atom",
    ),
    *(shelf("issuer", one.name, one.url, count=1) for one in JOINT),
)

Page = tuple[str, dict[str, Any]]


def full_pages() -> dict[str, Page]:
    """Where each page stands, its template and what the template is given, with every optional part."""
    made = Value(title="About this press office", url="pages/about/", content="<p>We answer within the hour.</p>")
    pages: dict[str, Page] = {
        "index.html": ("index.html", {"releases": LIST, "shelves": Value(years=YEARS, topics=TOPICS, issuers=ISSUERS)}),
        "pages/about/index.html": ("page.html", {"page": made}),
        "releases/index.html": ("shelves.html", {"title": "All releases", "kind": "year", "shelves": YEARS}),
        "topics/index.html": ("shelves.html", {"title": "Topics", "kind": "topic", "shelves": TOPICS}),
        "kits/coast-night/index.html": ("kit.html", {"kit": Value(**vars(FULL_KIT) | {"releases": LIST[:1]})}),
        "contacts/index.html": ("contacts.html", {"contacts": (FULL_CONTACT, contact(), contact(former=True))}),
        "helplines/index.html": ("helplines.html", {"helplines": (FULL_HELPLINE, BARE_HELPLINE)}),
        "404.html": ("404.html", {}),
    }
    for one in (FULL_RELEASE, *LIST):
        pages[f"{one.url}index.html"] = ("article.html", {"release": one})
    for one in (YEARS[0], ISSUERS[0], TOPICS[0]):
        pages[f"{one.url}index.html"] = ("shelf.html", {"shelf": one})
    return pages


def bare_pages() -> dict[str, Page]:
    """The same templates with every optional part absent."""
    one = release("bare", "The lamps are lit")
    nobody = issuer("Nobody")
    return {
        "index.html": ("index.html", {"releases": (), "shelves": Value(years=(), topics=(), issuers=())}),
        "page/index.html": ("page.html", {"page": Value(title="Empty", url="page/", content="")}),
        "topics/index.html": ("shelves.html", {"title": "Topics", "kind": "topic", "shelves": ()}),
        "shelf/index.html": ("shelf.html", {"shelf": shelf("topic", "Coast", "shelf/")}),
        "nobody/index.html": ("shelf.html", {"shelf": shelf("issuer", "Nobody", "nobody/", issuer=nobody)}),
        f"{one.url}index.html": ("article.html", {"release": one}),
        "kits/coast-night/index.html": ("kit.html", {"kit": kit()}),
        "contacts/index.html": ("contacts.html", {"contacts": ()}),
        "helplines/index.html": ("helplines.html", {"helplines": ()}),
        "404.html": ("404.html", {}),
    }


ADDRESSES = {"feed_url", "file", "logo", "site", "url", "zip_url"}
MEANINGS = ADDRESSES | {"key", "kind", "lang", "level", "mobile", "number", "phone"}


def hostile(value: Any) -> Any:
    """``value`` with markup in each of its plain words; addresses, numbers, kinds and finished HTML stay."""
    if isinstance(value, Value):
        return Value(**{name: each if name in MEANINGS else hostile(each) for name, each in vars(value).items()})
    if isinstance(value, tuple):
        return tuple(hostile(each) for each in value)
    if isinstance(value, dict):
        return {name: hostile(each) for name, each in value.items()}
    if isinstance(value, str) and value and not isinstance(value, Markup):
        return HOSTILE
    return value


def hostile_pages() -> dict[str, Page]:
    """The full pages with markup wherever words are expected. Pages are left out: their text is HTML."""
    pages = {}
    for path, (template, given) in full_pages().items():
        if template != "page.html":
            kind = {"kind": given["kind"]} if "kind" in given else {}
            pages[path] = (template, hostile(given) | kind)
    return pages


def render(
    pages: Mapping[str, Page],
    *,
    site: str = "",
    name: str = "",
    demonstration: bool = True,
    preview: bool = False,
    duty: Value | None = None,
) -> dict[str, str]:
    """The HTML of each page, under its path."""
    made = environment()
    common = {
        "SITENAME": name or "Saltmarsh Coast Press Office",
        "SITEURL": site,
        "office": Value(demonstration=demonstration, duty=duty or FULL_CONTACT, feed_url="feed.atom"),
        "preview": preview,
        "findings": FINDINGS if preview else (),
    }
    return {path: made.get_template(template).render(common | given) for path, (template, given) in pages.items()}


def showings() -> dict[str, dict[str, str]]:
    """Every way in which the theme is shown and tested: its pages' HTML under their paths."""
    return {
        "full": render(full_pages()),
        "preview": render(full_pages(), site="https://press.example.org", preview=True),
        "bare": render(bare_pages(), demonstration=False, duty=contact(phone="", mobile="07700 900 140")),
        "hostile": render(hostile_pages(), name=HOSTILE, duty=hostile(FULL_CONTACT)),
    }


def draw(file: Path, size: tuple[int, int]) -> None:
    """A lamp above wet sand, more or less."""
    width, height = size
    image = Image.new("RGB", size, "#5b6b7d")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 0.6, width, height), fill="#8d7f68")
    pen.line((width * 0.6, height * 0.25, width * 0.6, height * 0.8), fill="#1d1f24", width=width // 60)
    pen.ellipse((width * 0.56, height * 0.14, width * 0.64, height * 0.26), fill="#ffd873")
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file)


def write(folder: Path) -> None:
    """The showings as folders of files that a web server can show, the style sheet and pictures with them."""
    for showing, pages in showings().items():
        root = folder / showing
        for path, text in pages.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        shutil.copytree(THEME / "static", root / "theme", dirs_exist_ok=True)
        for one in PICTURES:
            draw(root / one.url, (one.width, one.height))
        draw(root / COUNCIL.logo, (300, 200))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
