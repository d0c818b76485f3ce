"""What the office knows: organisations, contacts, helplines, topics, and media kits with their pictures.

The descriptions of the fields are read by press officers: they are what an editor shows while one types
(``docs/schemas/``). A value that is not given is empty text, an empty tuple, or unset where it is a date.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema

from press.directory.values import (
    Day,
    Email,
    Focus,
    FormerPhone,
    HelplineNumber,
    Phone,
    Text,
    TextNumber,
    Texts,
    Url,
    YesNo,
)


class Part(BaseModel):
    """A group of fields: no field may be given that is not one of them, and none changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Record(Part):
    """A group of fields that is known by a name, its key: the name above the fields in the file."""

    key: SkipJsonSchema[str]

    NOUN: ClassVar[str]
    """What one is called in a sentence, with its article."""

    ONE_OF: ClassVar[tuple[str, ...]] = ()
    """Fields of which at least one must be given."""


class Link(Part):
    """A page elsewhere."""

    title: Text = Field(description="What the page is called.")
    url: Url = Field(description="Its whole address, with https:// in front.")


class OutOfHours(Part):
    """Whom to ring when the office is closed."""

    number: Phone = Field(description="The number to ring when the office is closed.")
    scope: Text = Field("", description="What it may be rung for, such as “Major incidents only”.")


class Spokesperson(Part):
    """Somebody who can be interviewed for an organisation, through its press contacts."""

    name: Text = Field(description="Who speaks, as the name is written.")
    role: Text = Field("", description="What they do there.")
    pronounced: Text = Field("", description="How the name is said, where one may go wrong: “shuh-VAWN”.")
    topics: Texts = Field((), description="What they speak on.")
    languages: Texts = Field((), description="The languages they can be interviewed in.")


class Organisation(Record):
    """An organisation in whose name releases go out."""

    NOUN = "an organisation"

    name: Text = Field(description="The whole name, as it is printed.")
    short: Text = Field("", description="The short name, used after the first mention.")
    how_to_write: Text = Field("", description="How the name is written, and what the organisation is not.")
    boilerplate: Text = Field("", description="The approved text “About …” for the end of a release, in Markdown.")
    url: Url = Field("", description="The organisation’s own site, with https:// in front.")
    logo: Text = Field("", description="Its logo, as the kit and the file: press-kit/logo.png.")
    contacts: Texts = Field((), description="Its press contacts: their keys in contacts.yaml.")
    spokespeople: tuple[Spokesperson, ...] = Field((), description="Who can be interviewed, each with a name.")
    social: Mapping[str, Url] = Field({}, description="Where it is on social media: the service, and the address.")
    countries: Texts = Field((), description="The countries it works in.")
    regions: Texts = Field((), description="The regions it works in.")


class Contact(Record):
    """A press contact: whom journalists ring. Never the public, unless ``public`` says so."""

    NOUN = "a contact"
    ONE_OF = ("phone", "mobile")

    name: Text = Field(description="Who answers: a person, or a desk.")
    organisation: Text = Field(description="Whom they speak for: its key in organisations.yaml.")
    role: Text = Field("", description="What they do, such as “Duty press officer”.")
    phone: Phone = Field("", description="The number to ring, written as it is to be printed.")
    mobile: Phone = Field("", description="The mobile number, written as it is to be printed.")
    email: Email = Field(description="The e-mail address.")
    hours: Text = Field("", description="When they answer, such as “Monday to Friday, 9am to 5pm”.")
    out_of_hours: OutOfHours | None = Field(None, description="Whom to ring when the office is closed.")
    languages: Texts = Field((), description="The languages they speak.")
    regions: Texts = Field((), description="The regions they answer for.")
    former_numbers: tuple[FormerPhone, ...] = Field((), description="Numbers they had, which old releases still show.")
    public: YesNo = Field(False, description="yes, if the public may ring as well as journalists.")
    verified: Day | None = Field(None, description="The day on which somebody last rang to see that all this is right.")
    until: Day | None = Field(None, description="The last day on which they were the contact.")

    def has_left(self, today: date) -> bool:
        """Whether their last day as the contact is over."""
        return self.until is not None and self.until < today


class Helpline(Record):
    """A helpline: whom the public ring. Never a press contact."""

    NOUN = "a helpline"

    name: Text = Field(description="What it is called.")
    number: HelplineNumber = Field(description="The number to ring, written as it is to be printed.")
    covers: Annotated[Texts, Field(min_length=1)] = Field(description="The countries it serves.")
    url: Url = Field("", description="Its site, with https:// in front.")
    email: Email = Field("", description="Its e-mail address.")
    text: TextNumber = Field("", description="The number or the short code to text.")
    hours: Text = Field("", description="When it answers, such as “Every day, 9am to 9pm”.")
    cost: Text = Field("", description="What a call costs, such as “Free to call”.")
    confidential: Text = Field("", description="What is promised, such as “Confidential; no names asked”.")
    audience: Text = Field("", description="Whom it is for.")
    languages: Texts = Field((), description="The languages it answers in.")
    former_numbers: tuple[FormerPhone, ...] = Field((), description="Numbers it had, which old releases still show.")
    verified: Day | None = Field(None, description="The day on which somebody last rang to see that all this is right.")


class Topic(Record):
    """What releases are about. A sensitive topic names the helplines that its releases must carry."""

    NOUN = "a topic"

    name: Text = Field(description="The topic as it is printed, and as releases write it under Tags.")
    sensitive: YesNo = Field(False, description="yes, if a release on it must give its helplines in its text.")
    helplines: Texts = Field((), description="The helplines for it: their keys in helplines.yaml.")
    guidance: tuple[Link, ...] = Field((), description="Guidance for journalists who report on it.")
    exit: YesNo = Field(False, description="yes, if its pages show a button to leave the site quickly.")


class Picture(Record):
    """One picture of a kit with its passport: what is recorded of it."""

    NOUN = "a picture"
    PASSPORT: ClassVar[tuple[str, ...]] = ("caption", "credit", "licence", "alt")
    """What must be known of a picture before it is given away."""

    caption: Text = Field(description="What it shows, in a sentence that can be printed under it.")
    credit: Text = Field(description="Who is to be named beside it.")
    licence: Text = Field(description="What may be done with it.")
    alt: Text = Field(description="What it shows, for somebody who cannot see it.")
    people: Texts = Field((), description="Who is shown.")
    expires: Day | None = Field(None, description="The last day on which it may be used.")
    focus: Focus = Field("", description="The middle of interest, from the left and from the top: 50% 30%.")

    @property
    def file(self) -> str:
        """The picture's file in the folder of its kit, which is also its key."""
        return self.key


class _UnderTheirFiles:
    """Pictures are a tuple here and stand under the names of their files in ``kit.yaml``: what its schema says."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        items: Any = handler(core)["items"]
        return {"type": "object", "additionalProperties": items}


Pictures = Annotated[tuple[Picture, ...], _UnderTheirFiles()]


class Kit(Record):
    """A media kit: what a newsroom may take away and print."""

    NOUN = "a media kit"
    ONE_OF = ("pictures", "logos", "videos", "facts")

    title: Text = Field(description="What the kit is called.")
    permission: Text = Field(description="What a newsroom may do with the pictures, in one or two sentences.")
    pictures: Pictures = Field((), description="The pictures, each under the name of its file.")
    logos: Pictures = Field((), description="The logos, each under the name of its file.")
    videos: tuple[Link, ...] = Field((), description="Films, each with its title and its address.")
    facts: Texts = Field((), description="The fact sheet: one fact a line.")
