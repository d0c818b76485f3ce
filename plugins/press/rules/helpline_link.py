"""A link on a helpline's name leads to somebody else's site.

Whoever clicks the name of a helpline trusts it. An old address, a campaign's page that has lapsed or a site with a
like name may by now belong to anybody. The name leads to the service's own site (``url`` in ``helplines.yaml``), to
the issuer's, to one of the accounts listed for an organisation, or to a page of this office.

Fails::

    Help is at the [Harbour Line](https://harbour-help.example.com/).

Passes::

    Help is at the [Harbour Line](https://harbour.example.org/line), which the
    [Port Fund](https://port-fund.example.com/) pays for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.addresses.hosts import host_of, same_site
from press.directory import Helpline
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.emails import writing_links
from press.rules.helpline_names import Name, find_names
from press.rules.near_domains import meant_by

LEVEL = Level.ERROR
FOR_PAGES = True

_ABOUT_IT = pattern(
    r"(?:\W|\b(?:the|a|visit|call|contact|to|at|on|via|our|its|online|web|website|site|page|helpline|line|service|chat|"
    r"webchat|online|support|help|find out more about|more about|about|s|get|for|from|see|go)\b)*",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the links whose words are a helpline's name and whose site is not its own."""
    for link, address in addressed(release, office, Kind.WEB):
        name = _name(link.text, office) if link.kind == "link" else None
        helplines = [office.directory.helplines[key] for key in name.keys] if name else []
        if name is None or not helplines or any(not one.url for one in helplines):
            continue
        if not _is_own(address.host, link.target, helplines, release, office) and not meant_by(address.host, office):
            yield Fault(
                link.target_span,
                f"The link on “{name.text}” leads to {address.host}, which is not the helpline's site.",
                f"Write {helplines[0].url}, or correct “url” in helplines.yaml.",
            )
    for link, recipients in writing_links(release, office):
        name = _name(link.text, office)
        holders = [holder for one in recipients for holder in office.directory.emails().get(one.lower(), ())]
        if name and holders and not any(one.kind == "helpline" and one.key in name.keys for one in holders):
            yield Fault(
                link.target_span,
                f"The link on “{name.text}” writes to {holders[0].text}, the address of the "
                f"{holders[0].kind} {holders[0].name}.",
                f"Write the address of “{name.text}”.",
            )


def _name(text: str, office: Office) -> Name | None:
    """The helpline's name that ``text`` is, but for words that say what it leads to."""
    names = list(find_names(text, office))
    if len(names) != 1:
        return None
    rest = f"{text[: names[0].start]} {text[names[0].end :]}"
    return names[0] if _ABOUT_IT.fullmatch(rest) else None


def _is_own(host: str, target: str, helplines: list[Helpline], release: Release, office: Office) -> bool:
    organisations = office.directory.organisations
    sites = [helpline.url for helpline in helplines]
    sites += [organisations[key].url for key in release.keys("Issuers") if key in organisations]
    if any(same_site(host_of(site), host) for site in sites if site):
        return True
    accounts = (account for one in organisations.values() for account in one.social.values())
    return any(target.rstrip("/").lower().startswith(account.rstrip("/").lower()) for account in accounts)
