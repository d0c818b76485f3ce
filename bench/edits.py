"""What a press officer changes: a digit, a title, a contact's number; and what is added."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count, cycle
from random import Random

from bench import office, records
from bench.office import Made
from bench.sites import Site, Standfirst

MOVED = "museums-desk"
"""The contact whose number changes: some releases in twenty name it."""


class Edits:
    """Edits of one office, another release at every time, in an order that is always the same.

    Whatever is changed stays so: the next edit finds a site that is up to date.
    """

    def __init__(self, made: Sequence[Made]) -> None:
        self._made = list(made)
        self._order = cycle(Random(1).sample(range(len(made)), len(made)))  # noqa: S311
        self._at = next(self._order)
        self._numbers = count(1)
        self._taken = {(int(one.fields["Date"][:4]), one.slug) for one in made}

    @property
    def next(self) -> Made:
        """The release that is edited next, as it is now."""
        return self._made[self._at]

    def digit(self, site: Site) -> Made:
        """Change one digit in the text of a release."""
        return self._change(site, digit_changed)

    def title(self, site: Site) -> Made:
        """Give a release another title; its address stays."""
        title = f"A change of plan, the {next(self._numbers)}th of its kind"
        return self._change(site, lambda one: replace(one, fields={**one.fields, "Title": title}))

    def _change(self, site: Site, change: Callable[[Made], Made]) -> Made:
        edited = self._made[self._at] = change(self._made[self._at])
        self._at = next(self._order)
        site.put(edited)
        return edited

    def another(self, site: Site) -> Made:
        """Add a release, dated after all others."""
        number = len(self._made) + next(self._numbers)
        made = office.release(number, office.LAST + timedelta(3), 1, self._taken)
        fields = {name: value for name, value in made.fields.items() if name != "Kit"}
        added = replace(made, fields=fields, kit="")
        site.put(added)
        return added

    def number(self, site: Standfirst) -> str:
        """Give the contact another number, in the directory alone. Gives the number."""
        contacts = records.contacts()
        number = contacts[MOVED]["phone"] = records.phone(900 + next(self._numbers) % 100)
        (site.folder / "content" / "directory" / "contacts.yaml").write_text(office.as_yaml(contacts), "utf-8")
        return number


def digit_changed(one: Made) -> Made:
    """The release with the last digit before its first note made another; none becomes a nought."""
    body = re.sub(r"\d(?=\D*\[\^1\])", lambda found: str(int(found[0]) % 9 + 1), one.body, count=1)
    return replace(one, body=body)
