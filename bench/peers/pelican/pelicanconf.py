"""Bare Pelican with footnotes: its own lists and feeds, a small theme, nothing else."""

import json
from pathlib import Path

_HERE = Path(__file__).parent

SITENAME = "Made-up press office"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
OFFICE = json.loads((_HERE / "office.json").read_text("utf-8"))

PATH = str(_HERE / "content")
OUTPUT_PATH = str(_HERE / "output")
ARTICLE_PATHS = ["releases"]
PAGE_PATHS = ["kits"]
STATIC_PATHS = ["media", "press.css"]
THEME = str(_HERE)
THEME_STATIC_PATHS: list[str] = []
MARKDOWN = {
    "extension_configs": {"markdown.extensions.footnotes": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
LOAD_CONTENT_CACHE = False

ARTICLE_URL = "releases/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "releases/{date:%Y}/{slug}/index.html"
PAGE_URL = "kits/{slug}/"
PAGE_SAVE_AS = "kits/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "releases/{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "releases/{date:%Y}/{date:%m}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "categories/{slug}/", "categories/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "issuers/{slug}/", "issuers/{slug}/index.html"
DIRECT_TEMPLATES = ["index", "contacts", "helplines"]
INDEX_SAVE_AS = "index.html"
CONTACTS_SAVE_AS, HELPLINES_SAVE_AS = "contacts/index.html", "helplines/index.html"

DEFAULT_PAGINATION = 50
PAGINATED_TEMPLATES = {"tag": None, "category": None, "author": None}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)
FEED_ALL_ATOM = "feed.atom"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
