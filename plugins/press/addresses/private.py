"""Addresses that work where the author sits, and nowhere else; and those of services that pass files on."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from press.addresses.hosts import is_within, owner
from press.patterns import pattern

_LOCAL = pattern(
    r"file:|[a-z]:[\\/]|\\{1,2}\w|~/|(?:localhost|127\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)(?:[:/]|$)", re.IGNORECASE
)
_NETWORKS = (".local", ".internal", ".intranet", ".lan", ".corp", ".localdomain", ".private", ".home.arpa", ".home")
_INSIDE = frozenset({"intranet", "internal", "intra", "staffnet", "sharepoint", "webmail", "owa", "vpn", "localhost"})
_TRIAL = pattern(
    r"(?:staging|stage|stg|dev|devel|development|test|testing|uat|preview|preprod|pre-prod|qa|sandbox)\d{0,2}"
)
_NAMED_TRIAL = pattern(r"(?:staging|preprod|uat|deploy-preview)-.{1,60}|.{1,60}-(?:staging|preprod|uat)")
_EDITING = pattern(
    r"/wp-admin(?:/|$)|/wp-login\.php|/umbraco(?:/|$)|/sitecore/|/typo3/|/administrator/|/user/login$|/node/\d+/edit|"
    r"/admin/(?:pages|content|structure|collections|entries)(?:/|$)|/(?:cms|_cms)/(?:edit|admin|pages)",
    re.IGNORECASE,
)
_PREVIEW = pattern(
    r"(?:^|&)(?:preview(?:=(?:true|1|yes))?|preview_(?:id|nonce|token)=[^&]*|elementor-preview=[^&]*|fl_builder[^&]*|"
    r"et_fb=1|vc_editable=true)(?=&|$)",
    re.IGNORECASE,
)

# A host, or the end of one; what its path must be like; and what such an address is.
_SERVICES = (
    ("sharepoint.com", r".*", "is in somebody's SharePoint, which asks readers to sign in"),
    ("onedrive.live.com", r".*", "is in somebody's OneDrive, which asks readers to sign in"),
    (
        "docs.google.com",
        r"/\w+/(?:u/\d+/)?d/(?!e/)[^/]+(?:/edit|/copy|/?$)",
        "opens a document in Google Docs for editing",
    ),
    ("docs.google.com", r"/\w+/u/\d+", "opens somebody's own Google Docs"),
    (
        "drive.google.com",
        r"/drive/(?:u/\d+/?|my-drive|shared-with-me|recent|home)",
        "opens somebody's own Google Drive",
    ),
    ("sites.google.com", r".*/edit$", "opens a Google site for editing"),
    ("mail.google.com", r".*", "opens somebody's own mail"),
    ("outlook.office.com", r".*", "opens somebody's own mail"),
    ("outlook.office365.com", r".*", "opens somebody's own mail"),
    ("outlook.live.com", r".*", "opens somebody's own mail"),
    ("teams.microsoft.com", r"(?!/(?:l/meetup-join|meet|l/meeting)/).*", "is in Teams, which asks readers to sign in"),
    ("slack.com", r"/(?:archives|client|files)/.*", "is in a Slack workspace, which asks readers to sign in"),
    ("trello.com", r"/[bc]/.*", "is a Trello board"),
    ("atlassian.net", r".*", "is in a team's Jira or Confluence, which asks readers to sign in"),
    ("app.asana.com", r".*", "is in Asana, which asks readers to sign in"),
    ("canva.com", r"/design/.*/edit.*", "opens a Canva design for editing"),
    ("figma.com", r"/(?:file|design)/.*", "opens a Figma design"),
    ("admin.mailchimp.com", r".*", "opens a Mailchimp account"),
    ("dropbox.com", r"/(?:home|work|personal)(?:/.*)?", "opens somebody's own Dropbox"),
)
_FILE_SHARING = (
    ("dropbox.com", r"/(?:s|sh|scl|t|l)/.*", "Dropbox"),
    ("dropboxusercontent.com", r".*", "Dropbox"),
    ("drive.google.com", r"/(?:drive/folders|file|folderview|open|uc|embeddedfolderview).*", "Google Drive"),
    ("docs.google.com", r"/\w+/d/(?!e/)[^/]+/(?:view|preview|htmlview).*", "Google Docs"),
    ("photos.app.goo.gl", r".*", "Google Photos"),
    ("1drv.ms", r".*", "OneDrive"),
    ("wetransfer.com", r"/(?:downloads|d)/.*", "WeTransfer"),
    ("we.tl", r".*", "WeTransfer"),
    ("box.com", r"/(?:s|v|file|folder)/.*", "Box"),
    ("hightail.com", r"/.+", "Hightail"),
    ("mega.nz", r"/.+", "Mega"),
    ("mediafire.com", r"/(?:file|folder)/.*", "MediaFire"),
    ("icloud.com", r"/(?:iclouddrive|photos|sharedalbum).*", "iCloud"),
    ("filemail.com", r"/.+", "Filemail"),
    ("transfernow.net", r"/.+", "TransferNow"),
)
_Service = tuple[str, re.Pattern[str], str]
_PRIVATE: tuple[_Service, ...] = tuple((host, pattern(path), what) for host, path, what in _SERVICES)
_SHARING: tuple[_Service, ...] = tuple((host, pattern(path), what) for host, path, what in _FILE_SHARING)
SERVED = tuple(host for host, *_ in (*_SERVICES, *_FILE_SHARING))
"""The hosts of the services that are told apart here."""


def is_local(address: str) -> bool:
    """Whether ``address`` is that of a file, or of a site, on the computer that it was copied on."""
    return _LOCAL.match(address) is not None


def privacy(address: str) -> str:
    """Why readers cannot go where ``address`` leads, as the end of a sentence that begins with it; empty if they can.

    Raises ``ValueError`` for what is no address.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    if not host:
        return ""
    if parts.password is not None:
        return "gives a user name and a password away"
    if _is_own_computer(host):
        return "leads to somebody's own computer"
    labels = host.split(".")
    below = labels[: -owner(host).count(".") - 1]
    if len(labels) == 1 or host.endswith(_NETWORKS) or _INSIDE.intersection(below):
        return "leads to a computer in an organisation's own network"
    if any(map(_TRIAL.fullmatch, below)) or any(map(_NAMED_TRIAL.fullmatch, labels)):
        return "leads to a site on trial, which the public cannot or should not see"
    if _EDITING.search(parts.path):
        return "is where a site is edited"
    if _PREVIEW.search(parts.query):
        return "is a preview that only its author can see"
    return _served(parts, _PRIVATE)


def file_sharing(address: str) -> str:
    """The service that passes on the file or folder at ``address``; empty where it leads to none."""
    return _served(urlsplit(address), _SHARING)


def is_served(address: str) -> bool:
    """Whether ``address`` is at a service where files and documents lie in somebody's account."""
    parts = urlsplit(address)
    return bool(_served(parts, _PRIVATE) or _served(parts, _SHARING))


def _served(parts: SplitResult, services: tuple[_Service, ...]) -> str:
    host = parts.hostname or ""
    for name, path, what in services:
        if is_within(host, name) and path.match(parts.path):
            return what
    return ""


def _is_own_computer(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
