"""Made-up values for every part of a page, in the very types that the theme is given.

Those whose names begin with ``BARE`` have nothing optional; those that begin with ``FULL`` have all of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from press.directory import Link, OutOfHours, Spokesperson
from press.fields import Correction, Withdrawal
from press.finding import Finding, Level, Place, Span
from press.quotes import Quote
from press.slugs import slugify
from press.views.values import (
    ContactCard,
    Download,
    Edition,
    HelplineCard,
    IssuerView,
    KitLine,
    KitView,
    Line,
    Lost,
    Named,
    OwnPage,
    PictureView,
    ReleaseView,
    ShelfName,
    ShelfView,
    Tag,
)

LONDON = ZoneInfo("Europe/London")
NOWHERE = Span(0, 0)

OWN_PAGE = OwnPage("About this press office", "about/", "en")
EDITIONS = (Edition("en", "English", ""), Edition("cy", "Cymraeg", "cy/"))
LOST = (Lost(EDITIONS[1], "Nid oes dim yn y cyfeiriad hwn", "Y datganiadau diweddaraf"),)

BARE_CONTACT = ContactCard(
    key="desk",
    name="Duty press officer",
    role="",
    organisation="Saltmarsh County Council",
    organisation_url="",
    phone="01632 960 140",
    mobile="",
    email="press@council.example.org",
    hours="",
    out_of_hours=None,
    languages=(),
    regions=(),
    public=False,
    former=False,
)
FULL_CONTACT = replace(
    BARE_CONTACT,
    role="Press and public affairs",
    organisation_url="issuers/saltmarsh-county-council/",
    mobile="07700 900 140",
    email="a.very.long.mailbox.for.the.press@council.example.org",
    hours="Monday to Friday, 8.30am to 5.30pm",
    out_of_hours=OutOfHours(number="07700 900 141", scope="Floods, road and school closures only"),
    languages=("English", "Welsh"),
    regions=("Saltmarsh Coast", "Wexmoor Vale"),
)
FORMER_CONTACT = replace(BARE_CONTACT, key="gone", name="Coast press officer", phone="01632 960 147", former=True)
PUBLIC_CONTACT = replace(BARE_CONTACT, key="museum", name="Front desk", phone="01632 960 220", public=True)
MORE_DESKS = tuple(
    replace(
        FULL_CONTACT,
        key=f"desk-{number}",
        organisation=f"Partnership for the Restoration of Llanfairpwllgwyngyll Causeway, Part {number}",
        organisation_url="",
        regions=("Saltmarsh Coast", f"Wexmoor Vale and the Parishes of Nether-under-Hethersgillsworth {number}"),
        languages=("English",),
    )
    for number in range(1, 6)
)

BARE_HELPLINE = HelplineCard(
    key="line",
    name="Night Line",
    number="0808 157 0121",
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
FULL_HELPLINE = HelplineCard(
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


def tag(folder: str, name: str) -> Tag:
    """A topic, region or category."""
    return Tag(name, f"{folder}/{slugify(name)}/")


def issuer(name: str) -> IssuerView:
    """An organisation with nothing optional."""
    return IssuerView(
        key=slugify(name),
        name=name,
        short="",
        url=tag("issuers", name).url,
        how_to_write="",
        boilerplate=Markup(),
        site="",
        social=(),
        countries=(),
        regions=(),
        contacts=(),
        logo="",
    )


COUNCIL = replace(
    issuer("Saltmarsh County Council"),
    short="Saltmarsh Council",
    how_to_write="“Saltmarsh” is one word. The council is “it”, not “they”.",
    boilerplate=Markup(
        "<p>Saltmarsh County Council looks after roads, schools and libraries for the 212,000 people of the coast. "
        'Its <a href="https://council.example.org">website</a> is open at any hour.</p>'
    ),
    site="https://council.example.org",
    social=(Named("Mastodon", "https://social.example.org/@saltmarsh"),),
    countries=("England",),
    regions=("Saltmarsh Coast",),
    contacts=(FULL_CONTACT, PUBLIC_CONTACT),
    logo="kits/coast-night/mark.png",
    spokespeople=(
        Spokesperson(
            name="The harbour master of Quayhead",
            role="Keeps the council’s three harbours",
            pronounced="KEY-hed",
            topics=("Tides", "Rescue"),
            languages=("English", "Welsh"),
        ),
        Spokesperson(name="The coxswain at Quayhead"),
    ),
)
CREWS = tuple(
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
<th scope="col">Winter</th><th scope="col" class="right">People</th>
<th scope="col">Of them children</th><th scope="col">Crews called out</th></tr></thead>
<tbody><tr><td>2022 to 2023</td><td class="right">88</td><td>19</td><td>41</td></tr><tr><td>2023 to 2024</td>
<td class="right">140</td><td>35</td><td>63</td></tr><tr><td>2024 to 2025</td><td class="right">214</td><td>61</td>
<td>97</td></tr></tbody></table></div>
<p>The coxswain at Quayhead said:</p>
<blockquote id="quote-1"><p>“We would sooner meet people on the causeway with a lamp than in the channel with a
boat.</p><p>“The watch costs less in a year than one night of searching.”</p></blockquote>
<p>Addresses such as https://council.example.org/coast/night-watch/tables/2025/people-brought-ashore-by-month.html must
break, and so must Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.</p>
""")

EDITORS = Markup("""
<section role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">Notes to editors</h2>
<p>Lamps can be photographed at Quayhead on any evening of the first week.</p>
<ol class="notes">
<li id="note-1"><p>Source: log of the five crews, 2022 to 2025; people counted once a rescue. <a role="doc-backlink"
href="#ref-1-1">↩<span class="vh"> Back to note 1 in the text, mention 1</span></a> <a role="doc-backlink"
href="#ref-1-2">↩<span class="vh"> Back to note 1 in the text, mention 2</span></a></p></li>
<li id="note-2"><p>Source: <a href="https://council.example.org/figures">council figures</a>, January 2026.
<a role="doc-backlink" href="#ref-2-1">↩<span class="vh"> Back to note 2 in the text</span></a></p></li>
</ol></section>
""")

LAMP = PictureView(
    file="first-lamp.png",
    url="kits/coast-night/first-lamp.png",
    width=1200,
    height=800,
    size=412_000,
    format="PNG",
    caption="The first lamp on the Long Sands causeway, lit on 1 March 2026.",
    credit="Photograph: Saltmarsh County Council",
    licence="Free to use with reports on the night watch until the end of 2027.",
    alt="A lamp on a post above wet sand at dusk; the causeway runs away to the left.",
    people=("The harbour master of Quayhead",),
    expires=date(2027, 12, 31),
)
TALL_LAMP = replace(
    LAMP, file="tall lamp.png", url="kits/coast-night/tall-lamp.png", width=800, height=1000, people=(), expires=None
)
MARK = replace(TALL_LAMP, file="mark.png", url=COUNCIL.logo, width=300, height=200, caption="The mark of the watch.")

BARE_KIT = KitView(
    key="coast-night",
    title="The night watch in pictures",
    permission="These pictures may be used with reports on the night watch, with their credit lines.",
    url="kits/coast-night/",
    zip_url="kits/coast-night/coast-night.zip",
    zip_size=9_000,
    zip_files=1,
    pictures=(),
    logos=(),
    videos=(),
    facts=(),
)
FULL_KIT = replace(
    BARE_KIT,
    zip_size=2_400_000,
    zip_files=4,
    pictures=(LAMP, TALL_LAMP),
    logos=(MARK,),
    videos=(Link(title="A night on the causeway, 48 seconds, no sound", url="https://council.example.org/night"),),
    facts=("Five crews keep 31 lamps.", "The causeway is 2.4 kilometres long."),
)

FINDING = Finding(
    path="content/releases/2026/night-watch.md",
    place=Place(14, 3, 14, 16),
    rule="unknown-number",
    level=Level.ERROR,
    message="“0808 157 0121” is not in the directory; it is “0808 157 0120” with one digit changed.",
    fix="Write “0808 157 0120”.",
)


def release(slug: str, title: str) -> ReleaseView:
    """A release with nothing optional."""
    return ReleaseView(
        path=f"content/releases/2026/{slug}.md",
        id=f"urn:example:{slug}",
        title=title,
        standfirst="Five crews keep lamps on the causeway until the last tide of spring.",
        date=datetime(2026, 3, 2, tzinfo=LONDON),
        has_time=False,
        place="",
        reference="",
        url=f"releases/2026/{slug}/",
        issuers=(issuer("Quayhead Harbour"),),
        category=None,
        topics=(),
        regions=(),
        lang="en",
        sensitive=False,
        body=Markup("<p>The lamps are lit.</p>"),
        editors=Markup(),
        contacts=(BARE_CONTACT,),
        helplines=(),
        kit=None,
        corrections=(),
        withdrawn=None,
        updated=None,
        changed=datetime(2026, 3, 2, tzinfo=LONDON),
        embargo=None,
        held=False,
        draft=False,
        event="",
    )


CORRECTIONS = (
    Correction(date(2026, 3, 9), "A", "The crews were said to be paid.", "All are volunteers.", NOWHERE),
    Correction(date(2026, 3, 3), "C", "A crew's name was misspelt.", "It is Eastness.", NOWHERE),
)
WITHDRAWAL = Withdrawal(date(2026, 4, 1), "The council has ended the watch; the times given no longer hold.", NOWHERE)

SENSITIVE_RELEASE = replace(
    release("night-watch-opens", "Lamps on the causeway: five lifeboat crews open a night watch on Long Sands"),
    place="Quayhead",
    issuers=(COUNCIL, *CREWS[:2]),
    category=tag("categories", "Campaigns"),
    topics=(tag("topics", "Coast and tide"),),
    sensitive=True,
    body=BODY,
    editors=EDITORS,
    contacts=(FULL_CONTACT,),
    helplines=(FULL_HELPLINE,),
    kit=FULL_KIT,
    quotes=(
        Quote(
            1,
            "The coxswain at Quayhead said:",
            (
                "“We would sooner meet people on the causeway with a lamp than in the channel with a boat.",
                "“The watch costs less in a year than one night of searching.”",
            ),
        ),
    ),
    exit=True,
    guidance=(Link(title="How to report on rescues", url="https://council.example.org/reporting"),),
    downloads=(Download("night-watch.pdf", "releases/2026/night-watch/night-watch.pdf", 84_000, "PDF"),),
)
FULL_RELEASE = replace(
    SENSITIVE_RELEASE,
    title="Lamps on the causeway: council and lifeboat crews open a night watch on Long Sands",
    date=datetime(2026, 3, 2, 9, 30, tzinfo=LONDON),
    has_time=True,
    reference="SCC/2026/014",
    url="releases/2026/night-watch/",
    issuers=(COUNCIL, *CREWS),
    topics=(tag("topics", "Coast and tide"), tag("topics", "Mental health")),
    regions=(tag("regions", "Saltmarsh Coast"),),
    contacts=(FORMER_CONTACT, FULL_CONTACT),
    corrections=CORRECTIONS,
    withdrawn=WITHDRAWAL,
    updated=date(2026, 3, 9),
    changed=datetime(2026, 4, 1, tzinfo=LONDON),
    embargo=datetime(2026, 3, 2, 9, 30, tzinfo=LONDON),
    held=True,
    draft=True,
    event="Lamp-lighting at Quayhead",
    findings=(FINDING,),
)
RELEASES = (
    SENSITIVE_RELEASE,
    replace(
        release("library-hours", "Four libraries stay open until nine"),
        standfirst="Longer evenings begin in March, after a year in which visits rose by a tenth.",
        date=datetime(2026, 2, 17, tzinfo=LONDON),
        issuers=(COUNCIL,),
        corrections=CORRECTIONS,
    ),
    replace(
        release("oriau-llyfrgell", "Pedair llyfrgell ar agor tan naw"),
        standfirst="Bydd oriau hirach yn dechrau ym mis Mawrth.",
        date=datetime(2026, 2, 17, tzinfo=LONDON),
        lang="cy",
    ),
    replace(
        release("ward-visits", "Visiting hours at Wexmoor Hospitals change for winter"),
        date=datetime(2025, 12, 1, tzinfo=LONDON),
        issuers=(issuer("Wexmoor Hospitals Trust"),),
        withdrawn=WITHDRAWAL,
    ),
)


def line(release: ReleaseView) -> Line:
    """A release as lists show it."""
    return Line(
        title=release.title,
        standfirst=release.standfirst,
        date=release.date,
        url=release.url,
        issuers=tuple(Named(issuer.name, issuer.url) for issuer in release.issuers),
        lang=release.lang,
        corrections=release.corrections,
        withdrawn=release.withdrawn,
        embargo=release.embargo,
        held=release.held,
        draft=release.draft,
    )


LINES = tuple(map(line, RELEASES))
MONTHS = (ShelfName("March 2026", "releases/2026/03/", 1), ShelfName("February 2026", "releases/2026/02/", 2))
YEARS = (ShelfName("2026", "releases/2026/", 3, MONTHS), ShelfName("2025", "releases/2025/", 1))
TOPICS = tuple(
    ShelfName(name, tag("topics", name).url, count)
    for name, count in (("Coast and tide", 4), ("Heritage", 3), ("Libraries", 1), ("Mental health", 2))
)
ISSUERS = (ShelfName(COUNCIL.name, COUNCIL.url, 2), *(ShelfName(crew.name, crew.url, 1) for crew in CREWS))


def shelf(kind: str, name: ShelfName, releases: tuple[Line, ...] = ()) -> ShelfView:
    """The one page of a list that has nothing optional but its parts."""
    return ShelfView(
        kind=kind,
        title=name.title,
        url=name.url,
        feed_url="",
        count=len(releases),
        releases=releases,
        shelves=name.shelves,
        issuer=None,
        page=0,
        newer="",
        older="",
    )


KITS = (KitLine(FULL_KIT, RELEASES[0].date), KitLine(BARE_KIT, RELEASES[1].date))
YEAR_SHELF = shelf("year", YEARS[0], LINES[:3])
TOPIC_SHELF = replace(
    shelf("topic", TOPICS[0], LINES),
    feed_url=f"{TOPICS[0].url}feed.atom",
    count=104,
    older=f"{TOPICS[0].url}page/2/",
    exit=True,
)
OLDER_SHELF = replace(
    TOPIC_SHELF, url=TOPIC_SHELF.older, count=50, page=2, newer=TOPICS[0].url, older=f"{TOPICS[0].url}page/1/"
)
ISSUER_SHELF = replace(
    shelf("issuer", ISSUERS[0], LINES[:2]), feed_url=f"{COUNCIL.url}feed.atom", issuer=COUNCIL, kits=KITS
)
