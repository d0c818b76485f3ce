"""Faults of links and of pictures."""

from __future__ import annotations

from random import Random

from tests.mutation.grammar import Sample
from tests.mutation.spoiling import Spoil, body, editors, pattern

_LAST_NOTE = r"^(\[\^[^\]\n]+\]: [^\n]*\n)\Z"


def _later(sample: Sample, random: Random) -> str | None:
    """A link to the release that is held until 1 December, from one that is held until the day before."""
    if "\nEmbargo: " in sample.text:
        return None
    text = str(body("More is in [the next announcement](⟦{filename}/releases/2026/held-release.md⟧).")(sample, random))
    return text.replace("\nDate: ", "\nEmbargo: 2026-11-30 09:00\nDate: ", 1)


LINK_FAULTS: dict[str, tuple[Spoil, ...]] = {
    "placeholder-link": (
        body("Read ⟦[the whole report](#)⟧ first."),
        body("Read ⟦[the whole report]()⟧ first."),
        body("Read ⟦[the whole report](link to follow)⟧ first."),
        body("- ⟦[The whole report](URL)⟧"),
    ),
    "reversed-link": (
        body("It is in ⟦(the report)[https://{host}/report]⟧."),
        body("It is in ⟦[the report] (https://{host}/report)⟧."),
        body("It is in ⟦[https://{host}/report](the report)⟧."),
    ),
    "broken-address": (
        body("It is in [the report](⟦http://https://{host}/report⟧)."),
        body("It is in [the report](⟦www.{host}/report⟧)."),
        body("It is in [the report](⟦https://{host}/report.⟧)."),
        body("It is in [the report](⟦https:/{host}/report⟧)."),
        body("It is in [the report](⟦htps://{host}/report⟧)."),
    ),
    "private-address": (
        body("It is in [the report](⟦https://lantern.sharepoint.com/sites/press/report.docx⟧)."),
        body("It is in [the report](⟦https://staging.{host}/report⟧)."),
        body("It is in [the report](⟦http://192.168.0.14/report⟧)."),
        body("It is in [the report](⟦http://localhost:8000/report⟧)."),
        body("It is in [the report](⟦C:\\Users\\press\\report.docx⟧)."),
        body("It is in [the report](⟦https://docs.google.com/document/d/1xYz/edit⟧)."),
    ),
    "file-sharing-link": (
        editors("Pictures are in [our folder](⟦https://www.dropbox.com/sh/4gq1/AAB?dl=0⟧)."),
        editors("Pictures are in [our folder](⟦https://we.tl/t-4gq1AAB⟧)."),
    ),
    "rewritten-link": (
        body(
            "See [the report](⟦https://eur01.safelinks.protection.outlook.com/"
            "?url=https%3A%2F%2F{host}%2Freport&data=05⟧)."
        ),
        body("See [the report](⟦https://www.google.com/url?q=https://{host}/report&sa=D⟧)."),
    ),
    "tracked-link": (
        body("See [the report](⟦https://{host}/report?utm_source=newsletter&utm_medium=email⟧)."),
        body("See [the report](⟦https://{host}/report?fbclid=IwAR0x⟧)."),
    ),
    "shortened-link": (
        body("See [the report](⟦https://bit.ly/our-report⟧)."),
        body("See [the report](⟦https://tinyurl.com/our-report⟧)."),
    ),
    "held-link": (body("More is in [the next announcement](⟦{filename}/releases/2026/held-release.md⟧)."),),
    "later-link": (_later,),
    "broken-target": (
        body("More is in [the first announcement](⟦{filename}/releases/2026/First-release.md⟧)."),
        body("More is in [the leaflet](⟦{static}/releases/2026/leaflets.pdf⟧)."),
        body("Ring [the press office](⟦/contact/⟧)."),
        body("They are in [the notes](⟦#sources⟧)."),
    ),
    "taken-id": (
        body("### How to come {#⟦contacts⟧}\n\nBy bus."),
        body("Come by bus.\n{: #⟦note-1⟧}"),
        editors('<p id="bus">Come by bus.</p>\n\n<p id="⟦bus⟧">Or walk.</p>'),
    ),
    "host-mismatch": (
        body("See [{host}/report](⟦https://quayside-choir.example.org/report⟧)."),
        body("See [https://{host}/](⟦https://nightbench.example.org/⟧)."),
    ),
    "vague-link": (
        body("For the report, ⟦[click here](https://{host}/report)⟧."),
        body("⟦[Read more](https://{host}/report)⟧"),
        body("The report is ⟦[here](https://{host}/report)⟧."),
    ),
    "missing-alt": (
        body("⟦![](/theme/hall.jpg)⟧"),
        body("⟦![IMG_2041.jpg](/theme/hall.jpg)⟧"),
    ),
    "unclosed-tag": (
        pattern(_LAST_NOTE, r"⟦<div>⟧\n\n\1"),
        pattern(_LAST_NOTE, r'⟦<div class="box">⟧\nThe doors open at nine.\n\n\1'),
        pattern(_LAST_NOTE, r"<div>It is free.</div>\n\n⟦<section>⟧\n\nThe doors open at nine.\n\n\1"),
    ),
    "remote-picture": (
        body("![The hall on the day it opened](⟦https://{host}/hall.jpg⟧)"),
        body('<img src="⟦https://{host}/hall.jpg⟧" alt="The hall on the day it opened">'),
        editors("![The hall on the day it opened](⟦http://pictures.example.org/hall.jpg⟧)"),
    ),
}
