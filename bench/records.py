"""Who is in a made-up press office: its organisations, contacts, helplines, topics, regions and categories.

Every number is one that Ofcom keeps free for drama, and every address ends in ``example.org``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

DEMONSTRATION_DAY = "2026-11-16"
"""When somebody last rang every number, as the records say: a week before the day on which offices are built."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """An organisation with its press contacts and the helpline that its releases name, if any."""

    key: str
    name: str
    short: str
    region: str
    does: str
    contacts: tuple[str, ...]
    helpline: str = ""

    @property
    def site(self) -> str:
        """Its own site."""
        return f"https://{self.key}.example.org"


REGIONS = ("Tarn Valley", "East Fells", "Harrow Coast", "Midmoor", "Northern Isles", "South Levels")

CATEGORIES = (
    "Announcements", "Campaigns", "Community", "Events", "Funding", "Research", "Services", "Transport",
)  # fmt: skip

ISSUERS = (
    Issuer("tarn-council", "Tarn Valley District Council", "the council", "Tarn Valley",
           "runs the schools, roads and libraries of the Tarn Valley", ("council-desk", "council-roads")),
    Issuer("fells-health", "East Fells Health Trust", "the trust", "East Fells",
           "keeps two hospitals and eleven clinics in the East Fells", ("health-desk",), "lantern-line"),
    Issuer("harrow-ports", "Harrow Coast Ports", "the ports authority", "Harrow Coast",
           "looks after four harbours and the lights between them", ("ports-desk", "ports-duty")),
    Issuer("midmoor-college", "Midmoor College", "the college", "Midmoor",
           "teaches trades, languages and science to people of every age", ("college-desk",)),
    Issuer("isles-ferries", "Northern Isles Ferries", "the ferry company", "Northern Isles",
           "sails to nine islands in all weathers but one", ("ferries-desk", "ferries-duty")),
    Issuer("levels-water", "South Levels Water Board", "the water board", "South Levels",
           "drains, cleans and measures the water of the South Levels", ("water-desk",)),
    Issuer("open-larder", "The Open Larder", "the charity", "Midmoor",
           "collects food that would be wasted and brings it to people who need it", ("larder-desk",), "lantern-line"),
    Issuer("second-spring", "Second Spring", "the charity", "Harrow Coast",
           "helps people over sixty to find work, company and a use for their skill", ("spring-desk",), "kettle-call"),
    Issuer("footpath-union", "The Footpath Union", "the union", "East Fells",
           "keeps paths open and stiles whole with the help of its members", ("paths-desk", "paths-north")),
    Issuer("moorland-police", "Moorland Police", "the force", "Midmoor",
           "polices the moor and the towns around it", ("police-desk", "police-duty"), "speak-first"),
    Issuer("valley-museums", "Valley Museums Together", "the museum group", "Tarn Valley",
           "brings six small museums under one roof of staff and money", ("museums-desk",)),
    Issuer("quiet-street", "Quiet Street Housing", "the association", "South Levels",
           "lets and mends homes at rents that people on low pay can afford", ("housing-desk",), "kettle-call"),
)  # fmt: skip

TOPICS = (
    "Adult learning", "Apprenticeships", "Archives", "Buses", "Cycling", "Energy", "Farming", "Flooding",
    "Food", "Footpaths", "Harbours", "Health checks", "Heating", "Hospitals", "Housing", "Islands",
    "Libraries", "Museums", "Music", "Older people", "Parks", "Recycling", "Road safety", "Schools",
    "Small firms", "Volunteering", "Water", "Young people", "Domestic abuse", "Mental health",
)  # fmt: skip

SENSITIVE = {"Domestic abuse": "speak-first", "Mental health": "lantern-line"}
"""Topics whose releases must name a helpline in their text."""

HELPLINES: dict[str, dict[str, Any]] = {
    "lantern-line": {
        "name": "Lantern Line", "number": "0808 157 0310", "covers": ["England", "Wales"],
        "url": "https://lantern-line.example.org", "hours": "Every day, 8am to midnight", "cost": "Free to call",
        "confidential": "Confidential", "audience": "Anyone who is worried and would like to talk",
        "languages": ["English", "Welsh"], "verified": DEMONSTRATION_DAY,
    },
    "kettle-call": {
        "name": "Kettle Call", "number": "0808 157 0426", "covers": ["England"],
        "hours": "Monday to Friday, 9am to 6pm", "cost": "Free to call",
        "audience": "Older people who would like company or advice",
        "languages": ["English"], "verified": DEMONSTRATION_DAY,
    },
    "speak-first": {
        "name": "Speak First", "number": "0808 157 0878", "covers": ["England", "Wales"],
        "url": "https://speak-first.example.org", "hours": "Day and night", "cost": "Free to call",
        "confidential": "Confidential unless a life is at risk", "audience": "Anyone who is not safe at home",
        "languages": ["English", "Welsh", "Polish"], "verified": DEMONSTRATION_DAY,
    },
}  # fmt: skip

DUTY = "council-desk"
"""The contact whom every page names."""


def organisations() -> dict[str, dict[str, Any]]:
    """The records of ``organisations.yaml``."""
    return {
        issuer.key: {
            "name": issuer.name,
            "url": issuer.site,
            "boilerplate": (
                f"[{issuer.name}]({issuer.site}) {issuer.does}. It was founded by people who lived there and still "
                "answers to them once a year, in public.\n\nIt is made up, as is everything that it says here."
            ),
            "contacts": list(issuer.contacts),
            "social": {"Pictures": f"https://pictures.example.org/{issuer.key}"},
            "countries": ["England"],
            "regions": [issuer.region],
        }
        for issuer in ISSUERS
    }


def contacts() -> dict[str, dict[str, Any]]:
    """The records of ``contacts.yaml``."""
    records: dict[str, dict[str, Any]] = {}
    for issuer in ISSUERS:
        for key in issuer.contacts:
            line = 130 + 37 * len(records)
            records[key] = {
                "name": "Press desk" if key.endswith("-desk") else "Press officer on duty",
                "organisation": issuer.key,
                "role": "First call for journalists" if key.endswith("-desk") else "For urgent questions",
                "phone": phone(line),
                "mobile": f"07700 900 {line}",
                "email": f"{key}@{issuer.key}.example.org",
                "hours": "Monday to Friday, 8.30am to 5.30pm",
                "out_of_hours": {"number": f"07700 900 {line + 11}", "scope": "Major incidents only"},
                "languages": ["English"],
                "regions": [issuer.region],
                "verified": DEMONSTRATION_DAY,
            }
    return records


def phone(line: int) -> str:
    """A telephone number of the drama range that has no exchange, of which there are a thousand."""
    return f"01632 960 {line:03d}"


def topics() -> dict[str, dict[str, Any]]:
    """The records of ``topics.yaml``."""
    return {
        key_of(name): {"name": name}
        | ({"sensitive": "yes", "helplines": [SENSITIVE[name]], "exit": "yes"} if name in SENSITIVE else {})
        for name in TOPICS
    }


def key_of(name: str) -> str:
    """The key of a topic, region or category."""
    return name.lower().replace(" ", "-")
