"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from press.feeds.entry import Entry, Feed
from press.moments import rfc3339

TYPE = "application/feed+json"


def write(feed: Feed) -> bytes:
    """The feed as a file."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.stem}.json",
        "language": feed.language,
        "authors": [{"name": feed.title}],
        "items": [_item(entry) for entry in feed.entries],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    # JSON needs no such care, but whatever shows a feed as if it were a page must find no tag in it.
    text = text.replace("<", "\\u003c")
    return f"{text}\n".encode("utf-8", "replace")


def _item(entry: Entry) -> dict[str, Any]:
    told = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "image": entry.image,
        "date_published": rfc3339(entry.published),
        "date_modified": rfc3339(entry.updated),
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.topics),
        "language": entry.language,
        "attachments": [
            {"url": file.url, "mime_type": file.type, "title": file.title, "size_in_bytes": file.size}
            for file in entry.attachments
        ],
    }
    return {name: value for name, value in told.items() if value}
