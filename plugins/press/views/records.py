"""From a record of the directory to what a page is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from markupsafe import Markup

from press.directory import Contact, Helpline, Kit, Organisation
from press.kit import Measure, Packed
from press.languages import ENGLISH, speaking
from press.linking import from_the_top, link_numbers
from press.markup import clean, render
from press.office import Office
from press.remote import without_remote
from press.views.values import ContactCard, HelplineCard, IssuerView, KitView, Named, PictureView


def contact_card(contact: Contact, organisation: Organisation | None, url: str, today: date) -> ContactCard:
    """A press contact; ``url`` is the page of their organisation."""
    return ContactCard(
        key=contact.key,
        name=contact.name,
        role=contact.role,
        organisation=organisation.name if organisation else "",
        organisation_url=url,
        phone=contact.phone,
        mobile=contact.mobile,
        email=contact.email,
        hours=contact.hours,
        out_of_hours=contact.out_of_hours,
        languages=contact.languages,
        regions=contact.regions,
        public=contact.public,
        former=contact.has_left(today),
    )


def helpline_card(helpline: Helpline) -> HelplineCard:
    """A helpline."""
    return HelplineCard(
        key=helpline.key,
        name=helpline.name,
        number=helpline.number,
        url=helpline.url,
        email=helpline.email,
        text=helpline.text,
        hours=helpline.hours,
        cost=helpline.cost,
        confidential=helpline.confidential,
        audience=helpline.audience,
        covers=helpline.covers,
        languages=helpline.languages,
    )


def issuer_view(
    record: Organisation, url: str, boilerplate: Markup, contacts: tuple[ContactCard, ...], logo: str
) -> IssuerView:
    """An organisation; ``logo`` is the address of its logo, empty where that is not shown."""
    return IssuerView(
        key=record.key,
        name=record.name,
        short=record.short,
        url=url,
        how_to_write=record.how_to_write,
        boilerplate=boilerplate,
        site=record.url,
        social=tuple(Named(name, page) for name, page in record.social.items()),
        countries=record.countries,
        regions=record.regions,
        contacts=contacts,
        logo=logo,
        spokespeople=record.spokespeople,
    )


def prose(text: str, office: Office) -> Markup:
    """The Markdown of a record, its telephone numbers links."""
    site = office.settings.address
    html = without_remote(clean(str(render(text).tree)), site) if text else ""
    with speaking(ENGLISH):  # as the directory is
        return Markup(link_numbers(from_the_top(html, site), office))  # noqa: S704 - disarmed when it was rendered


def kit_view(kit: Kit, packed: Packed, measures: Mapping[tuple[str, str], Measure]) -> KitView:
    """A kit; ``measures`` are the pictures' by kit and file, and a picture without one is left out."""
    return KitView(
        key=kit.key,
        title=kit.title,
        permission=kit.permission,
        url=f"kits/{kit.key}/",
        zip_url=f"kits/{kit.key}/{kit.key}.zip",
        zip_size=packed.size,
        zip_files=packed.files,
        pictures=tuple(_pictures(kit, "pictures", measures)),
        logos=tuple(_pictures(kit, "logos", measures)),
        videos=kit.videos,
        facts=kit.facts,
    )


def _pictures(kit: Kit, group: str, measures: Mapping[tuple[str, str], Measure]) -> Iterator[PictureView]:
    for picture in getattr(kit, group):
        measure = measures.get((kit.key, picture.file))
        if measure is None:
            continue
        yield PictureView(
            file=picture.file,
            url=f"kits/{kit.key}/{picture.file}",
            width=measure.width,
            height=measure.height,
            size=measure.size,
            format=measure.format,
            caption=picture.caption,
            credit=picture.credit,
            licence=picture.licence,
            alt=picture.alt,
            people=picture.people,
            expires=picture.expires,
        )
