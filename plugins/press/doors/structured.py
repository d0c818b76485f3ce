"""What a page is about, for programs: JSON-LD in the words of schema.org (30.0).

schema.org has no type for a press release: it is a ``NewsArticle`` whose ``genre`` says so. Press contacts are
``ContactPoint`` of an organisation, of the type ``press``; helplines are not told of here, so that no program takes one
for the other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any, TypeAlias

from markupsafe import Markup

from press.fields import Correction
from press.languages import gettext as _
from press.markup import in_words
from press.patterns import pattern
from press.quotes import Quote
from press.telephone import normal
from press.views.values import ContactCard, IssuerView, ReleaseView

Node: TypeAlias = dict[str, Any]

_NOTE = pattern(r'<li id="note-\d+">(.*?)<a [^>]*role="doc-backlink"', re.DOTALL)
_LINK = pattern(r'<a [^>]*href="(https?://[^"]+)"')


@dataclass(frozen=True, slots=True)
class Desk:
    """The press office whose site it is.

    ``address`` is the site's, ``home`` that of its front page in the language of the page, below ``address``;
    ``country`` is whose telephone numbers are meant.
    """

    name: str
    address: str
    home: str
    language: str
    country: str
    duty: ContactCard | None

    def url(self, inside: str) -> str:
        """The whole address of something on the site."""
        return f"{self.address}/{inside}"


def script(nodes: Iterable[Node]) -> Markup:
    """The nodes as the text of a ``<script>``: nothing in it can end that element, or begin a comment in it."""
    text = json.dumps({"@context": "https://schema.org", "@graph": list(nodes)}, ensure_ascii=False)
    # In JSON these characters stand in strings only, and there each may be written by its number.
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - escaped above


def of_release(release: ReleaseView, desk: Desk, image: str) -> Iterator[Node]:
    """A release, those who issue it, and the way to it; ``image`` is the address of its poster.

    Of one that was withdrawn, what must not be used is not told: neither its standfirst nor what it quotes and cites.
    """
    url, gone = desk.url(release.url), release.withdrawn
    yield _told(
        {
            "@type": "NewsArticle",
            "@id": f"{url}#release",
            "url": url,
            "mainEntityOfPage": url,
            "genre": "Press release",
            "headline": release.title,
            "description": gone.reason if gone else release.standfirst,
            "inLanguage": release.lang,
            "identifier": release.reference,
            "datePublished": release.date.isoformat(),
            "dateModified": release.changed.isoformat(),
            "creativeWorkStatus": "Withdrawn" if gone else "Published",
            "dateline": release.place,
            "articleSection": release.category.name if release.category else "",
            "keywords": [topic.name for topic in release.topics],
            "image": desk.url(image),
            "author": [_reference(issuer, desk) for issuer in release.issuers],
            "publisher": _reference(release.issuers[0], desk) if release.issuers else None,
            "correction": [_correction(one) for one in release.corrections],
            "citation": [] if gone else list(_citations(release.editors)),
            "hasPart": [] if gone else [_quotation(quote, url) for quote in release.quotes],
        }
    )
    for at, issuer in enumerate(release.issuers):
        own = [each for each in release.contacts if each.organisation == issuer.name]
        strangers = [each for each in release.contacts if all(each.organisation != one.name for one in release.issuers)]
        yield _organisation(issuer, desk, [*own, *strangers] if at == 0 else own)
    releases = f"{desk.home}releases/"
    year = f"{release.date.year:04d}"
    yield from way(desk, [(_("Releases"), releases), (year, f"{releases}{year}/"), (release.title, release.url)])


def of_issuer(issuer: IssuerView, desk: Desk) -> Iterator[Node]:
    """An organisation, with all of its press contacts."""
    yield _organisation(issuer, desk, issuer.contacts)


def of_site(desk: Desk) -> Iterator[Node]:
    """The site as a whole, in one language."""
    home = desk.url(desk.home)
    yield _told(
        {
            "@type": "WebSite",
            "@id": f"{home}#site",
            "url": home,
            "name": desk.name,
            "inLanguage": desk.language,
            "publisher": _told(
                {
                    "@type": "Organization",
                    "name": desk.name,
                    "url": home,
                    "contactPoint": list(_contact_points([desk.duty] if desk.duty else [], desk)),
                }
            ),
        }
    )


def way(desk: Desk, steps: Sequence[tuple[str, str]]) -> Iterator[Node]:
    """The way from the front page to a page: the title and address of each step of it."""
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": name, "item": {"@type": "WebPage", "@id": desk.url(url)}}
            for at, (name, url) in enumerate([(_("Home"), desk.home), *steps], start=1)
        ],
    }


def _organisation(issuer: IssuerView, desk: Desk, contacts: Iterable[ContactCard]) -> Node:
    return _told(
        {
            "@type": "Organization",
            "@id": _identity(issuer, desk),
            "name": issuer.name,
            "alternateName": issuer.short if issuer.short != issuer.name else "",
            "url": issuer.site,
            "mainEntityOfPage": desk.url(issuer.url) if issuer.url else "",
            "logo": desk.url(issuer.logo) if issuer.logo else "",
            "sameAs": [one.url for one in issuer.social],
            "areaServed": [*issuer.countries, *issuer.regions],
            "contactPoint": list(_contact_points(contacts, desk)),
        }
    )


def _contact_points(contacts: Iterable[ContactCard], desk: Desk) -> Iterator[Node]:
    for contact in contacts:
        if contact.former:
            continue
        common = {
            "@type": "ContactPoint",
            "contactType": "press",
            "name": contact.name,
            "email": contact.email,
            "availableLanguage": list(contact.languages),
            "areaServed": list(contact.regions),
        }
        yield _told({**common, "telephone": normal(contact.phone or contact.mobile, desk.country)})
        if contact.out_of_hours:
            number = normal(contact.out_of_hours.number, desk.country)
            yield _told({**common, "telephone": number, "description": contact.out_of_hours.scope})


def _correction(one: Correction) -> Node:
    return {"@type": "CorrectionComment", "text": f"{one.wrong} {one.right}", "datePublished": one.date.isoformat()}


def _quotation(quote: Quote, page: str) -> Node:
    about = {"@id": f"{page}#quote-{quote.number}", "text": quote.text, "creditText": quote.speaker.rstrip(":")}
    return _told({"@type": "Quotation", **about})


def _citations(editors: str) -> Iterator[Node]:
    """The notes of a release, each with the address that it gives."""
    for note in _NOTE.findall(editors):
        text = in_words(note)
        link = _LINK.search(note)
        yield _told({"@type": "CreativeWork", "text": text, "url": unescape(link[1]) if link else ""})


def _reference(issuer: IssuerView, desk: Desk) -> Node:
    return {"@id": _identity(issuer, desk)}


def _identity(issuer: IssuerView, desk: Desk) -> str:
    return f"{desk.url(issuer.url)}#organisation"


def _told(node: Node) -> Node:
    """A node without what there is nothing to say of."""
    return {name: value for name, value in node.items() if value}
