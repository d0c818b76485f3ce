from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError

from press.views.parts import Parts

OF_ALL = {"SITENAME": "A & B", "SITEURL": "", "language": "en", "office": {}, "preview": False}


def environment(**parts: str) -> Environment:
    made = Environment(
        loader=DictLoader({f"parts/{name}.html": text for name, text in parts.items()}),
        autoescape=True,
        undefined=StrictUndefined,
    )
    made.globals["part"] = Parts(made)
    return made


def test_a_part_is_made_of_what_it_is_given_and_of_the_office() -> None:
    page = environment(name="<b>{{ SITENAME }}: {{ one }}</b>").from_string("{{ part('name', one=one) }}")
    assert page.render(OF_ALL, one="x < y") == "<b>A &amp; B: x &lt; y</b>"


def test_a_part_is_made_once_for_what_it_is_given_and_a_language() -> None:
    told: list[int] = []
    made = environment(name="{{ tell(one) }}")
    made.globals["tell"] = told.append
    page = made.from_string("{{ part('name', one=1) }}{{ part('name', one=2) }}{{ part('name', one=1) }}")
    page.render(OF_ALL)
    page.render(OF_ALL)
    assert told == [1, 2]
    page.render({**OF_ALL, "language": "cy"})
    assert told == [1, 2, 1, 2]


def test_a_part_knows_nothing_of_the_page_that_it_stands_on() -> None:
    page = environment(name="{{ here }}").from_string("{{ part('name') }}")
    with pytest.raises(UndefinedError, match="here"):
        page.render(OF_ALL, here="topics")
