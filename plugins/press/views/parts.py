"""Parts of pages that are the same wherever they stand, such as a contact, or the foot: each is made once."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

_OF_ALL = ("SITENAME", "SITEURL", "language", "office", "preview")
"""What a part is told in any case: the same for every page in a language."""


@dataclass(frozen=True, eq=False)
class Parts:
    """What ``part`` is in the templates of ``environment``.

    ``part("contact", contact=contact, level=3)`` is what ``parts/contact.html`` makes of these values. Of the page that
    it stands on it is told nothing, so that it cannot differ between two pages; what does is included.
    """

    environment: Environment
    made: dict[Hashable, Markup] = field(default_factory=dict)

    @pass_context
    def __call__(self, context: Context, name: str, **given: Hashable) -> Markup:
        """The part of a name, made of what it is given."""
        key = (name, context["language"], *given.items())
        part = self.made.get(key)
        if part is None:
            template = self.environment.get_template(f"parts/{name}.html")
            text = template.render({each: context[each] for each in _OF_ALL}, **given)
            part = self.made[key] = Markup(text)  # noqa: S704 - made by a template, which escapes
        return part
